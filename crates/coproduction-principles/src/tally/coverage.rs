//! Which boards have a forum about a service.

use std::collections::{BTreeMap, BTreeSet};

use coproduction_forums::LifeState;

use super::shapes::{NOT_KNOWN, NOT_RECORDED, OTHER};
use super::{Board, Counted, Key, Tally};
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

/// Which boards have a forum about each service that any forum tallied is about.
pub fn coverage(tally: &Tally) -> Vec<ServiceCoverage> {
    let rows: Vec<_> = tally.rows_of(Counted::Services).collect();
    let mut boards: BTreeSet<Board> = Board::of_wales().into_iter().collect();
    boards.extend(tally.boards().into_iter().flatten().cloned());
    let is_named = |service: &str| ![NOT_RECORDED, OTHER].contains(&service);
    let mut services: BTreeMap<&str, Vec<&(&Key, u64)>> = BTreeMap::new();
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
