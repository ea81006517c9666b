//! What kind of browser this is, as far as it changes what the person should do.
//!
//! For: the warning inside an app's own browser (it may lose the plan), Safari's seven days, secure context.
//! Must never: decide whether something is offered by the browser's name where the feature itself can be asked.
//! Tests: below, with user agents as the apps send them.
use super::window;

/// An app whose built-in browser keeps its own storage and often cannot download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppBrowser {
    /// Instagram
    Instagram,
    /// Facebook
    Facebook,
    /// Messenger
    Messenger,
    /// TikTok
    TikTok,
    /// LinkedIn
    LinkedIn,
    /// Snapchat
    Snapchat,
    /// Line
    Line,
    /// WeChat
    WeChat,
    /// Pinterest
    Pinterest,
    /// Another app's web view
    Other,
}

/// Marks in the user agent, first match wins: Instagram and Messenger also carry Facebook's marks.
const MARKS: [(&str, AppBrowser); 12] = [
    ("Instagram", AppBrowser::Instagram),
    ("MessengerForiOS", AppBrowser::Messenger),
    ("Orca-Android", AppBrowser::Messenger),
    ("FBAN", AppBrowser::Facebook),
    ("FBAV", AppBrowser::Facebook),
    ("musical_ly", AppBrowser::TikTok),
    ("BytedanceWebview", AppBrowser::TikTok),
    ("LinkedInApp", AppBrowser::LinkedIn),
    ("Snapchat", AppBrowser::Snapchat),
    (" Line/", AppBrowser::Line),
    ("MicroMessenger", AppBrowser::WeChat),
    ("[Pinterest/", AppBrowser::Pinterest),
];

impl AppBrowser {
    /// The app's own name, a proper name in every language; empty for an unknown app.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Instagram => "Instagram",
            Self::Facebook => "Facebook",
            Self::Messenger => "Messenger",
            Self::TikTok => "TikTok",
            Self::LinkedIn => "LinkedIn",
            Self::Snapchat => "Snapchat",
            Self::Line => "LINE",
            Self::WeChat => "WeChat",
            Self::Pinterest => "Pinterest",
            Self::Other => "",
        }
    }
}

/// The app whose own browser shows this page, if it is one.
#[must_use]
pub fn app_browser() -> Option<AppBrowser> {
    app_of(&user_agent())
}

/// Whether the browser clears a page's storage after seven days without a visit: Safari, and every browser on iOS.
#[must_use]
pub fn clears_after_a_week() -> bool {
    is_webkit(&user_agent())
}

/// Whether the browser counts this page as safe to use cryptography, clipboard and sharing (https, or this machine).
#[must_use]
pub fn is_secure() -> bool {
    window().is_some_and(|window| window.is_secure_context())
}

/// The user agent's text, empty where the browser keeps it.
fn user_agent() -> String {
    window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
}

/// The app behind a user agent.
fn app_of(agent: &str) -> Option<AppBrowser> {
    MARKS
        .iter()
        .find(|(mark, _)| agent.contains(mark))
        .map(|(_, app)| *app)
        // Android's generic mark of a web view inside an app.
        .or_else(|| agent.contains("; wv)").then_some(AppBrowser::Other))
}

/// Whether a user agent runs on Apple's engine with its storage rules.
fn is_webkit(agent: &str) -> bool {
    agent.contains("iPhone")
        || agent.contains("iPad")
        || (agent.contains("Safari/") && agent.contains("Version/") && !agent.contains("Android"))
}

#[cfg(test)]
mod tests {
    use super::{AppBrowser, app_of, is_webkit};

    const IOS: &str =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ";

    #[test]
    fn apps_are_told_from_browsers() {
        let instagram = format!("{IOS}Mobile/22B83 Instagram 357.0.0.30.109 (iPhone15,2; iOS 18_1; FBAV/357)");
        assert_eq!(app_of(&instagram), Some(AppBrowser::Instagram));
        let facebook = format!("{IOS}Mobile/22B83 [FBAN/FBIOS;FBAV/488.0.0.50.100;FBDV/iPhone15,2]");
        assert_eq!(app_of(&facebook), Some(AppBrowser::Facebook));
        let tiktok = "Mozilla/5.0 (Linux; Android 14; SM-S911B; wv) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36 musical_ly_2023";
        assert_eq!(app_of(tiktok), Some(AppBrowser::TikTok));
        let view = "Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Version/4.0 Chrome/130 Mobile Safari/537.36";
        assert_eq!(app_of(view), Some(AppBrowser::Other));
        let safari = format!("{IOS}Version/18.1 Mobile/15E148 Safari/604.1");
        assert_eq!(app_of(&safari), None);
        let chrome =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";
        assert_eq!(app_of(chrome), None);
    }

    #[test]
    fn the_seven_days_concern_apples_engine_only() {
        assert!(is_webkit(&format!("{IOS}CriOS/130.0 Mobile/15E148 Safari/604.1")));
        assert!(is_webkit(
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15"
        ));
        assert!(!is_webkit(
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Version/4.0 Chrome/130 Mobile Safari/537.36"
        ));
        assert!(!is_webkit("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"));
    }
}
