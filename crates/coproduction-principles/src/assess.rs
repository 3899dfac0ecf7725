//! All findings on one record.

use std::borrow::Cow;

use coproduction_core::Date;
#[cfg(feature = "measures")]
use coproduction_equity::disclosure::DisclosureProfile;
use coproduction_record::{Checked, ForumRecord};

#[cfg(feature = "measures")]
use crate::Audience;
use crate::catalogue::Bound;
use crate::finding::{Conclusion, Weight};
use crate::ground::{Ground, NoGround, last_day};
use crate::shared::say;
use crate::view::View;
use crate::{
    Basis, Body, Finding, InShort, Outcome, Policy, Provision, RULES, Rule, SetThreshold, SwitchedOff,
};

/// What the rules conclude of one record, in the order of the rulebook.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Assessment {
    /// Whom the assessment may be shown to: the forum, or everybody.
    #[cfg(feature = "measures")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ReportAudience"))]
    pub audience: Audience,
    /// The last day that the findings speak of: the day asked for, or the one that the record was kept to where that is
    /// earlier.
    pub day: Date,
    /// The accountable body, as far as the record shows what it is.
    #[serde(skip)]
    pub body: Body,
    /// What somebody asks first of a forum, answered by some of the findings.
    pub in_short: Vec<InShort>,
    /// One finding a rule, but for those withheld and those switched off.
    pub findings: Vec<Finding>,
    /// The rules of which a report for publication has no finding, in the order of the rulebook: what it concludes would be about few people.
    #[cfg(feature = "measures")]
    #[serde(serialize_with = "codes")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::RuleCode>"))]
    pub withheld: Vec<&'static Rule>,
    /// The rules that the policy does not apply, with its reasons.
    pub switched_off: Vec<SwitchedOff>,
    /// The rules that the policy applies on this day and no longer on a later one, with its reasons.
    pub switched_off_later: Vec<SwitchedOff>,
    /// The thresholds that the policy sets to something else than their defaults, in the order of a policy.
    pub set_thresholds: Vec<SetThreshold>,
    /// What the record shows of influence, participation and representation, and of the themes of surveys, in this order: every measure, also those without a value.
    #[cfg(feature = "measures")]
    pub measures: Vec<crate::Figure>,
}

impl Assessment {
    /// The findings with an outcome.
    pub fn with(&self, outcome: Outcome) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(move |finding| finding.outcome == outcome)
    }

    /// Whether a provision binds the accountable body, or is addressed to it.
    pub const fn bound(&self, provision: &Provision) -> Bound {
        provision.binds(self.body)
    }
}

/// Assesses a record by every rule, as it stood on a day.
///
/// ```
/// use coproduction_core::{Bilingual, Text};
/// use coproduction_forums::Forum;
/// use coproduction_principles::{Outcome, Policy, assess};
/// use coproduction_record::{ForumRecord, RecordFormat};
///
/// let forum = Forum::new("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?, Bilingual::both(Text::parse("Llais Llan")?));
/// let record = ForumRecord::new(RecordFormat::V1, forum).check()?;
/// let assessment = assess(&record, &Policy::default(), "2026-06-30".parse()?);
/// // Nothing is recorded, and so nothing is concluded.
/// assert_eq!(assessment.with(Outcome::NotMet).count(), 0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn assess(record: &Checked<ForumRecord>, policy: &Policy, as_of: Date) -> Assessment {
    of(&View::new(record, policy, as_of))
}

/// The same for an audience: the forum's own report has all of it, and one for publication withholds what few people stand behind. Of a finding
/// that is withheld nothing is said but its rule, and no place is given but those of the forum itself and of whole lists.
///
/// ```
/// use coproduction_core::{Bilingual, Text};
/// use coproduction_forums::Forum;
/// use coproduction_principles::{Audience, Policy, assess_for};
/// use coproduction_record::{ForumRecord, RecordFormat};
///
/// let forum = Forum::new("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?, Bilingual::both(Text::parse("Llais Llan")?));
/// let record = ForumRecord::new(RecordFormat::V1, forum).check()?;
/// let report = assess_for(&record, &Policy::default(), "2026-06-30".parse()?, Audience::Publication);
/// assert_eq!(report.audience, Audience::Publication);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[cfg(feature = "measures")]
pub fn assess_for(
    record: &Checked<ForumRecord>,
    policy: &Policy,
    as_of: Date,
    audience: Audience,
) -> Assessment {
    let view = View::new(record, policy, as_of);
    match audience {
        Audience::Forum => of(&view),
        Audience::Publication => published(&view, crate::disclosure::profile(policy).as_ref()),
    }
}

