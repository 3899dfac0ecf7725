//! The words of whether a decision was validly taken.

use coproduction::decisions::ThresholdBase;
use coproduction::decisions::validity::{Asks, Base, Holds, Part, Reason, Validity};

use super::Words;

impl Words {
    /// Whether a decision was validly taken: the verdict, and what it is made of, with the numbers and the reasons.
    pub(crate) fn validity(self, validity: &Validity) -> String {
        let mut said = format!(
            "{}: {}; {}: {}{}; {}: {}{}",
            self.pick("Validly taken", "A wnaed yn ddilys"),
            self.whether(validity.valid),
            self.pick("quorum", "cworwm"),
            self.whether(validity.quorum.holds),
            self.numbers(&validity.quorum),
            self.pick("carried, by the rule", "derbyniwyd, yn ôl y rheol"),
            self.whether(validity.carried.holds),
            self.numbers(&validity.carried),
        );
        if validity.carried.holds != Holds::NotAsked {
            let (label, agrees) = (
                self.pick("the record agrees", "mae'r cofnod yn cytuno"),
                self.whether(validity.agrees),
            );
            said.extend(["; ", label, ": ", agrees]);
        }
        said.push('.');
        let all = validity.quorum.reasons().chain(validity.carried.reasons());
        let mut reasons: Vec<_> = all.filter(|reason| *reason != Reason::NumbersOpen).collect();
        let mut said_before = Vec::new();
        reasons.retain(|reason| {
            let is_new = !said_before.contains(reason);
            said_before.push(*reason);
            is_new
        });
        for reason in reasons {
            said.push(' ');
            said += reason.message().in_language(self.lang());
        }
        if let Some(dissents) = validity.dissents.filter(|dissents| dissents.kept > 0) {
            let (kept, reasons) = (dissents.kept, dissents.with_reason);
            said += &self.say(
                format!(" Dissent kept: {kept}; with its reason: {reasons}."),
                format!(" Anghytundeb a gadwyd: {kept}; gyda'i reswm: {reasons}."),
            );
        }
        said
    }

    /// The numbers that a part rests on, in brackets.
    fn numbers(self, part: &Part) -> String {
        let of_leaf = |leaf: &Part| {
            let numbers = leaf.numbers.as_ref()?;
            let label = match (&leaf.constituency, leaf.asks) {
                (Some(constituency), _) => constituency.as_str(),
                (None, Asks::Quorum) => self.pick("there", "yn bresennol"),
                (None, Asks::Consensus) => self.pick("against", "yn erbyn"),
                (None, Asks::Consent) => self.pick("objections that stand", "gwrthwynebiadau sy'n sefyll"),
                (None, _) => self.pick("for", "o blaid"),
            };
            let mut said = format!("{label} {}", numbers.counted);
            if let Some(needed) = numbers.needed {
                let label = self.pick("needed", "angen");
                said.extend([", ", label, " ", &needed.to_string()]);
            }
            if let Some(base) = &numbers.base {
                said.extend([": ", &self.base(base)]);
            }
            Some(said)
        };
        let numbers: Vec<_> = part.leaves().filter_map(of_leaf).collect();
        if numbers.is_empty() {
            return String::new();
        }
        format!(" ({})", numbers.join("; "))
    }

    const fn whether(self, holds: Holds) -> &'static str {
        match holds {
            Holds::Yes => self.pick("yes", "ie"),
            Holds::No => self.pick("no", "na"),
            Holds::NotAssessable => self.pick("cannot be assessed", "ni ellir ei asesu"),
            Holds::NotAsked => self.pick("not asked for", "nid yw'n ofynnol"),
            _ => self.pick("not known", "nid yw'n hysbys"),
        }
    }

    /// The share that was asked for, and what it is a share of. The words stand alone, so that none mutates.
    fn base(self, base: &Base) -> String {
        let Base { share, number, .. } = base;
        let more = if base.more_than {
            self.pick("more than", "mwy na")
        } else {
            self.pick("at least", "o leiaf")
        };
        let of = match base.of {
            ThresholdBase::Cast => self.pick("votes cast", "pleidleisiau a fwriwyd"),
            ThresholdBase::Valid => self.pick("votes for and against", "pleidleisiau o blaid ac yn erbyn"),
            ThresholdBase::Present => self.pick("people there", "pobl a oedd yn bresennol"),
            ThresholdBase::Eligible => self.pick("people who could vote", "pobl a allai bleidleisio"),
            ThresholdBase::Constituted => self.pick("places", "lleoedd"),
            _ => self.pick("all", "cyfan"),
        };
        format!(
            "{more} {}/{} ({of}: {number})",
            share.numerator, share.denominator
        )
    }
}
