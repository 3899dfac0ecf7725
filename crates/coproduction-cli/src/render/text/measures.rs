//! What the record shows of who had influence, and of who is in the room, for people.

use std::io::{self, Write};

use coproduction::core::measure::Why;
use coproduction::principles::{Figure, Topic};

use super::HEADING;
use crate::render::lines::{list, wrapped};
use crate::words::Words;

/// Writes the measures, in three sections. Of each theme of a survey its support is written; the rest of it is in the JSON.
pub(in crate::render) fn write(out: &mut dyn Write, words: Words, measures: &[Figure]) -> io::Result<()> {
    let about = |wanted: fn(Topic) -> bool| measures.iter().filter(move |figure| wanted(figure.topic));
    let mut influence: Vec<_> = about(|topic| topic == Topic::Influence).collect();
    influence.sort_by_key(|figure| (figure.why().is_some(), place(figure)));
    let mut room: Vec<_> =
        about(|topic| matches!(topic, Topic::Participation | Topic::Representation)).collect();
    // Who leaves is told of few, and asked last.
    room.sort_by_key(|figure| figure.name() == "retention" || figure.name().starts_with("stay-time"));
    let mut surveys: Vec<_> = about(|topic| topic == Topic::Themes).collect();
    surveys.retain(|figure| figure.name() == "theme-support" && !figure.is_of_nothing());
    let is_nothing = |figure: &Figure| figure.is_of_nothing();
    section(out, words, (words.what_decisions_show(), &influence), is_nothing)?;
    // What is published only pooled is so for another reason than few people.
    let is_not_enough = |figure: &Figure| {
        !matches!(figure.kind(), "measured" | "bounded") && figure.why() != Some(Why::PooledOnly)
    };
    section(out, words, (words.who_is_heard(), &room), is_not_enough)?;
    if room.iter().any(|figure| figure.rests_on_census()) {
        wrapped(out, "    ", "    ", words.census_source())?;
    }
    section(
        out,
        words,
        (words.what_surveys_brought(), &surveys),
        is_not_enough,
    )?;
    if measures.iter().any(|figure| figure.kind() == "measured") {
        writeln!(out)?;
        wrapped(out, "  ", "  ", words.yardsticks())?;
    }
    Ok(())
}

/// What a forum asks first of its influence comes first: whether it was followed, whether people were answered. What has a single number comes
/// before all of it that has none.
fn place(figure: &Figure) -> usize {
    const ORDER: [&str; 6] = [
        "deference",
        "overrides",
        "loop-closure",
        "acknowledgement",
        "promises-kept",
        "adoption-by-origin",
    ];
    let found = ORDER.iter().position(|name| *name == figure.name());
    // What one vote can change is asked last, and needs the most words.
    let last = ORDER.len() + usize::from(figure.name() == "effective-power");
    found.unwrap_or(last)
}

/// Writes a line for each measure that has something to say. Of the others those that are withheld share one line, and so do the rest.
fn section(
    out: &mut dyn Write,
    words: Words,
    (heading, figures): (&str, &[&Figure]),
    has_nothing_to_say: impl Fn(&Figure) -> bool,
) -> io::Result<()> {
    if figures.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n  {HEADING}{heading}{HEADING:#}")?;
    let (mut withheld, mut of_nothing, mut said) = (Vec::new(), Vec::new(), Vec::new());
    let mut last = None;
    for figure in figures {
        if has_nothing_to_say(figure) {
            let names = if figure.kind() == "withheld" {
                &mut withheld
            } else {
                &mut of_nothing
            };
            let name = words.figure(figure);
            if !names.contains(&name) {
                names.push(name);
            }
            continue;
        }
        said.push(words.figure(figure));
        // Both directions of a contest may lack the same.
        let text = figure.explanation().in_language(words.lang());
        if last != Some(text) {
            wrapped(out, "    - ", "      ", text)?;
        }
        last = Some(text);
    }
    of_nothing.retain(|name| !withheld.contains(name) && !said.contains(name));
    list(out, "    ", words.too_few_to_show(), &withheld)?;
    let nothing = if figures.iter().all(|figure| figure.topic == Topic::Influence) {
        words.nothing_to_count()
    } else {
        words.not_enough_to_say()
    };
    list(out, "    ", nothing, &of_nothing)
}
