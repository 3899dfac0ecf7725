//! What does not add up, and so is in no tally.

use crate::Phrase;

/// Something that cannot be had from tallies, with the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct NotMerged {
    /// What.
    pub what: Phrase,
    /// Why.
    pub why: Phrase,
}

const fn not(what: Phrase, why: Phrase) -> NotMerged {
    NotMerged { what, why }
}

/// Everything of that kind.
pub const NOT_MERGED: &[NotMerged] = &[
    not(
        Phrase::new(
            "Medians, shares, intervals and p-values of forums",
            "Canolrifau, cyfrannau, cyfyngau a gwerthoedd p fforymau",
        ),
        Phrase::new(
            "Those of all forums are computed anew from the counts; they are not the mean of those of each.",
            "Caiff rhai'r holl fforymau eu cyfrifo o'r newydd o'r cyfrifon; nid cymedr rhai pob fforwm ydynt.",
        ),
    ),
    not(
        Phrase::new("Distinct people", "Pobl wahanol"),
        Phrase::new(
            "Whoever sits in two forums counts in both: only names or ids could tell, and no tally carries any.",
            "Mae pwy bynnag sydd mewn dau fforwm yn cyfrif yn y ddau: dim ond enwau neu ddynodyddion a allai ddangos hynny, ac nid yw'r un cyfrif yn eu cario.",
        ),
    ),
    not(
        Phrase::new(
            "How unevenly people speak or attend (Gini, Theil)",
            "Pa mor anghyfartal y mae pobl yn siarad neu'n mynychu (Gini, Theil)",
        ),
        Phrase::new(
            "It needs what each single person did, which leaves no forum.",
            "Mae angen yr hyn a wnaeth pob unigolyn, ac nid yw hynny'n gadael yr un fforwm.",
        ),
    ),
    not(
        Phrase::new(
            "Power by the rules, and what is compared with it",
            "Grym yn ôl y rheolau, a'r hyn a gymherir ag ef",
        ),
        Phrase::new(
            "Each forum has its own terms of reference; `coproduction power` looks at one.",
            "Mae gan bob fforwm ei gylch gorchwyl ei hun; mae `coproduction power` yn edrych ar un.",
        ),
    ),
    not(
        Phrase::new(
            "Proposals added up over boards",
            "Cynigion wedi'u hadio dros fyrddau",
        ),
        Phrase::new(
            "Adoption is compared within each board: a difference between boards is none between the sides.",
            "Cymherir mabwysiadu o fewn pob bwrdd: nid yw gwahaniaeth rhwng byrddau'n wahaniaeth rhwng yr ochrau.",
        ),
    ),
];
