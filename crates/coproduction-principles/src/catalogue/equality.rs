//! What the law asks of a health board about equality.

use super::declare::{provisions, sources};
use super::scope::Scope;

sources! {
    /// The Equality Act 2010; the day is that from which most of it was in force.
    EQUALITY_ACT_2010 = "equality-act-2010", Act,
        title: ("Equality Act 2010", "Deddf Cydraddoldeb 2010" ours),
        from: "2010-10-01" memory, uri: "https://www.legislation.gov.uk/ukpga/2010/15";
    /// The duties that are specific to Wales; the day is that of their coming into force.
    EQUALITY_REGULATIONS_2011 = "equality-regulations-2011", Regulations,
        title: (
            "Equality Act 2010 (Statutory Duties) (Wales) Regulations 2011",
            "Rheoliadau Deddf Cydraddoldeb 2010 (Dyletswyddau Statudol) (Cymru) 2011" ours
        ),
        from: "2011-04-06" memory, uri: "https://www.legislation.gov.uk/wsi/2011/1064";
    /// The guidance on the socio-economic duty. Its own date was not seen; the date is that of the duty.
    SOCIO_ECONOMIC_GUIDANCE = "socio-economic-duty-guidance", Guidance,
        title: ("Socio-economic Duty: statutory guidance", "Y Ddyletswydd Economaidd-gymdeithasol: canllawiau statudol" ours),
        from: "2021-03-31", uri: "https://www.gov.wales/socio-economic-duty-statutory-guidance-html";
}

provisions! {
    /// The socio-economic duty.
    EQUALITY_ACT_SOCIO_ECONOMIC = "equality-act-2010/s1", EQUALITY_ACT_2010, seen, Regard,
        part: ("section 1", "adran 1"),
        says: (
            "due regard, in strategic decisions, to the inequalities that come of socio-economic disadvantage",
            "sylw dyledus, mewn penderfyniadau strategol, i'r anghydraddoldebau sy'n deillio o anfantais economaidd-gymdeithasol"
        ),
        from: "2021-03-31",
        scope: Scope::StrategicAuthorities;
    /// Reasonable adjustments.
    EQUALITY_ACT_ADJUSTMENTS = "equality-act-2010/ss20-29", EQUALITY_ACT_2010, seen, Duty,
        part: ("sections 20 and 29(7)", "adrannau 20 a 29(7)"),
        says: (
            "a duty to make reasonable adjustments for disabled people in services and public functions, auxiliary aids and accessible formats included",
            "dyletswydd i wneud addasiadau rhesymol i bobl anabl mewn gwasanaethau a swyddogaethau cyhoeddus, gan gynnwys cymhorthion ategol a fformatau hygyrch"
        );
    /// The public sector equality duty.
    EQUALITY_ACT_149 = "equality-act-2010/s149", EQUALITY_ACT_2010, seen, Regard,
        part: ("section 149", "adran 149"),
        says: ("the public sector equality duty", "dyletswydd cydraddoldeb y sector cyhoeddus"),
        from: "2011-04-05" memory,
        scope: Scope::PublicAuthorities;
    /// Encouraging those to take part of whom few do.
    EQUALITY_ACT_149_3_C = "equality-act-2010/s149-3-c", EQUALITY_ACT_2010, unseen, Regard,
        part: ("section 149(3)(c)", "adran 149(3)(c)"),
        says: (
            "encouraging people who share a protected characteristic to take part where disproportionately few of them do",
            "annog pobl sy'n rhannu nodwedd warchodedig i gymryd rhan lle mae nifer anghymesur o fach ohonynt yn gwneud hynny"
        ),
        from: "2011-04-05" memory,
        scope: Scope::PublicAuthorities;
    /// Who must be involved.
    EQUALITY_REGULATIONS_5_2_A = "equality-regulations-2011/reg5-2-a", EQUALITY_REGULATIONS_2011, seen, Duty,
        part: ("regulation 5(2)(a)", "rheoliad 5(2)(a)"),
        says: (
            "people who represent those sharing protected characteristics, and who have an interest, must be involved",
            "rhaid cynnwys pobl sy'n cynrychioli'r rhai sy'n rhannu nodweddion gwarchodedig, ac sydd â buddiant"
        ),
        scope: Scope::WelshAuthorities;
    /// Assessing the impact.
    EQUALITY_REGULATIONS_8_1_A = "equality-regulations-2011/reg8-1-a", EQUALITY_REGULATIONS_2011, seen, Duty,
        part: ("regulation 8(1)(a)", "rheoliad 8(1)(a)"),
        says: (
            "arrangements to assess the likely impact of proposed policies",
            "trefniadau i asesu effaith debygol polisïau arfaethedig"
        ),
        scope: Scope::WelshAuthorities;
    /// Publishing the assessment.
    EQUALITY_REGULATIONS_8_1_D = "equality-regulations-2011/reg8-1-d", EQUALITY_REGULATIONS_2011, seen, Duty,
        part: ("regulation 8(1)(d)", "rheoliad 8(1)(d)"),
        says: (
            "arrangements to publish reports on the assessment where the impact is substantial",
            "trefniadau i gyhoeddi adroddiadau ar yr asesiad lle mae'r effaith yn sylweddol"
        ),
        scope: Scope::WelshAuthorities;
    /// What the report has.
    EQUALITY_REGULATIONS_8_2 = "equality-regulations-2011/reg8-2", EQUALITY_REGULATIONS_2011, seen, Duty,
        part: ("regulation 8(2)", "rheoliad 8(2)"),
        says: (
            "the report sets out the purpose, the steps taken, the information, the results and the decisions",
            "mae'r adroddiad yn nodi'r diben, y camau a gymerwyd, yr wybodaeth, y canlyniadau a'r penderfyniadau"
        ),
        scope: Scope::WelshAuthorities;
    /// Involvement in the assessment.
    EQUALITY_REGULATIONS_8_3_A = "equality-regulations-2011/reg8-3-a", EQUALITY_REGULATIONS_2011, seen, Duty,
        part: ("regulation 8(3)(a)", "rheoliad 8(3)(a)"),
        says: (
            "the assessment must comply with the provisions on engagement",
            "rhaid i'r asesiad gydymffurfio â'r darpariaethau ar ymgysylltu"
        ),
        scope: Scope::WelshAuthorities;
    /// What to keep on record.
    SOCIO_ECONOMIC_AUDIT_TRAIL = "socio-economic-duty-guidance/audit-trail", SOCIO_ECONOMIC_GUIDANCE, seen, Guidance,
        part: ("the audit trail", "y trywydd archwilio"),
        says: (
            "an audit trail is kept of the evidence, the engagement and the changes made",
            "cedwir trywydd archwilio o'r dystiolaeth, yr ymgysylltu a'r newidiadau a wnaed"
        ),
        scope: Scope::StrategicAuthorities;
}
