//! The titles of the shapes of rows, in both languages: what is counted and, where that has several shapes, which of them.

use coproduction_core::Characteristic;
use serde_json::Value;

use crate::Phrase;
use crate::tally::Counted;

pub(super) const WAITS: Phrase = Phrase::new(
    "waits that are counted in days",
    "arosiadau a gyfrifir mewn diwrnodau",
);
pub(super) const LEFT_OUT: Phrase = Phrase::new("waits that are left out", "arosiadau nas cyfrifir");
pub(super) const OF_THE_SIDES: Phrase = Phrase::new("from one of the two sides", "o un o'r ddwy ochr");
pub(super) const OF_OTHERS: Phrase = Phrase::new(
    "from elsewhere, or not recorded",
    "o le arall, neu heb ei gofnodi",
);
pub(super) const WITHDRAWN: Phrase = Phrase::new("withdrawn", "wedi'u tynnu'n ôl");

/// Gives a shape its title (what is counted and, after a colon, which part of it) and a description.
pub(super) fn entitle(shape: &mut Value, counted: Counted, part: Option<Phrase>) {
    let says = counted.says();
    let (mut en, mut cy) = (says.en.to_owned(), says.cy.to_owned());
    if let Some(part) = part {
        en = format!("{en}: {}", part.en);
        cy = format!("{cy}: {}", part.cy);
    }
    if let Value::Object(members) = shape {
        let says = format!("A row of the measure `{counted}`. {en}.");
        members.insert("description".into(), says.into());
        members.insert("title".into(), en.into());
        members.insert("$comment".into(), format!("cy: {cy}").into());
    }
}

/// The name of a characteristic, as it stands after a colon.
pub(super) fn characteristic(characteristic: Characteristic) -> Phrase {
    match characteristic {
        Characteristic::Age => Phrase::new("age", "oedran"),
        Characteristic::Disability => Phrase::new("disability", "anabledd"),
        Characteristic::GenderReassignment => Phrase::new("gender reassignment", "ailbennu rhywedd"),
        Characteristic::MarriageAndCivilPartnership => {
            Phrase::new("marriage and civil partnership", "priodas a phartneriaeth sifil")
        }
        Characteristic::PregnancyAndMaternity => {
            Phrase::new("pregnancy and maternity", "beichiogrwydd a mamolaeth")
        }
        Characteristic::Race => Phrase::new("race", "hil"),
        Characteristic::ReligionOrBelief => Phrase::new("religion or belief", "crefydd neu gred"),
        Characteristic::Sex => Phrase::new("sex", "rhyw"),
        Characteristic::SexualOrientation => Phrase::new("sexual orientation", "cyfeiriadedd rhywiol"),
        Characteristic::WelshLanguage => Phrase::new("Welsh language", "y Gymraeg"),
        Characteristic::UnpaidCare => Phrase::new("unpaid care", "gofal di-dâl"),
        Characteristic::Deprivation => Phrase::new("deprivation of the area", "amddifadedd yr ardal"),
        Characteristic::FirstTimeParticipation => {
            Phrase::new("first-time participation", "cymryd rhan am y tro cyntaf")
        }
        _ => Phrase::new("another characteristic", "nodwedd arall"),
    }
}
