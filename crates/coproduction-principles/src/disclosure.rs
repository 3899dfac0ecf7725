//! From how many people on the measures show anything.

#[cfg(feature = "measures")]
use coproduction_core::{Code, Text};
#[cfg(feature = "measures")]
use coproduction_equity::disclosure::{DisclosureProfile, Zeros};

use crate::rule::Parameter;
#[cfg(feature = "measures")]
use crate::{Audience, PolicyFormat};
use crate::{Basis, Phrase, Policy};

/// The parameters of a policy that belong to the measures and to no rule.
pub static MEASURE_PARAMETERS: &[Parameter] = &[Parameter {
    name: "disclosureThreshold",
    means: Phrase::new(
        "the fewest people of a group, and in a report for publication of a side, of whom a measure shows anything",
        "y nifer lleiaf o bobl mewn grŵp, ac mewn adroddiad i'w gyhoeddi ar ochr, y mae mesur yn dangos unrhyw beth amdanynt",
    ),
    basis: Basis::Choice,
    source: Phrase::new(
        "An older rule of thumb of the NHS; NHS England and output checkers use 8 and 10. No Welsh rule was found: it is for the board's lead on information governance.",
        "Hen reol ymarferol y GIG; mae GIG Lloegr a gwirwyr allbynnau'n defnyddio 8 a 10. Ni chanfuwyd rheol Gymreig: mater i arweinydd llywodraethu gwybodaeth y bwrdd yw hyn.",
    ),
    value: |policy: &Policy| policy.disclosure_threshold().get().into(),
}];

/// The rule of disclosure control of a policy: its threshold, with zeros shown and nothing rounded. Where there is none, nothing is shown.
#[cfg(feature = "measures")]
pub(crate) fn profile(policy: &Policy) -> Option<DisclosureProfile> {
    let name = Code::parse("policy").ok()?;
    let version = Text::parse(PolicyFormat::V1.as_str()).ok()?;
    let threshold = policy.disclosure_threshold().get().into();
    Some(DisclosureProfile::new(name, version, threshold, Zeros::Shown))
}

/// What the measures of equity ask for under a policy. How many people a side must have is a question of a report for publication alone.
#[cfg(feature = "measures")]
pub(crate) fn equity(policy: &Policy, audience: Audience) -> coproduction_equity::EquityPolicy {
    let least = match audience {
        Audience::Forum => 1,
        Audience::Publication => policy.disclosure_threshold().get(),
    };
    coproduction_equity::EquityPolicy::default().minimum_group(least.into())
}
