//! How far a reply had come by a day.

use coproduction_core::{Date, WrittenText};
use coproduction_decisions::{BodyResponse, BodyResponseStatus, Decision};
use coproduction_events::{Reply, ReplyStatus, ReplyStatusKind};

use super::View;

/// The entries of a list kept in order that were there by a day, with their places: what stands after a later one is later
/// too, and what has no date is where it stands.
pub(crate) fn by_then<T>(
    entries: Option<&Vec<T>>,
    day: Date,
    on: impl Fn(&T) -> Option<Date>,
) -> impl Iterator<Item = (usize, &T)> {
    let entries = entries.map(Vec::as_slice).unwrap_or_default();
    entries
        .iter()
        .enumerate()
        .take_while(move |(_, entry)| on(entry).is_none_or(|on| on <= day))
}

/// Where the last status of a reply by the day is a refusal: its place among the statuses, and whether a reason was given
/// with it or with an earlier refusal; not known where those who said it were told in a document, which may hold it.
pub(crate) fn refusal(reply: &Reply, day: Date) -> Option<(usize, Option<bool>)> {
    let is_refusal = |status: &ReplyStatus| status.status == ReplyStatusKind::NotTakenUp;
    let by_then = || by_then(reply.statuses.as_ref(), day, |status| status.on);
    let (last, _) = by_then().last().filter(|(_, status)| is_refusal(status))?;
    let has_reason =
        by_then().any(|(_, status)| is_refusal(status) && says_something(status.reason.as_ref()));
    let mut told = reply.told.iter().flatten();
    let is_elsewhere = told.any(|told| told.on <= day && told.document.is_some());
    Some((
        last,
        Some(has_reason).filter(|has_reason| *has_reason || !is_elsewhere),
    ))
}

impl View<'_> {
    /// The same of the last answer of the accountable body to a decision: its place among the answers.
    pub(crate) fn refusal_of(&self, decision: &Decision) -> Option<(usize, Option<bool>)> {
        let is_refusal = |answer: &BodyResponse| answer.status == BodyResponseStatus::NotAccepted;
        let refusals = || {
            self.body_answers(decision)
                .map(|(_, answer)| answer)
                .filter(|answer| is_refusal(answer))
        };
        let (_, last) = self
            .body_answers(decision)
            .last()
            .filter(|(_, answer)| is_refusal(answer))?;
        let place = decision
            .body_responses
            .iter()
            .flatten()
            .position(|answer| std::ptr::eq(answer, last))?;
        let has_reason = refusals().any(|answer| says_something(answer.reason.as_ref()));
        let is_elsewhere = refusals().any(|answer| answer.document.is_some());
        Some((
            place,
            Some(has_reason).filter(|has_reason| *has_reason || !is_elsewhere),
        ))
    }
}

/// Whether there is a reason with a letter in it: a mark in its place is none.
fn says_something(reason: Option<&WrittenText>) -> bool {
    reason.is_some_and(|reason| reason.text.as_str().chars().any(char::is_alphabetic))
}

/// Whether a reply was there by a day: something dated by then, or nothing that is dated later.
pub(crate) fn was_there(reply: &Reply, day: Date) -> bool {
    let told = reply.told.as_deref().unwrap_or_default();
    let has_status = by_then(reply.statuses.as_ref(), day, |status| status.on)
        .next()
        .is_some();
    let has_told = told.iter().any(|told| told.on <= day);
    let is_silent = reply.statuses.as_ref().is_none_or(Vec::is_empty) && told.is_empty();
    has_status || has_told || is_silent
}
