//! A JSON document with the place of every value, duplicates included.
//!
//! `serde_json` does the parsing: each level is read into slices of the text, whose addresses tell their
//! places. That reads a text once for each level of nesting, and is done only where something is wrong.

use std::fmt;

use coproduction_core::Pointer;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// A value with its place in the text.
#[derive(Debug)]
pub(crate) struct Node {
    /// Its byte offset.
    pub(crate) offset: usize,
    /// The offset of its end.
    end: usize,
    /// What it is.
    pub(crate) content: Content,
}

/// What a value is.
#[derive(Debug)]
pub(crate) enum Content {
    /// Members in the order of the text; a name may come twice.
    Object(Vec<(String, Node)>),
    /// Items.
    List(Vec<Node>),
    /// A text, number, boolean or null; `None` for a number that no double can hold.
    Scalar(Option<serde_json::Value>),
}

impl Node {
    /// Reads a document. A text after its end is left alone; see [`end`].
    pub(crate) fn read(text: &str) -> Result<Self, serde_json::Error> {
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<&RawValue>();
        match values.next() {
            Some(raw) => Self::of(raw?.get(), text),
            None => serde_json::from_str::<&RawValue>("").and_then(|raw| Self::of(raw.get(), text)),
        }
    }

    fn of(raw: &str, text: &str) -> Result<Self, serde_json::Error> {
        let offset = raw.as_ptr().addr() - text.as_ptr().addr();
        let content = match raw.as_bytes().first() {
            Some(b'{') => {
                let Pairs(pairs) = serde_json::from_str(raw)?;
                Content::Object(
                    pairs
                        .into_iter()
                        .map(|(name, value)| Ok((name, Self::of(value.get(), text)?)))
                        .collect::<Result<_, serde_json::Error>>()?,
                )
            }
            Some(b'[') => {
                let Items(items) = serde_json::from_str(raw)?;
                Content::List(
                    items
                        .into_iter()
                        .map(|v| Self::of(v.get(), text))
                        .collect::<Result<_, _>>()?,
                )
            }
            _ => Content::Scalar(serde_json::from_str(raw).ok()),
        };
        Ok(Self {
            offset,
            end: offset + raw.len(),
            content,
        })
    }

    /// The offset of the value at a pointer, or of the nearest value around it.
    pub(crate) fn offset_of(&self, pointer: &Pointer) -> usize {
        let mut node = self;
        for step in pointer.steps() {
            let next = match &node.content {
                Content::Object(members) => members.iter().find(|(name, _)| *name == step).map(|(_, n)| n),
                Content::List(items) => step.parse().ok().and_then(|i: usize| items.get(i)),
                Content::Scalar(_) => None,
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        node.offset
    }

    /// The innermost value at an offset, and the member within whose name it lies, if it does.
    pub(crate) fn spot(&self, offset: usize) -> Spot {
        let mut node = self;
        let mut value = Pointer::root();
        loop {
            let next = match &node.content {
                Content::Object(members) => {
                    let after = members.partition_point(|(_, value)| value.end <= offset);
                    members
                        .get(after)
                        .map(|(name, member)| (member, value.member(name)))
                }
                Content::List(items) => {
                    let after = items.partition_point(|item| item.end <= offset);
                    items
                        .get(after)
                        .filter(|item| item.offset <= offset)
                        .map(|item| (item, value.item(after)))
                }
                Content::Scalar(_) => None,
            };
            match next {
                Some((inner, place)) if inner.offset <= offset => (node, value) = (inner, place),
                Some((_, member)) => {
                    return Spot {
                        value,
                        name_of: Some(member),
                    };
                }
                None => return Spot { value, name_of: None },
            }
        }
    }
}

/// What lies at an offset.
pub(crate) struct Spot {
    /// The innermost value.
    pub(crate) value: Pointer,
    /// The member whose name it is.
    pub(crate) name_of: Option<Pointer>,
}

/// The offset at which a document ends, if more text than white space follows it.
pub(crate) fn end(text: &str) -> Option<usize> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<&RawValue>();
    values.next()?.ok()?;
    let end = values.byte_offset();
    let rest = text.get(end..)?;
    let more = rest.find(|c: char| !matches!(c, ' ' | '\t' | '\n' | '\r'))?;
    Some(end + more)
}

struct Pairs<'t>(Vec<(String, &'t RawValue)>);
struct Items<'t>(Vec<&'t RawValue>);

impl<'de> Deserialize<'de> for Pairs<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Pairs<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<'de>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(All)
    }
}

impl<'de> Deserialize<'de> for Items<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Items<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Items<'de>, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(Items(items))
            }
        }
        deserializer.deserialize_seq(All)
    }
}
