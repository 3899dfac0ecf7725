//! For people: what is wrong, where, and what to do; or what the record holds, and what it does not.

mod findings;
mod holdings;
mod left_out;
mod measures;
mod opening;
mod views;

use std::io::{self, Write};
use std::num::NonZeroU16;

use anstyle::{AnsiColor, Style};
use coproduction::core::{Date, Problem};
use coproduction::equity::disclosure::DisclosureProfile;
use coproduction::principles::{self, Assessment, Audience, Finding};

pub(super) use measures::write as measures;

use super::lines::wrapped;
use super::{Asked, Renderer, View};
use crate::outcome::{Origin, Outcome, Totals};
use crate::words::{Area, Plain, Words};

pub(super) const HEADING: Style = Style::new().bold();
pub(super) const BAD: Style = AnsiColor::Red.on_default().bold();
const GOOD: Style = AnsiColor::Green.on_default();
pub(super) const PLACE: Style = AnsiColor::Cyan.on_default();
pub(super) const QUIET: Style = Style::new().dimmed();

/// Text for people. Whoever opened the output takes the colours out where they do not belong.
pub(super) struct Text {
    words: Words,
    as_of: Date,
    /// The name of the policy's file, where one was given.
    policy: Option<String>,
    /// By which profile a report for publication is held back, where one was named.
    profile: Option<DisclosureProfile>,
    /// The fewest people of whom a report for publication shows conduct.
    fewest: NonZeroU16,
    view: View,
    begun: bool,
    /// What is to be explained at the end.
    notes: Notes,
}

/// What has been shown that a reader may need explained.
struct Notes {
    /// Places with a number in them.
    places: Places,
    /// That something is not recorded.
    gaps: bool,
    /// Findings.
    findings: bool,
}

/// Which places with a number in them have been shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Places {
    None,
    /// Those of the forum itself alone.
    OfTheForum,
    /// Those of any list.
    OfAny,
}

impl Text {
    pub(super) fn new(words: Words, view: View, asked: Asked<'_>) -> Self {
        Self {
            words,
            as_of: asked.as_of,
            policy: asked.policy_file,
            profile: asked.profile.cloned(),
            fewest: asked.policy.disclosure_threshold(),
            view,
            begun: false,
            notes: Notes {
                places: Places::None,
                gaps: false,
                findings: false,
            },
        }
    }

    fn heading(&self, out: &mut dyn Write, outcome: &Outcome<'_>) -> io::Result<()> {
        let Origin {
            path,
            name,
            line,
            index,
        } = outcome.origin;
        let forum = outcome.forum.as_ref().map(|forum| &forum.name);
        let forum = forum.and_then(|name| name.in_or_other(self.words.lang()));
        let is_public = |assessment: &Assessment| assessment.audience == Audience::Publication;
        // Where a file lies is nobody's concern but of whoever has it.
        if let Some(forum) = forum.filter(|_| outcome.assessment.as_ref().is_some_and(is_public)) {
            return writeln!(out, "{HEADING}{}{HEADING:#}", Plain(forum.as_str()));
        }
        let source = if path.is_none() {
            self.words.standard_input()
        } else {
            name
        };
        write!(out, "{HEADING}{}", Plain(source))?;
        if let Some((line, index)) = line.zip(index) {
            write!(
                out,
                ", {} ({})",
                self.words.line(line),
                self.words.nth_record(index + 1)
            )?;
        }
        if let Some(name) = forum {
            write!(out, ": {}", Plain(name.as_str()))?;
        }
        writeln!(out, "{HEADING:#}")
    }

    fn problems(&mut self, out: &mut dyn Write, problems: &[Problem]) -> io::Result<()> {
        writeln!(out, "  {BAD}{}{BAD:#}", self.words.problems(problems.len()))?;
        // Problems come in the order of the text, where each area lies together.
        let mut last = None;
        for problem in problems {
            let area = Area::of(&problem.pointer);
            if last != Some(area) {
                writeln!(out, "\n  {HEADING}{}{HEADING:#}", self.words.area(area))?;
                last = Some(area);
            }
            self.problem(out, problem)?;
        }
        Ok(())
    }

