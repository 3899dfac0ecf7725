//! What the law asks of whoever holds data about people. Of the UK GDPR no text was seen.

use super::declare::{provisions, sources};
use super::scope::Scope;
use crate::Phrase;

const MONITORING: Scope = Scope::Matter(Phrase::new(
    "equality monitoring of race or ethnic origin, religion or belief, health and sexual orientation",
    "monitro cydraddoldeb o ran hil neu darddiad ethnig, crefydd neu gred, iechyd a chyfeiriadedd rhywiol",
));

sources! {
    /// The UK GDPR.
    UK_GDPR = "uk-gdpr", Act,
        title: ("UK General Data Protection Regulation (UK GDPR)", "Rheoliad Cyffredinol y DU ar Ddiogelu Data (GDPR y DU)" ours);
    /// The Data Protection Act 2018.
    DATA_PROTECTION_ACT_2018 = "data-protection-act-2018", Act,
        title: ("Data Protection Act 2018", "Deddf Diogelu Data 2018" ours),
        from: "2018-05-25" memory, uri: "https://www.legislation.gov.uk/ukpga/2018/12";
}

provisions! {
    /// People who could be picked out.
    UK_GDPR_5_1_F = "uk-gdpr/art5-1-f", UK_GDPR, unseen, Duty,
        part: ("article 5(1)(f)", "erthygl 5(1)(f)"),
        says: ("cited here against identifying people from small numbers", "cyfeirir ato yma yn erbyn adnabod pobl o niferoedd bach");
    /// A basis in law.
    UK_GDPR_6 = "uk-gdpr/art6", UK_GDPR, unseen, Duty,
        part: ("article 6", "erthygl 6"),
        says: ("a lawful basis for each purpose", "sail gyfreithlon i bob diben");
    /// Consent.
    UK_GDPR_7 = "uk-gdpr/art7", UK_GDPR, unseen, Duty,
        part: ("article 7", "erthygl 7"),
        says: ("consent, and its withdrawal", "cydsyniad, a'i dynnu'n ôl");
    /// Special categories.
    UK_GDPR_9 = "uk-gdpr/art9", UK_GDPR, unseen, Duty,
        part: ("article 9", "erthygl 9"),
        says: ("special categories of personal data", "categorïau arbennig o ddata personol");
    /// What people are told.
    UK_GDPR_13 = "uk-gdpr/art13", UK_GDPR, unseen, Duty,
        part: ("article 13", "erthygl 13"),
        says: ("the privacy notice", "yr hysbysiad preifatrwydd");
    /// Equality monitoring is allowed.
    DPA_2018_8_1 = "data-protection-act-2018/sch1-para8-1", DATA_PROTECTION_ACT_2018, seen, Duty,
        part: ("Schedule 1, paragraph 8(1)", "Atodlen 1, paragraff 8(1)"),
        says: ("the condition under which equality monitoring is allowed", "yr amod y caniateir monitro cydraddoldeb oddi tano"),
        scope: MONITORING;
    /// Nothing is decided about anybody by it.
    DPA_2018_8_3 = "data-protection-act-2018/sch1-para8-3", DATA_PROTECTION_ACT_2018, seen, Duty,
        part: ("Schedule 1, paragraph 8(3)", "Atodlen 1, paragraff 8(3)"),
        says: (
            "it does not cover use for measures or decisions about a particular person",
            "nid yw'n cwmpasu defnydd at fesurau neu benderfyniadau ynghylch person penodol"
        ),
        scope: MONITORING;
    /// A stop.
    DPA_2018_8_5 = "data-protection-act-2018/sch1-para8-5", DATA_PROTECTION_ACT_2018, seen, Duty,
        part: ("Schedule 1, paragraph 8(5)", "Atodlen 1, paragraff 8(5)"),
        says: (
            "it does not cover the data of somebody who has given written notice to stop",
            "nid yw'n cwmpasu data rhywun sydd wedi rhoi hysbysiad ysgrifenedig i roi'r gorau iddi"
        ),
        scope: MONITORING;
}
