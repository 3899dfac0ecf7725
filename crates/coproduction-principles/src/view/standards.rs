//! Which of the Welsh Language Standards bound the forum, by its board's compliance notice.

use coproduction_events::{EngagementEvent, EventKind, Invitation, Invitee};
use coproduction_forums::ForumScope;

use super::{Span, View, of_forum, say};
use crate::finding::Conclusion;
use crate::{ComplianceNotice, ImposedStandard};

/// The standards of a compliance notice, as they bear on the forum.
pub(crate) struct Standards<'a> {
    notice: &'a ComplianceNotice,
    /// Whether none of the forum's work is research, for certain: the standards do not reach that.
    is_service: bool,
}

impl<'a> View<'a> {
    /// Concludes where the board's compliance notice imposes one of these standards, on whatever day, and the forum's work is not
    /// research alone.
    pub(crate) fn under_standards(
        &self,
        numbers: &[&str],
        conclude: impl FnOnce(&Standards<'a>) -> Conclusion,
    ) -> Conclusion {
        let Some(notice) = &self.policy.welsh_language_standards else {
            return Conclusion::not_applicable(say::no_notice());
        };
        let scopes = self.record.forum.scopes.as_deref().unwrap_or_default();
        let is_research = |scope: &ForumScope| *scope == ForumScope::Research;
        if !scopes.is_empty() && scopes.iter().all(is_research) {
            return Conclusion::not_applicable(say::research()).at([of_forum("scopes")]);
        }
        let Some(standards) = &notice.standards else {
            return Conclusion::not_evidenced(say::notice_silent());
        };
        if !standards.iter().any(|standard| is_one(standard, numbers)) {
            return Conclusion::not_applicable(say::not_imposed());
        }
        conclude(&Standards {
            notice,
            is_service: !scopes.is_empty() && !scopes.iter().any(is_research),
        })
    }
}

impl Standards<'_> {
    /// Whether one of these standards bound the forum on a day that is known, or is not recorded.
    pub(crate) fn bind(&self, numbers: &[&str], day: Option<Span>) -> Option<bool> {
        let imposed = if let Some(span) = day {
            let on = |day| {
                numbers
                    .iter()
                    .any(|number| self.notice.imposes(number, day) == Some(true))
            };
            let (first, last) = (on(span.earliest), on(span.latest));
            (first == last).then_some(first)
        } else {
            let mut those = self
                .listed()
                .filter(|standard| is_one(standard, numbers))
                .peekable();
            let ever = those.peek().is_some();
            let always = those.any(|standard| standard.from.is_none() && standard.until.is_none());
            (ever == always).then_some(ever)
        };
        imposed.filter(|imposed| !imposed || self.is_service)
    }

    fn listed(&self) -> impl Iterator<Item = &ImposedStandard> {
        self.notice.standards.iter().flatten()
    }
}

fn is_one(standard: &ImposedStandard, numbers: &[&str]) -> bool {
    numbers.contains(&standard.number.as_str())
}

/// How many people an invitation is to, where they are invited by themselves or as a group.
pub(crate) fn invited(invitation: &Invitation) -> u64 {
    match &invitation.to {
        Invitee::Member { .. } => 1,
        Invitee::Group { people, .. } => u64::from(*people),
        _ => 0,
    }
}

/// Whether an event is open to the public, as far as is recorded.
pub(crate) fn is_public(event: &EngagementEvent) -> Option<bool> {
    let by_kind = || (event.kind == Some(EventKind::PublicEvent)).then_some(true);
    event.open_to_public.or_else(by_kind)
}
