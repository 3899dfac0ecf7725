//! No pattern of a schema can be made to hold up a validator: of a text twice as long it takes twice as long.

use std::collections::BTreeSet;

use coproduction_schemas::{DOCUMENTS, Dialect};
use regex_syntax::hir::{Class, Hir, HirKind, Look, Repetition};
use serde_json::Value;

/// Tries one way after another and goes back, as the engines of JavaScript, Python, Java and .NET do, and counts its steps.
struct Engine {
    text: Vec<char>,
    steps: u32,
}

/// What is still to be matched.
struct Todo<'t> {
    task: Task<'t>,
    then: Option<&'t Self>,
}

enum Task<'t> {
    One(&'t Hir),
    Again {
        run: &'t Repetition,
        done: u32,
        from: usize,
    },
}

/// So many steps are enough to see that there is no end.
const MOST: u32 = 200_000;

impl Engine {
    fn steps(pattern: &Hir, text: &str) -> u32 {
        let text = text.chars().collect();
        let mut engine = Self { text, steps: 0 };
        engine.run(
            0,
            Some(&Todo {
                task: Task::One(pattern),
                then: None,
            }),
        );
        engine.steps
    }

    fn run(&mut self, at: usize, todo: Option<&Todo<'_>>) -> bool {
        self.steps += 1;
        let Some(Todo { task, then }) = todo.filter(|_| self.steps < MOST) else {
            return true;
        };
        match task {
            Task::One(hir) => self.one(at, hir, *then),
            Task::Again { run, done, from } => {
                let is_empty = *done > 0 && *from == at;
                if !is_empty && run.max.is_none_or(|most| *done < most) {
                    let (done, from) = (done + 1, at);
                    let again = Todo {
                        task: Task::Again { run, done, from },
                        then: *then,
                    };
                    let one = Todo {
                        task: Task::One(&run.sub),
                        then: Some(&again),
                    };
                    if self.run(at, Some(&one)) {
                        return true;
                    }
                }
                *done >= run.min && self.run(at, *then)
            }
        }
    }

    fn one(&mut self, at: usize, hir: &Hir, then: Option<&Todo<'_>>) -> bool {
        let one = |hir| Todo {
            task: Task::One(hir),
            then,
        };
        match hir.kind() {
            HirKind::Empty => self.run(at, then),
            HirKind::Literal(literal) => {
                let letters: Vec<char> = std::str::from_utf8(&literal.0).unwrap().chars().collect();
                self.text[at..].starts_with(&letters) && self.run(at + letters.len(), then)
            }
            HirKind::Class(Class::Unicode(class)) => {
                let next = self.text.get(at);
                let is_in = |c: &char| {
                    class
                        .ranges()
                        .iter()
                        .any(|range| (range.start()..=range.end()).contains(c))
                };
                next.is_some_and(is_in) && self.run(at + 1, then)
            }
            HirKind::Look(Look::Start) => at == 0 && self.run(at, then),
            HirKind::Look(Look::End) => at == self.text.len() && self.run(at, then),
            HirKind::Repetition(run) => {
                let (done, from) = (0, at);
                self.run(
                    at,
                    Some(&Todo {
                        task: Task::Again { run, done, from },
                        then,
                    }),
                )
            }
            HirKind::Concat(parts) => self.all(at, parts, then),
            HirKind::Alternation(ways) => ways.iter().any(|way| self.run(at, Some(&one(way)))),
            other => panic!("{other:?}"),
        }
    }

    fn all(&mut self, at: usize, parts: &[Hir], then: Option<&Todo<'_>>) -> bool {
        match parts.split_last() {
            None => self.run(at, then),
            Some((last, before)) => self.all(
                at,
                before,
                Some(&Todo {
                    task: Task::One(last),
                    then,
                }),
            ),
        }
    }
}

const BEFORE: &[&str] = &["", "a", "a:", "ab://", "ab://a@", "7", "/", "ab/", "other/"];
const OVER_AND_OVER: &[&str] = &[
    "a", "A", "0", " ", "-", "a-", "-a", "/", "/a", ".", "a.", "%41", "@", "a@", ":", "~0", "é", "\n",
];
const AFTER: &[&str] = &["\0", "é", " "];

/// A text that takes more than three times as many steps where it is twice as long.
fn hold_up(pattern: &str) -> Option<String> {
    let plain = pattern.trim_end_matches(r"(?![\s\S])");
    let hir = regex_syntax::parse(plain).unwrap();
    for before in BEFORE {
        for part in OVER_AND_OVER {
            for after in AFTER {
                let steps = |times| Engine::steps(&hir, &format!("{before}{}{after}", part.repeat(times)));
                let (once, twice) = (steps(60), steps(120));
                if once >= MOST || twice > 3 * once {
                    return Some(format!(
                        "{pattern}: {once} steps, then {twice}: {before:?}, {part:?} over and over, {after:?}"
                    ));
                }
            }
        }
    }
    None
}

fn patterns(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(members) => {
            found.extend(members.get("pattern").and_then(Value::as_str).map(str::to_owned));
            members.values().for_each(|inner| patterns(inner, found));
        }
        Value::Array(items) => items.iter().for_each(|inner| patterns(inner, found)),
        _ => {}
    }
}

#[test]
fn no_pattern_takes_the_square_of_the_length() {
    let mut all = BTreeSet::new();
    for document in DOCUMENTS {
        patterns(&document.schema(Dialect::Draft202012), &mut all);
    }
    assert!(all.len() > 40, "only {} patterns", all.len());
    let slow: Vec<String> = all.iter().filter_map(|pattern| hold_up(pattern)).collect();
    assert!(slow.is_empty(), "{slow:#?}");
}

/// Runs that share characters with what follows them, one beside another and one in another.
#[test]
fn patterns_that_do_are_seen() {
    for slow in [
        "^[^\\x00]*[^ \\x00][^\\x00]*$",
        "^[a-z]*[a-z0-9]*$",
        "^(?:a+)*$",
        "^(?:a|aa)*$",
        "^-*[a-]*[.-]*$",
    ] {
        assert!(hold_up(slow).is_some(), "{slow}");
    }
    assert_eq!(hold_up("^[a-z]+(?:-[a-z]+)*$"), None);
}
