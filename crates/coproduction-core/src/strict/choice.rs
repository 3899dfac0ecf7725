//! Reading a choice between shapes, wherever its `kind` stands.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use super::Strict;
use crate::Json;

/// A choice between shapes, told apart by the field `kind`.
pub trait Choice: Sized {
    /// Reads the fields of the shape of a kind.
    ///
    /// # Errors
    /// That there is no such kind, or the first fault of its fields.
    fn of_kind<'de, D: Deserializer<'de>>(kind: &str, fields: D) -> Result<Self, D::Error>;
}

/// Reads a choice. Its fields are read as strictly as what it stands in.
///
/// # Errors
/// The first fault.
pub fn choice<'de, T: Choice, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(ByKind(PhantomData))
}

struct ByKind<T>(PhantomData<T>);

/// A text, which is copied only where it has escapes.
#[derive(serde::Deserialize)]
#[serde(transparent)]
struct Word<'t>(#[serde(borrow)] Cow<'t, str>);

impl<'de, T: Choice> Visitor<'de> for ByKind<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a `kind`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut next: Option<Word<'de>> = map.next_key()?;
        if next.as_ref().is_some_and(|Word(name)| name == "kind") {
            // So it is nearly always written: the fields can be read as they come.
            let Word(kind) = map.next_value()?;
            return T::of_kind(&kind, MapAccessDeserializer::new(map));
        }
        let mut kind: Option<Word<'de>> = None;
        let mut fields = serde_json::Map::new();
        while let Some(Word(name)) = next {
            let known = if name == "kind" {
                kind.replace(map.next_value()?).is_some()
            } else {
                let value: Json = map.next_value()?;
                fields.insert(name.into_owned(), value.into_value()).is_some()
            };
            if known {
                return Err(A::Error::custom("duplicate member"));
            }
            next = map.next_key()?;
        }
        let Word(kind) = kind.ok_or_else(|| A::Error::missing_field("kind"))?;
        T::of_kind(&kind, Strict(serde_json::Value::Object(fields))).map_err(A::Error::custom)
    }
}
