//! What is said about the gap, in both languages.

use std::cmp::Ordering;

use coproduction_core::Message;
use coproduction_core::measure::{Interval, Test, Verdict};
use coproduction_core::statistics::Exact;

use super::super::policy::in_percent;
use super::{AdoptionGap, Sums};

/// The two shares, and the warning that goes with every figure.
fn shares(sums: &Sums) -> (String, String) {
    let ((x1, n1), (x2, n2)) = (sums.lived, sums.professional);
    (
        format!(
            "Proposals adopted: {x1} of {n1} from people with lived experience, {x2} of {n2} from professionals."
        ),
        format!(
            "Cynigion a fabwysiadwyd: {x1} o {n1} gan bobl â phrofiad byw, {x2} o {n2} gan weithwyr proffesiynol."
        ),
    )
}

const MERIT: (&str, &str) = (
    "One side may have proposed bigger changes.",
    "Efallai fod un ochr wedi cynnig newidiadau mwy.",
);

/// Where no board has proposals of both sides.
pub(super) fn one_side(sums: &Sums) -> Message {
    let (of_lived, of_professionals) = (sums.lived.1, sums.professional.1);
    let (en, cy) = if of_lived > 0 && of_professionals > 0 {
        (
            "No board has some of both, and the two are compared within a board.",
            "Nid oes gan yr un bwrdd rai o'r ddau, a chymherir y ddau o fewn bwrdd.",
        )
    } else {
        (
            "There is nothing to compare one side with.",
            "Nid oes dim i gymharu'r naill ochr ag ef.",
        )
    };
    Message::new(
        format!(
            "Whose proposals are adopted more often cannot be told. {en} Proposals of people with lived experience: {of_lived}; of \
             professionals: {of_professionals}."
        ),
        format!(
            "Ni ellir dweud cynigion pwy a fabwysiedir amlaf. {cy} Cynigion pobl â phrofiad byw: {of_lived}; cynigion gweithwyr \
             proffesiynol: {of_professionals}."
        ),
    )
}

/// Whose proposals were adopted more often, as far as that can be told.
const fn plainly(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Below => (
            "Proposals of people with lived experience were adopted less often than those of professionals.",
            "Mabwysiadwyd cynigion pobl â phrofiad byw yn llai aml na rhai gweithwyr proffesiynol.",
        ),
        Verdict::Above => (
            "Proposals of people with lived experience were adopted more often than those of professionals.",
            "Mabwysiadwyd cynigion pobl â phrofiad byw yn amlach na rhai gweithwyr proffesiynol.",
        ),
        _ => (
            "Whose proposals are adopted more often cannot be told: what is on record could be chance.",
            "Ni ellir dweud cynigion pwy a fabwysiedir amlaf: gallai'r hyn sydd ar gofnod fod yn hap.",
        ),
    }
}

pub(super) fn one_board(sums: &Sums, interval: &Interval, verdict: Verdict) -> Message {
    let ((en, cy), (en_lies, cy_lies)) = (shares(sums), in_percent(interval));
    let (en_plain, cy_plain) = plainly(verdict);
    Message::new(
        format!(
            "{en_plain} {en} {} Interval of the difference: {en_lies}.",
            MERIT.0
        ),
        format!("{cy_plain} {cy} {} Cyfwng y gwahaniaeth: {cy_lies}.", MERIT.1),
    )
}

pub(super) fn several_boards(
    sums: &Sums,
    gap: &AdoptionGap,
    boards: usize,
    (test, could_be_chance): (&Test, bool),
) -> Message {
    let (en, cy) = shares(sums);
    let verdict = match gap.difference.cmp(&Exact::zero()) {
        Ordering::Less if !could_be_chance => Verdict::Below,
        Ordering::Greater if !could_be_chance => Verdict::Above,
        _ => Verdict::CannotTell,
    };
    let (en_plain, cy_plain) = plainly(verdict);
    let (points, p) = (gap.difference.percent().unwrap_or_default(), test.p_value());
    Message::new(
        format!(
            "{en_plain} {en} {} Boards within which the two were compared: {boards}; difference in percentage points: {points}; exact test: \
             p = {p:.3}.",
            MERIT.0
        ),
        format!(
            "{cy_plain} {cy} {} Byrddau y cymharwyd y ddau o'u mewn: {boards}; gwahaniaeth mewn pwyntiau canran: {points}; prawf union: \
             p = {p:.3}.",
            MERIT.1
        ),
    )
}

pub(super) fn bounded(low: &AdoptionGap, high: &AdoptionGap, open: u64) -> Message {
    let percent = |gap: &AdoptionGap| gap.difference.percent().unwrap_or_default();
    let (low, high) = (percent(low), percent(high));
    Message::new(
        format!(
            "Whose proposals are adopted more often is not settled. Adopted in part, not decided yet or without an outcome on record: {open}. \
             {} The share adopted of people with lived experience less that of professionals, in percentage points: between {low} and {high}.",
            MERIT.0
        ),
        format!(
            "Nid yw'n glir eto cynigion pwy a fabwysiedir amlaf. Wedi'u mabwysiadu'n rhannol, heb benderfyniad eto neu heb ganlyniad ar \
             gofnod: {open}. {} Cyfran pobl â phrofiad byw a fabwysiadwyd llai cyfran gweithwyr proffesiynol, mewn pwyntiau canran: o leiaf \
             {low}, ar y mwyaf {high}.",
            MERIT.1
        ),
    )
}

pub(super) fn cannot_show(sums: &Sums, need: u64, boards: usize) -> Message {
    let (en, cy) = shares(sums);
    let (en_need, cy_need) = if boards == 1 {
        (
            format!("The least needed: {need}."),
            format!("Y lleiaf sydd ei angen: {need}."),
        )
    } else {
        (
            format!("The least needed, if those to come all came at one board: {need}."),
            format!("Y lleiaf sydd ei angen, pe bai'r rhai sydd i ddod i gyd mewn un bwrdd: {need}."),
        )
    };
    Message::new(
        format!(
            "Whose proposals are adopted more often cannot be told: with these numbers even the most one-sided outcome could be chance. \
             {en} {en_need}"
        ),
        format!(
            "Ni ellir dweud cynigion pwy a fabwysiedir amlaf: gyda'r niferoedd hyn gallai hyd yn oed y canlyniad mwyaf unochrog fod yn \
             hap. {cy} {cy_need}"
        ),
    )
}
