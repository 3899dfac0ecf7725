//! What the forum's own rules give, for comparison with what was done.

use std::collections::BTreeSet;

use coproduction_core::statistics::Exact;
use coproduction_core::{Side, TermsId};
use coproduction_decisions::DecisionRule;
use coproduction_decisions::influence::DeJure;
use coproduction_decisions::power::{Budget, Game};
use coproduction_forums::TermsOfReference;

use crate::view::{InForce, Sitting, View};

/// What a comparison beside a record may cost: a tenth of a second or so for each version of the terms of reference, where the command
/// `power` may take seconds. What would cost more is not compared.
const BUDGET: Budget = Budget {
    states: 1 << 18,
    steps: 50_000_000,
};

/// What the rules give when the two sides disagree, if all these decisions were taken under rules that give the same.
pub(super) fn when_opposed<'a>(
    view: &View<'a>,
    sittings: impl Iterator<Item = Sitting<'a>>,
) -> Option<DeJure> {
    same_of_all(view, sittings, |game| game.when_opposed(&BUDGET).ok().flatten())
}

/// The absolute Banzhaf power of one member with lived experience, if they all have the same under all these rules.
pub(super) fn power_of_one<'a>(
    view: &View<'a>,
    sittings: impl Iterator<Item = Sitting<'a>>,
) -> Option<Exact> {
    same_of_all(view, sittings, |game| {
        let counts = game.counts(&BUDGET).ok()?;
        let kinds = game.body().kinds_on(Side::LivedExperience).into_iter();
        let mut powers = kinds.filter_map(|kind| counts.banzhaf(kind));
        let first = powers.next()?;
        powers.all(|power| power == first).then(|| Exact::from(first))
    })
}

/// What a figure is under every rule that these decisions were taken under, if it is the same under all.
fn same_of_all<'a, T: PartialEq>(
    view: &View<'a>,
    sittings: impl Iterator<Item = Sitting<'a>>,
    figure: impl Fn(&Game) -> Option<T>,
) -> Option<T> {
    let mut seen: BTreeSet<TermsId> = BTreeSet::new();
    let mut found: Option<T> = None;
    for sitting in sittings {
        let versions = view.terms_of(sitting);
        let [InForce::Version(terms, _)] = versions.as_slice() else {
            return None;
        };
        if !seen.insert(terms.id) {
            continue;
        }
        let value = figure(&game(view, terms)?)?;
        if found.as_ref().is_some_and(|found| *found != value) {
            return None;
        }
        found = Some(value);
    }
    found
}

/// The game of the forum's own part of the rule: what a body outside it then does with the result is another question.
fn game(view: &View<'_>, terms: &TermsOfReference) -> Option<Game> {
    let rule = terms.decision_rule.as_ref()?;
    let own = own_part(rule)?;
    let forum = &view.record.forum;
    let draft = if own == *rule {
        forum.draft(terms)
    } else {
        forum.draft(&terms.clone().decision_rule(own))
    };
    let draft = draft.ok()?.draft;
    Game::new(&draft.body, &draft.rule).ok()
}

/// A rule without the parts of it that leave the decision to a body outside; `None` where nothing else is left, or one of several
/// ways to decide is theirs.
fn own_part(rule: &DecisionRule) -> Option<DecisionRule> {
    match rule {
        DecisionRule::Advisory { .. } => None,
        DecisionRule::AllOf { rules } => {
            let is_advice = |rule: &&DecisionRule| matches!(rule, DecisionRule::Advisory { .. });
            let own = rules.iter().filter(|rule| !is_advice(rule));
            let rules: Vec<_> = own.map(own_part).collect::<Option<_>>()?;
            (!rules.is_empty()).then_some(DecisionRule::AllOf { rules })
        }
        DecisionRule::AnyOf { rules } => {
            let rules = rules.iter().map(own_part).collect::<Option<_>>()?;
            Some(DecisionRule::AnyOf { rules })
        }
        DecisionRule::ChairsCastingVote { rule } => Some(DecisionRule::ChairsCastingVote {
            rule: Box::new(own_part(rule)?),
        }),
        own => Some(own.clone()),
    }
}
