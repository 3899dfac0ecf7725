//! Ladders, levels and the principles of fair consultation.
//!
//! The judgment, the ladder of co-production and that of participation were seen as others tell them: NHS bodies and advisers, a council, a course.
//! Of the IAP2 spectrum only names are given: to reproduce more of it needs permission.

use super::declare::{provisions, sources};
use super::scope::Scope;

sources! {
    /// The principles of fair consultation.
    GUNNING = "gunning", Judgment,
        title: (
            "The Gunning principles (R v Brent LBC, ex parte Gunning, 1985)",
            "Egwyddorion Gunning (R v Brent LBC, ex parte Gunning, 1985)" ours
        ),
        from: "1985";
    /// The ladder of co-production.
    TLAP = "tlap-ladder", Principles,
        title: ("Ladder of Co-production, Think Local Act Personal (TLAP)", "Ysgol Cydgynhyrchu, Think Local Act Personal (TLAP)" ours),
        uri: "https://www.norfolk.gov.uk/article/39266/What-do-we-mean-by-co-production";
    /// The ladder of participation.
    ARNSTEIN = "arnstein-1969", Paper,
        title: ("Arnstein, A Ladder of Citizen Participation (1969)", "Arnstein, A Ladder of Citizen Participation (1969)" official),
        from: "1969";
    /// The spectrum of public participation.
    IAP2 = "iap2-spectrum", Principles,
        title: ("Spectrum of Public Participation, IAP2", "Sbectrwm Cyfranogiad y Cyhoedd, IAP2" ours),
        uri: "http://iap2canada.ca/page-1020549";
}

provisions! {
    /// The first principle.
    GUNNING_FORMATIVE = "gunning/1", GUNNING, told, Duty,
        part: ("principle 1", "egwyddor 1"),
        says: ("the proposals are at a formative stage", "mae'r cynigion ar gam ffurfiannol"),
        scope: Scope::PublicConsultations;
    /// The second principle.
    GUNNING_REASONS = "gunning/2", GUNNING, told, Duty,
        part: ("principle 2", "egwyddor 2"),
        says: ("there are sufficient reasons for people to consider them intelligently", "mae digon o resymau i bobl eu hystyried yn ddeallus"),
        scope: Scope::PublicConsultations;
    /// The third principle.
    GUNNING_TIME = "gunning/3", GUNNING, told, Duty,
        part: ("principle 3", "egwyddor 3"),
        says: ("people have adequate time", "mae gan bobl ddigon o amser"),
        scope: Scope::PublicConsultations;
    /// The fourth principle.
    GUNNING_CONSIDERATION = "gunning/4", GUNNING, told, Duty,
        part: ("principle 4", "egwyddor 4"),
        says: ("what people said is conscientiously taken into account", "ystyrir yn gydwybodol yr hyn a ddywedodd pobl"),
        scope: Scope::PublicConsultations;
    /// Rung 1.
    TLAP_COERCION = "tlap-ladder/coercion", TLAP, told, Voluntary,
        part: ("rung 1 of 7", "gris 1 o 7"),
        says: ("Coercion", "Gorfodaeth");
    /// Rung 2.
    TLAP_EDUCATING = "tlap-ladder/educating", TLAP, told, Voluntary,
        part: ("rung 2 of 7", "gris 2 o 7"),
        says: ("Educating", "Addysgu");
    /// Rung 3.
    TLAP_INFORMING = "tlap-ladder/informing", TLAP, told, Voluntary,
        part: ("rung 3 of 7", "gris 3 o 7"),
        says: ("Informing", "Hysbysu");
    /// Rung 4.
    TLAP_CONSULTATION = "tlap-ladder/consultation", TLAP, told, Voluntary,
        part: ("rung 4 of 7", "gris 4 o 7"),
        says: ("Consultation, which may be token where people cannot influence", "Ymgynghori, a all fod yn docenistaidd lle na all pobl ddylanwadu");
    /// Rung 5.
    TLAP_ENGAGEMENT = "tlap-ladder/engagement", TLAP, told, Voluntary,
        part: ("rung 5 of 7", "gris 5 o 7"),
        says: ("Engagement", "Ymgysylltu");
    /// Rung 6.
    TLAP_CODESIGN = "tlap-ladder/co-design", TLAP, told, Voluntary,
        part: ("rung 6 of 7", "gris 6 o 7"),
        says: ("Co-design: people have influence, but do not see it through", "Cyd-ddylunio: mae gan bobl ddylanwad, ond nid ydynt yn ei ddilyn i'r pen");
    /// Rung 7.
    TLAP_COPRODUCTION = "tlap-ladder/co-production", TLAP, told, Voluntary,
        part: ("rung 7 of 7", "gris 7 o 7"),
        says: ("Co-production", "Cydgynhyrchu");
    /// The fifth rung.
    ARNSTEIN_PLACATION = "arnstein-1969/placation", ARNSTEIN, told, Voluntary,
        part: ("rung 5, placation", "gris 5, dyhuddo"),
        says: ("so few citizens are seated that they stay a minority", "rhoddir seddi i gyn lleied o ddinasyddion nes eu bod yn parhau'n lleiafrif");
    /// Level 1.
    IAP2_INFORM = "iap2-spectrum/inform", IAP2, seen, Voluntary,
        part: ("level 1 of 5", "lefel 1 o 5"),
        says: ("Inform", "Hysbysu");
    /// Level 2.
    IAP2_CONSULT = "iap2-spectrum/consult", IAP2, seen, Voluntary,
        part: ("level 2 of 5", "lefel 2 o 5"),
        says: ("Consult", "Ymgynghori");
    /// Level 3.
    IAP2_INVOLVE = "iap2-spectrum/involve", IAP2, seen, Voluntary,
        part: ("level 3 of 5", "lefel 3 o 5"),
        says: ("Involve", "Cynnwys");
    /// Level 4.
    IAP2_COLLABORATE = "iap2-spectrum/collaborate", IAP2, seen, Voluntary,
        part: ("level 4 of 5", "lefel 4 o 5"),
        says: ("Collaborate", "Cydweithio");
    /// Level 5.
    IAP2_EMPOWER = "iap2-spectrum/empower", IAP2, seen, Voluntary,
        part: ("level 5 of 5", "lefel 5 o 5"),
        says: ("Empower", "Grymuso");
    /// What those who are asked are promised.
    IAP2_PROMISE = "iap2-spectrum/promise", IAP2, seen, Voluntary,
        part: ("the promises of Consult and Involve", "yr addewidion o dan Ymgynghori a Chynnwys"),
        says: ("people hear how their input influenced the decision", "caiff pobl glywed sut y dylanwadodd eu mewnbwn ar y penderfyniad");
}
