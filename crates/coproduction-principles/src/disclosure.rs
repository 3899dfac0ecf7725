//! From how many people on anything is shown, and whether what was published keeps to it.

mod together;

use coproduction_core::{Code, Text};
use coproduction_equity::disclosure::{
    Audit, Budget, CountTable, DisclosureProfile, KnownProfile, ReleasedTable, Zeros,
};
use coproduction_equity::{MonitoringCell, MonitoringTable, PublishedCell, PublishedTable};

#[cfg(feature = "measures")]
use crate::Audience;
use crate::by_id::HashSet;
use crate::rule::Parameter;
use crate::{Basis, Phrase, Policy, PolicyFormat};

pub(crate) use together::{Together, together};

/// The parameters of a policy that belong to the measures.
pub static MEASURE_PARAMETERS: &[Parameter] = &[DISCLOSURE_THRESHOLD];

/// What the measures and the rule on published tables share.
pub(crate) const DISCLOSURE_THRESHOLD: Parameter = Parameter {
    name: "disclosureThreshold",
    means: Phrase::new(
        "the fewest people of a group, and in a report for publication of a side, of whom a measure or a published table shows anything",
        "y nifer lleiaf o bobl mewn grŵp, ac mewn adroddiad i'w gyhoeddi ar ochr, y mae mesur neu dabl cyhoeddedig yn dangos unrhyw beth amdanynt",
    ),
    basis: Basis::Choice,
    source: Phrase::new(
        "An older rule of thumb of the NHS; NHS England and output checkers use 8 and 10. No Welsh rule was found: it is for the board's lead on information governance.",
        "Hen reol ymarferol y GIG; mae GIG Lloegr a gwirwyr allbynnau'n defnyddio 8 a 10. Ni chanfuwyd rheol Gymreig: mater i arweinydd llywodraethu gwybodaeth y bwrdd yw hyn.",
    ),
    value: |policy: &Policy| policy.disclosure_threshold().get().into(),
};

/// The rule of disclosure control of a policy: its threshold, with zeros shown and nothing rounded. Where there is none, nothing is shown.
pub(crate) fn profile(policy: &Policy) -> Option<DisclosureProfile> {
    let name = Code::parse("policy").ok()?;
    let version = Text::parse(PolicyFormat::V1.as_str()).ok()?;
    let threshold = policy.disclosure_threshold().get().into();
    Some(DisclosureProfile::new(name, version, threshold, Zeros::Shown))
}

/// Whether nobody can tell a withheld count of a published table from what is shown of it; `None` where that cannot be audited. The
/// totals of its rows and columns are not recorded, and taken as not shown.
pub(crate) fn keeps_its_secrets(table: &PublishedTable, profile: &DisclosureProfile) -> Option<bool> {
    let cells = table.cells.as_deref()?;
    let hidden: HashSet<(&Code, Option<&Code>)> = cells
        .iter()
        .filter(|cell| cell.people.is_none())
        .map(codes)
        .collect();
    if hidden.is_empty() {
        return Some(true);
    }
    let counts = counted(table, cells)?;
    let released = ReleasedTable::of(&counts, profile, |row, column| {
        let (rows, columns) = (counts.rows(), counts.columns());
        match (rows.get(row), columns.get(column)) {
            (Some(row), Some(column)) => hidden.contains(&(row, Some(column))),
            (None, Some(column)) if rows.is_empty() => hidden.contains(&(column, None)),
            (None, None) => table.total.is_none(),
            _ => true,
        }
    });
    let profile = rounded_as(table, cells, profile);
    Audit::new(&released, &profile).ok()?.map(|audit| audit.holds())
}

fn codes(cell: &PublishedCell) -> (&Code, Option<&Code>) {
    (&cell.code, cell.second_code.as_ref())
}

/// Some table that would be published so. What is hidden is not known: one count of it stands for all, so that the total is as published.
fn counted(table: &PublishedTable, cells: &[PublishedCell]) -> Option<CountTable> {
    if cells.len() > Budget::default().figures {
        return None;
    }
    let shown: u64 = cells.iter().filter_map(|cell| cell.people).map(u64::from).sum();
    let rest = table
        .total
        .map_or(Some(0), |total| u64::from(total).checked_sub(shown))?;
    let mut rest = u32::try_from(rest).ok();
    let counted = cells.iter().map(|cell| {
        let people = cell.people.unwrap_or_else(|| rest.take().unwrap_or_default());
        let mut counted = MonitoringCell::new(cell.code.clone(), people);
        counted.second_code.clone_from(&cell.second_code);
        counted
    });
    let mut monitoring = MonitoringTable::new(table.characteristic, table.code_list.clone()).cells(counted);
    monitoring.second.clone_from(&table.second);
    CountTable::of(&monitoring).ok()
}

/// The profile with the rounding of that which the table names, where it is known and every figure keeps to it.
fn rounded_as(
    table: &PublishedTable,
    cells: &[PublishedCell],
    profile: &DisclosureProfile,
) -> DisclosureProfile {
    let named = table.disclosure_profile.as_ref();
    let base = named.and_then(|name| KnownProfile::find(name.as_str())?.rounding_base);
    let mut figures = cells.iter().filter_map(|cell| cell.people).chain(table.total);
    let mut profile = profile.clone();
    profile.rounding_base = base.filter(|base| figures.all(|figure| figure.checked_rem(*base) == Some(0)));
    profile
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