/// The same for publication by a profile of disclosure control: its threshold takes the place of that of the policy, and where it hides that
/// nobody was counted, or rounds, what was counted of conduct is withheld.
///
/// ```
/// use coproduction_core::{Bilingual, Text};
/// use coproduction_equity::disclosure::KnownProfile;
/// use coproduction_forums::Forum;
/// use coproduction_principles::{Audience, Policy, assess_for_publication};
/// use coproduction_record::{ForumRecord, RecordFormat};
///
/// let forum = Forum::new("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?, Bilingual::both(Text::parse("Llais Llan")?));
/// let record = ForumRecord::new(RecordFormat::V1, forum).check()?;
/// let profile = KnownProfile::find("acro-10").ok_or("not known")?.profile()?;
/// let report = assess_for_publication(&record, &Policy::default(), "2026-06-30".parse()?, &profile);
/// assert_eq!(report.audience, Audience::Publication);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[cfg(feature = "measures")]
pub fn assess_for_publication(
    record: &Checked<ForumRecord>,
    policy: &Policy,
    as_of: Date,
    profile: &DisclosureProfile,
) -> Assessment {
    let policy = policy.clone().protected_by(profile);
    published(&View::new(record, &policy, as_of), Some(profile))
}

#[cfg(feature = "measures")]
fn published(view: &View<'_>, profile: Option<&DisclosureProfile>) -> Assessment {
    let mut assessment = of(view);
    assessment.audience = Audience::Publication;
    let open = measures(view, Audience::Publication);
    let own = std::mem::replace(&mut assessment.measures, open);
    let (figures, findings) = (&mut assessment.measures, &mut assessment.findings);
    assessment.withheld = crate::publication::hold_back(view, profile, &own, figures, findings);
    assessment.in_short = crate::in_short::of(view, &assessment.findings);
    assessment
}

fn of(view: &View<'_>) -> Assessment {
    let off = view.policy.switched_off.iter().flatten();
    let (off, later): (Vec<&SwitchedOff>, Vec<_>) = off.partition(|off| off.holds_on(view.day));
    let (body, set) = (view.body(), view.policy.set_thresholds());
    let applied = RULES.iter().filter(|rule| !off.iter().any(|off| off.is(rule)));
    let mut findings = Vec::with_capacity(RULES.len());
    findings.extend(applied.map(|rule| conclude(rule, view, body, &set)));
    Assessment {
        #[cfg(feature = "measures")]
        audience: Audience::Forum,
        day: view.day,
        in_short: crate::in_short::of(view, &findings),
        body,
        findings,
        #[cfg(feature = "measures")]
        withheld: Vec::new(),
        switched_off: off.into_iter().cloned().collect(),
        switched_off_later: later.into_iter().cloned().collect(),
        set_thresholds: set,
        #[cfg(feature = "measures")]
        measures: measures(view, Audience::Forum),
    }
}

/// Rules by their codes alone.
#[cfg(feature = "measures")]
pub(crate) fn codes<S: serde::Serializer>(rules: &[&'static Rule], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(rules.iter().map(|rule| rule.code))
}

#[cfg(feature = "measures")]
fn measures(view: &View<'_>, audience: Audience) -> Vec<crate::Figure> {
    let mut by_topic = [
        crate::influence::of(view).figures(),
        crate::participation::of(view, audience).figures(),
        crate::representation::of(view).figures(),
        crate::themes::of(view, audience).figures(),
    ];
    // Figures are large: each is moved once.
    let mut figures = Vec::with_capacity(by_topic.iter().map(Vec::len).sum());
    for topic in &mut by_topic {
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
