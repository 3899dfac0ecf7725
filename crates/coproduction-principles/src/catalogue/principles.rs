//! The four sets of principles of involvement and co-production.
//!
//! The Welsh of the five values is the network's own; that of the others is ours. The national principles are in the wording
//! that Carmarthenshire adopted for 2025 to 2027, of which the copy that was seen ends after the eighth.

use super::declare::{provisions, sources};
use super::scope::Scope;
use crate::Phrase;

const WRITTEN_FOR_RESEARCH: Scope = Scope::Matter(Phrase::new(
    "written for research, and can be adapted",
    "fe'u hysgrifennwyd ar gyfer ymchwil, a gellir eu haddasu",
));
const RESEARCH: Scope = Scope::Matter(Phrase::new("research", "ymchwil"));
const ENGAGEMENT: Scope = Scope::Matter(Phrase::new(
    "public engagement in Wales; principles and not standards",
    "ymgysylltu â'r cyhoedd yng Nghymru; egwyddorion ac nid safonau",
));

sources! {
    /// The five values of co-production.
    COPRODUCTION_NETWORK = "co-production-network-for-wales", Principles,
        title: ("Co-production Network for Wales", "Rhwydwaith Cydgynhyrchu Cymru" official),
        uri: "https://copronet.wales/home/coproduction/";
    /// The National Principles for Public Engagement in Wales.
    NATIONAL_PRINCIPLES = "national-principles", Principles,
        title: (
            "National Principles for Public Engagement in Wales",
            "Egwyddorion Cenedlaethol ar gyfer Ymgysylltu â'r Cyhoedd yng Nghymru" ours
        ),
        from: "2011", uri: "http://participation.cymru/en/principles/";
    /// The UK Standards for Public Involvement.
    UK_STANDARDS = "uk-standards-for-public-involvement", Principles,
        title: ("UK Standards for Public Involvement (draft of 2018)", "Safonau'r DU ar gyfer Cynnwys y Cyhoedd (drafft 2018)" ours),
        from: "2018";
    /// The principles of co-producing research.
    NIHR_PRINCIPLES = "nihr-co-production-principles", Principles,
        title: ("Guidance on co-producing a research project, NIHR (INVOLVE)", "Canllawiau ar gydgynhyrchu prosiect ymchwil, NIHR (INVOLVE)" ours),
        from: "2018";
}

