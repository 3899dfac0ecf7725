//! What cannot be protected as it was given, and why.

use coproduction_core::Message;

/// Why a table, a profile or a release is refused. It repeats no count and no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DisclosureError {
    /// The profile's threshold or rounding base is out of its range.
    UnusableProfile,
    /// Cells are counted by no characteristic, or by three or more.
    NotTwoWays,
    /// No cells are recorded.
    NoCells,
    /// A combination of codes has no count: zero has to be said.
    Ragged,
    /// A row, a column or a cell is given twice.
    RepeatedCode,
    /// The codes overlap: one is part of another, or one person may give several.
    Overlapping,
    /// Cells and totals do not add up.
    SumsDiffer,
    /// The table has more cells than the stated limit, or more people than can be counted.
    TooLarge,
    /// A figure differs from that of an earlier release by fewer people than may be shown, or in one category alone.
    DiffersByFew,
    /// Some of the boards, and not the same ones, are in an earlier release.
    SomeOfTheSame,
    /// Together with an earlier release, hidden counts could be told.
    UndoesEarlier,
    /// An earlier release counts the same people and characteristic by another code list.
    AnotherList,
    /// An earlier release counts another group of people of some of the same boards by the same characteristic.
    AnotherGroup,
    /// The code list is known to be one of another characteristic, or not to have a code of the table.
    NotOfList,
    /// The profile has the name and the version of a known one, and other numbers.
    NotAsKnown,
}

