//! Organisation, people, departments, partners, accounts, access, passwords, tools and roles.

use super::{Maker, after, before, decided, nth};
use plan::date::MonthOrDate;
use plan::model::*;
use plan::{Aimed, Fact, Id, Who};

const FIRST: [&str; 20] = [
    "Ama", "Ben", "Chen", "Dara", "Elif", "Femi", "Grace", "Hana", "Ivan", "Jo", "Kofi", "Lena", "Marta", "Nils",
    "Olga", "Priya", "Quinn", "Rosa", "Sam", "Tom",
];
const LAST: [&str; 25] = [
    "Adams", "Bauer", "Costa", "Diaz", "Evans", "Fischer", "Gupta", "Hughes", "Ito", "Jones", "Khan", "Lopez",
    "Mensah", "Novak", "Okafor", "Park", "Quist", "Reed", "Singh", "Tanaka", "Usman", "Vega", "Wood", "Xu", "Young",
];
const NETWORKS: [&str; 8] = ["facebook", "instagram", "x", "linkedin", "youtube", "tiktok", "google", "threads"];
const UNITS: [&str; 12] = [
    "Sales",
    "Service",
    "Repairs",
    "Press",
    "Human resources",
    "Legal",
    "Events",
    "Shops",
    "Online shop",
    "Purchasing",
    "Quality",
    "Board",
];

impl Maker {
    /// Everything of steps 1 and 2.
    pub fn team(&mut self) {
        let people = self.size.people;
        self.people = (0..people).map(|_| self.id()).collect();
        self.accounts = (0..self.size.accounts).map(|_| self.id()).collect();
        self.departments = (0..UNITS.len().min(people / 4 + 1)).map(|_| self.id()).collect();
        self.partners = (0..4).map(|_| self.id()).collect();
        self.organisation();
        self.crew();
        self.units();
        self.channels();
        self.ways_in();
        self.apps();
        self.roles();
    }

    fn organisation(&mut self) {
        let (made_by, fallback) = (self.people.first().copied(), self.people.get(1).copied());
        let strategy = Strategy { text: "Be the first place people ask.".to_owned(), owner: made_by };
        let week = super::WEEK.to_vec();
        let org = Org {
            title: "Harbour Stores".to_owned(),
            path: Path::Departments,
            answered: ["you", "accounts", "people", "access", "passwords", "roles", "departments", "content", "crisis"]
                .map(str::to_owned)
                .to_vec(),
            model: Aimed { today: decided(OperatingModel::Central), target: Some(OperatingModel::HubAndSpoke) },
            tz: "Europe/London".to_owned(),
            made_on: Some(before(60)),
            made_by,
            review_on: Some(after(30)),
            editions: vec![Edition {
                n: 1,
                on: before(40),
                note: "The first agreed plan.".to_owned(),
                changed: vec![],
            }],
            rules_changed_on: Some(before(50)),
            promise: vec![
                Window { days: week, from: 540, to: 1080, target: Some(240) },
                Window { days: vec![Day::Sat, Day::Sun], from: 600, to: 960, target: None },
            ],
            public_notice: decided(true),
            fallback,
            handover: decided(Handover { day: Some(Day::Fri), time: Some(960), ..Handover::default() }),
            strategy,
            intake: Some(Intake {
                place: "The shared form".to_owned(),
                who: made_by.map(Who::Person),
                minutes: Some(2_880),
            }),
            hub: Some(Hub { helps_with: "Pictures and words".to_owned(), ..Hub::default() }),
            meetings: vec![Meeting {
                title: "Weekly look ahead".to_owned(),
                day: Day::Mon,
                time: 600,
                ..Meeting::default()
            }],
            no_tools: decided(false),
            ..Org::default()
        };
        self.put(&org);
    }

