//! The words of the rules' pages.

use coproduction::core::{Date, PartialDate};
use coproduction::principles::{Force, SourceKind};

use super::Words;

/// The headings of a rule's page.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Heading {
    /// What it looks at.
    Checks,
    /// Why it matters.
    Why,
    /// How much it weighs, and on what basis.
    Weight,
    /// What it is evidence of.
    Sources,
    /// The thresholds that a policy can set.
    Thresholds,
    /// What it does not see.
    Limits,
    /// How to make it met.
    ToMeet,
    /// What to record.
    ToRecord,
    /// An example of each outcome.
    Examples,
}

impl Words {
    /// A heading.
    pub(crate) const fn heading(self, heading: Heading) -> &'static str {
        match heading {
            Heading::Checks => self.pick("What is looked at", "Yr hyn a ystyrir"),
            Heading::Why => self.pick("Why", "Pam"),
            Heading::Weight => self.pick("How much it weighs", "Faint o bwys a roddir arni"),
            Heading::Sources => self.pick("What it is evidence of", "Yr hyn y mae'n dystiolaeth ohono"),
            Heading::Thresholds => self.pick("What a policy can set", "Yr hyn y gall polisi ei bennu"),
            Heading::Limits => self.pick("What it does not see", "Yr hyn nad yw'n ei weld"),
            Heading::ToMeet => self.pick("How to make it met", "Sut i'w chyflawni"),
            Heading::ToRecord => self.pick("What to record", "Beth i'w gofnodi"),
            Heading::Examples => self.pick("An example of each outcome", "Enghraifft o bob canlyniad"),
        }
    }

    /// A severity and the basis it rests on.
    pub(crate) fn weighs(self, severity: &str, basis: &str) -> String {
        self.say(
            format!("Where it is not met: {severity}. It rests on {basis}."),
            format!("Lle nas cyflawnir: {severity}. Mae'n seiliedig ar hyn: {basis}."),
        )
    }

    /// Another severity and basis, and when.
    pub(crate) fn weighs_otherwise(self, when: &str, severity: &str, basis: &str) -> String {
        self.say(
            format!("But {when}: {severity}, resting on {basis}."),
            format!("Ond {when}: {severity}, yn seiliedig ar hyn: {basis}."),
        )
    }

    /// The mark of a text that was not seen.
    pub(crate) const fn not_seen(self) -> &'static str {
        self.pick(
            "The text itself was not seen: it is cited from memory, and bears nothing on its own.",
            "Ni welwyd y testun ei hun: cyfeirir ato o'r cof, ac nid yw'n sail i ddim ar ei ben ei hun.",
        )
    }

    /// What is said of a provision that was seen as others tell it.
    pub(crate) const fn told(self) -> &'static str {
        self.pick(
            "What others say of it was seen, and not the text itself.",
            "Gwelwyd yr hyn y mae eraill yn ei ddweud amdano, ac nid y testun ei hun.",
        )
    }

    /// The mark of a day that is from memory.
    pub(crate) const fn by_memory(self) -> &'static str {
        self.pick(", from memory", ", o'r cof")
    }

    /// The mark of a Welsh title that is a translation of ours.
    pub(crate) const fn title_is_ours(self, is_official: bool) -> &'static str {
        if is_official {
            return "";
        }
        self.pick("", " (ein cyfieithiad ni o'r teitl)")
    }

    /// What a source is.
    pub(crate) const fn source_kind(self, kind: SourceKind) -> &'static str {
        match kind {
            SourceKind::Act => self.pick("law", "cyfraith"),
            SourceKind::Regulations => self.pick("regulations", "rheoliadau"),
            SourceKind::Guidance => self.pick("guidance", "canllawiau"),
            SourceKind::Standard => self.pick("a standard for NHS bodies", "safon ar gyfer cyrff y GIG"),
            SourceKind::Principles => self.pick("principles", "egwyddorion"),
            SourceKind::Judgment => self.pick("a judgment", "dyfarniad"),
            _ => self.pick("a publication", "cyhoeddiad"),
        }
    }

    /// What a provision is to a health board.
    pub(crate) const fn force(self, force: Force) -> &'static str {
        match force {
            Force::Duty => self.pick("a duty", "dyletswydd"),
            Force::Regard => self.pick("a duty to have regard", "dyletswydd i roi sylw"),
            Force::Guidance => self.pick("guidance", "canllawiau"),
            _ => self.pick("voluntary", "gwirfoddol"),
        }
    }

    /// From when until when, where either is known.
    pub(crate) fn dates(self, from: Option<PartialDate>, until: Option<PartialDate>) -> Option<String> {
        Some(match (from, until) {
            (Some(from), Some(until)) => {
                self.say(format!("from {from} to {until}"), format!("o {from} hyd {until}"))
            }
            (Some(from), None) => self.say(format!("from {from}"), format!("o {from} ymlaen")),
            (None, Some(until)) => self.say(format!("to {until}"), format!("hyd {until}")),
            (None, None) => return None,
        })
    }

    /// Where, to whom and to what a provision applies.
    pub(crate) fn scope(self, scope: &str) -> String {
        self.say(format!("Scope: {scope}."), format!("Cwmpas: {scope}."))
    }

    /// The default of a threshold, and what it rests on.
    pub(crate) fn default_of(self, value: &str, basis: &str) -> String {
        self.say(
            format!("Default {value}; it rests on {basis}."),
            format!("Gwerth diofyn: {value}; mae'n seiliedig ar hyn: {basis}."),
        )
    }

    /// That nothing can be set.
    pub(crate) const fn no_thresholds(self) -> &'static str {
        self.pick("Nothing.", "Dim.")
    }

    /// How to see an example.
    pub(crate) fn examples_from(self, day: Date, code: &str, needs_policy: bool) -> String {
        let mut text = self.say(
            format!(
                "Each is a small record, looked at from {day}. `coproduction rules {code} --example met` writes the first, and so on."
            ),
            format!(
                "Cofnod bach yw pob un, o'i ystyried fel yr oedd ar {day}. Mae `coproduction rules {code} --example met` yn ysgrifennu'r cyntaf, ac yn y blaen."
            ),
        );
        if needs_policy {
            text.push_str(&self.say(
                format!(
                    " They need a policy: `coproduction rules {code} --example policy` writes it, and `coproduction check --policy FILE` takes it."
                ),
                format!(
                    " Mae angen polisi arnynt: mae `coproduction rules {code} --example policy` yn ei ysgrifennu, ac mae `coproduction check --policy FFEIL` yn ei dderbyn."
                ),
            ));
        }
        text
    }

    /// That the examples of a rule need no policy.
    pub(crate) fn no_example_policy(self, code: &str) -> String {
        self.say(
            format!("{code}: the examples of this rule need no policy of their own."),
            format!("{code}: nid oes angen polisi ar enghreifftiau'r rheol hon."),
        )
    }

    /// An outcome that is never reached.
    pub(crate) const fn never(self) -> &'static str {
        self.pick("Never.", "Byth.")
    }

    /// The sentence above the list of all rules.
    pub(crate) fn rulebook(self, count: usize) -> String {
        self.say(
            format!("The rules: {count}. Each says what is good where it is met, and how much it weighs where it is not."),
            format!("Nifer y rheolau: {count}. Mae pob un yn dweud beth sy'n dda lle caiff ei chyflawni, a faint o bwys a roddir arni lle na chaiff."),
        )
    }

    /// How to read about one rule.
    pub(crate) const fn rulebook_more(self) -> &'static str {
        self.pick(
            "To read about one: coproduction rules CODE.",
            "I ddarllen am un: coproduction rules COD.",
        )
    }
}
