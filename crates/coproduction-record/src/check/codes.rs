//! Codes that were in use on the day they are used on.

use coproduction_core::registers::{self, Standing};
use coproduction_core::{Date, Fault, GssCode, Organisation, OrganisationKind, PartialDate, Pointer};

use super::{Found, items};
use crate::ForumRecord;

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    let root = Pointer::root();
    let forum = root.member("forum");
    // A forum's area is used for as long as the forum lives: on the last day that is recorded of it.
    let last_day = record.recorded_to.or_else(|| last_event(record));
    if let Some(code) = record.forum.area.as_ref().and_then(|area| area.gss_code.as_ref()) {
        look(code, last_day, &forum.member("area").member("gssCode"), found);
    }
    for (terms, at) in items(record.forum.terms.as_ref(), &forum, "terms") {
        for (seat, at) in items(terms.seats.as_ref(), &at, "seats") {
            if let Some(code) = seat.area.as_ref().and_then(|area| area.gss_code.as_ref()) {
                look(
                    code,
                    terms.adopted.map(PartialDate::latest),
                    &at.member("area").member("gssCode"),
                    found,
                );
            }
        }
    }
    for (organisation, at) in items(record.organisations.as_ref(), &root, "organisations") {
        if let Some(code) = &organisation.gss_code {
            let used = organisation.used.as_ref().and_then(|used| used.to.or(used.from));
            look(
                code,
                used.map(PartialDate::earliest).or(last_day),
                &at.member("gssCode"),
                found,
            );
        }
    }
    for (organisation, at) in items(record.organisations.as_ref(), &root, "organisations") {
        health_board(organisation, &at, found);
    }
    for (event, at) in items(record.events.as_ref(), &root, "events") {
        if let Some(code) = event
            .place
            .as_ref()
            .and_then(|place| place.local_authority.as_ref())
        {
            look(
                code,
                event.day(),
                &at.member("place").member("localAuthority"),
                found,
            );
        }
    }
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

fn look(code: &GssCode, on: Option<Date>, at: &Pointer, found: &mut Found) {
    let entry = registers::gss(code);
    if entry == registers::Entry::NotListed {
        found.report(Fault::UnknownCode, at.clone());
        return;
    }
    let Some(on) = on else { return };
    match entry.standing(on) {
        Standing::Ended { on: ended, successor } => {
            found.report(
                Fault::CodeOutOfUse {
                    on,
                    ended: Some(ended),
                    successor,
                },
                at.clone(),
            );
        }
        Standing::NotYet => found.report(
            Fault::CodeOutOfUse {
                on,
                ended: None,
                successor: None,
            },
            at.clone(),
        ),
        Standing::InUse | Standing::NotListed | Standing::NotCovered => {}
    }
}
