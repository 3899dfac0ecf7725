//! Drawing a tally from a record, as it stood on a day.

use coproduction_core::{CodeSystem, Date, Organisation, OrganisationId};
use coproduction_forums::{LifeState, Service};
use coproduction_record::{Checked, ForumRecord};

use super::shapes::{self, ALL, FOUND, NOT_BEGUN, NOT_KNOWN, NOT_RECORDED, OTHER};
use super::{Board, Counted, Key, Tally, TallyFault, influence, monitoring, places};
use crate::Policy;
use crate::thread::{BreakCode, Gap, Thread, thread};
use crate::view::{Life, View};

/// Draws the tally of a record, as it stood on a day.
///
/// Everything is read as the rules and the measures of [`influence`](crate::influence) read it; the thread with the default policy.
/// The board is the accountable organisation, or the one that it is part of, as far as a code of it is on record. Monitoring is
/// drawn from returns about everybody of a group, for each question the latest by the day, and from tables of one way with a code list
/// that the library knows; [`left_out`](super::left_out) counts the others.
///
/// # Errors
/// [`TallyFault::TooLarge`] where a count is beyond [`LARGEST`](super::LARGEST).
pub fn tally(record: &Checked<ForumRecord>, policy: &Policy, as_of: Date) -> Result<Tally, TallyFault> {
    let view = View::new(record, policy, as_of);
    let mut drawn = Drawn {
        board: board(record),
        tally: Tally::new(),
    };
    forum(&view, &mut drawn)?;
    places::draw(&view, &mut drawn)?;
    influence::draw(&crate::influence::counts(&view), &mut drawn)?;
    breaks(&thread(record, as_of), &mut drawn)?;
    monitoring::draw(record.monitoring_returns.iter().flatten(), view.day, &mut drawn)?;
    Ok(drawn.tally)
}

/// A tally of one board, as it is drawn.
pub(super) struct Drawn {
    pub(super) board: Option<Board>,
    pub(super) tally: Tally,
}

impl Drawn {
    /// Counts so many more.
    pub(super) fn add(
        &mut self,
        counted: Counted,
        category: &str,
        bucket: &str,
        more: u64,
    ) -> Result<(), TallyFault> {
        let key = Key::new(self.board.clone(), counted, category, bucket)?;
        self.tally.add(key, more)
    }

    /// Counts a record by whether it holds a kind of thing, and all of it.
    pub(super) fn record(&mut self, kind: &str, recorded: bool, whole: bool) -> Result<(), TallyFault> {
        let of = |is: bool, yes: &'static str, no: &'static str| if is { yes } else { no };
        let recorded = of(recorded, shapes::RECORDED, NOT_RECORDED);
        let whole = of(whole, shapes::WHOLE, shapes::NOT_WHOLE);
        self.add(Counted::Records, kind, recorded, 1)?;
        self.add(Counted::Records, kind, whole, 1)
    }
}

/// The first organisation with a code, from the accountable one up to those that it is part of.
fn board(record: &ForumRecord) -> Option<Board> {
    let organisations = record.organisations.as_deref().unwrap_or_default();
    let find = |id: OrganisationId| organisations.iter().find(|one| one.id == id);
    let first = record.forum.accountable.and_then(find);
    let above = |organisation: &&Organisation| organisation.part_of.and_then(find);
    // Parts may be recorded in a circle.
    let mut chain = std::iter::successors(first, above).take(organisations.len());
    chain.find_map(|one| Board::of(one.ods_code.as_ref(), one.gss_code.as_ref()))
}

fn forum(view: &View<'_>, drawn: &mut Drawn) -> Result<(), TallyFault> {
    let life = match view.life() {
        Life::NotRecorded => NOT_RECORDED,
        Life::NotBegun => NOT_BEGUN,
        Life::NotKnown => NOT_KNOWN,
        Life::In(state) => LifeState::as_str(state),
    };
    drawn.add(Counted::Forums, life, ALL, 1)?;
    let services = view.record.forum.services.as_deref().unwrap_or_default();
    let mut words: Vec<_> = services.iter().map(service).collect();
    if words.is_empty() {
        words.push(NOT_RECORDED.to_owned());
    }
    words.sort();
    words.dedup();
    let mut words = words.iter();
    words.try_for_each(|service| drawn.add(Counted::Services, life, service, 1))
}

/// The word for a service: its specialty, where the system of its code is known by name.
fn service(service: &Service) -> String {
    match &service.specialty {
        None => NOT_RECORDED.to_owned(),
        Some(coded) if coded.system == CodeSystem::Other => OTHER.to_owned(),
        Some(coded) => format!("{}/{}", coded.system, coded.code),
    }
}

fn breaks(thread: &Thread, drawn: &mut Drawn) -> Result<(), TallyFault> {
    for collection in shapes::OF_THREAD {
        let gaps = || thread.not_known.iter().filter(|gap| gap.collection == collection);
        let has = |why: Gap| gaps().any(|gap| gap.why == why);
        let kind = format!("thread-{collection}");
        drawn.record(&kind, !has(Gap::NotRecorded), !has(Gap::NotWhole))?;
    }
    for code in BreakCode::ALL {
        let found = thread.breaks.iter().filter(|found| found.code == *code);
        let count = found.fold(0, |count, _| count + 1);
        drawn.add(Counted::Breaks, code.as_str(), FOUND, count)?;
    }
    Ok(())
}
