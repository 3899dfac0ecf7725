//! What is said about the contested record, in both languages.

use coproduction_core::Message;
use coproduction_core::measure::{Interval, Verdict};

use super::super::policy::in_percent;
use super::{Direction, Reference, Seen};

pub(super) fn too_little_recorded(seen: &Seen, needed: u64) -> Message {
    let (recorded, all) = (seen.recorded, seen.all);
    Message::new(
        format!(
            "Decisions with the positions of both sides and the outcome on record: {recorded} of {all}. At least {needed} are \
             needed, since what is left out is not left out by chance."
        ),
        format!(
            "Penderfyniadau â safbwynt y ddwy ochr a'r canlyniad ar gofnod: {recorded} o {all}. Mae angen o leiaf {needed}, gan \
             nad ar hap y caiff y gweddill eu gadael allan."
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
                    "Decisions that people with lived experience were for and professionals against: {n}. With fewer than {need} \
                     no outcome whatever could show anything."
                ),
                format!(
                    "Penderfyniadau yr oedd pobl â phrofiad byw o'u plaid a gweithwyr proffesiynol yn eu herbyn: {n}. Gyda llai na \
                     {need} ni allai unrhyw ganlyniad ddangos dim."
                ),
            ),
            Self::Stopped => Message::new(
                format!(
                    "Decisions that people with lived experience were against and professionals for: {n}. With fewer than {need} \
                     no outcome whatever could show anything."
                ),
                format!(
                    "Penderfyniadau yr oedd pobl â phrofiad byw yn eu herbyn a gweithwyr proffesiynol o'u plaid: {n}. Gyda llai na \
                     {need} ni allai unrhyw ganlyniad ddangos dim."
                ),
            ),
        }
    }

    pub(super) fn in_part(self, low: u64, high: u64, n: u64) -> Message {
        let (en, cy) = self.situation();
        Message::new(
            format!("{en} between {low} and {high} times out of {n}, since some of it was adopted in part."),
            format!(
                "{cy} rhwng {low} a {high} o weithiau allan o {n}, gan fod peth ohono wedi'i fabwysiadu'n rhannol."
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
                format!("The whole interval, {en_lies}, lies below {en_reference}."),
                format!("Mae'r cyfwng cyfan, {cy_lies}, yn is o'i gymharu â'r canlynol: {cy_reference}."),
            ),
            Verdict::Above => (
                format!("The whole interval, {en_lies}, lies above {en_reference}."),
                format!("Mae'r cyfwng cyfan, {cy_lies}, yn uwch o'i gymharu â'r canlynol: {cy_reference}."),
            ),
            _ => (
                format!("That cannot be told from {en_reference}: the interval is {en_lies}."),
                format!(
                    "Ni ellir ei wahaniaethu oddi wrth y canlynol: {cy_reference}. Y cyfwng yw {cy_lies}."
                ),
            ),
        };
        Message::new(
            format!("{en} {won} times out of {n}. {en_verdict}"),
            format!("{cy} {won} o weithiau allan o {n}. {cy_verdict}"),
        )
    }
}
