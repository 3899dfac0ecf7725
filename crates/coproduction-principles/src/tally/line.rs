//! One line of a tally, as JSON or CSV, and what is wrong with it.

use std::fmt;

use serde::de::{Deserializer as _, MapAccess, Visitor};
use serde_json::Value;

use super::{Board, COLUMNS, Counted, Key, LARGEST, Restricted, TallyFault, TallyFormat};

/// What stands in a field.
enum Raw {
    Text(String),
    Flag(bool),
    Count(u64),
    Other,
}

/// The fields of a line, by the place of their column.
pub(super) struct Fields {
    fields: [Option<Raw>; 7],
    faults: Vec<TallyFault>,
}

impl Fields {
    /// The fields of a JSON object.
    pub(super) fn of_json(line: &str) -> Result<Self, TallyFault> {
        let mut deserializer = serde_json::Deserializer::from_str(line);
        let members = deserializer.deserialize_map(Members);
        let members = members.and_then(|members| deserializer.end().map(|()| members));
        let members = members.map_err(|_| TallyFault::NotJson)?;
        let members = members.into_iter().map(|(name, value)| {
            let raw = match value {
                Value::String(text) => Raw::Text(text),
                Value::Bool(flag) => Raw::Flag(flag),
                Value::Number(number) => coproduction_core::strict::from_value(Value::Number(number))
                    .map_or(Raw::Other, Raw::Count),
                _ => Raw::Other,
            };
            (name, raw)
        });
        Ok(Self::of(members))
    }

    /// The fields of a line of CSV, under the names of its header.
    pub(super) fn of_csv(header: &[String], line: &str) -> Result<Self, TallyFault> {
        let fields = split(line)?;
        if fields.len() != header.len() {
            return Err(TallyFault::WrongColumns);
        }
        let named = header.iter().cloned().zip(fields);
        Ok(Self::of(named.filter_map(|(name, text)| {
            let raw = match (name.as_str(), text.as_str()) {
                // A board that is not on record.
                ("board", "") => return None,
                ("restricted", "true") => Raw::Flag(true),
                ("restricted", "false") => Raw::Flag(false),
                ("count", digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                    digits.parse().map_or(Raw::Other, Raw::Count)
                }
                ("restricted" | "count", _) => Raw::Other,
                _ => Raw::Text(text),
            };
            Some((name, raw))
        })))
    }

    fn of(members: impl Iterator<Item = (String, Raw)>) -> Self {
        let mut fields = [const { None }; 7];
        let mut faults = Vec::new();
        for (name, raw) in members {
            let place = COLUMNS.iter().position(|column| *column == name);
            match place.and_then(|place| fields.get_mut(place)) {
                None => faults.push(TallyFault::UnknownField),
                Some(Some(_)) => faults.push(TallyFault::RepeatedField),
                Some(empty) => *empty = Some(raw),
            }
        }
        Self { fields, faults }
    }

    /// The key and the count, or everything that is wrong.
    pub(super) fn row(self, restricted: Restricted) -> Result<(Key, u64), Vec<TallyFault>> {
        let Self { fields, mut faults } = self;
        let missing = COLUMNS.iter().zip(&fields);
        let missing = missing.filter(|(column, field)| **column != "board" && field.is_none());
        faults.extend(missing.map(|(column, _)| TallyFault::MissingField(column)));

        let [format, board, measure, category, bucket, class, count] = fields;
        if !matches!(&format, None | Some(Raw::Text(_)))
            || text(format.as_ref()).is_some_and(|word| word.parse::<TallyFormat>().is_err())
        {
            faults.push(TallyFault::UnknownFormat);
        }
        let mut note = |fault| faults.push(fault);
        let board = board.and_then(|raw| {
            let code = text(Some(&raw)).unwrap_or_default();
            Board::parse(code).map_err(&mut note).ok()
        });
        let counted = measure.as_ref().and_then(|_| {
            let counted = text(measure.as_ref()).and_then(|word| word.parse::<Counted>().ok());
            if counted.is_none() {
                note(TallyFault::UnknownMeasure);
            }
            counted
        });
        let key = counted
            .zip(category.as_ref().zip(bucket.as_ref()))
            .and_then(|(counted, _)| {
                let words = (
                    text(category.as_ref()).unwrap_or_default(),
                    text(bucket.as_ref()).unwrap_or_default(),
                );
                Key::new(board, counted, words.0, words.1).map_err(&mut note).ok()
            });
        if let (Some(counted), Some(class)) = (counted, class) {
            if !matches!(class, Raw::Flag(flag) if flag == counted.is_restricted()) {
                note(TallyFault::WrongClass);
            } else if counted.is_restricted() && restricted == Restricted::Refused {
                note(TallyFault::RestrictedNotAllowed);
            }
        }
        let count = count.and_then(|raw| match raw {
            Raw::Count(count) if count <= LARGEST => Some(count),
            _ => {
                note(TallyFault::WrongCount);
                None
            }
        });
        let is_of_people = counted.is_some_and(Counted::is_restricted);
        if is_of_people && count.is_some_and(|count| u32::try_from(count).is_err()) {
            faults.push(TallyFault::TooManyPeople);
        }
        match key.zip(count) {
            Some(row) if faults.is_empty() => Ok(row),
            _ => Err(faults),
        }
    }
}

fn text(raw: Option<&Raw>) -> Option<&str> {
    match raw {
        Some(Raw::Text(text)) => Some(text),
        _ => None,
    }
}

/// The fields of a line of CSV; one in quotation marks may hold commas, and marks that are doubled.
pub(super) fn split(line: &str) -> Result<Vec<String>, TallyFault> {
    let mut fields = vec![];
    let mut rest = line;
    loop {
        let after = if let Some(quoted) = rest.strip_prefix('"') {
            let mut field = String::new();
            let mut part = quoted;
            loop {
                let (before, after) = part.split_once('"').ok_or(TallyFault::WrongColumns)?;
                field.push_str(before);
                if let Some(more) = after.strip_prefix('"') {
                    field.push('"');
                    part = more;
                } else {
                    part = after;
                    break;
                }
            }
            fields.push(field);
            if part.is_empty() {
                None
            } else {
                Some(part.strip_prefix(',').ok_or(TallyFault::WrongColumns)?)
            }
        } else {
            let (field, after) = rest
                .split_once(',')
                .map_or((rest, None), |(field, after)| (field, Some(after)));
            if field.contains('"') {
                return Err(TallyFault::WrongColumns);
            }
            fields.push(field.to_owned());
            after
        };
        match after {
            Some(after) => rest = after,
            None => return Ok(fields),
        }
    }
}

/// The members of an object, repeated ones too.
struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<(String, Value)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            members.push((name, map.next_value::<Value>()?));
        }
        Ok(members)
    }
}
