//! The findings from another side, for people: by family of rules, by principle, by law; and the evidence for one provision.

use std::io::{self, Write};

use coproduction::core::{Date, Pointer};
use coproduction::principles::catalogue::{FRAMEWORKS, PROVISIONS};
use coproduction::principles::{Assessment, Bound, Finding, Group, Outcome, Provision, Seen};

use super::findings::ORDER;
use super::opening::About;
use super::{HEADING, PLACE, left_out, opening};
use crate::render::View;
use crate::render::lines::{list, wrapped};
use crate::render::rule::{cited, particulars};
use crate::words::Words;

/// A provision with the findings that are evidence of it.
type Evidence<'a> = Group<'a, &'static Provision>;

/// Writes the findings from one side. That by outcome is written elsewhere.
pub(super) fn write(
    out: &mut dyn Write,
    words: Words,
    assessment: &Assessment,
    as_of: Date,
    view: &View,
) -> io::Result<()> {
    let about = match view {
        View::Provision(id) => {
            let asked = PROVISIONS
                .iter()
                .copied()
                .filter(|provision| provision.is_within(id));
            named_here(out, words, words.evidence_for(), asked)?;
            About::Provisions(id)
        }
        _ => About::Everything,
    };
    opening::counts(out, words, assessment, as_of, &about)?;
    match view {
        View::Family | View::Outcome => families(out, words, assessment)?,
        View::Principle => frameworks(out, words, assessment)?,
        View::Law => {
            let (law, others): (Vec<_>, Vec<_>) = assessment
                .by_provision()
                .filter(|group| !group.of.source.kind.is_principles())
                .partition(|group| group.of.source.kind.is_law());
            evidence(out, words, assessment, law.into_iter())?;
            let law = PROVISIONS.iter().copied().filter(|provision| provision.is_law());
            not_bound(out, words, assessment, law)?;
            let others = others.iter().filter(|group| !group.findings.is_empty());
            ids(out, words.bear_on_others(), others.map(|group| group.of))?;
        }
        View::Provision(id) => pack(out, words, assessment, id)?,
    }
    left_out::write(out, words, assessment, &about)
}

fn families(out: &mut dyn Write, words: Words, assessment: &Assessment) -> io::Result<()> {
    for group in assessment.by_family().filter(|group| !group.findings.is_empty()) {
        heading(out, group.of.name().in_language(words.lang()))?;
        findings(out, words, &group, false)?;
    }
    Ok(())
}

/// Each framework with how many of its parts any rule looks at, and with the evidence for each of them.
fn frameworks(out: &mut dyn Write, words: Words, assessment: &Assessment) -> io::Result<()> {
    writeln!(out)?;
    wrapped(out, "  ", "  ", words.evidence_means())?;
    let groups: Vec<Evidence<'_>> = assessment.by_principle().collect();
    for framework in FRAMEWORKS {
        let of: Vec<_> = groups
            .iter()
            .filter(|group| group.of.source.id == framework.id)
            .collect();
        if of.is_empty() {
            continue;
        }
        let (looked_at, others): (Vec<_>, Vec<_>) = framework.parts().partition(|part| part.is_looked_at());
        heading(out, framework.title.in_language(words.lang()))?;
        let all = looked_at.len() + others.len();
        wrapped(out, "    ", "    ", words.parts_looked_at(looked_at.len(), all))?;
        let others: Vec<String> = others
            .iter()
            .map(|part| {
                let (part, says) = (part.part, part.says);
                let (part, says) = (part.in_language(words.lang()), says.in_language(words.lang()));
                format!("{part} ({says})")
            })
            .collect();
        if !others.is_empty() {
            let sentence = words.parts_not_looked_at();
            wrapped(
                out,
                "    ",
                "    ",
                format_args!("{sentence}{}.", others.join("; ")),
            )?;
        }
        for group in of.iter().filter(|group| !group.findings.is_empty()) {
            provision(out, words, assessment, group, false)?;
        }
    }
    // Of these a rule speaks, but not in this report.
    let silent = groups
        .iter()
        .filter(|group| group.findings.is_empty() && group.of.is_looked_at());
    named(out, words, words.none_bears_on(), silent.map(|group| group.of))
}

/// Each provision with its findings, and then those that no rule bears on.
fn evidence<'a>(
    out: &mut dyn Write,
    words: Words,
    assessment: &Assessment,
    groups: impl Iterator<Item = Evidence<'a>>,
) -> io::Result<()> {
    writeln!(out)?;
    wrapped(out, "  ", "  ", words.evidence_means())?;
    let (with, without): (Vec<_>, Vec<_>) = groups.partition(|group| !group.findings.is_empty());
    for group in &with {
        provision(out, words, assessment, group, false)?;
    }
    named(
        out,
        words,
        words.none_bears_on(),
        without.iter().map(|group| group.of),
    )
}

/// The evidence for the provisions whose ids begin with this one, with every place.
fn pack(out: &mut dyn Write, words: Words, assessment: &Assessment, id: &str) -> io::Result<()> {
    writeln!(out)?;
    wrapped(out, "  ", "  ", words.evidence_means())?;
    for group in assessment.by_provision().filter(|group| group.of.is_within(id)) {
        provision(out, words, assessment, &group, true)?;
    }
    let asked = || {
        PROVISIONS
            .iter()
            .copied()
            .filter(|provision| provision.is_within(id))
    };
    not_bound(out, words, assessment, asked())?;
    let later = asked().filter(|provision| !provision.in_force_on(assessment.day));
    named(out, words, &words.not_in_force(assessment.day), later)
}

