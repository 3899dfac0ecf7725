//! A monitoring return beside the people of the area, or those whom a board gives: which of its counts may leave the record. Measures and
//! rules ask here, so that neither says what the other withholds.

mod gate;
mod tables;

use std::collections::BTreeMap;

use coproduction_core::Characteristic;
use coproduction_equity::disclosure::DisclosureProfile;
use coproduction_equity::{Counts, MonitoringReturn};

use super::View;
use crate::disclosure::profile;
pub(crate) use gate::Shown;
pub(crate) use tables::Compared;

/// What can be done with the answers to one question.
pub(crate) enum Looked<'a> {
    /// There is no population by its list.
    NoReference,
    /// What would be compared is not recorded, or twice.
    NotRecorded,
    /// Some number of it is of few people, or its counts do not hold together.
    Withheld,
    /// All of it may be shown.
    Shown(Box<Compared<'a>>, Shown),
}

impl<'a> View<'a> {
    /// For each characteristic of a return, what its table is compared with, and its counts where all of them may be shown.
    pub(crate) fn compared(&self, returned: &'a MonitoringReturn) -> BTreeMap<Characteristic, Looked<'a>> {
        let profile = profile(self.policy);
        let looked = tables::compared(self, returned)
            .into_iter()
            .map(|(of, compared)| {
                let looked =
                    compared.map_or(Looked::NoReference, |compared| look(compared, profile.as_ref()));
                (of, looked)
            });
        let mut looked: BTreeMap<_, _> = looked.collect();
        let answered: Vec<u64> = looked
            .values()
            .filter_map(|looked| match looked {
                Looked::Shown(_, shown) => Some(shown.n),
                _ => None,
            })
            .collect();
        // What one question's number of answers, taken from another's, says of those who answered only one of the two.
        let is_near = |n: u64, other: u64| {
            profile
                .as_ref()
                .is_none_or(|rule| gate::are_too_near(n, other, rule))
        };
        for looked in looked.values_mut() {
            if matches!(looked, Looked::Shown(_, shown) if answered.iter().any(|other| is_near(shown.n, *other)))
            {
                *looked = Looked::Withheld;
            }
        }
        looked
    }
}

fn look<'a>(compared: Compared<'a>, profile: Option<&DisclosureProfile>) -> Looked<'a> {
    if compared.is_repeated || compared.table.cells.is_none() {
        return Looked::NotRecorded;
    }
    // What is wrong with counts would say something about them.
    let Ok(counts) = Counts::of(compared.table) else {
        return Looked::Withheld;
    };
    if counts.undisclosed().is_none() {
        return Looked::NotRecorded;
    }
    let shown = compared
        .people(&counts)
        .zip(profile)
        .and_then(|(people, profile)| gate::shown(&counts, people, profile));
    shown.map_or(Looked::Withheld, |shown| Looked::Shown(Box::new(compared), shown))
}
