//! The few IndexedDB calls that storage needs, as futures.
//!
//! Own code because neither `idb` nor `rexie` can ask for strict durability or say why a transaction was aborted, and
//! "Saved" and "full" stand on exactly these two.
//! A transaction lives only while requests are pending: between `begin` and `finished` nothing else may be awaited.
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbObjectStoreParameters, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use super::types::StoreFault;
use crate::browser::{property, text_property, window};

/// Stores with the caller's keys.
const KEYED: [&str; 4] = ["docs", "handles", "remote", "meta"];
/// Stores that number their records.
const NUMBERED: [&str; 3] = ["ops", "snaps", "quarantine"];
/// Stores that can be searched by plan.
const BY_PLAN: [&str; 2] = ["ops", "snaps"];
/// Every store.
pub(super) const ALL: [&str; 7] = ["docs", "ops", "snaps", "quarantine", "handles", "remote", "meta"];
/// Name of the index on `plan`.
pub(super) const PLAN_INDEX: &str = "plan";
/// Some browsers never answer a request to open a database; after this many milliseconds we go on without.
const PATIENCE_MS: i32 = 4_000;

/// Opens the database, making its stores the first time.
pub(super) async fn open(name: &str) -> Result<IdbDatabase, StoreFault> {
    let window = window().ok_or(StoreFault::Blocked)?;
    let factory = window.indexed_db().map_err(|error| fault(&error))?.ok_or(StoreFault::Blocked)?;
    let request = factory.open_with_u32(name, 1).map_err(|error| fault(&error))?;
    // It must outlive our patience: a database that is made late still needs its stores.
    let make = {
        let request = request.clone();
        Closure::once_into_js(move |_: JsValue| make_stores(&request))
    };
    request.set_onupgradeneeded(Some(make.unchecked_ref()));
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
        // Without a timer we wait as long as the browser does.
        drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE_MS));
    });
    if JsFuture::from(promise).await.is_err() {
        return Err(request_fault(&request));
    }
    let database: IdbDatabase = request.result().and_then(|result| result.dyn_into()).map_err(|error| fault(&error))?;
    close_when_asked(&database);
    let stores = property(&property(&database, "objectStoreNames"), "length").as_f64();
    #[expect(clippy::cast_precision_loss, reason = "seven")]
    if stores < Some(ALL.len() as f64) {
        database.close();
        return Err(other("stores are missing"));
    }
    Ok(database)
}

/// Makes the stores of version 1. A store that cannot be made aborts the upgrade and so the opening.
fn make_stores(request: &IdbOpenDbRequest) {
    let Some(database) = request.result().ok().and_then(|result| result.dyn_into::<IdbDatabase>().ok()) else {
        return;
    };
    for name in KEYED {
        drop(database.create_object_store(name));
    }
    let numbered = IdbObjectStoreParameters::new();
    numbered.set_auto_increment(true);
    for name in NUMBERED {
        if let Ok(store) = database.create_object_store_with_optional_parameters(name, &numbered)
            && BY_PLAN.contains(&name)
        {
            drop(store.create_index_with_str(PLAN_INDEX, "plan"));
        }
    }
}

/// Lets another window delete the database: it waits for every connection to close.
fn close_when_asked(database: &IdbDatabase) {
    let close = property(database, "close");
    if let Some(close) = close.dyn_ref::<Function>() {
        database.set_onversionchange(Some(&close.bind0(database)));
    }
}

/// Deletes the database; `database` must be the only open connection of this window.
pub(super) async fn delete(database: &IdbDatabase) -> Result<(), StoreFault> {
    let name = database.name();
    database.close();
    let window = window().ok_or(StoreFault::Blocked)?;
    let factory = window.indexed_db().map_err(|error| fault(&error))?.ok_or(StoreFault::Blocked)?;
    let asked = factory.delete_database(&name).map_err(|error| fault(&error))?;
    request(&asked).await.map(drop)
}

/// Begins a read-only transaction.
pub(super) fn reading(database: &IdbDatabase, stores: &[&str]) -> Result<IdbTransaction, StoreFault> {
    database.transaction_with_str_sequence(&names(stores)).map_err(|error| fault(&error))
}

/// Begins a transaction whose end means that the data is on the disk (`durability: "strict"`).
pub(super) fn writing(database: &IdbDatabase, stores: &[&str]) -> Result<IdbTransaction, StoreFault> {
    if crate::browser::panic::poisoned() {
        return Err(StoreFault::Poisoned);
    }
    // web-sys hides these options behind its switch for unstable APIs, so the method is called by name.
    let options = object(&[("durability", "strict".into())]);
    let begin = property(database, "transaction");
    let begin: &Function = begin.dyn_ref().ok_or(StoreFault::Blocked)?;
    begin
        .call3(database, &names(stores), &"readwrite".into(), &options)
        .and_then(|begun| begun.dyn_into())
        .map_err(|error| fault(&error))
}

/// One store of a transaction.
pub(super) fn store(transaction: &IdbTransaction, name: &str) -> Result<IdbObjectStore, StoreFault> {
    transaction.object_store(name).map_err(|error| fault(&error))
}

/// Waits for the answer of a request.
pub(super) async fn request(request: &IdbRequest) -> Result<JsValue, StoreFault> {
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    match JsFuture::from(promise).await {
        Ok(_) => request.result().map_err(|error| fault(&error)),
        Err(_) => Err(request_fault(request)),
    }
}

/// Waits until a transaction has completed. Call it in the same breath as its last request.
pub(super) async fn finished(transaction: &IdbTransaction) -> Result<(), StoreFault> {
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    match JsFuture::from(promise).await {
        Ok(_) => Ok(()),
        Err(_) => Err(transaction.error().map_or_else(|| other("aborted"), |error| fault(&error))),
    }
}

/// Ends a transaction without any of its changes.
pub(super) fn abandon(transaction: &IdbTransaction) {
    // It fails only when the transaction is over already, and then with nothing written.
    drop(transaction.abort());
}

/// A plain JavaScript object.
pub(super) fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a field of a fresh plain object cannot fail.
        drop(Reflect::set(&object, &JsValue::from_str(name), value));
    }
    object.into()
}

/// Store names as JavaScript wants them.
fn names(stores: &[&str]) -> JsValue {
    stores.iter().map(|name| JsValue::from_str(name)).collect::<Array>().into()
}

/// Why a request failed; a request without an answer is one that ran out of time.
fn request_fault(request: &IdbRequest) -> StoreFault {
    match request.error() {
        Ok(Some(error)) => fault(&error),
        _ => other("no answer"),
    }
}

/// What a thrown value means for the person.
pub(super) fn fault(error: &JsValue) -> StoreFault {
    match text_property(error, "name").as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreFault::Full,
        Some("SecurityError") => StoreFault::Blocked,
        name => {
            let message = text_property(error, "message").unwrap_or_default();
            StoreFault::Other([name.unwrap_or("unknown"), ": ", &message].concat())
        }
    }
}

/// A fault in our own words, for the diagnostics.
pub(super) fn other(text: &str) -> StoreFault {
    StoreFault::Other(text.to_owned())
}