impl DisclosureError {
    /// The code of each kind, in the order of their declaration. A code is for ever.
    pub const CODES: &'static [&'static str] = &[
        "unusable-profile",
        "not-two-ways",
        "no-cells",
        "ragged-table",
        "repeated-code",
        "overlapping-codes",
        "sums-differ",
        "table-too-large",
        "differs-by-few",
        "some-boards-in-earlier-release",
        "undoes-earlier-release",
        "another-list-in-earlier-release",
        "another-group-in-earlier-release",
        "not-of-code-list",
        "profile-not-as-known",
    ];

    /// The code of this kind.
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnusableProfile => "unusable-profile",
            Self::NotTwoWays => "not-two-ways",
            Self::NoCells => "no-cells",
            Self::Ragged => "ragged-table",
            Self::RepeatedCode => "repeated-code",
            Self::Overlapping => "overlapping-codes",
            Self::SumsDiffer => "sums-differ",
            Self::TooLarge => "table-too-large",
            Self::DiffersByFew => "differs-by-few",
            Self::SomeOfTheSame => "some-boards-in-earlier-release",
            Self::UndoesEarlier => "undoes-earlier-release",
            Self::AnotherList => "another-list-in-earlier-release",
            Self::AnotherGroup => "another-group-in-earlier-release",
            Self::NotOfList => "not-of-code-list",
            Self::NotAsKnown => "profile-not-as-known",
        }
    }

    /// What is wrong and what to do, in both languages.
    pub fn message(self) -> Message {
        let (en, cy) = match self {
            Self::UnusableProfile => (
                "The threshold of this profile has to be at least 2, and its rounding base from 2 to twice the threshold. Correct the profile.",
                "Rhaid i drothwy'r proffil hwn fod yn 2 o leiaf, a'i sail talgrynnu rhwng 2 a dwywaith y trothwy. Cywirwch y proffil.",
            ),
            Self::NotTwoWays => (
                "Only tables of one or two characteristics can be protected. Publish a table of fewer.",
                "Dim ond tablau ag un neu ddwy nodwedd y gellir eu diogelu. Cyhoeddwch dabl â llai.",
            ),
            Self::NoCells => (
                "This table has no cells. Record the counts.",
                "Nid oes celloedd yn y tabl hwn. Cofnodwch y cyfrifon.",
            ),
            Self::Ragged => (
                "Some cells of this table have no count. Record each, and 0 where there was nobody.",
                "Nid oes cyfrif ar gyfer rhai o gelloedd y tabl hwn. Cofnodwch bob un, a 0 lle nad oedd neb.",
            ),
            Self::RepeatedCode => (
                "A row, a column or a cell of this table is given twice. Keep one of the two.",
                "Mae rhes, colofn neu gell o'r tabl hwn wedi'i rhoi ddwywaith. Cadwch un o'r ddwy.",
            ),
            Self::Overlapping => (
                "The groups of this table overlap, so they do not add up to people. Use groups that are apart from each other.",
                "Mae grwpiau'r tabl hwn yn gorgyffwrdd, felly nid ydynt yn adio i nifer y bobl. Defnyddiwch grwpiau sydd ar wahân.",
            ),
            Self::SumsDiffer => (
                "The cells of this table do not add up to its totals. Correct them.",
                "Nid yw celloedd y tabl hwn yn adio i'w gyfansymiau. Cywirwch nhw.",
            ),
            Self::TooLarge => (
                "This table is larger than the limit. Publish a smaller one, or raise the limit.",
                "Mae'r tabl hwn yn fwy na'r terfyn. Cyhoeddwch un llai, neu codwch y terfyn.",
            ),
            Self::DiffersByFew => (
                "A figure differs from an earlier release by so few people, or in one group alone, that they could be told. Wait until more have changed.",
                "Mae ffigur yn wahanol i gyhoeddiad cynharach o gyn lleied o bobl, neu mewn un grŵp yn unig, fel y gellid eu hadnabod. Arhoswch nes bod mwy wedi newid.",
            ),
            Self::SomeOfTheSame => (
                "An earlier release counts some of these boards, and not the same ones, so the others could be told. Publish a table of the same boards.",
                "Mae cyhoeddiad cynharach yn cyfrif rhai o'r byrddau hyn, ond nid yr un rhai, felly gellid canfod y lleill. Cyhoeddwch dabl o'r un byrddau.",
            ),
            Self::UndoesEarlier => (
                "Together with an earlier release this table would show counts that were hidden. Hide the same cells in both.",
                "Ynghyd â chyhoeddiad cynharach byddai'r tabl hwn yn dangos cyfrifon a guddiwyd. Cuddiwch yr un celloedd yn y ddau.",
            ),
            Self::AnotherList => (
                "An earlier release counts the same people by another code list, so that hidden counts could be told from both. Publish by the same list.",
                "Mae cyhoeddiad cynharach yn cyfrif yr un bobl yn ôl rhestr godau arall, felly gellid canfod cyfrifon a guddiwyd o'r ddau. Cyhoeddwch yn ôl yr un rhestr.",
            ),
            Self::AnotherGroup => (
                "An earlier release counts another group of the same boards by the same characteristic, and some may be in both, so that people could be told from the two. Publish of the same group.",
                "Mae cyhoeddiad cynharach yn cyfrif grŵp arall o'r un byrddau yn ôl yr un nodwedd, a gall rhai fod yn y ddau, felly gellid adnabod pobl o'r ddau. Cyhoeddwch am yr un grŵp.",
            ),
            Self::NotOfList => (
                "The code list of this table is one of another characteristic, or one of its codes is not on the list. Correct the list or the codes.",
                "Mae rhestr godau'r tabl hwn yn perthyn i nodwedd arall, neu nid yw un o'i godau ar y rhestr. Cywirwch y rhestr neu'r codau.",
            ),
            Self::NotAsKnown => (
                "This profile has the name and version of a known one, and other numbers. Give it a name of its own.",
                "Mae gan y proffil hwn enw a fersiwn proffil hysbys, ond rhifau eraill. Rhowch ei enw ei hun iddo.",
            ),
        };
        Message::new(en, cy)
    }
}

impl std::fmt::Display for DisclosureError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message().en)
    }
}

impl std::error::Error for DisclosureError {}
