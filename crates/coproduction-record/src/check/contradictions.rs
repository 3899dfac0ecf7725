//! Fields that say nothing without another, or the opposite of another.

use coproduction_core::{CodeSystem, Fault};
use coproduction_decisions::{DecisionOutcome, DecisionState};
use coproduction_equity::{MonitoringTable, PublishedTable};
use coproduction_events::{EngagementEvent, EventStatus, Invitee, ReplyStatusKind};
use coproduction_forums::{EvaluationTool, LifeState};
use coproduction_members::{PaymentOffer, PaymentResponse};

use super::{At, Found, items};
use crate::{Completeness, ForumRecord};

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    let root = At::Root;
    forum(record, found);
    for (membership, at) in items(record.memberships.as_ref(), &root, "memberships") {
        needs(
            membership.end_reason.is_some(),
            "endReason",
            membership.ended.is_some(),
            "ended",
            &at,
            found,
        );
    }
    for (event, at) in items(record.events.as_ref(), &root, "events") {
        self::event(event, &at, found);
    }
    for (payment, at) in items(record.payments.as_ref(), &root, "payments") {
        let declined = payment.response == Some(PaymentResponse::Declined);
        contradicts(
            declined && payment.paid_on.is_some(),
            "paidOn",
            "response",
            &at,
            found,
        );
        let not_offered = payment.offer == Some(PaymentOffer::NotOffered);
        contradicts(
            not_offered && payment.response.is_some(),
            "response",
            "offer",
            &at,
            found,
        );
        contradicts(
            not_offered && payment.offered_on.is_some(),
            "offeredOn",
            "offer",
            &at,
            found,
        );
        contradicts(
            payment.event.is_some() && payment.period.is_some(),
            "period",
            "event",
            &at,
            found,
        );
    }
    for (reply, at) in items(record.replies.as_ref(), &root, "replies") {
        for (status, at) in items(reply.statuses.as_ref(), &at, "statuses") {
            let referred = status.status == ReplyStatusKind::Referred;
            contradicts(
                status.referred_to.is_some() && !referred,
                "referredTo",
                "status",
                &at,
                found,
            );
        }
    }
    for (decision, at) in items(record.decisions.as_ref(), &root, "decisions") {
        let undecided = matches!(
            decision.state,
            Some(DecisionState::Proposed | DecisionState::Open | DecisionState::Withdrawn)
        );
        let decided = decision
            .outcome
            .is_some_and(|outcome| outcome != DecisionOutcome::NoDecision);
        contradicts(decided && undecided, "outcome", "state", &at, found);
    }
    for (returned, at) in items(record.monitoring_returns.as_ref(), &root, "monitoringReturns") {
        for (table, at) in items(returned.tables.as_ref(), &at, "tables") {
            monitoring_cells(table, &at, found);
        }
    }
    for (table, at) in items(record.published_tables.as_ref(), &root, "publishedTables") {
        published_cells(table, &at, found);
    }
    coverage(record, found);
}

/// Reports a field that says nothing without another.
fn needs(
    has_field: bool,
    field: &'static str,
    has_other: bool,
    other: &'static str,
    at: &At<'_>,
    found: &mut Found,
) {
    if has_field && !has_other {
        found.report(Fault::NeedsField { field: other }, at.member(field));
    }
}

/// Reports a field that says the opposite of another.
fn contradicts(is_so: bool, field: &'static str, with: &'static str, at: &At<'_>, found: &mut Found) {
    if is_so {
        found.report(Fault::Contradiction { field, with }, at.member(field));
    }
}

