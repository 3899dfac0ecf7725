//! All findings on a record, or on each of several.

mod draft;

use coproduction_core::Date;
#[cfg(feature = "measures")]
use coproduction_equity::disclosure::DisclosureProfile;
use coproduction_record::{Checked, ForumRecord};

use crate::catalogue::Bound;
use crate::view::View;
#[cfg(feature = "measures")]
use crate::{Audience, Rule};
use crate::{Body, Finding, InShort, Outcome, Policy, Provision, SetThreshold, SwitchedOff};
use draft::Draft;

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

/// Assesses several records, each as [`assess`] does, in their order: for a register of many.
///
/// Each rule and each measure is used on all of the records before the next one is, so that the processor need not fetch the whole
/// rulebook again for every record. Some sixteen records at a time are enough for that; all that are given are in memory at once, each with its
/// assessment.
///
/// ```
/// use coproduction_principles::{Policy, assess, assess_each};
/// use coproduction_record::{Layout, Reader};
///
/// let register = br#"[]"#;
/// let good: Vec<_> = Reader::new()
///     .records(&register[..], Layout::List)
///     .filter_map(|read| read.ok()?.result.ok())
///     .collect();
/// let (policy, day) = (Policy::default(), "2026-06-30".parse()?);
/// for some in good.chunks(16) {
///     for (record, assessment) in some.iter().zip(assess_each(some, &policy, day)) {
///         assert_eq!(assessment, assess(record, &policy, day));
///     }
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn assess_each<'r>(
    records: impl IntoIterator<Item = &'r Checked<ForumRecord>>,
    policy: &Policy,
    as_of: Date,
) -> Vec<Assessment> {
    let views: Vec<_> = records
        .into_iter()
        .map(|record| View::new(record, policy, as_of))
        .collect();
    let mut drafts: Vec<_> = views.iter().map(Draft::new).collect();
    draft::complete(&mut drafts);
    drafts.into_iter().map(Draft::finish).collect()
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
    let open = draft::measures(view, Audience::Publication);
    let own = std::mem::replace(&mut assessment.measures, open);
    let (figures, findings) = (&mut assessment.measures, &mut assessment.findings);
    assessment.withheld = crate::publication::hold_back(view, profile, &own, figures, findings);
    assessment.in_short = crate::in_short::of(view, &assessment.findings);
    assessment
}

fn of(view: &View<'_>) -> Assessment {
    let mut draft = Draft::new(view);
    draft::complete(std::slice::from_mut(&mut draft));
    draft.finish()
}

/// Rules by their codes alone.
#[cfg(feature = "measures")]
pub(crate) fn codes<S: serde::Serializer>(rules: &[&'static Rule], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(rules.iter().map(|rule| rule.code))
}
