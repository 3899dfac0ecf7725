//! Parts that count more than their wholes, and fractions above one.

use coproduction_core::{Fault, Fraction};
use coproduction_decisions::{Decision, DecisionRule, Electorate, Quorum, QuorumRequirement};
use coproduction_events::{Invitation, Invitee, Survey};

use super::{At, Found, items};
use crate::ForumRecord;

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    let root = At::Root;
    let forum = root.member("forum");
    for (terms, at) in items(record.forum.terms.as_ref(), &forum, "terms") {
        if let Some(quorum) = &terms.quorum {
            self::quorum(quorum, &at.member("quorum"), found);
        }
        if let Some(rule) = &terms.decision_rule {
            self::rule(rule, &at.member("decisionRule"), found);
        }
    }
    for (evaluation, at) in items(record.forum.evaluations.as_ref(), &forum, "evaluations") {
        for (score, at) in items(evaluation.scores.as_ref(), &at, "scores") {
            part(
                Some(score.score),
                "score",
                Some(score.out_of).filter(|most| *most > 0),
                "outOf",
                &at,
                found,
            );
        }
    }
    for (event, at) in items(record.events.as_ref(), &root, "events") {
        for (invitation, at) in items(event.invitations.as_ref(), &at, "invitations") {
            self::invitation(invitation, &at, found);
        }
        if let Some(survey) = &event.survey {
            self::survey(survey, &at.member("survey"), found);
        }
    }
    for (decision, at) in items(record.decisions.as_ref(), &root, "decisions") {
        self::decision(decision, &at, found);
    }
    for (table, at) in items(record.published_tables.as_ref(), &root, "publishedTables") {
        for (cell, at) in items(table.cells.as_ref(), &at, "cells") {
            part(cell.people, "people", table.total, "total", &at, found);
        }
    }
}

/// Reports a part that is more than its whole, where both are recorded.
pub(super) fn part(
    counted: Option<impl Into<u64>>,
    part: &'static str,
    of: Option<impl Into<u64>>,
    whole: &'static str,
    at: &At<'_>,
    found: &mut Found,
) {
    if let (Some(counted), Some(of)) = (counted.map(Into::into), of.map(Into::into))
        && counted > of
    {
        found.report(Fault::MoreThanWhole { part, whole }, at.member(part));
    }
}

fn fraction(share: Fraction, at: &At<'_>, found: &mut Found) {
    if share.exceeds_one() {
        found.report(Fault::FractionOverOne, at.member("share"));
    }
}

fn quorum(quorum: &Quorum, at: &At<'_>, found: &mut Found) {
    let mut look = |requirement: &QuorumRequirement, at: &At<'_>| {
        if let QuorumRequirement::Share { share, .. } = requirement {
            fraction(*share, at, found);
        }
    };
    if let Some(overall) = &quorum.overall {
        look(overall, &at.member("overall"));
    }
    for (one, at) in items(quorum.constituencies.as_ref(), at, "constituencies") {
        look(&one.requirement, &at.member("requirement"));
    }
}

fn rule(rule: &DecisionRule, at: &At<'_>, found: &mut Found) {
    match rule {
        DecisionRule::Majority { share, .. } | DecisionRule::EachConstituency { share, .. } => {
            fraction(*share, at, found);
        }
        DecisionRule::ChairsCastingVote { rule } => self::rule(rule, &at.member("rule"), found),
        DecisionRule::AllOf { rules } | DecisionRule::AnyOf { rules } => {
            for (rule, at) in items(Some(rules), at, "rules") {
                self::rule(rule, &at, found);
            }
        }
        _ => {}
    }
}

fn invitation(invitation: &Invitation, at: &At<'_>, found: &mut Found) {
    part(
        invitation.wishing_welsh,
        "wishingWelsh",
        invitation.language_asked_of,
        "languageAskedOf",
        at,
        found,
    );
    if let Invitee::Group { people, .. } = &invitation.to {
        part(
            invitation.language_asked_of,
            "languageAskedOf",
            Some(*people),
            "people",
            at,
            found,
        );
        part(
            invitation.wishing_welsh,
            "wishingWelsh",
            Some(*people),
            "people",
            at,
            found,
        );
    }
}

fn survey(survey: &Survey, at: &At<'_>, found: &mut Found) {
    let languages: u64 = survey
        .by_language
        .iter()
        .flatten()
        .map(|l| u64::from(l.responses))
        .sum();
    part(
        Some(languages),
        "byLanguage",
        survey.responses,
        "responses",
        at,
        found,
    );
    for (group, at) in items(survey.groups.as_ref(), at, "groups") {
        part(
            group.responses,
            "responses",
            survey.responses,
            "responses",
            &at,
            found,
        );
    }
    for (theme, at) in items(survey.themes.as_ref(), at, "themes") {
        part(
            theme.responses,
            "responses",
            survey.responses,
            "responses",
            &at,
            found,
        );
        for (in_group, at) in items(theme.groups.as_ref(), &at, "groups") {
            let Some(groups) = &survey.groups else {
                found.report(Fault::NeedsField { field: "groups" }, at.member("group"));
                continue;
            };
            part(
                Some(in_group.group),
                "group",
                Some(groups.len() as u64),
                "groups",
                &at,
                found,
            );
            let group = usize::try_from(in_group.group)
                .ok()
                .and_then(|n| groups.get(n.checked_sub(1)?));
            part(
                in_group.responses,
                "responses",
                group.and_then(|g| g.responses),
                "responses",
                &at,
                found,
            );
        }
    }
}

/// The votes of a decision against its electorate, overall and constituency by constituency.
fn decision(decision: &Decision, at: &At<'_>, found: &mut Found) {
    let Some(electorate) = &decision.electorate else {
        return;
    };
    let size = match electorate {
        Electorate::Members { members } => members.len() as u64,
        Electorate::Counts { counts } => counts.iter().map(|c| u64::from(c.people)).sum(),
        _ => return,
    };
    let Some(count) = &decision.count else { return };
    part(Some(count.people()), "count", Some(size), "electorate", at, found);
    if let Electorate::Counts { counts } = electorate {
        for (line, at) in items(Some(&count.lines), &at.member("count"), "lines") {
            let Some(constituency) = &line.constituency else {
                continue;
            };
            // A constituency that the electorate does not list has nobody in it.
            let listed = counts.iter().find(|c| c.constituency == *constituency);
            let eligible = Some(listed.map_or(0, |c| c.people));
            // The whole constituency is reported once, at its first line.
            let first = count
                .lines
                .iter()
                .find(|l| l.constituency.as_ref() == Some(constituency));
            if first.is_some_and(|first| std::ptr::eq(first, line)) {
                let voted = count.people_of(constituency);
                part(Some(voted), "people", eligible, "electorate", &at, found);
            }
        }
    }
}
