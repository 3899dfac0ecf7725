//! How the decisions of a record were taken, and its thread: for people, in as few lines as a co-chair has time for; for programs, in full.

mod stages;

use std::io::{self, Write};

use coproduction::core::{Bilingual, Date, Lang, Pointer};
use coproduction::decisions::{CommitmentState, Decision};
use coproduction::principles::DecisionTaken;
use coproduction::principles::report::NamedForum;
use coproduction::principles::thread::{
    BreakCode, CommitmentThread, DecisionThread, Gap, Informed, NotKnown, OnRecord, Thread, Way,
};
use coproduction::record::{Checked, Collection, ForumRecord};
use serde::Serialize;

use super::lines::{places, wrapped};
use super::text::{BAD, HEADING, PLACE, QUIET};
use crate::words::{Plain, Words, capitalised};

/// The name and version of the result's format.
const FORMAT: &str = "coproduction/decisions/v1";

/// How many characters of a question are shown.
const QUESTION: usize = 76;

/// A record with its thread.
pub(crate) struct Followed<'a> {
    /// The name of its file, as it is shown.
    pub(crate) source: &'a str,
    /// The day that was asked for.
    pub(crate) as_of: Date,
    pub(crate) record: &'a Checked<ForumRecord>,
    pub(crate) thread: &'a Thread,
    /// Whether each decision that was taken was validly taken.
    pub(crate) taken: &'a [DecisionTaken],
}

/// Writes the thread as one JSON object.
pub(crate) fn json(out: &mut Vec<u8>, followed: &Followed<'_>) -> io::Result<()> {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Written<'a> {
        format: &'static str,
        as_of: Date,
        forum: NamedForum<'a>,
        #[serde(flatten)]
        thread: &'a Thread,
        taken: &'a [DecisionTaken],
    }
    let forum = &followed.record.forum;
    let written = Written {
        format: FORMAT,
        as_of: followed.as_of,
        forum: NamedForum {
            id: forum.id,
            name: &forum.name,
        },
        thread: followed.thread,
        taken: followed.taken,
    };
    serde_json::to_writer_pretty(&mut *out, &written).map_err(io::Error::from)?;
    out.write_all(b"\n")
}

/// Writes the thread for people.
pub(crate) fn text(out: &mut dyn Write, words: Words, followed: &Followed<'_>) -> io::Result<()> {
    let (thread, name) = (followed.thread, &followed.record.forum.name);
    write!(out, "{HEADING}{}", Plain(followed.source))?;
    if let Some(name) = name.in_or_other(words.lang()) {
        write!(out, ": {}", Plain(name.as_str()))?;
    }
    writeln!(out, "{HEADING:#}")?;
    writeln!(out, "  {}", words.as_it_stood(thread.day, followed.as_of))?;
    for why in Gap::ALL {
        let of_these = thread.not_known.iter().filter(|gap| gap.why == *why);
        let names: Vec<_> = of_these.map(|gap| words.collection(gap.collection)).collect();
        if !names.is_empty() {
            wrapped(out, "  ", "    ", words.gap(*why, &names.join(", ")))?;
        }
    }

    let decisions = words.collection(Collection::Decisions);
    heading(
        out,
        decisions,
        &number(words, thread, Collection::Decisions, thread.decisions.len()),
    )?;
    for decision in &thread.decisions {
        if let Some(recorded) = followed.record.decision(decision.decision) {
            let taken = followed
                .taken
                .iter()
                .find(|taken| taken.decision == decision.decision);
            one(out, words, recorded, decision, taken)?;
        }
    }
    let said = number(
        words,
        thread,
        Collection::Contributions,
        thread.contributions.len(),
    );
    heading(out, words.what_was_said(), &said)?;
    stages::write(out, words, &thread.contributions)?;
    breaks(out, words, thread)?;

    writeln!(out)?;
    wrapped(out, "", "", words.thread_means())?;
    if !thread.breaks.is_empty() || !thread.decisions.is_empty() {
        wrapped(out, "", "", words.places_count_from_nought())?;
    }
    if let Some(unchecked) = words.unchecked() {
        writeln!(out, "{QUIET}{unchecked}{QUIET:#}")?;
    }
    Ok(())
}

fn heading(out: &mut dyn Write, label: &str, number: &str) -> io::Result<()> {
    writeln!(out, "\n  {HEADING}{}: {number}{HEADING:#}", capitalised(label))
}

/// How many there are of a collection, or that it is not recorded.
fn number(words: Words, thread: &Thread, collection: Collection, count: usize) -> String {
    let is_absent = |gap: &NotKnown| gap.collection == collection && gap.why == Gap::NotRecorded;
    if thread.not_known.iter().any(is_absent) {
        return words.not_on_record().to_owned();
    }
    count.to_string()
}

/// A decision: its question, what was decided, what informed it, what followed.
fn one(
    out: &mut dyn Write,
    words: Words,
    recorded: &Decision,
    thread: &DecisionThread,
    taken: Option<&DecisionTaken>,
) -> io::Result<()> {
    let question = recorded.question.as_ref();
    let question = question.and_then(|question| shortened(question, words.lang()));
    let question = question.unwrap_or_else(|| words.no_question().to_owned());
    let pointer = &thread.pointer;
    writeln!(
        out,
        "    {HEADING}{}{HEADING:#}  {PLACE}{pointer}{PLACE:#}",
        Plain(&question)
    )?;
    let mut line = |text: &str| wrapped(out, "      ", "        ", text);
    line(&words.decided(thread))?;
    if let Some(DecisionTaken { validity, .. }) = taken {
        line(&words.validity(validity))?;
    }
    line(&informed(words, &thread.informed_by))?;
    line(&followed_by(words, thread))
}

