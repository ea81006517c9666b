//! The networks: which roles each really offers, how many people may know its password, what has to wait.
//!
//! Collected for this program in November 2026 from the networks' help pages or copies of them, and where noted from
//! secondary sources. Known gaps, for which the screens say "Look in the network's settings": how to remove a person,
//! how to change a password and how to turn on two-step login, on every network; everything about Threads, Bluesky,
//! Mastodon, WhatsApp and Nextdoor, which were not verified.
//!
//! It must never promise a role that was not confirmed: TikTok lets a business hand out roles for advertising, but
//! posting by delegation is not confirmed, so an app login is assumed there.
//!
//! Tests: at the end of this file.

use super::Confidence;
use crate::model::Level;

/// One network, or kind of place where others write about a business.
#[derive(Debug)]
pub struct Network {
    /// The identity in plan files (`account.network`) and in message ids (`network-facebook`).
    pub key: &'static str,
    /// Offered as a tick box on the first page; the others are found under "Other".
    pub offered: bool,
    /// Everybody comes in with a login of their own, so there is no password of the page that could be shared.
    pub own_login: bool,
    /// How many people may know the password, where the network offers roles of its own (ACC-06). `None`: no rule.
    pub may_know: Option<u32>,
    /// The network's own roles, the smallest sufficient first within a level.
    pub roles: &'static [NativeRole],
    /// Days that a new holder of full control waits before removing others; 0 where nothing is known.
    pub wait_days: u32,
    /// Whether the place where connected apps are revoked is known (message `how-apps-<key>`).
    pub apps: bool,
    /// As of when the entry holds: year and month of the collection.
    pub as_of: &'static str,
    /// How sure the roles are.
    pub confidence: Confidence,
}

/// A role as the network calls it. Its words are the message `role-<key>`.
#[derive(Debug)]
pub struct NativeRole {
    /// Network and role, for example `x-contributor`.
    pub key: &'static str,
    /// What it lets somebody do, in the plan's own levels.
    pub level: Level,
}

/// Something to do on a network, for which "How?" may be known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Deed {
    /// Give a person a role.
    Add,
    /// Revoke a connected app.
    Apps,
}

/// The network with that key. Own names of other places give nothing.
pub fn network(key: &str) -> Option<&'static Network> {
    NETWORKS.iter().find(|network| network.key == key)
}

impl Network {
    /// The role to ask for when somebody needs a level: exactly that one, else the next larger that does not let them
    /// manage people. `None` when the network offers none, so that the password is the only way.
    pub fn role_for(&self, level: Level) -> Option<&'static NativeRole> {
        if level == Level::Advertiser {
            return self.roles.iter().find(|role| role.level == Level::Advertiser);
        }
        let most = level.max(Level::Publisher);
        let fits = |role: &&NativeRole| role.level >= level && role.level <= most;
        self.roles.iter().filter(fits).min_by_key(|role| role.level)
    }
}

/// The key of "How?" for a deed on a network, where a dated fact exists.
pub fn how(key: &str, deed: Deed) -> Option<&'static str> {
    let known = network(key)?;
    match deed {
        Deed::Add => known.may_know.map(|_| "how-people"),
        Deed::Apps => known.apps.then_some("how-apps"),
    }
}

const fn role(key: &'static str, level: Level) -> NativeRole {
    NativeRole { key, level }
}

/// A place about which nothing is known but its name.
const fn place(key: &'static str, offered: bool) -> Network {
    Network {
        key,
        offered,
        own_login: false,
        may_know: None,
        roles: &[],
        wait_days: 0,
        apps: false,
        as_of: COLLECTED,
        confidence: Confidence::Background,
    }
}

const COLLECTED: &str = "2026-11";

