//! What a survey or consultation brought in.

use coproduction_core::{Bilingual, ConstituencyId, LanguageTag};

coproduction_core::model! {
    /// How many responses came in one language.
    pub struct LanguageResponses {
        required {
            /// The language.
            language: LanguageTag,
            /// How many responses came in that language.
            responses: u32,
        }
    }
}

coproduction_core::model! {
    /// A group of respondents.
    pub struct SurveyGroup {
        required {
            /// What the group is.
            name: Bilingual,
        }
        optional {
            /// The constituency that it stands for.
            constituency: ConstituencyId,
            /// How many responses came from it.
            responses: u32,
        }
    }
}

coproduction_core::model! {
    /// A theme within one group of respondents.
    #[derive(validator::Validate)]
    pub struct ThemeInGroup {
        required {
            /// The group, by its place in the survey's list `groups`, counted from 1.
            #[validate(range(min = 1))]
            group: u32,
        }
        optional {
            /// How many responses of the group raise it.
            responses: u32,
            /// Its place in the group's order, the first being 1.
            #[validate(range(min = 1))]
            rank: u32,
        }
    }
}

coproduction_core::model! {
    /// A theme of the responses, counted or ranked.
    #[derive(validator::Validate)]
    pub struct Theme {
        required {
            /// The theme, in words.
            name: Bilingual,
        }
        optional {
            /// How many responses raise it.
            responses: u32,
            /// Its place in the order, the first being 1.
            #[validate(range(min = 1))]
            rank: u32,
        }
        lists {
            /// The theme within each group of respondents.
            groups: ThemeInGroup,
        }
    }
}

coproduction_core::model! {
    /// What a survey or consultation brought in, in numbers.
    pub struct Survey {
        optional {
            /// How many people were asked, where that is known.
            sent_to: u32,
            /// How many responses came in.
            responses: u32,
        }
        lists {
            /// The responses by language.
            by_language: LanguageResponses,
            /// The groups of respondents.
            groups: SurveyGroup,
            /// The themes.
            themes: Theme,
        }
    }
}
