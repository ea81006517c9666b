//! The texts a plan starts with, as lists: first hour, house rules, levels, words.
//!
//! They are data with an order; their sentences stand in `crisis.ftl` and `rules.ftl`. Which of
//! them a plan uses, and what an owner wrote instead, is not this crate's business.

use crate::Words;

/// Which first-hour list: the situation of a case, or the general one ("Something else", paper).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstHour {
    /// Right for any business; stands on the paper card.
    General,
    /// People are angry.
    Angry,
    /// We posted something wrong.
    WrongPost,
    /// We lost an account.
    LostAccount,
    /// Someone may be hurt.
    Hurt,
}

/// One of the three levels that the screens show (the plan stores 0 to 3; 0 and 1 are one row).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    /// "Call one person"
    pub name: &'static str,
    /// When it is this bad, until the owner writes something better.
    pub when: &'static str,
    /// Who acts.
    pub who: &'static str,
}

impl Words {
    /// Five steps for the first hour.
    pub fn first_hour(self, list: FirstHour) -> [&'static str; 5] {
        match list {
            FirstHour::General => [
                self.first_hour_general_1(),
                self.first_hour_general_2(),
                self.first_hour_general_3(),
                self.first_hour_general_4(),
                self.first_hour_general_5(),
            ],
            FirstHour::Angry => [
                self.first_hour_angry_1(),
                self.first_hour_angry_2(),
                self.first_hour_angry_3(),
                self.first_hour_angry_4(),
                self.first_hour_angry_5(),
            ],
            FirstHour::WrongPost => [
                self.first_hour_wrong_post_1(),
                self.first_hour_wrong_post_2(),
                self.first_hour_wrong_post_3(),
                self.first_hour_wrong_post_4(),
                self.first_hour_wrong_post_5(),
            ],
            FirstHour::LostAccount => [
                self.first_hour_lost_account_1(),
                self.first_hour_lost_account_2(),
                self.first_hour_lost_account_3(),
                self.first_hour_lost_account_4(),
                self.first_hour_lost_account_5(),
            ],
            FirstHour::Hurt => [
                self.first_hour_hurt_1(),
                self.first_hour_hurt_2(),
                self.first_hour_hurt_3(),
                self.first_hour_hurt_4(),
                self.first_hour_hurt_5(),
            ],
        }
    }

    /// Five steps for somebody alone; `reader` is who reads the reply first.
    pub fn first_hour_solo(self, reader: Option<&str>) -> [String; 5] {
        let read =
            reader.map_or_else(|| self.first_hour_solo_4().to_owned(), |person| self.first_hour_solo_4_named(person));
        [
            self.first_hour_solo_1().to_owned(),
            self.first_hour_solo_2().to_owned(),
            self.first_hour_solo_3().to_owned(),
            read,
            self.first_hour_solo_5().to_owned(),
        ]
    }

    /// Words to post first, for the situation of a case.
    pub fn starter_words(self, list: FirstHour) -> &'static str {
        match list {
            FirstHour::General | FirstHour::Angry => self.starter_words_general(),
            FirstHour::WrongPost => self.starter_words_wrong_post(),
            FirstHour::LostAccount => self.starter_words_lost_account_any(),
            FirstHour::Hurt => self.starter_words_hurt(),
        }
    }

    /// The three levels, lowest first.
    pub fn levels(self) -> [Level; 3] {
        [
            Level { name: self.level_watch(), when: self.level_watch_when(), who: self.level_watch_who() },
            Level { name: self.level_call_one(), when: self.level_call_one_when(), who: self.level_call_one_who() },
            Level {
                name: self.level_call_everyone(),
                when: self.level_call_everyone_when(),
                who: self.level_call_everyone_who(),
            },
        ]
    }

    /// Twelve house rules; the first ten are ticked in a new plan.
    pub fn house_rules(self) -> [&'static str; 12] {
        [
            self.house_rule_1(),
            self.house_rule_2(),
            self.house_rule_3(),
            self.house_rule_4(),
            self.house_rule_5(),
            self.house_rule_6(),
            self.house_rule_7(),
            self.house_rule_8(),
            self.house_rule_9(),
            self.house_rule_10(),
            self.house_rule_11(),
            self.house_rule_12(),
        ]
    }
}
