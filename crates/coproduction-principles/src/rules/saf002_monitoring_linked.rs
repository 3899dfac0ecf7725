//! SAF002: monitoring answers are held apart from names, and nobody is chosen by them.
//!
//! In a record they cannot be joined to a member at all: the crate of monitoring returns cannot name one, and a test that does not compile
//! holds it to that. What is left to look at is how the answers themselves are handled, as their holder declares.

use coproduction_equity::{Handling, MonitoringReturn, ReturnUse};
use coproduction_record::Collection;

use crate::catalogue::{DPA_2018_8_1, DPA_2018_8_3};
use crate::finding::{Conclusion, Weight};
use crate::rule::{Otherwise, examples};
use crate::shared::say as shared;
use crate::template::messages;
use crate::view::{Sorted, View, is_special_category};
use crate::{Basis, Phrase, Rule, Severity};

/// What the condition for equality monitoring does not speak of.
const BEYOND_THE_CONDITION: Weight = Weight::new(Severity::Warning, Basis::Choice);

pub(crate) static RULE: Rule = Rule {
    code: "SAF002",
    slug: "monitoring-linked",
    title: Phrase::new(
        "Monitoring kept apart from people",
        "Cadw monitro ar wahân i bobl",
    ),
    checks: Phrase::new(
        "Whether every monitoring return is held apart from anything that names a member, and used for reviewing equality and for reports in aggregate alone. \
         In a record of this format no answer can be joined to a member: a return has counts, and nothing else.",
        "A yw pob ffurflen fonitro'n cael ei chadw ar wahân i unrhyw beth sy'n enwi aelod, ac yn cael ei defnyddio dim ond i adolygu cydraddoldeb ac ar gyfer adroddiadau \
         cyfanredol. Mewn cofnod o'r fformat hwn ni ellir cysylltu unrhyw ateb ag aelod: cyfrifon sydd mewn ffurflen, a dim arall.",
    ),
    why: Phrase::new(
        "People answer because they are told that it will not be used about them; once it is, the law's condition no longer covers it, and nobody answers again.",
        "Mae pobl yn ateb am y dywedir wrthynt na chaiff ei ddefnyddio yn eu cylch; unwaith y caiff, nid yw amod y gyfraith yn ei gwmpasu mwyach, ac ni fydd neb yn ateb eto.",
    ),
    severity: Severity::Error,
    basis: Basis::Law,
    otherwise: &[Otherwise::new(
        BEYOND_THE_CONDITION,
        Phrase::new(
            "where a return is only not held apart, or is not on record as counting people by race, religion or belief, disability or sexual orientation",
            "lle mai'r unig beth yw nad yw ffurflen yn cael ei chadw ar wahân, neu lle nad yw ar gofnod ei bod yn cyfrif pobl yn ôl hil, crefydd neu gred, anabledd neu gyfeiriadedd rhywiol",
        ),
    )],
    provisions: &[&DPA_2018_8_3, &DPA_2018_8_1],
    parameters: &[],
    limits: Phrase::new(
        "It rests on what the holder of the answers declares, and sees none of them. Another use than those it knows is not concluded from. That returns are to be held apart is a choice of this rulebook: the law that was seen speaks of \
         measures and decisions about a person, and of some characteristics alone. So it is an error only where people were selected or contacted by a return that is on record as counting them by race, religion or belief, disability or sexual orientation; the same use of another return, or of one whose questions are not recorded, is a warning.",
        "Mae'n dibynnu ar yr hyn y mae deiliad yr atebion yn ei ddatgan, ac nid yw'n gweld yr un ohonynt. Ni ddeuir i gasgliad ar sail defnydd arall na'r rhai y mae'n eu hadnabod. Dewis y llyfr rheolau hwn yw y dylid cadw ffurflenni ar wahân: mae'r gyfraith a welwyd yn sôn am \
         fesurau a phenderfyniadau ynghylch person, ac am rai nodweddion yn unig. Felly nid yw'n wall ond lle dewiswyd unigolion, neu lle cysylltwyd â nhw, ar sail ffurflen y mae ar gofnod ei bod yn cyfrif pobl yn ôl hil, crefydd neu gred, anabledd neu gyfeiriadedd rhywiol; mae'r un defnydd o ffurflen arall, neu o un na chofnodwyd ei chwestiynau, yn rhybudd.",
    ),
    to_meet: Phrase::new(
        "Hold the answers where nobody can see whose they are, and never choose or write to anybody by them.",
        "Cadwch yr atebion lle na all neb weld pwy a'u rhoddodd, a pheidiwch byth â dewis neb nac ysgrifennu at neb ar eu sail.",
    ),
    to_record: Phrase::new(
        "For each return, whether it is held apart from names, and everything that it is used for.",
        "Ar gyfer pob ffurflen, a yw'n cael ei chadw ar wahân i enwau, a phopeth y caiff ei defnyddio ar ei gyfer.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("SAF002"),
    check,
};

messages! {
    linked[chosen, together, all]
        en: "Monitoring returns used to select or contact individuals: {chosen} of {all}; not held apart from names: {together} of {all}.",
        cy: "Ffurflenni monitro a ddefnyddir i ddewis unigolion neu i gysylltu â nhw: {chosen} o {all}; heb eu cadw ar wahân i enwau: {together} o {all}.";
    not_known[unknown, all]
        en: "Monitoring returns of which it is not on record that they are held apart, and used for review and reports alone: {unknown} of {all}.",
        cy: "Ffurflenni monitro nad yw ar gofnod eu bod yn cael eu cadw ar wahân, a'u defnyddio dim ond i adolygu ac adrodd: {unknown} o {all}.";
    none_taken
        en: "There was no monitoring.",
        cy: "Ni fu monitro.";
    met[all]
        en: "Monitoring returns held apart, and used for review and reports alone: {all} of {all}.",
        cy: "Ffurflenni monitro sy'n cael eu cadw ar wahân, a'u defnyddio dim ond i adolygu ac adrodd: {all} o {all}.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.monitoring_returns.is_none() {
        return Conclusion::not_evidenced(shared::no_monitoring());
    }
    let mut returns = Sorted::default();
    let (mut chosen, mut together, mut is_barred) = (0_usize, 0_usize, false);
    for (at, returned) in view.returns() {
        let is_chosen_by = selects(returned);
        let is_together = returned
            .handling
            .as_ref()
            .and_then(|handling| handling.held_apart)
            == Some(false);
        chosen += usize::from(is_chosen_by);
        together += usize::from(is_together);
        is_barred |= is_chosen_by && is_special_category(returned) == Some(true);
        let is_kept = if is_chosen_by || is_together {
            Some(false)
        } else {
            is_kept_apart(returned).then_some(true)
        };
        returns.add(is_kept, at);
    }
    let all = returns.len();
    if !returns.bad.is_empty() {
        let not_met = Conclusion::not_met(say::linked(chosen, together, all)).at(returns.bad);
        return if is_barred {
            not_met
        } else {
            not_met.weighing(BEYOND_THE_CONDITION)
        };
    }
    if !returns.unknown.is_empty() {
        let unknown = returns.unknown.len();
        return Conclusion::not_evidenced(say::not_known(unknown, all)).at(returns.unknown);
    }
    let kept = Collection::MonitoringReturns;
    if all == 0 {
        return view.none_of(kept, Conclusion::not_applicable(say::none_taken()));
    }
    view.met_where_whole(kept, Conclusion::met(say::met(all)).at(returns.good))
}

fn uses(returned: &MonitoringReturn) -> Option<&[ReturnUse]> {
    returned.handling.as_ref()?.used_for.as_deref()
}

fn selects(returned: &MonitoringReturn) -> bool {
    uses(returned).is_some_and(|uses| uses.contains(&ReturnUse::IndividualSelection))
}

/// Whether a return is on record as held apart, and as used for what monitoring is for and nothing else.
fn is_kept_apart(returned: &MonitoringReturn) -> bool {
    let is_of_review =
        |used: &ReturnUse| matches!(used, ReturnUse::EqualityReview | ReturnUse::AggregateReporting);
    let is_apart = |handling: &Handling| handling.held_apart == Some(true);
    returned.handling.as_ref().is_some_and(is_apart)
        && uses(returned).is_some_and(|uses| uses.iter().all(is_of_review))
}
