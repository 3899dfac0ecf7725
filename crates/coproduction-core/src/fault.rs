//! Every kind of fault that a document can have, with what it says in both languages.

use crate::{Date, Form, Message, Pointer};

crate::vocabulary! {
    /// A kind of JSON value.
    pub enum JsonType {
        /// An object: `{}`.
        Object = "object",
        /// A list: `[]`.
        List = "array",
        /// A text in quotation marks.
        Text = "string",
        /// A number without a fraction.
        Integer = "integer",
        /// A number.
        Number = "number",
        /// `true` or `false`.
        Boolean = "boolean",
        /// Anything but `null`.
        NotNull = "not-null",
    }
}

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

crate::vocabulary! {
    /// A kind of thing that has an id and can be referred to.
    pub enum EntityKind {
        /// A commitment.
        Commitment = "commitment",
        /// A constituency.
        Constituency = "constituency",
        /// A contribution.
        Contribution = "contribution",
        /// A decision.
        Decision = "decision",
        /// A document.
        Document = "document",
        /// An evaluation.
        Evaluation = "evaluation",
        /// An engagement event.
        Event = "event",
        /// A forum.
        Forum = "forum",
        /// A guest.
        Guest = "guest",
        /// A member.
        Member = "member",
        /// A membership.
        Membership = "membership",
        /// An organisation.
        Organisation = "organisation",
        /// A recommendation.
        Recommendation = "recommendation",
        /// A reply.
        Reply = "reply",
        /// A monitoring return.
        Return = "return",
        /// A seat.
        Seat = "seat",
        /// A version of the terms of reference.
        Terms = "terms",
    }
}

impl EntityKind {
    /// The kind that an id's type name stands for: `MemberId` is a member's.
    pub fn of_type(name: &str) -> Option<Self> {
        let kind = name.strip_suffix("Id")?;
        Self::ALL
            .iter()
            .copied()
            .find(|k| k.as_str().eq_ignore_ascii_case(kind))
    }

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

/// The least and greatest number that fits, where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The least that fits.
    pub least: Option<u64>,
    /// The greatest that fits.
    pub greatest: Option<u64>,
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

/// What is wrong at a place in a document.
///
/// A fault keeps what is needed to say what to do; it never keeps a value of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    // The text itself.
    /// There is nothing to read.
    Empty,
    /// A byte is not UTF-8.
    NotUtf8 {
        /// Its place in the input, counted from 0.
        byte: usize,
    },
    /// The text starts with a byte-order mark.
    ByteOrderMark,
    /// Half of a surrogate pair stands alone in an escape.
    LoneSurrogate,
    /// A member has already been given in the same object.
    DuplicateMember,
    /// Lists and objects are nested too deeply.
    TooDeep {
        /// The deepest nesting that is read.
        limit: usize,
    },
    /// One record is too large.
    TooLarge {
        /// The most bytes that one record may have.
        limit: usize,
    },
    /// The text is not JSON.
    Syntax,
    /// There is more after the end of the record.
    Trailing,

    // The shape.
    /// The document does not have the shape of a record; the place is that of the first fault.
    Shape,
    /// The value is of another type.
    WrongType {
        /// What was expected.
        expected: JsonType,
    },
    /// `null` was given.
    Null,
    /// The field is not known here.
    UnknownField {
        /// The nearest known name.
        nearest: Option<String>,
    },
    /// The word is not of the vocabulary.
    UnknownWord {
        /// The nearest known word.
        nearest: Option<String>,
        /// Every known word.
        known: Vec<String>,
    },
    /// A field that must be recorded is missing.
    MissingField {
        /// Its name.
        field: String,
    },
    /// The text does not have its form.
    WrongForm {
        /// The form.
        form: Form,
    },
    /// The number is out of range.
    OutOfRange {
        /// The range.
        range: Bounds,
    },
    /// The list or text is too short or too long.
    WrongLength {
        /// How long it may be.
        length: Bounds,
    },
    /// A bilingual text has no side, `both` beside a side, or an origin without its text.
    TextSides,

    // What the parts say together.
    /// The id is given to two things.
    DuplicateId {
        /// Where it was given first.
        first: Pointer,
    },
    /// The same entry is given twice in one list.
    RepeatedEntry {
        /// Where it was given first.
        first: Pointer,
    },
    /// The id refers to nothing in the record.
    DanglingReference {
        /// What it should refer to.
        expected: EntityKind,
    },
    /// The id refers to another kind of thing.
    WrongKind {
        /// What it should refer to.
        expected: EntityKind,
        /// What it refers to.
        found: EntityKind,
    },
    /// Two dates are in an order that cannot be.
    DatesOutOfOrder {
        /// The field that should be earlier.
        earlier: &'static str,
        /// The field that should be later.
        later: &'static str,
    },
    /// A part is more than its whole.
    MoreThanWhole {
        /// The field or sum that counts the part.
        part: &'static str,
        /// How many the part counts.
        counted: u64,
        /// The field that counts the whole.
        whole: &'static str,
        /// How many the whole counts.
        of: u64,
    },
    /// A fraction is more than one.
    FractionOverOne,
    /// More memberships hold a seat at once than it has places.
    SeatOverfull {
        /// How many hold it on the day.
        held: u64,
        /// How many places it has.
        places: u64,
        /// The day.
        on: Date,
    },
    /// Somebody attended as a member who was no member then.
    NotAMemberThen {
        /// The day.
        on: Date,
    },
    /// A field contradicts another.
    Contradiction {
        /// The field.
        field: &'static str,
        /// The field that it contradicts.
        with: &'static str,
    },
    /// A field is given that makes no sense without another.
    NeedsField {
        /// The field that is missing.
        field: &'static str,
    },
    /// The code is not in its register.
    UnknownCode,
    /// The code was not in use on the day it is used on.
    CodeOutOfUse {
        /// The day it is used on.
        on: Date,
        /// The last day it was in use, if it has ended.
        ended: Option<Date>,
        /// The code that took its place, if there is one.
        successor: Option<&'static str>,
    },
}