/// Those of these provisions that were in force and do not bind the accountable body.
fn not_bound(
    out: &mut dyn Write,
    words: Words,
    assessment: &Assessment,
    provisions: impl Iterator<Item = &'static Provision>,
) -> io::Result<()> {
    let others = provisions.filter(|provision| {
        provision.in_force_on(assessment.day) && assessment.bound(provision) == Bound::DoesNotBind
    });
    named(out, words, words.do_not_bind(), others)
}

fn provision(
    out: &mut dyn Write,
    words: Words,
    assessment: &Assessment,
    group: &Evidence<'_>,
    with_places: bool,
) -> io::Result<()> {
    let source = group.of.source;
    let ours = words.title_is_ours(source.welsh_title_official);
    heading(out, &cited(words, group.of, ours))?;
    let seen = if group.of.seen == Seen::Text {
        words.seen()
    } else {
        ""
    };
    let bound = match assessment.bound(group.of) {
        Bound::NotKnown => words.bound_not_known(),
        _ => "",
    };
    let uri = source.uri.map(|uri| format!("<{uri}>")).unwrap_or_default();
    wrapped(
        out,
        "    ",
        "    ",
        format_args!("{} {seen} {bound} {uri}", particulars(words, group.of)),
    )?;
    if group.findings.is_empty() {
        return wrapped(out, "    ", "    ", words.no_rule_bears());
    }
    let mut counted = words.rules_that_bear(group.findings.len());
    for outcome in ORDER {
        let count = group.with(outcome).count();
        counted = format!("{counted} {}: {count}.", words.outcome(outcome));
    }
    wrapped(out, "    ", "    ", counted)?;
    findings(out, words, group, with_places)
}

/// One line a finding: its code, what it concludes, and in which words.
fn findings<K>(out: &mut dyn Write, words: Words, group: &Group<'_, K>, with_places: bool) -> io::Result<()> {
    for finding in ORDER.iter().flat_map(|outcome| group.with(*outcome)) {
        one(out, words, finding)?;
        if with_places && !finding.pointers.is_empty() {
            let places: Vec<&str> = finding.pointers.iter().map(Pointer::as_str).collect();
            write!(out, "{PLACE}")?;
            wrapped(out, "            ", "            ", places.join(", "))?;
            write!(out, "{PLACE:#}")?;
        }
    }
    Ok(())
}

fn one(out: &mut dyn Write, words: Words, finding: &Finding) -> io::Result<()> {
    let mut outcome = words.outcome(finding.outcome).to_owned();
    if finding.outcome == Outcome::NotMet {
        // Its weight may rest on something other than the provision that it stands under.
        let severity = words.severity(finding.severity);
        outcome = format!("{outcome} ({severity}, {})", words.rests_on(finding));
    }
    let message = finding.message.in_language(words.lang());
    let first = format!("    {}  ", finding.rule.code);
    wrapped(out, &first, "            ", format_args!("{outcome}: {message}"))
}

/// A heading, which may be longer than a line.
fn heading(out: &mut dyn Write, text: &str) -> io::Result<()> {
    write!(out, "\n{HEADING}")?;
    wrapped(out, "  ", "  ", text)?;
    write!(out, "{HEADING:#}")
}

/// Provisions after a sentence, by the titles of their sources and their parts, unless there are none.
fn named(
    out: &mut dyn Write,
    words: Words,
    sentence: &str,
    provisions: impl Iterator<Item = &'static Provision>,
) -> io::Result<()> {
    let mut provisions = provisions.peekable();
    if provisions.peek().is_some() {
        writeln!(out)?;
    }
    named_here(out, words, sentence, provisions)
}

/// The same without an empty line before it.
fn named_here(
    out: &mut dyn Write,
    words: Words,
    sentence: &str,
    provisions: impl Iterator<Item = &'static Provision>,
) -> io::Result<()> {
    let mut sources: Vec<(&str, String)> = Vec::new();
    for provision in provisions {
        let part = provision.part.in_language(words.lang());
        match sources.last_mut().filter(|(id, _)| *id == provision.source.id) {
            Some((_, text)) => {
                text.push_str(", ");
                text.push_str(part);
            }
            None => sources.push((provision.source.id, cited(words, provision, ""))),
        }
    }
    if sources.is_empty() {
        return Ok(());
    }
    let texts: Vec<String> = sources.into_iter().map(|(_, text)| text).collect();
    wrapped(out, "  ", "  ", format_args!("{sentence}{}.", texts.join("; ")))
}

/// The ids of provisions after a sentence, unless there are none.
fn ids(
    out: &mut dyn Write,
    sentence: &str,
    provisions: impl Iterator<Item = &'static Provision>,
) -> io::Result<()> {
    let ids: Vec<&str> = provisions.map(|provision| provision.id).collect();
    if !ids.is_empty() {
        writeln!(out)?;
    }
    list(out, "  ", sentence, &ids)
}
