//! For people: what is wrong, where, and what to do; or what the record holds, and what it does not.

mod findings;
mod left_out;
mod measures;
mod opening;
mod views;

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use coproduction::core::{Date, Problem};
use coproduction::equity::disclosure::DisclosureProfile;
use coproduction::forums::Forum;
use coproduction::principles::{self, Audience, Finding};
use coproduction::record::{Collection, Completeness, ForumRecord, Holdings, Kept};

pub(super) use measures::write as measures;

use super::lines::{list, wrapped};
use super::{Asked, Renderer, View};
use crate::outcome::{Origin, Outcome, Totals};
use crate::words::{Area, Part, Plain, Words};

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
    view: View,
    begun: bool,
    /// What is to be explained at the end.
    notes: Notes,
}

/// What has been shown that a reader may need explained.
struct Notes {
    /// A place with a number in it.
    places: bool,
    /// That something is not recorded.
    gaps: bool,
    /// Findings.
    findings: bool,
}

impl Text {
    pub(super) fn new(words: Words, view: View, asked: Asked<'_>) -> Self {
        Self {
            words,
            as_of: asked.as_of,
            policy: asked.policy_file,
            profile: asked.profile.cloned(),
            view,
            begun: false,
            notes: Notes {
                places: false,
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
        let forum = outcome.forum.as_ref().map(|forum| &forum.name);
        if let Some(name) = forum.and_then(|name| name.in_or_other(self.words.lang())) {
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
        self.notes.places |= problem.pointer.steps().any(|step| step.parse::<usize>().is_ok());
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

    fn holdings(&mut self, out: &mut dyn Write, record: &ForumRecord) -> io::Result<()> {
        let words = self.words;
        writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.the_record())?;
        let (mut held, mut none, mut not_kept, mut absent) = (vec![], vec![], vec![], vec![]);
        for holding in &Holdings::of(record) {
            let label = words.collection(holding.collection);
            match holding.kept {
                Kept::Entries(count) => held.push(words.counted(holding.collection, count)),
                Kept::Empty => none.push(label),
                Kept::NotRecorded if says_not_kept(record, holding.collection) => not_kept.push(label),
                Kept::NotRecorded => absent.push(label),
            }
        }
        if held.is_empty() {
            writeln!(out, "    {}", words.holds_forum_alone())?;
        }
        list(out, "    ", words.holds(), &held)?;
        list(out, "    ", words.says_none(), &none)?;
        list(out, "    ", words.says_not_kept(), &not_kept)?;
        list(out, "    ", words.not_recorded(), &absent)?;
        self.notes.gaps |= !absent.is_empty();
        self.forum(out, &record.forum)
    }

    fn forum(&mut self, out: &mut dyn Write, forum: &Forum) -> io::Result<()> {
        let words = self.words;
        let (mut recorded, mut none, mut absent) = (vec![], vec![], vec![]);
        for (part, kept) in parts(forum) {
            match kept {
                Kept::Entries(_) => recorded.push(words.part(part)),
                Kept::Empty => none.push(words.part(part)),
                Kept::NotRecorded => absent.push(words.part(part)),
            }
        }
        writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.about_forum())?;
        list(out, "    ", words.recorded(), &recorded)?;
        list(out, "    ", words.says_none(), &none)?;
        list(out, "    ", words.not_recorded(), &absent)?;
        self.notes.gaps |= !absent.is_empty();
        Ok(())
    }

    fn next(&self, out: &mut dyn Write, record: &ForumRecord) -> io::Result<()> {
        let words = self.words;
        let steps = [
            (record.forum.terms.is_none(), words.next_terms()),
            (
                record.members.is_none() || record.memberships.is_none(),
                words.next_members(),
            ),
            (
                lacks_attendance(record),
                words.next_events(record.events.is_some()),
            ),
            (
                record.contributions.is_none() || record.replies.is_none(),
                words.next_contributions(),
            ),
        ];
        let steps: Vec<_> = steps
            .into_iter()
            .filter(|(missing, _)| *missing)
            .take(3)
            .collect();
        if steps.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n  {HEADING}{}{HEADING:#}", words.next())?;
        for (_, step) in steps {
            wrapped(out, "    - ", "      ", step)?;
        }
        Ok(())
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
        self.notes.places |= shown.flat_map(|finding| &finding.pointers).next().is_some();
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
        if self.notes.places {
            wrapped(out, "", "", self.words.places_count_from_nought())?;
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

/// Whether the record says that nobody keeps a collection: more than that it is not recorded here.
fn says_not_kept(record: &ForumRecord, collection: Collection) -> bool {
    record
        .coverage_of(collection)
        .any(|coverage| coverage.completeness == Completeness::NotKept)
}

/// Whether no event says who attended. A record that says there were no events lacks nothing.
fn lacks_attendance(record: &ForumRecord) -> bool {
    record.events.as_ref().is_none_or(|events| {
        !events.is_empty()
            && events
                .iter()
                .all(|event| event.attendance.is_none() && event.head_counts.is_none())
    })
}

/// How each part of what is recorded of the forum stands.
fn parts(forum: &Forum) -> [(Part, Kept); 13] {
    fn one<T>(value: Option<&T>) -> Kept {
        value.map_or(Kept::NotRecorded, |_| Kept::Entries(1))
    }
    fn many<T>(list: Option<&Vec<T>>) -> Kept {
        list.map_or(Kept::NotRecorded, |list| match list.len() {
            0 => Kept::Empty,
            count => Kept::Entries(count),
        })
    }
    [
        (Part::Purpose, one(forum.purpose.as_ref())),
        (Part::Accountable, one(forum.accountable.as_ref())),
        (Part::Unit, one(forum.unit.as_ref())),
        (Part::Area, one(forum.area.as_ref())),
        (Part::Website, one(forum.website.as_ref())),
        (Part::Partners, many(forum.partners.as_ref())),
        (Part::Services, many(forum.services.as_ref())),
        (Part::Scopes, many(forum.scopes.as_ref())),
        (Part::Life, many(forum.life.as_ref())),
        (Part::Constituencies, many(forum.constituencies.as_ref())),
        (Part::Terms, many(forum.terms.as_ref())),
        (Part::Recognitions, many(forum.recognitions.as_ref())),
        (Part::Evaluations, many(forum.evaluations.as_ref())),
    ]
}
