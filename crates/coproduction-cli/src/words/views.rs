//! The words of findings seen by principle, by law and by provision. No translator has checked the Welsh yet.

use std::collections::BTreeSet;

use coproduction::core::Date;
use coproduction::principles::catalogue::PROVISIONS;

use super::{Plain, Words};

impl Words {
    /// What evidence claims, and what it does not.
    pub(crate) const fn evidence_means(self) -> &'static str {
        self.pick(
            "This is evidence recorded, never compliance. A rule that bears on a provision or a principle looks at a part of what is asked for there, never at all of it. A provision that does not bind the accountable body, by what the record says the body is, has no findings.",
            "Tystiolaeth a gofnodwyd sydd yma, byth cydymffurfiaeth. Mae rheol sy'n ymwneud â darpariaeth neu egwyddor yn edrych ar ran o'r hyn y gofynnir amdano ynddi, byth ar y cyfan. Nid oes casgliadau o dan ddarpariaeth nad yw'n rhwymo'r corff atebol, yn ôl yr hyn y dywed y cofnod yw'r corff.",
        )
    }

    /// What comes before the provisions that were asked for.
    pub(crate) const fn evidence_for(self) -> &'static str {
        self.pick("Evidence for: ", "Tystiolaeth ar gyfer: ")
    }

    /// How many parts of a framework any rule looks at.
    pub(crate) fn parts_looked_at(self, looked_at: usize, all: usize) -> String {
        self.say(
            format!("Parts that any rule speaks to: {looked_at} of {all}."),
            format!("Rhannau y mae unrhyw reol yn ymdrin â hwy: {looked_at} o {all}."),
        )
    }

    /// What comes before the parts of a framework that no rule looks at.
    pub(crate) const fn parts_not_looked_at(self) -> &'static str {
        self.pick(
            "No rule speaks to these, so that nothing here is evidence of them, for or against: ",
            "Nid oes rheol yn ymdrin â'r rhain, felly nid oes dim yma'n dystiolaeth ohonynt, o blaid nac yn erbyn: ",
        )
    }

    /// How many rules bear on a provision.
    pub(crate) fn rules_that_bear(self, count: usize) -> String {
        self.say(
            format!("Rules that bear on it: {count}."),
            format!("Rheolau sy'n ymwneud â hi: {count}."),
        )
    }

    /// That no finding bears on a provision: there is no rule, or it is switched off, or what it concludes is withheld.
    pub(crate) const fn no_rule_bears(self) -> &'static str {
        self.pick(
            "No finding of this report bears on it.",
            "Nid oes casgliad yn yr adroddiad hwn yn ymwneud â hi.",
        )
    }

    /// What comes before the provisions that no rule bears on.
    pub(crate) const fn none_bears_on(self) -> &'static str {
        self.pick(
            "No finding of this report bears on these: ",
            "Nid oes casgliad yn yr adroddiad hwn yn ymwneud â'r rhain: ",
        )
    }

    /// What comes before the provisions that are not law, and that rules bear on too.
    pub(crate) const fn bear_on_others(self) -> &'static str {
        self.pick(
            "Guidance, standards and papers that rules bear on too, each shown by --provision: ",
            "Canllawiau, safonau a phapurau y mae rheolau'n ymwneud â hwy hefyd, a ddangosir fesul un gan --provision: ",
        )
    }

    /// What comes before the provisions that do not bind the accountable body.
    pub(crate) const fn do_not_bind(self) -> &'static str {
        self.pick(
            "These do not bind the accountable body, and are not addressed to it, by what the record says the body is: ",
            "Nid yw'r rhain yn rhwymo'r corff atebol, nac wedi'u cyfeirio ato, yn ôl yr hyn y dywed y cofnod yw'r corff: ",
        )
    }

    /// That nobody can tell whether a provision binds the accountable body.
    pub(crate) const fn bound_not_known(self) -> &'static str {
        self.pick(
            "It is not known whether it binds the accountable body.",
            "Nid yw'n hysbys a yw'n rhwymo'r corff atebol.",
        )
    }

    /// What comes before the provisions that were not in force.
    pub(crate) fn not_in_force(self, day: Date) -> String {
        self.say(
            format!("Not in force on {day}: "),
            format!("Heb fod mewn grym ar {day}: "),
        )
    }

    /// The mark of a text that was seen.
    pub(crate) const fn seen(self) -> &'static str {
        self.pick("The text itself was seen.", "Gwelwyd y testun ei hun.")
    }

    /// That no provision has an id that begins so.
    pub(crate) fn no_such_provision(self, id: &str) -> String {
        let id = Plain(id);
        let sources = PROVISIONS
            .iter()
            .filter_map(|provision| provision.id.split('/').next());
        let sources: Vec<&str> = sources.collect::<BTreeSet<_>>().into_iter().collect();
        let sources = sources.join(", ");
        self.say(
            format!("{id}: there is no provision with this id, or with one that begins so. Ids begin with one of these: {sources}."),
            format!("{id}: nid oes darpariaeth â'r dynodydd hwn, nac ag un sy'n dechrau felly. Mae dynodyddion yn dechrau ag un o'r rhain: {sources}."),
        )
    }

    /// That a view is for text, and which flags go together.
    pub(crate) const fn views_are_text(self) -> &'static str {
        self.pick(
            "--by and --provision are for --format text, and --provision stands alone or with --by law or --by principle. In JSON each finding has its rule and its provisions.",
            "Ar gyfer --format text y mae --by a --provision, a saif --provision ar ei ben ei hun neu gyda --by law neu --by principle. Mewn JSON mae gan bob casgliad ei reol a'i ddarpariaethau.",
        )
    }
}
