//! Groups of monitoring with fewer people than their parts: counts that somebody has to mend.

use std::collections::BTreeMap;

use coproduction_core::Message;
use coproduction_equity::{KnownCodeList, code_lists};

use super::publish::questions;
use super::{Board, Tally};

/// A group of a code list of which more people are counted in its parts than in itself, at one board.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PartsAboveWhole {
    /// The board; `None` where it is not on record.
    pub board: Option<Board>,
    /// The category of its rows: `members/disability`.
    pub category: String,
    /// The bucket of the group: `census-2021-disability/disabled`.
    pub bucket: String,
}

impl PartsAboveWhole {
    /// The code of this kind. A code is for ever.
    pub const CODE: &'static str = "parts-above-whole";

    /// What is wrong and what to do, in both languages. It repeats no count.
    pub fn message(&self) -> Message {
        let board = self.board.as_ref().map_or("-", Board::as_str);
        let group = format!("{board}, {}, {}", self.category, self.bucket);
        Message::new(
            format!(
                "The parts of a group are more people than the group. Count the parts alone or the group alone, in every forum of the board: {group}."
            ),
            format!(
                "Mae mwy o bobl yn rhannau grŵp nag yn y grŵp. Cyfrifwch y rhannau'n unig neu'r grŵp yn unig, ym mhob un o fforymau'r bwrdd: {group}."
            ),
        )
    }
}

/// The groups of each board whose parts are more people than they are. Nothing of such a question can be published, and only whoever sent
/// the counts can mend them.
///
/// ```
/// use coproduction_principles::tally::{Restricted, parts_above_wholes, read};
/// let row = |code: &str, count| format!("coproduction/tally/v1,7A1,monitoring,members/disability,census-2021-disability/{code},true,{count}\n");
/// let rows = [row("disabled", 12), row("limited-a-lot", 5), row("limited-a-little", 9)].concat();
/// let csv = format!("format,board,measure,category,bucket,restricted,count\n{rows}");
/// let tally = read(&mut csv.as_bytes(), Restricted::Allowed)?.map_err(|_| "problems")?;
/// assert_eq!(parts_above_wholes(&tally)[0].bucket, "census-2021-disability/disabled");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parts_above_wholes(tally: &Tally) -> Vec<PartsAboveWhole> {
    let mut found = Vec::new();
    for ((group, characteristic, name), boards) in questions(tally) {
        let Some(list) = code_lists::ALL.iter().find(|list| list.name == name) else {
            continue;
        };
        for (board, answers) in boards {
            let code_of = |answer: &str| Some(list.category(answer.split_once('/')?.1)?.code);
            let counted = answers.into_iter();
            let counted: BTreeMap<&str, u64> = counted
                .filter_map(|(answer, count)| Some((code_of(answer)?, count)))
                .collect();
            let wholes = counted
                .iter()
                .filter(|(code, people)| in_parts(list, &counted, code) > **people);
            found.extend(wholes.map(|(code, _)| PartsAboveWhole {
                board: board.cloned(),
                category: format!("{group}/{characteristic}"),
                bucket: format!("{name}/{code}"),
            }));
        }
    }
    found
}

/// The people of the parts of a group, each by itself or by its own parts, whichever are more.
fn in_parts(list: &KnownCodeList, counted: &BTreeMap<&str, u64>, code: &str) -> u64 {
    let parts = list.categories.iter().filter(|part| part.parent == Some(code));
    parts.fold(0, |sum: u64, part| {
        let own = counted.get(part.code).copied().unwrap_or_default();
        sum.saturating_add(own.max(in_parts(list, counted, part.code)))
    })
}
