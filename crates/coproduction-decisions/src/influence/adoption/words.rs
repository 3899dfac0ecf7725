//! What is said about the gap, in both languages.

use coproduction_core::Message;
use coproduction_core::measure::{Interval, Test, Verdict};

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
            "Proposals of people with lived experience: {of_lived}; of professionals: {of_professionals}. {en}"
        ),
        format!(
            "Cynigion pobl â phrofiad byw: {of_lived}; cynigion gweithwyr proffesiynol: {of_professionals}. {cy}"
        ),
    )
}

pub(super) fn one_board(sums: &Sums, interval: &Interval, verdict: Verdict) -> Message {
    let ((en, cy), (en_lies, cy_lies)) = (shares(sums), in_percent(interval));
    let (en_verdict, cy_verdict) = match verdict {
        Verdict::Below => (
            format!(
                "Those of people with lived experience were adopted less often (interval of the difference: {en_lies})."
            ),
            format!("Mabwysiadwyd rhai pobl â phrofiad byw yn llai aml (cyfwng y gwahaniaeth: {cy_lies})."),
        ),
        Verdict::Above => (
            format!(
                "Those of people with lived experience were adopted more often (interval of the difference: {en_lies})."
            ),
            format!("Mabwysiadwyd rhai pobl â phrofiad byw yn amlach (cyfwng y gwahaniaeth: {cy_lies})."),
        ),
        _ => (
            format!("That could be chance (interval of the difference: {en_lies})."),
            format!("Gallai hynny fod yn hap (cyfwng y gwahaniaeth: {cy_lies})."),
        ),
    };
    Message::new(
        format!("{en} {en_verdict} {}", MERIT.0),
        format!("{cy} {cy_verdict} {}", MERIT.1),
    )
}

pub(super) fn several_boards(sums: &Sums, gap: &AdoptionGap, boards: usize, test: &Test) -> Message {
    let (en, cy) = shares(sums);
    let (points, p) = (gap.difference.percent().unwrap_or_default(), test.p_value());
    Message::new(
        format!(
            "{en} Compared within each of {boards} boards, the difference is {points} percentage points; p = {p:.3} by an exact \
             test. {}",
            MERIT.0
        ),
        format!(
            "{cy} O gymharu o fewn pob bwrdd ({boards} ohonynt), y gwahaniaeth yw {points} pwynt canran; p = {p:.3} yn ôl prawf \
             union. {}",
            MERIT.1
        ),
    )
}

pub(super) fn bounded(low: &AdoptionGap, high: &AdoptionGap, open: u64) -> Message {
    let percent = |gap: &AdoptionGap| gap.difference.percent().unwrap_or_default();
    let (low, high) = (percent(low), percent(high));
    Message::new(
        format!(
            "The share of proposals of people with lived experience that were adopted, less that of professionals, lies between \
             {low} and {high} percentage points. Adopted in part, not decided yet or without an outcome on record: {open}. {}",
            MERIT.0
        ),
        format!(
            "Mae'r gyfran o gynigion pobl â phrofiad byw a fabwysiadwyd, llai cyfran gweithwyr proffesiynol, rhwng {low} a {high} \
             pwynt canran. Wedi'u mabwysiadu'n rhannol, heb benderfyniad eto neu heb ganlyniad ar gofnod: {open}. {}",
            MERIT.1
        ),
    )
}

pub(super) fn cannot_show(sums: &Sums, need: u64, boards: usize) -> Message {
    let (en, cy) = shares(sums);
    let (en_need, cy_need) = if boards == 1 {
        (
            format!("at least {need} are needed"),
            format!("mae angen o leiaf {need}"),
        )
    } else {
        (
            format!("with {need}, if those to come all came at one board, there could be evidence"),
            format!("gyda {need}, pe bai'r rhai sydd i ddod i gyd mewn un bwrdd, gallai fod tystiolaeth"),
        )
    };
    Message::new(
        format!("{en} With these numbers even the most one-sided outcome could be chance: {en_need}."),
        format!(
            "{cy} Gyda'r niferoedd hyn gallai hyd yn oed y canlyniad mwyaf unochrog fod yn hap: {cy_need}."
        ),
    )
}
