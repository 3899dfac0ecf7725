//! A table as a network, and how far each figure of it can move.
//!
//! Rows and columns are nodes, the row and the column of totals among them, and each figure is an arc: a count of people flows from its row
//! to its column, a total back. What flows into a node flows out of it, which is additivity. How far a figure can rise is then the largest
//! flow around it, and that is a whole number.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use super::grid::Grid;

/// More than any count, and so little that no sum of a table overflows.
pub(super) const UNBOUNDED: u64 = 1 << 60;
/// Counts have to stay below this, for `UNBOUNDED` to stand out.
pub(super) const MOST_PEOPLE: u64 = 1 << 50;

/// From the least to the most that a figure can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) low: u64,
    pub(super) high: u64,
}

impl Range {
    pub(super) const ANY: Self = Self {
        low: 0,
        high: UNBOUNDED,
    };

    pub(super) const fn exactly(people: u64) -> Self {
        Self {
            low: people,
            high: people,
        }
    }

    pub(super) const fn is_point(self) -> bool {
        self.low >= self.high
    }

    /// A bound that stands for none is written as none.
    pub(super) const fn without_bound_if_far(self) -> Self {
        let high = if self.high < UNBOUNDED / 2 {
            self.high
        } else {
            UNBOUNDED
        };
        Self { low: self.low, high }
    }

    /// What lies in both; `None` if nothing does.
    pub(super) fn and(self, other: Self) -> Option<Self> {
        let (low, high) = (self.low.max(other.low), self.high.min(other.high));
        (low <= high).then_some(Self { low, high })
    }
}

#[derive(Debug, Clone, Copy)]
struct Arc {
    from: usize,
    to: usize,
    within: Range,
    people: u64,
}

impl Arc {
    /// The node on the other side, and how much more can go there from this one.
    const fn across(&self, node: usize) -> (usize, u64) {
        if node == self.from {
            (self.to, self.within.high.saturating_sub(self.people))
        } else {
            (self.from, self.people.saturating_sub(self.within.low))
        }
    }

    const fn push(&mut self, from: usize, people: u64) {
        if from == self.from {
            self.people = self.people.saturating_add(people);
        } else {
            self.people = self.people.saturating_sub(people);
        }
    }
}

/// Figures that add up and lie within what is known of each. They may be true ones: it has no `Debug`.
pub(super) struct Network {
    arcs: Vec<Arc>,
    /// The arcs at each node that can change.
    open: Vec<Vec<usize>>,
}

impl Network {
    /// Some figures that are possible; `None` if none are: what is known contradicts itself.
    pub(super) fn of(known: &Grid<Range>) -> Option<Self> {
        let mut network = Self::at(known, known.values().map(|within| within.low))?;
        network.balance().then_some(network)
    }

    /// These figures, which have to add up and to lie within what is known of each.
    pub(super) fn at(known: &Grid<Range>, people: impl Iterator<Item = u64>) -> Option<Self> {
        let arcs = (0..)
            .zip(known.values())
            .zip(people)
            .map(|((at, within), people)| {
                let (row, column) = known.place(at);
                let column = known.height() + column;
                let (in_row, in_column) = known.in_totals(at);
                let (from, to) = if in_row == in_column {
                    (row, column)
                } else {
                    (column, row)
                };
                Arc {
                    from,
                    to,
                    within: *within,
                    people,
                }
            });
        let arcs: Vec<Arc> = arcs.collect();
        let mut open = vec![Vec::new(); known.height() + known.width()];
        for (at, arc) in arcs.iter().enumerate().filter(|(_, arc)| !arc.within.is_point()) {
            for node in [arc.from, arc.to] {
                open.get_mut(node)?.push(at);
            }
        }
        Some(Self { arcs, open })
    }

