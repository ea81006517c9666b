//! The invitation: what everybody's own phone needs to know to ask its questions, in the end of an address.
//!
//! `#/take-part?i=1.<length>.<sum>.<text>`: version, length and sum as in a share link (`export::link`), and the lines
//! below, deflated. A line begins with a letter that says what it is, and its parts stand between tabs; a reader leaves
//! out what it does not know. A link must open for ever, so version 1 only grows by new letters. It must never hold a
//! person's name or a way to reach anybody: it lies in group chats, and stands on the wall as a code. Tests:
//! `tests/invite.rs`.

use chrono::NaiveDate;
use export::link::packed::{self, Fault};
use export::link::{Fits, fits};
use export::outline::CopyChoice;
use export::{Names, qr};
use messages::Words;
use plan::Key;
use plan::date;
use plan::lens::Lens;
use plan::model::{Department, Workshop};

/// What stands in an address before an invitation.
pub const BEFORE: &str = "#/take-part?i=";
/// At most so many accounts are asked about, so that the answers stay one short message.
pub const MOST_ACCOUNTS: usize = 40;
/// At most so many questions of the day are shown.
const MOST_QUESTIONS: usize = 30;
const VERSION: u32 = 1;

/// One of the short screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ask {
    /// Name and department.
    Name,
    /// Accounts one can get into.
    Accounts,
    /// Apps one linked.
    Apps,
    /// Times one could watch.
    Times,
    /// One worry, one house rule.
    Worry,
}

impl Ask {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [Self::Name, Self::Accounts, Self::Apps, Self::Times, Self::Worry];

    const fn letter(self) -> char {
        match self {
            Self::Name => 'n',
            Self::Accounts => 'a',
            Self::Apps => 'l',
            Self::Times => 't',
            Self::Worry => 'w',
        }
    }
}

/// Something of the plan by its identity and name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Which record.
    pub id: Key,
    /// What it is called.
    pub name: String,
}

/// An account to ask about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which account.
    pub id: Key,
    /// Key of its network.
    pub network: String,
    /// What it is called.
    pub name: String,
}

/// What an invitation says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invitation {
    /// The workshop.
    pub workshop: Key,
    /// When it is.
    pub on: Option<NaiveDate>,
    /// Of which business.
    pub title: String,
    /// Which screens are shown.
    pub asks: Vec<Ask>,
    /// Accounts.
    pub accounts: Vec<Place>,
    /// Departments to choose from.
    pub departments: Vec<Named>,
    /// The questions of the day, to be read where the wall is too far away.
    pub questions: Vec<String>,
}

impl Invitation {
    /// The invitation to a workshop of a plan. Names and ways to reach somebody are taken out of every text.
    pub fn of(lens: &Lens, workshop: &Workshop, words: Words) -> Self {
        let names = Names::of_copy(lens, words, CopyChoice::WithoutNames);
        let accounts: Vec<Place> = lens
            .live()
            .take(MOST_ACCOUNTS)
            .map(|one| Place { id: one.id.key, network: one.network.clone(), name: names.account(one) })
            .collect();
        let department = |one: &Department| Named { id: one.id.key, name: names.own(&one.name) };
        let items = workshop.agenda.iter().take(MOST_QUESTIONS);
        let is_asked = |ask: &Ask| *ask != Ask::Accounts || !accounts.is_empty();
        Self {
            workshop: workshop.id.key,
            on: Some(workshop.on),
            title: names.own(&lens.org.title),
            asks: Ask::ALL.into_iter().filter(is_asked).collect(),
            departments: lens.departments.iter().map(department).filter(|one| !one.name.is_empty()).collect(),
            questions: items.map(|item| names.own(&item.text)).filter(|text| !text.is_empty()).collect(),
            accounts,
        }
    }

    /// What stands in an address behind [`BEFORE`].
    pub fn link(&self) -> String {
        [&VERSION.to_string(), ".", &packed::text(&packed::deflated(self.lines().as_bytes()))].concat()
    }

    fn lines(&self) -> String {
        let mut out = String::new();
        let mut line = |letter: char, parts: &[&str]| {
            out.push(letter);
            for (place, part) in parts.iter().enumerate() {
                if place > 0 {
                    out.push('\t');
                }
                out.extend(part.chars().map(|c| if c.is_control() { ' ' } else { c }));
            }
            out.push('\n');
        };
        line('w', &[self.workshop.as_str()]);
        if let Some(on) = self.on {
            line('d', &[&date::format(on)]);
        }
        line('t', &[&self.title]);
        line('s', &[&self.asks.iter().map(|ask| ask.letter()).collect::<String>()]);
        for one in &self.accounts {
            line('a', &[one.id.as_str(), &one.network, &one.name]);
        }
        for one in &self.departments {
            line('p', &[one.id.as_str(), &one.name]);
        }
        for question in &self.questions {
            line('q', &[question]);
        }
        out
    }

