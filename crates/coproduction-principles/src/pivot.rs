//! An assessment seen from another side: by family of rules, by principle, by provision.

use crate::catalogue::{Bound, FRAMEWORKS, PROVISIONS, Provision};
use crate::{Assessment, Family, Finding, Outcome};

/// The findings that belong to one thing, in the order of the rulebook.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Group<'a, K> {
    /// What they belong to.
    pub of: K,
    /// The findings; none where no rule that was applied bears on it.
    pub findings: Vec<&'a Finding>,
}

impl<'a, K> Group<'a, K> {
    /// The findings with an outcome.
    pub fn with(&self, outcome: Outcome) -> impl Iterator<Item = &'a Finding> {
        self.findings
            .iter()
            .copied()
            .filter(move |finding| finding.outcome == outcome)
    }
}

impl Assessment {
    /// The findings by the family of their rule: every finding once.
    ///
    /// ```
    /// use coproduction_principles::{Family, Outcome, Policy, Reach, Rule, assess};
    /// use coproduction_record::ForumRecord;
    ///
    /// let Reach::Example(one_chair) = Rule::find("GOV005").unwrap().outcomes.not_met else { panic!() };
    /// let record = ForumRecord::from_json(one_chair.record)?;
    /// let assessment = assess(&record, &Policy::default(), "2026-06-30".parse()?);
    /// let governance = assessment.by_family().find(|group| group.of == Family::Governance).unwrap();
    /// assert!(governance.with(Outcome::NotMet).any(|finding| finding.rule.code == "GOV005"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn by_family(&self) -> impl Iterator<Item = Group<'_, Family>> {
        let group = |family: &Family| self.group(*family, |finding| finding.rule.family() == *family);
        Family::ALL.iter().map(group)
    }

    /// The findings by what they are evidence of: every provision of the catalogue that was in force on the day and may bind the accountable
    /// body, in the order of the catalogue. A finding stands with each of its provisions, and one that no rule bears on has a group without findings.
    ///
    /// It is evidence recorded, and never says that a provision is complied with: a rule looks at something that a provision asks for, and not
    /// at all of it.
    ///
    /// ```
    /// use coproduction_principles::{Outcome, Policy, Reach, Rule, assess};
    /// use coproduction_record::ForumRecord;
    ///
    /// let Reach::Example(unmet_need) = Rule::find("EVT005").unwrap().outcomes.not_met else { panic!() };
    /// let record = ForumRecord::from_json(unmet_need.record)?;
    /// let assessment = assess(&record, &Policy::default(), "2026-06-30".parse()?);
    /// let adjustments = assessment.by_provision().find(|group| group.of.id == "equality-act-2010/ss20-29").unwrap();
    /// assert!(adjustments.with(Outcome::NotMet).any(|finding| finding.rule.code == "EVT005"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn by_provision(&self) -> impl Iterator<Item = Group<'_, &'static Provision>> {
        let in_force = |provision: &&Provision| {
            provision.in_force_on(self.day) && self.bound(provision) != Bound::DoesNotBind
        };
        let group = |provision: &'static Provision| {
            self.group(provision, |finding| {
                finding.provisions.iter().any(|cited| cited.id == provision.id)
            })
        };
        PROVISIONS.iter().copied().filter(in_force).map(group)
    }

    /// The same of the frameworks of involvement alone ([`FRAMEWORKS`]), in their order, the five values of the Co-production Network for Wales
    /// first: what is the evidence for *Build relationships of trust & shared power*?
    ///
    /// ```
    /// use coproduction_principles::{Policy, Reach, Rule, assess};
    /// use coproduction_record::ForumRecord;
    ///
    /// let Reach::Example(one_chair) = Rule::find("GOV005").unwrap().outcomes.not_met else { panic!() };
    /// let record = ForumRecord::from_json(one_chair.record)?;
    /// let assessment = assess(&record, &Policy::default(), "2026-06-30".parse()?);
    /// let shared_power = assessment.by_principle().find(|group| group.of.id == "co-production-values/4").unwrap();
    /// assert_eq!(shared_power.of.says.en, "Build relationships of trust & shared power");
    /// assert!(shared_power.findings.iter().any(|finding| finding.rule.code == "GOV005"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn by_principle(&self) -> impl Iterator<Item = Group<'_, &'static Provision>> {
        FRAMEWORKS.iter().flat_map(|framework| {
            self.by_provision()
                .filter(|group| group.of.source.id == framework.id)
        })
    }

    fn group<K>(&self, of: K, belongs: impl Fn(&Finding) -> bool) -> Group<'_, K> {
        let findings = self.findings.iter().filter(|finding| belongs(finding));
        Group {
            of,
            findings: findings.collect(),
        }
    }
}
