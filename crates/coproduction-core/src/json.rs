//! Local additions: free JSON, as strict as the rest.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error as _, MapAccess, SeqAccess, Visitor};

use crate::Uri;

/// A value of local additions: any JSON but `null`, objects without duplicate members, numbers within
/// ±(2^53 − 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Json(serde_json::Value);

/// Local additions by URI, on the record, the forum and organisations only: never on anything about a
/// person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Extensions(BTreeMap<Uri, Json>);

/// The largest number that every JSON reader holds exactly: 2^53 − 1.
pub(crate) const LARGEST: u64 = 9_007_199_254_740_991;

impl Json {
    /// The value.
    pub const fn value(&self) -> &serde_json::Value {
        &self.0
    }

    /// The value itself.
    pub fn into_value(self) -> serde_json::Value {
        self.0
    }
}

impl Extensions {
    /// Every addition with its URI.
    pub fn iter(&self) -> impl Iterator<Item = (&Uri, &Json)> {
        self.0.iter()
    }

    /// The addition with a URI.
    pub fn get(&self, uri: &Uri) -> Option<&Json> {
        self.0.get(uri)
    }

    /// Adds or replaces an addition.
    pub fn insert(&mut self, uri: Uri, value: Json) -> Option<Json> {
        self.0.insert(uri, value)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON but null")
    }
    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json(value.into()))
    }
    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Json, E> {
        if value > LARGEST {
            Err(E::custom("number too large"))
        } else {
            Ok(Json(value.into()))
        }
    }
    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Json, E> {
        if value.unsigned_abs() > LARGEST {
            Err(E::custom("number too large"))
        } else {
            Ok(Json(value.into()))
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "2^53 - 1 is exact as a double")]
    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Json, E> {
        if value.abs() > LARGEST as f64 {
            return Err(E::custom("number too large"));
        }
        serde_json::Number::from_f64(value)
            .map(|n| Json(n.into()))
            .ok_or_else(|| E::custom("not a number"))
    }
    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json(value.into()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(Json(item)) = seq.next_element()? {
            items.push(item);
        }
        Ok(Json(items.into()))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut members = serde_json::Map::new();
        while let Some((name, Json(value))) = map.next_entry::<String, Json>()? {
            if members.insert(name, value).is_some() {
                return Err(A::Error::custom("duplicate member"));
            }
        }
        Ok(Json(members.into()))
    }
}

impl<'de> serde::Deserialize<'de> for Json {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

impl serde::Serialize for Json {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl serde::Serialize for Extensions {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(uri, value)| (uri.as_str(), value)))
    }
}

impl<'de> serde::Deserialize<'de> for Extensions {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ByUri;
        impl<'de> Visitor<'de> for ByUri {
            type Value = Extensions;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object whose members are named by URIs")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Extensions, A::Error> {
                let mut additions = BTreeMap::new();
                while let Some((uri, value)) = map.next_entry::<Uri, Json>()? {
                    if additions.insert(uri, value).is_some() {
                        return Err(A::Error::custom("duplicate member"));
                    }
                }
                Ok(Extensions(additions))
            }
        }
        deserializer.deserialize_map(ByUri)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Json {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Json".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let inner = generator.subschema_for::<Self>();
        let largest = i64::try_from(LARGEST).unwrap_or(i64::MAX);
        schemars::json_schema!({
            "description": "Any JSON value but null; numbers lie within ±(2^53 - 1).",
            "type": ["object", "array", "string", "number", "boolean"],
            "minimum": -largest,
            "maximum": largest,
            "items": inner,
            "additionalProperties": inner,
        })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Extensions {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Extensions".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let value = generator.subschema_for::<Json>();
        let name = generator.subschema_for::<Uri>();
        schemars::json_schema!({
            "description": "Local additions, each under a URI that its author controls. Never about a person.",
            "type": "object",
            "propertyNames": name,
            "additionalProperties": value,
        })
    }
}
