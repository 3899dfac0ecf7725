//! Lengths and ranges of plain fields, by `validator`.
//!
//! The attributes stand at the fields, where schemars copies them into the schema. `validator`'s own
//! messages and values go nowhere: an error becomes a code, a place and a bound.

use coproduction_core::{Bounds, Fault};
use validator::{Validate, ValidationErrors};

use super::{At, Found, items};
use crate::ForumRecord;

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    let root = At::Root;
    let forum = root.member("forum");
    for (terms, at) in items(record.forum.terms.as_ref(), &forum, "terms") {
        fields(terms, &at, found);
        for (seat, at) in items(terms.seats.as_ref(), &at, "seats") {
            fields(seat, &at, found);
        }
    }
    for (evaluation, at) in items(record.forum.evaluations.as_ref(), &forum, "evaluations") {
        for (score, at) in items(evaluation.scores.as_ref(), &at, "scores") {
            fields(score, &at, found);
        }
    }
    for (membership, at) in items(record.memberships.as_ref(), &root, "memberships") {
        fields(membership, &at, found);
    }
    for (event, at) in items(record.events.as_ref(), &root, "events") {
        for (item, at) in items(event.agenda.as_ref(), &at, "agenda") {
            fields(item, &at, found);
        }
        let themes = event.survey.as_ref().and_then(|survey| survey.themes.as_ref());
        for (theme, at) in items(themes, &at.member("survey"), "themes") {
            fields(theme, &at, found);
            for (group, at) in items(theme.groups.as_ref(), &at, "groups") {
                fields(group, &at, found);
            }
        }
    }
    for (decision, at) in items(record.decisions.as_ref(), &root, "decisions") {
        if let Some(count) = &decision.count {
            fields(count, &at.member("count"), found);
        }
        let options = decision.prioritisation.as_ref().and_then(|p| p.options.as_ref());
        for (option, at) in items(options, &at.member("prioritisation"), "options") {
            fields(option, &at, found);
        }
    }
    for (returned, at) in items(record.monitoring_returns.as_ref(), &root, "monitoringReturns") {
        let notices = returned.handling.as_ref().and_then(|h| h.stop_notices.as_ref());
        for (notice, at) in items(notices, &at.member("handling"), "stopNotices") {
            fields(notice, &at, found);
        }
    }
    for (holding, at) in items(record.data_holdings.as_ref(), &root, "dataHoldings") {
        if let Some(retention) = &holding.retention {
            fields(retention, &at.member("retention"), found);
        }
    }
}

fn fields<T: Validate>(value: &T, at: &At<'_>, found: &mut Found) {
    let Err(errors) = value.validate() else { return };
    let mut broken: Vec<(String, Fault)> = faults(&errors).collect();
    broken.sort_by(|a, b| a.0.cmp(&b.0));
    for (field, fault) in broken {
        found.report(fault, at.member(&field));
    }
}

fn faults(errors: &ValidationErrors) -> impl Iterator<Item = (String, Fault)> {
    errors.field_errors().into_iter().flat_map(|(field, errors)| {
        errors.iter().map(move |error| {
            let bound = |name| error.params.get(name).and_then(serde_json::Value::as_u64);
            let bounds = Bounds {
                least: bound("min"),
                greatest: bound("max"),
            };
            let fault = match error.code.as_ref() {
                "length" => Fault::WrongLength { length: bounds },
                _ => Fault::OutOfRange { range: bounds },
            };
            (camel_case(&field), fault)
        })
    })
}

/// The name of a field as it is written in JSON.
fn camel_case(field: &str) -> String {
    let mut parts = field.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| {
        let mut chars = part.chars();
        chars.next().map_or(name.clone(), |c| {
            name + &c.to_ascii_uppercase().to_string() + chars.as_str()
        })
    })
}
