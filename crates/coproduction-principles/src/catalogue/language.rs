//! Law and policy on the Welsh language and on British Sign Language.

use super::declare::{provisions, sources};
use super::scope::Scope;
use crate::Phrase;

sources! {
    /// The Measure under which standards are imposed; the year is that in which it was made, as its commencement was not seen.
    WELSH_LANGUAGE_MEASURE_2011 = "welsh-language-measure-2011", Act,
        title: ("Welsh Language (Wales) Measure 2011", "Mesur y Gymraeg (Cymru) 2011" ours),
        from: "2011" memory;
    /// The plan for Welsh in health and social care.
    MORE_THAN_JUST_WORDS = "more-than-just-words", Guidance,
        title: ("More than just words, plan for 2022 to 2027", "Mwy na geiriau, cynllun 2022 i 2027" ours),
        from: "2022", uri: "https://www.gov.wales/node/73215";
    /// The Act on British Sign Language; the date is that of its coming into force.
    BSL_ACT_2026 = "bsl-act-2026", Act,
        title: ("British Sign Language (Wales) Act 2026", "Deddf Iaith Arwyddion Prydain (Cymru) 2026" ours),
        from: "2026-04-28", uri: "https://www.legislation.gov.uk/asc/2026/8";
}

provisions! {
    /// How standards come to bind.
    WELSH_LANGUAGE_MEASURE_44 = "welsh-language-measure-2011/s44", WELSH_LANGUAGE_MEASURE_2011, told, Duty,
        part: ("section 44", "adran 44"),
        says: (
            "a body is bound by the standards that the compliance notice given to it imposes",
            "rhwymir corff gan y safonau a osodir gan yr hysbysiad cydymffurfio a roddwyd iddo"
        ),
        scope: Scope::Matter(Phrase::new("each body by its own notice, and so not the same for every health board", "pob corff gan ei hysbysiad ei hun, ac felly nid yr un peth i bob bwrdd iechyd"));
    /// Welsh without having to ask.
    ACTIVE_OFFER = "more-than-just-words/active-offer", MORE_THAN_JUST_WORDS, told, Guidance,
        part: ("the Active Offer", "y Cynnig Rhagweithiol"),
        says: (
            "a service in Welsh without anybody having to ask for it",
            "gwasanaeth yn Gymraeg heb i neb orfod gofyn amdano"
        ),
        scope: Scope::Matter(Phrase::new("health and social care in Wales", "iechyd a gofal cymdeithasol yng Nghymru"));
    /// Involvement in the plan.
    BSL_ACT_INVOLVEMENT = "bsl-act-2026/s5-6-7", BSL_ACT_2026, seen, Duty,
        part: ("section 5(6) and (7)", "adran 5(6) a (7)"),
        says: (
            "a chance to make representations at the beginning, views sought at a formative stage, sufficient information and sufficient time",
            "cyfle i gyflwyno sylwadau ar y dechrau, ceisio barn ar gam ffurfiannol, digon o wybodaeth a digon o amser"
        ),
        scope: Scope::BslPlanBodies;
}