impl Fault {
    /// Every code, in the order of their declaration. A code is for ever.
    pub const CODES: &'static [&'static str] = &[
        "empty",
        "not-utf8",
        "byte-order-mark",
        "lone-surrogate",
        "duplicate-member",
        "too-deep",
        "too-large",
        "syntax",
        "trailing",
        "shape",
        "wrong-type",
        "null",
        "unknown-field",
        "unknown-word",
        "missing-field",
        "wrong-form",
        "out-of-range",
        "wrong-length",
        "text-sides",
        "duplicate-id",
        "repeated-entry",
        "dangling-reference",
        "wrong-kind",
        "dates-out-of-order",
        "more-than-whole",
        "fraction-over-one",
        "seat-overfull",
        "not-a-member-then",
        "contradiction",
        "needs-field",
        "unknown-code",
        "code-out-of-use",
    ];

    /// The code of the fault: stable, for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotUtf8 { .. } => "not-utf8",
            Self::ByteOrderMark => "byte-order-mark",
            Self::LoneSurrogate => "lone-surrogate",
            Self::DuplicateMember => "duplicate-member",
            Self::TooDeep { .. } => "too-deep",
            Self::TooLarge { .. } => "too-large",
            Self::Syntax => "syntax",
            Self::Trailing => "trailing",
            Self::Shape => "shape",
            Self::WrongType { .. } => "wrong-type",
            Self::Null => "null",
            Self::UnknownField { .. } => "unknown-field",
            Self::UnknownWord { .. } => "unknown-word",
            Self::MissingField { .. } => "missing-field",
            Self::WrongForm { .. } => "wrong-form",
            Self::OutOfRange { .. } => "out-of-range",
            Self::WrongLength { .. } => "wrong-length",
            Self::TextSides => "text-sides",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::RepeatedEntry { .. } => "repeated-entry",
            Self::DanglingReference { .. } => "dangling-reference",
            Self::WrongKind { .. } => "wrong-kind",
            Self::DatesOutOfOrder { .. } => "dates-out-of-order",
            Self::MoreThanWhole { .. } => "more-than-whole",
            Self::FractionOverOne => "fraction-over-one",
            Self::SeatOverfull { .. } => "seat-overfull",
            Self::NotAMemberThen { .. } => "not-a-member-then",
            Self::Contradiction { .. } => "contradiction",
            Self::NeedsField { .. } => "needs-field",
            Self::UnknownCode => "unknown-code",
            Self::CodeOutOfUse { .. } => "code-out-of-use",
        }
    }

    /// Whether the fault is that something is not there. Where part of a document could not be read, such
    /// a fault may only mean that the thing stands in that part.
    pub const fn rests_on_absence(&self) -> bool {
        matches!(
            self,
            Self::DanglingReference { .. } | Self::NotAMemberThen { .. } | Self::NeedsField { .. }
        )
    }

    /// What is wrong and what to do, in both languages. The Welsh is not yet checked by a translator.
    pub fn message(&self) -> Message {
        self.about_text()
            .or_else(|| self.about_shape())
            .unwrap_or_else(|| self.about_whole())
    }

    fn about_text(&self) -> Option<Message> {
        let m = |en: &str, cy: &str| Some(Message::new(en, cy));
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
                "`null` says nothing. Leave the field out where it is not recorded; give an empty list for none.",
                "Nid yw `null` yn dweud dim. Gadewch y maes allan lle nad yw wedi'i gofnodi; rhowch restr wag i olygu dim un.",
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
                            format!("This word is not one of the list. Did you mean `{near}`? The words are {list}."),
                            format!("Nid yw'r gair hwn ar y rhestr. Ai `{near}` oedd gennych mewn golwg? Dyma'r geiriau: {list}."),
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
                "Mae ar y testun hwn angen `cy`, `en` neu'r ddau; neu `both` ar ei ben ei hun lle mae'r un fath yn Gymraeg a Saesneg. Dim ond wrth ymyl ei destun y rhoddir tarddiad.",
            )),
            _ => None,
        }
    }

    fn about_whole(&self) -> Message {
        match self {
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
            Self::DatesOutOfOrder { earlier, later } => Message::new(
                format!("`{later}` is before `{earlier}`. Correct one of the two."),
                format!("Mae `{later}` cyn `{earlier}`. Cywirwch un o'r ddau."),
            ),
            Self::MoreThanWhole {
                part,
                counted,
                whole,
                of,
            } => Message::new(
                format!(
                    "`{part}` counts {counted}, more than `{whole}`, which counts {of}. Correct one of the two."
                ),
                format!(
                    "Mae `{part}` yn cyfrif {counted}, mwy na `{whole}`, sy'n cyfrif {of}. Cywirwch un o'r ddau."
                ),
            ),
            Self::FractionOverOne => Message::new(
                "This fraction is more than one. The numerator can be at most the denominator.",
                "Mae'r ffracsiwn hwn yn fwy nag un. Ni all y rhifiadur fod yn fwy na'r enwadur.",
            ),
            Self::SeatOverfull { held, places, on } => Message::new(
                format!(
                    "On {on} this seat is held {held} times and has {places} places. End a membership, or record more places in the terms of reference."
                ),
                format!(
                    "Ar {on} delir y sedd hon {held} gwaith; nifer ei lleoedd yw {places}. Terfynwch aelodaeth, neu cofnodwch ragor o leoedd yn y cylch gorchwyl."
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
            // The other faults have spoken already.
            other => Message::new(other.code(), other.code()),
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
