//! Papers and reports that say how involvement fails.

use super::declare::{provisions, sources};

sources! {
    /// On patchy involvement.
    OCLOO_MATTHEWS_2016 = "ocloo-matthews-2016", Paper,
        title: ("Ocloo and Matthews (2016)", "Ocloo a Matthews (2016)" ours),
        from: "2016", uri: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4975844/";
    /// On feedback.
    MATHIE_2018 = "mathie-2018", Paper,
        title: ("Mathie (2018)", "Mathie (2018)" official),
        from: "2018", uri: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6186542/";
    /// On who takes part, and what it costs them.
    REYNOLDS_2021 = "reynolds-2021", Paper,
        title: ("Reynolds (2021)", "Reynolds (2021)" official),
        from: "2021", uri: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8295976/";
    /// On representatives of patients.
    HULT_2021 = "hult-2021", Paper,
        title: ("Hult (2021)", "Hult (2021)" official),
        from: "2021", uri: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8369119/";
    /// On diversity in involvement.
    HEALTHTALK = "healthtalk-diversity", Paper,
        title: ("healthtalk.org, on diversity in involvement", "healthtalk.org, ar amrywiaeth wrth gynnwys pobl" ours);
    /// On listening to people in Wales.
    HIW_STRATEGY = "hiw-listening", Paper,
        title: ("Healthcare Inspectorate Wales, on its strategy", "Arolygiaeth Gofal Iechyd Cymru, ar ei strategaeth" ours);
    /// On consultations.
    CONSULTATION_INSTITUTE = "consultation-institute", Paper,
        title: ("The Consultation Institute", "The Consultation Institute" official),
        uri: "https://consultationinstitute.org/";
    /// On feedback by councils.
    WALES_AUDIT_OFFICE_2012 = "wales-audit-office-2012", Paper,
        title: ("Wales Audit Office (2012), as reported by Public Finance", "Swyddfa Archwilio Cymru (2012), fel yr adroddwyd gan Public Finance" ours),
        from: "2012-06";
}

provisions! {
    /// Tokenism.
    OCLOO_MATTHEWS_TOKENISM = "ocloo-matthews-2016/tokenism", OCLOO_MATTHEWS_2016, seen, Voluntary,
        part: ("finding", "canfyddiad"),
        says: (
            "involvement is patchy, concentrated at the lowest levels, and open to charges of exclusivity and tokenism",
            "mae cynnwys pobl yn anwastad, wedi'i grynhoi ar y lefelau isaf, ac yn agored i gyhuddiadau o fod yn ddethol ac yn docenistaidd"
        );
    /// No feedback.
    MATHIE_FEEDBACK = "mathie-2018/feedback", MATHIE_2018, seen, Voluntary,
        part: ("finding", "canfyddiad"),
        says: (
            "19% never got feedback; 82% thought it important",
            "ni chafodd 19% adborth erioed; roedd 82% yn meddwl ei fod yn bwysig"
        );
    /// The cost of claiming.
    REYNOLDS_CLAIMING = "reynolds-2021/claiming", REYNOLDS_2021, seen, Voluntary,
        part: ("finding on payment", "canfyddiad ar dalu"),
        says: ("claiming is hardest for people on low incomes", "hawlio sydd anoddaf i bobl ar incwm isel");
    /// Lost trust.
    REYNOLDS_SHORT_TERM = "reynolds-2021/short-term", REYNOLDS_2021, seen, Voluntary,
        part: ("finding on relationships", "canfyddiad ar berthnasoedd"),
        says: ("short-term work undermines relationships", "mae gwaith tymor byr yn tanseilio perthnasoedd");
    /// Contributions that are disregarded.
    HULT_DISREGARDED = "hult-2021/disregarded", HULT_2021, seen, Voluntary,
        part: ("finding", "canfyddiad"),
        says: (
            "the contributions of patients' representatives are disregarded; an unclear role is one cause",
            "caiff cyfraniadau cynrychiolwyr cleifion eu diystyru; mae rôl aneglur yn un achos"
        );
    /// The same voices.
    HEALTHTALK_PROFILE = "healthtalk-diversity/profile", HEALTHTALK, seen, Voluntary,
        part: ("who takes part", "pwy sy'n cymryd rhan"),
        says: (
            "those who take part tend to be white, middle class and retired",
            "mae'r rhai sy'n cymryd rhan yn tueddu i fod yn wyn, yn ddosbarth canol ac wedi ymddeol"
        );
    /// Few answers in Welsh.
    HIW_WELSH_RESPONSES = "hiw-listening/welsh-responses", HIW_STRATEGY, seen, Voluntary,
        part: ("its survey", "ei harolwg"),
        says: (
            "15 of 1,384 completed surveys were in Welsh, 1.1%; 17.8% of people speak it",
            "roedd 15 o 1,384 o arolygon a gwblhawyd yn Gymraeg, sef 1.1%; mae 17.8% o bobl yn ei siarad"
        );
    /// Getting there.
    HIW_TRANSPORT = "hiw-listening/transport", HIW_STRATEGY, seen, Voluntary,
        part: ("barriers", "rhwystrau"),
        says: ("transport is a barrier", "mae trafnidiaeth yn rhwystr");
    /// Before the decision.
    CONSULTATION_INSTITUTE_FORMATIVE = "consultation-institute/formative-stage", CONSULTATION_INSTITUTE, seen, Voluntary,
        part: ("on the formative stage", "ar y cam ffurfiannol"),
        says: ("a decision taken before the consultation fails it", "mae penderfyniad a wneir cyn yr ymgynghoriad yn methu hyn");
    /// Too many at once.
    CONSULTATION_INSTITUTE_OVERLAP = "consultation-institute/overlap", CONSULTATION_INSTITUTE, seen, Voluntary,
        part: ("on overlapping consultations", "ar ymgynghoriadau sy'n gorgyffwrdd"),
        says: (
            "people in Wales stop responding where consultations overlap",
            "mae pobl yng Nghymru yn rhoi'r gorau i ymateb lle mae ymgynghoriadau'n gorgyffwrdd"
        );
    /// No outcome.
    CONSULTATION_INSTITUTE_NO_OUTCOME = "consultation-institute/no-outcome", CONSULTATION_INSTITUTE, seen, Voluntary,
        part: ("on a report by ITV Wales", "ar adroddiad gan ITV Cymru"),
        says: (
            "16 consultations of the Welsh Government had no outcome a year on",
            "nid oedd canlyniad i 16 o ymgynghoriadau Llywodraeth Cymru flwyddyn yn ddiweddarach"
        );
    /// Councils.
    WALES_AUDIT_OFFICE_FEEDBACK = "wales-audit-office-2012/feedback", WALES_AUDIT_OFFICE_2012, told, Voluntary,
        part: ("finding", "canfyddiad"),
        says: ("councils in Wales rarely fed back", "anaml y rhoddai cynghorau yng Nghymru adborth");
}
