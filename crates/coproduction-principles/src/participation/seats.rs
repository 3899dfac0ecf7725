//! Whether people with lived experience are a token, a minority or more: by the rules, and of those who hold seats.

use coproduction_core::measure::{Measure, MeasureResult, Why};
use coproduction_core::{Message, Side};
use coproduction_equity::representation::{GroupCount, SeatClass, SeatShare, seat_class_said};
use coproduction_equity::{EquityError, EquityPolicy};
use coproduction_record::Collection;

use crate::view::{Held, InForce, View};

/// By the seats of the one version of the terms of reference that is in force, vacant or not.
pub(super) fn by_terms(view: &View<'_>, policy: &EquityPolicy) -> Result<Measure<SeatShare>, EquityError> {
    let name = "seat-class-by-terms";
    let versions = view.terms_on(view.day);
    let [InForce::Version(terms, _)] = versions.as_slice() else {
        return Ok(without(name, Why::NotRecorded));
    };
    let Some(seats) = &terms.seats else {
        return Ok(without(name, Why::NotRecorded));
    };
    let (mut theirs, mut all) = (0_u64, 0_u64);
    for seat in seats {
        let Some(places) = seat.places else {
            return Ok(without(name, Why::NotRecorded));
        };
        all += u64::from(places);
        if view.side(&seat.constituency) == Side::LivedExperience {
            theirs += u64::from(places);
        }
    }
    if all == 0 {
        return Ok(without(name, Why::NothingCounted));
    }
    let seats = GroupCount::new(theirs, all)?;
    seat_class_said(name, seats, policy, |low, high| {
        let whose = (
            "Places for people with lived experience by the terms of reference",
            "Lleoedd i bobl â phrofiad byw yn ôl y cylch gorchwyl",
        );
        said(low, high, whose)
    })
}

/// By those who hold seats on the day of the view, each once; of whom that or their side is open, they may be of this side.
pub(super) fn held(view: &View<'_>, policy: &EquityPolicy) -> Result<Measure<SeatShare>, EquityError> {
    let name = "seat-class-held";
    let why = if view.record.memberships.is_none() {
        Some(Why::NotRecorded)
    } else {
        (!view.is_whole(Collection::Memberships, view.day)).then_some(Why::NotWhole)
    };
    if let Some(why) = why {
        return Ok(without(name, why));
    }
    let mut by_member: Vec<_> = view.held_on(view.day).collect();
    by_member.sort_by_key(|held| held.membership.member);
    let (mut theirs, mut open, mut all) = (0_u64, 0_u64, 0_u64);
    for seats in by_member.chunk_by(|one, next| one.membership.member == next.membership.member) {
        let is_theirs = |held: &Held<'_>| held.side == Side::LivedExperience;
        let certain = seats.iter().any(|held| held.is_certain);
        if !certain {
            // Whoever may not be a member at all would move the whole too.
            return Ok(without(name, Why::NotRecorded));
        }
        all += 1;
        if seats.iter().all(is_theirs) {
            theirs += 1;
        } else if seats.iter().any(is_theirs) {
            open += 1;
        }
    }
    if all == 0 {
        return Ok(without(name, Why::NothingCounted));
    }
    let seats = GroupCount::new(theirs, all)?.undisclosed(open)?;
    seat_class_said(name, seats, policy, |low, high| {
        let whose = (
            "People with lived experience among those who hold seats",
            "Pobl â phrofiad byw ymhlith y rhai sy'n dal seddi",
        );
        said(low, high, whose)
    })
}

fn without<T>(name: &'static str, why: Why) -> Measure<T> {
    Measure::new(name, MeasureResult::NotDefined { why }, why.message())
}

/// Fewer words than those of the measure: the same share is spoken of twice.
fn said(low: SeatShare, high: SeatShare, (en, cy): (&str, &str)) -> Message {
    let (least, most, all) = (low.share.part(), high.share.part(), low.share.whole());
    if low != high {
        return Message::new(
            format!("{en}: between {least} and {most} of {all}."),
            format!("{cy}: o leiaf {least} ac ar y mwyaf {most} o {all}."),
        );
    }
    let percent = low.share.percent();
    let (in_en, in_cy) = if least == 0 {
        ("There is nobody.", "Nid oes neb.")
    } else {
        meaning(low.class)
    };
    Message::new(
        format!("{en}: {least} of {all} ({percent}%). {in_en}"),
        format!("{cy}: {least} o {all} ({percent}%). {in_cy}"),
    )
}

const fn meaning(class: SeatClass) -> (&'static str, &'static str) {
    match class {
        SeatClass::Token => (
            "Research finds people treated as tokens where they are so few (Kanter, in Mendelberg, Karpowitz and Oliphant).",
            "Mae ymchwil yn canfod pobl yn cael eu trin fel rhai sydd yno i gael eu gweld lle mae cyn lleied ohonynt (Kanter, yn Mendelberg, Karpowitz ac Oliphant).",
        ),
        SeatClass::Minority => (
            "That is a minority: research finds the culture beginning to change with more (Kanter, in Mendelberg, Karpowitz and Oliphant).",
            "Lleiafrif yw hynny: mae ymchwil yn canfod y diwylliant yn dechrau newid gyda mwy (Kanter, yn Mendelberg, Karpowitz ac Oliphant).",
        ),
        SeatClass::Majority => ("That is a majority.", "Mwyafrif yw hynny."),
        _ => (
            "Research finds the culture beginning to change with as many (Kanter, in Mendelberg, Karpowitz and Oliphant).",
            "Mae ymchwil yn canfod y diwylliant yn dechrau newid gyda chynifer (Kanter, yn Mendelberg, Karpowitz ac Oliphant).",
        ),
    }
}
