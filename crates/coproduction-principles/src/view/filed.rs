//! Documents by the decisions that they concern.

use std::collections::HashMap;

use coproduction_core::{DecisionId, OrganisationKind};
use coproduction_events::{Audience, Author, Document};

use super::View;

/// The documents of a record by the decisions that they concern.
#[derive(Debug, Default)]
pub(crate) struct Filed<'a>(HashMap<DecisionId, Vec<&'a Document>>);

impl<'a> Filed<'a> {
    pub(crate) fn of(view: &View<'a>) -> Self {
        let mut filed = Self::default();
        for document in view.record.documents.iter().flatten() {
            let concerns = document.concerns.as_ref();
            let decisions = concerns.and_then(|concerns| concerns.decisions.as_ref());
            for decision in decisions.into_iter().flatten() {
                filed.0.entry(*decision).or_default().push(document);
            }
        }
        filed
    }

    /// Those that concern a decision.
    pub(crate) fn on(&self, decision: DecisionId) -> impl Iterator<Item = &'a Document> {
        self.0.get(&decision).into_iter().flatten().copied()
    }

    /// Those of them that are addressed to Llais.
    pub(crate) fn to_llais(&self, decision: DecisionId) -> impl Iterator<Item = &'a Document> {
        self.on(decision).filter(|document| {
            let audiences = document.audiences.as_deref().unwrap_or_default();
            audiences.contains(&Audience::CitizenVoiceBody)
        })
    }

    /// Those of them that Llais wrote.
    pub(crate) fn by_llais(
        &self,
        view: &View<'a>,
        decision: DecisionId,
    ) -> impl Iterator<Item = &'a Document> {
        self.on(decision).filter(|document| {
            let Some(Author::Organisation { organisation }) = document.author else {
                return false;
            };
            let author = view.record.organisation(organisation);
            author.is_some_and(|author| author.kind == Some(OrganisationKind::CitizenVoiceBody))
        })
    }
}
