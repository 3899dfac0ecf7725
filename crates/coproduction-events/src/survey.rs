//! What a survey or consultation brought in.

use coproduction_core::{Bilingual, ConstituencyId, LanguageTag};

coproduction_core::model! {
    /// How many responses came in one language.
    pub struct LanguageResponses {
        required {
            /// The language in which these responses came in, such as `cy` or `en`.
            language: LanguageTag,
            /// How many responses came in that language.
            responses: u32,
        }
    }
}

coproduction_core::model! {
    /// A group that the respondents of a survey are counted by. Nobody is named.
    pub struct SurveyGroup {
        required {
            /// Which group it is, in words for people to read.
            name: Bilingual,
        }
        optional {
            /// The constituency that the group stands for, by its short name.
            constituency: ConstituencyId,
            /// How many responses came from the group: a whole number.
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
            /// What the theme is, in words for people to read.
            name: Bilingual,
        }
        optional {
            /// How many responses raise the theme: a whole number.
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
            /// How many responses came in altogether: a whole number.
            responses: u32,
        }
        lists {
            /// How many responses came in each language.
            by_language: LanguageResponses,
            /// The groups that respondents are counted by, each with how many responded.
            groups: SurveyGroup,
            /// The themes of the responses. Measures name a theme by its place in this list.
            themes: Theme,
        }
    }
}