    fn crew(&mut self) {
        for (n, id) in self.people.clone().into_iter().enumerate() {
            let (first, last) = (nth(&FIRST, n), nth(&LAST, n / FIRST.len()));
            let round = n / (FIRST.len() * LAST.len());
            let more = if round == 0 { String::new() } else { format!(" {}", round + 1) };
            let kind = match n {
                0 => PersonKind::Owner,
                _ => self.pick(&[
                    PersonKind::Staff,
                    PersonKind::Staff,
                    PersonKind::Staff,
                    PersonKind::Assistant,
                    PersonKind::Volunteer,
                    PersonKind::Freelancer,
                    PersonKind::Agency,
                ]),
            };
            let firm = matches!(kind, PersonKind::Freelancer | PersonKind::Agency) && self.percent(60);
            let status = match self.below(40) {
                0 if n > 9 => decided(PersonStatus { is: Presence::Left, on: Some(before(20)) }),
                1 if n > 9 => decided(PersonStatus { is: Presence::Leaving, on: Some(after(17)) }),
                2 => Fact::NotSure,
                _ => decided(PersonStatus { is: Presence::Active, on: None }),
            };
            let hours = 180 + 60 * self.below(20) as u32;
            let weekend = self.percent(30);
            let person = Person {
                name: format!("{first} {last}{more}"),
                kind,
                partner: if firm { Some(self.pick(&self.partners.clone())) } else { None },
                department: Some(self.pick(&self.departments.clone())),
                job_title: if self.percent(50) { "Team member".to_owned() } else { String::new() },
                involvement: if n > 9 && self.percent(20) { Involvement::InformedOnly } else { Involvement::Duties },
                status,
                hours: self.percent(70).then_some(Hours { min: hours / 2, max: hours }),
                available: self.percent(40).then(|| Available {
                    days: if weekend { Day::ALL.to_vec() } else { super::WEEK.to_vec() },
                    from: Some(480),
                    to: Some(1200),
                }),
                tz: if self.percent(5) { "America/New_York".to_owned() } else { String::new() },
                phone: format!("07700 9{:05}", n % 100_000),
                email: format!("person{n}@example.com"),
                agreed: self.percent(80).then_some(Agreed { edition: 1, on: before(30) }),
                ..Person::new(id)
            };
            self.put(&person);
        }
        let group = self.id();
        self.put(&Person { name: "Shop staff".to_owned(), placeholder: Some(12), ..Person::new(group) });
    }

    fn units(&mut self) {
        for (n, id) in self.departments.clone().into_iter().enumerate() {
            let department = Department {
                name: nth(&UNITS, n).to_owned(),
                representative: Some(Who::Person(self.person())),
                involved: vec![self.pick(Involved::ALL)],
                can_share: "Stories from the week".to_owned(),
                goal: "Fewer questions asked twice".to_owned(),
                told_in_crisis: self.percent(50),
                live: Live { from: Some(before(100)), to: None },
                guide: Some(Guide { title: "Our own guide".to_owned(), ..Guide::default() }),
                ..Department::new(id)
            };
            self.put(&department);
        }
        for (n, id) in self.partners.clone().into_iter().enumerate() {
            let partner = Partner {
                name: format!("Firm {}", n + 1),
                kind: self.pick(&[PartnerKind::Agency, PartnerKind::Freelancer]),
                inside_owner: decided(Some(self.person())),
                scope: "Pictures and adverts".to_owned(),
                contract_end: Some(after(90 + n as u64)),
                ..Partner::new(id)
            };
            self.put(&partner);
        }
    }

    fn channels(&mut self) {
        for (n, id) in self.accounts.clone().into_iter().enumerate() {
            let network = nth(&NETWORKS, n);
            let own = self.percent(20);
            let owner = self.person();
            let account = Account {
                network: network.to_owned(),
                handle: format!("@harbour{n}"),
                group: format!("Shop {}", n / NETWORKS.len() + 1),
                purpose: "Answers and news".to_owned(),
                status: decided(AccountStatus::Active),
                business_owner: decided(Who::Person(owner)),
                access_list: decided(true),
                mfa: Mfa { state: decided(OnOff::On), code_to: vec![Who::Business], ..Mfa::default() },
                recovery: decided(vec![Recovery { kind: RecoveryKind::Email, belongs: Who::Business }]),
                check_covers: vec![Covers::Comments, Covers::Messages],
                promise: if own {
                    vec![Window { days: Day::ALL.to_vec(), from: 480, to: 1200, target: Some(120) }]
                } else {
                    Vec::new()
                },
                last_post_on: Some(before(self.below(20) as u64)),
                verified: Some(Verified { on: before(self.below(120) as u64), by: Some(owner) }),
                ..Account::new(id)
            };
            self.put(&account);
        }
        for n in 0..6 {
            let place = ListeningPlace {
                name: format!("Review page {}", n + 1),
                kind: self.pick(ListeningKind::ALL),
                owner: decided(Some(self.person())),
                every_days: Some(7),
                ..ListeningPlace::new(self.id())
            };
            self.put(&place);
        }
    }

