//! The names of collections, of the forum's parts, and of the areas that problems are grouped by.

use coproduction::core::Pointer;
use coproduction::record::Collection;

use super::Words;

/// A part of what is recorded of the forum itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// What it is for.
    Purpose,
    /// The organisation that answers it.
    Accountable,
    /// The unit within that organisation.
    Unit,
    /// The area it is for.
    Area,
    /// Its website.
    Website,
    /// The organisations that work with it.
    Partners,
    /// The services it is about.
    Services,
    /// What its work belongs to.
    Scopes,
    /// The stages of its life.
    Life,
    /// The groups that hold its seats.
    Constituencies,
    /// Its terms of reference.
    Terms,
    /// What others have published about it.
    Recognitions,
    /// Its evaluations.
    Evaluations,
}

/// An area of a record: what problems are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Area {
    /// The text, or the record as a whole.
    Whole,
    /// The forum.
    Forum,
    /// A collection.
    Of(Collection),
    /// What the record says of itself: its format, its coverage, its changes.
    Itself,
    /// A field that is not known.
    Unknown,
}

impl Area {
    /// The area that a place lies in.
    pub(crate) fn of(pointer: &Pointer) -> Self {
        let Some(step) = pointer.steps().next() else {
            return Self::Whole;
        };
        match step.as_str() {
            "forum" => Self::Forum,
            "format" | "recordedTo" | "extensions" | "coverage" | "changes" => Self::Itself,
            field => Collection::ALL
                .iter()
                .find(|collection| is_field(field, **collection))
                .map_or(Self::Unknown, |collection| Self::Of(*collection)),
        }
    }
}

/// Whether a field (`supportOffers`) holds a collection (`support-offers`).
fn is_field(field: &str, collection: Collection) -> bool {
    let letters = collection.as_str().chars().filter(|c| *c != '-');
    field.chars().map(|c| c.to_ascii_lowercase()).eq(letters)
}

impl Words {
    /// How many entries a collection has.
    pub(crate) fn counted(self, collection: Collection, count: usize) -> String {
        let label = self.collection(collection);
        let en = if count == 1 { one_of(collection) } else { label };
        self.say(format!("{count} {en}"), format!("{label}: {count}"))
    }

    /// The name of a collection.
    pub(crate) fn collection(self, collection: Collection) -> &'static str {
        match collection {
            Collection::Organisations => self.pick("organisations", "sefydliadau"),
            Collection::Members => self.pick("members", "aelodau"),
            Collection::Memberships => self.pick("memberships", "aelodaethau"),
            Collection::Guests => self.pick("guests", "gwesteion"),
            Collection::SupportOffers => self.pick("offers of support", "cynigion o gymorth"),
            Collection::Payments => self.pick("payments", "taliadau"),
            Collection::Events => self.pick("events", "digwyddiadau"),
            Collection::Documents => self.pick("documents", "dogfennau"),
            Collection::Contributions => self.pick("contributions", "cyfraniadau"),
            Collection::Replies => self.pick("replies", "atebion"),
            Collection::Decisions => self.pick("decisions", "penderfyniadau"),
            Collection::Commitments => self.pick("commitments", "ymrwymiadau"),
            Collection::Recommendations => self.pick("recommendations", "argymhellion"),
            Collection::MonitoringReturns => self.pick("monitoring returns", "ffurflenni monitro"),
            Collection::PublishedTables => self.pick("published tables", "tablau cyhoeddedig"),
            Collection::DataHoldings => self.pick(
                "terms for holding special-category data",
                "telerau dal data categori arbennig",
            ),
            other => other.as_str(),
        }
    }

    /// The name of a part of the forum.
    pub(crate) const fn part(self, part: Part) -> &'static str {
        match part {
            Part::Purpose => self.pick("purpose", "diben"),
            Part::Accountable => self.pick("accountable organisation", "sefydliad atebol"),
            Part::Unit => self.pick("unit within it", "uned o'i fewn"),
            Part::Area => self.pick("area", "ardal"),
            Part::Website => self.pick("website", "gwefan"),
            Part::Partners => self.pick("partner organisations", "sefydliadau partner"),
            Part::Services => self.pick("services", "gwasanaethau"),
            Part::Scopes => self.pick("service or research", "gwasanaeth neu ymchwil"),
            Part::Life => self.pick(
                "when it began and where it stands",
                "pryd y dechreuodd a beth yw ei sefyllfa",
            ),
            Part::Constituencies => self.pick("constituencies", "etholaethau"),
            Part::Terms => self.pick("terms of reference", "cylch gorchwyl"),
            Part::Recognitions => self.pick("published recognition", "cydnabyddiaeth gyhoeddedig"),
            Part::Evaluations => self.pick("evaluations", "gwerthusiadau"),
        }
    }

    /// The heading of an area.
    pub(crate) fn area(self, area: Area) -> String {
        match area {
            Area::Whole => self.pick("The document as a whole", "Y ddogfen gyfan").to_owned(),
            Area::Forum => self.pick("The forum", "Y fforwm").to_owned(),
            Area::Itself => self.pick("The record itself", "Y cofnod ei hun").to_owned(),
            Area::Unknown => self
                .pick("Fields that are not known", "Meysydd nad ydynt yn hysbys")
                .to_owned(),
            Area::Of(collection) => capitalised(self.collection(collection)),
        }
    }
}

/// The English name of one entry.
fn one_of(collection: Collection) -> &'static str {
    match collection {
        Collection::Organisations => "organisation",
        Collection::Members => "member",
        Collection::Memberships => "membership",
        Collection::Guests => "guest",
        Collection::SupportOffers => "offer of support",
        Collection::Payments => "payment",
        Collection::Events => "event",
        Collection::Documents => "document",
        Collection::Contributions => "contribution",
        Collection::Replies => "reply",
        Collection::Decisions => "decision",
        Collection::Commitments => "commitment",
        Collection::Recommendations => "recommendation",
        Collection::MonitoringReturns => "monitoring return",
        Collection::PublishedTables => "published table",
        Collection::DataHoldings => "set of terms for holding special-category data",
        other => other.as_str(),
    }
}

/// A label with a capital letter.
pub(crate) fn capitalised(label: &str) -> String {
    let mut letters = label.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters.by_ref())
        .collect()
}

#[cfg(test)]
mod tests {
    use coproduction::core::Lang;

    use super::*;

    #[test]
    fn every_collection_has_a_name_in_both_languages() {
        for collection in Collection::ALL {
            let (en, cy) = (Words::new(Lang::En), Words::new(Lang::Cy));
            assert_ne!(
                en.collection(*collection),
                cy.collection(*collection),
                "{collection}"
            );
            assert_ne!(
                en.counted(*collection, 1),
                en.counted(*collection, 2),
                "{collection}"
            );
            assert!(cy.counted(*collection, 1).ends_with(": 1"));
        }
    }

    #[test]
    fn a_place_lies_in_the_area_of_its_first_step() {
        let area = |pointer: &str| Area::of(&Pointer::from_rfc6901(pointer));
        assert_eq!(area(""), Area::Whole);
        assert_eq!(area("/forum/name"), Area::Forum);
        assert_eq!(area("/supportOffers/0"), Area::Of(Collection::SupportOffers));
        assert_eq!(area("/coverage/0"), Area::Itself);
        assert_eq!(area("/evnts"), Area::Unknown);
    }
}
