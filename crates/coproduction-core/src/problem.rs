//! What is wrong with a document, where, and what to do.

use std::fmt;

use serde::ser::SerializeMap as _;

use crate::{Fault, Lang, Message, Pointer};

/// A place in the text of a document, both numbers counted from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character within the line.
    pub column: usize,
}

/// One thing that is wrong with a document: what, where, and what to do about it.
///
/// Its message names places and expectations, never a value of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub fault: Fault,
    /// The value that is wrong, or the object that lacks something.
    pub pointer: Pointer,
    /// Where that is in the text, when the document came as text.
    pub position: Option<Position>,
}

impl Problem {
    /// A problem at a place.
    pub const fn new(fault: Fault, pointer: Pointer) -> Self {
        Self {
            fault,
            pointer,
            position: None,
        }
    }

    /// The code of the fault: stable, for programs.
    pub const fn code(&self) -> &'static str {
        self.fault.code()
    }

    /// What is wrong and what to do, in both languages.
    pub fn message(&self) -> Message {
        self.fault.message()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Position { line, column }) = self.position {
            write!(f, "line {line}, column {column}: ")?;
        }
        let place = if self.pointer.as_str().is_empty() {
            "the document"
        } else {
            self.pointer.as_str()
        };
        write!(
            f,
            "{place}: {} ({})",
            self.message().in_language(Lang::En),
            self.code()
        )
    }
}

impl serde::Serialize for Problem {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", self.code())?;
        map.serialize_entry("pointer", &self.pointer)?;
        if let Some(Position { line, column }) = self.position {
            map.serialize_entry("line", &line)?;
            map.serialize_entry("column", &column)?;
        }
        map.serialize_entry("message", &self.message())?;
        map.end()
    }
}

/// Everything that is wrong with a document, in the order of their places; never empty.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// The problems, if there are any.
    pub fn from_list(problems: Vec<Problem>) -> Option<Self> {
        (!problems.is_empty()).then_some(Self(problems))
    }

    /// The problems as a list.
    pub fn into_list(self) -> Vec<Problem> {
        self.0
    }

    /// Every problem.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.0.iter()
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, problem) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}
