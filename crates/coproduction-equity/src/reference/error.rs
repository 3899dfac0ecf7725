//! Why something is no reference population, or has no such share.

use coproduction_core::Message;

/// Why something is no reference population.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReferenceError {
    /// There is nobody to take a share of.
    NobodyToShare,
    /// A part is more than its whole.
    PartAboveWhole,
    /// The cells, or the parts of a subtotal, do not add up to their whole.
    SumsDiffer,
    /// A code has two cells.
    RepeatedCell,
    /// A code is not on the list that is named.
    NotOnList,
    /// Nothing says how many are of the group.
    NoSuchGroup,
    /// Nothing says how many stated an answer.
    StatedNotKnown,
}

impl ReferenceError {
    /// The code of this kind. A code is for ever.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NobodyToShare => "nobody-to-share",
            Self::PartAboveWhole => "part-above-whole",
            Self::SumsDiffer => "sums-differ",
            Self::RepeatedCell => "repeated-cell",
            Self::NotOnList => "code-not-on-list",
            Self::NoSuchGroup => "no-such-group",
            Self::StatedNotKnown => "stated-not-known",
        }
    }

    /// What is wrong and what to do, in both languages.
    pub fn message(self) -> Message {
        match self {
            Self::NobodyToShare => Message::new(
                "The reference population has nobody in it: give the number of all who are counted.",
                "Nid oes neb yn y boblogaeth gyfeirio: rhowch nifer pawb a gyfrifir.",
            ),
            Self::PartAboveWhole => Message::new(
                "A part of the reference population is more than the whole: look at the two numbers.",
                "Mae rhan o'r boblogaeth gyfeirio yn fwy na'r cyfan: edrychwch ar y ddau rif.",
            ),
            Self::SumsDiffer => Message::new(
                "The parts of the reference population do not add up to the whole: correct them, or say by `cellsSum` that they need not.",
                "Nid yw rhannau'r boblogaeth gyfeirio yn adio i'r cyfan: cywirwch nhw, neu dywedwch drwy `cellsSum` nad oes angen iddynt.",
            ),
            Self::RepeatedCell => Message::new(
                "A code of the reference population has two cells: keep one of the two.",
                "Mae dwy gell i un o godau'r boblogaeth gyfeirio: cadwch un o'r ddwy.",
            ),
            Self::NotOnList => Message::new(
                "A code of the reference population is not on the code list that it names: correct the code or the list.",
                "Nid yw un o godau'r boblogaeth gyfeirio ar y rhestr godau a enwir ganddi: cywirwch y cod neu'r rhestr.",
            ),
            Self::NoSuchGroup => Message::new(
                "The reference population does not say how many are of this group: choose another group or another population.",
                "Nid yw'r boblogaeth gyfeirio yn dweud faint sydd yn y grŵp hwn: dewiswch grŵp arall neu boblogaeth arall.",
            ),
            Self::StatedNotKnown => Message::new(
                "The reference population does not say how many stated an answer: use the share of everybody.",
                "Nid yw'r boblogaeth gyfeirio yn dweud faint a nododd ateb: defnyddiwch y gyfran o bawb.",
            ),
        }
    }
}

impl std::fmt::Display for ReferenceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message().en)
    }
}

impl std::error::Error for ReferenceError {}
