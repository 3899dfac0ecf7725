//! The words of a thread.

use coproduction::core::{Date, Side};
use coproduction::decisions::{BodyResponseStatus, CommitmentState, DecisionOutcome, DecisionState};
use coproduction::principles::thread::{DecisionThread, Fate, Gap, Stage, Telling};

use super::Words;

/// Of decisions.
impl Words {
    /// What was decided, and when.
    pub(crate) fn decided(self, thread: &DecisionThread) -> String {
        let mut parts = vec![self.whether_decided(thread.decided, thread.on)];
        if let Some(state) = thread.state.filter(|state| *state != DecisionState::Decided) {
            let label = self.pick("State", "Cyflwr");
            parts.push(format!("{label}: {}.", self.decision_state(state)));
        }
        if let Some(outcome) = thread.outcome {
            let label = self.pick("Outcome, as recorded", "Canlyniad, fel y'i cofnodwyd");
            parts.push(format!("{label}: {}.", self.decision_outcome(outcome)));
        }
        parts.join(" ")
    }

    fn whether_decided(self, decided: Option<bool>, on: Option<Date>) -> String {
        match (decided, on) {
            (Some(true), Some(on)) => self.say(format!("Decided on {on}."), format!("Penderfynwyd ar {on}.")),
            (Some(true), None) => self
                .pick(
                    "Decided; the day is not recorded.",
                    "Penderfynwyd; ni chofnodwyd y diwrnod.",
                )
                .to_owned(),
            (Some(false), _) => self.pick("Not decided.", "Heb ei benderfynu.").to_owned(),
            (None, _) => self
                .pick(
                    "Whether it was decided is not recorded.",
                    "Ni chofnodwyd a gafodd ei benderfynu.",
                )
                .to_owned(),
        }
    }

