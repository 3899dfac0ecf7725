//! REP001: everybody who could be asked was asked.

use std::collections::BTreeSet;

use coproduction_core::Date;
use coproduction_equity::{MonitoredGroup, MonitoringReturn};
use coproduction_forums::LifeState;
use coproduction_record::Collection;

use crate::catalogue::{EQUALITY_ACT_149, HEALTHTALK_PROFILE, WFG_ACT_INVOLVEMENT};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, View, offered_on, place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "REP001",
    slug: "monitoring-offered",
    title: Phrase::new("Everybody was asked", "Gofynnwyd i bawb"),
    checks: Phrase::new(
        "Whether the questions of equality monitoring were offered to all members, and to everybody else whom a return on participants or respondents is about, as far as they could be asked. Offered, not answered: nobody has to answer.",
        "A gynigiwyd cwestiynau monitro cydraddoldeb i'r holl aelodau, ac i bawb arall y mae ffurflen am gyfranogwyr neu ymatebwyr yn ymwneud â nhw, cyn belled ag y gellid gofyn iddynt. Eu cynnig, nid eu hateb: nid oes rhaid i neb ateb.",
    ),
    why: Phrase::new(
        "Diversity cannot be shown where nobody was asked.",
        "Ni ellir dangos amrywiaeth lle na ofynnwyd i neb.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&EQUALITY_ACT_149, &WFG_ACT_INVOLVEMENT, &HEALTHTALK_PROFILE],
    parameters: &[],
    limits: Phrase::new(
        "It sees counts alone: how many could be asked and how many were, never who. Of several returns about the same people the latest counts. Events without a return are not looked at, and where applicants for seats were asked, members are not taken as left out. \
         A return about fewer people than were members on its day is left open.",
        "Dim ond cyfrifon y mae'n eu gweld: faint y gellid gofyn iddynt a faint y gofynnwyd iddynt, byth pwy. O sawl ffurflen am yr un bobl, y ddiweddaraf sy'n cyfrif. Nid edrychir ar ddigwyddiadau heb ffurflen, a lle gofynnwyd i ymgeiswyr am seddi, ni chymerir bod aelodau wedi'u gadael allan. \
         Gadewir yn agored ffurflen am lai o bobl nag a oedd yn aelodau ar ei diwrnod.",
    ),
    to_meet: Phrase::new(
        "Offer the questions to everybody, say what they are for, and let everybody choose not to answer.",
        "Cynigiwch y cwestiynau i bawb, dywedwch beth yw eu diben, a gadewch i bawb ddewis peidio ag ateb.",
    ),
    to_record: Phrase::new(
        "For each return, how many people it is about, how many could be asked and how many were, and on which day; never who.",
        "Ar gyfer pob ffurflen, faint o bobl y mae'n ymwneud â nhw, faint y gellid gofyn iddynt a faint y gofynnwyd iddynt, ac ar ba ddiwrnod; byth pwy.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("REP001"),
    check,
};

messages! {
    not_offered[bad, all]
        en: "Monitoring returns in which not everybody who could be asked was: {bad} of {all}.",
        cy: "Ffurflenni monitro lle na ofynnwyd i bawb y gellid gofyn iddynt: {bad} o {all}.";
    open[open, all]
        en: "Monitoring returns of which it is not on record that everybody who could be asked was: {open} of {all}.",
        cy: "Ffurflenni monitro nad yw ar gofnod y gofynnwyd i bawb y gellid gofyn iddynt: {open} o {all}.";
    never
        en: "The record has no monitoring return about all members.",
        cy: "Nid oes gan y cofnod ffurflen fonitro am yr holl aelodau.";
    members_open
        en: "No monitoring return about all members is on record; there may be one before the record begins, or they were asked as applicants or otherwise.",
        cy: "Nid oes ffurflen fonitro am yr holl aelodau ar gofnod; gall fod un cyn i'r cofnod ddechrau, neu gofynnwyd iddynt fel ymgeiswyr neu fel arall.";
    offered[all]
        en: "Monitoring returns in which everybody who could be asked was, one of them or more about all members: {all} of {all}.",
        cy: "Ffurflenni monitro lle gofynnwyd i bawb y gellid gofyn iddynt, un neu fwy ohonynt am yr holl aelodau: {all} o {all}.";
}

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(
        &[LifeState::Proposed, LifeState::Paused, LifeState::Closed],
        || returns(view),
    )
}

