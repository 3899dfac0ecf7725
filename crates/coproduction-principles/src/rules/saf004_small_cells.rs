//! SAF004: published tables show no count so small that somebody could be told from it.

use std::collections::BTreeSet;

use coproduction_core::Pointer;
use coproduction_equity::PublishedTable;
use coproduction_equity::disclosure::DisclosureProfile;
use coproduction_record::Collection;

use crate::catalogue::{QUALITY_ENGAGEMENT_ACT_9_2, UK_GDPR_5_1_F};
use crate::disclosure::{DISCLOSURE_THRESHOLD, Together, keeps_its_secrets, profile, together};
use crate::finding::Conclusion;
use crate::rule::examples;
use crate::template::messages;
use crate::view::{View, place};
use crate::{Basis, Phrase, Rule, Severity};

pub(crate) static RULE: Rule = Rule {
    code: "SAF004",
    slug: "small-cells",
    title: Phrase::new("Nobody told from a table", "Neb i'w adnabod o dabl"),
    checks: Phrase::new(
        "Whether published tables of monitoring counts leave out every count from 1 to one less than the policy's threshold, whether none that was withheld can be told \
         from the counts and the total that are shown, and whether none can be had by taking one table from another.",
        "A yw tablau cyhoeddedig o gyfrifon monitro yn gadael allan bob cyfrif o 1 hyd at un yn llai na throthwy'r polisi, a yw'n amhosibl canfod unrhyw gyfrif a ddaliwyd yn ôl o'r \
         cyfrifon a'r cyfanswm a ddangosir, ac a yw'n amhosibl cael un drwy dynnu un tabl o un arall.",
    ),
    why: Phrase::new(
        "In a small forum, two or three people with one thing in common have names that everybody knows.",
        "Mewn fforwm bach, mae pawb yn gwybod enwau dau neu dri o bobl sydd ag un peth yn gyffredin.",
    ),
    severity: Severity::Warning,
    basis: Basis::Choice,
    otherwise: &[],
    provisions: &[&UK_GDPR_5_1_F, &QUALITY_ENGAGEMENT_ACT_9_2],
    parameters: &[DISCLOSURE_THRESHOLD],
    limits: Phrase::new(
        "It takes one table from another only where both are by one list and the returns that they come from show that one counts all that the other does. Other tables together, three of them, or one \
         of two ways beside one of one way, may tell more; and so may those of two rounds of which the second has only a few newcomers. Tables that are rounded, or made by a profile that is not known, are not taken from each other. \
         Two counts withheld together are taken as kept where one of them may be large, though whoever guesses that both are small may be right. The record has no place for the totals of rows and columns, so that it \
         does not see what those tell. Where a total also counts people who gave no answer, less can be told than it finds. A count of nobody is not taken as small. A table whose figures do not add up, or whose groups overlap, is audited only for small counts. \
         No law that was seen names a number, and section 9(2) is about reports on candour.",
        "Dim ond lle mae'r ddau dabl yn ôl yr un rhestr, a'r ffurflenni y daethant ohonynt yn dangos bod un yn cyfrif pawb y mae'r llall yn eu cyfrif, y mae'n tynnu un o un arall. Gall tablau eraill gyda'i gilydd, tri ohonynt, neu un \
         dwy ffordd wrth ymyl un unffordd, ddatgelu mwy; felly hefyd rai dwy rownd lle nad oes ond ychydig o newydd-ddyfodiaid yn yr ail. Ni thynnir tablau a dalgrynnwyd, neu a wnaed yn ôl proffil nad yw'n hysbys, o'i gilydd. \
         Cymerir bod dau gyfrif a ddaliwyd yn ôl gyda'i gilydd yn ddiogel lle gall un ohonynt fod yn fawr, er y gall rhywun sy'n dyfalu bod y ddau'n fach fod yn iawn. Nid oes lle yn y cofnod i gyfansymiau rhesi a cholofnau, felly nid yw'n \
         gweld yr hyn y mae'r rheini'n ei ddatgelu. Lle mae cyfanswm hefyd yn cyfrif pobl na roddodd ateb, gellir canfod llai nag y mae'n ei nodi. Ni chymerir bod cyfrif o neb yn fach. Dim ond am gyfrifon bach yr archwilir tabl nad yw ei ffigurau'n adio, neu y mae ei grwpiau'n \
         gorgyffwrdd. Nid oes deddf a welwyd yn enwi rhif, ac mae adran 9(2) yn ymwneud ag adroddiadau ar onestrwydd.",
    ),
    to_meet: Phrase::new(
        "Withdraw the table and publish it again with small counts withheld, and others with the same mark, until none can be told. Do not publish a table again for a few people more: wait until there are as many as the threshold.",
        "Tynnwch y tabl yn ôl a'i gyhoeddi eto gan ddal cyfrifon bach yn ôl, ac eraill â'r un marc, nes na ellir canfod yr un. Peidiwch â chyhoeddi tabl eto er mwyn ychwanegu ychydig o bobl: arhoswch nes bod cynifer ag y mae'r trothwy'n ei ofyn.",
    ),
    to_record: Phrase::new(
        "Every published table with its day, the returns that it comes from, its total, and each cell as a count or as withheld; an empty list says that none was published.",
        "Pob tabl cyhoeddedig gyda'i ddiwrnod, y ffurflenni y daeth ohonynt, ei gyfanswm, a phob cell fel cyfrif neu fel un a ddaliwyd yn ôl; mae rhestr wag yn dweud na chyhoeddwyd yr un.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("SAF004"),
    check,
};

messages! {
    none_recorded
        en: "It is not on record which tables were published.",
        cy: "Nid yw ar gofnod pa dablau a gyhoeddwyd.";
    shown[small, all, threshold]
        en: {
            one: "One published table shows a count below the threshold; tables: {all}; threshold: {threshold}.",
            other: "{small} published tables show a count below the threshold; tables: {all}; threshold: {threshold}."
        },
        cy: {
            zero: "Nid oes tabl cyhoeddedig yn dangos cyfrif islaw'r trothwy; tablau: {all}; trothwy: {threshold}.",
            one: "Mae un tabl cyhoeddedig yn dangos cyfrif islaw'r trothwy; tablau: {all}; trothwy: {threshold}.",
            two: "Mae dau dabl cyhoeddedig yn dangos cyfrif islaw'r trothwy; tablau: {all}; trothwy: {threshold}.",
            few: "Mae tri thabl cyhoeddedig yn dangos cyfrif islaw'r trothwy; tablau: {all}; trothwy: {threshold}.",
            many: "Mae chwe thabl cyhoeddedig yn dangos cyfrif islaw'r trothwy; tablau: {all}; trothwy: {threshold}.",
            other: "Mae {small} tabl cyhoeddedig yn dangos cyfrif islaw'r trothwy; tablau: {all}; trothwy: {threshold}."
        };
    told[told, all, threshold]
        en: {
            one: "From one published table a withheld count below the threshold can be told; tables: {all}; threshold: {threshold}.",
            other: "From {told} published tables a withheld count below the threshold can be told; tables: {all}; threshold: {threshold}."
        },
        cy: {
            zero: "Ni ellir canfod cyfrif islaw'r trothwy a ddaliwyd yn ôl o unrhyw dabl cyhoeddedig; tablau: {all}; trothwy: {threshold}.",
            one: "Gellir canfod cyfrif islaw'r trothwy a ddaliwyd yn ôl o un tabl cyhoeddedig; tablau: {all}; trothwy: {threshold}.",
            two: "Gellir canfod cyfrif islaw'r trothwy a ddaliwyd yn ôl o ddau dabl cyhoeddedig; tablau: {all}; trothwy: {threshold}.",
            few: "Gellir canfod cyfrif islaw'r trothwy a ddaliwyd yn ôl o dri thabl cyhoeddedig; tablau: {all}; trothwy: {threshold}.",
            many: "Gellir canfod cyfrif islaw'r trothwy a ddaliwyd yn ôl o chwe thabl cyhoeddedig; tablau: {all}; trothwy: {threshold}.",
            other: "Gellir canfod cyfrif islaw'r trothwy a ddaliwyd yn ôl o {told} tabl cyhoeddedig; tablau: {all}; trothwy: {threshold}."
        };
    shown_and_told[small, told, all, threshold]
        en: "Published tables: {all}; showing a count below the threshold: {small}; keeping one back that can be told from the others: {told}; threshold: {threshold}.",
        cy: "Tablau cyhoeddedig: {all}; yn dangos cyfrif islaw'r trothwy: {small}; yn dal un yn ôl y gellir ei ganfod o'r lleill: {told}; trothwy: {threshold}.";
    not_known[unknown, all]
        en: "Published tables of which the counts are not all on record, or that could not be audited: {unknown} of {all}.",
        cy: "Tablau cyhoeddedig nad yw'r cyfrifon i gyd ar gofnod ar eu cyfer, neu na ellid eu harchwilio: {unknown} o {all}.";
    by_two[pairs, all, threshold]
        en: "A count below the threshold can be told from two published tables together; pairs of tables: {pairs}; tables: {all}; threshold: {threshold}.",
        cy: "Gellir canfod cyfrif islaw'r trothwy o ddau dabl cyhoeddedig gyda'i gilydd; parau o dablau: {pairs}; tablau: {all}; trothwy: {threshold}.";
    and_by_two[pairs]
        en: "Besides, from two published tables together; pairs of tables: {pairs}.",
        cy: "Hefyd, o ddau dabl cyhoeddedig gyda'i gilydd; parau o dablau: {pairs}.";
    near[pairs, all]
        en: "Published tables by one list differ by fewer people than the threshold, and it is not on record that they count other people; pairs of tables: {pairs}; tables: {all}.",
        cy: "Mae tablau cyhoeddedig yn ôl yr un rhestr yn gwahaniaethu o lai o bobl na'r trothwy, ac nid yw ar gofnod eu bod yn cyfrif pobl eraill; parau o dablau: {pairs}; tablau: {all}.";
    none_published
        en: "No tables were published.",
        cy: "Ni chyhoeddwyd unrhyw dablau.";
    met[all, threshold]
        en: {
            one: "No count below the threshold was found that can be told from the one published table; threshold: {threshold}.",
            other: "No count below the threshold was found that can be told from any of the {all} published tables; threshold: {threshold}."
        },
        cy: {
            zero: "Ni chyhoeddwyd tabl y gellir canfod cyfrif islaw'r trothwy ohono; trothwy: {threshold}.",
            one: "Ni chafwyd cyfrif islaw'r trothwy y gellir ei ganfod o'r unig dabl a gyhoeddwyd; trothwy: {threshold}.",
            two: "Ni chafwyd cyfrif islaw'r trothwy y gellir ei ganfod o'r naill na'r llall o'r ddau dabl a gyhoeddwyd; trothwy: {threshold}.",
            few: "Ni chafwyd cyfrif islaw'r trothwy y gellir ei ganfod o unrhyw un o'r tri thabl a gyhoeddwyd; trothwy: {threshold}.",
            many: "Ni chafwyd cyfrif islaw'r trothwy y gellir ei ganfod o unrhyw un o'r chwe thabl a gyhoeddwyd; trothwy: {threshold}.",
            other: "Ni chafwyd cyfrif islaw'r trothwy y gellir ei ganfod o unrhyw un o'r {all} tabl a gyhoeddwyd; trothwy: {threshold}."
        };
}

fn check(view: &View<'_>) -> Conclusion {
    let (Some(tables), Some(profile)) = (&view.record.published_tables, profile(view.policy)) else {
        return Conclusion::not_evidenced(say::none_recorded());
    };
    let threshold = profile.threshold;
    let (mut small, mut told) = (0_usize, 0_usize);
    let (mut good, mut bad, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
    let mut all = 0_usize;
    for (index, table) in tables.iter().enumerate() {
        if table.published_on.is_some_and(|on| on > view.day) {
            continue;
        }
        all += 1;
        let at = place(Collection::PublishedTables, index);
        let shown = small_counts(table, &profile, &at);
        if !shown.is_empty() {
            small += 1;
            bad.extend(shown);
            continue;
        }
        match keeps_its_secrets(table, &profile).filter(|_| is_recorded(table)) {
            Some(true) => good.push((at, table)),
            Some(false) => {
                told += 1;
                bad.push(at);
            }
            None => unknown.push(at),
        }
    }
    let pairs = Pairs::of(&good, &profile);
    let by_two = pairs.small.len();
    bad.extend(pairs.places(&pairs.small));
    if !bad.is_empty() {
        let said = match (small, told) {
            (0, 0) => say::by_two(by_two, all, threshold),
            (small, 0) => say::shown(small, all, threshold).and_if(by_two, say::and_by_two),
            (0, told) => say::told(told, all, threshold).and_if(by_two, say::and_by_two),
            (small, told) => say::shown_and_told(small, told, all, threshold).and_if(by_two, say::and_by_two),
        };
        return Conclusion::not_met(said).at(bad);
    }
    if !pairs.near.is_empty() {
        let said = say::near(pairs.near.len(), all).and_if(unknown.len(), |open| say::not_known(open, all));
        unknown.extend(pairs.places(&pairs.near));
        return Conclusion::not_evidenced(said).at(unknown);
    }
    if !unknown.is_empty() {
        return Conclusion::not_evidenced(say::not_known(unknown.len(), all)).at(unknown);
    }
    let kept = Collection::PublishedTables;
    if all == 0 {
        return view.none_of(kept, Conclusion::not_applicable(say::none_published()));
    }
    view.met_where_whole(kept, Conclusion::met(say::met(all, threshold)).at(pairs.tables))
}

/// The tables that keep their secrets alone, and the pairs of them that do not together, or may not.
struct Pairs {
    tables: Vec<Pointer>,
    small: Vec<[usize; 2]>,
    near: Vec<[usize; 2]>,
}

impl Pairs {
    fn of(good: &[(Pointer, &PublishedTable)], profile: &DisclosureProfile) -> Self {
        let mut pairs = Self {
            tables: good.iter().map(|(at, _)| at.clone()).collect(),
            small: Vec::new(),
            near: Vec::new(),
        };
        for (second, (_, other)) in good.iter().enumerate() {
            for (first, (_, one)) in good.iter().enumerate().take(second) {
                match together(one, other, profile) {
                    Together::Small => pairs.small.push([first, second]),
                    Together::NotKnown => pairs.near.push([first, second]),
                    Together::Nothing => {}
                }
            }
        }
        pairs
    }

    /// The places of the tables of these pairs, each once.
    fn places(&self, pairs: &[[usize; 2]]) -> Vec<Pointer> {
        let of_pairs: BTreeSet<usize> = pairs.iter().flatten().copied().collect();
        of_pairs
            .into_iter()
            .filter_map(|table| self.tables.get(table).cloned())
            .collect()
    }
}

/// The places of the counts that a table shows and that have to be hidden.
fn small_counts(table: &PublishedTable, profile: &DisclosureProfile, at: &Pointer) -> Vec<Pointer> {
    let is_small = |people: Option<u32>| people.is_some_and(|people| profile.hides(people.into()));
    let cells = table.cells.iter().flatten().enumerate();
    let cells = cells.filter(|(_, cell)| is_small(cell.people));
    let mut small: Vec<Pointer> = cells.map(|(index, _)| at.entry("cells", index)).collect();
    if is_small(table.total) {
        small.push(at.member("total"));
    }
    small
}

/// Whether it is on record of each cell what was shown of it.
fn is_recorded(table: &PublishedTable) -> bool {
    let mut cells = table.cells.iter().flatten();
    cells.all(|cell| cell.people.is_some() || cell.withheld == Some(true))
}
