//! SAF001: it is on record on what terms sensitive data are held.

use std::hash::Hash;

use coproduction_core::{DataHolding, HoldingKind, Pointer};
use coproduction_events::ContributionKind;
use coproduction_record::Collection;

use crate::by_id::HashSet;
use crate::catalogue::{DPA_2018_8_1, Provision, UK_GDPR_6, UK_GDPR_9, UK_GDPR_13};
use crate::finding::{Conclusion, Weight};
use crate::rule::{Otherwise, examples};
use crate::template::messages;
use crate::view::{Sorted, Span, View, is_special_category, place};
use crate::{Basis, Phrase, Rule, Severity};

/// Of the UK GDPR, on which everything but monitoring rests alone, no text was seen.
const UNSEEN_LAW: Weight = Weight::new(Severity::Notice, Basis::Law);
static UNSEEN: &[&Provision] = &[&UK_GDPR_6, &UK_GDPR_9, &UK_GDPR_13];

pub(crate) static RULE: Rule = Rule {
    code: "SAF001",
    slug: "no-lawful-basis",
    title: Phrase::new("Terms of holding data", "Telerau cadw data"),
    checks: Phrase::new(
        "Whether the data holdings have an entry for everything on record that is, or comes from, special-category data, and whether each entry says for what purpose, \
         on what lawful basis, under what condition and with what version of the privacy notice. Looked at are monitoring returns on race, religion or belief, disability or \
         sexual orientation, events with requests for access, and experiences that people told.",
        "A oes cofnod ymhlith y daliadau data ar gyfer popeth ar gofnod sy'n ddata categori arbennig, neu sy'n deillio ohonynt, ac a yw pob un yn dweud at ba ddiben, ar ba \
         sail gyfreithlon, o dan ba amod a chyda pha fersiwn o'r hysbysiad preifatrwydd. Edrychir ar ffurflenni monitro ar hil, crefydd neu gred, anabledd neu gyfeiriadedd \
         rhywiol, ar ddigwyddiadau â cheisiadau am fynediad, ac ar brofiadau a adroddodd pobl.",
    ),
    why: Phrase::new(
        "Whoever tells a forum about their health or background should be able to learn why it is kept, and by what right.",
        "Dylai pwy bynnag sy'n dweud wrth fforwm am ei iechyd neu ei gefndir allu cael gwybod pam y cedwir hynny, a thrwy ba hawl.",
    ),
    severity: Severity::Error,
    basis: Basis::Law,
    otherwise: &[Otherwise::new(
        UNSEEN_LAW,
        Phrase::new(
            "where no monitoring return is without an entry: of the law on the rest no text was seen",
            "lle nad oes ffurflen fonitro heb gofnod: ni welwyd testun y gyfraith ar y gweddill",
        ),
    )],
    provisions: &[&UK_GDPR_6, &UK_GDPR_9, &UK_GDPR_13, &DPA_2018_8_1],
    parameters: &[],
    limits: Phrase::new(
        "It sees that terms are on record, not whether they are the right ones, nor whether people were given the notice. Something that an entry leaves out is not held \
         against it, but no entry at all, where the list of them is whole, is. Answers that were anonymous from the start, a request that says nothing of anybody's health, or an experience \
         that cannot be traced to anybody may need no entry: look at each. An entry of another kind may cover anything. It does not see data that the record does not speak of.",
        "Mae'n gweld bod telerau ar gofnod, nid ai'r rhai cywir ydynt, na chwaith a gafodd pobl yr hysbysiad. Ni ddelir yn erbyn cofnod rywbeth y mae'n ei adael allan, ond \
         mae diffyg unrhyw gofnod, lle mae'r rhestr ohonynt yn gyflawn, yn cyfrif. Gall nad oes angen cofnod ar gyfer atebion a oedd yn ddienw o'r dechrau, cais nad yw'n dweud dim am iechyd neb, na \
         phrofiad na ellir ei olrhain i neb: edrychwch ar bob un. Gall cofnod o fath arall gwmpasu unrhyw beth. Nid yw'n gweld data nad yw'r cofnod yn sôn amdanynt.",
    ),
    to_meet: Phrase::new(
        "Settle with the lead on information governance why each kind of data is held and by what right, tell people in a privacy notice, and stop holding what has no reason.",
        "Penderfynwch gyda'r arweinydd llywodraethu gwybodaeth pam y cedwir pob math o ddata a thrwy ba hawl, dywedwch wrth bobl mewn hysbysiad preifatrwydd, a rhowch y gorau i gadw'r hyn nad oes rheswm drosto.",
    ),
    to_record: Phrase::new(
        "For each kind of data its purpose, lawful basis, condition and the version of the privacy notice; an empty list says that none are held.",
        "Ar gyfer pob math o ddata, ei ddiben, ei sail gyfreithlon, ei amod a fersiwn yr hysbysiad preifatrwydd; mae rhestr wag yn dweud nad oes dim yn cael ei gadw.",
    ),
    messages: say::MESSAGES,
    outcomes: examples!("SAF001"),
    check,
};

