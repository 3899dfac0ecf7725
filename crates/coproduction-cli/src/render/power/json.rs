//! For programs: one JSON object, with every figure as an exact fraction.

use std::io::{self, Write};

use coproduction::core::statistics::Exact;
use coproduction::decisions::power::{PowerError, as_f64};
use serde_json::{Map, Value, json};

use super::sentences;
use crate::power::{Attended, Figures, Report, Version};
use crate::words::at_attendance;

/// The name and version of the result's format.
const FORMAT: &str = "coproduction/power/v1";

/// Writes a report as one JSON object.
pub(crate) fn write(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    let versions: Vec<Value> = report.versions.iter().map(version).collect();
    let changes = report.changes.iter().enumerate().map(|(place, rows)| {
        let mut change = json!({ "from": place, "to": place + 1 });
        let (key, value) = match rows {
            Ok(rows) => ("rows", json!(rows)),
            Err(reason) => ("notComputed", coded(reason.code(), &json!(reason.message()))),
        };
        put(&mut change, key, value);
        change
    });
    let result = json!({
        "format": FORMAT,
        "versions": versions,
        "changes": changes.collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &result).map_err(io::Error::from)?;
    out.write_all(b"\n")
}

fn version(of: &Version) -> Value {
    let mut result = json!({});
    if let Some((id, name)) = &of.forum {
        put(&mut result, "forum", json!({ "id": id, "name": name }));
    }
    if let Some(name) = &of.name {
        put(&mut result, "version", json!(name));
    }
    if let Some(day) = of.adopted {
        put(&mut result, "adopted", json!(day));
    }
    match &of.outcome {
        Ok(figures) => all(&mut result, figures),
        Err(reason) => put(
            &mut result,
            "notComputed",
            coded(reason.code(), &json!(reason.message())),
        ),
    }
    result
}

fn all(result: &mut Value, of: &Figures) {
    let draft = &of.drafted.draft;
    put(result, "rule", json!(draft.rule));
    put(result, "quorum", json!(draft.quorum));
    put(result, "sentences", json!(sentences(of)));
    put(result, "predicates", json!(of.power.predicates));
    put(result, "sides", json!(of.power.sides));
    let counts = json!(of.power.counts.as_ref().ok());
    let members = json!(of.power.shapley_shubik.as_ref().ok());
    let kinds = draft.body.kinds().iter().enumerate().map(|(place, kind)| {
        let mut kind = json!({
            "constituency": kind.constituency,
            "side": kind.side,
            "role": kind.role,
            "voters": kind.voters,
            "weight": kind.weight,
            "places": kind.places,
        });
        if let Some(figures) = counts["kinds"].get(place).and_then(Value::as_object) {
            kind.as_object_mut()
                .into_iter()
                .for_each(|kind| kind.extend(figures.clone()));
        }
        if let Some(share) = members["members"].get(place).filter(|share| !share.is_null()) {
            put(&mut kind, "shapleyShubik", share.clone());
        }
        kind
    });
    put(result, "kinds", Value::Array(kinds.collect()));
    match &of.power.counts {
        Ok(_) => put(result, "act", counts["act"].clone()),
        Err(error) => put(result, "act", not_computed(error)),
    }
    put(
        result,
        "whenOpposed",
        match &of.when_opposed {
            Ok(Some(opposed)) => json!({
                "adopted": share(&opposed.adopted),
                "stopped": share(&opposed.stopped),
            }),
            Ok(None) => Value::Null,
            Err(error) => not_computed(error),
        },
    );
    if let Some(attended) = &of.attended {
        put(result, "attendance", attendance(attended, draft.quorum.is_some()));
    }
    put(result, "assumptions", json!(of.drafted.assumptions));
}

fn attendance(of: &Attended, has_quorum: bool) -> Value {
    let mut result = json!(of.observed);
    put(
        &mut result,
        "needed",
        json!(coproduction::principles::ObservedAttendance::MEETINGS_NEEDED),
    );
    let at = match &of.at {
        None => Value::Null,
        Some((_, Err(error))) => not_computed(error),
        Some((_, Ok(at))) => {
            put(&mut result, "sentences", json!(at_attendance(at, has_quorum)));
            json!(at)
        }
    };
    put(&mut result, "power", at);
    result
}

fn share(of: &Exact) -> Value {
    let of = of.as_rational();
    json!({
        "numerator": of.numer().to_string(),
        "denominator": of.denom().to_string(),
        "approx": as_f64(of),
    })
}

fn not_computed(error: &PowerError) -> Value {
    json!({ "notComputed": error })
}

fn coded(code: &str, message: &Value) -> Value {
    json!({ "code": code, "message": message })
}

fn put(object: &mut Value, key: &str, value: Value) {
    let mut parts = Map::new();
    parts.insert(key.to_owned(), value);
    if let Some(object) = object.as_object_mut() {
        object.extend(parts);
    }
}