    const fn decision_state(self, state: DecisionState) -> &'static str {
        match state {
            DecisionState::Proposed => self.pick("proposed", "wedi'i gynnig"),
            DecisionState::Open => self.pick("open for views", "ar agor i sylwadau"),
            DecisionState::Deferred => self.pick("put off", "wedi'i ohirio"),
            DecisionState::Withdrawn => self.pick("withdrawn", "wedi'i dynnu'n ôl"),
            _ => self.pick("decided", "wedi'i benderfynu"),
        }
    }

    const fn decision_outcome(self, outcome: DecisionOutcome) -> &'static str {
        match outcome {
            DecisionOutcome::Carried => self.pick("carried", "derbyniwyd y cynnig"),
            DecisionOutcome::CarriedAsAmended => {
                self.pick("carried with changes", "derbyniwyd y cynnig gyda newidiadau")
            }
            DecisionOutcome::NotCarried => self.pick("not carried", "ni dderbyniwyd y cynnig"),
            _ => self.pick("nothing was decided", "ni phenderfynwyd dim"),
        }
    }

    /// In the place of a question.
    pub(crate) const fn no_question(self) -> &'static str {
        self.pick("The question is not recorded", "Ni chofnodwyd y cwestiwn")
    }

    /// What comes before what a decision was informed by.
    pub(crate) const fn informed_by(self) -> &'static str {
        self.pick("Informed by", "Yr hyn a oedd yn sail iddo")
    }

    /// That nothing people had said informed a decision.
    pub(crate) const fn informed_by_none(self) -> &'static str {
        self.pick(
            "nothing that people had said, as the record says",
            "dim yr oedd pobl wedi'i ddweud, yn ôl y cofnod",
        )
    }

    /// What was tied to a decision and said after it.
    pub(crate) const fn said_too_late(self) -> &'static str {
        self.pick(
            "said only after it was taken",
            "wedi'u dweud dim ond ar ôl ei wneud",
        )
    }

    /// Decisions that informed a decision.
    pub(crate) const fn earlier_decisions(self) -> &'static str {
        self.pick("earlier decisions", "penderfyniadau cynharach")
    }

    /// Commitments that informed a decision.
    pub(crate) const fn earlier_commitments(self) -> &'static str {
        self.pick("earlier commitments", "ymrwymiadau cynharach")
    }

    /// What comes before what followed from a decision.
    pub(crate) const fn what_followed(self) -> &'static str {
        self.pick("What followed", "Yr hyn a ddilynodd")
    }

    /// The accountable body.
    pub(crate) const fn body(self) -> &'static str {
        self.pick("accountable body", "corff atebol")
    }

    /// What the accountable body answered.
    pub(crate) const fn body_status(self, status: BodyResponseStatus) -> &'static str {
        match status {
            BodyResponseStatus::Awaited => self.pick("answer awaited", "disgwylir ateb"),
            BodyResponseStatus::Accepted => self.pick("accepted", "derbyniwyd"),
            BodyResponseStatus::AcceptedInPart => self.pick("accepted in part", "derbyniwyd yn rhannol"),
            BodyResponseStatus::NotAccepted => self.pick("not accepted", "ni dderbyniwyd"),
            _ => self.pick("answer put off", "gohiriwyd yr ateb"),
        }
    }

    /// How far a commitment has come.
    pub(crate) const fn commitment_state(self, state: CommitmentState) -> &'static str {
        match state {
            CommitmentState::Open => self.pick("open", "agored"),
            CommitmentState::InProgress => self.pick("in progress", "ar waith"),
            CommitmentState::Kept => self.pick("kept", "wedi'u cadw"),
            CommitmentState::KeptInPart => self.pick("kept in part", "wedi'u cadw'n rhannol"),
            CommitmentState::NotKept => self.pick("not kept", "heb eu cadw"),
            _ => self.pick("withdrawn", "wedi'u tynnu'n ôl"),
        }
    }

    /// Commitments with evidence of what changed.
    pub(crate) const fn with_evidence(self) -> &'static str {
        self.pick(
            "with evidence of what changed",
            "â thystiolaeth o'r hyn a newidiodd",
        )
    }

    /// Those who contributed.
    pub(crate) const fn contributors(self) -> &'static str {
        self.pick("contributors", "cyfranwyr")
    }

    /// Contributions that are tied to a decision by their event alone.
    pub(crate) const fn through_event(self) -> &'static str {
        self.pick("through their event alone", "drwy eu digwyddiad yn unig")
    }

    /// That nothing is recorded.
    pub(crate) const fn not_on_record(self) -> &'static str {
        self.pick("not on record", "nid yw ar gofnod")
    }
}

