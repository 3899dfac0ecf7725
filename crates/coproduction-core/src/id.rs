//! Opaque ids, one type for each kind of thing.

use std::fmt;
use std::hash::Hash;
use std::marker::PhantomData;
use std::str::FromStr;

use uuid::Uuid;

use crate::{Form, FormError};

/// The kind of thing that an [`Id`] identifies.
pub trait Kind: 'static {
    /// The name of the id's type, as it stands in the schema: `EventId`.
    const NAME: &'static str;
}

/// An opaque id: a UUID, written as 36 lower-case characters.
///
/// An id says nothing about a person. The type says what it identifies, so that a member's id cannot
/// be given where an event's is wanted. The application makes the UUID; the library has no source of
/// randomness.
///
/// ```
/// use coproduction_core::EventId;
/// let id: EventId = "5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?;
/// assert_eq!(id.to_string(), "5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a10");
/// assert!("5F1C9A52-7C6E-4A51-9D55-0D3F3F1F6A10".parse::<EventId>().is_err());
/// # Ok::<(), coproduction_core::FormError>(())
/// ```
pub struct Id<K>(Uuid, PhantomData<fn() -> K>);

impl<K> Id<K> {
    /// The id with this UUID.
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid, PhantomData)
    }

    /// The UUID of this id.
    pub const fn uuid(self) -> Uuid {
        self.0
    }
}

impl<K> From<Uuid> for Id<K> {
    fn from(uuid: Uuid) -> Self {
        Self::from_uuid(uuid)
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<K> Hash for Id<K> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<K: Kind> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({})", K::NAME, self.0)
    }
}

impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.as_hyphenated().fmt(f)
    }
}

impl<K> FromStr for Id<K> {
    type Err = FormError;
    fn from_str(text: &str) -> Result<Self, FormError> {
        read(text).map(Self::from_uuid).ok_or(FormError(Form::Id))
    }
}

/// The UUID of 36 lower-case characters, which is the one spelling of an id.
pub(crate) fn read(text: &str) -> Option<Uuid> {
    // `Uuid` also reads upper case and, of other lengths, braces, 32 digits and URNs.
    let characters: &[u8; 36] = text.as_bytes().try_into().ok()?;
    // Every character is looked at, so that they can be looked at together.
    let any_capital = characters
        .iter()
        .fold(false, |any, c| any | c.is_ascii_uppercase());
    if any_capital {
        return None;
    }
    Uuid::try_parse_ascii(characters).ok()
}

impl<K: Kind> serde::Serialize for Id<K> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            let mut buffer = Uuid::encode_buffer();
            let text: &str = self.0.as_hyphenated().encode_lower(&mut buffer);
            serializer.serialize_newtype_struct(K::NAME, text)
        } else {
            serializer.serialize_newtype_struct(K::NAME, &Octets(self.0.as_bytes()))
        }
    }
}

/// The sixteen bytes of an id, for formats that are not text.
struct Octets<'a>(&'a [u8; 16]);

impl serde::Serialize for Octets<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

impl<'de, K> serde::Deserialize<'de> for Id<K> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FromOctets;
        impl serde::de::Visitor<'_> for FromOctets {
            type Value = Uuid;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the sixteen bytes of an id")
            }
            fn visit_bytes<E: serde::de::Error>(self, bytes: &[u8]) -> Result<Uuid, E> {
                Uuid::from_slice(bytes).map_err(E::custom)
            }
        }
        if deserializer.is_human_readable() {
            crate::model::from_text(deserializer)
        } else {
            deserializer.deserialize_bytes(FromOctets).map(Self::from_uuid)
        }
    }
}

#[cfg(feature = "schema")]
impl<K: Kind> schemars::JsonSchema for Id<K> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        K::NAME.into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::form(Form::Id)
    }
}

/// Declares kinds of thing and the type of their ids. People's ids are declared where people are, so that
/// what stands on the core alone cannot name a person.
#[macro_export]
#[doc(hidden)]
macro_rules! id_kinds {
    ($( $(#[$meta:meta])* $id:ident = $kind:ident ),* $(,)?) => {
        /// The kinds of thing that have an id; each is only a name.
        pub mod kinds {
            $(
                #[doc = concat!("The kind that a [`", stringify!($id), "`](super::", stringify!($id), ") identifies.")]
                #[derive(Debug)]
                pub enum $kind {}
                impl $crate::Kind for $kind {
                    const NAME: &'static str = stringify!($id);
                }
            )*
        }
        $( $(#[$meta])* pub type $id = $crate::Id<kinds::$kind>; )*

        #[cfg(test)]
        const NAMES: &[&str] = &[$(stringify!($id)),*];
    };
}

id_kinds! {
    /// Identifies a commitment.
    CommitmentId = Commitment,
    /// Identifies a contribution.
    ContributionId = Contribution,
    /// Identifies a decision.
    DecisionId = Decision,
    /// Identifies a document.
    DocumentId = Document,
    /// Identifies an evaluation of a forum.
    EvaluationId = Evaluation,
    /// Identifies an engagement event.
    EventId = Event,
    /// Identifies a forum.
    ForumId = Forum,
    /// Identifies an organisation.
    OrganisationId = Organisation,
    /// Identifies a recommendation of a published report.
    RecommendationId = Recommendation,
    /// Identifies a reply.
    ReplyId = Reply,
    /// Identifies a monitoring return.
    ReturnId = Return,
    /// Identifies a seat; it stays the same across versions of the terms of reference.
    SeatId = Seat,
    /// Identifies one version of the terms of reference.
    TermsId = Terms,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The reader checks references by the names of these types.
    #[test]
    fn every_id_is_of_an_entity_that_can_be_referred_to() {
        for name in NAMES {
            assert!(crate::EntityKind::of_type(name).is_some(), "{name}");
        }
        assert_eq!(
            NAMES.len() + 4,
            crate::EntityKind::ALL.len(),
            "three kinds of people, and constituencies"
        );
    }

    #[test]
    fn an_id_shows_its_kind_in_debugging_and_only_its_uuid_to_readers() {
        let id: EventId = "5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse().unwrap();
        assert_eq!(format!("{id:?}"), "EventId(5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a10)");
        assert_eq!(id.to_string(), "5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a10");
    }
}
