//! How typed values and JSON meet, one implementation for each kind of value.
//!
//! Reading is lenient and silent, because every record was validated against its spec when it entered the plan.
//! Writing leaves out what equals the default, so that a record has one canonical form. Three macros declare
//! entities: [`record!`], [`object!`], [`choice!`]. Nothing here may know an entity. Tests: `tests/files.rs`.

use crate::date::{self, MonthOrDate};
use crate::id::{Id, Key};
use crate::spec::{Kind, OnRemoval, RecordSpec};
use chrono::NaiveDate;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A JSON object with its keys in order.
pub type Object = Map<String, Value>;

/// A value that can stand in a record.
pub trait Field: Sized + Default + Clone + PartialEq {
    /// The shape of the value.
    const KIND: Kind;
    /// Reads a valid value; `None` if it is something else.
    fn read(value: &Value) -> Option<Self>;
    /// Writes the value; `Null` means that nothing is written.
    fn write(&self) -> Value;
}

/// An entity: a typed view of one record of a table.
pub trait Record: Sized + Clone + PartialEq {
    /// The table's name; apart from the spec, because specs name each other's tables.
    const TABLE: &'static str;
    /// The table and its fields.
    const SPEC: RecordSpec;
    /// Its identity.
    fn key(&self) -> Key;
    /// Its place in the order of its table.
    fn order(&self) -> &str;
    /// Reads the record with that identity.
    fn read(key: Key, object: &Object) -> Self;
    /// Writes all known fields that differ from the default.
    fn write(&self) -> Object;
    /// The fields that `after` writes otherwise, as it writes them; `null` for those that it leaves out.
    fn difference(&self, after: &Self) -> Object;
}

/// Reads a field of an object, or gives the default.
pub fn read<T: Field>(object: &Object, name: &str) -> T {
    object.get(name).and_then(T::read).unwrap_or_default()
}

/// Writes a field unless it equals the default.
pub fn write<T: Field>(object: &mut Object, name: &str, value: &T) {
    if *value != T::default() {
        let json = value.write();
        if !json.is_null() {
            object.insert(name.to_owned(), json);
        }
    }
}

/// Adds a field to a difference if it is written otherwise now. Most fields are equal, and equal ones are not written.
pub fn differ<T: Field>(set: &mut Object, name: &str, before: &T, after: &T) {
    if before == after {
        return;
    }
    let json = |value: &T| if *value == T::default() { Value::Null } else { value.write() };
    let new = json(after);
    if json(before) != new {
        set.insert(name.to_owned(), new);
    }
}

impl Field for String {
    const KIND: Kind = Kind::Text(280);
    fn read(value: &Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }
    fn write(&self) -> Value {
        Value::String(self.clone())
    }
}

impl Field for bool {
    const KIND: Kind = Kind::Flag;
    fn read(value: &Value) -> Option<Self> {
        value.as_bool()
    }
    fn write(&self) -> Value {
        Value::Bool(*self)
    }
}

impl Field for u32 {
    const KIND: Kind = Kind::Whole(0, 1_000_000_000);
    fn read(value: &Value) -> Option<Self> {
        value.as_u64().and_then(|number| Self::try_from(number).ok())
    }
    fn write(&self) -> Value {
        Value::from(*self)
    }
}

impl Field for NaiveDate {
    const KIND: Kind = Kind::Date;
    fn read(value: &Value) -> Option<Self> {
        date::parse(value.as_str()?)
    }
    fn write(&self) -> Value {
        Value::String(date::format(*self))
    }
}

impl Field for MonthOrDate {
    const KIND: Kind = Kind::MonthOrDate;
    fn read(value: &Value) -> Option<Self> {
        Self::parse(value.as_str()?)
    }
    fn write(&self) -> Value {
        Value::String(self.format())
    }
}

impl<T: Record> Field for Id<T> {
    const KIND: Kind = Kind::Ref(T::TABLE, OnRemoval::Clear);
    fn read(value: &Value) -> Option<Self> {
        Self::parse(value.as_str()?)
    }
    fn write(&self) -> Value {
        Value::String(self.as_str().to_owned())
    }
}

/// The id of any record, whatever its table (comments, to-dos).
impl Field for Key {
    const KIND: Kind = Kind::Plain(24);
    fn read(value: &Value) -> Option<Self> {
        Self::parse(value.as_str()?)
    }
    fn write(&self) -> Value {
        Value::String(self.as_str().to_owned())
    }
}

impl<T: Field> Field for Option<T> {
    const KIND: Kind = T::KIND;
    fn read(value: &Value) -> Option<Self> {
        T::read(value).map(Some)
    }
    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::write)
    }
}

impl<T: Field> Field for Vec<T> {
    const KIND: Kind = Kind::List(&T::KIND);
    fn read(value: &Value) -> Option<Self> {
        Some(value.as_array()?.iter().filter_map(T::read).collect())
    }
    fn write(&self) -> Value {
        Value::Array(self.iter().map(T::write).collect())
    }
}

impl<K: Record, T: Field> Field for BTreeMap<Id<K>, T> {
    const KIND: Kind = Kind::Map(K::TABLE, &T::KIND);
    fn read(value: &Value) -> Option<Self> {
        let pairs = value.as_object()?.iter();
        Some(pairs.filter_map(|(key, value)| Some((Id::parse(key)?, T::read(value)?))).collect())
    }
    fn write(&self) -> Value {
        Value::Object(self.iter().map(|(key, value)| (key.as_str().to_owned(), value.write())).collect())
    }
}

