//! REP002: those who are reached mirror the area.

use coproduction_core::Characteristic;
use coproduction_equity::MonitoredGroup;
use coproduction_forums::LifeState;
use coproduction_record::Collection;

use crate::catalogue::{EQUALITY_ACT_149_3_C, HEALTHTALK_PROFILE, WFG_ACT_INVOLVEMENT};
use crate::finding::Conclusion;
use crate::parameters::{ANSWER_RATE, GROUP_ANSWERS, GROUP_EXPECTED, GROUP_FLOOR};
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::{Said, messages};
use crate::view::{GroupReach, View, place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "REP002",
    slug: "group-under-reach",
    title: Phrase::new("Like the people of the area", "Yn debyg i bobl yr ardal"),
    checks: Phrase::new(
        "Whether, in the latest monitoring returns about all members, all participants and all respondents, each group of a characteristic makes up at least such a part of its share of the people of the area by Census 2021, or of those whom the policy gives in their place. Only whole characteristics are spoken of, \
         and only where enough people were asked and answered.",
        "A yw pob grŵp o nodwedd, yn y ffurflenni monitro diweddaraf am yr holl aelodau, yr holl gyfranogwyr a'r holl ymatebwyr, yn cyfrif am o leiaf y fath ran o'i gyfran o bobl yr ardal yn ôl Cyfrifiad 2021, neu o'r rhai y mae'r polisi'n eu rhoi yn eu lle. Dim ond am nodweddion cyfan y sonnir, \
         a dim ond lle gofynnwyd i ddigon o bobl a lle'r atebodd digon.",
    ),
    why: Phrase::new(
        "The law asks that those who are involved reflect the diversity of the area.",
        "Mae'r gyfraith yn gofyn bod y rhai sy'n cael eu cynnwys yn adlewyrchu amrywiaeth yr ardal.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&WFG_ACT_INVOLVEMENT, &EQUALITY_ACT_149_3_C, &HEALTHTALK_PROFILE],
    parameters: &[GROUP_FLOOR, GROUP_ANSWERS, GROUP_EXPECTED, ANSWER_RATE],
    limits: Phrase::new(
        "It never says which group, nor how many people. Where any number of a characteristic is of few people, as in most forums, nothing is concluded of it, nor where a return has two tables of one list. Groups that most people of the area are of are not looked at, since a forum may be for others. Age, sex and partnership are looked at only beside people whom the policy gives, or where the record says that \
         the forum is about no service, as whom a service is for is not on record. The Census is of 2021 and of a whole health board; its shares count those who did not state an answer. Those who did not say may be of any group. Returns about one event or one constituency are not looked at.",
        "Nid yw byth yn dweud pa grŵp, na faint o bobl. Lle bo unrhyw rif o nodwedd am ychydig o bobl, fel yn y rhan fwyaf o fforymau, ni ddeuir i gasgliad amdani, nac ychwaith lle bo dau dabl o'r un rhestr mewn ffurflen. Nid edrychir ar grwpiau y mae'r rhan fwyaf o bobl yr ardal yn perthyn iddynt, gan y gall fforwm fod ar gyfer eraill. Dim ond ochr yn ochr â phobl y mae'r polisi'n eu rhoi, neu lle mae'r cofnod yn dweud nad yw'r fforwm yn ymwneud ag unrhyw \
         wasanaeth, yr edrychir ar oedran, rhyw a phartneriaeth, gan nad yw ar gofnod ar gyfer pwy y mae gwasanaeth. Mae'r Cyfrifiad o 2021 ac o fwrdd iechyd cyfan; mae ei gyfrannau'n cyfrif y rhai na nododd ateb. Gall y rhai na ddywedodd fod o unrhyw grŵp. Nid edrychir ar ffurflenni am un digwyddiad neu un etholaeth.",
    ),
    to_meet: Phrase::new(
        "Ask groups that know them how people who are missing could take part, and change how you invite.",
        "Gofynnwch i grwpiau sy'n eu hadnabod sut y gallai'r bobl sydd ar goll gymryd rhan, a newidiwch sut rydych yn gwahodd.",
    ),
    to_record: Phrase::new(
        "Monitoring returns as counts: how many were offered the questions, the answers by a code list of Census 2021 or of NHS Wales, and how many preferred not to say; and the code of the forum's area or of its health board.",
        "Ffurflenni monitro fel cyfrifon: i faint y cynigiwyd y cwestiynau, yr atebion yn ôl rhestr godau Cyfrifiad 2021 neu GIG Cymru, a faint oedd yn well ganddynt beidio â dweud; a chod ardal y fforwm neu ei fwrdd iechyd.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("REP002"),
    check,
};

messages! {
    nothing_to_compare
        en: "No monitoring return about all members, participants or respondents can be compared: its code list or the area is not known, too few answered or were expected, or to say it would say something of few people.",
        cy: "Ni ellir cymharu unrhyw ffurflen fonitro am yr holl aelodau, cyfranogwyr neu ymatebwyr: nid yw ei rhestr godau neu'r ardal yn hysbys, atebodd rhy ychydig neu disgwylid rhy ychydig, neu byddai dweud hynny'n dweud rhywbeth am ychydig o bobl.";
    under[characteristics]
        en: "Characteristics of which at least one group falls below the part of its share of the area that is looked for: {characteristics}.",
        cy: "Nodweddion y mae o leiaf un o'u grwpiau'n is na'r rhan o'i gyfran o'r ardal a ddisgwylir: {characteristics}.";
    open[characteristics]
        en: "Characteristics of which nothing can be said, as those who did not say leave it open: {characteristics}.",
        cy: "Nodweddion na ellir dweud dim amdanynt, gan fod y rhai na ddywedodd yn gadael hynny'n agored: {characteristics}.";
    each[characteristics]
        en: "Characteristics of which every group that could be looked at reaches the part of its share of the area that is looked for: {characteristics}.",
        cy: "Nodweddion y mae pob un o'u grwpiau y gellid edrych arnynt yn cyrraedd y rhan o'i gyfran o'r ardal a ddisgwylir: {characteristics}.";
    age en: "age", cy: "oedran";
    disability en: "disability", cy: "anabledd";
    gender_identity en: "gender identity", cy: "hunaniaeth o ran rhywedd";
    partnership en: "marriage and civil partnership", cy: "priodas a phartneriaeth sifil";
    pregnancy en: "pregnancy and maternity", cy: "beichiogrwydd a mamolaeth";
    race en: "ethnic group", cy: "grŵp ethnig";
    religion en: "religion or belief", cy: "crefydd neu gred";
    sex en: "sex", cy: "rhyw";
    orientation en: "sexual orientation", cy: "cyfeiriadedd rhywiol";
    welsh en: "the Welsh language", cy: "y Gymraeg";
    care en: "unpaid care", cy: "gofal di-dâl";
    another en: "another characteristic", cy: "nodwedd arall";
}

const REACHED: [MonitoredGroup; 3] = [
    MonitoredGroup::Members,
    MonitoredGroup::Participants,
    MonitoredGroup::Respondents,
];

fn check(view: &View<'_>) -> Conclusion {
    view.at_work(
        &[LifeState::Proposed, LifeState::Paused, LifeState::Closed],
        || compare(view),
    )
}

fn compare(view: &View<'_>) -> Conclusion {
    if view.record.monitoring_returns.is_none() {
        return Conclusion::not_evidenced(shared::no_monitoring());
    }
    let mut found = Vec::new();
    for (index, returned) in REACHED.iter().filter_map(|group| view.latest_return(*group)) {
        let at = place(Collection::MonitoringReturns, index).member("tables");
        let reached = view.reach(returned).into_iter();
        found.extend(reached.map(|(of, reach, table)| (of, reach, at.item(table))));
    }
    let with = |wanted: GroupReach| {
        let those = found.iter().filter(move |(_, reach, _)| *reach == wanted);
        let (of, places): (Vec<_>, Vec<_>) = those.map(|(of, _, place)| (*of, place.clone())).unzip();
        let named = Characteristic::ALL.iter().filter(|one| of.contains(one));
        (named.map(|one| name(*one)).collect::<Vec<_>>(), places)
    };
    let (under, places) = with(GroupReach::NotEach);
    if !under.is_empty() {
        return Conclusion::not_met(say::under(under)).at(places);
    }
    let (open, places) = with(GroupReach::Open);
    if !open.is_empty() {
        return Conclusion::not_evidenced(say::open(open)).at(places);
    }
    let (each, places) = with(GroupReach::Each);
    if each.is_empty() {
        return Conclusion::not_evidenced(say::nothing_to_compare());
    }
    Conclusion::met(say::each(each)).at(places)
}

fn name(characteristic: Characteristic) -> Said {
    match characteristic {
        Characteristic::Age => say::age(),
        Characteristic::Disability => say::disability(),
        Characteristic::GenderReassignment => say::gender_identity(),
        Characteristic::MarriageAndCivilPartnership => say::partnership(),
        Characteristic::PregnancyAndMaternity => say::pregnancy(),
        Characteristic::Race => say::race(),
        Characteristic::ReligionOrBelief => say::religion(),
        Characteristic::Sex => say::sex(),
        Characteristic::SexualOrientation => say::orientation(),
        Characteristic::WelshLanguage => say::welsh(),
        Characteristic::UnpaidCare => say::care(),
        _ => say::another(),
    }
}
