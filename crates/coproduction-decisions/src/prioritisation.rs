//! How options were ranked.

use coproduction_core::{Bilingual, ConstituencyId};

coproduction_core::vocabulary! {
    /// How options were put in order.
    pub enum PrioritisationMethod {
        /// Each person ranked the options.
        Ranked = "ranked",
        /// Each person scored the options.
        Scored = "scored",
        /// Each person placed a number of dots.
        Dots = "dots",
        /// Each person spent a budget.
        Budget = "budget",
        /// By discussion.
        Discussion = "discussion",
        /// In another way.
        Other = "other",
    }
}

coproduction_core::model! {
    /// One of the options that were put in order, with its place or its points.
    #[derive(validator::Validate)]
    pub struct PrioritisedOption {
        required {
            /// What the option is, in words for people to read.
            label: Bilingual,
        }
        optional {
            /// The place that the option came to, the first being 1.
            #[validate(range(min = 1))]
            rank: u32,
            /// What the option was given in all: a whole number of points, of dots, or of pounds of a budget, as the
            /// method has it.
            score: u32,
            /// The constituency whose order it is; absent where it is everybody's.
            constituency: ConstituencyId,
        }
    }
}

coproduction_core::model! {
    /// How options were put in order of priority, and the order.
    pub struct Prioritisation {
        required {
            /// In which way the options were put in order, such as ranking or dots.
            method: PrioritisationMethod,
        }
        lists {
            /// The options that were put in order, each with how it came out.
            options: PrioritisedOption,
        }
    }
}
