//! DEC002: people are involved before the options are narrowed down.

use coproduction_decisions::DecisionState;
use coproduction_record::Collection;

use crate::catalogue::{GUNNING_FORMATIVE, NHS_WALES_ACT_183_A, TLAP_CONSULTATION};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::shared::say as shared;
use crate::template::messages;
use crate::thread::Involvement;
use crate::view::{Sorted, View, certainly, is_about_services, place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "DEC002",
    slug: "late-stage-only",
    title: Phrase::new(
        "Involved while the options are open",
        "Cynnwys pobl tra bo'r opsiynau'n agored",
    ),
    checks: Phrase::new(
        "Whether people were involved in each decision about services by the day on which its options were narrowed down, that day included. The first involvement is read as \
         in DEC001. Decisions that are still to be taken count as soon as that day has come; those withdrawn, on the forum's own working or on research are left out.",
        "A gafodd pobl eu cynnwys ym mhob penderfyniad am wasanaethau erbyn y diwrnod y cwtogwyd ei opsiynau, gan gynnwys y diwrnod hwnnw. Darllenir y cynnwys cyntaf fel yn DEC001. Mae penderfyniadau \
         sydd eto i'w gwneud yn cyfrif cyn gynted ag y daw'r diwrnod hwnnw; gadewir allan rai a dynnwyd yn ôl, rhai ar waith y fforwm ei hun a rhai ar ymchwil.",
    ),
    why: Phrase::new(
        "Whoever is asked once the plan is finished can only say yes or no to it.",
        "Ni all neb a holir ar ôl gorffen y cynllun ond dweud ie neu na wrtho.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&NHS_WALES_ACT_183_A, &GUNNING_FORMATIVE, &TLAP_CONSULTATION],
    parameters: &[],
    limits: Phrase::new(
        "The law speaks of planning and of a formative stage; that this stage ends where the options are narrowed down is our choice. It does not see who narrowed them down, or whether they \
         were opened again. A decision without the day on which its options were narrowed down is not known, also where there never were several. What professionals said is no \
         involvement; an event of which the record names or counts only people without lived experience leaves it open, and whose any other event was is not seen.",
        "Sôn am gynllunio ac am gam ffurfiannol y mae'r gyfraith; ein dewis ni yw bod y cam hwnnw'n dod i ben pan gwtogir yr opsiynau. Nid yw'n gweld pwy a'u cwtogodd, nac a gawsant eu hailagor. Nid yw penderfyniad heb y \
         diwrnod y cwtogwyd ei opsiynau yn hysbys, hyd yn oed lle na fu mwy nag un erioed. Nid yw'r hyn a ddywedodd gweithwyr proffesiynol yn gyfystyr â chynnwys pobl; mae digwyddiad nad yw'r cofnod yn enwi nac yn cyfrif ynddo ond pobl heb brofiad byw yn gadael y mater yn agored, ac ni welir pwy oedd \
         mewn unrhyw ddigwyddiad arall.",
    ),
    to_meet: Phrase::new(
        "Bring people in before there is a shortlist, and draw it up with them.",
        "Dylech gynnwys pobl cyn bod rhestr fer, a'i llunio gyda hwy.",
    ),
    to_record: Phrase::new(
        "With each decision, the day on which people were first involved, and the day on which the options were narrowed down.",
        "Gyda phob penderfyniad, y diwrnod y cafodd pobl eu cynnwys gyntaf, a'r diwrnod y cwtogwyd yr opsiynau.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("DEC002"),
    check,
};

messages! {
    too_late[late, all, open]
        en: {
            one: "In one decision about services, of {all}, the first involvement on record came after the options were narrowed down (not on record: {open}).",
            other: "In {late} decisions about services, of {all}, the first involvement on record came after the options were narrowed down (not on record: {open})."
        },
        cy: {
            zero: "Ni ddaeth y cynnwys cyntaf ar gofnod ar ôl cwtogi'r opsiynau yn yr un penderfyniad am wasanaethau, o {all} (nid yw ar gofnod: {open}).",
            one: "Mewn un penderfyniad am wasanaethau, o {all}, daeth y cynnwys cyntaf ar gofnod ar ôl cwtogi'r opsiynau (nid yw ar gofnod: {open}).",
            two: "Mewn dau benderfyniad am wasanaethau, o {all}, daeth y cynnwys cyntaf ar gofnod ar ôl cwtogi'r opsiynau (nid yw ar gofnod: {open}).",
            few: "Mewn tri phenderfyniad am wasanaethau, o {all}, daeth y cynnwys cyntaf ar gofnod ar ôl cwtogi'r opsiynau (nid yw ar gofnod: {open}).",
            many: "Mewn chwe phenderfyniad am wasanaethau, o {all}, daeth y cynnwys cyntaf ar gofnod ar ôl cwtogi'r opsiynau (nid yw ar gofnod: {open}).",
            other: "Mewn {late} penderfyniad am wasanaethau, o {all}, daeth y cynnwys cyntaf ar gofnod ar ôl cwtogi'r opsiynau (nid yw ar gofnod: {open})."
        };
    looked_at[all, good]
        en: {
            one: "One decision about services was looked at; involved before the options were narrowed down: {good}.",
            other: "{all} decisions about services were looked at; involved before the options were narrowed down: {good}."
        },
        cy: {
            zero: "Nid edrychwyd ar unrhyw benderfyniad am wasanaethau; wedi'u cynnwys cyn cwtogi'r opsiynau: {good}.",
            one: "Edrychwyd ar un penderfyniad am wasanaethau; wedi'u cynnwys cyn cwtogi'r opsiynau: {good}.",
            two: "Edrychwyd ar ddau benderfyniad am wasanaethau; wedi'u cynnwys cyn cwtogi'r opsiynau: {good}.",
            few: "Edrychwyd ar dri phenderfyniad am wasanaethau; wedi'u cynnwys cyn cwtogi'r opsiynau: {good}.",
            many: "Edrychwyd ar chwe phenderfyniad am wasanaethau; wedi'u cynnwys cyn cwtogi'r opsiynau: {good}.",
            other: "Edrychwyd ar {all} penderfyniad am wasanaethau; wedi'u cynnwys cyn cwtogi'r opsiynau: {good}."
        };
    not_on_record[open]
        en: {
            one: "For one, the record does not show whether people were involved by then.",
            other: "For {open}, the record does not show whether people were involved by then."
        },
        cy: {
            zero: "Nid oes yr un nad yw'r cofnod yn dangos a gafodd pobl eu cynnwys erbyn hynny.",
            one: "Ar gyfer un, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys erbyn hynny.",
            two: "Ar gyfer dau, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys erbyn hynny.",
            few: "Ar gyfer tri, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys erbyn hynny.",
            many: "Ar gyfer chwech, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys erbyn hynny.",
            other: "Ar gyfer {open}, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys erbyn hynny."
        };
    undated[undated]
        en: {
            one: "For one, the day on which its options were narrowed down is not on record.",
            other: "For {undated}, the days on which their options were narrowed down are not on record."
        },
        cy: {
            zero: "Nid oes yr un nad yw diwrnod cwtogi ei opsiynau ar gofnod.",
            one: "Ar gyfer un, nid yw'r diwrnod y cwtogwyd ei opsiynau ar gofnod.",
            two: "Ar gyfer dau, nid yw'r diwrnodau y cwtogwyd eu hopsiynau ar gofnod.",
            few: "Ar gyfer tri, nid yw'r diwrnodau y cwtogwyd eu hopsiynau ar gofnod.",
            many: "Ar gyfer chwech, nid yw'r diwrnodau y cwtogwyd eu hopsiynau ar gofnod.",
            other: "Ar gyfer {undated}, nid yw'r diwrnodau y cwtogwyd eu hopsiynau ar gofnod."
        };
    belied[belied]
        en: {
            one: "For one, the record states a day on which people were first involved before its options were narrowed down, and a formal consultation on it that began only after it was taken; nothing else shows which is right.",
            other: "For {belied}, the record states days on which people were first involved before their options were narrowed down, and formal consultations on them that began only after they were taken; nothing else shows which is right."
        },
        cy: {
            zero: "Nid oes yr un y mae'r cofnod yn nodi diwrnod iddo cyn cwtogi'r opsiynau ac ymgynghoriad ffurfiol a ddechreuodd ar ôl ei wneud.",
            one: "Ar gyfer un, mae'r cofnod yn nodi diwrnod y cafodd pobl eu cynnwys gyntaf cyn cwtogi ei opsiynau, ac ymgynghoriad ffurfiol arno na ddechreuodd tan ar ôl ei wneud; nid oes dim arall yn dangos pa un sy'n gywir.",
            two: "Ar gyfer dau, mae'r cofnod yn nodi diwrnodau y cafodd pobl eu cynnwys gyntaf cyn cwtogi eu hopsiynau, ac ymgynghoriadau ffurfiol arnynt na ddechreuasant tan ar ôl eu gwneud; nid oes dim arall yn dangos pa rai sy'n gywir.",
            few: "Ar gyfer tri, mae'r cofnod yn nodi diwrnodau y cafodd pobl eu cynnwys gyntaf cyn cwtogi eu hopsiynau, ac ymgynghoriadau ffurfiol arnynt na ddechreuasant tan ar ôl eu gwneud; nid oes dim arall yn dangos pa rai sy'n gywir.",
            many: "Ar gyfer chwech, mae'r cofnod yn nodi diwrnodau y cafodd pobl eu cynnwys gyntaf cyn cwtogi eu hopsiynau, ac ymgynghoriadau ffurfiol arnynt na ddechreuasant tan ar ôl eu gwneud; nid oes dim arall yn dangos pa rai sy'n gywir.",
            other: "Ar gyfer {belied}, mae'r cofnod yn nodi diwrnodau y cafodd pobl eu cynnwys gyntaf cyn cwtogi eu hopsiynau, ac ymgynghoriadau ffurfiol arnynt na ddechreuasant tan ar ôl eu gwneud; nid oes dim arall yn dangos pa rai sy'n gywir."
        };
    not_known[open, all, good]
        en: {
            one: "For one decision about services of {all}, the record does not show whether people were involved before the options were narrowed down; involved by then: {good}.",
            other: "For {open} decisions about services of {all}, the record does not show whether people were involved before the options were narrowed down; involved by then: {good}."
        },
        cy: {
            zero: "Nid oes yr un penderfyniad am wasanaethau o {all} nad yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn cwtogi'r opsiynau; wedi'u cynnwys erbyn hynny: {good}.",
            one: "Ar gyfer un penderfyniad am wasanaethau o {all}, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn cwtogi'r opsiynau; wedi'u cynnwys erbyn hynny: {good}.",
            two: "Ar gyfer dau benderfyniad am wasanaethau o {all}, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn cwtogi'r opsiynau; wedi'u cynnwys erbyn hynny: {good}.",
            few: "Ar gyfer tri phenderfyniad am wasanaethau o {all}, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn cwtogi'r opsiynau; wedi'u cynnwys erbyn hynny: {good}.",
            many: "Ar gyfer chwe phenderfyniad am wasanaethau o {all}, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn cwtogi'r opsiynau; wedi'u cynnwys erbyn hynny: {good}.",
            other: "Ar gyfer {open} penderfyniad am wasanaethau o {all}, nid yw'r cofnod yn dangos a gafodd pobl eu cynnwys cyn cwtogi'r opsiynau; wedi'u cynnwys erbyn hynny: {good}."
        };
    in_time[all]
        en: {
            one: "In one decision about services people were involved, and before the options were narrowed down.",
            other: "In {all} decisions about services people were involved, each time before the options were narrowed down."
        },
        cy: {
            zero: "Ni chafodd pobl eu cynnwys mewn unrhyw benderfyniad am wasanaethau cyn cwtogi'r opsiynau.",
            one: "Mewn un penderfyniad am wasanaethau, cafodd pobl eu cynnwys cyn cwtogi'r opsiynau.",
            two: "Mewn dau benderfyniad am wasanaethau, cafodd pobl eu cynnwys cyn cwtogi'r opsiynau bob tro.",
            few: "Mewn tri phenderfyniad am wasanaethau, cafodd pobl eu cynnwys cyn cwtogi'r opsiynau bob tro.",
            many: "Mewn chwe phenderfyniad am wasanaethau, cafodd pobl eu cynnwys cyn cwtogi'r opsiynau bob tro.",
            other: "Mewn {all} penderfyniad am wasanaethau, cafodd pobl eu cynnwys cyn cwtogi'r opsiynau bob tro."
        };
    none_narrowed
        en: "No decision about services had come that far.",
        cy: "Nid oedd unrhyw benderfyniad am wasanaethau wedi dod mor bell â hynny.";
}

fn check(view: &View<'_>) -> Conclusion {
    if view.record.decisions.is_none() {
        return Conclusion::not_evidenced(shared::no_decisions());
    }
    let (mut sorted, mut belied, mut undated) = (Sorted::default(), 0, 0);
    for taken in &view.ties().taken {
        let is_about_services = is_about_services(taken.decision);
        if taken.decision.state == Some(DecisionState::Withdrawn) || is_about_services == Some(false) {
            continue;
        }
        let stages = taken.decision.stages.as_ref();
        let narrowed = stages
            .and_then(|stages| stages.options_shortlisted_on)
            .filter(|on| *on <= view.day);
        let in_time = match narrowed {
            Some(narrowed) => {
                let involvement = Involvement::of(view, taken);
                belied += usize::from(involvement.is_belied(|on| on <= narrowed));
                involvement.had_begun(|on| on <= narrowed)
            }
            // Its options may still be open.
            None if taken.decided == Some(false) => continue,
            None => {
                undated += 1;
                None
            }
        };
        sorted.add(
            certainly(in_time, is_about_services == Some(true)),
            place(Collection::Decisions, taken.place),
        );
    }
    let n = sorted.numbers();
    let not_known = match belied + undated {
        0 => say::not_known(n.open, n.all, n.good),
        _ => say::looked_at(n.all, n.good)
            .and_if(belied, say::belied)
            .and_if(undated, say::undated)
            .and_if(n.open - belied - undated, say::not_on_record),
    };
    sorted.conclude(
        say::in_time(n.all),
        say::too_late(n.bad, n.all, n.open),
        not_known,
        view.no_decision(say::none_narrowed()),
    )
}
