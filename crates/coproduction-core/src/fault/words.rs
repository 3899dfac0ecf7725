//! What each fault says, in Welsh and English. No translator has checked the Welsh yet.

use super::{Bounds, EntityKind, Fault, JsonType};
use crate::{Date, Message};

impl JsonType {
    fn describe(self) -> Message {
        let (en, cy) = match self {
            Self::Object => ("an object { }", "gwrthrych { }"),
            Self::List => ("a list [ ]", "rhestr [ ]"),
            Self::Text => ("a text in quotation marks", "testun mewn dyfynodau"),
            Self::Integer => ("a whole number", "rhif cyfan"),
            Self::Number => ("a number", "rhif"),
            Self::Boolean => ("true or false", "true neu false"),
            Self::NotNull => ("a value", "gwerth"),
        };
        Message::new(en, cy)
    }
}

impl EntityKind {
    fn describe(self) -> Message {
        let (en, cy) = match self {
            Self::Commitment => ("commitment", "ymrwymiad"),
            Self::Constituency => ("constituency", "etholaeth"),
            Self::Contribution => ("contribution", "cyfraniad"),
            Self::Decision => ("decision", "penderfyniad"),
            Self::Document => ("document", "dogfen"),
            Self::Evaluation => ("evaluation", "gwerthusiad"),
            Self::Event => ("event", "digwyddiad"),
            Self::Forum => ("forum", "fforwm"),
            Self::Guest => ("guest", "gwestai"),
            Self::Member => ("member", "aelod"),
            Self::Membership => ("membership", "aelodaeth"),
            Self::Organisation => ("organisation", "sefydliad"),
            Self::Recommendation => ("recommendation", "argymhelliad"),
            Self::Reply => ("reply", "ateb"),
            Self::Return => ("monitoring return", "ffurflen fonitro"),
            Self::Seat => ("seat", "sedd"),
            Self::Terms => ("version of the terms of reference", "fersiwn o'r cylch gorchwyl"),
        };
        Message::new(en, cy)
    }
}

impl Bounds {
    fn describe(self) -> Message {
        match (self.least, self.greatest) {
            (Some(a), Some(b)) if a == b => Message::new(format!("exactly {a}"), format!("{a} yn union")),
            (Some(a), Some(b)) => Message::new(format!("{a} to {b}"), format!("{a} i {b}")),
            (Some(a), None) => Message::new(format!("{a} or more"), format!("{a} neu fwy")),
            (None, Some(b)) => Message::new(format!("{b} or less"), format!("{b} neu lai")),
            (None, None) => Message::new("any", "unrhyw un"),
        }
    }
}

impl Fault {
    /// What is wrong and what to do, in both languages. The Welsh is not yet checked by a translator.
    pub fn message(&self) -> Message {
        self.about_text()
            .or_else(|| self.about_shape())
            .or_else(|| self.about_references())
            .unwrap_or_else(|| self.about_whole())
    }

    fn about_text(&self) -> Option<Message> {
        let m = |en: &'static str, cy: &'static str| Some(Message::new(en, cy));
        match self {
            Self::Empty => m(
                "There is nothing here. Give a forum record as a JSON object.",
                "Does dim byd yma. Rhowch gofnod fforwm fel gwrthrych JSON.",
            ),
            Self::NotUtf8 { byte } => Some(Message::new(
                format!(
                    "Byte {byte} (counted from 0) is not UTF-8. Save the file as UTF-8: older encodings have no ŵ or ŷ."
                ),
                format!(
                    "Nid yw beit {byte} (gan gyfrif o 0) yn UTF-8. Cadwch y ffeil fel UTF-8: nid oes ŵ nac ŷ mewn hen amgodiadau."
                ),
            )),
            Self::ByteOrderMark => m(
                "The text starts with a byte-order mark. Save the file as UTF-8 without one.",
                "Mae'r testun yn dechrau â marc trefn beitiau. Cadwch y ffeil fel UTF-8 hebddo.",
            ),
            Self::LoneSurrogate => m(
                "An escape (\\uD800 to \\uDFFF) stands without its other half, so it is no character. Write the character itself.",
                "Mae dihangiad (\\uD800 i \\uDFFF) heb ei hanner arall, felly nid yw'n nod. Ysgrifennwch y nod ei hun.",
            ),
            Self::DuplicateMember => m(
                "This field has already been given in the same object. Keep one of the two.",
                "Mae'r maes hwn eisoes wedi'i roi yn yr un gwrthrych. Cadwch un o'r ddau.",
            ),
            Self::TooDeep { limit } => Some(Message::new(
                format!(
                    "Lists and objects are nested more than {limit} deep. No record needs that: look for a stray bracket."
                ),
                format!(
                    "Mae rhestrau a gwrthrychau wedi'u nythu'n ddyfnach na {limit}. Nid oes angen hynny ar unrhyw gofnod: chwiliwch am fraced strae."
                ),
            )),
            Self::TooLarge { limit } => Some(Message::new(
                format!(
                    "One record is larger than {limit} bytes. Give one forum a record, or raise the limit."
                ),
                format!(
                    "Mae un cofnod yn fwy na {limit} beit. Rhowch gofnod i bob fforwm, neu codwch y terfyn."
                ),
            )),
            Self::Syntax => m(
                "The text is not JSON from here on. Look for a missing or extra comma, quotation mark or bracket at this place or just before it.",
                "Nid yw'r testun yn JSON o'r fan hon ymlaen. Chwiliwch am goma, dyfynnod neu fraced sydd ar goll neu'n ormod yma neu ychydig cyn hyn.",
            ),
            Self::MoreProblems { listed } => Some(Message::new(
                format!(
                    "There are more problems than the {listed} listed above. Mend those, then check again."
                ),
                format!(
                    "Mae rhagor o broblemau na'r {listed} a restrir uchod. Cywirwch y rheini, yna gwiriwch eto."
                ),
            )),
            Self::Trailing => m(
                "There is more text after the end of the record. Give one record a document, or one a line (NDJSON), or a list of records.",
                "Mae rhagor o destun ar ôl diwedd y cofnod. Rhowch un cofnod i bob dogfen, neu un i bob llinell (NDJSON), neu restr o gofnodion.",
            ),
            _ => None,
        }
    }

