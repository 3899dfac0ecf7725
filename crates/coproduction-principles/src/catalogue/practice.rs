//! How involvement is run and paid for elsewhere, and the tools that evaluate it.

use super::declare::{provisions, sources};
use super::scope::Scope;
use crate::Phrase;

const RESEARCH: Scope = Scope::Matter(Phrase::new(
    "public involvement in research",
    "cynnwys y cyhoedd mewn ymchwil",
));

sources! {
    /// The manual of NICE on lay members.
    NICE_MANUAL = "nice-pmg20", Paper,
        title: ("Developing NICE guidelines: the manual (PMG20), appendix D", "Datblygu canllawiau NICE: y llawlyfr (PMG20), atodiad D" ours);
    /// How maternity voices partnerships in England are governed.
    MATERNITY_VOICES = "maternity-voices-governance", Paper,
        title: ("National Maternity Voices, governance of Maternity Voices Partnerships", "National Maternity Voices, llywodraethu Partneriaethau Lleisiau Mamolaeth" ours);
    /// How one health board makes its decisions.
    ABUHB_DECISIONS = "abuhb-how-we-make-decisions", Paper,
        title: (
            "Aneurin Bevan University Health Board, How we make decisions (publication scheme, class 4)",
            "Bwrdd Iechyd Prifysgol Aneurin Bevan, Sut rydym yn gwneud penderfyniadau (cynllun cyhoeddi, dosbarth 4)" ours
        ),
        uri: "https://abuhb.nhs.wales/about-us/freedom-of-information/publication-scheme/class-4-how-we-make-decisions";
    /// The guide to paying for involvement.
    PAYMENT_GUIDE_2023 = "payment-guide-2023", Guidance,
        title: (
            "Guidance for organisations on payment for public involvement: HRA, NIHR, Health and Care Research Wales (2023)",
            "Canllawiau i sefydliadau ar dalu am gynnwys y cyhoedd: HRA, NIHR, Ymchwil Iechyd a Gofal Cymru (2023)" ours
        ),
        from: "2023-04-12";
    /// Expenses and payment in Wales.
    HCRW_PAYMENT = "hcrw-payment", Guidance,
        title: ("Expenses and payment for time, Health and Care Research Wales", "Treuliau a thâl am amser, Ymchwil Iechyd a Gofal Cymru" ours);
    /// What NIHR pays.
    NIHR_PAYMENT = "nihr-payment", Guidance,
        title: ("NIHR guidance on payments to public contributors", "Canllawiau NIHR ar daliadau i gyfranwyr cyhoeddus" ours);
    /// An evaluation tool.
    PPEET = "ppeet-2018", Paper,
        title: ("Public and Patient Engagement Evaluation Tool (PPEET), version 2.0", "Public and Patient Engagement Evaluation Tool (PPEET), fersiwn 2.0" ours),
        from: "2018-08";
    /// An evaluation tool.
    PEIRS = "peirs-22", Paper,
        title: ("Patient Engagement In Research Scale (PEIRS-22)", "Patient Engagement In Research Scale (PEIRS-22)" official);
    /// A self-assessment.
    COPRODUCTION_AUDIT = "co-production-audit", Paper,
        title: ("Co-production & Involvement Audit, Co-production Network for Wales", "Archwiliad Cydgynhyrchu ac Ymgyfraniad, Rhwydwaith Cydgynhyrchu Cymru" ours),
        uri: "https://info.copronet.wales/the-self-evaluation-audit-tool/";
}

