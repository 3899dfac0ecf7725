//! What the rules rest on: Acts, standards, principles, papers, each once.
//!
//! A text that was not seen is marked so, and is shown so wherever it is cited.

use crate::Phrase;

coproduction_core::vocabulary! {
    /// What a source is.
    pub enum SourceKind {
        /// An Act.
        Act = "act",
        /// A standard that NHS bodies in Wales are asked to comply with.
        Standard = "standard",
        /// Principles or standards that a body takes on of its own accord.
        Principles = "principles",
        /// A paper or manual.
        Paper = "paper",
        /// The judgment of a court.
        Judgment = "judgment",
    }
}

/// A source.
#[derive(Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Source {
    /// Its short name.
    pub id: &'static str,
    /// Its title.
    pub title: Phrase,
    /// Whether the Welsh title is the source's own; otherwise it is a translation of ours that no translator has checked.
    pub welsh_title_official: bool,
    /// What it is.
    pub kind: SourceKind,
    /// From when, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, where that is known.
    pub from: Option<&'static str>,
    /// Where it can be read, where that is known.
    pub uri: Option<&'static str>,
}

/// A part of a source that a rule is evidence of.
#[derive(Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Provision {
    /// Its short name, for ever.
    pub id: &'static str,
    /// The source.
    pub source: &'static Source,
    /// Which part of it.
    pub part: Phrase,
    /// What it says, in short and in our words.
    pub says: Phrase,
    /// Whether its text was seen; otherwise it is from memory, and bears nothing on its own.
    pub seen: bool,
}

/// The source's fields, in order.
const fn source(
    id: &'static str,
    title: Phrase,
    welsh_title_official: bool,
    kind: SourceKind,
    from: Option<&'static str>,
    uri: Option<&'static str>,
) -> Source {
    Source {
        id,
        title,
        welsh_title_official,
        kind,
        from,
        uri,
    }
}

