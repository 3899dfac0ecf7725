//! What is said about a theme, in both languages.

use coproduction_core::measure::Measure;
use coproduction_core::{Date, Message};
use coproduction_equity::EquityPolicy;
use coproduction_equity::themes::Rank;

use super::OfTheme;
use crate::scope::add;

/// Says which theme it is, and where it stands.
pub(super) fn name(theme: &mut OfTheme, day: Date, policy: &EquityPolicy) {
    let place = theme.of.theme;
    said_of(&mut theme.support, day, place);
    said_of(&mut theme.consensus, day, place);
    said_of(&mut theme.lowest, day, place);
    if let Some(rank) = theme.of.rank {
        let rank = of(rank);
        let groups = theme.of.groups.iter();
        let in_groups: Vec<String> = groups
            .map(|group| group.rank.map_or_else(|| "–".to_owned(), of))
            .collect();
        let (en, cy) = if in_groups.is_empty() {
            (
                format!("Its place among all themes: {rank}."),
                format!("Ei lle ymhlith yr holl themâu: {rank}."),
            )
        } else {
            let places = in_groups.join(", ");
            (
                format!("Its place among all themes: {rank}; in each group, in their order: {places}."),
                format!("Ei lle ymhlith yr holl themâu: {rank}; ym mhob grŵp, yn eu trefn: {places}."),
            )
        };
        add(&mut theme.support, en, cy);
    }
    if !theme.of.raised_by.is_empty() {
        let (top, groups) = (policy.top_themes, list(&theme.of.raised_by));
        add(
            &mut theme.support,
            format!(
                "A group puts it among its first, and everybody together does not. Groups, by their order: {groups}; the first looked at: {top}."
            ),
            format!(
                "Mae grŵp yn ei rhoi ymhlith ei rhai cyntaf, ac nid yw pawb gyda'i gilydd yn gwneud hynny. Grwpiau, yn ôl eu trefn: {groups}; y rhai cyntaf yr edrychir arnynt: {top}."
            ),
        );
    }
}

fn said_of<T>(measure: &mut Measure<T>, day: Date, theme: u64) {
    let Message { en, cy } = &measure.explanation;
    measure.explanation = Message::new(
        format!("Survey to {day}, theme {theme}: {en}"),
        format!("Arolwg hyd at {day}, thema {theme}: {cy}"),
    );
}

fn of(rank: Rank) -> String {
    let Rank { best, worst, .. } = rank;
    if best == worst {
        best.to_string()
    } else {
        format!("{best}–{worst}")
    }
}

fn list(numbers: &[u64]) -> String {
    let texts: Vec<String> = numbers.iter().map(u64::to_string).collect();
    texts.join(", ")
}
