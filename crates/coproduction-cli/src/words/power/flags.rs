//! What can be wrong with the flags of a draft, each with a code that never changes.

use coproduction::core::Message;

/// Why a flag cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FlagFault {
    /// Nothing is asked for.
    NothingAsked,
    /// It is needed, and not there.
    Missing,
    /// It plays no part in the rule that was asked for.
    NotUsed,
    /// It is no whole number.
    NotANumber,
    /// It is above the most that is taken.
    TooMany {
        /// The most.
        most: u64,
    },
    /// Nobody votes.
    Nobody,
    /// It is no fraction of two whole numbers.
    NotAShare,
    /// It is nothing, or more than the whole.
    ShareOutOfRange,
    /// More people are asked for than have seats.
    QuorumAboveSeats {
        /// How many have.
        seats: u64,
    },
    /// The rule gives the chair, or the co-chairs, a part, and nobody says who they are.
    ChairMissing,
    /// There is no seat that the chair could hold.
    NoSeatForChair,
    /// Standard input is asked for twice.
    StandardInputTwice,
}

impl FlagFault {
    /// The code: stable, for programs.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::NothingAsked => "flag-nothing-asked",
            Self::Missing => "flag-missing",
            Self::ChairMissing => "flag-chair-missing",
            Self::NotUsed => "flag-not-used",
            Self::NotANumber => "flag-not-a-number",
            Self::TooMany { .. } => "flag-too-many",
            Self::Nobody => "flag-nobody",
            Self::NotAShare => "flag-not-a-share",
            Self::ShareOutOfRange => "flag-share-out-of-range",
            Self::QuorumAboveSeats { .. } => "flag-quorum-above-seats",
            Self::NoSeatForChair => "flag-no-seat-for-chair",
            Self::StandardInputTwice => "flag-standard-input-twice",
        }
    }

    /// What is wrong and what to do.
    pub(crate) fn message(self, flag: &str) -> Message {
        let (en, cy) = match self {
            Self::NothingAsked => (
                "name a record, two records after --compare, or seats and a rule, such as --lived 6 --professional 10 --rule majority.",
                "enwch gofnod, dau gofnod ar ôl --compare, neu seddi a rheol, fel --lived 6 --professional 10 --rule majority.",
            ),
            Self::ChairMissing => (
                "this flag is needed here: the rule gives whoever chairs a part.",
                "mae angen y faner hon yma: mae'r rheol yn rhoi rhan i bwy bynnag sy'n cadeirio.",
            ),
            Self::Missing => (
                "this flag is needed here, with a value that is not 0.",
                "mae angen y faner hon yma, gyda gwerth nad yw'n 0.",
            ),
            Self::NotUsed => (
                "this flag has no part in the rule that was asked for. Leave it out, or ask for another rule.",
                "nid oes gan y faner hon ran yn y rheol y gofynnwyd amdani. Gadewch hi allan, neu gofynnwch am reol arall.",
            ),
            Self::NotANumber => (
                "a whole number is needed, without a sign.",
                "mae angen rhif cyfan, heb arwydd.",
            ),
            Self::TooMany { most } => {
                return Message::new(
                    format!("{flag}: the number is too great. The most is: {most}."),
                    format!("{flag}: mae'r rhif yn rhy fawr. Yr uchafswm yw: {most}."),
                );
            }
            Self::Nobody => (
                "nobody has a seat. Give one of the sides at least one.",
                "nid oes gan neb sedd. Rhowch o leiaf un i un o'r ochrau.",
            ),
            Self::NotAShare => (
                "a fraction of two whole numbers is needed, such as 2/3, and the second cannot be 0.",
                "mae angen ffracsiwn o ddau rif cyfan, fel 2/3, ac ni all yr ail fod yn 0.",
            ),
            Self::ShareOutOfRange => (
                "a share is more than nothing, and no more than the whole.",
                "mae cyfran yn fwy na dim, ac nid yn fwy na'r cyfan.",
            ),
            Self::QuorumAboveSeats { seats } => {
                return Message::new(
                    format!("{flag}: no meeting could have so many people. Seats: {seats}."),
                    format!("{flag}: ni allai'r un cyfarfod gael cynifer o bobl. Seddi: {seats}."),
                );
            }
            Self::NoSeatForChair => (
                "the chair, or a co-chair, would hold a seat on a side that has none.",
                "byddai'r cadeirydd, neu gyd-gadeirydd, yn dal sedd ar ochr nad oes ganddi un.",
            ),
            Self::StandardInputTwice => (
                "standard input can be read only once. Name a file for one of the two.",
                "dim ond unwaith y gellir darllen y mewnbwn safonol. Enwch ffeil ar gyfer un o'r ddau.",
            ),
        };
        Message::new(format!("{flag}: {en}"), format!("{flag}: {cy}"))
    }
}
