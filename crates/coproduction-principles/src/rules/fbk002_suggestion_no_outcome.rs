//! FBK002: it is known what became of a suggestion.

use coproduction_core::{ContributionId, Date, EventId};
use coproduction_events::{Contribution, ContributionKind, Reply};
use coproduction_record::Collection;

use crate::by_id::{HashMap, HashSet};
use crate::catalogue::{NATIONAL_PRINCIPLE_9, UK_STANDARDS_IMPACT};
use crate::finding::Conclusion;
use crate::rule::{Parameter, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, Span, View, by_then, own_day, place, said_at, was_decided};
use crate::{Basis, Phrase, Policy, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "FBK002",
    slug: "suggestion-no-outcome",
    title: Phrase::new("Suggestions with a status", "Awgrymiadau â statws"),
    checks: Phrase::new(
        "Whether each idea for doing something otherwise that is older than the days of the policy has a status: in a reply to it, or to everything \
         that was said at its event, or by a decision that it informed. Every status counts, also that it is being looked at. Younger ideas \
         without a status, and ideas of which no reply is expected, are left out.",
        "A oes statws i bob syniad am wneud rhywbeth yn wahanol sy'n hŷn na dyddiau'r polisi: mewn ateb iddo, neu i bopeth a ddywedwyd yn ei ddigwyddiad, neu \
         drwy benderfyniad yr oedd yn sail iddo. Mae pob statws yn cyfrif, gan gynnwys ei fod dan ystyriaeth. Gadewir allan syniadau iau heb statws, \
         a syniadau na ddisgwylir ateb iddynt.",
    ),
    why: Phrase::new(
        "Influence that nobody can see is not known to be there, and people stop making suggestions.",
        "Nid oes modd gwybod bod dylanwad na all neb ei weld, ac mae pobl yn rhoi'r gorau i wneud awgrymiadau.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&NATIONAL_PRINCIPLE_9, &UK_STANDARDS_IMPACT],
    parameters: &[Parameter {
        name: "suggestionDays",
        means: Phrase::new(
            "the calendar days after which a suggestion has a status",
            "nifer y dyddiau calendr y mae gan awgrym statws ar eu hôl",
        ),
        basis: Basis::Choice,
        source: Phrase::new("No source gives a number.", "Nid oes ffynhonnell sy'n rhoi rhif."),
        value: |policy: &Policy| policy.suggestion_days().get().into(),
    }],
    limits: Phrase::new(
        "It sees that there is a status, not whether it is a good one, nor whether whoever made the suggestion was told (FBK001 looks at that). A \
         suggestion is what the record calls an idea; views and concerns may hold suggestions too. Where feedback was published and no status is on \
         record, it concludes nothing. Suggestions that nobody wrote down are not seen.",
        "Mae'n gweld bod statws, nid a yw'n un da, nac a ddywedwyd wrth bwy bynnag a wnaeth yr awgrym (mae FBK001 yn edrych ar hynny). Awgrym yw'r hyn y mae'r \
         cofnod yn ei alw'n syniad; gall barnau a phryderon gynnwys awgrymiadau hefyd. Lle cyhoeddwyd adborth ac nad oes statws ar gofnod, nid yw'n dod i \
         gasgliad. Ni welir awgrymiadau nad ysgrifennodd neb.",
    ),
    to_meet: Phrase::new(
        "Give every suggestion a status, and go through those without one at each meeting.",
        "Rhowch statws i bob awgrym, ac ewch drwy'r rhai heb statws ym mhob cyfarfod.",
    ),
    to_record: Phrase::new(
        "The suggestions with their days, and the replies to them with their statuses.",
        "Yr awgrymiadau gyda'u diwrnodau, a'r atebion iddynt gyda'u statws.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("FBK002"),
    check,
};

messages! {
    without[without, all, open, days]
        en: {
            one: "One suggestion of {all} is older than the days looked for and has no status (not on record: {open}); days: {days}.",
            other: "{without} suggestions of {all} are older than the days looked for and have no status (not on record: {open}); days: {days}."
        },
        cy: {
            zero: "Nid oes yr un awgrym o {all} sy'n hŷn na'r dyddiau a geisir heb statws (nid yw ar gofnod: {open}); dyddiau: {days}.",
            one: "Mae un awgrym o {all} yn hŷn na'r dyddiau a geisir a heb statws (nid yw ar gofnod: {open}); dyddiau: {days}.",
            two: "Mae dau awgrym o {all} yn hŷn na'r dyddiau a geisir a heb statws (nid yw ar gofnod: {open}); dyddiau: {days}.",
            few: "Mae tri awgrym o {all} yn hŷn na'r dyddiau a geisir a heb statws (nid yw ar gofnod: {open}); dyddiau: {days}.",
            many: "Mae chwe awgrym o {all} yn hŷn na'r dyddiau a geisir a heb statws (nid yw ar gofnod: {open}); dyddiau: {days}.",
            other: "Mae {without} awgrym o {all} yn hŷn na'r dyddiau a geisir a heb statws (nid yw ar gofnod: {open}); dyddiau: {days}."
        };
    open[open, all, good]
        en: "Suggestions of which it is not on record whether there is a status: {open} of {all}; with one: {good}.",
        cy: "Awgrymiadau nad yw ar gofnod a oes statws iddynt: {open} o {all}; â statws: {good}.";
    with_status[all]
        en: { one: "One suggestion was looked at, and it has a status.", other: "{all} suggestions were looked at, and each has a status." },
        cy: {
            zero: "Nid edrychwyd ar unrhyw awgrym â statws.",
            one: "Edrychwyd ar un awgrym, ac mae statws iddo.",
            two: "Edrychwyd ar ddau awgrym, ac mae statws i'r ddau.",
            few: "Edrychwyd ar dri awgrym, ac mae statws i bob un.",
            many: "Edrychwyd ar chwe awgrym, ac mae statws i bob un.",
            other: "Edrychwyd ar {all} awgrym, ac mae statws i bob un."
        };
    not_due[young]
        en: "No suggestion is old enough to be looked at; younger ones without a status: {young}.",
        cy: "Nid oes awgrym sy'n ddigon hen i edrych arno; rhai iau heb statws: {young}.";
    none
        en: "No suggestion was made that calls for a reply.",
        cy: "Ni wnaed awgrym sy'n galw am ateb.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(contributions) = &view.record.contributions else {
        return Conclusion::not_evidenced(shared::no_contributions());
    };
    let fates = Fates::of(view);
    let mut sorted = Sorted::default();
    let mut young = 0_usize;
    for (index, contribution) in contributions.iter().enumerate() {
        let may_be_a_suggestion = matches!(contribution.kind, None | Some(ContributionKind::Idea));
        let is_later = contribution.on.is_some_and(|on| on > view.day);
        if !may_be_a_suggestion || is_later || contribution.reply_expected == Some(false) {
            continue;
        }
        let has_status = fates.has_status(view, contribution);
        let is_old = is_old(view, contribution);
        if has_status != Some(true) && is_old == Some(false) {
            young += 1;
            continue;
        }
        // What is not said to be a suggestion, or has no day, is not held against anybody.
        let is_certain = contribution.kind.is_some() && is_old == Some(true);
        let is_good = has_status.filter(|has_status| *has_status || is_certain);
        sorted.add(is_good, place(Collection::Contributions, index));
    }
    conclude(view, sorted, young)
}

/// Whether a suggestion is older than the days of the policy, by its own day or else that on which its event closed.
fn is_old(view: &View<'_>, contribution: &Contribution) -> Option<bool> {
    let at_event = || Span::close_of(said_at(view.record, contribution)?);
    let made = contribution.on.map(Span::from).or_else(at_event)?;
    let is_past = |day: Date| day.days_until(view.day) > i64::from(view.policy.suggestion_days().get());
    let (earliest, latest) = (is_past(made.earliest), is_past(made.latest));
    (earliest == latest).then_some(earliest)
}

/// What the record has of what became of what people said, by what it is of.
#[derive(Default)]
struct Fates<'a> {
    to_contributions: HashMap<ContributionId, Vec<&'a Reply>>,
    to_events: HashMap<EventId, Vec<&'a Reply>>,
    /// What informed a decision by the day.
    informed: HashSet<ContributionId>,
}

