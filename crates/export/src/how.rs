//! "How?" under a thing to do: where to look in a network's settings.
//!
//! Menu paths stand only where a dated fact exists; elsewhere the text says what to look for. It must never invent a
//! menu. Tests: at the end of this file.

use crate::names::Names;
use plan::model::Account;

/// The sentences for a how-key on an account; blank when there is nothing to say.
pub fn how(names: &Names<'_>, key: &str, account: Option<&Account>) -> String {
    let words = names.words;
    let Some(account) = account else {
        return String::new();
    };
    let (network, name) = (account.network.as_str(), names.account(account));
    let mut parts = match key {
        "how-people" => {
            vec![words.how_people(&name), words.how_people_wait(network), words.how_people_trap(network)]
        }
        "how-two-step" => vec![words.how_two_step(&name)],
        "how-password" => vec![words.how_password(&name)],
        "how-recovery" => vec![words.how_recovery(&name)],
        "how-apps" => vec![words.how_apps(network)],
        _ => return String::new(),
    };
    parts.push(words.how_moved().to_owned());
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use messages::Words;
    use plan::lens::Lens;
    use plan::{Id, Plan};

    #[test]
    fn it_names_the_account_and_never_invents_a_key() {
        let lens = Lens::new(&Plan::default(), chrono::NaiveDate::default());
        let names = Names::new(&lens, Words::english());
        let account = Account { network: "facebook".into(), ..Account::new(Id::default()) };
        assert!(how(&names, "how-people", Some(&account)).contains("7 days"));
        assert!(how(&names, "how-two-step", Some(&account)).contains("Facebook"));
        assert_eq!(how(&names, "how-fly", Some(&account)), "");
        assert_eq!(how(&names, "how-people", None), "");
    }
}
