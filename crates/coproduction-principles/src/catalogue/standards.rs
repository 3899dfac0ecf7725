//! Standards of the NHS in Wales, and those of involving children and young people.

use super::declare::{provisions, sources};
use super::scope::Scope;
use crate::Phrase;

const YOUNG_PEOPLE: Scope = Scope::Matter(Phrase::new(
    "children and young people in Wales",
    "plant a phobl ifanc yng Nghymru",
));

sources! {
    /// The All-Wales standards for accessible communication and information.
    ACCESSIBLE_INFORMATION_STANDARDS = "accessible-information-standards-2025", Standard,
        title: (
            "All-Wales Accessible Communication and Information Standards (WHC/2025/038)",
            "Safonau Cyfathrebu a Gwybodaeth Hygyrch Cymru Gyfan (WHC/2025/038)" ours
        ),
        from: "2025-09-22", uri: "https://www.gov.wales/node/69021";
    /// The standards of quality.
    QUALITY_STANDARDS_2023 = "quality-standards-2023", Standard,
        title: ("Health and Care Quality Standards 2023 (WHC/2023/013)", "Safonau Ansawdd Iechyd a Gofal 2023 (WHC/2023/013)" ours),
        from: "2023-04-01";
    /// The standards of the participation of children and young people.
    PARTICIPATION_STANDARDS = "national-participation-standards", Principles,
        title: ("National Participation Standards for children and young people", "Safonau Cenedlaethol Cyfranogiad plant a phobl ifanc" ours),
        uri: "https://www.swansea.gov.uk/nationalparticipationstandards";
}

provisions! {
    /// Communication and information needs.
    ACCESSIBLE_INFORMATION = "accessible-information-standards-2025", ACCESSIBLE_INFORMATION_STANDARDS, seen, Guidance,
        part: ("as announced in the written statement of 23 September 2025", "fel y'u cyhoeddwyd yn y datganiad ysgrifenedig ar 23 Medi 2025"),
        says: (
            "NHS bodies in Wales meet people's communication and information needs",
            "mae cyrff y GIG yng Nghymru yn diwallu anghenion cyfathrebu a gwybodaeth pobl"
        ),
        scope: Scope::NhsBodies;
    /// The domains of quality.
    QUALITY_STANDARDS_DOMAINS = "quality-standards-2023/domains", QUALITY_STANDARDS_2023, seen, Guidance,
        part: ("the six domains", "y chwe pharth"),
        says: (
            "safe, timely, effective, efficient, equitable, person-centred",
            "diogel, amserol, effeithiol, effeithlon, teg, canolbwyntio ar y person"
        ),
        scope: Scope::NhsBodies;
    /// The enablers of quality.
    QUALITY_STANDARDS_ENABLERS = "quality-standards-2023/enablers", QUALITY_STANDARDS_2023, seen, Guidance,
        part: ("the six enablers", "y chwe galluogwr"),
        says: (
            "leadership; workforce; culture and valuing people; information; learning, improvement and research; a whole-systems approach",
            "arweinyddiaeth; gweithlu; diwylliant a gwerthfawrogi pobl; gwybodaeth; dysgu, gwella ac ymchwil; dull system gyfan"
        ),
        scope: Scope::NhsBodies;
    /// Standard 1.
    PARTICIPATION_INFORMATION = "participation-standards/information", PARTICIPATION_STANDARDS, seen, Voluntary,
        part: ("standard 1 of 7", "safon 1 o 7"),
        says: ("Information", "Gwybodaeth"),
        scope: YOUNG_PEOPLE;
    /// Standard 2.
    PARTICIPATION_CHOICE = "participation-standards/choice", PARTICIPATION_STANDARDS, seen, Voluntary,
        part: ("standard 2 of 7", "safon 2 o 7"),
        says: ("It's your choice", "Dy ddewis di yw e"),
        scope: YOUNG_PEOPLE;
    /// Standard 3.
    PARTICIPATION_NO_DISCRIMINATION = "participation-standards/no-discrimination", PARTICIPATION_STANDARDS, seen, Voluntary,
        part: ("standard 3 of 7", "safon 3 o 7"),
        says: ("No discrimination", "Dim gwahaniaethu"),
        scope: YOUNG_PEOPLE;
    /// Standard 4.
    PARTICIPATION_RESPECT = "participation-standards/respect", PARTICIPATION_STANDARDS, seen, Voluntary,
        part: ("standard 4 of 7", "safon 4 o 7"),
        says: ("Respect", "Parch"),
        scope: YOUNG_PEOPLE;
    /// Standard 5.
    PARTICIPATION_BENEFIT = "participation-standards/benefit", PARTICIPATION_STANDARDS, seen, Voluntary,
        part: ("standard 5 of 7", "safon 5 o 7"),
        says: ("You get something out of it", "Rwyt ti'n cael rhywbeth ohono"),
        scope: YOUNG_PEOPLE;
    /// Standard 6.
    PARTICIPATION_FEEDBACK = "participation-standards/feedback", PARTICIPATION_STANDARDS, seen, Voluntary,
        part: ("standard 6 of 7", "safon 6 o 7"),
        says: ("Feedback, always, and in an agreed time", "Adborth, bob tro, ac o fewn amser y cytunwyd arno"),
        scope: YOUNG_PEOPLE;
    /// Standard 7.
    PARTICIPATION_WORKING_BETTER = "participation-standards/working-better", PARTICIPATION_STANDARDS, seen, Voluntary,
        part: ("standard 7 of 7", "safon 7 o 7"),
        says: ("Working better for you", "Gweithio'n well i ti"),
        scope: YOUNG_PEOPLE;
}
