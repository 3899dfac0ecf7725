//! Policies that name a rule that is not in the rulebook.

use coproduction_core::strict;
use coproduction_principles::{Policy, RULES};

/// Whether a text has the shape of a policy, and switches off a rule that there is not.
pub(super) fn unknown(text: &str) -> bool {
    let is_known = |code: &str| RULES.iter().any(|rule| rule.code == code);
    text.contains("switchedOff")
        && strict::from_slice::<Policy>(text.as_bytes()).is_ok_and(|policy| {
            let mut switched_off = policy.switched_off.iter().flatten();
            switched_off.any(|rule| !is_known(rule.rule.as_str()))
        })
}
