//! The words of measures.

use coproduction::core::Characteristic;
use coproduction::principles::Figure;

use super::Words;

impl Words {
    /// The heading of the measures.
    pub(crate) const fn what_decisions_show(self) -> &'static str {
        self.pick(
            "What the decisions and answers show",
            "Beth mae'r penderfyniadau a'r atebion yn ei ddangos",
        )
    }

    /// The heading of the measures of participation and representation.
    pub(crate) const fn who_is_heard(self) -> &'static str {
        self.pick(
            "Who is in the room, and who is heard",
            "Pwy sydd yn yr ystafell, a phwy sy'n cael ei glywed",
        )
    }

    /// The heading of the themes of surveys.
    pub(crate) const fn what_surveys_brought(self) -> &'static str {
        self.pick("What surveys brought in", "Yr hyn a ddaeth i law mewn arolygon")
    }

    /// What the measures look for, and by whose choice.
    pub(crate) const fn yardsticks(self) -> &'static str {
        self.pick(
            "An interval holds the true value 95 times in 100. The days looked for are choices of this library, and no requirement: 2 and 30 working days by analogy with the rules on complaints, 30 days for a payment; and so is the band from 80% to 120% of what would match a population.",
            "Mae cyfwng yn cynnwys y gwir werth 95 gwaith o bob 100. Dewisiadau'r llyfrgell hon yw'r diwrnodau yr edrychir amdanynt, ac nid gofynion: 2 a 30 o ddiwrnodau gwaith drwy gyfatebiaeth â'r rheolau ar gwynion, 30 diwrnod am daliad; ac felly hefyd yr ystod o 80% i 120% o'r hyn a fyddai'n cyfateb i boblogaeth.",
        )
    }

    /// Where figures of the Census are from, as their licence asks.
    pub(crate) const fn census_source(self) -> &'static str {
        self.pick(
            "Source: Office for National Statistics, Census 2021, Open Government Licence v3.0",
            "Ffynhonnell: Swyddfa Ystadegau Gwladol, Cyfrifiad 2021, Trwydded Llywodraeth Agored f3.0",
        )
    }

    /// What stands before the measures that are withheld.
    pub(crate) const fn too_few_to_show(self) -> &'static str {
        self.pick("Too few people to show: ", "Rhy ychydig o bobl i'w dangos: ")
    }

    /// What stands before the measures for which too little is on record, or nothing.
    pub(crate) const fn not_enough_to_say(self) -> &'static str {
        self.pick(
            "Nothing on record, or not enough to say, for: ",
            "Dim ar gofnod, neu ddim digon i'w ddweud, ar gyfer y rhain: ",
        )
    }

    /// The name of a measure in a list: of representation, that of its characteristic.
    pub(crate) fn figure(self, figure: &Figure) -> &'static str {
        let of = figure.of.as_ref();
        of.map_or_else(
            || self.measure(figure.name()),
            |of| self.characteristic(of.characteristic),
        )
    }

    fn characteristic(self, characteristic: Characteristic) -> &'static str {
        match characteristic {
            Characteristic::Age => self.pick("age", "oedran"),
            Characteristic::Disability => self.pick("disability", "anabledd"),
            Characteristic::GenderReassignment => self.pick("gender reassignment", "ailbennu rhywedd"),
            Characteristic::MarriageAndCivilPartnership => {
                self.pick("marriage and civil partnership", "priodas a phartneriaeth sifil")
            }
            Characteristic::PregnancyAndMaternity => {
                self.pick("pregnancy and maternity", "beichiogrwydd a mamolaeth")
            }
            Characteristic::Race => self.pick("race", "hil"),
            Characteristic::ReligionOrBelief => self.pick("religion or belief", "crefydd neu gred"),
            Characteristic::Sex => self.pick("sex", "rhyw"),
            Characteristic::SexualOrientation => self.pick("sexual orientation", "cyfeiriadedd rhywiol"),
            Characteristic::WelshLanguage => self.pick("Welsh language", "y Gymraeg"),
            Characteristic::UnpaidCare => self.pick("unpaid care", "gofal di-dâl"),
            Characteristic::Deprivation => self.pick("deprivation of the area", "amddifadedd yr ardal"),
            Characteristic::FirstTimeParticipation => {
                self.pick("first-time participation", "cymryd rhan am y tro cyntaf")
            }
            other => other.as_str(),
        }
    }

    /// What stands before the measures that have nothing to count.
    pub(crate) const fn nothing_to_count(self) -> &'static str {
        self.pick(
            "Nothing to count on record for: ",
            "Dim i'w gyfrif ar gofnod ar gyfer y rhain: ",
        )
    }

    /// The name of a measure.
    fn measure(self, name: &'static str) -> &'static str {
        match name {
            "contested-adopted"
            | "contested-adopted-beside-rules"
            | "contested-stopped"
            | "contested-stopped-beside-rules" => {
                self.pick("contested decisions", "penderfyniadau lle'r oedd anghytuno")
            }
            "adoption-by-origin" => self.pick("proposals by origin", "cynigion yn ôl tarddiad"),
            "deference" => self.pick("answers of the accountable body", "atebion y corff atebol"),
            "effective-power" => self.pick("what one vote can change", "yr hyn y gall un bleidlais ei newid"),
            "acknowledgement" => self.pick("acknowledgement", "cydnabod derbyn"),
            "loop-closure" => self.pick("time until people were told", "amser nes dweud wrth bobl"),
            "promises-kept" => self.pick("promised days of answer", "diwrnodau ateb a addawyd"),
            "seat-class-by-terms" => {
                self.pick("seats by the terms of reference", "seddi yn ôl y cylch gorchwyl")
            }
            "seat-class-held" => self.pick("who holds the seats", "pwy sy'n dal y seddi"),
            "attendance-gap" => self.pick("attendance of the two sides", "presenoldeb y ddwy ochr"),
            "lone-voice-meetings" => self.pick("meetings with a lone voice", "cyfarfodydd â llais unig"),
            "voice-ratio-of-sides" => self.pick("speaking by side", "siarad fesul ochr"),
            "voice-ratio" | "voice-ratio-without-chairs" | "voice-gini" | "voice-theil" => {
                self.pick("speaking by person", "siarad fesul person")
            }
            "agenda-share" => self.pick("whose items are on the agenda", "eitemau pwy sydd ar yr agenda"),
            "retention" => self.pick("who stays", "pwy sy'n aros"),
            "stay-time-lived-experience" | "stay-time-professionals" => {
                self.pick("how long people stay", "pa mor hir y mae pobl yn aros")
            }
            "access-met" => self.pick("requests for access", "ceisiadau mynediad"),
            "needs-asked" => self.pick("whether needs were asked about", "a ofynnwyd am anghenion"),
            "days-to-payment" => self.pick("days to payment", "diwrnodau hyd at dalu"),
            "theme-support" | "theme-consensus" | "theme-lowest" => {
                self.pick("themes of surveys", "themâu arolygon")
            }
            "seat-ratio" => self.pick(
                "members beside the population",
                "aelodau ochr yn ochr â'r boblogaeth",
            ),
            other => other,
        }
    }
}
