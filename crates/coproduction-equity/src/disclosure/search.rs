//! Which figures to hide besides those that have to be.

use super::grid::Grid;
use super::network::{Network, Range};
use super::{CountTable, DisclosureProfile};

/// A table with some figures hidden, while it is looked for which others to hide.
pub(super) struct Search<'a> {
    counts: &'a Grid<u64>,
    profile: &'a DisclosureProfile,
    /// The totals of a table of one way are its row again.
    one_way: bool,
    hidden: Vec<bool>,
    /// One that is not to be hidden.
    kept: Option<usize>,
    steps: u64,
}

impl<'a> Search<'a> {
    /// Everything hidden that the profile hides by itself.
    pub(super) fn new(table: &'a CountTable, profile: &'a DisclosureProfile, steps: u64) -> Self {
        let counts = table.figures();
        Self {
            counts,
            profile,
            one_way: table.rows().is_empty(),
            hidden: counts.values().map(|people| profile.hides(*people)).collect(),
            kept: None,
            steps,
        }
    }

    /// Whether a figure is hidden.
    pub(super) fn hides(&self, row: usize, column: usize) -> bool {
        self.is_hidden(row * self.counts.width() + column)
    }

    fn is_hidden(&self, at: usize) -> bool {
        self.hidden.get(at) == Some(&true)
    }

    fn mark(&mut self, at: usize, hide: bool) {
        let width = self.counts.width();
        let twin = if at < width { at + width } else { at - width };
        for at in [Some(at), self.one_way.then_some(twin)].into_iter().flatten() {
            if let Some(hidden) = self.hidden.get_mut(at) {
                *hidden = hide;
            }
        }
    }

    /// Hides more until nobody can narrow a hidden figure; `None` if that cannot be, or takes too many steps.
    pub(super) fn widen(&mut self) -> Option<()> {
        loop {
            // What was hidden to protect others may be half told itself.
            let narrow = self.narrowed()?;
            if narrow.is_empty() {
                return Some(());
            }
            for at in narrow {
                self.surround(at)?;
            }
        }
    }

    fn narrowed(&mut self) -> Option<Vec<usize>> {
        let mut network = self.network()?;
        let mut narrowed = Vec::new();
        for at in 0..self.hidden.len() {
            if self.is_hidden(at) && self.witness(&mut network, at)?.is_none() {
                narrowed.push(at);
            }
        }
        Some(narrowed)
    }

    /// Hides the cheapest circles by which a hidden figure could be any small count.
    fn surround(&mut self, at: usize) -> Option<()> {
        let people = *self.counts.values().nth(at)?;
        let most = u64::from(self.profile.threshold).saturating_sub(1);
        let ways = [
            (true, most.saturating_sub(people)),
            (false, people.saturating_sub(self.profile.smallest())),
        ];
        for (rise, by) in ways {
            self.steps = self.steps.checked_sub(1)?;
            let any = Grid::new(self.counts.width(), vec![Range::ANY; self.hidden.len()]);
            let mut network = Network::at(&any, self.counts.values().copied())?;
            for at in network.circle(at, rise, by, |at| self.cost(at))? {
                self.mark(at, true);
            }
        }
        Some(())
    }

    /// What it costs to hide a figure now.
    fn cost(&self, at: usize) -> u64 {
        if self.is_hidden(at) {
            0
        } else if self.kept == Some(at) {
            u64::MAX
        } else {
            self.price(at)
        }
    }

    /// About one each, more for large counts and twice for totals, which more readers use. An empty cell costs most: a reader may
    /// know that nobody can be there, and then it protects nothing.
    fn price(&self, at: usize) -> u64 {
        let people = self.counts.values().nth(at).copied().unwrap_or_default();
        let cell = if people == 0 {
            4_000
        } else {
            1_000 + people.min(1_000)
        };
        let (in_row, in_column) = self.counts.in_totals(at);
        if in_row || in_column { cell * 2 } else { cell }
    }

