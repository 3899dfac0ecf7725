//! What people said, what was answered, and the documents of it.

use coproduction::core::{Links, Uri};
use coproduction::events::{
    Answered, Audience, Author, Availability, Consent, ConsentPurpose, ConsentedUse, Contribution,
    ContributionKind, Document, DocumentKind, Reply, ReplyStatus, ReplyStatusKind, Told,
};

use super::forum::{BOARD, LIVED};
use super::{Maker, both, of, written};

/// What people say.
const WORDS: [(&str, &str); 3] = [
    (
        "cy",
        "Fe wnes i aros a neb yn dweud wrtha i am faint. Roedd hi'n oer yn yr ystafell, a'r tŷ bach ar gau.",
    ),
    (
        "en",
        "I could not hear my name being called. A board with numbers would have been enough, or a tap on the arm.",
    ),
    (
        "en",
        "The letter came after the day of the appointment.\nWe had arranged care for my mother for nothing.",
    ),
];

impl Maker {
    /// The terms of reference, then papers and minutes of each meeting.
    pub(super) fn documents(&self) -> impl Iterator<Item = Document> {
        let terms = self.document(
            0,
            DocumentKind::TermsOfReference,
            ("Cylch gorchwyl", "Terms of reference"),
        );
        let of_meetings = (0..self.meetings).flat_map(|meeting| {
            let concerns = Links::new().events([self.id(meeting)]);
            let papers = self.document(1 + 2 * meeting, DocumentKind::Papers, ("Papurau", "Papers"));
            let minutes = self.document(2 + 2 * meeting, DocumentKind::Minutes, ("Cofnodion", "Minutes"));
            [papers.concerns(concerns.clone()), minutes.concerns(concerns)]
        });
        [terms].into_iter().chain(of_meetings)
    }

    fn document(&self, number: u32, kind: DocumentKind, (cy, en): (&str, &str)) -> Document {
        let available = |language: &str| {
            let uri: Uri = of(&format!(
                "https://example.org/llais/{}/{number}/{language}",
                self.number
            ));
            Availability::new(of(language))
                .on(self.day(number / 2, 5))
                .uri(uri)
        };
        Document::new(self.id(number), kind)
            .title(both(&format!("{cy} {number}"), &format!("{en} {number}")))
            .author(Author::Forum {})
            .audiences([Audience::Members, Audience::Public])
            .available([available("cy"), available("en")])
    }

    /// Two at each meeting.
    pub(super) fn contributions(&self) -> impl Iterator<Item = Contribution> {
        let words = WORDS.iter().cycle();
        (0..2 * self.meetings)
            .zip(words)
            .map(|(number, (language, text))| {
                let meeting = number / 2;
                Contribution::new(self.id(number))
                    .kind(ContributionKind::Experience)
                    .on(self.day(meeting, 12))
                    .event(self.id(meeting))
                    .constituency(of(LIVED))
                    .language(of(language))
                    .text(written(language, text))
                    .reply_expected(true)
                    .consents([
                        Consent::new(ConsentPurpose::ForumWork).given_on(self.day(meeting, 12)),
                        Consent::new(ConsentPurpose::Quotation)
                            .given_on(self.day(meeting, 12))
                            .uses([
                                ConsentedUse::new(self.day(meeting, 26)).document(self.id(2 + 2 * meeting))
                            ]),
                    ])
            })
    }

    /// One for the two contributions of each meeting.
    pub(super) fn replies(&self) -> impl Iterator<Item = Reply> {
        (0..self.meetings).map(|meeting| {
            let answers = Answered::new().contributions([self.id(2 * meeting), self.id(2 * meeting + 1)]);
            let told = |language: &str| {
                Told::new(of(language), self.day(meeting, 28)).document(self.id(2 + 2 * meeting))
            };
            Reply::new(self.id(meeting), answers)
                .organisation(self.id(BOARD))
                .acknowledged_on(self.day(meeting, 14))
                .statuses([
                    ReplyStatus::new(ReplyStatusKind::Considering).on(self.day(meeting, 14)),
                    ReplyStatus::new(ReplyStatusKind::TakenUp)
                        .on(self.day(meeting, 24))
                        .reason(written("en", "Most people at the meeting asked for it.")),
                ])
                .told([told("cy"), told("en")])
        })
    }
}
