//! A rule explained, as Markdown; the pages under `docs/rules/` are this text.

use std::io::{self, Write};

use coproduction::core::Date;
use coproduction::principles::{Example, Outcome, Policy, Provision, RULES, Reach, Rule, Seen, assess};
use coproduction::record::Reader;

use super::lines::wrapped;
use crate::words::{Heading, Words};

/// Writes the list of all rules.
pub(crate) fn list(out: &mut dyn Write, words: Words) -> io::Result<()> {
    let lang = words.lang();
    wrapped(out, "", "", words.rulebook(RULES.len()))?;
    writeln!(out)?;
    for rule in RULES {
        let (title, severity) = (rule.title.in_language(lang), words.severity(rule.severity));
        writeln!(out, "- {}  {title} ({severity})", rule.code)?;
    }
    writeln!(out)?;
    wrapped(out, "", "", words.rulebook_more())?;
    if let Some(unchecked) = words
        .unchecked()
        .filter(|_| !RULES.iter().all(|rule| rule.is_welsh_checked()))
    {
        wrapped(out, "", "", unchecked)?;
    }
    Ok(())
}

/// Writes everything about one rule.
pub(crate) fn page(out: &mut dyn Write, words: Words, rule: &'static Rule) -> io::Result<()> {
    let lang = words.lang();
    writeln!(out, "# {}: {}", rule.code, rule.title.in_language(lang))?;
    if let Some(unchecked) = words.unchecked().filter(|_| !rule.is_welsh_checked()) {
        writeln!(out)?;
        wrapped(out, "", "", format_args!("*{unchecked}*"))?;
    }
    section(out, words, Heading::Checks, rule.checks.in_language(lang))?;
    section(out, words, Heading::Why, rule.why.in_language(lang))?;
    section(
        out,
        words,
        Heading::Weight,
        &words.weighs(words.severity(rule.severity), words.basis(rule.basis)),
    )?;
    for otherwise in rule.otherwise {
        let (severity, basis) = (
            words.severity(otherwise.weight.severity),
            words.basis(otherwise.weight.basis),
        );
        wrapped(
            out,
            "",
            "",
            words.weighs_otherwise(otherwise.when.in_language(lang), severity, basis),
        )?;
    }
    heading(out, words, Heading::Sources)?;
    for provision in rule.provisions {
        source(out, words, provision)?;
    }
    thresholds(out, words, rule)?;
    section(out, words, Heading::Limits, rule.limits.in_language(lang))?;
    section(out, words, Heading::ToMeet, rule.to_meet.in_language(lang))?;
    section(out, words, Heading::ToRecord, rule.to_record.in_language(lang))?;
    examples(out, words, rule)
}

fn heading(out: &mut dyn Write, words: Words, heading: Heading) -> io::Result<()> {
    writeln!(out, "\n## {}\n", words.heading(heading))
}

fn section(out: &mut dyn Write, words: Words, of: Heading, text: &str) -> io::Result<()> {
    heading(out, words, of)?;
    wrapped(out, "", "", text)
}

fn source(out: &mut dyn Write, words: Words, provision: &Provision) -> io::Result<()> {
    let source = provision.source;
    let ours = words.title_is_ours(source.welsh_title_official);
    let uri = source.uri.map(|uri| format!(" <{uri}>")).unwrap_or_default();
    let cited = cited(words, provision, ours);
    wrapped(
        out,
        "- ",
        "  ",
        format_args!("{cited}: {}{uri}", particulars(words, provision)),
    )
}

/// A provision by the title of its source and its part.
pub(super) fn cited(words: Words, provision: &Provision, mark: &str) -> String {
    let lang = words.lang();
    let (title, part) = (
        provision.source.title.in_language(lang),
        provision.part.in_language(lang),
    );
    format!("{title}{mark}, {part}")
}

/// What a provision says, what it is to a board, from when, where it applies, and whether its text was seen where it was not.
pub(super) fn particulars(words: Words, provision: &Provision) -> String {
    let lang = words.lang();
    let mut binds = vec![
        words.source_kind(provision.source.kind),
        words.force(provision.force),
    ];
    binds.dedup();
    let dates = words.dates(provision.applies_from(), provision.until);
    let dates = dates.map(|dates| {
        let memory = if provision.is_date_from_memory() {
            words.by_memory()
        } else {
            ""
        };
        format!("{dates}{memory}")
    });
    binds.extend(dates.as_deref());
    let mut said = format!("{} ({}).", provision.says.in_language(lang), binds.join(", "));
    if let Some(scope) = provision.scope.phrase() {
        said = format!("{said} {}", words.scope(scope.in_language(lang)));
    }
    match provision.seen {
        Seen::Text => said,
        Seen::Told => format!("{said} {}", words.told()),
        _ => format!("{said} {}", words.not_seen()),
    }
}

fn thresholds(out: &mut dyn Write, words: Words, rule: &Rule) -> io::Result<()> {
    heading(out, words, Heading::Thresholds)?;
    if rule.parameters.is_empty() {
        return wrapped(out, "", "", words.no_thresholds());
    }
    let lang = words.lang();
    for parameter in rule.parameters {
        let default = parameter.shown(&Policy::default());
        wrapped(
            out,
            "- ",
            "  ",
            format_args!(
                "`{}`: {}. {} {}",
                parameter.name,
                parameter.means.in_language(lang),
                words.default_of(&default, words.basis(parameter.basis)),
                parameter.source.in_language(lang),
            ),
        )?;
    }
    Ok(())
}

fn examples(out: &mut dyn Write, words: Words, rule: &'static Rule) -> io::Result<()> {
    let as_of = Date::parse(Example::AS_OF).map_err(io::Error::other)?;
    section(
        out,
        words,
        Heading::Examples,
        &words.examples_from(as_of, rule.code, rule.example_policy().is_some()),
    )?;
    writeln!(out)?;
    for outcome in Outcome::ALL {
        let said = match rule.outcomes.of(*outcome) {
            Reach::Example(example) => concluded(words, rule, example, as_of)?,
            Reach::Never(reason) => format!("{} {}", words.never(), reason.in_language(words.lang())),
            _ => continue,
        };
        wrapped(
            out,
            "- ",
            "  ",
            format_args!("**{}**: {said}", words.outcome(*outcome)),
        )?;
    }
    Ok(())
}

/// What the rule concludes of an example, and where that rests.
fn concluded(words: Words, rule: &'static Rule, example: Example, as_of: Date) -> io::Result<String> {
    let record = Reader::new()
        .check_slice(example.record.as_bytes())
        .map_err(io::Error::other)?;
    let policy = example.policy().map_err(io::Error::other)?;
    let assessment = assess(&record, &policy, as_of);
    let finding = assessment.findings.iter().find(|finding| finding.rule == rule);
    let message = finding.map_or("", |finding| finding.message.in_language(words.lang()));
    let places = finding.into_iter().flat_map(|finding| &finding.pointers);
    let places: Vec<String> = places.map(|pointer| format!("`{pointer}`")).collect();
    Ok(if places.is_empty() {
        message.to_owned()
    } else {
        format!("{message} ({})", places.join(", "))
    })
}