    fn problem(&mut self, out: &mut dyn Write, problem: &Problem) -> io::Result<()> {
        if problem.pointer.steps().any(|step| step.parse::<usize>().is_ok()) {
            self.notes.places = Places::OfAny;
        }
        write!(out, "    ")?;
        if let Some(at) = problem.position {
            write!(out, "{}  ", self.words.position(at.line, at.column))?;
        }
        let place = match problem.pointer.as_str() {
            "" => self.words.whole_document(),
            pointer => pointer,
        };
        writeln!(out, "{PLACE}{}{PLACE:#}", Plain(place))?;
        let message = problem.message();
        let text = format!("{} [{}]", message.in_language(self.words.lang()), problem.code());
        wrapped(out, "      ", "      ", &text)
    }
}

impl Renderer for Text {
    fn begin(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn record(&mut self, out: &mut dyn Write, outcome: &Outcome<'_>) -> io::Result<()> {
        if self.begun {
            writeln!(out)?;
        }
        self.begun = true;
        self.heading(out, outcome)?;
        let (Some(record), Some(assessment)) = (outcome.record(), &outcome.assessment) else {
            return self.problems(out, outcome.problems());
        };
        let is_public = assessment.audience == Audience::Publication;
        if is_public {
            wrapped(out, "  ", "  ", self.words.for_publication())?;
            let by_policy = assessment.set_thresholds.iter();
            let mut by_policy =
                by_policy.filter(|set| self.profile.is_none() && set.threshold == "disclosureThreshold");
            let fewest = self.words.fewest_shown(self.fewest, by_policy.next());
            wrapped(out, "  ", "  ", fewest)?;
            if let Some(profile) = &self.profile {
                wrapped(out, "  ", "  ", self.words.held_to(profile))?;
            }
        }
        self.notes.findings = true;
        let shows_places = |finding: &&Finding| match self.view {
            View::Outcome => finding.outcome == principles::Outcome::NotMet,
            View::Provision(_) => true,
            View::Family | View::Principle | View::Law => false,
        };
        let shown = assessment.findings.iter().filter(shows_places);
        if shown.flat_map(|finding| &finding.pointers).next().is_some() {
            let places = if is_public {
                Places::OfTheForum
            } else {
                Places::OfAny
            };
            self.notes.places = self.notes.places.max(places);
        }
        if !matches!(self.view, View::Outcome) {
            return views::write(out, self.words, assessment, self.as_of, &self.view);
        }
        findings::write(out, self.words, assessment, self.as_of)?;
        measures::write(out, self.words, &assessment.measures)?;
        if is_public {
            // How many were paid or said something would be no more than what is withheld.
            return Ok(());
        }
        self.next(out, record)?;
        self.holdings(out, record)
    }

    fn end(&mut self, out: &mut dyn Write, totals: Totals) -> io::Result<()> {
        if self.begun {
            writeln!(out)?;
        }
        if self.notes.findings {
            wrapped(out, "", "", self.words.findings_mean())?;
            if let Some(policy) = &self.policy {
                wrapped(out, "", "", self.words.with_policy(policy))?;
            }
        }
        let means = match self.notes.places {
            Places::None => None,
            Places::OfTheForum => Some(self.words.places_of_the_forum_count_from_nought()),
            Places::OfAny => Some(self.words.places_count_from_nought()),
        };
        if let Some(means) = means {
            wrapped(out, "", "", means)?;
        }
        if self.notes.gaps {
            wrapped(out, "", "", self.words.not_recorded_means())?;
        }
        if totals.records > 1 {
            let summary = self
                .words
                .summary(totals.records, totals.with_problems, totals.with_unmet);
            writeln!(out, "{HEADING}{summary}{HEADING:#}")?;
        }
        if let Some(unchecked) = self.words.unchecked() {
            writeln!(out, "{QUIET}{unchecked}{QUIET:#}")?;
        }
        Ok(())
    }
}