/// The beginning of a question, which is the forum's own wording.
fn shortened(question: &Bilingual, lang: Lang) -> Option<String> {
    let text = question.in_or_other(lang)?.as_str();
    if text.chars().count() <= QUESTION {
        return Some(text.to_owned());
    }
    let start: String = text.chars().take(QUESTION).collect();
    let whole = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    Some(format!("{whole}…"))
}

fn informed(words: Words, by: &Informed) -> String {
    let (mut parts, all) = (Vec::new(), by.by_side.all());
    if all > 0 {
        let sides = stages::SIDES
            .iter()
            .map(|side| (words.side_on_record(*side), stages::of_side(by.by_side, *side)));
        let mut sides = counted(sides);
        let by_event = by
            .contributions
            .iter()
            .filter(|tied| tied.way == Way::Event)
            .count();
        sides.extend(counted([(words.through_event(), by_event)]));
        let label = words.collection(Collection::Contributions);
        parts.push(format!("{label}: {all} ({})", sides.join(", ")));
    }
    parts.extend(counted([
        (words.collection(Collection::Events), by.events.len()),
        (words.collection(Collection::Replies), by.replies.len()),
        (words.collection(Collection::Documents), by.documents.len()),
        (
            words.collection(Collection::Recommendations),
            by.recommendations.len(),
        ),
        (words.earlier_decisions(), by.decisions.len()),
        (words.earlier_commitments(), by.commitments.len()),
    ]));
    if by.recorded == OnRecord::None {
        parts.insert(0, words.informed_by_none().to_owned());
    } else if parts.is_empty() {
        parts.push(words.not_on_record().to_owned());
    }
    parts.extend(counted([(words.said_too_late(), by.too_late.len())]));
    format!("{}: {}", words.informed_by(), parts.join("; "))
}

fn followed_by(words: Words, thread: &DecisionThread) -> String {
    let mut parts = Vec::new();
    if let Some(answer) = thread.body_answer {
        let on = answer.on.map(|on| format!(" ({on})")).unwrap_or_default();
        parts.push(format!(
            "{}: {}{on}",
            words.body(),
            words.body_status(answer.status)
        ));
    }
    let label = words.collection(Collection::Commitments);
    if !thread.commitments.is_empty() {
        let states = commitment_states(words, &thread.commitments);
        parts.push(format!("{label}: {} ({states})", thread.commitments.len()));
    }
    if let Some(telling) = thread.told {
        let on = thread.told_on.map(|on| format!(" ({on})")).unwrap_or_default();
        parts.push(format!(
            "{}: {}{on}",
            words.contributors(),
            words.telling(telling)
        ));
    }
    if parts.is_empty() {
        parts.push(words.not_on_record().to_owned());
    }
    format!("{}: {}", words.what_followed(), parts.join("; "))
}

/// How many commitments came how far, and how many have evidence.
fn commitment_states(words: Words, commitments: &[CommitmentThread]) -> String {
    let states = CommitmentState::ALL.iter().copied().map(Some).chain([None]);
    let states = states.map(|state| {
        let label = state.map_or(words.not_on_record(), |state| words.commitment_state(state));
        (label, commitments.iter().filter(|one| one.state == state).count())
    });
    let shown = commitments
        .iter()
        .filter(|one| one.evidence == OnRecord::Recorded)
        .count();
    let mut parts = counted(states);
    parts.push(format!("{}: {shown}", words.with_evidence()));
    parts.join(", ")
}

/// Labels with their numbers, leaving out what is nought.
fn counted<'a>(parts: impl IntoIterator<Item = (&'a str, usize)>) -> Vec<String> {
    let parts = parts.into_iter().filter(|(_, count)| *count > 0);
    parts.map(|(label, count)| format!("{label}: {count}")).collect()
}

/// The breaks by code, each with how many and the first places.
fn breaks(out: &mut dyn Write, words: Words, thread: &Thread) -> io::Result<()> {
    let number = thread.breaks.len().to_string();
    // A thread of which neither end is recorded breaks off nowhere, and shows nothing either.
    let is_absent = |collection| {
        thread
            .not_known
            .iter()
            .any(|gap| gap.collection == collection && gap.why == Gap::NotRecorded)
    };
    let number = if is_absent(Collection::Decisions) && is_absent(Collection::Contributions) {
        words.not_on_record()
    } else if thread.breaks.is_empty() {
        words.nowhere()
    } else {
        &number
    };
    heading(out, words.where_it_breaks(), number)?;
    for code in BreakCode::ALL {
        let found = thread.breaks.iter().filter(|found| found.code == *code);
        let at: Vec<Pointer> = found
            .filter_map(|found| found.pointers.first().cloned())
            .collect();
        if at.is_empty() {
            continue;
        }
        let says = code.says().in_language(words.lang());
        let first = format!("    {BAD}{:>4}{BAD:#}  ", at.len());
        let text = format!("{says} [{code}]");
        // The width of a line is counted without what colours it.
        let mut lines = Vec::new();
        wrapped(&mut lines, "          ", "          ", text)?;
        let lines = String::from_utf8_lossy(&lines);
        write!(out, "{first}{}", lines.trim_start())?;
        write!(out, "{PLACE}")?;
        wrapped(out, "          ", "          ", places(words, &at))?;
        write!(out, "{PLACE:#}")?;
    }
    Ok(())
}
