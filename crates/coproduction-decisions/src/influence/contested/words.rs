//! What is said about the contested record, in both languages.

use coproduction_core::Message;
use coproduction_core::measure::{Interval, Verdict};

use super::super::policy::in_percent;
use super::{Direction, Reference, Seen};

pub(super) fn too_little_recorded(seen: &Seen) -> Message {
    let (recorded, all) = (seen.recorded, seen.all);
    Message::new(
        format!(
            "What both sides wanted, and what came of it, is on record for too few decisions to tell who gets their way. Decisions with all \
             of it on record: {recorded} of {all}. All, or nearly all, of them have to be on record, since what is left out is not left out by chance."
        ),
        format!(
            "Mae'r hyn yr oedd y ddwy ochr am ei gael, a'r canlyniad, ar gofnod ar gyfer rhy ychydig o benderfyniadau i ddweud pwy sy'n cael \
             eu ffordd. Penderfyniadau â'r cyfan ar gofnod: {recorded} o {all}. Rhaid i'r cyfan ohonynt, neu bron y cyfan, fod ar gofnod, gan nad ar hap \
             y caiff y gweddill eu gadael allan."
        ),
    )
}

/// The sentences of each direction.
impl Direction {
    /// The beginning of each sentence: in which situation, what happened.
    const fn situation(self) -> (&'static str, &'static str) {
        match self {
            Self::Adopted => (
                "When people with lived experience were for something and professionals against it, it was adopted",
                "Pan oedd pobl â phrofiad byw o blaid rhywbeth a gweithwyr proffesiynol yn ei erbyn, cafodd ei fabwysiadu",
            ),
            Self::Stopped => (
                "When people with lived experience were against something and professionals for it, it was stopped",
                "Pan oedd pobl â phrofiad byw yn erbyn rhywbeth a gweithwyr proffesiynol o'i blaid, cafodd ei atal",
            ),
        }
    }

    pub(super) fn too_few(self, n: u64, need: u64) -> Message {
        match self {
            Self::Adopted => Message::new(
                format!(
                    "Who gets their way where people with lived experience are for something and professionals against it cannot be told yet. \
                     Such decisions on record: {n}; the least needed: {need}, since with fewer any outcome could be chance."
                ),
                format!(
                    "Ni ellir dweud eto pwy sy'n cael eu ffordd lle mae pobl â phrofiad byw o blaid rhywbeth a gweithwyr proffesiynol yn ei \
                     erbyn. Penderfyniadau o'r fath ar gofnod: {n}; y lleiaf sydd ei angen: {need}, gan y gallai unrhyw ganlyniad fod yn \
                     hap gyda llai."
                ),
            ),
            Self::Stopped => Message::new(
                format!(
                    "Who gets their way where people with lived experience are against something and professionals for it cannot be told yet. \
                     Such decisions on record: {n}; the least needed: {need}, since with fewer any outcome could be chance."
                ),
                format!(
                    "Ni ellir dweud eto pwy sy'n cael eu ffordd lle mae pobl â phrofiad byw yn erbyn rhywbeth a gweithwyr proffesiynol o'i \
                     blaid. Penderfyniadau o'r fath ar gofnod: {n}; y lleiaf sydd ei angen: {need}, gan y gallai unrhyw ganlyniad fod yn \
                     hap gyda llai."
                ),
            ),
        }
    }

    pub(super) fn in_part(self, low: u64, high: u64, n: u64) -> Message {
        let (en, cy) = self.situation();
        Message::new(
            format!("{en} between {low} and {high} of {n} times, since some of it was adopted in part."),
            format!(
                "{cy}: o leiaf {low} ac ar y mwyaf {high} o {n}, gan fod peth ohono wedi'i fabwysiadu'n rhannol."
            ),
        )
    }

    pub(super) fn measured(
        self,
        won: u64,
        n: u64,
        interval: &Interval,
        verdict: Verdict,
        reference: &Reference<'_>,
    ) -> Message {
        let (en, cy) = self.situation();
        let (en_lies, cy_lies) = in_percent(interval);
        let (en_reference, cy_reference) = match reference {
            Reference::Half(_) => (
                "one half, which equal partners would expect".to_owned(),
                "hanner, sef yr hyn y byddai partneriaid cyfartal yn ei ddisgwyl".to_owned(),
            ),
            Reference::Rules(share) => {
                let percent = share.percent().unwrap_or_default();
                (
                    format!("the {percent}% that the rules themselves give"),
                    format!("y {percent}% y mae'r rheolau eu hunain yn ei roi"),
                )
            }
        };
        let (en_verdict, cy_verdict) = match verdict {
            Verdict::Below => (
                format!("That is below {en_reference} (interval: {en_lies})."),
                format!("Mae hynny'n is na'r canlynol: {cy_reference} (cyfwng: {cy_lies})."),
            ),
            Verdict::Above => (
                format!("That is above {en_reference} (interval: {en_lies})."),
                format!("Mae hynny'n uwch na'r canlynol: {cy_reference} (cyfwng: {cy_lies})."),
            ),
            _ => (
                format!("That cannot be told from {en_reference} (interval: {en_lies})."),
                format!(
                    "Ni ellir gwahaniaethu rhwng hynny a'r canlynol: {cy_reference} (cyfwng: {cy_lies})."
                ),
            ),
        };
        Message::new(
            format!("{en} {won} of {n} times. {en_verdict}"),
            format!("{cy}: {won} o {n}. {cy_verdict}"),
        )
    }
}
