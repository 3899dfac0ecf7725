//! Evaluations of a forum.

use coproduction_core::{ConstituencyId, DocumentId, EvaluationId, PartialDate, Text};

coproduction_core::vocabulary! {
    /// The tool of an evaluation. The questions of these tools belong to their authors and are not here.
    pub enum EvaluationTool {
        /// The Co-production and Involvement Audit of the Co-production Network for Wales.
        CoproductionAudit = "coproduction-audit",
        /// The Public and Patient Engagement Evaluation Tool (McMaster University).
        Ppeet = "ppeet",
        /// The Patient Engagement In Research Scale, 22 items.
        Peirs22 = "peirs-22",
        /// The Cube framework (Gibson, Welsman and Britten).
        Cube = "cube",
        /// The UK Standards for Public Involvement.
        UkStandards = "uk-standards",
        /// Another tool, named by `toolName`.
        Other = "other",
    }
}

coproduction_core::model! {
    /// The score of one item of an evaluation, out of the most that the item allows.
    #[derive(validator::Validate)]
    pub struct EvaluationScore {
        required {
            /// What was scored: the number or short name of the item, not its words.
            item: Text,
            /// The score: a whole number of the points of the item, out of `outOf`.
            score: u32,
            /// The highest score that the item allows, in the same points; at least 1.
            #[validate(range(min = 1))]
            out_of: u32,
        }
        optional {
            /// The constituency whose score it is; absent where it is everybody's.
            constituency: ConstituencyId,
        }
    }
}

coproduction_core::model! {
    /// An evaluation of how the forum works: which tool it used, when, and what scores it gave.
    pub struct Evaluation {
        required {
            /// The id of the evaluation: a UUID, used for no other.
            id: EvaluationId,
            /// Which tool the evaluation used. The questions of a tool are not here.
            tool: EvaluationTool,
        }
        optional {
            /// The name of the tool, where it is another.
            tool_name: Text,
            /// The day, month or year in which the evaluation was made.
            made: PartialDate,
            /// The document of this record that reports the evaluation, by its id.
            document: DocumentId,
        }
        lists {
            /// The scores, item by item; an empty list says that nothing was scored.
            scores: EvaluationScore,
            /// The constituencies that took part in the scoring.
            scored_by: ConstituencyId,
        }
    }
}
