//! Text and files on their way out and in. Nothing here leaves the device by itself. Tests: the journeys.

pub use crate::browser::files::{File, FileFault, allow_drop, can_share, dropped, picked, read};

/// The type of a plan file.
pub const PLAN_FILE: &str = "application/json";
/// The type of a calendar.
pub const CALENDAR: &str = "text/calendar;charset=utf-8";
/// The type of one table.
pub const CSV: &str = "text/csv;charset=utf-8";
/// The type of a text with headings.
pub const MARKDOWN: &str = "text/markdown;charset=utf-8";

/// Copies text to the clipboard; `false` when the browser did not let us.
pub async fn copy(text: String) -> bool {
    crate::browser::files::copy_text(&text).await.is_ok()
}

/// Hands text to the share sheet of the device, or to the clipboard where there is none.
pub async fn send(title: String, text: String) -> Result<Sent, FileFault> {
    if can_share() {
        return crate::browser::files::share(&title, &text).await.map(|()| Sent::Shared);
    }
    crate::browser::files::copy_text(&text).await.map(|()| Sent::Copied)
}

/// How text went out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// Through the share sheet.
    Shared,
    /// It is on the clipboard.
    Copied,
}

/// Copies a document twice, with its headings and tables and as plain text; programs take what they understand. `false` when
/// the browser did not let us.
pub async fn copy_rich(html: String, text: String) -> bool {
    crate::browser::files::copy_rich(&html, &text).await.is_ok()
}

/// Saves a file; `false` when the browser stopped it.
pub fn download(name: &str, kind: &str, content: &(impl AsRef<[u8]> + ?Sized)) -> bool {
    crate::browser::files::download(name, kind, content.as_ref()).is_ok()
}
