//! Dates that cannot be in the order they are in. Only what is impossible is a problem: that a decision
//! was taken before anybody was involved is possible, and for a rule to say.

use coproduction_core::{Date, Fault, PartialDate, Pointer};

use super::{Found, items};
use crate::ForumRecord;

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    let root = Pointer::root();
    forum(record, found);
    for (organisation, at) in items(record.organisations.as_ref(), &root, "organisations") {
        if let Some(used) = &organisation.used {
            partial(used.from, "from", used.to, "to", &at.member("used"), found);
        }
    }
    people(record, found);
    for (event, at) in items(record.events.as_ref(), &root, "events") {
        self::event(event, &at, found);
    }
    for (contribution, at) in items(record.contributions.as_ref(), &root, "contributions") {
        for (consent, at) in items(contribution.consents.as_ref(), &at, "consents") {
            days(
                consent.given_on,
                "givenOn",
                consent.withdrawn_on,
                "withdrawnOn",
                &at,
                found,
            );
        }
    }
    decisions(record, found);
    for (commitment, at) in items(record.commitments.as_ref(), &root, "commitments") {
        days(
            commitment.made_on,
            "madeOn",
            commitment.state_on,
            "stateOn",
            &at,
            found,
        );
        days(
            commitment.made_on,
            "madeOn",
            commitment.due_on,
            "dueOn",
            &at,
            found,
        );
    }
    for (returned, at) in items(record.monitoring_returns.as_ref(), &root, "monitoringReturns") {
        if let Some(period) = &returned.collected {
            days(
                period.from,
                "from",
                period.to,
                "to",
                &at.member("collected"),
                found,
            );
        }
        let handling = returned.handling.as_ref().and_then(|h| h.stop_notices.as_ref());
        for (notice, at) in items(handling, &at.member("handling"), "stopNotices") {
            days(Some(notice.on), "on", notice.stop_by, "stopBy", &at, found);
            days(Some(notice.on), "on", notice.stopped_on, "stoppedOn", &at, found);
        }
    }
}

fn decisions(record: &ForumRecord, found: &mut Found) {
    for (decision, at) in items(record.decisions.as_ref(), &Pointer::root(), "decisions") {
        if let Some(stages) = &decision.stages {
            let at = at.member("stages");
            days(
                stages.proposed_on,
                "proposedOn",
                stages.decided_on,
                "decidedOn",
                &at,
                found,
            );
            days(
                stages.opened_on,
                "openedOn",
                stages.closed_on,
                "closedOn",
                &at,
                found,
            );
        }
        for (objection, at) in items(decision.objections.as_ref(), &at, "objections") {
            days(
                objection.raised_on,
                "raisedOn",
                objection.ruled_on,
                "ruledOn",
                &at,
                found,
            );
        }
        for (assessment, at) in items(decision.assessments.as_ref(), &at, "assessments") {
            days(
                assessment.on,
                "on",
                assessment.published_on,
                "publishedOn",
                &at,
                found,
            );
        }
        for (contact, at) in items(decision.llais.as_ref(), &at, "llais") {
            days(
                contact.on,
                "on",
                contact.outcome_sent_on,
                "outcomeSentOn",
                &at,
                found,
            );
        }
    }
}

fn forum(record: &ForumRecord, found: &mut Found) {
    let root = Pointer::root();
    let forum = root.member("forum");
    for (coverage, at) in items(record.coverage.as_ref(), &root, "coverage") {
        partial(coverage.from, "from", coverage.to, "to", &at, found);
    }
    for (partner, at) in items(record.forum.partners.as_ref(), &forum, "partners") {
        partial(partner.from, "from", partner.to, "to", &at, found);
    }
    for (terms, at) in items(record.forum.terms.as_ref(), &forum, "terms") {
        partial(terms.adopted, "adopted", terms.review, "review", &at, found);
    }
    // The stages of a forum's life are listed in order.
    let stages: Vec<_> = items(record.forum.life.as_ref(), &forum, "life").collect();
    for pair in stages.windows(2) {
        if let [(before, _), (after, at)] = pair
            && let (Some(a), Some(b)) = (before.from, after.from)
            && b.is_before(a)
        {
            let fault = Fault::DatesOutOfOrder {
                earlier: "from of the stage before",
                later: "from",
            };
            found.report(fault, at.member("from"));
        }
    }
}

fn people(record: &ForumRecord, found: &mut Found) {
    let root = Pointer::root();
    for (member, at) in items(record.members.as_ref(), &root, "members") {
        for (interest, at) in items(member.interests.as_ref(), &at, "interests") {
            partial(interest.from, "from", interest.to, "to", &at, found);
        }
    }
    for (membership, at) in items(record.memberships.as_ref(), &root, "memberships") {
        partial(membership.from, "from", membership.ended, "ended", &at, found);
        partial(membership.from, "from", membership.due_end, "dueEnd", &at, found);
        for (role, at) in items(membership.roles.as_ref(), &at, "roles") {
            partial(role.from, "from", role.to, "to", &at, found);
        }
    }
    for (offer, at) in items(record.support_offers.as_ref(), &root, "supportOffers") {
        if let Some(period) = &offer.offered {
            days(period.from, "from", period.to, "to", &at.member("offered"), found);
        }
    }
    for (payment, at) in items(record.payments.as_ref(), &root, "payments") {
        if let Some(period) = &payment.period {
            days(period.from, "from", period.to, "to", &at.member("period"), found);
        }
        days(
            payment.claimed_on,
            "claimedOn",
            payment.paid_on,
            "paidOn",
            &at,
            found,
        );
    }
}

fn event(event: &coproduction_events::EngagementEvent, at: &Pointer, found: &mut Found) {
    if let (Some(starts), Some(ends)) = (event.starts, event.ends)
        && ends.utc() < starts.utc()
    {
        found.report(
            Fault::DatesOutOfOrder {
                earlier: "starts",
                later: "ends",
            },
            at.member("ends"),
        );
    }
    if let Some(window) = &event.window {
        days(
            window.opens_on,
            "opensOn",
            window.closes_on,
            "closesOn",
            &at.member("window"),
            found,
        );
    }
    for (attendance, at) in items(event.attendance.as_ref(), at, "attendance") {
        if let (Some(came), Some(left)) = (attendance.arrived_at, attendance.left_at)
            && left.utc() < came.utc()
        {
            found.report(
                Fault::DatesOutOfOrder {
                    earlier: "arrivedAt",
                    later: "leftAt",
                },
                at.member("leftAt"),
            );
        }
    }
}

fn days(
    earlier: Option<Date>,
    earlier_name: &'static str,
    later: Option<Date>,
    later_name: &'static str,
    at: &Pointer,
    found: &mut Found,
) {
    partial(
        earlier.map(Into::into),
        earlier_name,
        later.map(Into::into),
        later_name,
        at,
        found,
    );
}

/// Reports the later date where it is certainly before the earlier one.
fn partial(
    earlier: Option<PartialDate>,
    earlier_name: &'static str,
    later: Option<PartialDate>,
    later_name: &'static str,
    at: &Pointer,
    found: &mut Found,
) {
    if let (Some(a), Some(b)) = (earlier, later)
        && b.is_before(a)
    {
        found.report(
            Fault::DatesOutOfOrder {
                earlier: earlier_name,
                later: later_name,
            },
            at.member(later_name),
        );
    }
}
