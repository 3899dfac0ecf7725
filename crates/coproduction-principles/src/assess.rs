//! All findings on one record.

use coproduction_core::Date;
use coproduction_record::{Checked, ForumRecord};

use crate::view::View;
use crate::{Basis, Finding, Outcome, Parameter, Policy, Provision, RULES, Rule};

/// What the rules conclude of one record, in the order of the rulebook.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Assessment {
    /// The last day that the findings speak of: the day asked for, or the one that the record was kept to where that is
    /// earlier.
    pub day: Date,
    /// One finding a rule.
    pub findings: Vec<Finding>,
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
    let view = View::new(record, policy, as_of);
    Assessment {
        day: view.day,
        findings: RULES.iter().map(|rule| conclude(rule, &view)).collect(),
        #[cfg(feature = "measures")]
        measures: measures(&view),
    }
}

#[cfg(feature = "measures")]
fn measures(view: &View<'_>) -> Vec<crate::Figure> {
    let mut figures = crate::influence::of(view).figures();
    figures.extend(crate::participation::of(view).figures());
    figures.extend(crate::representation::of(view).figures());
    figures.extend(crate::themes::of(view).figures());
    figures
}

fn conclude(rule: &'static Rule, view: &View<'_>) -> Finding {
    let conclusion = (rule.check)(view);
    let weight = conclusion.weight;
    let basis = weight.map_or(rule.basis, |weight| weight.basis);
    // A number that a board sets is its own choice, and not the guidance that the default comes from.
    let default = Policy::default();
    let is_set = |parameter: &Parameter| parameter.value(view.policy) != parameter.value(&default);
    let by_choice = basis == Basis::Guidance && rule.parameters.iter().any(is_set);
    let day = view.day.to_string();
    let was_there = |provision: &&Provision| provision.source.from.is_none_or(|from| from <= day.as_str());
    Finding {
        rule,
        outcome: conclusion.outcome,
        severity: weight.map_or(rule.severity, |weight| weight.severity),
        basis: if by_choice { Basis::Choice } else { basis },
        provisions: rule.provisions.iter().copied().filter(was_there).collect(),
        pointers: conclusion.pointers,
        message: conclusion.message,
    }
}
