//! The words of findings and of the rules' pages.

use coproduction::core::Date;
use coproduction::principles::{Basis, Bound, Finding, FirstQuestion, Outcome, SetThreshold, Severity};

use super::{Plain, Words};

impl Words {
    /// The heading of an outcome.
    pub(crate) const fn outcome(self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Met => self.pick("Met", "Cyflawnwyd"),
            Outcome::NotMet => self.pick("Not met", "Ni chyflawnwyd"),
            Outcome::NotEvidenced => self.pick("Not on record", "Nid yw ar gofnod"),
            _ => self.pick("Does not apply", "Nid yw'n berthnasol"),
        }
    }

    /// The name of a severity.
    pub(crate) const fn severity(self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => self.pick("error", "gwall"),
            Severity::Warning => self.pick("warning", "rhybudd"),
            _ => self.pick("notice", "sylw"),
        }
    }

    /// What a basis is.
    pub(crate) const fn basis(self, basis: Basis) -> &'static str {
        match basis {
            Basis::Law => self.pick("the law, where it applies", "y gyfraith, lle mae'n berthnasol"),
            Basis::Guidance => self.pick("published guidance", "canllawiau cyhoeddedig"),
            Basis::OwnTerms => self.pick(
                "the forum's own terms of reference",
                "cylch gorchwyl y fforwm ei hun",
            ),
            _ => self.pick("a choice of this rulebook", "dewis y llyfr rheolau hwn"),
        }
    }

    /// The day that findings speak of: that which was asked for, or that which the record was kept to.
    pub(crate) fn as_it_stood(self, day: Date, as_of: Date) -> String {
        if day < as_of {
            return self.say(
                format!("As the record was kept, up to {day}."),
                format!("Fel y cadwyd y cofnod, hyd {day}."),
            );
        }
        self.say(format!("As it stood on {day}."), format!("Fel yr oedd ar {day}."))
    }

    /// What a finding rests on, whether that was seen where it is law, and whether it binds the body where that is not known.
    pub(crate) fn rests_on(self, finding: &Finding) -> String {
        let basis = if finding.rests_on_unseen_law() {
            self.pick(
                "law of which no words were seen",
                "cyfraith na welwyd dim o'i geiriau",
            )
        } else {
            self.basis(finding.basis)
        };
        let bound = match (finding.bound, finding.basis) {
            (Bound::NotKnown, Basis::Law | Basis::Guidance) => self.pick(
                "; it is not known whether that binds this body",
                "; nid yw'n hysbys a yw hynny'n rhwymo'r corff hwn",
            ),
            _ => "",
        };
        self.say(
            format!("rests on {basis}{bound}"),
            format!("yn seiliedig ar hyn: {basis}{bound}"),
        )
    }

    /// The heading of what to do about what is not met.
    pub(crate) const fn what_to_do(self) -> &'static str {
        self.pick("What to do first", "Beth i'w wneud yn gyntaf")
    }

    /// Which policy steered the rules.
    pub(crate) fn with_policy(self, policy: &str) -> String {
        self.say(
            format!("The thresholds are those of the policy {policy}."),
            format!("Trothwyon y polisi {policy} a ddefnyddiwyd."),
        )
    }

    /// What comes before the answer to one of the first questions.
    pub(crate) const fn question(self, question: FirstQuestion) -> &'static str {
        match question {
            FirstQuestion::WhoSits => self.pick("Who sits", "Pwy yw'r aelodau"),
            FirstQuestion::WhoDecides => self.pick("Who decides", "Pwy sy'n penderfynu"),
            FirstQuestion::InvolvedFirst => {
                self.pick("Involved before it is decided", "Cynnwys pobl cyn penderfynu")
            }
            _ => self.pick("Answers to what people said", "Atebion i'r hyn a ddywedodd pobl"),
        }
    }

    /// How many of those not met weigh how much.
    pub(crate) fn not_met_by_weight(self, errors: usize, warnings: usize, notices: usize) -> String {
        self.say(
            format!("Of those not met, errors: {errors}; warnings: {warnings}; notices: {notices}."),
            format!(
                "O'r rhai na chyflawnwyd, gwallau: {errors}; rhybuddion: {warnings}; sylwadau: {notices}."
            ),
        )
    }

    /// What comes after what to do first.
    pub(crate) fn then_the_warnings(self, count: usize) -> String {
        self.say(
            format!("After these, warnings in the list below: {count}."),
            format!("Ar ôl y rhain, rhybuddion yn y rhestr isod: {count}."),
        )
    }

    /// That the message of a finding answers one of the first questions.
    pub(crate) const fn said_above(self) -> &'static str {
        self.pick(
            "What it concludes is at the head of this report.",
            "Mae'r hyn y mae'n ei gasglu ar ddechrau'r adroddiad hwn.",
        )
    }

    /// How an outcome that is neither for nor against differs from one that is not met.
    pub(crate) const fn neither(self, outcome: Outcome) -> Option<&'static str> {
        match outcome {
            Outcome::NotMet => Some(self.pick(
                "The record shows that these were not so.",
                "Mae'r cofnod yn dangos nad felly yr oedd y rhain.",
            )),
            Outcome::NotEvidenced => Some(self.pick(
                "Of these the record does not say enough to tell. That counts neither for nor against anybody; `coproduction rules CODE` says what to record.",
                "Nid yw'r cofnod yn dweud digon am y rhain i allu barnu. Nid yw hynny'n cyfrif o blaid nac yn erbyn neb; mae `coproduction rules COD` yn dweud beth i'w gofnodi.",
            )),
            _ => None,
        }
    }

    /// Where to read in words what is listed by its title alone.
    pub(crate) const fn in_full(self) -> &'static str {
        self.pick(
            "Every finding in words: --by family.",
            "Pob casgliad mewn geiriau: --by family.",
        )
    }

    /// The heading of the rules that a policy does not apply.
    pub(crate) const fn switched_off(self) -> &'static str {
        self.pick(
            "Rules that the policy does not apply",
            "Rheolau nad yw'r polisi'n eu cymhwyso",
        )
    }

    /// How many rules a policy does not apply.
    pub(crate) fn how_many_switched_off(self, count: usize) -> String {
        self.say(
            format!("Rules that the policy does not apply, listed further down: {count}."),
            format!("Rheolau nad yw'r polisi'n eu cymhwyso, a restrir isod: {count}."),
        )
    }

    /// The heading of the rules that a policy applies no longer from a later day.
    pub(crate) const fn switched_off_later(self) -> &'static str {
        self.pick(
            "Rules that the policy will not apply from a later day",
            "Rheolau na fydd y polisi'n eu cymhwyso o ddiwrnod diweddarach ymlaen",
        )
    }

    /// How many rules a policy applies no longer from a later day.
    pub(crate) fn how_many_switched_off_later(self, count: usize) -> String {
        self.say(
            format!("Rules that the policy will not apply from a later day, listed further down: {count}."),
            format!("Rheolau na fydd y polisi'n eu cymhwyso o ddiwrnod diweddarach ymlaen, a restrir isod: {count}."),
        )
    }

    /// From when a rule will not be applied, and why.
    pub(crate) fn not_applied_from(self, day: Date, reason: &str) -> String {
        let reason = Plain(reason);
        self.say(
            format!("Not applied from {day}. Reason: {reason}"),
            format!("Heb ei chymhwyso o {day} ymlaen. Rheswm: {reason}"),
        )
    }

    /// How many thresholds a policy sets to something else than their defaults, and whether all of them are listed elsewhere.
    pub(crate) fn how_many_thresholds(self, count: usize, listed_below: bool) -> String {
        if listed_below {
            return self.say(
                format!("Thresholds that the policy sets to something else than the default, all listed further down: {count}."),
                format!("Trothwyon y mae'r polisi'n eu gosod yn wahanol i'r rhagosodiad, a restrir i gyd isod: {count}."),
            );
        }
        self.say(
            format!("Thresholds that the policy sets to something else than the default: {count}."),
            format!("Trothwyon y mae'r polisi'n eu gosod yn wahanol i'r rhagosodiad: {count}."),
        )
    }

    /// The heading of all thresholds that a policy sets.
    pub(crate) const fn thresholds(self) -> &'static str {
        self.pick(
            "Thresholds that the policy sets to something else than the default",
            "Trothwyon y mae'r polisi'n eu gosod yn wahanol i'r rhagosodiad",
        )
    }

    /// What a threshold is set to, and its default.
    pub(crate) fn threshold(self, set: &SetThreshold) -> String {
        let (name, value, default) = (&set.threshold, set.value, set.default);
        let means = set
            .parameter()
            .map_or("", |parameter| parameter.means.in_language(self.lang()));
        self.say(
            format!("{means}: {value}; default: {default} [{name}]"),
            format!("{means}: {value}; rhagosodiad: {default} [{name}]"),
        )
    }

    /// Since when a rule is not applied, and why.
    pub(crate) fn not_applied(self, since: Option<Date>, reason: &str) -> String {
        let reason = Plain(reason);
        match since {
            Some(day) => self.say(
                format!("Not applied since {day}. Reason: {reason}"),
                format!("Heb ei chymhwyso ers {day}. Rheswm: {reason}"),
            ),
            None => self.say(
                format!("Not applied; the policy does not say since when. Reason: {reason}"),
                format!("Heb ei chymhwyso; nid yw'r polisi'n dweud ers pryd. Rheswm: {reason}"),
            ),
        }
    }

    /// The heading of the rules whose findings are withheld.
    pub(crate) const fn withheld(self) -> &'static str {
        self.pick(
            "Withheld, whatever was concluded",
            "Wedi'u dal yn ôl, beth bynnag oedd y casgliad",
        )
    }

    /// How many findings are withheld.
    pub(crate) fn how_many_withheld(self, count: usize) -> String {
        self.say(
            format!("Withheld, listed further down and counted nowhere else: {count}."),
            format!("Wedi'u dal yn ôl, a restrir isod ac na chyfrifir yn unman arall: {count}."),
        )
    }

    /// Where a record says nothing that a rule could conclude from.
    pub(crate) const fn says_too_little(self) -> &'static str {
        self.pick(
            "The record does not say enough yet to conclude anything, for or against. That is where every record begins.",
            "Nid yw'r cofnod yn dweud digon eto i ddod i gasgliad, o blaid nac yn erbyn. Dyna lle mae pob cofnod yn dechrau.",
        )
    }

    /// Places, and how many more there are.
    pub(crate) fn and_more(self, places: &str, more: usize) -> String {
        self.say(
            format!("{places} and {more} more"),
            format!("{places}; yn ychwanegol: {more}"),
        )
    }

    /// What a finding claims, and what it does not.
    pub(crate) const fn findings_mean(self) -> &'static str {
        self.pick(
            "The findings say what is on record, and never that something is lawful or unlawful. An error is a must of the law or of \
             the forum's own terms of reference that looks unmet; a warning weighs less, and a notice is something to talk about. What rests on a choice of this rulebook is no requirement. To read more about one: coproduction rules CODE.",
            "Mae'r casgliadau'n dweud beth sydd ar gofnod, ac nid ydynt byth yn dweud bod rhywbeth yn gyfreithlon neu'n anghyfreithlon. Gwall yw rhywbeth y mae'n rhaid \
             ei wneud yn ôl y gyfraith neu gylch gorchwyl y fforwm ei hun ac yr ymddengys na chafodd ei gyflawni; mae rhybudd yn llai difrifol, a sylw yw rhywbeth i'w drafod. Nid yw'r hyn sy'n seiliedig ar ddewis y llyfr rheolau hwn yn ofyniad. I ddarllen mwy am un: \
             coproduction rules COD.",
        )
    }

    /// The heading of what a record holds.
    pub(crate) const fn the_record(self) -> &'static str {
        self.pick(
            "What the whole record holds, whatever the day",
            "Beth mae'r cofnod cyfan yn ei gynnwys, beth bynnag yw'r diwrnod",
        )
    }
}
