//! What the law asks of a health board about involvement, quality and candour.

use super::declare::{provisions, sources};
use super::scope::Scope;
use crate::Phrase;

sources! {
    /// The Act that health boards in Wales stand on; the day is that of its coming into force.
    NHS_WALES_ACT_2006 = "nhs-wales-act-2006", Act,
        title: ("National Health Service (Wales) Act 2006", "Deddf y Gwasanaeth Iechyd Gwladol (Cymru) 2006" ours),
        from: "2007-03-01" memory, uri: "https://www.legislation.gov.uk/ukpga/2006/42";
    /// The Act of the seven goals and the five ways of working; the day is that from which section 5 was in force.
    WFG_ACT_2015 = "wfg-act-2015", Act,
        title: ("Well-being of Future Generations (Wales) Act 2015", "Deddf Llesiant Cenedlaethau'r Dyfodol (Cymru) 2015" ours),
        from: "2016-04-01" memory, uri: "https://www.legislation.gov.uk/anaw/2015/2";
    /// The Act on social services; the day is that of its coming into force.
    SOCIAL_SERVICES_ACT_2014 = "social-services-act-2014", Act,
        title: ("Social Services and Well-being (Wales) Act 2014", "Deddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014" ours),
        from: "2016-04-06" memory, uri: "https://www.legislation.gov.uk/anaw/2014/4";
    /// The Act on quality, candour and the Citizen Voice Body; the date is that of its coming into force.
    QUALITY_ENGAGEMENT_ACT_2020 = "quality-engagement-act-2020", Act,
        title: (
            "Health and Social Care (Quality and Engagement) (Wales) Act 2020",
            "Deddf Iechyd a Gofal Cymdeithasol (Ansawdd ac Ymgysylltu) (Cymru) 2020" ours
        ),
        from: "2023-04-01", uri: "https://www.legislation.gov.uk/asc/2020/1";
    /// The guidance on changing health services.
    CHANGE_GUIDANCE_2023 = "change-guidance-2023", Guidance,
        title: ("Guidance on changes to health services", "Canllawiau ar newidiadau i wasanaethau iechyd" ours),
        from: "2023-05-05", uri: "https://www.gov.wales/guidance-changes-health-services";
    /// The guidance on what Llais represents to NHS bodies and local authorities. Its own date was not seen; it is not older than the
    /// duty to have regard to it.
    REPRESENTATIONS_GUIDANCE = "representations-guidance", Guidance,
        title: (
            "Guidance on representations made by Llais, the Citizen Voice Body for Health and Social Care, Wales",
            "Canllawiau ar sylwadau a wneir gan Llais, Corff Llais y Dinesydd ar gyfer Iechyd a Gofal Cymdeithasol, Cymru" ours
        ),
        from: "2023-04-01",
        uri: "https://gov.wales/guidance-representations-made-llais-citizen-voice-body-health-and-social-care-wales";
}

