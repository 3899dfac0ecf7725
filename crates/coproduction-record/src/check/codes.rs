//! Codes that were in use on the day they are used on.

use coproduction_core::registers::{self, Standing};
use coproduction_core::{Date, Fault, GssCode, Organisation, OrganisationKind, PartialDate};

use coproduction_forums::LifeState;

use super::{At, Found, items};
use crate::ForumRecord;

/// The first and the last day on which a code may have been used.
type Used = Option<(Date, Date)>;

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    let root = At::Root;
    let forum = root.member("forum");
    if let Some(code) = record.forum.area.as_ref().and_then(|area| area.gss_code.as_ref()) {
        look(
            code,
            last_of_forum(record),
            &forum.member("area").member("gssCode"),
            found,
        );
    }
    for (terms, at) in items(record.forum.terms.as_ref(), &forum, "terms") {
        for (seat, at) in items(terms.seats.as_ref(), &at, "seats") {
            if let Some(code) = seat.area.as_ref().and_then(|area| area.gss_code.as_ref()) {
                look(
                    code,
                    terms.adopted.map(on),
                    &at.member("area").member("gssCode"),
                    found,
                );
            }
        }
    }
    for (organisation, at) in items(record.organisations.as_ref(), &root, "organisations") {
        if let Some(code) = &organisation.gss_code {
            let used = organisation.used.as_ref();
            let end = used.and_then(|used| used.to).map(on);
            let begun = used.and_then(|used| used.from).map(on);
            // It is in use to the last day of the record, but not before it came into use.
            let still = last_of_record(record).map(|(earliest, latest)| {
                let from = begun.map_or(earliest, |(from, _)| from);
                (earliest.max(from), latest.max(from))
            });
            look(code, end.or(still).or(begun), &at.member("gssCode"), found);
        }
        health_board(organisation, &at, found);
    }
    for (event, at) in items(record.events.as_ref(), &root, "events") {
        if let Some(code) = event
            .place
            .as_ref()
            .and_then(|place| place.local_authority.as_ref())
        {
            let place = at.member("place");
            let at = place.member("localAuthority");
            if code.as_str().starts_with('W') && !code.as_str().starts_with("W06") {
                found.report(Fault::UnknownCode, at);
            } else {
                look(code, event.day().map(|day| (day, day)), &at, found);
            }
        }
    }
}

fn on(date: PartialDate) -> (Date, Date) {
    (date.earliest(), date.latest())
}

/// The last day that is recorded of the forum: of its closing, if that is the last that is told of it, or of the record.
fn last_of_forum(record: &ForumRecord) -> Used {
    let last = record.forum.life.iter().flatten().last();
    match last.filter(|stage| stage.state == LifeState::Closed) {
        Some(stage) => stage.from.map(on),
        None => last_of_record(record),
    }
}

/// The last day of the record; where it is not said, some day after the last that something is recorded of.
fn last_of_record(record: &ForumRecord) -> Used {
    let end_of_time = || Date::parse("2199-12-31").ok();
    match record.recorded_to {
        Some(day) => Some((day, day)),
        None => last_certain_day(record).zip(end_of_time()),
    }
}

/// The two codes of a health board are of the same one: at least one public list swaps Powys and
/// Swansea Bay.
fn health_board(organisation: &Organisation, at: &At<'_>, found: &mut Found) {
    let Some(ods) = organisation
        .ods_code
        .as_ref()
        .filter(|_| organisation.kind == Some(OrganisationKind::HealthBoard))
    else {
        return;
    };
    let Some(board) = registers::health_board(ods) else {
        found.report(Fault::UnknownCode, at.member("odsCode"));
        return;
    };
    // A board's ODS code may have outlived an earlier GSS code, so that only codes of today are compared.
    let of_today = |gss: &&GssCode| matches!(registers::gss(gss), registers::Entry::Listed { to: None, .. });
    if organisation
        .gss_code
        .as_ref()
        .filter(of_today)
        .is_some_and(|gss| gss.as_str() != board.gss)
    {
        found.report(
            Fault::Contradiction {
                field: "odsCode",
                with: "gssCode",
            },
            at.member("odsCode"),
        );
    }
}

/// The last day on which something of the forum is certain to be recorded: an event, the beginning of a stage of its life, the
/// adoption of terms of reference.
fn last_certain_day(record: &ForumRecord) -> Option<Date> {
    let events = record.events.iter().flatten();
    let events = events.filter_map(coproduction_events::EngagementEvent::day);
    let life = record.forum.life.iter().flatten().filter_map(|stage| stage.from);
    let terms = record
        .forum
        .terms
        .iter()
        .flatten()
        .filter_map(|terms| terms.adopted);
    events.chain(life.chain(terms).map(PartialDate::earliest)).max()
}

/// Reports a code that is not in its register, or was certainly not in use when it was used.
fn look(code: &GssCode, used: Used, at: &At<'_>, found: &mut Found) {
    let entry = registers::gss(code);
    if entry == registers::Entry::NotListed {
        found.report(Fault::UnknownCode, *at);
        return;
    }
    let Some((earliest, latest)) = used else { return };
    if let Standing::Ended { on: ended, successor } = entry.standing(earliest) {
        found.report(
            Fault::CodeOutOfUse {
                on: earliest,
                ended: Some(ended),
                successor,
            },
            *at,
        );
    } else if entry.standing(latest) == Standing::NotYet {
        found.report(
            Fault::CodeOutOfUse {
                on: latest,
                ended: None,
                successor: None,
            },
            *at,
        );
    }
}