/// Every network, in the order of the first page.
pub static NETWORKS: &[Network] = &[
    // Roles: Meta help pages, official. Seven days before a new admin may remove others: agencies' help of 2021.
    Network {
        key: "facebook",
        offered: true,
        own_login: true,
        may_know: Some(1),
        roles: &[
            role("facebook-insights", Level::Viewer),
            role("facebook-messages", Level::Responder),
            role("facebook-content", Level::Publisher),
            role("facebook-ads", Level::Advertiser),
            role("facebook-full", Level::Owner),
        ],
        wait_days: 7,
        apps: true,
        as_of: COLLECTED,
        confidence: Confidence::Official,
    },
    // The app has no roles; tasks come through the linked Page or portfolio. The login password still exists.
    Network {
        key: "instagram",
        offered: true,
        own_login: false,
        may_know: Some(2),
        roles: &[
            role("instagram-insights", Level::Viewer),
            role("instagram-messages", Level::Responder),
            role("instagram-content", Level::Publisher),
            role("instagram-ads", Level::Advertiser),
        ],
        wait_days: 0,
        apps: true,
        as_of: COLLECTED,
        confidence: Confidence::Secondary,
    },
    // Business Center roles are for advertising; posting by delegation is not confirmed.
    Network {
        key: "tiktok",
        offered: true,
        own_login: false,
        may_know: None,
        roles: &[role("tiktok-operator", Level::Advertiser)],
        wait_days: 0,
        apps: true,
        as_of: COLLECTED,
        confidence: Confidence::Background,
    },
    // support.google.com/business/answer/3403100: seven days before a new owner or manager may remove others.
    Network {
        key: "google",
        offered: true,
        own_login: true,
        may_know: Some(1),
        roles: &[
            role("google-manager", Level::Publisher),
            role("google-owner", Level::ManagesPeople),
            role("google-primary", Level::Owner),
        ],
        wait_days: 7,
        apps: true,
        as_of: COLLECTED,
        confidence: Confidence::Official,
    },
    // support.google.com/youtube/answer/9367690.
    Network {
        key: "youtube",
        offered: true,
        own_login: false,
        may_know: Some(1),
        roles: &[
            role("youtube-viewer", Level::Viewer),
            role("youtube-editor", Level::Publisher),
            role("youtube-manager", Level::Publisher),
            role("youtube-owner", Level::Owner),
        ],
        wait_days: 0,
        apps: true,
        as_of: COLLECTED,
        confidence: Confidence::Official,
    },
    // linkedin.com/help a541981, a550647. A Page has no password of its own.
    Network {
        key: "linkedin",
        offered: true,
        own_login: true,
        may_know: Some(1),
        roles: &[
            role("linkedin-analyst", Level::Viewer),
            role("linkedin-content", Level::Publisher),
            role("linkedin-sponsored", Level::Advertiser),
            role("linkedin-super", Level::Owner),
        ],
        wait_days: 0,
        apps: true,
        as_of: COLLECTED,
        confidence: Confidence::Official,
    },
    // help.twitter.com, delegates: contributors can also delete and message, there is no role that only reads.
    Network {
        key: "x",
        offered: true,
        own_login: false,
        may_know: Some(1),
        roles: &[
            role("x-contributor", Level::Publisher),
            role("x-admin", Level::ManagesPeople),
            role("x-owner", Level::Owner),
        ],
        wait_days: 0,
        apps: true,
        as_of: COLLECTED,
        confidence: Confidence::Official,
    },
    place("threads", true),
    place("bluesky", true),
    place("whatsapp", true),
    // help.pinterest.com, Business Manager: every person needs a business account.
    Network {
        key: "pinterest",
        offered: true,
        own_login: false,
        may_know: Some(1),
        roles: &[
            role("pinterest-analyst", Level::Viewer),
            role("pinterest-publisher", Level::Publisher),
            role("pinterest-manager", Level::ManagesPeople),
        ],
        wait_days: 0,
        apps: true,
        as_of: COLLECTED,
        confidence: Confidence::Official,
    },
    place("reviews", true),
    place("website", true),
    place("mastodon", false),
    place("nextdoor", false),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_unique() {
        crate::facts::unique(NETWORKS.iter().map(|network| network.key));
        crate::facts::unique(NETWORKS.iter().flat_map(|network| network.roles).map(|role| role.key));
    }

    #[test]
    fn roles_carry_the_key_of_their_network() {
        for network in NETWORKS {
            assert!(network.roles.iter().all(|role| role.key.starts_with(network.key)), "{}", network.key);
        }
    }

    #[test]
    fn how_is_known_where_the_entry_says_so() {
        for network in NETWORKS {
            assert_eq!(how(network.key, Deed::Apps).is_some(), network.apps, "{}", network.key);
            assert_eq!(how(network.key, Deed::Add).is_some(), network.may_know.is_some(), "{}", network.key);
        }
    }

    #[test]
    fn the_smallest_role_is_asked_for() {
        let ask = |key, level| network(key).and_then(|n| n.role_for(level)).map(|role| role.key);
        assert_eq!(ask("facebook", Level::Responder), Some("facebook-messages"));
        assert_eq!(ask("x", Level::Responder), Some("x-contributor"));
        assert_eq!(ask("linkedin", Level::Responder), Some("linkedin-content"));
        assert_eq!(ask("google", Level::ManagesPeople), Some("google-owner"));
        assert_eq!(ask("tiktok", Level::Publisher), None);
        assert_eq!(ask("tiktok", Level::Advertiser), Some("tiktok-operator"));
        assert_eq!(ask("instagram", Level::ManagesPeople), None);
    }
}
