//! An assessment while it is written, and what a rule's conclusion becomes in it.

use std::borrow::Cow;

#[cfg(feature = "measures")]
use crate::Audience;
use crate::catalogue::Bound;
use crate::finding::{Conclusion, Weight};
use crate::ground::{Ground, NoGround, last_day};
use crate::shared::say;
use crate::view::View;
use crate::{Assessment, Basis, Body, Finding, Outcome, Provision, RULES, Rule, SetThreshold, SwitchedOff};

/// The measures of one topic, of the whole record.
#[cfg(feature = "measures")]
type Topic = fn(&View<'_>, Audience) -> Vec<crate::Figure>;

/// In the order in which an assessment has them.
#[cfg(feature = "measures")]
const TOPICS: [Topic; 4] = [
    |view, _| crate::influence::of(view).figures(),
    |view, audience| crate::participation::of(view, audience).figures(),
    |view, _| crate::representation::of(view).figures(),
    |view, audience| crate::themes::of(view, audience).figures(),
];

/// The assessment of one record, as far as it is written.
pub(super) struct Draft<'v, 'r> {
    view: &'v View<'r>,
    body: Body,
    /// What the policy switches off on the day, and what only later.
    off: (Vec<&'r SwitchedOff>, Vec<&'r SwitchedOff>),
    set_thresholds: Vec<SetThreshold>,
    findings: Vec<Finding>,
    /// The measures, topic by topic.
    #[cfg(feature = "measures")]
    topics: Vec<Vec<crate::Figure>>,
}

/// Writes all drafts, rule by rule and topic by topic: the code of one fits the processor's nearest memory, and that of all does not.
pub(super) fn complete(drafts: &mut [Draft<'_, '_>]) {
    for rule in RULES {
        for draft in &mut *drafts {
            draft.conclude(rule);
        }
    }
    #[cfg(feature = "measures")]
    for topic in TOPICS {
        for draft in &mut *drafts {
            draft.topics.push(topic(draft.view, Audience::Forum));
        }
    }
}

impl<'v, 'r> Draft<'v, 'r> {
    pub(super) fn new(view: &'v View<'r>) -> Self {
        let off = view.policy.switched_off.iter().flatten();
        Self {
            view,
            body: view.body(),
            off: off.partition(|off| off.holds_on(view.day)),
            set_thresholds: view.policy.set_thresholds(),
            findings: Vec::with_capacity(RULES.len()),
            #[cfg(feature = "measures")]
            topics: Vec::with_capacity(TOPICS.len()),
        }
    }

    /// The assessment, once everything is concluded.
    pub(super) fn finish(self) -> Assessment {
        let own = |off: Vec<&SwitchedOff>| off.into_iter().cloned().collect();
        let (off, later) = self.off;
        Assessment {
            #[cfg(feature = "measures")]
            audience: Audience::Forum,
            day: self.view.day,
            in_short: crate::in_short::of(self.view, &self.findings),
            body: self.body,
            findings: self.findings,
            #[cfg(feature = "measures")]
            withheld: Vec::new(),
            switched_off: own(off),
            switched_off_later: own(later),
            set_thresholds: self.set_thresholds,
            #[cfg(feature = "measures")]
            measures: together(self.topics),
        }
    }

    fn conclude(&mut self, rule: &'static Rule) {
        if !self.off.0.iter().any(|off| off.is(rule)) {
            let finding = conclude(rule, self.view, self.body, &self.set_thresholds);
            self.findings.push(finding);
        }
    }
}

/// Every measure for an audience.
#[cfg(feature = "measures")]
pub(super) fn measures(view: &View<'_>, audience: Audience) -> Vec<crate::Figure> {
    together(TOPICS.iter().map(|topic| topic(view, audience)).collect())
}

/// Figures are large: each is moved once.
#[cfg(feature = "measures")]
fn together(mut topics: Vec<Vec<crate::Figure>>) -> Vec<crate::Figure> {
    let mut figures = Vec::with_capacity(topics.iter().map(Vec::len).sum());
    for topic in &mut topics {
        figures.append(topic);
    }
    figures
}

fn conclude(rule: &'static Rule, view: &View<'_>, body: Body, set: &[SetThreshold]) -> Finding {
    let conclusion = (rule.check)(view);
    let own = Weight::new(rule.severity, rule.basis);
    let weight = conclusion.weight.unwrap_or(own);
    let provisions = conclusion.provisions.unwrap_or(rule.provisions);
    // What happened before a provision was in force is not judged by it.
    let always = view.were_always_in_force(provisions);
    let last = || last_day(view.record, &conclusion.pointers).map_or(view.day, |last| last.min(view.day));
    let day = if always { view.day } else { last() };
    let in_force = |provision: &Provision| always || provision.in_force_on(day);
    match Ground::of(weight, provisions, body, in_force) {
        Ok(ground) => found(rule, set, conclusion, ground),
        Err(none) => {
            let (bound, why) = match none {
                NoGround::DoesNotBind => (Bound::DoesNotBind, say::nothing_binds()),
                NoGround::NotInForce => (Bound::Binds, say::nothing_in_force()),
            };
            let conclusion = match conclusion.outcome {
                Outcome::NotApplicable => conclusion,
                _ => Conclusion::not_applicable(why),
            };
            let provisions = Cow::Borrowed([].as_slice());
            found(
                rule,
                set,
                conclusion,
                Ground {
                    provisions,
                    weight,
                    bound,
                },
            )
        }
    }
}

fn found(rule: &'static Rule, set: &[SetThreshold], conclusion: Conclusion, ground: Ground) -> Finding {
    // A number that a board sets is its own choice, and not the guidance that the default comes from.
    let is_set = || set.iter().any(|set| set.rules.contains(&rule.code));
    let by_choice = ground.weight.basis == Basis::Guidance && is_set();
    Finding {
        rule,
        outcome: conclusion.outcome,
        severity: ground.weight.severity,
        basis: if by_choice {
            Basis::Choice
        } else {
            ground.weight.basis
        },
        bound: ground.bound,
        provisions: ground.provisions,
        pointers: conclusion.pointers,
        message: conclusion.message,
    }
}
