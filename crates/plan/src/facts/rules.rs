//! House rules to start from.
//!
//! Twelve rules, ten of them ticked at the start, because few people read more. Rules about people's own accounts can
//! break employment law; the screens say so, and no rule here forbids talking about work or pay.
//! Tests: at the end of this file.

/// A starter rule. Its words are the message `rule-<key>`.
#[derive(Debug)]
pub struct HouseRule {
    /// The identity.
    pub key: &'static str,
    /// Ticked at the start.
    pub ticked: bool,
    /// Stands on safety or law, so that it needs no goal.
    pub basic: bool,
}

const fn rule(key: &'static str, ticked: bool, basic: bool) -> HouseRule {
    HouseRule { key, ticked, basic }
}

/// The rules in the order of the page.
pub static RULES: &[HouseRule] = &[
    rule("kind", true, false),
    rule("angry-wait", true, false),
    rule("say-you-work-here", true, true),
    rule("customer-details", true, true),
    rule("ask-before-photo", true, true),
    rule("do-not-argue", true, false),
    rule("wrong-say-so", true, false),
    rule("bad-news-check", true, false),
    rule("money-law-safety", true, true),
    rule("not-sure-ask", true, false),
    rule("own-devices", false, true),
    rule("say-if-paid", false, true),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_rules_ten_ticked() {
        crate::facts::unique(RULES.iter().map(|rule| rule.key));
        assert_eq!(RULES.len(), 12);
        assert_eq!(RULES.iter().filter(|rule| rule.ticked).count(), 10);
    }
}