fn forum(record: &ForumRecord, found: &mut Found) {
    let forum = At::Root.member("forum");
    for (service, at) in items(record.forum.services.as_ref(), &forum, "services") {
        if let Some(coded) = &service.specialty {
            let at = at.member("specialty");
            let other = coded.system == CodeSystem::Other;
            contradicts(
                coded.system_uri.is_some() && !other,
                "systemUri",
                "system",
                &at,
                found,
            );
            needs(
                other,
                "system",
                coded.system_uri.is_some(),
                "systemUri",
                &at,
                found,
            );
        }
    }
    for (stage, at) in items(record.forum.life.as_ref(), &forum, "life") {
        let closed = stage.state == LifeState::Closed;
        contradicts(
            stage.closure_reason.is_some() && !closed,
            "closureReason",
            "state",
            &at,
            found,
        );
    }
    for (evaluation, at) in items(record.forum.evaluations.as_ref(), &forum, "evaluations") {
        let other = evaluation.tool == EvaluationTool::Other;
        contradicts(
            evaluation.tool_name.is_some() && !other,
            "toolName",
            "tool",
            &at,
            found,
        );
    }
}

fn event(event: &EngagementEvent, at: &At<'_>, found: &mut Found) {
    let given = [
        (event.cancellation_reason.is_some(), "cancellationReason"),
        (event.cancellation_note.is_some(), "cancellationNote"),
    ];
    for (is_given, field) in given {
        match event.status {
            None => needs(is_given, field, false, "status", at, found),
            Some(EventStatus::Cancelled | EventStatus::Postponed) => {}
            Some(_) => contradicts(is_given, field, "status", at, found),
        }
    }
    if let (Some(starts), Some(on)) = (event.starts, event.on) {
        // A start in UTC may be on the day before or after where the event is.
        let apart = starts
            .date()
            .to_chrono()
            .signed_duration_since(on.to_chrono())
            .num_days()
            .abs();
        contradicts(apart > 1, "on", "starts", at, found);
    }
    for (invitation, at) in items(event.invitations.as_ref(), at, "invitations") {
        let not_asked = invitation.asked_language == Some(false);
        let some = |count: Option<u32>| not_asked && count.is_some_and(|n| n > 0);
        contradicts(
            some(invitation.wishing_welsh),
            "wishingWelsh",
            "askedLanguage",
            &at,
            found,
        );
        let nobody = some(invitation.language_asked_of);
        contradicts(nobody, "languageAskedOf", "askedLanguage", &at, found);
        let one_person = matches!(invitation.to, Invitee::Member { .. });
        contradicts(
            invitation.response.is_some() && !one_person,
            "response",
            "to",
            &at,
            found,
        );
    }
}

/// In a table of two ways each cell has two codes; in a table of one, one.
fn monitoring_cells(table: &MonitoringTable, at: &At<'_>, found: &mut Found) {
    for (cell, at) in items(table.cells.as_ref(), at, "cells") {
        two_ways(table.second.is_some(), cell.second_code.is_some(), &at, found);
    }
}

fn published_cells(table: &PublishedTable, at: &At<'_>, found: &mut Found) {
    for (cell, at) in items(table.cells.as_ref(), at, "cells") {
        contradicts(
            cell.people.is_some() && cell.withheld == Some(true),
            "people",
            "withheld",
            &at,
            found,
        );
        two_ways(table.second.is_some(), cell.second_code.is_some(), &at, found);
    }
}

fn two_ways(table_has_second: bool, cell_has_second: bool, at: &At<'_>, found: &mut Found) {
    needs(
        cell_has_second,
        "secondCode",
        table_has_second,
        "second",
        at,
        found,
    );
    needs(
        table_has_second && !cell_has_second,
        "code",
        false,
        "secondCode",
        at,
        found,
    );
}

/// A collection of which no log is kept has no entries.
fn coverage(record: &ForumRecord, found: &mut Found) {
    let holdings = crate::Holdings::of(record);
    for (coverage, at) in items(record.coverage.as_ref(), &At::Root, "coverage") {
        let filled = holdings.of_collection(coverage.collection).is_some_and(|n| n > 0);
        // Of one period among others it cannot be said which entries are of it.
        let of_all_time = coverage.from.is_none()
            && coverage.to.is_none()
            && record.coverage_of(coverage.collection).count() == 1;
        let not_kept = coverage.completeness == Completeness::NotKept && of_all_time;
        contradicts(
            not_kept && filled,
            "completeness",
            coverage.collection.field(),
            &at,
            found,
        );
    }
}
