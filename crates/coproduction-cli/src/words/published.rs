//! What is said of tables that may be published, and of their certificates. No translator has checked the Welsh yet.

use std::num::NonZeroU16;

use coproduction::core::Code;
use coproduction::equity::disclosure::{DisclosureProfile, KNOWN_PROFILES, TableSubject, Zeros};
use coproduction::equity::{KnownCodeList, MonitoredGroup};
use coproduction::principles::SetThreshold;

use super::Words;

impl Words {
    /// The heading of the monitoring tables.
    pub(crate) const fn heading_monitoring(self) -> &'static str {
        self.pick(
            "Answers to equality monitoring, as they may be published",
            "Atebion i fonitro cydraddoldeb, fel y gellir eu cyhoeddi",
        )
    }

    /// By which rule tables are protected.
    pub(crate) fn protected_by(self, profile: &DisclosureProfile) -> String {
        let (name, version, threshold) = (&profile.name, profile.version.as_str(), profile.threshold);
        let mut said = match profile.zeros {
            Zeros::Hidden => self.say(
                format!("Protected by {name}, version {version}: counts below {threshold} are hidden, 0 too."),
                format!("Diogelwyd yn ôl {name}, fersiwn {version}: cuddir cyfrifon islaw {threshold}, a 0 hefyd."),
            ),
            _ => self.say(
                format!("Protected by {name}, version {version}: counts from 1 and below {threshold} are hidden."),
                format!("Diogelwyd yn ôl {name}, fersiwn {version}: cuddir cyfrifon o 1 i fyny ac islaw {threshold}."),
            ),
        };
        if let Some(base) = profile.rounding_base {
            said.push(' ');
            said.push_str(&self.say(
                format!("Others are rounded to the nearest multiple of {base}."),
                format!("Talgrynnir y lleill i'r lluosrif agosaf o {base}."),
            ));
        }
        said
    }

    /// By which rule a report for publication is held back.
    pub(crate) fn held_to(self, profile: &DisclosureProfile) -> String {
        let (name, version) = (&profile.name, profile.version.as_str());
        self.say(
            format!("Held to {name}, version {version}. What this would round is not shown."),
            format!("Yn ôl {name}, fersiwn {version}. Ni ddangosir yr hyn y byddai hwn yn ei dalgrynnu."),
        )
    }

    /// The fewest people of whom conduct is shown, and what sets that: the policy, unless a profile does.
    pub(crate) fn fewest_shown(self, fewest: NonZeroU16, by_policy: Option<&SetThreshold>) -> String {
        match by_policy {
            Some(set) => {
                let default = set.default;
                self.say(
                    format!("Fewest people whose conduct is shown: {fewest}. The policy sets this; the default is {default}. How many hold seats is shown in any case."),
                    format!("Y nifer lleiaf o bobl y dangosir eu hymddygiad: {fewest}. Y polisi sy'n gosod hyn; y rhagosodiad yw {default}. Dangosir faint sy'n dal seddi beth bynnag."),
                )
            }
            None => self.say(
                format!("Fewest people whose conduct is shown: {fewest}. How many hold seats is shown in any case."),
                format!("Y nifer lleiaf o bobl y dangosir eu hymddygiad: {fewest}. Dangosir faint sy'n dal seddi beth bynnag."),
            ),
        }
    }

    /// What a table is about.
    pub(crate) fn subject(self, subject: &TableSubject) -> String {
        let list = KnownCodeList::find(&subject.code_list);
        let title = list.map_or(subject.characteristic.as_str(), |list| {
            self.either(list.title_en, list.title_cy.unwrap_or(list.title_en))
        });
        let mut said = format!("{title} ({})", subject.code_list.name);
        if let Some(group) = subject.group {
            said.push_str(", ");
            said.push_str(self.group(group));
        }
        if let Some(boards) = &subject.boards {
            let boards: Vec<_> = boards.iter().map(Code::as_str).collect();
            said.push_str("; ");
            said.push_str(self.pick("boards: ", "byrddau: "));
            said.push_str(&boards.join(", "));
        }
        said
    }

    const fn group(self, group: MonitoredGroup) -> &'static str {
        match group {
            MonitoredGroup::Members => self.pick("members", "aelodau"),
            MonitoredGroup::Applicants => self.pick("applicants", "ymgeiswyr"),
            MonitoredGroup::Participants => self.pick("participants", "cyfranogwyr"),
            MonitoredGroup::Respondents => self.pick("respondents", "ymatebwyr"),
            _ => self.pick("others", "eraill"),
        }
    }

    /// The name of those who gave no value.
    pub(crate) const fn no_value(self) -> &'static str {
        self.pick("No value given", "Dim gwerth wedi'i roi")
    }

    /// The name of the total.
    pub(crate) const fn everybody(self) -> &'static str {
        self.pick("All", "Pawb")
    }

    /// A figure that is not shown.
    pub(crate) const fn hidden(self) -> &'static str {
        self.pick("hidden", "cuddiwyd")
    }

    /// What a hidden figure means.
    pub(crate) const fn hidden_means(self) -> &'static str {
        self.pick(
            "Hidden: the count is small, or is hidden so that a small one cannot be worked out.",
            "Cuddiwyd: mae'r cyfrif yn fach, neu fe'i cuddiwyd fel na ellir cyfrifo un bach.",
        )
    }

    /// The file of a profile or of certificates has problems.
    pub(crate) fn cannot_be_used(self, file: &str, count: usize) -> String {
        self.say(
            format!("{file}: this file cannot be used, and nothing was done. Problems: {count}."),
            format!("{file}: ni ellir defnyddio'r ffeil hon, ac ni wnaed dim. Problemau: {count}."),
        )
    }

    /// There is neither a profile nor a file of that name.
    pub(crate) fn no_such_profile(self, name: &str) -> String {
        let known: Vec<_> = KNOWN_PROFILES.iter().map(|profile| profile.name).collect();
        let known = known.join(", ");
        self.say(
            format!("{name}: no profile and no file has this name. Give a file, or one of: {known}."),
            format!("{name}: nid oes proffil na ffeil o'r enw hwn. Rhowch ffeil, neu un o'r rhain: {known}."),
        )
    }

    /// Nothing to verify.
    pub(crate) const fn no_certificates(self) -> &'static str {
        self.pick(
            "there are no certificates in what was given, so nothing was checked.",
            "nid oes tystysgrifau yn yr hyn a roddwyd, felly ni wiriwyd dim.",
        )
    }

    /// That a ledger holds nothing against anything.
    pub(crate) fn no_certificates_in(self, source: &str) -> String {
        self.say(
            format!("{source}: there are no certificates in it. Only a roll-up with --restricted, as JSON, has any."),
            format!("{source}: nid oes tystysgrifau yma. Dim ond cyfuniad gyda --restricted, fel JSON, sydd â rhai."),
        )
    }

    /// That a CSV has no protected table.
    pub(crate) const fn no_tables_in_a_tally(self) -> &'static str {
        self.pick(
            "CSV and NDJSON have no protected tables, so --profile and --ledger have no use there: leave them out, or take another --format.",
            "Nid oes tablau wedi'u diogelu mewn CSV nac NDJSON, felly nid oes diben i --profile a --ledger yno: gadewch nhw allan, neu dewiswch --format arall.",
        )
    }

    /// Of a certificate.
    pub(crate) const fn holds_good(self) -> &'static str {
        self.pick("it holds.", "mae'n dal.")
    }

    /// How many certificates hold.
    pub(crate) fn certificates_that_hold(self, held: usize, all: usize) -> String {
        self.say(
            format!("Certificates that hold: {held} of {all}."),
            format!("Tystysgrifau sy'n dal: {held} o {all}."),
        )
    }

    /// That the result is for publication.
    pub(crate) const fn for_publication(self) -> &'static str {
        self.pick(
            "For publication: conduct that few people stand behind is not shown, and no answer given in monitoring is. Places are given only of the forum itself, as in its terms of reference, and of whole lists: never that of an entry that may be about somebody.",
            "I'w gyhoeddi: ni ddangosir ymddygiad y mae ychydig o bobl y tu ôl iddo, nac unrhyw ateb a roddwyd wrth fonitro. Dim ond cyfeiriadau at fannau yn y cofnod sydd am y fforwm ei hun, fel ei gylch gorchwyl, ac at restrau cyfan a roddir: byth at eitem a all fod am rywun.",
        )
    }
}