fn returns(view: &View<'_>) -> Conclusion {
    if view.record.monitoring_returns.is_none() {
        return Conclusion::not_evidenced(shared::no_monitoring());
    }
    let returns = || view.record.monitoring_returns.iter().flatten();
    let begun: Vec<_> = returns()
        .enumerate()
        .map(|(index, returned)| (index, returned, offered_on(returned)))
        .filter(|(.., day)| day.is_none_or(|day| day <= view.day))
        .collect();
    let latest: Vec<_> = begun
        .iter()
        .filter(|(_, returned, _)| is_judged(returned))
        .filter(|(index, returned, day)| {
            let is_later = |(other, later, on): &(usize, &MonitoringReturn, Option<Date>)| {
                are_alike(returned, later) && day.is_some() && (*on, *other) > (*day, *index)
            };
            !begun.iter().any(is_later)
        })
        .collect();
    let mut found = Sorted::default();
    for (index, returned, day) in &latest {
        found.add(
            was_offered(view, returned, *day),
            place(Collection::MonitoringReturns, *index),
        );
    }
    let all = found.len();
    if !found.bad.is_empty() {
        return Conclusion::not_met(say::not_offered(found.bad.len(), all)).at(found.bad);
    }
    if !found.unknown.is_empty() {
        return Conclusion::not_evidenced(say::open(found.unknown.len(), all)).at(found.unknown);
    }
    if covers_members(
        view,
        &latest
            .iter()
            .map(|(_, returned, _)| *returned)
            .collect::<Vec<_>>(),
    ) {
        return Conclusion::met(say::offered(all)).at(found.good);
    }
    let returns_at = [Collection::MonitoringReturns.place()];
    let is_whole = view.is_whole_since(Collection::MonitoringReturns, view.began());
    if is_whole && begun.iter().all(|(_, returned, _)| is_judged(returned)) {
        Conclusion::not_met(say::never()).at(returns_at)
    } else {
        Conclusion::not_evidenced(say::members_open()).at(returns_at)
    }
}

/// Whether a return is of people who take part; applicants, and groups of another kind, are not looked at.
fn is_judged(returned: &MonitoringReturn) -> bool {
    matches!(
        returned.group,
        MonitoredGroup::Members | MonitoredGroup::Participants | MonitoredGroup::Respondents
    )
}

/// Whether two returns are about the same people at different times.
fn are_alike(one: &MonitoringReturn, other: &MonitoringReturn) -> bool {
    (one.group, &one.constituency, one.event) == (other.group, &other.constituency, other.event)
}

/// Whether everybody who could be asked was, as far as is recorded.
fn was_offered(view: &View<'_>, returned: &MonitoringReturn, day: Option<Date>) -> Option<bool> {
    let (day, offered) = (day?, returned.offered?);
    match (returned.eligible, returned.population) {
        (Some(eligible), _) if offered < eligible => Some(false),
        (Some(_), population) => {
            let is_of_all = population.is_none_or(|people| !leaves_out(view, returned, people, day));
            is_of_all.then_some(true)
        }
        // Some of them may not have been able to be asked.
        (None, Some(population)) => {
            (offered >= population && !leaves_out(view, returned, population, day)).then_some(true)
        }
        (None, None) => None,
    }
}

/// Whether a return about all members is about fewer people than were members for certain on its day.
fn leaves_out(view: &View<'_>, returned: &MonitoringReturn, people: u32, day: Date) -> bool {
    let is_of_all = returned.group == MonitoredGroup::Members && returned.constituency.is_none();
    let certain = view.held_on(day).filter(|held| held.is_certain);
    let members: BTreeSet<_> = certain.map(|held| held.membership.member).collect();
    is_of_all
        && returned.event.is_none()
        && usize::try_from(people).is_ok_and(|people| people < members.len())
}

/// Whether the returns are about all members: one of them, or one for each constituency that holds seats.
fn covers_members(view: &View<'_>, returns: &[&MonitoringReturn]) -> bool {
    let of_members = || {
        let those = returns
            .iter()
            .filter(|returned| returned.group == MonitoredGroup::Members);
        those.filter(|returned| returned.event.is_none())
    };
    let mut constituencies = view.held_on(view.day).map(|held| held.constituency).peekable();
    of_members().any(|returned| returned.constituency.is_none())
        || (constituencies.peek().is_some()
            && constituencies
                .all(|id| of_members().any(|returned| returned.constituency.as_ref() == Some(id))))
}
