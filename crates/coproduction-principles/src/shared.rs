//! What several rules say alike, each once.

use crate::template::messages;

messages! {
    not_whole
        en: "Nothing that this rule looks at is on record, and the record says that it does not hold everything of this kind.",
        cy: "Nid oes dim y mae'r rheol hon yn edrych arno ar gofnod, ac mae'r cofnod yn dweud nad yw'n cynnwys popeth o'r math hwn.";
    good_in_part
        en: "What this rule looks at is as it should be where it is on record, but the record says that it does not hold everything of this kind.",
        cy: "Mae'r hyn y mae'r rheol hon yn edrych arno fel y dylai fod lle mae ar gofnod, ond mae'r cofnod yn dweud nad yw'n cynnwys popeth o'r math hwn.";
    terms_open[day]
        en: "The dates of adoption leave it open which terms of reference were in force on {day}.",
        cy: "Mae'r dyddiadau mabwysiadu'n gadael yn agored pa gylch gorchwyl oedd mewn grym ar {day}.";
    at_rest
        en: "The forum was not at work on the day: it had not begun, was paused, or had closed.",
        cy: "Nid oedd y fforwm yn gweithio ar y diwrnod: nid oedd wedi dechrau, roedd wedi'i oedi, neu roedd wedi cau.";
    no_notice
        en: "The policy does not hold the board's compliance notice on the Welsh language.",
        cy: "Nid yw'r polisi'n cynnwys hysbysiad cydymffurfio'r bwrdd ar y Gymraeg.";
    notice_silent
        en: "The compliance notice in the policy does not list the standards that it imposes.",
        cy: "Nid yw'r hysbysiad cydymffurfio yn y polisi yn rhestru'r safonau y mae'n eu gosod.";
    not_imposed
        en: "The compliance notice in the policy does not impose the standards that this rule rests on.",
        cy: "Nid yw'r hysbysiad cydymffurfio yn y polisi yn gosod y safonau y mae'r rheol hon yn seiliedig arnynt.";
    research
        en: "The forum's work is research, which the Welsh Language Standards do not reach.",
        cy: "Ymchwil yw gwaith y fforwm, ac nid yw Safonau'r Gymraeg yn ymestyn i ymchwil.";
    work_open
        en: "The dates leave it open whether the forum was at work on the day.",
        cy: "Mae'r dyddiadau'n gadael yn agored a oedd y fforwm yn gweithio ar y diwrnod.";
    not_yet[months]
        en: "The forum had not been at work for all of the months that are looked at: {months}.",
        cy: "Nid oedd y fforwm wedi bod yn gweithio drwy gydol y misoedd yr edrychir arnynt: {months}.";
    nothing_binds
        en: "Nothing that this rule rests on binds the accountable body or is addressed to it, by what the record says the body is.",
        cy: "Nid oes dim y mae'r rheol hon yn seiliedig arno yn rhwymo'r corff atebol nac wedi'i gyfeirio ato, yn ôl yr hyn y dywed y cofnod yw'r corff.";
    nothing_in_force
        en: "The law that this rule rests on was not in force then.",
        cy: "Nid oedd y gyfraith y mae'r rheol hon yn seiliedig arni mewn grym bryd hynny.";
    since_open[months]
        en: "The record leaves it open whether the forum was at work for all of the months that are looked at: {months}.",
        cy: "Mae'r cofnod yn gadael yn agored a oedd y fforwm yn gweithio drwy gydol y misoedd yr edrychir arnynt: {months}.";
    advises
        en: "By its terms of reference the forum advises, and another body decides.",
        cy: "Yn ôl ei gylch gorchwyl, cynghori y mae'r fforwm, a chorff arall sy'n penderfynu.";
    no_decisions
        en: "No decisions are recorded.",
        cy: "Ni chofnodwyd unrhyw benderfyniadau.";
    no_decision_on_services
        en: "No decision about services had been taken.",
        cy: "Nid oedd unrhyw benderfyniad am wasanaethau wedi'i wneud.";
    no_events
        en: "No events are recorded.",
        cy: "Ni chofnodwyd unrhyw ddigwyddiadau.";
    none_assessed
        en: "No decision that had been taken has an equality impact assessment on record.",
        cy: "Nid oes gan unrhyw benderfyniad a wnaed asesiad o'r effaith ar gydraddoldeb ar gofnod.";
    assessments_not_listed[silent]
        en: "Decisions of which it is not recorded whether they had an equality impact assessment: {silent}.",
        cy: "Penderfyniadau na chofnodwyd a oedd ganddynt asesiad o'r effaith ar gydraddoldeb: {silent}.";
    no_contributions
        en: "No contributions are recorded.",
        cy: "Ni chofnodwyd unrhyw gyfraniadau.";
    no_replies
        en: "No replies are recorded.",
        cy: "Ni chofnodwyd unrhyw atebion.";
    none_adopted
        en: "No terms of reference on record had been adopted by the day (see GOV001).",
        cy: "Nid oedd unrhyw gylch gorchwyl ar gofnod wedi'i fabwysiadu erbyn y diwrnod (gweler GOV001).";
    no_memberships
        en: "Who holds the seats is not recorded.",
        cy: "Ni chofnodwyd pwy sy'n dal y seddi.";
    nobody_seated
        en: "Nobody held a seat on the day (see GOV009).",
        cy: "Nid oedd neb yn dal sedd ar y diwrnod (gweler GOV009).";
    no_payments
        en: "No payments are recorded.",
        cy: "Ni chofnodwyd unrhyw daliadau.";
    no_monitoring
        en: "No monitoring returns are recorded.",
        cy: "Ni chofnodwyd unrhyw ffurflenni monitro.";
}

/// What several rules say alike: no rule lists them among its own messages.
pub static SHARED_MESSAGES: &[&crate::Template] = say::MESSAGES;