    fn about_shape(&self) -> Option<Message> {
        match self {
            Self::Shape => Some(Message::new(
                "The document does not have the shape of a forum record from here on. Compare this place with the JSON Schema.",
                "Nid oes gan y ddogfen ffurf cofnod fforwm o'r fan hon ymlaen. Cymharwch y lle hwn â'r Sgema JSON.",
            )),
            Self::WrongType { expected } => {
                let what = expected.describe();
                Some(Message::new(
                    format!("This is of the wrong type. Give {}.", what.en),
                    format!("Mae hwn o'r math anghywir. Yr hyn a ddisgwylir: {}.", what.cy),
                ))
            }
            Self::Null => Some(Message::new(
                "`null` says nothing. Leave the field or entry out where it is not recorded; give an empty list for none.",
                "Nid yw `null` yn dweud dim. Gadewch y maes neu'r eitem allan lle nad yw wedi'i gofnodi; rhowch restr wag i olygu dim un.",
            )),
            Self::UnknownField { nearest } => Some(nearest.as_ref().map_or_else(
                || {
                    Message::new(
                        "This field is not known here. Remove it, or put a local addition under `extensions` of the record, the forum or an organisation.",
                        "Nid yw'r maes hwn yn hysbys yma. Tynnwch ef, neu rhowch ychwanegiad lleol o dan `extensions` y cofnod, y fforwm neu sefydliad.",
                    )
                },
                |near| {
                    Message::new(
                        format!("This field is not known here. Did you mean `{near}`?"),
                        format!("Nid yw'r maes hwn yn hysbys yma. Ai `{near}` oedd gennych mewn golwg?"),
                    )
                },
            )),
            Self::UnknownWord { nearest, known } => {
                let list = known.iter().map(|w| format!("`{w}`")).collect::<Vec<_>>().join(", ");
                Some(nearest.as_ref().map_or_else(
                    || {
                        Message::new(
                            format!("This word is not one of the list. Use one of {list}."),
                            format!("Nid yw'r gair hwn ar y rhestr. Defnyddiwch un o'r rhain: {list}."),
                        )
                    },
                    |near| {
                        Message::new(
                            format!("This word is not one of the list. Did you mean `{near}`?"),
                            format!("Nid yw'r gair hwn ar y rhestr. Ai `{near}` oedd gennych mewn golwg?"),
                        )
                    },
                ))
            }
            Self::MissingField { field } => Some(Message::new(
                format!("The field `{field}` is missing. It must be recorded here."),
                format!("Mae'r maes `{field}` ar goll. Rhaid ei gofnodi yma."),
            )),
            Self::WrongForm { form } => {
                let what = form.describe();
                Some(Message::new(
                    format!("This does not have the right form. Give {}.", what.en),
                    format!("Nid yw hwn ar y ffurf gywir. Yr hyn a ddisgwylir: {}.", what.cy),
                ))
            }
            Self::OutOfRange { range } => {
                let what = range.describe();
                Some(Message::new(
                    format!("This number is out of range. It can be {}.", what.en),
                    format!("Mae'r rhif hwn y tu allan i'r ystod. Gall fod yn: {}.", what.cy),
                ))
            }
            Self::WrongLength { length } => {
                let what = length.describe();
                Some(Message::new(
                    format!("This has the wrong length. The number of entries or characters can be {}.", what.en),
                    format!("Mae hwn o'r hyd anghywir. Gall nifer yr eitemau neu'r nodau fod yn: {}.", what.cy),
                ))
            }
            Self::TextSides => Some(Message::new(
                "This text needs `cy`, `en` or both of them; or `both` alone where it is the same in Welsh and English. An origin stands only beside its text.",
                "Mae ar y testun hwn angen `cy`, `en` neu'r ddau; neu `both` ar ei ben ei hun lle mae'r un fath yn y Gymraeg a'r Saesneg. Dim ond wrth ymyl ei destun y rhoddir tarddiad.",
            )),
            _ => None,
        }
    }

