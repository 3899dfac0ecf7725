//! Codes that were in use on the day they are used on.

use coproduction_core::registers::{self, Standing};
use coproduction_core::{Date, Fault, GssCode, Organisation, OrganisationKind, PartialDate, Pointer};

use coproduction_forums::LifeState;

use super::{Found, items};
use crate::ForumRecord;

/// The first and the last day on which a code may have been used.
type Used = Option<(Date, Date)>;

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    let root = Pointer::root();
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
            let begun = || used.and_then(|used| used.from).map(on);
            look(
                code,
                end.or_else(|| last_of_record(record)).or_else(begun),
                &at.member("gssCode"),
                found,
            );
        }
        health_board(organisation, &at, found);
    }
    for (event, at) in items(record.events.as_ref(), &root, "events") {
        if let Some(code) = event
            .place
            .as_ref()
            .and_then(|place| place.local_authority.as_ref())
        {
            let at = at.member("place").member("localAuthority");
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

/// The last day that is recorded of the forum: of its closing, or of the record.
fn last_of_forum(record: &ForumRecord) -> Used {
    let closed = record
        .forum
        .life
        .iter()
        .flatten()
        .rev()
        .find(|stage| stage.state == LifeState::Closed);
    match closed {
        Some(stage) => stage.from.map(on),
        None => last_of_record(record),
    }
}

fn last_of_record(record: &ForumRecord) -> Used {
    record
        .recorded_to
        .or_else(|| last_event(record))
        .map(|day| (day, day))
}

/// The two codes of a health board are of the same one: at least one public list swaps Powys and
/// Swansea Bay.
fn health_board(organisation: &Organisation, at: &Pointer, found: &mut Found) {
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
    if organisation
        .gss_code
        .as_ref()
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

fn last_event(record: &ForumRecord) -> Option<Date> {
    record
        .events
        .iter()
        .flatten()
        .filter_map(coproduction_events::EngagementEvent::day)
        .max()
}

/// Reports a code that is not in its register, or was certainly not in use when it was used.
fn look(code: &GssCode, used: Used, at: &Pointer, found: &mut Found) {
    let entry = registers::gss(code);
    if entry == registers::Entry::NotListed {
        found.report(Fault::UnknownCode, at.clone());
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
            at.clone(),
        );
    } else if entry.standing(latest) == Standing::NotYet {
        found.report(
            Fault::CodeOutOfUse {
                on: latest,
                ended: None,
                successor: None,
            },
            at.clone(),
        );
    }
}
