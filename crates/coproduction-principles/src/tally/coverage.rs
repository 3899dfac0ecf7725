//! Which boards have a forum about a service.

use std::collections::{BTreeMap, BTreeSet};

use coproduction_forums::LifeState;

use super::shapes::{NOT_KNOWN, NOT_RECORDED, OTHER};
use super::{Board, Counted, Key, Tally, TallyFault, shapes};
use crate::Phrase;

coproduction_core::vocabulary! {
    /// Whether a board has a forum about a service, as far as its tallies say. Only [`Active`](Presence::Active) is certain to hold
    /// of the board itself: a tally says nothing of a forum whose record was not tallied.
    pub enum Presence {
        /// It has one that meets.
        Active = "active",
        /// It has one, and none that meets.
        NotActive = "not-active",
        /// The stage of life or the service of a forum that may be one is not recorded, or open.
        NotKnown = "not-known",
        /// None of the forums tallied is one.
        NoneTallied = "none-tallied",
        /// No forum of the board was tallied.
        NoTally = "no-tally",
    }
}

impl Presence {
    /// What it says, in both languages.
    pub const fn says(self) -> Phrase {
        match self {
            Self::Active => Phrase::new("an active forum", "fforwm gweithredol"),
            Self::NotActive => Phrase::new(
                "a forum, and none that is active",
                "fforwm, ond dim un gweithredol",
            ),
            Self::NotKnown => Phrase::new(
                "not known: the service or the stage of life of a forum is not on record",
                "ddim yn hysbys: nid yw gwasanaeth neu gyfnod bywyd fforwm ar gofnod",
            ),
            Self::NoneTallied => Phrase::new(
                "none among the forums tallied",
                "dim un ymhlith y fforymau a gyfrifwyd",
            ),
            Self::NoTally => Phrase::new("no tally of this board", "dim cyfrif o'r bwrdd hwn"),
        }
    }
}

/// One service, board by board.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceCoverage {
    /// The service, as `system/code`.
    pub service: String,
    /// The seven health boards of Wales, and every other board with a tally, in the order of their codes.
    pub boards: Vec<(Board, Presence)>,
    /// How many active forums are about the service and have no board on record.
    pub of_no_board: u64,
}

/// A service that no forum tallied need be about: its system and its code.
///
/// ```
/// use coproduction_principles::tally::{ServiceCode, Tally, coverage};
/// let gynaecology: ServiceCode = "nhs-wales-main-specialty/502".parse()?;
/// // Nothing was tallied, and that is what is said of each board.
/// assert_eq!(coverage(&Tally::new(), &[gynaecology])[0].boards.len(), 7);
/// assert!("gynaecology".parse::<ServiceCode>().is_err());
/// # Ok::<(), coproduction_principles::tally::TallyFault>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceCode(String);

impl std::str::FromStr for ServiceCode {
    type Err = TallyFault;

    fn from_str(word: &str) -> Result<Self, TallyFault> {
        shapes::check(Counted::Services, LifeState::Active.as_str(), word)?;
        if is_named(word) {
            Ok(Self(word.to_owned()))
        } else {
            Err(TallyFault::UnknownBucket)
        }
    }
}

fn is_named(service: &str) -> bool {
    ![NOT_RECORDED, OTHER].contains(&service)
}

/// Which boards have a forum about each service that any forum tallied is about, and about others that are asked about.
pub fn coverage(tally: &Tally, asked: &[ServiceCode]) -> Vec<ServiceCoverage> {
    let rows: Vec<_> = tally.rows_of(Counted::Services).collect();
    let mut boards: BTreeSet<Board> = Board::of_wales().into_iter().collect();
    boards.extend(tally.boards().into_iter().flatten().cloned());
    let asked = asked.iter().map(|service| (service.0.as_str(), Vec::new()));
    let mut services: BTreeMap<&str, Vec<&(&Key, u64)>> = asked.collect();
    for row in rows.iter().filter(|(key, _)| is_named(key.bucket())) {
        services.entry(row.0.bucket()).or_default().push(row);
    }
    let of_service = |(service, about): (&str, Vec<&(&Key, u64)>)| {
        let presence = |board: &Board| {
            let of_board = |key: &Key| key.board() == Some(board);
            let mine = || rows.iter().map(|(key, _)| *key).filter(|key| of_board(key));
            let lives: Vec<_> = about
                .iter()
                .filter(|(key, _)| of_board(key))
                .map(|(key, _)| key.category())
                .collect();
            // A forum whose service is not told by a known code may be about it.
            let perhaps = mine().any(|key| !is_named(key.bucket()) && may_be_active(key.category()));
            if lives.contains(&LifeState::Active.as_str()) {
                Presence::Active
            } else if perhaps || lives.iter().any(|life| may_be_active(life)) {
                Presence::NotKnown
            } else if !lives.is_empty() {
                Presence::NotActive
            } else if mine().next().is_some() {
                Presence::NoneTallied
            } else {
                Presence::NoTally
            }
        };
        let of_no_board = about
            .iter()
            .filter(|(key, _)| key.board().is_none() && key.category() == LifeState::Active.as_str());
        ServiceCoverage {
            service: service.to_owned(),
            boards: boards
                .iter()
                .map(|board| (board.clone(), presence(board)))
                .collect(),
            of_no_board: of_no_board.fold(0, |sum, (_, count)| sum.saturating_add(*count)),
        }
    };
    services.into_iter().map(of_service).collect()
}

/// Whether a forum at this stage of life meets, or may.
fn may_be_active(life: &str) -> bool {
    [LifeState::Active.as_str(), NOT_KNOWN, NOT_RECORDED].contains(&life)
}