/// Of contributions and breaks.
impl Words {
    /// The heading of what became of contributions.
    pub(crate) const fn what_was_said(self) -> &'static str {
        self.pick(
            "What was said, and how far it came",
            "Yr hyn a ddywedwyd, a pha mor bell y daeth",
        )
    }

    /// How far something came.
    pub(crate) const fn stage(self, stage: Stage) -> &'static str {
        match stage {
            Stage::Said => self.pick("said", "dywedwyd"),
            Stage::Answered => self.pick("answered", "atebwyd"),
            Stage::InformedDecision => self.pick("informed a decision", "yn sail i benderfyniad"),
            Stage::BecamePromise => self.pick("became a promise", "daeth yn addewid"),
            _ => self.pick("something changed", "newidiodd rhywbeth"),
        }
    }

    /// A side, or that it is not recorded.
    pub(crate) const fn side_on_record(self, side: Option<Side>) -> &'static str {
        match side {
            Some(Side::LivedExperience) => self.pick("lived experience", "profiad byw"),
            Some(Side::Professional) => self.pick("professionals", "gweithwyr proffesiynol"),
            Some(_) => self.pick("others", "eraill"),
            None => self.not_on_record(),
        }
    }

    /// All sides together.
    pub(crate) const fn all(self) -> &'static str {
        self.pick("all", "cyfan")
    }

    /// How many came so far through their event alone.
    pub(crate) fn by_event_only(self, count: usize) -> String {
        self.say(
            format!("So far only because their whole event was named, and not they themselves: {count}."),
            format!("Wedi dod mor bell dim ond am fod y digwyddiad cyfan wedi'i enwi, ac nid y cyfraniad ei hun: {count}."),
        )
    }

    /// What comes before the answers.
    pub(crate) const fn as_answered(self) -> &'static str {
        self.pick("Answers", "Atebion")
    }

    /// What became of something, as its answer says.
    pub(crate) const fn fate(self, fate: Fate) -> &'static str {
        match fate {
            Fate::NoReplyExpected => self.pick("none expected", "dim disgwyl ateb"),
            Fate::NotAnswered => self.pick("none", "dim ateb"),
            Fate::NotKnown => self.pick("not known", "nid yw'n hysbys"),
            Fate::Answered => self.pick("answered, status not recorded", "atebwyd, heb gofnodi'r statws"),
            Fate::Considering => self.pick("being looked at", "dan ystyriaeth"),
            Fate::TakenUp => self.pick("taken up", "mabwysiadwyd"),
            Fate::TakenUpInPart => self.pick("taken up in part", "mabwysiadwyd yn rhannol"),
            Fate::NotTakenUp => self.pick("not taken up, with a reason", "ni fabwysiadwyd, gyda rheswm"),
            Fate::NotTakenUpNoReason => self.pick(
                "not taken up, no reason on record",
                "ni fabwysiadwyd, heb reswm ar gofnod",
            ),
            _ => self.pick("passed to another body", "trosglwyddwyd i gorff arall"),
        }
    }

    /// Whether contributors were told.
    pub(crate) const fn telling(self, telling: Telling) -> &'static str {
        match telling {
            Telling::Told => self.pick("told", "dywedwyd wrthynt"),
            Telling::NotTold => self.pick("not told", "ni ddywedwyd wrthynt"),
            _ => self.not_on_record(),
        }
    }

    /// Of what not everything is known, and why.
    pub(crate) fn gap(self, why: Gap, collections: &str) -> String {
        let label = match why {
            Gap::NotRecorded => self.not_recorded(),
            _ => self.pick(
                "The record does not hold all of these: ",
                "Nid yw'r cofnod yn cynnwys pob un o'r rhain: ",
            ),
        };
        let then = self.pick(
            "Where the thread ends there, it is not known how it goes on.",
            "Lle mae'r trywydd yn gorffen yno, nid yw'n hysbys sut mae'n parhau.",
        );
        format!("{label}{collections}. {then}")
    }

    /// The heading of the breaks.
    pub(crate) const fn where_it_breaks(self) -> &'static str {
        self.pick("Where the thread breaks off", "Lle mae'r trywydd yn torri")
    }

    /// That no break is on record, which is less than that there is none.
    pub(crate) const fn nowhere(self) -> &'static str {
        self.pick(
            "nowhere that the record shows",
            "nid yw'r cofnod yn dangos yr un man",
        )
    }

    /// What a thread shows, and what it does not.
    pub(crate) const fn thread_means(self) -> &'static str {
        self.pick(
            "What is validly taken is a question of the forum's own terms of reference here, and not of the law. The thread follows what the record ties together. It does not say whether an answer was a good one, and a break is no requirement of the law. When an answer is due: coproduction rules FBK001. \"Not on record\" does not mean that there was none.",
            "Cwestiwn am gylch gorchwyl y fforwm ei hun yw'r hyn a wnaed yn ddilys yma, ac nid am y gyfraith. Mae'r trywydd yn dilyn yr hyn y mae'r cofnod yn ei gysylltu. Nid yw'n dweud a oedd ateb yn un da, ac nid yw toriad yn golygu bod un o ofynion y gyfraith heb ei gyflawni. Pryd mae ateb yn ddyledus: coproduction rules FBK001. Nid yw \"nid yw ar gofnod\" yn golygu nad oedd dim.",
        )
    }
}
