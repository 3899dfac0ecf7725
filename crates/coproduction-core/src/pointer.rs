//! Places in a JSON document.

use std::borrow::Cow;
use std::fmt;

use smol_str::{SmolStr, SmolStrBuilder};

/// The bytes of a place that needs no memory of its own.
const SHORT: usize = 23;

/// A JSON Pointer (RFC 6901): the place of a value in a document. The whole document is the empty pointer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Pointer(SmolStr);

impl Pointer {
    /// The whole document.
    pub const fn root() -> Self {
        Self::from_static("")
    }

    /// A place that is known beforehand, in the form of RFC 6901.
    ///
    /// ```
    /// use coproduction_core::Pointer;
    /// assert_eq!(Pointer::from_static("/events").item(3), Pointer::root().member("events").item(3));
    /// ```
    pub const fn from_static(text: &'static str) -> Self {
        Self(SmolStr::new_static(text))
    }

    /// The pointer to a member of this object.
    #[must_use]
    pub fn member(&self, name: &str) -> Self {
        self.step(&escaped(name))
    }

    /// The pointer to an item of this list.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        self.step(itoa::Buffer::new().format(index))
    }

    /// The pointer to an item of a list of this object.
    ///
    /// ```
    /// use coproduction_core::Pointer;
    /// assert_eq!(Pointer::root().entry("events", 3), Pointer::root().member("events").item(3));
    /// ```
    #[must_use]
    pub fn entry(&self, list: &str, index: usize) -> Self {
        Self::joined([
            &self.0,
            "/",
            &escaped(list),
            "/",
            itoa::Buffer::new().format(index),
        ])
    }

    /// The pointer to the next step, given as RFC 6901 writes it.
    fn step(&self, step: &str) -> Self {
        Self::joined([&self.0, "/", step])
    }

    /// Most places are short enough to need no memory of their own.
    fn joined<const N: usize>(parts: [&str; N]) -> Self {
        let mut place = SmolStrBuilder::new();
        if parts.iter().map(|part| part.len()).sum::<usize>() > SHORT {
            return Self(parts.concat().into());
        }
        for part in parts {
            place.push_str(part);
        }
        Self(place.finish())
    }

    /// The steps from the whole document to the place, unescaped.
    pub fn steps(&self) -> impl Iterator<Item = String> + '_ {
        self.0
            .split('/')
            .skip(1)
            .map(|step| step.replace("~1", "/").replace("~0", "~"))
    }

    /// The place that holds this one, unless this is the whole document.
    pub fn parent(&self) -> Option<Self> {
        self.0.rsplit_once('/').map(|(parent, _)| Self(parent.into()))
    }

    /// The pointer as RFC 6901 writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Takes a pointer that is already in the form of RFC 6901.
    pub fn from_rfc6901(text: impl AsRef<str>) -> Self {
        Self(text.as_ref().into())
    }
}

/// A name as RFC 6901 writes it.
fn escaped(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        name.replace('~', "~0").replace('/', "~1").into()
    } else {
        name.into()
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Pointer {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Pointer".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The place of a value in a document: a JSON Pointer (RFC 6901). The whole document is the empty text.",
            "type": "string",
            "pattern": "^(?:/(?:[^~/]|~[01])*)*$",
            "examples": ["/events/0/notice"],
        })
    }
}

impl serde::Serialize for Pointer {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
