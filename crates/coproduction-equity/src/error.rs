//! What the measures of equity refuse to count, and why.

use coproduction_core::Message;
use coproduction_core::statistics::StatisticsError;

/// Why counts cannot be measured. It repeats no count: they may be of few people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EquityError {
    /// The counts cannot be, or what is asked of them cannot be computed.
    Statistics(StatisticsError),
    /// Shares of different populations stand side by side.
    ReferencesDiffer,
    /// The shares of all groups do not make the whole population.
    SharesDoNotSum,
    /// A theme does not have one count for each group.
    NotEveryGroup,
    /// A ranking does not name every theme once.
    NotARanking,
}

impl EquityError {
    /// The code of each kind of its own, in the order of their declaration; beside them stand those of [`StatisticsError`]. A
    /// code is for ever.
    pub const CODES: &'static [&'static str] = &[
        "references-differ",
        "shares-do-not-sum",
        "not-every-group",
        "not-a-ranking",
    ];

    /// The code of this kind.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Statistics(error) => error.code(),
            Self::ReferencesDiffer => "references-differ",
            Self::SharesDoNotSum => "shares-do-not-sum",
            Self::NotEveryGroup => "not-every-group",
            Self::NotARanking => "not-a-ranking",
        }
    }

    /// What is wrong and what to do, in both languages.
    pub fn message(self) -> Message {
        match self {
            Self::Statistics(error) => error.message(),
            Self::ReferencesDiffer => Message::new(
                "The shares are not all of one reference population: take them from one source, of one day.",
                "Nid yw'r cyfrannau i gyd o un boblogaeth gyfeirio: cymerwch nhw o un ffynhonnell, o un diwrnod.",
            ),
            Self::SharesDoNotSum => Message::new(
                "The groups together are not the whole reference population: give every group, with one for all others.",
                "Nid y boblogaeth gyfeirio gyfan yw'r grwpiau gyda'i gilydd: rhowch bob grŵp, gydag un ar gyfer pawb arall.",
            ),
            Self::NotEveryGroup => Message::new(
                "A theme does not have one count for each group: give them in the order of the groups.",
                "Nid oes gan thema un cyfrif ar gyfer pob grŵp: rhowch nhw yn nhrefn y grwpiau.",
            ),
            Self::NotARanking => Message::new(
                "A ranking does not name every theme once: complete it or leave it out.",
                "Nid yw trefn yn enwi pob thema unwaith: cwblhewch hi neu ei gadael allan.",
            ),
        }
    }
}

impl From<StatisticsError> for EquityError {
    fn from(error: StatisticsError) -> Self {
        Self::Statistics(error)
    }
}

impl std::fmt::Display for EquityError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message().en)
    }
}

impl std::error::Error for EquityError {}
