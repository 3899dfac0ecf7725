//! Places in a JSON document.

use std::fmt::{self, Write as _};

/// Room for the number of an item: few lists are longer.
const DIGITS: usize = 4;

/// A JSON Pointer (RFC 6901): the place of a value in a document. The whole document is the empty pointer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    pub const fn root() -> Self {
        Self(String::new())
    }

    /// The pointer to a member of this object.
    #[must_use]
    pub fn member(&self, name: &str) -> Self {
        if name.contains(['~', '/']) {
            return self.step(&name.replace('~', "~0").replace('/', "~1"));
        }
        self.step(name)
    }

    /// The pointer to an item of this list.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        let mut place = self.with_room(DIGITS);
        // Writing to a text cannot fail.
        let _ = write!(place, "{index}");
        Self(place)
    }

    /// The pointer to the next step, given as RFC 6901 writes it.
    fn step(&self, step: &str) -> Self {
        let mut place = self.with_room(step.len());
        place.push_str(step);
        Self(place)
    }

    /// This place and a slash, with room for a step.
    fn with_room(&self, step: usize) -> String {
        let mut place = String::with_capacity(self.0.len() + 1 + step);
        place.push_str(&self.0);
        place.push('/');
        place
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
        self.0.rsplit_once('/').map(|(parent, _)| Self(parent.to_owned()))
    }

    /// The pointer as RFC 6901 writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Takes a pointer that is already in the form of RFC 6901.
    pub fn from_rfc6901(text: impl Into<String>) -> Self {
        Self(text.into())
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