    fn about_references(&self) -> Option<Message> {
        let message = match self {
            Self::DuplicateId { first } => Message::new(
                format!("This id is already given to {first}. Give each thing an id of its own."),
                format!(
                    "Mae'r dynodydd hwn eisoes wedi'i roi i {first}. Rhowch ei ddynodydd ei hun i bob peth."
                ),
            ),
            Self::RepeatedEntry { first } => Message::new(
                format!("This repeats {first}. Keep one of the two."),
                format!("Mae hwn yn ailadrodd {first}. Cadwch un o'r ddau."),
            ),
            Self::DanglingReference { expected } => {
                let kind = expected.describe();
                Message::new(
                    format!(
                        "Nothing in the record has this id. It should be the id of a {}.",
                        kind.en
                    ),
                    format!(
                        "Nid oes gan ddim yn y cofnod y dynodydd hwn. Dylai gyfeirio at hyn: {}.",
                        kind.cy
                    ),
                )
            }
            Self::WrongKind { expected, found } => {
                let (want, got) = (expected.describe(), found.describe());
                Message::new(
                    format!(
                        "This id should be of this kind: {}. It is of this kind: {}.",
                        want.en, got.en
                    ),
                    format!(
                        "Dylai'r dynodydd hwn fod o'r math hwn: {}. Mae o'r math hwn: {}.",
                        want.cy, got.cy
                    ),
                )
            }
            _ => return None,
        };
        Some(message)
    }

