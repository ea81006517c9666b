//! The card in one unmistakable form, and the short text made of it.
//!
//! Each part is its name, its length and its text, so that two different cards never read the same. Only what is filled in
//! is written. People and accounts are written as the card names them. Nothing here may change for what exists: that would
//! make every card in people's hands old. Tests: `lens/card/tests.rs`, with one version written down.

use super::{CardCall, CardCase, CardLogin, CardStep, CrisisCard, Does};
use crate::fact::Who;
use crate::id::{Id, fingerprint};
use crate::lens::Lens;
use crate::lens::crisis::Job;
use crate::model::{Account, Person};

/// 16 hexadecimal digits that tell one version from another.
pub(super) fn hash(lens: &Lens, card: &CrisisCard) -> String {
    format!("{:016x}", fingerprint(&Canon::of(lens, card)))
}

struct Canon<'a> {
    lens: &'a Lens,
    out: String,
}

impl<'a> Canon<'a> {
    fn of(lens: &'a Lens, card: &CrisisCard) -> String {
        let mut canon = Self { lens, out: String::new() };
        canon.put("emergency", &card.emergency_number);
        for step in &card.steps {
            canon.step(step);
        }
        for tool in &card.stop_tools {
            let name = lens.tools.iter().find(|other| other.id == *tool).map(|tool| tool.name.as_str());
            canon.put("tool", name.unwrap_or_default());
        }
        canon.people("stops", &card.stop_people);
        canon.people("stop ask", card.stop_ask.as_slice());
        for call in &card.calls {
            canon.call(call);
        }
        if card.calls.len() > 1 {
            canon.put("wait", &card.wait_minutes.to_string());
        }
        canon.put("authority", card.authority.map_or("", |authority| authority.as_str()));
        canon.put("words", &card.words);
        for login in &card.logins {
            canon.login(login);
        }
        canon.people("tell", card.tell.as_slice());
        canon.people("helper", card.helper.as_slice());
        for case in &card.cases {
            canon.case(case);
        }
        canon.out
    }

    fn step(&mut self, step: &CardStep) {
        self.out.push_str("step ");
        self.put("key", &step.key);
        self.put("text", &step.text);
        self.who("who", step.who.as_ref());
    }

    fn case(&mut self, own: &CardCase) {
        let case = self.lens.scenarios.iter().find(|case| case.id == own.case);
        self.put("case", own.situation.as_str());
        self.put("of", case.map(|case| case.catalogue.as_str()).unwrap_or_default());
        self.put("name", case.map(|case| case.name.as_str()).unwrap_or_default());
        own.steps.iter().for_each(|step| self.step(step));
        self.put("words", &own.words);
        for (account, text) in &own.words_on {
            self.put("on", &self.account(*account));
            self.put("words", text);
        }
    }

    fn put(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.out.push_str(&format!("{name} {}:{text}\n", text.len()));
        }
    }

    fn people(&mut self, name: &str, ids: &[Id<Person>]) {
        for id in ids {
            let person = self.lens.person(*id).map(|person| self.lens.short_name(person).to_owned());
            self.put(name, &person.unwrap_or_default());
        }
    }

    fn who(&mut self, name: &str, who: Option<&Who>) {
        match who {
            None => {}
            Some(Who::Person(id)) => self.people(name, &[*id]),
            Some(Who::Partner(id)) => {
                let firm = self.lens.partners.iter().find(|firm| firm.id == *id).map(|firm| firm.name.clone());
                self.put(name, &firm.unwrap_or_default());
            }
            Some(Who::Text(text)) => self.put(name, text),
            Some(Who::Business) => self.out.push_str(&format!("{name} business\n")),
        }
    }

    fn call(&mut self, call: &CardCall) {
        self.out.push_str("call ");
        self.who("who", Some(&call.who));
        let firm = call.who.person().and_then(|id| self.lens.person(id)).and_then(|person| person.partner);
        self.who("firm", firm.map(Who::Partner).as_ref());
        self.put("phone", &call.phone);
        self.put("role", &call.role);
        for does in &call.does {
            match does {
                Does::Leads(job) => self.put("leads", job.field()),
                Does::StandsIn(job, holder) => self.stands_in(*job, *holder),
                Does::Helps(id) => self.people("helps", &[*id]),
            }
        }
    }

    fn stands_in(&mut self, job: Job, holder: Option<Id<Person>>) {
        self.put("stands in", job.field());
        self.people("for", holder.as_slice());
    }

    fn login(&mut self, login: &CardLogin) {
        self.out.push_str("login ");
        self.put("account", &self.account(login.account));
        for who in &login.code_to {
            self.who("code", Some(who));
        }
        self.people("ask", &login.ask);
        if login.own_login {
            self.out.push_str("own\n");
        }
    }

    /// The account as a document calls it; the network by its key, whose word may differ from language to language.
    fn account(&self, id: Id<Account>) -> String {
        let Some(account) = self.lens.account(id) else { return String::new() };
        if !account.name.is_empty() {
            return account.name.clone();
        }
        if self.lens.needs_handle(account) {
            return [&account.network, " ", &account.handle].concat();
        }
        account.network.clone()
    }
}
