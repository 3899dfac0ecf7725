//! The accountable body: what is its own, and its area.

use coproduction_core::registers::health_board;
use coproduction_core::{GssCode, Organisation, OrganisationId};
use coproduction_events::{Author, Document};

use super::View;
use crate::Body;

impl View<'_> {
    /// Whether the forum or its accountable body wrote a document, as far as is recorded.
    pub(crate) fn is_own(&self, document: &Document) -> Option<bool> {
        match document.author.as_ref()? {
            Author::Organisation { organisation } => self.is_accountable(*organisation),
            _ => Some(true),
        }
    }

    /// Whether an organisation is the accountable body, or a unit of it.
    fn is_accountable(&self, id: OrganisationId) -> Option<bool> {
        let accountable = self.record.forum.accountable?;
        let is_unit = self.record.forum.unit == Some(id);
        let within = self
            .with_those_above(id)
            .any(|organisation| organisation.id == accountable);
        Some(is_unit || within)
    }

    /// An organisation and those that it is a unit of, from the smallest.
    fn with_those_above(&self, id: OrganisationId) -> impl Iterator<Item = &Organisation> {
        let organisation = |id| self.record.organisation(id);
        let above = move |of: &&Organisation| organisation(of.part_of?);
        // A unit of its own unit would be above itself for ever.
        let most = self.record.organisations.as_ref().map_or(0, Vec::len);
        std::iter::successors(organisation(id), above).take(most)
    }

    /// What the accountable body is, as far as the record shows.
    pub(crate) fn body(&self) -> Body {
        let Some(accountable) = self.record.forum.accountable else {
            return Body::NOT_KNOWN;
        };
        let above: Vec<_> = self.with_those_above(accountable).collect();
        let area = self
            .record
            .forum
            .area
            .as_ref()
            .and_then(|area| area.gss_code.as_ref());
        Body::of(&above, area)
    }

    /// The codes of the areas that the forum may be for: its own, then those of its accountable body and whatever that is a unit of.
    pub(crate) fn areas(&self) -> Vec<GssCode> {
        let forum = &self.record.forum;
        let own = forum.area.as_ref().and_then(|area| area.gss_code.clone());
        let bodies = forum
            .accountable
            .into_iter()
            .flat_map(|id| self.with_those_above(id));
        own.into_iter().chain(bodies.filter_map(code)).collect()
    }
}

/// The code of an organisation's area, by its own or by that of a health board.
fn code(organisation: &Organisation) -> Option<GssCode> {
    let by_ods = || health_board(organisation.ods_code.as_ref()?)?.gss.parse().ok();
    organisation.gss_code.clone().or_else(by_ods)
}