    /// Reads what stands behind [`BEFORE`].
    ///
    /// # Errors
    /// Why it is not what was sent.
    pub fn read(link: &str) -> Result<Self, Fault> {
        let (version, rest) = link.split_once('.').ok_or(Fault::Foreign)?;
        let version: u32 = version.parse().map_err(|_| Fault::Foreign)?;
        if version > VERSION {
            return Err(Fault::Newer);
        }
        let bytes = packed::inflated(&packed::read(rest)?)?;
        let text = String::from_utf8(bytes).map_err(|_| Fault::Damaged)?;
        let mut out = Self::default();
        for line in text.lines() {
            out.take(line);
        }
        if out.workshop.is_empty() { Err(Fault::Foreign) } else { Ok(out) }
    }

    fn take(&mut self, line: &str) {
        let mut letters = line.chars();
        let Some(letter) = letters.next() else { return };
        let rest = letters.as_str();
        let mut parts = rest.split('\t');
        let mut next = || parts.next().unwrap_or_default();
        match letter {
            'w' => self.workshop = Key::parse(rest).unwrap_or_default(),
            'd' => self.on = date::parse(rest),
            't' => rest.clone_into(&mut self.title),
            's' => self.asks = Ask::ALL.into_iter().filter(|ask| rest.contains(ask.letter())).collect(),
            'a' => {
                if let Some(id) = Key::parse(next()) {
                    let (network, name) = (next().to_owned(), next().to_owned());
                    self.accounts.push(Place { id, network, name });
                }
            }
            'p' => {
                if let Some(id) = Key::parse(next()) {
                    self.departments.push(Named { id, name: next().to_owned() });
                }
            }
            'q' => self.questions.push(rest.to_owned()),
            _ => {}
        }
    }
}

/// The invitation in a pasted text: a whole address, or a message with one in it. Programs for mail break long lines, so
/// blanks in it mean nothing.
pub fn found_in(text: &str) -> Option<String> {
    let (_, rest) = text.split_once(BEFORE)?;
    Some(rest.split_whitespace().collect())
}

/// An invitation that can be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    /// The address, for a button that copies it.
    pub address: String,
    /// Where an address of this length fits.
    pub fits: Fits,
    /// The message with the address in it.
    pub message: String,
    /// The address as a code for cameras; `None` when it is too long for one.
    pub code: Option<qr::Code>,
    /// How many accounts are not asked about, because there are too many.
    pub left_out: u32,
    /// Whether the phones ask about accounts; not while the plan has none.
    pub asks_accounts: bool,
}

impl Ready {
    /// What whoever sends it has to know: nothing, unless the phones leave accounts out.
    pub fn warning(&self, words: Words) -> Option<String> {
        (self.left_out > 0).then(|| words.invite_left_out(self.left_out, &MOST_ACCOUNTS.to_string()))
    }
}

/// The invitation to a workshop with everything that is sent or shown of it. `home` is the address of this site without
/// a fragment.
pub fn ready(lens: &Lens, workshop: &Workshop, words: Words, home: &str) -> Ready {
    let whole = Invitation::of(lens, workshop, words);
    let address_of = |invitation: &Invitation| [home, BEFORE, &invitation.link()].concat();
    // In the room everybody comes by the code: the last questions of a long day give way to it.
    let asked = whole.questions.len();
    let mut shorter = (0..=asked).rev().map(|most| {
        let questions = whole.questions.iter().take(most).cloned().collect();
        address_of(&Invitation { questions, ..whole.clone() })
    });
    let with_code = shorter.find_map(|address| Some((qr::code(&address)?, address)));
    let (code, address) = match with_code {
        Some((code, address)) => (Some(code), address),
        None => (None, address_of(&whole)),
    };
    let left_out = lens.live().count().saturating_sub(MOST_ACCOUNTS) as u32;
    let asks_accounts = whole.asks.contains(&Ask::Accounts);
    let message = message(lens, workshop, words, &address, asks_accounts);
    Ready { message, fits: fits(address.len()), code, address, left_out, asks_accounts }
}

/// What it is for, how long it takes, and to whom the answers go. It promises nothing that is not asked.
fn message(lens: &Lens, workshop: &Workshop, words: Words, address: &str, asks_accounts: bool) -> String {
    let names = Names::new(lens, words);
    let to = workshop.facilitator.or(lens.org.made_by).map(|id| names.id(id)).unwrap_or_default();
    let to = if to.is_empty() { words.invite_to_me().to_owned() } else { words.invite_to(&to) };
    [
        words.invite_head(&lens.org.title, &words.date_with_weekday(workshop.on)).as_str(),
        "",
        if asks_accounts { words.invite_what() } else { words.invite_what_first() },
        words.invite_how_long(),
        address,
        "",
        &to,
        words.invite_no_password(),
    ]
    .join("\n")
}
