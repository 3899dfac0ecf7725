//! Dates that cannot be in the order they are in. Only what is impossible is a problem: that a decision
//! was taken before anybody was involved is possible, and for a rule to say.

use coproduction_core::{Fault, PartialDate};

use super::{At, Found, items};
use crate::ForumRecord;

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    let root = At::Root;
    forum(record, found);
    for (organisation, at) in items(record.organisations.as_ref(), &root, "organisations") {
        if let Some(used) = &organisation.used {
            order(used.from, "from", used.to, "to", &at.member("used"), found);
        }
    }
    people(record, found);
    for (event, at) in items(record.events.as_ref(), &root, "events") {
        self::event(event, &at, found);
    }
    for (contribution, at) in items(record.contributions.as_ref(), &root, "contributions") {
        for (consent, at) in items(contribution.consents.as_ref(), &at, "consents") {
            order(
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
    for (reply, at) in items(record.replies.as_ref(), &root, "replies") {
        sequence(
            items(reply.statuses.as_ref(), &at, "statuses"),
            "on",
            found,
            |status| status.on,
        );
    }
    for (commitment, at) in items(record.commitments.as_ref(), &root, "commitments") {
        sequence(
            items(commitment.states.as_ref(), &at, "states"),
            "on",
            found,
            |status| status.on,
        );
        order(
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
            order(
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
            order(Some(notice.on), "on", notice.stop_by, "stopBy", &at, found);
            order(Some(notice.on), "on", notice.stopped_on, "stoppedOn", &at, found);
        }
    }
}

fn decisions(record: &ForumRecord, found: &mut Found) {
    for (decision, at) in items(record.decisions.as_ref(), &At::Root, "decisions") {
        if let Some(stages) = &decision.stages {
            let at = at.member("stages");
            order(
                stages.proposed_on,
                "proposedOn",
                stages.decided_on,
                "decidedOn",
                &at,
                found,
            );
            order(
                stages.opened_on,
                "openedOn",
                stages.closed_on,
                "closedOn",
                &at,
                found,
            );
        }
        for (objection, at) in items(decision.objections.as_ref(), &at, "objections") {
            order(
                objection.raised_on,
                "raisedOn",
                objection.ruled_on,
                "ruledOn",
                &at,
                found,
            );
        }
        for (assessment, at) in items(decision.assessments.as_ref(), &at, "assessments") {
            order(
                assessment.on,
                "on",
                assessment.published_on,
                "publishedOn",
                &at,
                found,
            );
        }
        for (contact, at) in items(decision.llais.as_ref(), &at, "llais") {
            if let Some(refusal) = &contact.refusal {
                order(contact.on, "on", refusal.on, "refusal", &at, found);
            }
            order(
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
    let root = At::Root;
    let forum = root.member("forum");
    for (coverage, at) in items(record.coverage.as_ref(), &root, "coverage") {
        order(coverage.from, "from", coverage.to, "to", &at, found);
    }
    for (partner, at) in items(record.forum.partners.as_ref(), &forum, "partners") {
        order(partner.from, "from", partner.to, "to", &at, found);
    }
    for (terms, at) in items(record.forum.terms.as_ref(), &forum, "terms") {
        if let Some(coproduction_forums::Review::By { date }) = &terms.review
            && terms.adopted.is_some_and(|adopted| *date < adopted.earliest())
        {
            let fault = Fault::DatesOutOfOrder {
                earlier: "adopted",
                later: "review",
            };
            found.report(fault, at.member("review").member("date"));
        }
    }
    sequence(
        items(record.forum.life.as_ref(), &forum, "life"),
        "from",
        found,
        |stage| stage.from,
    );
}

fn people(record: &ForumRecord, found: &mut Found) {
    let root = At::Root;
    for (member, at) in items(record.members.as_ref(), &root, "members") {
        for (interest, at) in items(member.interests.as_ref(), &at, "interests") {
            order(interest.from, "from", interest.to, "to", &at, found);
        }
    }
    for (membership, at) in items(record.memberships.as_ref(), &root, "memberships") {
        order(membership.from, "from", membership.ended, "ended", &at, found);
        order(membership.from, "from", membership.due_end, "dueEnd", &at, found);
        for (role, at) in items(membership.roles.as_ref(), &at, "roles") {
            order(role.from, "from", role.to, "to", &at, found);
        }
    }
    for (offer, at) in items(record.support_offers.as_ref(), &root, "supportOffers") {
        if let Some(period) = &offer.offered {
            order(period.from, "from", period.to, "to", &at.member("offered"), found);
        }
    }
    for (payment, at) in items(record.payments.as_ref(), &root, "payments") {
        if let Some(period) = &payment.period {
            order(period.from, "from", period.to, "to", &at.member("period"), found);
        }
    }
}

fn event(event: &coproduction_events::EngagementEvent, at: &At<'_>, found: &mut Found) {
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
        order(
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

/// Reports the later date where it is certainly before the earlier one.
fn order(
    earlier: Option<impl Into<PartialDate>>,
    earlier_name: &'static str,
    later: Option<impl Into<PartialDate>>,
    later_name: &'static str,
    at: &At<'_>,
    found: &mut Found,
) {
    if let (Some(a), Some(b)) = (earlier.map(Into::into), later.map(Into::into))
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

/// Reports each entry of a list kept in order that is certainly dated before an entry above it.
fn sequence<'r, 'p, T: 'r, D: Into<PartialDate>>(
    entries: impl Iterator<Item = (&'r T, At<'p>)>,
    name: &str,
    found: &mut Found,
    date: impl Fn(&T) -> Option<D>,
) {
    let mut latest: Option<(PartialDate, At<'p>)> = None;
    for (entry, at) in entries {
        let Some(date) = date(entry).map(Into::into) else {
            continue;
        };
        match &latest {
            Some((before, first)) if date.is_before(*before) => {
                found.report(
                    Fault::OutOfSequence {
                        after: first.pointer(),
                    },
                    at.member(name),
                );
            }
            Some((before, _)) if date.earliest() < before.earliest() => {}
            _ => latest = Some((date, at)),
        }
    }
}
