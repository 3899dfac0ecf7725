//! The Welsh Language Standards (No. 7). Of standards 1 and 2 the text was seen; of the others at most the number.

use super::declare::{provisions, sources};
use super::scope::Scope;
use crate::Phrase;

const SERVICES: Scope = Scope::Matter(Phrase::new(
    "where the body's compliance notice imposes it, in the services it delivers; not research",
    "lle mae hysbysiad cydymffurfio'r corff yn ei gosod, yn y gwasanaethau a ddarperir ganddo; nid ymchwil",
));

sources! {
    /// The standards for health bodies.
    WELSH_LANGUAGE_STANDARDS = "welsh-language-standards-no7", Regulations,
        title: ("Welsh Language Standards (No. 7) Regulations 2018", "Rheoliadau Safonau'r Gymraeg (Rhif 7) 2018" ours),
        from: "2018-06-29", uri: "https://www.legislation.gov.uk/wsi/2018/441";
}

provisions! {
    /// Replies.
    WELSH_STANDARD_1 = "welsh-language-standards-no7/1", WELSH_LANGUAGE_STANDARDS, seen, Duty,
        part: ("standard 1", "safon 1"),
        says: ("correspondence in Welsh is answered in Welsh", "caiff gohebiaeth Gymraeg ei hateb yn Gymraeg"),
        scope: SERVICES;
    /// The language people wish for.
    WELSH_STANDARD_2 = "welsh-language-standards-no7/2", WELSH_LANGUAGE_STANDARDS, seen, Duty,
        part: ("standard 2", "safon 2"),
        says: (
            "people are asked at the first contact whether they want Welsh; a record of it is kept; letters and forms are then sent in Welsh",
            "gofynnir i bobl wrth gysylltu gyntaf a ydynt am gael y Gymraeg; cedwir cofnod o hynny; wedyn anfonir llythyrau a ffurflenni yn Gymraeg"
        ),
        scope: SERVICES;
    /// One letter to several people.
    WELSH_STANDARD_4 = "welsh-language-standards-no7/4", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("standard 4", "safon 4"),
        says: (
            "where the same letter goes to several people, there is a Welsh version at the same time",
            "lle anfonir yr un llythyr at sawl person, mae fersiwn Gymraeg ar yr un pryd"
        ),
        scope: SERVICES;
    /// Welsh is welcome.
    WELSH_STANDARD_7 = "welsh-language-standards-no7/7", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("standard 7", "safon 7"),
        says: ("it is said that correspondence in Welsh is welcome", "dywedir bod croeso i bobl ohebu yn Gymraeg"),
        scope: SERVICES;
    /// Meetings with several people who are invited.
    WELSH_STANDARD_22 = "welsh-language-standards-no7/22", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("standard 22", "safon 22"),
        says: (
            "meetings to which more than one person is invited; it is imposed with one or more of 22A to 22C, and with 22CH",
            "cyfarfodydd y gwahoddir mwy nag un person iddynt; fe'i gosodir gydag un neu fwy o 22A i 22C, a chyda 22CH"
        ),
        scope: SERVICES;
    /// One in ten.
    WELSH_STANDARD_22A = "welsh-language-standards-no7/22a", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("standard 22A", "safon 22A"),
        says: ("a meeting to which more than one person is invited, where 10% of those invited wish to use Welsh", "cyfarfod y gwahoddir mwy nag un person iddo, lle mae 10% o'r rhai a wahoddwyd yn dymuno defnyddio'r Gymraeg"),
        scope: SERVICES;
    /// One in five.
    WELSH_STANDARD_22B = "welsh-language-standards-no7/22b", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("standard 22B", "safon 22B"),
        says: ("a meeting to which more than one person is invited, where 20% of those invited wish to use Welsh", "cyfarfod y gwahoddir mwy nag un person iddo, lle mae 20% o'r rhai a wahoddwyd yn dymuno defnyddio'r Gymraeg"),
        scope: SERVICES;
    /// Three in ten.
    WELSH_STANDARD_22C = "welsh-language-standards-no7/22c", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("standard 22C", "safon 22C"),
        says: ("a meeting to which more than one person is invited, where 30% of those invited wish to use Welsh", "cyfarfod y gwahoddir mwy nag un person iddo, lle mae 30% o'r rhai a wahoddwyd yn dymuno defnyddio'r Gymraeg"),
        scope: SERVICES;
    /// All of them.
    WELSH_STANDARD_22CH = "welsh-language-standards-no7/22ch", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("standard 22CH", "safon 22CH"),
        says: ("a meeting to which more than one person is invited, where all of them wish to use Welsh", "cyfarfod y gwahoddir mwy nag un person iddo, lle mae pawb a wahoddwyd yn dymuno defnyddio'r Gymraeg"),
        scope: SERVICES;
    /// Publicity of public meetings.
    WELSH_STANDARD_26 = "welsh-language-standards-no7/26", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("standard 26", "safon 26"),
        says: (
            "publicity for a public meeting says that Welsh is welcome; it is imposed with standard 29",
            "mae cyhoeddusrwydd cyfarfod cyhoeddus yn dweud bod croeso i'r Gymraeg; fe'i gosodir gyda safon 29"
        ),
        scope: SERVICES;
    /// Invitations to public meetings.
    WELSH_STANDARD_27 = "welsh-language-standards-no7/27", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("standard 27", "safon 27"),
        says: ("invitations to a public meeting are in both languages", "mae gwahoddiadau i gyfarfod cyhoeddus yn y ddwy iaith"),
        scope: SERVICES;
    /// Speakers at public meetings.
    WELSH_STANDARD_28 = "welsh-language-standards-no7/28", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("standard 28", "safon 28"),
        says: ("those invited to speak at a public meeting are asked about Welsh", "gofynnir i'r rhai a wahoddir i siarad mewn cyfarfod cyhoeddus ynghylch y Gymraeg"),
        scope: SERVICES;
    /// Interpreting at public meetings.
    WELSH_STANDARD_29 = "welsh-language-standards-no7/29", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("standard 29", "safon 29"),
        says: (
            "simultaneous translation at a public meeting; it is imposed with standard 26",
            "cyfieithu ar y pryd mewn cyfarfod cyhoeddus; fe'i gosodir gyda safon 26"
        ),
        scope: SERVICES;
    /// What is shown at public meetings.
    WELSH_STANDARD_30 = "welsh-language-standards-no7/30", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("standard 30", "safon 30"),
        says: ("material displayed at a public meeting", "deunydd a arddangosir mewn cyfarfod cyhoeddus"),
        scope: SERVICES;
    /// Documents and forms.
    WELSH_STANDARD_36 = "welsh-language-standards-no7/36", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("standard 36", "safon 36"),
        says: ("documents and forms; it goes with standard 38", "dogfennau a ffurflenni; mae'n mynd gyda safon 38"),
        scope: SERVICES;
    /// Documents and forms.
    WELSH_STANDARD_37 = "welsh-language-standards-no7/37", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("standard 37", "safon 37"),
        says: ("documents and forms; it goes with standard 38", "dogfennau a ffurflenni; mae'n mynd gyda safon 38"),
        scope: SERVICES;
    /// Documents and forms.
    WELSH_STANDARD_38 = "welsh-language-standards-no7/38", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("standard 38", "safon 38"),
        says: ("documents and forms, with standards 36 and 37", "dogfennau a ffurflenni, gyda safonau 36 a 37"),
        scope: SERVICES;
    /// Policy making. That there is such a class was seen, and no number in it.
    WELSH_STANDARDS_POLICY = "welsh-language-standards-no7/policy-making", WELSH_LANGUAGE_STANDARDS, unseen, Duty,
        part: ("the policy making standards", "y safonau llunio polisi"),
        says: (
            "the effects of a policy on Welsh are considered, and a consultation seeks views on them",
            "ystyrir effeithiau polisi ar y Gymraeg, ac mae ymgynghoriad yn ceisio barn arnynt"
        ),
        scope: Scope::Matter(Phrase::new("where the body's compliance notice imposes them", "lle mae hysbysiad cydymffurfio'r corff yn eu gosod"));
}
