//! What each code of a problem stands for, in a line.

use super::Words;

impl Words {
    /// What a code stands for. A test holds the table complete.
    pub(crate) fn title_of(self, code: &'static str) -> &'static str {
        TITLES
            .iter()
            .find(|(known, _, _)| *known == code)
            .map_or(code, |(_, en, cy)| self.pick(en, cy))
    }
}

/// Code, English, Welsh.
const TITLES: &[(&str, &str, &str)] = &[
    ("empty", "There is nothing to read.", "Nid oes dim i'w ddarllen."),
    ("not-utf8", "The text is not UTF-8.", "Nid yw'r testun yn UTF-8."),
    (
        "byte-order-mark",
        "The text starts with a byte-order mark.",
        "Mae'r testun yn dechrau â marc trefn beitiau.",
    ),
    (
        "lone-surrogate",
        "An escape is half of a character.",
        "Hanner nod yw dihangiad.",
    ),
    (
        "duplicate-member",
        "A field is given twice in one object.",
        "Rhoddir maes ddwywaith mewn un gwrthrych.",
    ),
    (
        "too-deep",
        "The text is nested too deeply.",
        "Mae'r testun wedi'i nythu'n rhy ddwfn.",
    ),
    (
        "too-large",
        "The record is too large.",
        "Mae'r cofnod yn rhy fawr.",
    ),
    ("syntax", "The text is not JSON.", "Nid yw'r testun yn JSON."),
    (
        "trailing",
        "There is more text after the record.",
        "Mae rhagor o destun ar ôl y cofnod.",
    ),
    (
        "more-problems",
        "There are more problems than are listed.",
        "Mae rhagor o broblemau nag a restrir.",
    ),
    (
        "shape",
        "The document does not have the shape of a record.",
        "Nid oes gan y ddogfen ffurf cofnod.",
    ),
    (
        "wrong-type",
        "A value is of the wrong type.",
        "Mae gwerth o'r math anghywir.",
    ),
    ("null", "A value is null.", "Mae gwerth yn null."),
    ("unknown-field", "A field is not known.", "Nid yw maes yn hysbys."),
    (
        "unknown-word",
        "A word is not in its vocabulary.",
        "Nid yw gair yn ei eirfa.",
    ),
    ("missing-field", "A field is missing.", "Mae maes ar goll."),
    (
        "wrong-form",
        "A text does not have its form.",
        "Nid yw testun ar ei ffurf gywir.",
    ),
    (
        "out-of-range",
        "A number is out of range.",
        "Mae rhif y tu allan i'w ystod.",
    ),
    (
        "wrong-length",
        "A list or text is too short or too long.",
        "Mae rhestr neu destun yn rhy fyr neu'n rhy hir.",
    ),
    (
        "text-sides",
        "The sides of a bilingual text do not fit together.",
        "Nid yw dwy ochr testun dwyieithog yn cyd-fynd.",
    ),
    (
        "duplicate-id",
        "An id is given to two things.",
        "Rhoddir un dynodydd i ddau beth.",
    ),
    (
        "repeated-entry",
        "An entry is given twice in one list.",
        "Rhoddir eitem ddwywaith mewn un rhestr.",
    ),
    (
        "dangling-reference",
        "An id refers to nothing in the record.",
        "Nid yw dynodydd yn cyfeirio at ddim yn y cofnod.",
    ),
    (
        "wrong-kind",
        "An id refers to the wrong kind of thing.",
        "Mae dynodydd yn cyfeirio at y math anghywir o beth.",
    ),
    (
        "dates-out-of-order",
        "Two dates are in the wrong order.",
        "Mae dau ddyddiad yn y drefn anghywir.",
    ),
    (
        "out-of-sequence",
        "An entry is dated before one above it.",
        "Mae dyddiad eitem cyn dyddiad un uwch ei phen.",
    ),
    (
        "more-than-whole",
        "A part is more than its whole.",
        "Mae rhan yn fwy na'r cyfan.",
    ),
    (
        "fraction-over-one",
        "A fraction is more than one.",
        "Mae ffracsiwn yn fwy nag un.",
    ),
    (
        "seat-overfull",
        "A seat is held more often than it has places.",
        "Delir sedd yn amlach na nifer ei lleoedd.",
    ),
    (
        "not-a-member-then",
        "Somebody attended as a member who was none then.",
        "Daeth rhywun fel aelod pan nad oedd yn aelod.",
    ),
    (
        "contradiction",
        "Two fields contradict each other.",
        "Mae dau faes yn gwrth-ddweud ei gilydd.",
    ),
    (
        "needs-field",
        "A field needs another that is not recorded.",
        "Mae ar faes angen un arall nad yw wedi'i gofnodi.",
    ),
    (
        "unknown-code",
        "A code is not in its register.",
        "Nid yw cod yn ei gofrestr.",
    ),
    (
        "code-out-of-use",
        "A code was not in use on the day.",
        "Nid oedd cod mewn defnydd ar y diwrnod.",
    ),
    (
        "code-not-on-list",
        "A code is not on the code list that is named.",
        "Nid yw cod ar y rhestr godau a enwir.",
    ),
    (
        "unfit-table",
        "Rows, columns and figures do not make a table.",
        "Nid yw rhesi, colofnau a ffigurau'n gwneud tabl.",
    ),
    (
        "profile-not-as-known",
        "A profile has the name and version of a known one, and other numbers.",
        "Mae gan broffil enw a fersiwn un hysbys, ond rhifau eraill.",
    ),
];

#[cfg(test)]
mod tests {
    use coproduction::core::Fault;

    #[test]
    fn every_code_has_a_title() {
        let titled: Vec<_> = super::TITLES.iter().map(|(code, _, _)| *code).collect();
        assert_eq!(titled, Fault::CODES);
    }
}