/// Declares provisions, and the list of them all.
macro_rules! provisions {
    ($(
        $(#[$meta:meta])*
        $name:ident = $id:literal, $source:ident, $seen:literal,
            part: ($part_en:literal, $part_cy:literal),
            says: ($says_en:literal, $says_cy:literal);
    )*) => {
        $(
            $(#[$meta])*
            pub static $name: Provision = Provision {
                id: $id,
                source: &$source,
                part: Phrase::new($part_en, $part_cy),
                says: Phrase::new($says_en, $says_cy),
                seen: $seen,
            };
        )*

        /// Every provision.
        pub static PROVISIONS: &[&Provision] = &[$(&$name),*];
    };
}

/// The Equality Act 2010.
pub static EQUALITY_ACT_2010: Source = source(
    "equality-act-2010",
    Phrase::new("Equality Act 2010", "Deddf Cydraddoldeb 2010"),
    false,
    SourceKind::Act,
    Some("2010-04-08"),
    Some("https://www.legislation.gov.uk/ukpga/2010/15"),
);

/// The All-Wales standards for accessible communication and information.
pub static ACCESSIBLE_INFORMATION_STANDARDS: Source = source(
    "accessible-information-standards-2025",
    Phrase::new(
        "All-Wales Accessible Communication and Information Standards (WHC/2025/038)",
        "Safonau Cyfathrebu a Gwybodaeth Hygyrch Cymru Gyfan (WHC/2025/038)",
    ),
    false,
    SourceKind::Standard,
    Some("2025-09-22"),
    Some("https://www.gov.wales/node/69021"),
);

/// The UK Standards for Public Involvement.
pub static UK_STANDARDS: Source = source(
    "uk-standards-for-public-involvement",
    Phrase::new(
        "UK Standards for Public Involvement (draft of 2018)",
        "Safonau'r DU ar gyfer Cynnwys y Cyhoedd (drafft 2018)",
    ),
    false,
    SourceKind::Principles,
    Some("2018"),
    None,
);

/// The National Principles for Public Engagement in Wales.
pub static NATIONAL_PRINCIPLES: Source = source(
    "national-principles",
    Phrase::new(
        "National Principles for Public Engagement in Wales",
        "Egwyddorion Cenedlaethol ar gyfer Ymgysylltu â'r Cyhoedd yng Nghymru",
    ),
    false,
    SourceKind::Principles,
    Some("2011"),
    Some("http://participation.cymru/en/principles/"),
);

/// The five values of co-production.
pub static COPRODUCTION_NETWORK: Source = source(
    "co-production-network-for-wales",
    Phrase::new(
        "The five values of co-production, Co-production Network for Wales",
        "Pum gwerth cydgynhyrchu, Rhwydwaith Cydgynhyrchu Cymru",
    ),
    false,
    SourceKind::Principles,
    None,
    Some("https://copronet.wales/home/coproduction/"),
);

/// The principles of co-producing research.
pub static NIHR_PRINCIPLES: Source = source(
    "nihr-co-production-principles",
    Phrase::new(
        "Guidance on co-producing a research project, NIHR (INVOLVE)",
        "Canllawiau ar gydgynhyrchu prosiect ymchwil, NIHR (INVOLVE)",
    ),
    false,
    SourceKind::Principles,
    Some("2018"),
    None,
);

/// The manual of NICE on lay members.
pub static NICE_MANUAL: Source = source(
    "nice-pmg20",
    Phrase::new(
        "Developing NICE guidelines: the manual (PMG20), appendix D",
        "Datblygu canllawiau NICE: y llawlyfr (PMG20), atodiad D",
    ),
    false,
    SourceKind::Paper,
    None,
    None,
);

/// The ladder of participation.
pub static ARNSTEIN: Source = source(
    "arnstein-1969",
    Phrase::new(
        "Arnstein, A Ladder of Citizen Participation (1969)",
        "Arnstein, A Ladder of Citizen Participation (1969)",
    ),
    true,
    SourceKind::Paper,
    Some("1969"),
    None,
);

/// The spectrum of public participation.
pub static IAP2: Source = source(
    "iap2-spectrum",
    Phrase::new(
        "Spectrum of Public Participation, IAP2",
        "Sbectrwm Cyfranogiad y Cyhoedd, IAP2",
    ),
    false,
    SourceKind::Principles,
    None,
    Some("http://iap2canada.ca/page-1020549"),
);

/// The principles of fair consultation.
pub static GUNNING: Source = source(
    "gunning",
    Phrase::new(
        "The Gunning principles (R v Brent LBC, ex parte Gunning, 1985)",
        "Egwyddorion Gunning (R v Brent LBC, ex parte Gunning, 1985)",
    ),
    false,
    SourceKind::Judgment,
    Some("1985"),
    None,
);

provisions! {
    /// Reasonable adjustments.
    EQUALITY_ACT_ADJUSTMENTS = "equality-act-2010/ss20-29", EQUALITY_ACT_2010, true,
        part: ("sections 20 and 29(7)", "adrannau 20 a 29(7)"),
        says: (
            "a duty to make reasonable adjustments for disabled people in services and public functions, auxiliary aids and accessible formats included",
            "dyletswydd i wneud addasiadau rhesymol i bobl anabl mewn gwasanaethau a swyddogaethau cyhoeddus, gan gynnwys cymhorthion ategol a fformatau hygyrch"
        );
    /// Communication and information needs.
    ACCESSIBLE_INFORMATION = "accessible-information-standards-2025", ACCESSIBLE_INFORMATION_STANDARDS, true,
        part: ("as announced in the written statement of 23 September 2025", "fel y'u cyhoeddwyd yn y datganiad ysgrifenedig ar 23 Medi 2025"),
        says: (
            "NHS bodies in Wales meet people's communication and information needs",
            "mae cyrff y GIG yng Nghymru yn diwallu anghenion cyfathrebu a gwybodaeth pobl"
        );
    /// Standard 1.
    UK_STANDARDS_INCLUSIVE = "uk-standards/inclusive-opportunities", UK_STANDARDS, true,
        part: ("Inclusive opportunities", "Cyfleoedd cynhwysol"),
        says: ("opportunities to be involved are accessible, and reach those they should", "mae cyfleoedd i gymryd rhan yn hygyrch, ac yn cyrraedd y rhai y dylent eu cyrraedd");
    /// Standard 4.
    UK_STANDARDS_COMMUNICATIONS = "uk-standards/communications", UK_STANDARDS, true,
        part: ("Communications", "Cyfathrebu"),
        says: ("communication is in plain language and well timed", "mae'r cyfathrebu mewn iaith glir ac yn amserol");
    /// Standard 6.
    UK_STANDARDS_GOVERNANCE = "uk-standards/governance", UK_STANDARDS, true,
        part: ("Governance", "Llywodraethu"),
        says: ("the public take part in management, leadership and decisions", "mae'r cyhoedd yn cymryd rhan mewn rheoli, arwain a phenderfynu");
    /// Principle 3.
    NATIONAL_PRINCIPLE_3 = "national-principles/3", NATIONAL_PRINCIPLES, true,
        part: ("principle 3", "egwyddor 3"),
        says: ("engagement is planned and delivered in a timely and appropriate way", "caiff ymgysylltu ei gynllunio a'i gyflawni mewn ffordd amserol a phriodol");
    /// Principle 6.
    NATIONAL_PRINCIPLE_6 = "national-principles/6", NATIONAL_PRINCIPLES, true,
        part: ("principle 6", "egwyddor 6"),
        says: ("it is easy for people to take part", "mae'n hawdd i bobl gymryd rhan");
    /// Principle 9.
    NATIONAL_PRINCIPLE_9 = "national-principles/9", NATIONAL_PRINCIPLES, false,
        part: ("principle 9", "egwyddor 9"),
        says: ("people are told the impact of their contribution", "dywedir wrth bobl beth yw effaith eu cyfraniad");
    /// Value 4.
    COPRODUCTION_VALUE_4 = "co-production-values/4", COPRODUCTION_NETWORK, true,
        part: ("value 4", "gwerth 4"),
        says: ("Build relationships of trust & shared power", "Meithrin cysylltiadau a seilir ar ffydd a grym a rennir");
    /// The first principle.
    NIHR_SHARING_POWER = "nihr-co-production/sharing-of-power", NIHR_PRINCIPLES, true,
        part: ("Sharing of power", "Rhannu grym"),
        says: ("power is shared, and key decisions are owned jointly", "rhennir grym, a chaiff penderfyniadau allweddol eu perchnogi ar y cyd");
    /// The fewest lay members.
    NICE_TWO_LAY_MEMBERS = "nice-pmg20/lay-members", NICE_MANUAL, true,
        part: ("lay members", "aelodau lleyg"),
        says: ("a committee has at least two lay members", "mae gan bwyllgor o leiaf ddau aelod lleyg");
    /// The fifth rung.
    ARNSTEIN_PLACATION = "arnstein-1969/placation", ARNSTEIN, true,
        part: ("rung 5, placation", "gris 5, dyhuddo"),
        says: ("so few citizens are seated that they stay a minority", "rhoddir seddi i gyn lleied o ddinasyddion nes eu bod yn parhau'n lleiafrif");
    /// What those who are asked are promised.
    IAP2_PROMISE = "iap2-spectrum/promise", IAP2, true,
        part: ("the promises of Consult and Involve", "yr addewidion o dan Ymgynghori a Chynnwys"),
        says: ("people hear how their input influenced the decision", "caiff pobl glywed sut y dylanwadodd eu mewnbwn ar y penderfyniad");
    /// The third principle.
    GUNNING_TIME = "gunning/3", GUNNING, true,
        part: ("principle 3", "egwyddor 3"),
        says: ("people have adequate time", "mae gan bobl ddigon o amser");
    /// The fourth principle.
    GUNNING_CONSIDERATION = "gunning/4", GUNNING, true,
        part: ("principle 4", "egwyddor 4"),
        says: ("what people said is conscientiously taken into account", "ystyrir yn gydwybodol yr hyn a ddywedodd pobl");
}
