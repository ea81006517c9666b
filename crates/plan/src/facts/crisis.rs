//! What to do in a bad hour: steps, situations, scenarios, levels.
//!
//! The steps are starters that the owner edits; a plan without own steps shows these. "Is anyone hurt or in danger?"
//! stands before every list and is no step. Levels follow the severity levels of incident response (unsure means
//! higher; the next update's time is always said), scaled to a small organisation.
//! Tests: at the end of this file.

use crate::model::Situation;

/// Five steps for the first hour when nothing more is known. Words, in this order: messages `first-hour-general-1` to `-5`.
pub static GENERAL: [&str; 5] = ["no-reply", "stop-posts", "call", "nobody", "words"];

/// Five steps for somebody who is alone. Words, in this order: messages `first-hour-solo-1` to `-5`.
pub static ALONE: [&str; 5] = ["alone-hurt", "alone-stop", "alone-screenshot", "alone-read", "alone-reply"];

/// Five steps for a situation.
pub const fn steps(situation: Situation) -> &'static [&'static str; 5] {
    match situation {
        Situation::Angry => &["angry-screenshot", "angry-hold", "angry-call", "angry-facts", "angry-answer"],
        Situation::WrongPost => &["wrong-screenshot", "wrong-down", "wrong-stop", "wrong-call", "wrong-say"],
        Situation::LostAccount => &["lost-recover", "lost-mailbox", "lost-tools", "lost-call", "lost-say"],
        Situation::Hurt => &["hurt-help", "hurt-stop", "hurt-call", "hurt-no-names", "hurt-words"],
        Situation::Other => &GENERAL,
    }
}

/// The situations in the order of the five big buttons. Words: message `situation-name`.
pub static SITUATIONS: [Situation; 5] =
    [Situation::Angry, Situation::WrongPost, Situation::LostAccount, Situation::Hurt, Situation::Other];

/// Something that may go wrong. Its words are the messages `scenario-name` and `scenario-meaning`.
#[derive(Debug)]
pub struct Scenario {
    /// The identity in plan files (`scenario.key`).
    pub key: &'static str,
    /// Which of the five lists of steps fits.
    pub situation: Situation,
    /// How bad it usually is, 0 to 3.
    pub level: u32,
    /// Offered first (1), and ticked at the start (2); the others stand under "More".
    pub rank: u8,
    /// Scheduled posts are stopped.
    pub freeze: bool,
    /// Extra work that is known ahead; it needs no words to post (CRI-04).
    pub surge: bool,
}

const fn case(key: &'static str, situation: Situation, level: u32, rank: u8, freeze: bool) -> Scenario {
    Scenario { key, situation, level, rank, freeze, surge: false }
}

/// The sixteen scenarios, those offered first in the order of the page.
pub static SCENARIOS: [Scenario; 16] = [
    case("bad_review", Situation::Angry, 2, 2, false),
    case("wrong_post", Situation::WrongPost, 2, 2, true),
    case("account_lost", Situation::LostAccount, 3, 2, true),
    case("product_fault", Situation::Hurt, 3, 1, true),
    case("bad_news", Situation::Other, 2, 1, true),
    case("staff_post", Situation::WrongPost, 2, 1, false),
    case("press", Situation::Angry, 2, 1, false),
    Scenario { key: "rush", situation: Situation::Other, level: 1, rank: 0, freeze: false, surge: true },
    case("person_away", Situation::Other, 1, 0, false),
    case("sudden_leaver", Situation::Other, 2, 0, false),
    case("angry_leaver", Situation::LostAccount, 3, 0, true),
    case("closure", Situation::Other, 1, 0, true),
    case("viral", Situation::Other, 0, 0, false),
    case("fake_account", Situation::LostAccount, 2, 0, false),
    case("data_leak", Situation::Hurt, 3, 0, true),
    case("agency_ends", Situation::LostAccount, 1, 0, false),
];

/// The scenario with that key; own names give nothing.
pub fn scenario(key: &str) -> Option<&'static Scenario> {
    SCENARIOS.iter().find(|scenario| scenario.key == key)
}

/// How bad it is. Words: `level-<key>` and the usual signs `level-<key>-when`.
#[derive(Debug)]
pub struct CrisisLevel {
    /// The identity.
    pub key: &'static str,
    /// Which of the three rows on screen it belongs to: 0 keep an eye on it, 1 call one person, 2 call everyone.
    pub row: u8,
    /// Minutes until the first public line, where one is needed. An example; users set their own.
    pub first_line: Option<u32>,
    /// Minutes between updates, where they are promised.
    pub update: Option<u32>,
}

/// The four levels, 0 to 3.
pub static LEVELS: [CrisisLevel; 4] = [
    CrisisLevel { key: "watch", row: 0, first_line: None, update: None },
    CrisisLevel { key: "minor", row: 0, first_line: None, update: None },
    CrisisLevel { key: "serious", row: 1, first_line: Some(60), update: Some(240) },
    CrisisLevel { key: "crisis", row: 2, first_line: Some(30), update: Some(30) },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_unique() {
        crate::facts::unique(SCENARIOS.iter().map(|scenario| scenario.key));
        crate::facts::unique(LEVELS.iter().map(|level| level.key));
        let special = SITUATIONS.iter().filter(|s| **s != Situation::Other).flat_map(|s| steps(*s));
        crate::facts::unique(GENERAL.iter().chain(&ALONE).chain(special).copied());
    }

    #[test]
    fn seven_are_offered_first_and_three_are_ticked() {
        assert_eq!(SCENARIOS.iter().filter(|scenario| scenario.rank > 0).count(), 7);
        assert_eq!(SCENARIOS.iter().filter(|scenario| scenario.rank == 2).count(), 3);
        assert!(SCENARIOS.iter().take(7).all(|scenario| scenario.rank > 0));
    }

    #[test]
    fn levels_and_scenarios_fit() {
        assert!(SCENARIOS.iter().all(|scenario| (scenario.level as usize) < LEVELS.len()));
        assert!(SITUATIONS.iter().all(|s| SCENARIOS.iter().any(|scenario| scenario.situation == *s)));
    }
}