impl<'a> Fates<'a> {
    fn of(view: &View<'a>) -> Self {
        let mut fates = Self::default();
        for reply in view.record.replies.iter().flatten() {
            for id in reply.answers.contributions.iter().flatten() {
                fates.to_contributions.entry(*id).or_default().push(reply);
            }
            for id in reply.answers.events.iter().flatten() {
                fates.to_events.entry(*id).or_default().push(reply);
            }
        }
        for decision in view.record.decisions.iter().flatten() {
            let is_later = own_day(decision).is_some_and(|on| on > view.day);
            if was_decided(decision) == Some(true) && !is_later {
                let links = decision.informed_by.iter().flat_map(|links| &links.contributions);
                fates.informed.extend(links.flatten());
            }
        }
        fates
    }

    /// Whether a suggestion has a status; open where there may be one that is not recorded.
    fn has_status(&self, view: &View<'_>, contribution: &Contribution) -> Option<bool> {
        let event = said_at(view.record, contribution);
        let own = self.to_contributions.get(&contribution.id);
        let to_all = event.and_then(|event| self.to_events.get(&event.id));
        let mut replies = own.into_iter().chain(to_all).flatten().peekable();
        let is_answered = view.answers().to_contribution(contribution, event).is_some();
        // Published feedback may say what became of it.
        let mut is_silent = is_answered && replies.peek().is_none();
        let mut has_status = self.informed.contains(&contribution.id);
        for reply in replies {
            let mut by_then = by_then(reply.statuses.as_ref(), view.day, |status| status.on);
            has_status |= by_then.next().is_some();
            is_silent |= reply.statuses.is_none();
        }
        let is_known = view.record.replies.is_some() && view.is_whole(Collection::Replies, view.day);
        let is_open = !is_known || is_silent || view.answers().has_unplaced;
        (has_status || !is_open).then_some(has_status)
    }
}

fn conclude(view: &View<'_>, sorted: Sorted, young: usize) -> Conclusion {
    let (all, good, open) = (sorted.len(), sorted.good.len(), sorted.unknown.len());
    if !sorted.bad.is_empty() {
        let days = view.policy.suggestion_days();
        return Conclusion::not_met(say::without(sorted.bad.len(), all, open, days)).at(sorted.bad);
    }
    if open > 0 {
        return Conclusion::not_evidenced(say::open(open, all, good)).at(sorted.unknown);
    }
    if all > 0 {
        return Conclusion::met(say::with_status(all)).at(sorted.good);
    }
    if young > 0 {
        return Conclusion::not_applicable(say::not_due(young));
    }
    view.none_of(Collection::Contributions, Conclusion::not_applicable(say::none()))
}
