//! What an assessment opens with: the first questions about a forum, the counts, and what to do first.

use std::io::{self, Write};

use coproduction::core::Date;
use coproduction::principles::{
    Assessment, Basis, Finding, FirstQuestion, Outcome, Provision, RULES, Rule, SetThreshold, Severity,
    SwitchedOff,
};

use super::HEADING;
use super::findings::ORDER;
use crate::render::lines::wrapped;
use crate::words::Words;

/// What a report is about: the whole record, or the provisions whose ids begin so.
pub(super) enum About<'a> {
    Everything,
    Provisions(&'a str),
}

impl About<'_> {
    fn bears<'p>(&self, mut provisions: impl Iterator<Item = &'p &'static Provision>) -> bool {
        match self {
            Self::Everything => true,
            Self::Provisions(id) => provisions.any(|provision| provision.is_within(id)),
        }
    }

    pub(super) fn finding(&self, finding: &Finding) -> bool {
        self.bears(finding.provisions.iter())
    }

    pub(super) fn rule(&self, rule: &Rule) -> bool {
        self.bears(rule.provisions.iter())
    }

    pub(super) fn code(&self, code: &str) -> bool {
        matches!(self, Self::Everything) || Rule::find(code).is_some_and(|rule| self.rule(rule))
    }

    /// What the policy sets for the rules that it is about, in the order of the rulebook; what the measures alone use comes last.
    pub(super) fn thresholds<'r>(&self, assessment: &'r Assessment) -> Vec<&'r SetThreshold> {
        let all = matches!(self, Self::Everything);
        let is_used = |set: &&SetThreshold| all || set.rules.iter().any(|code| self.code(code));
        let mut set: Vec<_> = assessment.set_thresholds.iter().filter(is_used).collect();
        set.sort_by_key(|set| {
            let first = RULES.iter().position(|rule| set.rules.contains(&rule.code));
            first.unwrap_or(RULES.len())
        });
        set
    }
}

/// Where nothing is an error: for how many warnings, or else notices, it is said what to do.
const FIRST: usize = 3;

/// Writes who sits, who decides, who was involved first and who was answered.
pub(super) fn in_short(out: &mut dyn Write, words: Words, assessment: &Assessment) -> io::Result<()> {
    for answer in &assessment.in_short {
        let (question, says) = (
            words.question(answer.question),
            answer.says.in_language(words.lang()),
        );
        let code = answer.rule;
        wrapped(out, "  - ", "    ", format_args!("{question}: {says} ({code})"))?;
    }
    Ok(())
}

/// The day, how many findings there are of each outcome and, of those not met, of each severity; and of how many rules there is none.
pub(super) fn counts(
    out: &mut dyn Write,
    words: Words,
    assessment: &Assessment,
    as_of: Date,
    about: &About<'_>,
) -> io::Result<()> {
    write!(out, "  {}", words.as_it_stood(assessment.day, as_of))?;
    for outcome in ORDER {
        let of_outcome = assessment.with(outcome);
        let count = of_outcome.filter(|finding| about.finding(finding)).count();
        write!(out, "  {}: {count}.", words.outcome(outcome))?;
    }
    writeln!(out)?;
    let of = |severity| {
        let those = unmet(assessment).into_iter();
        those
            .filter(|finding| finding.severity == severity && about.finding(finding))
            .count()
    };
    let (errors, warnings, notices) = (of(Severity::Error), of(Severity::Warning), of(Severity::Notice));
    if errors + warnings + notices > 0 {
        wrapped(
            out,
            "  ",
            "  ",
            words.not_met_by_weight(errors, warnings, notices),
        )?;
    }
    let off = |off: &[SwitchedOff]| off.iter().filter(|off| about.code(off.rule.as_str())).count();
    let withheld = assessment.withheld.iter().filter(|rule| about.rule(rule)).count();
    for (count, says) in [
        (
            off(&assessment.switched_off),
            Words::how_many_switched_off as fn(Words, usize) -> String,
        ),
        (
            off(&assessment.switched_off_later),
            Words::how_many_switched_off_later,
        ),
        (withheld, Words::how_many_withheld),
    ] {
        if count > 0 {
            wrapped(out, "  ", "  ", says(words, count))?;
        }
    }
    let set = about.thresholds(assessment);
    let first = first_thresholds(&set);
    if !set.is_empty() {
        let counted = words.how_many_thresholds(set.len(), first.len() < set.len());
        wrapped(out, "  ", "  ", counted)?;
    }
    thresholds(out, words, &first)
}

/// Of the thresholds that a policy sets those of the rules that answer the first questions.
pub(super) fn first_thresholds<'a>(set: &[&'a SetThreshold]) -> Vec<&'a SetThreshold> {
    let answers = |code: &&str| FirstQuestion::ALL.iter().any(|question| question.rule() == *code);
    let is_first = |threshold: &&SetThreshold| threshold.rules.iter().any(answers);
    set.iter().copied().filter(is_first).collect()
}

/// What the policy sets to something else than the default, with the rules that use it.
pub(super) fn thresholds(out: &mut dyn Write, words: Words, set: &[&SetThreshold]) -> io::Result<()> {
    for threshold in set {
        let rules = threshold.rules.join(", ");
        wrapped(
            out,
            "    - ",
            "      ",
            format_args!("{rules}: {}", words.threshold(threshold)),
        )?;
    }
    Ok(())
}

/// What to do: about every error; where there is none about the first warnings, and where there is none of these about the first notices. How many
/// warnings there are besides is said, since all of them are listed next.
pub(super) fn first(out: &mut dyn Write, words: Words, assessment: &Assessment) -> io::Result<()> {
    let of = |severity| {
        let those = unmet(assessment).into_iter();
        those
            .filter(|finding| finding.severity == severity)
            .collect::<Vec<_>>()
    };
    let mut warnings = of(Severity::Warning);
    let mut advised = of(Severity::Error);
    if advised.is_empty() {
        advised = warnings.drain(..FIRST.min(warnings.len())).collect();
    }
    if advised.is_empty() {
        advised = of(Severity::Notice);
        advised.truncate(FIRST);
    }
    if advised.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.what_to_do())?;
    for finding in &advised {
        let text = finding.rule.to_meet.in_language(words.lang());
        wrapped(out, &format!("    {}  ", finding.rule.code), "            ", text)?;
    }
    if warnings.is_empty() {
        return Ok(());
    }
    wrapped(out, "    ", "    ", words.then_the_warnings(warnings.len()))
}

/// A finding by its code and its title alone.
pub(super) fn title(out: &mut dyn Write, words: Words, finding: &Finding) -> io::Result<()> {
    let title = finding.rule.title.in_language(words.lang());
    wrapped(
        out,
        &format!("    {}  ", finding.rule.code),
        "            ",
        title,
    )
}

/// What is not met, the heaviest first; of these what rests on the law, and then in the order of the rulebook.
pub(super) fn unmet(assessment: &Assessment) -> Vec<&Finding> {
    let mut unmet: Vec<&Finding> = assessment.with(Outcome::NotMet).collect();
    unmet.sort_by_key(|finding| (finding.severity, finding.basis != Basis::Law));
    unmet
}