    fn ways_in(&mut self) {
        for account in self.accounts.clone() {
            let levels = [Level::Owner, Level::Owner, Level::ManagesPeople, Level::Publisher, Level::Responder];
            for (n, who) in self.some_people(10).into_iter().enumerate() {
                let level = levels.get(n).copied().unwrap_or(Level::Responder);
                let grant = Grant {
                    person: Some(who),
                    account: Some(account),
                    level: Aimed::decided(level),
                    route: Route::Native,
                    granted_on: Some(before(200)),
                    verified: Some(Verified { on: before(30), by: None }),
                    ..Grant::new(self.id())
                };
                self.put(&grant);
            }
            if self.percent(40) {
                let known = 1 + self.below(4);
                let secret = Secret {
                    accounts: vec![account],
                    gives: Some(Level::Owner),
                    known_by: decided(self.some_people(known)),
                    others: decided(false),
                    told: vec![Told::Vault],
                    kept: decided(Kept::Manager),
                    changed_on: Some(MonthOrDate::Day(before(100))),
                    ..Secret::new(self.id())
                };
                self.put(&secret);
            }
        }
    }

    fn apps(&mut self) {
        for n in 0..(self.size.accounts / 4).max(2) {
            let id = self.id();
            self.tools.push(id);
            let first = self.below(self.accounts.len());
            let accounts = self.accounts.iter().cycle().skip(first).take(4.min(self.accounts.len())).copied().collect();
            let tool = Tool {
                name: format!("App {}", n + 1),
                kind: self.pick(ToolKind::ALL),
                purpose: "Plans and sends posts.".to_owned(),
                owner: decided(Some(self.person())),
                accounts,
                through: decided(Through {
                    who: Some(self.person()),
                    login: self.pick(LoginKind::ALL),
                    account: self.accounts.first().copied(),
                }),
                posts: self.percent(50),
                pausers: decided(self.some_people(2)),
                reviewed_on: Some(before(40)),
                ..Tool::new(id)
            };
            self.put(&tool);
        }
    }

    fn roles(&mut self) {
        let [director, manager, deputy] = [0, 1, 2].map(|n| self.people.get(n).copied());
        self.seat(Role::Director, Scope::all(), director, manager);
        self.seat(Role::Manager, Scope::all(), manager, deputy);
        for account in self.accounts.clone() {
            let (holder, stand_in) = (self.person(), self.person());
            let stand_in = (stand_in != holder).then_some(stand_in);
            self.seat(Role::Coordinator, Scope::only(vec![account]), Some(holder), stand_in);
        }
        for n in 0..self.size.people / 5 + 4 {
            let responsibility = Responsibility {
                text: format!("Duty {} of the week", n + 1),
                group: self.pick(Group::ALL),
                from_role: self.percent(30),
                accountable: decided(Some(self.person())),
                doers: self.percent(50).then(|| vec![Who::Person(self.person())]),
                consulted: self.some_people(2),
                backups: self.some_people(1),
                critical: self.percent(20),
                rhythm: Rhythm { kind: RhythmKind::Weekly, days: vec![self.pick(Day::ALL)] },
                minutes_per_week: Some(30 + 15 * self.below(5) as u32),
                ..Responsibility::new(self.id())
            };
            self.put(&responsibility);
        }
    }

    fn seat(&mut self, role: Role, scope: Scope, holder: Option<Id<Person>>, stand_in: Option<Id<Person>>) {
        let (holder, stand_in) = (Aimed::decided(holder), decided(stand_in));
        let seat = Seat { role, scope, holder, stand_in, ..Seat::new(self.id()) };
        self.put(&seat);
    }
}