messages! {
    no_holdings
        en: "It is not on record on what terms special-category data are held.",
        cy: "Nid yw ar gofnod ar ba delerau y cedwir data categori arbennig.";
    bare[bare, all]
        en: "Monitoring returns, events with requests and experiences that no entry of the data holdings covers: {bare} of {all}.",
        cy: "Ffurflenni monitro, digwyddiadau â cheisiadau, a phrofiadau nad oes cofnod ymhlith y daliadau data yn eu cwmpasu: {bare} o {all}.";
    in_part[part, all]
        en: "Entries of the data holdings of which a purpose, a lawful basis, a condition or a version of the privacy notice is not on record: {part} of {all}.",
        cy: "Cofnodion y daliadau data nad yw diben, sail gyfreithlon, amod neu fersiwn o'r hysbysiad preifatrwydd ar gofnod ar eu cyfer: {part} o {all}.";
    not_known[unknown, all]
        en: "Monitoring returns, events with requests and experiences of which it is not on record whether an entry covers them, or needs to: {unknown} of {all}.",
        cy: "Ffurflenni monitro, digwyddiadau â cheisiadau, a phrofiadau nad yw ar gofnod a oes cofnod yn eu cwmpasu, neu a oes angen un: {unknown} o {all}.";
    silent
        en: "No entries are listed, and it is not on record whether there are monitoring returns, requests for access or experiences.",
        cy: "Nid oes cofnodion yn y rhestr, ac nid yw ar gofnod a oes ffurflenni monitro, ceisiadau am fynediad neu brofiadau.";
    none_held
        en: "No special-category data are held, as far as anything on record shows.",
        cy: "Nid oes data categori arbennig yn cael eu cadw, hyd y dengys unrhyw beth sydd ar gofnod.";
    met[all]
        en: "Entries of the data holdings with a purpose, a lawful basis, a condition and a version of the privacy notice: {all} of {all}; they cover everything on record that needs one.",
        cy: "Cofnodion y daliadau data â diben, sail gyfreithlon, amod a fersiwn o'r hysbysiad preifatrwydd: {all} o {all}; maent yn cwmpasu popeth ar gofnod y mae angen un arno.";
}

fn check(view: &View<'_>) -> Conclusion {
    let Some(holdings) = &view.record.data_holdings else {
        return Conclusion::not_evidenced(say::no_holdings());
    };
    let mut terms = Sorted::default();
    for (index, holding) in holdings.iter().enumerate() {
        terms.add(says_all(holding), place(Collection::DataHoldings, index));
    }
    let mut data = Data::default();
    let is_silent = data.look(view, holdings);
    let (found, all) = (data.found, terms.len());
    if !found.bad.is_empty() {
        let not_met = Conclusion::not_met(say::bare(found.bad.len(), found.len())).at(found.bad);
        return if data.has_bare_return {
            not_met
        } else {
            not_met.weighing(UNSEEN_LAW).resting_on(UNSEEN)
        };
    }
    if !terms.unknown.is_empty() {
        return Conclusion::not_evidenced(say::in_part(terms.unknown.len(), all)).at(terms.unknown);
    }
    if !found.unknown.is_empty() {
        let unknown = found.unknown.len();
        return Conclusion::not_evidenced(say::not_known(unknown, found.len())).at(found.unknown);
    }
    if all > 0 {
        let met = Conclusion::met(say::met(all)).at(terms.good);
        return view.met_where_whole(Collection::DataHoldings, met);
    }
    if is_silent {
        return Conclusion::not_evidenced(say::silent());
    }
    view.none_of(
        Collection::DataHoldings,
        Conclusion::not_applicable(say::none_held()),
    )
}

