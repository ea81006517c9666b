//! What a network offers, as this plan sees it: what somebody looked up comes before what we collected.
//!
//! Rules that count (who may know a password, how long a new holder waits) read the network here, so that an answer of
//! the user's holds everywhere. Tests: at the end of this file.

use super::Lens;
use crate::facts::Confidence;
use crate::facts::networks::{NativeRole, network};
use crate::model::{Account, Grant, Level, NetworkFact};
use chrono::{Days, NaiveDate};

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Looked {
    /// Nobody knows anything about this network.
    Nowhere,
    /// Collected by us: year and month (`2026-11`), and how sure it is.
    Collected(&'static str, Confidence),
    /// Looked up by the users of this plan: when, and where it says so.
    Here(Option<NaiveDate>, String),
}

/// What a network offers.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Its own roles.
    pub roles: &'static [NativeRole],
    /// Everybody comes in with a login of their own.
    pub own_login: bool,
    /// How many people may know the password, where there is a rule.
    pub may_know: Option<u32>,
    /// Days that a new holder of full control waits before removing others; 0 where nothing is known.
    pub wait_days: u32,
    /// Where both numbers come from.
    pub looked: Looked,
}

impl Lens {
    /// What a network offers, by its key.
    pub fn network(&self, key: &str) -> Offer {
        let known = network(key);
        let mut offer = Offer {
            roles: known.map(|known| known.roles).unwrap_or_default(),
            own_login: known.is_some_and(|known| known.own_login),
            may_know: known.and_then(|known| known.may_know),
            wait_days: known.map_or(0, |known| known.wait_days),
            looked: known
                .filter(|known| !known.roles.is_empty())
                .map_or(Looked::Nowhere, |known| Looked::Collected(known.as_of, known.confidence)),
        };
        if let Some(own) = self.network_fact(key) {
            offer.may_know = own.may_know.or(offer.may_know);
            offer.wait_days = own.wait_days.unwrap_or(offer.wait_days);
            offer.looked = Looked::Here(own.looked_on, own.source.clone());
        }
        offer
    }

    /// What somebody looked up about a network.
    pub fn network_fact(&self, key: &str) -> Option<&NetworkFact> {
        self.org.network_facts.iter().find(|fact| fact.network == key)
    }

    /// From when somebody new can use a right to manage people, where the network makes them wait: only while nobody
    /// wrote a day down.
    pub fn waits_until(&self, account: &Account, grant: &Grant) -> Option<NaiveDate> {
        let manages = matches!(grant.level.today.decided(), Some(Level::ManagesPeople | Level::Owner));
        let days = self.network(&account.network).wait_days;
        if !manages || days == 0 || grant.usable_from.is_some() {
            return None;
        }
        grant.granted_on?.checked_add_days(Days::new(u64::from(days)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::{Fixture, today};
    use crate::model::Org;

    #[test]
    fn what_was_looked_up_comes_first() {
        let mut f = Fixture::team();
        let offer = f.lens().network("facebook");
        assert_eq!((offer.may_know, offer.wait_days), (Some(1), 7));
        assert_eq!(offer.looked, Looked::Collected("2026-11", Confidence::Official));
        f.one(|org: &mut Org| {
            org.network_facts = vec![NetworkFact {
                network: "facebook".into(),
                wait_days: Some(0),
                looked_on: Some(today()),
                ..NetworkFact::default()
            }];
        });
        let offer = f.lens().network("facebook");
        assert_eq!((offer.may_know, offer.wait_days), (Some(1), 0));
        assert_eq!(offer.looked, Looked::Here(Some(today()), String::new()));
        assert_eq!(f.lens().network("our-forum").looked, Looked::Nowhere);
        assert_eq!(f.lens().network("threads").looked, Looked::Nowhere);
    }

    #[test]
    fn only_somebody_new_with_full_control_waits() {
        let mut f = Fixture::team();
        let (ama, fb) = (f.person("ama"), f.account("fb", "facebook"));
        let grant = f.grant(ama, fb, Some(Level::Owner));
        let waits = |f: &Fixture| {
            let lens = f.lens();
            let grant = lens.grants.iter().find(|known| known.id == grant).cloned();
            grant.zip(lens.account(fb)).and_then(|(grant, account)| lens.waits_until(account, &grant))
        };
        assert_eq!(waits(&f), None);
        f.update(grant, |grant: &mut Grant| grant.granted_on = Some(today()));
        assert_eq!(waits(&f), crate::date::parse("2026-11-09"));
        f.update(grant, |grant: &mut Grant| grant.usable_from = Some(today()));
        assert_eq!(waits(&f), None);
    }
}
