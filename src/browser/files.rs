//! Files in and out, the clipboard, sharing.
//!
//! For: everything that leaves or enters the browser because the person asked for it.
//! Must never: read a file before its size was looked at, send anything anywhere, or parse what it reads.
//! Tests: `tests/browser.rs`.
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
pub use web_sys::File;
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event, FileList, HtmlAnchorElement, HtmlInputElement, ShareData, Url};

use super::{document, property, window};

/// Largest file that is read: 8 MiB, in bytes.
pub const LIMIT: f64 = 8.0 * 1024.0 * 1024.0;

/// How long a download's address stays valid, in milliseconds. Safari reads it after the click returned.
const KEEP_ADDRESS_MS: i32 = 60_000;

/// Why a file, the clipboard or sharing did not work.
#[derive(Clone, Debug, PartialEq)]
pub enum FileFault {
    /// The file is larger than `LIMIT`; its size in bytes. It was not read.
    TooBig(f64),
    /// The browser could not read it: it was moved, deleted or locked since it was picked.
    Unreadable,
    /// The browser does not offer this, or did not allow it.
    Refused,
    /// The person closed the browser's own window.
    Cancelled,
}

/// Hands bytes to the person as a file with this name and media type.
///
/// # Errors
/// `Refused` when the browser lets nothing be downloaded.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), FileFault> {
    let address = address_of(media_type, bytes).ok_or(FileFault::Refused)?;
    let clicked = click_link(name, &address).ok_or(FileFault::Refused);
    forget_later(&address);
    clicked
}

/// A temporary address for the bytes.
fn address_of(media_type: &str, bytes: &[u8]) -> Option<String> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// Clicks a link that downloads. It must stand in the page for Firefox, and out of sight and reach while it does.
fn click_link(name: &str, address: &str) -> Option<()> {
    let document = document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(address);
    link.set_download(name);
    link.set_hidden(true);
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    Some(())
}

/// Frees a temporary address once the browser surely has read it.
fn forget_later(address: &str) {
    let address = address.to_owned();
    let free = wasm_bindgen::closure::Closure::once_into_js(move || drop(Url::revoke_object_url(&address)));
    if let Some(window) = window() {
        // Without a timer the address lives as long as the page, which costs memory only.
        drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(free.unchecked_ref(), KEEP_ADDRESS_MS));
    }
}

/// The files picked in an `<input type="file">`. The input is emptied, so that the same file can be picked again.
#[must_use]
pub fn picked(event: &Event) -> Vec<File> {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = listed(input.files());
    input.set_value("");
    files
}

/// The files dropped on the page; keeps the browser from opening them itself.
#[must_use]
pub fn dropped(event: &DragEvent) -> Vec<File> {
    event.prevent_default();
    listed(event.data_transfer().and_then(|data| data.files()))
}

/// For `dragover`: says that files may be dropped here.
pub fn allow_drop(event: &DragEvent) {
    event.prevent_default();
}

/// The files of a list.
fn listed(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length()).filter_map(|index| files.get(index)).collect()
}

/// Reads a whole file, after looking at its size.
///
/// # Errors
/// `TooBig` above `LIMIT` (nothing was read), `Unreadable` when the browser cannot read it.
pub async fn read(file: &File) -> Result<Vec<u8>, FileFault> {
    if file.size() > LIMIT {
        return Err(FileFault::TooBig(file.size()));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileFault::Unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Puts text on the clipboard.
///
/// # Errors
/// `Refused` when the browser does not allow it: then the text must be shown for copying by hand.
pub async fn copy_text(text: &str) -> Result<(), FileFault> {
    let navigator = window().ok_or(FileFault::Refused)?.navigator();
    // On a page without https there is no clipboard object at all.
    if property(&navigator, "clipboard").is_undefined() {
        return Err(FileFault::Refused);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(drop).map_err(|_| FileFault::Refused)
}

/// Puts a document on the clipboard in two forms. Where the browser has only plain text, that.
///
/// # Errors
/// `Refused` when the browser does not allow it.
pub async fn copy_rich(html: &str, text: &str) -> Result<(), FileFault> {
    let navigator = window().ok_or(FileFault::Refused)?.navigator();
    let clipboard = property(&navigator, "clipboard");
    let write = property(&clipboard, "write").dyn_into::<js_sys::Function>();
    let kind = property(&js_sys::global(), "ClipboardItem").dyn_into::<js_sys::Function>();
    let (Ok(write), Ok(kind)) = (write, kind) else {
        return copy_text(text).await;
    };
    let forms = js_sys::Object::new();
    for (media_type, content) in [("text/html", html), ("text/plain", text)] {
        let options = BlobPropertyBag::new();
        options.set_type(media_type);
        let parts = Array::of1(&content.into());
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options).map_err(|_| FileFault::Refused)?;
        js_sys::Reflect::set(&forms, &media_type.into(), &blob).map_err(|_| FileFault::Refused)?;
    }
    let item = js_sys::Reflect::construct(&kind, &Array::of1(&forms)).map_err(|_| FileFault::Refused)?;
    let written = write.call1(&clipboard, &Array::of1(&item)).map_err(|_| FileFault::Refused)?;
    JsFuture::from(js_sys::Promise::resolve(&written)).await.map(drop).map_err(|_| FileFault::Refused)
}

/// Whether this browser can hand text to other apps.
#[must_use]
pub fn can_share() -> bool {
    window().is_some_and(|window| property(&window.navigator(), "share").is_function())
}

/// Opens the device's own share sheet with a text.
///
/// # Errors
/// `Cancelled` when the person closed it, `Refused` when the browser does not offer or allow it.
pub async fn share(title: &str, text: &str) -> Result<(), FileFault> {
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    share_data(&data).await
}

/// Shares, where the browser offers it for this data.
async fn share_data(data: &ShareData) -> Result<(), FileFault> {
    let navigator = window().ok_or(FileFault::Refused)?.navigator();
    if !property(&navigator, "canShare").is_function() || !navigator.can_share_with_data(data) {
        return Err(FileFault::Refused);
    }
    match JsFuture::from(navigator.share_with_data(data)).await {
        Ok(_) => Ok(()),
        Err(error) if super::text_property(&error, "name").as_deref() == Some("AbortError") => {
            Err(FileFault::Cancelled)
        }
        Err(_) => Err(FileFault::Refused),
    }
}