provisions! {
    /// Involvement in planning.
    NHS_WALES_ACT_183_A = "nhs-wales-act-2006/s183-1-a", NHS_WALES_ACT_2006, seen, Duty,
        part: ("section 183(1)(a)", "adran 183(1)(a)"),
        says: (
            "arrangements so that people who use or may use its services are involved in and consulted on their planning, directly or through representatives",
            "trefniadau i gynnwys pobl sy'n defnyddio ei wasanaethau, neu a all eu defnyddio, yn y gwaith o'u cynllunio, ac i ymgynghori â hwy, yn uniongyrchol neu drwy gynrychiolwyr"
        ),
        scope: Scope::HealthBoards;
    /// Involvement in proposals for change.
    NHS_WALES_ACT_183_B = "nhs-wales-act-2006/s183-1-b", NHS_WALES_ACT_2006, seen, Duty,
        part: ("section 183(1)(b)", "adran 183(1)(b)"),
        says: (
            "arrangements so that people who use or may use its services are involved in and consulted on developing and considering proposals for change, directly or through representatives",
            "trefniadau i gynnwys pobl sy'n defnyddio ei wasanaethau, neu a all eu defnyddio, wrth ddatblygu ac ystyried cynigion ar gyfer newid, ac i ymgynghori â hwy, yn uniongyrchol neu drwy gynrychiolwyr"
        ),
        scope: Scope::HealthBoards;
    /// Involvement in decisions.
    NHS_WALES_ACT_183_C = "nhs-wales-act-2006/s183-1-c", NHS_WALES_ACT_2006, seen, Duty,
        part: ("section 183(1)(c)", "adran 183(1)(c)"),
        says: (
            "arrangements so that people who use or may use its services are involved in and consulted on decisions that affect how they operate, directly or through representatives",
            "trefniadau i gynnwys pobl sy'n defnyddio ei wasanaethau, neu a all eu defnyddio, mewn penderfyniadau sy'n effeithio ar eu gweithredu, ac i ymgynghori â hwy, yn uniongyrchol neu drwy gynrychiolwyr"
        ),
        scope: Scope::HealthBoards;
    /// The duty of quality.
    NHS_WALES_ACT_12A = "nhs-wales-act-2006/s12a", NHS_WALES_ACT_2006, seen, Duty,
        part: ("section 12A", "adran 12A"),
        says: (
            "a duty of quality, and quality includes the experience of individuals",
            "dyletswydd ansawdd, ac mae ansawdd yn cynnwys profiad unigolion"
        ),
        from: "2023-04-01",
        scope: Scope::HealthBoards;
    /// The five ways of working.
    WFG_ACT_FIVE_WAYS = "wfg-act-2015/s5-2", WFG_ACT_2015, seen, Duty,
        part: ("section 5(2)", "adran 5(2)"),
        says: (
            "the five ways of working: long-term, prevention, integration, collaboration, involvement",
            "y pum ffordd o weithio: hirdymor, atal, integreiddio, cydweithio, cynnwys"
        ),
        scope: Scope::WellBeingBodies;
    /// Involvement that reflects the population.
    WFG_ACT_INVOLVEMENT = "wfg-act-2015/s5-2-c", WFG_ACT_2015, seen, Duty,
        part: ("section 5(2)(c)", "adran 5(2)(c)"),
        says: (
            "involving people with an interest, and ensuring that they reflect the diversity of the population of the area",
            "cynnwys pobl sydd â buddiant, a sicrhau eu bod yn adlewyrchu amrywiaeth poblogaeth yr ardal"
        ),
        scope: Scope::WellBeingBodies;
    /// Involvement in the design of care and support. It does not bind a health board.
    SOCIAL_SERVICES_ACT_16_1_C = "social-services-act-2014/s16-1-c", SOCIAL_SERVICES_ACT_2014, seen, Voluntary,
        part: ("section 16(1)(c)", "adran 16(1)(c)"),
        says: (
            "people are involved in the design and operation of provision",
            "caiff pobl eu cynnwys wrth ddylunio a gweithredu darpariaeth"
        ),
        scope: Scope::Councils;
    /// Regard to what Llais says.
    QUALITY_ENGAGEMENT_ACT_15_3 = "quality-engagement-act-2020/s15-3", QUALITY_ENGAGEMENT_ACT_2020, seen, Regard,
        part: ("section 15(3)", "adran 15(3)"),
        says: (
            "the body has regard to the representations that the Citizen Voice Body (Llais) makes to it",
            "mae'r corff yn rhoi sylw i'r sylwadau a wneir iddo gan Gorff Llais y Dinesydd (Llais)"
        ),
        scope: Scope::NhsBodiesAndCouncils;
    /// Regard to the guidance on what Llais says.
    QUALITY_ENGAGEMENT_ACT_15_5 = "quality-engagement-act-2020/s15-5", QUALITY_ENGAGEMENT_ACT_2020, seen, Regard,
        part: ("section 15(5)", "adran 15(5)"),
        says: (
            "the body has regard to the guidance on such representations",
            "mae'r corff yn rhoi sylw i'r canllawiau ar sylwadau o'r fath"
        ),
        scope: Scope::NhsBodiesAndCouncils;
    /// Making Llais known.
    QUALITY_ENGAGEMENT_ACT_17 = "quality-engagement-act-2020/s17", QUALITY_ENGAGEMENT_ACT_2020, seen, Duty,
        part: ("section 17", "adran 17"),
        says: (
            "the body brings the activities of Llais to people's attention",
            "mae'r corff yn tynnu sylw pobl at weithgareddau Llais"
        ),
        scope: Scope::NhsBodiesAndCouncils;
    /// A refusal of information to Llais.
    QUALITY_ENGAGEMENT_ACT_18_4 = "quality-engagement-act-2020/s18-4", QUALITY_ENGAGEMENT_ACT_2020, seen, Duty,
        part: ("section 18(4)", "adran 18(4)"),
        says: (
            "where it refuses Llais information, it gives its reasons in writing",
            "os yw'n gwrthod rhoi gwybodaeth i Llais, mae'n rhoi ei resymau yn ysgrifenedig"
        ),
        scope: Scope::NhsBodiesAndCouncils;
    /// Working with Llais.
    QUALITY_ENGAGEMENT_ACT_20 = "quality-engagement-act-2020/s20", QUALITY_ENGAGEMENT_ACT_2020, seen, Duty,
        part: ("section 20", "adran 20"),
        says: ("co-operation with Llais", "cydweithredu â Llais"),
        scope: Scope::NhsBodiesAndCouncils;
    /// The candour procedure.
    QUALITY_ENGAGEMENT_ACT_4 = "quality-engagement-act-2020/s4", QUALITY_ENGAGEMENT_ACT_2020, seen, Duty,
        part: ("section 4", "adran 4"),
        says: (
            "the candour procedure: people are notified, given a contact and apologised to, and records are kept",
            "y weithdrefn gonestrwydd: caiff pobl eu hysbysu, cânt enw cyswllt ac ymddiheuriad, a chedwir cofnodion"
        ),
        scope: Scope::Matter(Phrase::new("unexpected or unintended harm that is more than minimal", "niwed annisgwyl neu anfwriadol sy'n fwy na'r lleiaf posibl"));
    /// Reports that name nobody.
    QUALITY_ENGAGEMENT_ACT_9_2 = "quality-engagement-act-2020/s9-2", QUALITY_ENGAGEMENT_ACT_2020, seen, Duty,
        part: ("section 9(2)", "adran 9(2)"),
        says: (
            "what is published does not identify people",
            "nid yw'r hyn a gyhoeddir yn datgelu pwy yw pobl"
        ),
        scope: Scope::Matter(Phrase::new("published reports on candour; for anything else only its spirit", "adroddiadau cyhoeddedig ar onestrwydd; i bopeth arall, dim ond ei ysbryd"));
    /// The guidance on changing health services.
    CHANGE_GUIDANCE = "change-guidance-2023/whole", CHANGE_GUIDANCE_2023, seen, Guidance,
        part: ("as a whole", "yn ei gyfanrwydd"),
        says: (
            "it replaces the guidance of 2011, asks for professional judgement, and is read with the guidance on representations; no lengths of time were seen in it",
            "mae'n disodli canllawiau 2011, yn gofyn am farn broffesiynol, ac fe'i darllenir gyda'r canllawiau ar sylwadau; ni welwyd ynddo unrhyw gyfnodau amser"
        ),
        scope: Scope::NhsBodies;
    /// What becomes of a representation.
    REPRESENTATIONS_OUTCOME = "representations-guidance/outcome", REPRESENTATIONS_GUIDANCE, seen, Regard,
        part: ("answering representations", "ateb sylwadau"),
        says: (
            "a clear and proportionate system; Llais is kept aware, and told the outcome; no number of days was seen in it",
            "system glir a chymesur; rhoddir gwybod i Llais am y cynnydd ac am y canlyniad; ni welwyd ynddo unrhyw nifer o ddyddiau"
        ),
        scope: Scope::NhsBodiesAndCouncils;
}