/// Whether an entry says everything that is asked of it; what it leaves out is not recorded.
fn says_all(holding: &DataHolding) -> Option<bool> {
    let says = holding.purpose.is_some()
        && holding.basis.is_some()
        && holding.condition.is_some()
        && holding.notice_version.is_some();
    says.then_some(true)
}

/// The entries of one kind, by what they are limited to.
struct Named<'a, I> {
    anything: bool,
    ids: HashSet<&'a I>,
}

impl<'a, I: Eq + Hash> Named<'a, I> {
    fn new(
        holdings: &'a [DataHolding],
        kind: HoldingKind,
        limit: fn(&DataHolding) -> Option<&Vec<I>>,
    ) -> Self {
        let of_kind = || {
            holdings
                .iter()
                .filter(move |holding| holding.covers == kind)
                .map(limit)
        };
        Self {
            anything: of_kind().any(|limit| limit.is_none()),
            ids: of_kind().flatten().flatten().collect(),
        }
    }

    fn has(&self, id: &I) -> bool {
        self.anything || self.ids.contains(id)
    }
}

/// The entries that cover, or may cover, something of a kind.
struct Cover<'a, I> {
    own: Named<'a, I>,
    other: Named<'a, I>,
    is_whole: bool,
}

impl<'a, I: Eq + Hash> Cover<'a, I> {
    fn new(
        view: &View<'_>,
        holdings: &'a [DataHolding],
        kind: HoldingKind,
        limit: fn(&DataHolding) -> Option<&Vec<I>>,
    ) -> Self {
        Self {
            own: Named::new(holdings, kind, limit),
            other: Named::new(holdings, HoldingKind::Other, limit),
            is_whole: view.is_whole(Collection::DataHoldings, view.day),
        }
    }

    /// Whether an entry covers something; open where only one of another kind may.
    fn of(&self, id: &I) -> Option<bool> {
        if self.own.has(id) {
            return Some(true);
        }
        (self.is_whole && !self.other.has(id)).then_some(false)
    }
}

/// What there is on record of special-category data, by whether an entry covers it.
#[derive(Default)]
struct Data {
    found: Sorted,
    has_bare_return: bool,
}

impl Data {
    /// Looks at the whole record; whether it leaves open what there is.
    fn look(&mut self, view: &View<'_>, holdings: &[DataHolding]) -> bool {
        let kept = [
            Collection::MonitoringReturns,
            Collection::Events,
            Collection::Contributions,
        ];
        let record = view.record;
        let mut is_silent = record.monitoring_returns.is_none()
            || record.events.is_none()
            || record.contributions.is_none()
            || kept
                .iter()
                .any(|collection| !view.is_whole(*collection, view.day));
        let cover = Cover::new(view, holdings, HoldingKind::MonitoringReturns, |holding| {
            holding.returns.as_ref()
        });
        for (at, returned) in view.returns() {
            let is_bare = self.add(is_special_category(returned), cover.of(&returned.id), at);
            self.has_bare_return |= is_bare;
        }
        let cover = Cover::new(view, holdings, HoldingKind::AccessRequests, |holding| {
            holding.events.as_ref()
        });
        for (index, event) in record.events.iter().flatten().enumerate() {
            if Span::start_of(event).is_some_and(|span| span.earliest > view.day) {
                continue;
            }
            let asked = event
                .access_requests
                .as_ref()
                .map(|requests| !requests.is_empty());
            is_silent |= asked.is_none();
            if asked == Some(true) {
                let at = place(Collection::Events, index).member("accessRequests");
                self.add(asked, cover.of(&event.id), at);
            }
        }
        let cover = Cover::new(view, holdings, HoldingKind::Stories, |holding| {
            holding.contributions.as_ref()
        });
        for (index, contribution) in record.contributions.iter().flatten().enumerate() {
            if contribution.on.is_none_or(|on| on <= view.day) {
                let is_story = contribution.kind.map(|kind| kind == ContributionKind::Experience);
                let at = place(Collection::Contributions, index);
                self.add(is_story, cover.of(&contribution.id), at);
            }
        }
        is_silent
    }

    /// Adds something that is, or may be, special-category data; whether it has no entry for certain.
    fn add(&mut self, is_special: Option<bool>, covered: Option<bool>, at: Pointer) -> bool {
        if is_special == Some(false) {
            return false;
        }
        // What may be none may need no entry.
        let covered = covered.filter(|covered| *covered || is_special == Some(true));
        self.found.add(covered, at);
        covered == Some(false)
    }
}