    fn about_whole(&self) -> Message {
        match self {
            Self::DatesOutOfOrder { earlier, later } => Message::new(
                format!("`{later}` is before `{earlier}`. Correct one of the two."),
                format!("Mae `{later}` cyn `{earlier}`. Cywirwch un o'r ddau."),
            ),
            Self::OutOfSequence { after } => Message::new(
                format!(
                    "This is dated before {after}, which stands above it in a list kept in order. Correct the date or the order."
                ),
                format!(
                    "Mae dyddiad hwn cyn dyddiad {after}, sydd uwch ei ben mewn rhestr a gedwir yn ei threfn. Cywirwch y dyddiad neu'r drefn."
                ),
            ),
            // No number is repeated: it may be a small count of monitoring answers.
            Self::MoreThanWhole { part, whole } => Message::new(
                format!(
                    "`{part}` counts more than `{whole}`, of which it is a part. Correct one of the two."
                ),
                format!("Mae `{part}` yn cyfrif mwy na `{whole}`, y mae'n rhan ohono. Cywirwch un o'r ddau."),
            ),
            Self::FractionOverOne => Message::new(
                "This fraction is more than one. The numerator can be at most the denominator.",
                "Mae'r ffracsiwn hwn yn fwy nag un. Ni all y rhifiadur fod yn fwy na'r enwadur.",
            ),
            Self::SeatOverfull { held, places, on } => Message::new(
                format!(
                    "More people hold this seat than it has places. On {on}, holders: {held}; places: {places}. End a membership, or record more places in the terms of reference."
                ),
                format!(
                    "Mae mwy o bobl yn dal y sedd hon nag sydd ganddi o leoedd. Ar {on}, deiliaid: {held}; lleoedd: {places}. Terfynwch aelodaeth, neu cofnodwch ragor o leoedd yn y cylch gorchwyl."
                ),
            ),
            Self::NotAMemberThen { on } => Message::new(
                format!(
                    "No membership of this member covers {on}. Correct the membership's dates, or record the person as a guest (`attendingAs`: `guest` or `observer`)."
                ),
                format!(
                    "Nid oes aelodaeth gan yr aelod hwn ar {on}. Cywirwch ddyddiadau'r aelodaeth, neu cofnodwch y person fel gwestai (`attendingAs`: `guest` neu `observer`)."
                ),
            ),
            Self::Contradiction { field, with } => Message::new(
                format!("`{field}` contradicts `{with}`. Correct one of the two."),
                format!("Mae `{field}` yn gwrth-ddweud `{with}`. Cywirwch un o'r ddau."),
            ),
            Self::NeedsField { field } => Message::new(
                format!(
                    "This says something only together with `{field}`, which is not recorded. Record `{field}`, or leave this out."
                ),
                format!(
                    "Dim ond gyda `{field}` y mae hyn yn dweud rhywbeth, ac nid yw hwnnw wedi'i gofnodi. Cofnodwch `{field}`, neu gadewch hyn allan."
                ),
            ),
            Self::UnknownCode => Message::new(
                "This code is not in its register. Check it against the body that gives it out.",
                "Nid yw'r cod hwn yn ei gofrestr. Gwiriwch ef gyda'r corff sy'n ei ddyroddi.",
            ),
            Self::CodeOutOfUse { on, ended, successor } => out_of_use(*on, *ended, *successor),
            Self::CodeNotOnList { list, elsewhere } => not_on_list(list, *elsewhere),
            Self::UnfitTable => Message::new(
                "The rows, columns and figures do not make a table. Name each code once; give every line a figure for each column and then its total, and where there are rows put a line of totals last.",
                "Nid yw'r rhesi, y colofnau a'r ffigurau'n gwneud tabl. Enwch bob cod unwaith; rhowch ffigur ym mhob llinell ar gyfer pob colofn ac yna'i chyfanswm, a lle mae rhesi rhowch linell o gyfansymiau'n olaf.",
            ),
            Self::ProfileNotAsKnown => Message::new(
                "This profile has the name and version of a known one, and other numbers. Give it a name of its own.",
                "Mae gan y proffil hwn enw a fersiwn proffil hysbys, ond rhifau eraill. Rhowch ei enw ei hun iddo.",
            ),
            // These have spoken already. They are named, so that a new fault cannot be left without words.
            Self::Empty
            | Self::NotUtf8 { .. }
            | Self::ByteOrderMark
            | Self::LoneSurrogate
            | Self::DuplicateMember
            | Self::TooDeep { .. }
            | Self::TooLarge { .. }
            | Self::Syntax
            | Self::Trailing
            | Self::MoreProblems { .. }
            | Self::Shape
            | Self::WrongType { .. }
            | Self::Null
            | Self::UnknownField { .. }
            | Self::UnknownWord { .. }
            | Self::MissingField { .. }
            | Self::WrongForm { .. }
            | Self::OutOfRange { .. }
            | Self::WrongLength { .. }
            | Self::TextSides
            | Self::DuplicateId { .. }
            | Self::RepeatedEntry { .. }
            | Self::DanglingReference { .. }
            | Self::WrongKind { .. } => Message::new(self.code(), self.code()),
        }
    }
}

fn out_of_use(on: Date, ended: Option<Date>, successor: Option<&str>) -> Message {
    match (ended, successor) {
        (Some(ended), Some(new)) => Message::new(
            format!("This code ended on {ended} and is used on {on}. Its successor is {new}."),
            format!("Daeth y cod hwn i ben ar {ended} ac fe'i defnyddir ar {on}. Ei olynydd yw {new}."),
        ),
        (Some(ended), None) => Message::new(
            format!("This code ended on {ended} and is used on {on}. Use the code of that day."),
            format!(
                "Daeth y cod hwn i ben ar {ended} ac fe'i defnyddir ar {on}. Defnyddiwch god y diwrnod hwnnw."
            ),
        ),
        (None, _) => Message::new(
            format!("This code was not yet in use on {on}. Use the code of that day."),
            format!("Nid oedd y cod hwn mewn defnydd eto ar {on}. Defnyddiwch god y diwrnod hwnnw."),
        ),
    }
}

fn not_on_list(list: &str, elsewhere: Option<&str>) -> Message {
    match elsewhere {
        None => Message::new(
            format!(
                "This code is not on the code list `{list}`. Correct the code, or name the list that it is of, with its version."
            ),
            format!(
                "Nid yw'r cod hwn ar y rhestr godau `{list}`. Cywirwch y cod, neu enwch y rhestr y mae'n perthyn iddi, gyda'i fersiwn."
            ),
        ),
        Some(other) => Message::new(
            format!(
                "This code is not on the code list `{list}`, but it is on `{other}`. Name the list that the codes are of: a code says nothing without it."
            ),
            format!(
                "Nid yw'r cod hwn ar y rhestr godau `{list}`, ond mae ar `{other}`. Enwch y rhestr y mae'r codau'n perthyn iddi: nid yw cod yn dweud dim hebddi."
            ),
        ),
    }
}