provisions! {
    /// Value 1.
    COPRODUCTION_VALUE_1 = "co-production-values/1", COPRODUCTION_NETWORK, seen, Voluntary,
        part: ("value 1", "gwerth 1"),
        says: ("Value people and build on their strengths", "Gwerthfawrogi pobl a magu eu cryfderau");
    /// Value 2.
    COPRODUCTION_VALUE_2 = "co-production-values/2", COPRODUCTION_NETWORK, seen, Voluntary,
        part: ("value 2", "gwerth 2"),
        says: ("Develop networks that operate across silos", "Datblygu rhwydweithiau sy'n gweithredu draws seilo");
    /// Value 3.
    COPRODUCTION_VALUE_3 = "co-production-values/3", COPRODUCTION_NETWORK, seen, Voluntary,
        part: ("value 3", "gwerth 3"),
        says: ("Focus on what matters for the people involved", "Canolbwyntio ar yr hyn sy'n bwysig i'r bobl dan sylw");
    /// Value 4.
    COPRODUCTION_VALUE_4 = "co-production-values/4", COPRODUCTION_NETWORK, seen, Voluntary,
        part: ("value 4", "gwerth 4"),
        says: ("Build relationships of trust & shared power", "Meithrin cysylltiadau a seilir ar ffydd a grym a rennir");
    /// Value 5.
    COPRODUCTION_VALUE_5 = "co-production-values/5", COPRODUCTION_NETWORK, seen, Voluntary,
        part: ("value 5", "gwerth 5"),
        says: ("Enable people to be change makers", "Galluogi pobl i ysgogi newid");
    /// Principle 1.
    NATIONAL_PRINCIPLE_1 = "national-principles/1", NATIONAL_PRINCIPLES, seen, Voluntary,
        part: ("principle 1", "egwyddor 1"),
        says: ("engagement is designed to make a difference", "caiff ymgysylltu ei gynllunio i wneud gwahaniaeth"),
        scope: ENGAGEMENT;
    /// Principle 2.
    NATIONAL_PRINCIPLE_2 = "national-principles/2", NATIONAL_PRINCIPLES, seen, Voluntary,
        part: ("principle 2", "egwyddor 2"),
        says: ("people are invited to get involved, if they choose to", "gwahoddir pobl i gymryd rhan, os dymunant"),
        scope: ENGAGEMENT;
    /// Principle 3.
    NATIONAL_PRINCIPLE_3 = "national-principles/3", NATIONAL_PRINCIPLES, seen, Voluntary,
        part: ("principle 3", "egwyddor 3"),
        says: ("engagement is planned and delivered in a timely and appropriate way", "caiff ymgysylltu ei gynllunio a'i gyflawni mewn ffordd amserol a phriodol"),
        scope: ENGAGEMENT;
    /// Principle 4.
    NATIONAL_PRINCIPLE_4 = "national-principles/4", NATIONAL_PRINCIPLES, seen, Voluntary,
        part: ("principle 4", "egwyddor 4"),
        says: ("the work is done with relevant partner organisations", "gwneir y gwaith gyda sefydliadau partner perthnasol"),
        scope: ENGAGEMENT;
    /// Principle 5.
    NATIONAL_PRINCIPLE_5 = "national-principles/5", NATIONAL_PRINCIPLES, seen, Voluntary,
        part: ("principle 5", "egwyddor 5"),
        says: ("the information is free of jargon, appropriate and understandable", "mae'r wybodaeth yn rhydd o jargon, yn briodol ac yn ddealladwy"),
        scope: ENGAGEMENT;
    /// Principle 6.
    NATIONAL_PRINCIPLE_6 = "national-principles/6", NATIONAL_PRINCIPLES, seen, Voluntary,
        part: ("principle 6", "egwyddor 6"),
        says: ("it is easy for people to take part", "mae'n hawdd i bobl gymryd rhan"),
        scope: ENGAGEMENT;
    /// Principle 7.
    NATIONAL_PRINCIPLE_7 = "national-principles/7", NATIONAL_PRINCIPLES, seen, Voluntary,
        part: ("principle 7", "egwyddor 7"),
        says: ("people benefit from the experience", "mae pobl yn elwa ar y profiad"),
        scope: ENGAGEMENT;
    /// Principle 8.
    NATIONAL_PRINCIPLE_8 = "national-principles/8", NATIONAL_PRINCIPLES, seen, Voluntary,
        part: ("principle 8", "egwyddor 8"),
        says: ("the right resources and time are in place", "mae'r adnoddau a'r amser cywir ar gael"),
        scope: ENGAGEMENT;
    /// Principle 9.
    NATIONAL_PRINCIPLE_9 = "national-principles/9", NATIONAL_PRINCIPLES, unseen, Voluntary,
        part: ("principle 9", "egwyddor 9"),
        says: ("people are told the impact of their contribution", "dywedir wrth bobl beth yw effaith eu cyfraniad"),
        scope: ENGAGEMENT;
    /// Principle 10.
    NATIONAL_PRINCIPLE_10 = "national-principles/10", NATIONAL_PRINCIPLES, unseen, Voluntary,
        part: ("principle 10", "egwyddor 10"),
        says: ("lessons are learnt and shared to improve the process", "caiff gwersi eu dysgu a'u rhannu er mwyn gwella'r broses"),
        scope: ENGAGEMENT;
    /// Standard 1.
    UK_STANDARDS_INCLUSIVE = "uk-standards/inclusive-opportunities", UK_STANDARDS, seen, Voluntary,
        part: ("Inclusive opportunities", "Cyfleoedd cynhwysol"),
        says: ("opportunities to be involved are accessible, and reach those they should", "mae cyfleoedd i gymryd rhan yn hygyrch, ac yn cyrraedd y rhai y dylent eu cyrraedd"),
        scope: WRITTEN_FOR_RESEARCH;
    /// Standard 2.
    UK_STANDARDS_WORKING_TOGETHER = "uk-standards/working-together", UK_STANDARDS, seen, Voluntary,
        part: ("standard 2 of 6", "safon 2 o 6"),
        says: ("Working together", "Gweithio gyda'n gilydd"),
        scope: WRITTEN_FOR_RESEARCH;
    /// Standard 3.
    UK_STANDARDS_SUPPORT = "uk-standards/support-and-learning", UK_STANDARDS, seen, Voluntary,
        part: ("standard 3 of 6", "safon 3 o 6"),
        says: ("Support and learning", "Cymorth a dysgu"),
        scope: WRITTEN_FOR_RESEARCH;
    /// Standard 4.
    UK_STANDARDS_COMMUNICATIONS = "uk-standards/communications", UK_STANDARDS, seen, Voluntary,
        part: ("Communications", "Cyfathrebu"),
        says: ("communication is in plain language and well timed", "mae'r cyfathrebu mewn iaith glir ac yn amserol"),
        scope: WRITTEN_FOR_RESEARCH;
    /// Standard 5.
    UK_STANDARDS_IMPACT = "uk-standards/impact", UK_STANDARDS, seen, Voluntary,
        part: ("standard 5 of 6", "safon 5 o 6"),
        says: ("Impact", "Effaith"),
        scope: WRITTEN_FOR_RESEARCH;
    /// Standard 6.
    UK_STANDARDS_GOVERNANCE = "uk-standards/governance", UK_STANDARDS, seen, Voluntary,
        part: ("Governance", "Llywodraethu"),
        says: ("the public take part in management, leadership and decisions", "mae'r cyhoedd yn cymryd rhan mewn rheoli, arwain a phenderfynu"),
        scope: WRITTEN_FOR_RESEARCH;
    /// The first principle.
    NIHR_SHARING_POWER = "nihr-co-production/sharing-of-power", NIHR_PRINCIPLES, seen, Voluntary,
        part: ("Sharing of power", "Rhannu grym"),
        says: ("power is shared, and key decisions are owned jointly", "rhennir grym, a chaiff penderfyniadau allweddol eu perchnogi ar y cyd"),
        scope: RESEARCH;
    /// The second principle.
    NIHR_ALL_PERSPECTIVES = "nihr-co-production/all-perspectives", NIHR_PRINCIPLES, seen, Voluntary,
        part: ("principle 2 of 5", "egwyddor 2 o 5"),
        says: ("including all perspectives and skills", "cynnwys pob safbwynt a sgìl"),
        scope: RESEARCH;
    /// The third principle.
    NIHR_KNOWLEDGE_OF_ALL = "nihr-co-production/knowledge-of-all", NIHR_PRINCIPLES, seen, Voluntary,
        part: ("principle 3 of 5", "egwyddor 3 o 5"),
        says: ("respecting and valuing the knowledge of all", "parchu a gwerthfawrogi gwybodaeth pawb"),
        scope: RESEARCH;
    /// The fourth principle.
    NIHR_RECIPROCITY = "nihr-co-production/reciprocity", NIHR_PRINCIPLES, seen, Voluntary,
        part: ("principle 4 of 5", "egwyddor 4 o 5"),
        says: ("reciprocity", "dwyochredd"),
        scope: RESEARCH;
    /// The fifth principle.
    NIHR_RELATIONSHIPS = "nihr-co-production/relationships", NIHR_PRINCIPLES, seen, Voluntary,
        part: ("principle 5 of 5", "egwyddor 5 o 5"),
        says: ("building and maintaining relationships", "meithrin a chynnal perthnasoedd"),
        scope: RESEARCH;
}