    /// Shows again what need not be hidden, the dearest first.
    pub(super) fn reduce(&mut self) -> Option<()> {
        let mut network = self.network()?;
        let mut witnesses = Vec::new();
        for at in 0..self.hidden.len() {
            let used = if self.is_hidden(at) {
                self.witness(&mut network, at)??
            } else {
                Vec::new()
            };
            witnesses.push(used);
        }
        for at in self.others() {
            if !self.is_hidden(at) {
                continue;
            }
            self.mark(at, false);
            let mut network = self.network()?;
            // Who needed it needs another witness; whose witness goes elsewhere is as wide as before.
            let mut found = Vec::new();
            for (other, used) in witnesses.iter().enumerate() {
                if self.is_hidden(other) && used.iter().any(|used| !self.is_hidden(*used)) {
                    let witness = self.witness(&mut network, other)?;
                    let narrowed = witness.is_none();
                    found.push((other, witness));
                    if narrowed {
                        break;
                    }
                }
            }
            if found.iter().any(|(_, witness)| witness.is_none()) {
                self.mark(at, true);
                continue;
            }
            for (other, witness) in found {
                if let (Some(used), Some(witness)) = (witnesses.get_mut(other), witness) {
                    *used = witness;
                }
            }
        }
        Some(())
    }

    /// What is hidden and need not be for itself, the dearest first.
    pub(super) fn others(&self) -> Vec<usize> {
        let mut others: Vec<(u64, usize)> = (0..)
            .zip(self.counts.values())
            .map(|(at, people)| (*people, at))
            .collect();
        others.retain(|(people, at)| self.is_hidden(*at) && !self.profile.hides(*people));
        others.sort_unstable_by_key(|(people, at)| (std::cmp::Reverse(*people), *at));
        others.into_iter().map(|(_, at)| at).collect()
    }

    /// Looks for fewer: shows one of the others and hides what that calls for instead, as long as it comes to less. Stops after so many
    /// steps, and does not begin where they would not do to try each; what is hidden then protects as well as it did.
    pub(super) fn exchange(&mut self, steps: usize) {
        let mut waiting = self.others();
        let hidden = self.hidden.iter().filter(|hidden| **hidden).count();
        if waiting.len().saturating_mul(hidden) > steps {
            return;
        }
        self.steps = self.steps.min(u64::try_from(steps).unwrap_or(u64::MAX));
        let mut least = self.burden();
        while let Some(at) = waiting.pop() {
            let before = self.hidden.clone();
            self.mark(at, false);
            self.kept = Some(at);
            let found = self.widen().and_then(|()| self.reduce());
            self.kept = None;
            if found.is_some() && self.burden() < least {
                least = self.burden();
                waiting = self.others();
            } else {
                self.hidden = before;
            }
        }
    }

    /// What the others cost.
    fn burden(&self) -> u64 {
        self.others().into_iter().map(|at| self.price(at)).sum()
    }

    /// The table as everybody sees it, at its true counts.
    fn network(&self) -> Option<Network> {
        let known = self
            .hidden
            .iter()
            .zip(self.counts.values())
            .map(|(hidden, people)| {
                self.profile
                    .known((!hidden).then(|| self.profile.rounded(*people)))
            });
        let known = Grid::new(self.counts.width(), known.collect::<Option<_>>()?);
        Network::at(&known, self.counts.values().copied())
    }

    /// The figures that move where a hidden one takes its smallest and its largest small count; none if it takes no small count
    /// at all. `Some(None)` if it is told apart, `None` after too many steps.
    #[expect(clippy::option_option, reason = "told apart and out of steps are two things")]
    fn witness(&mut self, network: &mut Network, at: usize) -> Option<Option<Vec<usize>>> {
        self.steps = self.steps.checked_sub(1)?;
        let most = u64::from(self.profile.threshold).saturating_sub(1);
        let high = network.most(at, most)?;
        let mut moved = network.reset(self.counts.values());
        let low = network.least(at, self.profile.smallest())?;
        moved.extend(network.reset(self.counts.values()));
        let range = Range { low, high };
        if !self.profile.keeps(range) {
            return Some(None);
        }
        // Narrowed further it still takes none.
        let takes_none = low > most || high < self.profile.smallest();
        Some(Some(if takes_none { Vec::new() } else { moved }))
    }
}