    /// Back to other figures, which have to be possible; gives those that had moved.
    pub(super) fn reset<'a>(&mut self, people: impl Iterator<Item = &'a u64>) -> Vec<usize> {
        let mut moved = Vec::new();
        for ((at, arc), people) in self.arcs.iter_mut().enumerate().zip(people) {
            if arc.people != *people {
                moved.push(at);
                arc.people = *people;
            }
        }
        moved
    }

    /// Sends what flows into a node and not out of it to where it is missing.
    fn balance(&mut self) -> bool {
        let mut spare = vec![0_i128; self.open.len()];
        for arc in &self.arcs {
            for (node, people) in [
                (arc.to, i128::from(arc.people)),
                (arc.from, -i128::from(arc.people)),
            ] {
                if let Some(spare) = spare.get_mut(node) {
                    *spare += people;
                }
            }
        }
        while let Some(from) = spare.iter().position(|spare| *spare > 0) {
            let is_short = |node: usize| spare.get(node).is_some_and(|spare| *spare < 0);
            let Some(way) = self.way(from, is_short, None) else {
                return false;
            };
            let at = |node: usize| spare.get(node).map_or(0, |spare| spare.unsigned_abs());
            let most = u64::try_from(at(from).min(at(way.to))).unwrap_or(UNBOUNDED);
            let people = self.push(&way, most);
            for (node, change) in [(from, -i128::from(people)), (way.to, i128::from(people))] {
                if let Some(spare) = spare.get_mut(node) {
                    *spare += change;
                }
            }
        }
        true
    }

    /// The least and the most that a figure can be. Moves the figures to others that are possible.
    pub(super) fn range(&mut self, at: usize) -> Option<Range> {
        let high = self.most(at, UNBOUNDED)?;
        let low = self.least(at, 0)?;
        Some(Range { low, high })
    }

    /// The most that a figure can be, as far as it is no more than asked for.
    pub(super) fn most(&mut self, at: usize, asked: u64) -> Option<u64> {
        let arc = *self.arcs.get(at)?;
        let room = arc.within.high.min(asked).saturating_sub(arc.people);
        let more = self.flow(arc.to, arc.from, at, room);
        let arc = self.arcs.get_mut(at)?;
        arc.people += more;
        Some(arc.people)
    }

    /// The least that a figure can be, as far as it is no less than asked for.
    pub(super) fn least(&mut self, at: usize, asked: u64) -> Option<u64> {
        let arc = *self.arcs.get(at)?;
        let room = arc.people.saturating_sub(arc.within.low.max(asked));
        let less = self.flow(arc.from, arc.to, at, room);
        let arc = self.arcs.get_mut(at)?;
        arc.people -= less;
        Some(arc.people)
    }

    fn flow(&mut self, from: usize, to: usize, without: usize, most: u64) -> u64 {
        let mut flowed = 0;
        while flowed < most {
            let Some(way) = self.way(from, |node| node == to, Some(without)) else {
                break;
            };
            flowed += self.push(&way, most - flowed);
        }
        flowed
    }

    /// A shortest way with room on it, to the nearest node that will do.
    fn way(&self, from: usize, will_do: impl Fn(usize) -> bool, without: Option<usize>) -> Option<Way> {
        let mut came = vec![None; self.open.len()];
        let mut seen = vec![false; self.open.len()];
        *seen.get_mut(from)? = true;
        let mut waiting = VecDeque::from([from]);
        while let Some(node) = waiting.pop_front() {
            for at in self.open.get(node)?.iter().filter(|at| Some(**at) != without) {
                let (next, room) = self.arcs.get(*at)?.across(node);
                let seen = seen.get_mut(next)?;
                if room == 0 || *seen {
                    continue;
                }
                *seen = true;
                *came.get_mut(next)? = Some((*at, node));
                if will_do(next) {
                    return Some(Way { to: next, came });
                }
                waiting.push_back(next);
            }
        }
        None
    }

    /// Pushes as many as have room on the way.
    fn push(&mut self, way: &Way, most: u64) -> u64 {
        let room = |(at, node)| self.arcs.get(at).map_or(0, |arc: &Arc| arc.across(node).1);
        let people = way.steps().map(room).fold(most, u64::min);
        for (at, node) in way.steps() {
            if let Some(arc) = self.arcs.get_mut(at) {
                arc.push(node, people);
            }
        }
        people
    }
}

impl Network {
    /// Lets a figure rise, or fall, by so many along the cheapest circles, and gives the figures on them; `None` if it cannot.
    pub(super) fn circle(
        &mut self,
        at: usize,
        rise: bool,
        by: u64,
        cost: impl Fn(usize) -> u64,
    ) -> Option<Vec<usize>> {
        let arc = *self.arcs.get(at)?;
        let (from, to) = if rise {
            (arc.to, arc.from)
        } else {
            (arc.from, arc.to)
        };
        let (mut left, mut used) = (by, Vec::new());
        while left > 0 {
            // One circle that is wide enough, or the cheapest of any width, again and again.
            let way = self.cheapest(from, to, at, left, &cost);
            let way = way.or_else(|| self.cheapest(from, to, at, 1, &cost))?;
            used.extend(way.steps().map(|(at, _)| at));
            left -= self.push(&way, left);
        }
        Some(used)
    }

    fn cheapest(
        &self,
        from: usize,
        to: usize,
        without: usize,
        room: u64,
        cost: impl Fn(usize) -> u64,
    ) -> Option<Way> {
        let mut came = vec![None; self.open.len()];
        let mut best = vec![u64::MAX; self.open.len()];
        *best.get_mut(from)? = 0;
        let mut waiting = BinaryHeap::from([(Reverse(0), from)]);
        while let Some((Reverse(so_far), node)) = waiting.pop() {
            if node == to {
                return Some(Way { to, came });
            }
            if *best.get(node)? < so_far {
                continue;
            }
            for at in self.open.get(node)?.iter().filter(|at| **at != without) {
                let (next, has) = self.arcs.get(*at)?.across(node);
                let (dearer, best) = (so_far.saturating_add(cost(*at)), best.get_mut(next)?);
                if has >= room && dearer < *best {
                    *best = dearer;
                    *came.get_mut(next)? = Some((*at, node));
                    waiting.push((Reverse(dearer), next));
                }
            }
        }
        None
    }
}

/// A way, by the arc and the node that each node was reached from.
struct Way {
    to: usize,
    came: Vec<Option<(usize, usize)>>,
}

impl Way {
    /// Its arcs, each with the node it leaves, from the end to the beginning.
    fn steps(&self) -> impl Iterator<Item = (usize, usize)> {
        let before = |node: usize| self.came.get(node).copied().flatten();
        std::iter::successors(before(self.to), move |(_, node)| before(*node))
    }
}