/// Declares a closed list of words as an enum; the first is the default.
macro_rules! choice {
    ($(#[doc = $doc:literal])* pub enum $name:ident { $($(#[doc = $vdoc:literal])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[doc = $vdoc])* $variant),+ }

        impl $name {
            /// Every value, in the order they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            const TEXTS: &'static [&'static str] = &[$($text),+];

            /// The word in the file.
            pub fn as_str(self) -> &'static str {
                Self::TEXTS.get(self as usize).copied().unwrap_or_default()
            }

            /// The value for a word of the file.
            pub fn parse(text: &str) -> Option<Self> {
                let place = Self::TEXTS.iter().position(|known| *known == text)?;
                Self::ALL.get(place).copied()
            }
        }

        impl Default for $name {
            fn default() -> Self {
                choice!(@first $(Self::$variant),+)
            }
        }

        impl $crate::field::Field for $name {
            const KIND: $crate::spec::Kind = $crate::spec::Kind::OneOf(Self::TEXTS);
            fn read(value: &serde_json::Value) -> Option<Self> {
                Self::parse(value.as_str()?)
            }
            fn write(&self) -> serde_json::Value {
                serde_json::Value::String(self.as_str().to_owned())
            }
        }
    };
    (@first $first:expr $(, $rest:expr)*) => { $first };
}

/// The kind of a field: said with `as`, or that of its type.
macro_rules! kind_of {
    ($ty:ty) => {
        <$ty as $crate::field::Field>::KIND
    };
    ($ty:ty, $kind:expr) => {
        $kind
    };
}

/// Declares an object that stands inside a record.
macro_rules! object {
    ($(#[doc = $doc:literal])* pub struct $name:ident {
        $($(#[doc = $fdoc:literal])+ $field:ident : $ty:ty $(as $kind:expr)?),+ $(,)?
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Default)]
        pub struct $name { $($(#[doc = $fdoc])+ pub $field: $ty),+ }

        impl $crate::field::Field for $name {
            const KIND: $crate::spec::Kind = $crate::spec::Kind::Object(&[
                $($crate::spec::FieldSpec { name: stringify!($field), kind: kind_of!($ty $(, $kind)?), doc: $crate::spec::doc(concat!($($fdoc),+)) }),+
            ]);
            fn read(value: &serde_json::Value) -> Option<Self> {
                let object = value.as_object()?;
                Some(Self { $($field: $crate::field::read(object, stringify!($field))),+ })
            }
            fn write(&self) -> serde_json::Value {
                let mut object = $crate::field::Object::new();
                $($crate::field::write(&mut object, stringify!($field), &self.$field);)+
                serde_json::Value::Object(object)
            }
        }
    };
}

/// Declares an entity: typed struct and spec of its table. `prefix ""` makes a table of one record.
macro_rules! record {
    ($(#[doc = $doc:literal])+ pub struct $name:ident in $table:literal, prefix $prefix:literal {
        $($(#[doc = $fdoc:literal])+ $field:ident : $ty:ty $(as $kind:expr)?),+ $(,)?
    }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq, Default)]
        pub struct $name {
            /// Its identity.
            pub id: $crate::id::Id<$name>,
            /// Its place in the order of its table: a fractional index.
            pub o: String,
            /// A note, at most 2,000 characters.
            pub note: String,
            $($(#[doc = $fdoc])+ pub $field: $ty),+
        }

        impl $name {
            /// An otherwise empty record with this identity.
            pub fn new(id: $crate::id::Id<$name>) -> Self {
                Self { id, ..Self::default() }
            }
        }

        impl $crate::field::Record for $name {
            const TABLE: &'static str = $table;
            const SPEC: $crate::spec::RecordSpec = $crate::spec::RecordSpec {
                table: $table,
                prefix: $prefix,
                fields: &[
                    $($crate::spec::FieldSpec { name: stringify!($field), kind: kind_of!($ty $(, $kind)?), doc: $crate::spec::doc(concat!($($fdoc),+)) }),+
                ],
                doc: $crate::spec::doc(concat!($($doc),+)),
            };
            fn key(&self) -> $crate::id::Key {
                self.id.key
            }
            fn order(&self) -> &str {
                &self.o
            }
            // Inlined into each place that reads, they would be a fifth of the core.
            #[inline(never)]
            fn read(key: $crate::id::Key, object: &$crate::field::Object) -> Self {
                Self {
                    id: $crate::id::Id::of(key),
                    o: $crate::field::read(object, "o"),
                    note: $crate::field::read(object, "note"),
                    $($field: $crate::field::read(object, stringify!($field))),+
                }
            }
            #[inline(never)]
            fn write(&self) -> $crate::field::Object {
                let mut object = $crate::field::Object::new();
                $crate::field::write(&mut object, "o", &self.o);
                $crate::field::write(&mut object, "note", &self.note);
                $($crate::field::write(&mut object, stringify!($field), &self.$field);)+
                object
            }
            #[inline(never)]
            fn difference(&self, after: &Self) -> $crate::field::Object {
                let mut set = $crate::field::Object::new();
                $crate::field::differ(&mut set, "o", &self.o, &after.o);
                $crate::field::differ(&mut set, "note", &self.note, &after.note);
                $($crate::field::differ(&mut set, stringify!($field), &self.$field, &after.$field);)+
                set
            }
        }
    };
}

pub(crate) use {choice, kind_of, object, record};