provisions! {
    /// The fewest lay members.
    NICE_TWO_LAY_MEMBERS = "nice-pmg20/lay-members", NICE_MANUAL, told, Voluntary,
        part: ("lay members", "aelodau lleyg"),
        says: ("a committee has at least two lay members", "mae gan bwyllgor o leiaf ddau aelod lleyg"),
        scope: Scope::Matter(Phrase::new("committees of NICE", "pwyllgorau NICE"));
    /// A route to decisions.
    MATERNITY_VOICES_ACCOUNTABLE = "maternity-voices-governance/accountable-body", MATERNITY_VOICES, seen, Voluntary,
        part: ("4.19, governance", "4.19, llywodraethu"),
        says: (
            "the partnership answers to a named decision-making body, and its chair publishes an annual report",
            "mae'r bartneriaeth yn atebol i gorff penderfynu a enwir, ac mae ei chadeirydd yn cyhoeddi adroddiad blynyddol"
        ),
        scope: Scope::Matter(Phrase::new("England", "Lloegr"));
    /// The usual length of a consultation.
    ABUHB_TWELVE_WEEKS = "abuhb-how-we-make-decisions/twelve-weeks", ABUHB_DECISIONS, seen, Voluntary,
        part: ("consultations", "ymgynghoriadau"),
        says: (
            "consultations are usually at least twelve weeks, and a report goes to the board",
            "mae ymgynghoriadau fel arfer yn para o leiaf ddeuddeg wythnos, ac mae adroddiad yn mynd i'r bwrdd"
        ),
        scope: Scope::Matter(Phrase::new("that health board; for any other, an example", "y bwrdd iechyd hwnnw; i unrhyw un arall, enghraifft"));
    /// Slow payment.
    PAYMENT_GUIDE_SLOW_PAYMENT = "payment-guide-2023/slow-payment", PAYMENT_GUIDE_2023, seen, Guidance,
        part: ("barriers to inclusion", "rhwystrau rhag cynhwysiant"),
        says: ("slow payment is a barrier to inclusion", "mae talu'n araf yn rhwystr rhag cynhwysiant"),
        scope: RESEARCH;
    /// Expenses and time are two things.
    HCRW_EXPENSES_AND_TIME = "hcrw-payment/expenses-and-time", HCRW_PAYMENT, seen, Guidance,
        part: ("expenses, and payment for time", "treuliau, a thâl am amser"),
        says: (
            "expenses and payment for time are two things; an advertisement says who pays",
            "dau beth gwahanol yw treuliau a thâl am amser; mae hysbyseb yn dweud pwy sy'n talu"
        ),
        scope: RESEARCH;
    /// An offer.
    NIHR_PAYMENT_OFFER = "nihr-payment/offer", NIHR_PAYMENT, seen, Voluntary,
        part: ("honoraria", "taliadau cydnabyddiaeth"),
        says: ("payment is an offer, and may be refused", "cynnig yw tâl, a gellir ei wrthod"),
        scope: RESEARCH;
    /// Nobody out of pocket.
    NIHR_PAYMENT_NOT_WORSE_OFF = "nihr-payment/not-worse-off", NIHR_PAYMENT, seen, Voluntary,
        part: ("version 1.4, July 2023", "fersiwn 1.4, Gorffennaf 2023"),
        says: ("people must not be left worse off", "rhaid peidio â gadael pobl yn waeth eu byd"),
        from: "2023-07",
        scope: RESEARCH;
    /// How soon two centres pay.
    NIHR_CENTRES_PAID = "nihr-payment/centres-four-to-six-weeks", NIHR_PAYMENT, seen, Voluntary,
        part: ("two NIHR centres", "dwy ganolfan NIHR"),
        says: ("payment within 4 weeks, or within 4 to 6 weeks", "talu o fewn 4 wythnos, neu o fewn 4 i 6 wythnos"),
        scope: Scope::Matter(Phrase::new("those two centres", "y ddwy ganolfan honno"));
    /// PPEET, by name.
    PPEET_TOOL = "ppeet-2018/tool", PPEET, seen, Voluntary,
        part: ("the tool, by name", "yr offeryn, wrth ei enw"),
        says: (
            "three questionnaires: for participants, for projects, for organisations",
            "tri holiadur: i gyfranogwyr, i brosiectau, i sefydliadau"
        );
    /// PEIRS-22, by name.
    PEIRS_TOOL = "peirs-22/tool", PEIRS, seen, Voluntary,
        part: ("the tool, by name", "yr offeryn, wrth ei enw"),
        says: ("22 items, scored out of 100", "22 eitem, â sgôr allan o 100");
    /// The audit, by name.
    COPRODUCTION_AUDIT_TOOL = "co-production-audit/tool", COPRODUCTION_AUDIT, seen, Voluntary,
        part: ("the tool, by name", "yr offeryn, wrth ei enw"),
        says: (
            "15 statements, three of each value, scored from 1 to 5; best done by a group",
            "15 datganiad, tri am bob gwerth, â sgôr o 1 i 5; mae'n well ei wneud mewn grŵp"
        );
}
