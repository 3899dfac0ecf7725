//! Every text of the rulebook by its id, for a translator; and which of them one has checked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::catalogue::{PROVISIONS, Provision};
use crate::rule::Reach;
use crate::template::{Forms, Template};
use crate::{Outcome, Phrase, Rule, SHARED_MESSAGES};

/// A text of the rulebook in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleText {
    /// Its id, such as `EVT001/title`, `EVT001/message/short` or `shared/not_whole`.
    pub id: String,
    /// The text.
    pub forms: Forms,
}

/// The mark of a text that a translator has checked: the hashes of both its sides as they then were, so that a text that
/// is changed, on either side, has lost its mark.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckedMark {
    /// The SHA-256 of the Welsh, in hexadecimal.
    pub cy: String,
    /// The SHA-256 of the English, in hexadecimal.
    pub en: String,
}

/// The marks that are kept. A test of the command, which has the hash, holds each to the text of today.
static MARKS: LazyLock<BTreeMap<String, CheckedMark>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../data/welsh-checked.json")).unwrap_or_default());

impl RuleText {
    fn one(id: String, phrase: Phrase) -> Self {
        Self {
            id,
            forms: Forms::One(phrase),
        }
    }

    fn message(of: &str, message: &Template) -> Self {
        Self {
            id: format!("{of}{}", message.id),
            forms: message.text,
        }
    }

    /// The mark that a translator's check left, if there was one.
    pub fn mark(&self) -> Option<&'static CheckedMark> {
        MARKS.get(&self.id)
    }
}

impl Rule {
    /// Every text of its own: its particulars, its messages, and why it never reaches an outcome.
    ///
    /// ```
    /// use coproduction_principles::Rule;
    /// let texts = Rule::find("EVT001").unwrap().texts();
    /// assert_eq!(texts[0].id, "EVT001/title");
    /// assert!(texts.iter().any(|text| text.id == "EVT001/message/short"));
    /// ```
    pub fn texts(&self) -> Vec<RuleText> {
        let one = |name: String, phrase| RuleText::one(format!("{}/{name}", self.code), phrase);
        let mut texts = Vec::from([
            one("title".into(), self.title),
            one("checks".into(), self.checks),
            one("why".into(), self.why),
            one("limits".into(), self.limits),
            one("toMeet".into(), self.to_meet),
            one("toRecord".into(), self.to_record),
        ]);
        for (at, otherwise) in self.otherwise.iter().enumerate() {
            texts.push(one(format!("otherwise/{}", at + 1), otherwise.when));
        }
        for parameter in self.parameters {
            texts.push(one(
                format!("parameter/{}/means", parameter.name),
                parameter.means,
            ));
            texts.push(one(
                format!("parameter/{}/source", parameter.name),
                parameter.source,
            ));
        }
        let messages = format!("{}/message/", self.code);
        texts.extend(
            self.messages
                .iter()
                .map(|message| RuleText::message(&messages, message)),
        );
        for outcome in Outcome::ALL {
            if let Reach::Never(reason) = self.outcomes.of(*outcome) {
                texts.push(one(format!("never/{outcome}"), reason));
            }
        }
        texts
    }

    /// Whether a translator has checked all that its page says: its own texts, and those of its provisions.
    pub fn is_welsh_checked(&self) -> bool {
        let provisions = self.provisions.iter().flat_map(|provision| provision.texts());
        self.texts()
            .iter()
            .chain(&provisions.collect::<Vec<_>>())
            .all(|text| text.mark().is_some())
    }
}

impl Provision {
    /// Every text of it that is ours, and the title of its source where the Welsh is ours: the same source gives it again.
    ///
    /// ```
    /// use coproduction_principles::catalogue::COPRODUCTION_VALUE_4;
    /// // The name of the network is its own.
    /// let ids: Vec<String> = COPRODUCTION_VALUE_4.texts().into_iter().map(|text| text.id).collect();
    /// assert_eq!(ids, ["provision/co-production-values/4/part", "provision/co-production-values/4/says"]);
    /// ```
    pub fn texts(&self) -> Vec<RuleText> {
        let one = |name: &str, phrase| RuleText::one(format!("provision/{}/{name}", self.id), phrase);
        let title = (!self.source.welsh_title_official)
            .then(|| RuleText::one(format!("source/{}/title", self.source.id), self.source.title));
        let mut texts = Vec::from_iter(title);
        texts.push(one("part", self.part));
        texts.push(one("says", self.says));
        texts.extend(self.scope.phrase().map(|scope| one("scope", scope)));
        texts
    }
}

/// The texts that belong to no one rule: messages that several say alike, those that a report opens with, and what the catalogue says. Each once.
///
/// ```
/// use coproduction_principles::common_texts;
/// assert!(common_texts().iter().any(|text| text.id == "shared/not_whole"));
/// ```
pub fn common_texts() -> Vec<RuleText> {
    let shared = SHARED_MESSAGES
        .iter()
        .map(|message| RuleText::message("shared/", message));
    let in_short = crate::in_short::MESSAGES
        .iter()
        .map(|message| RuleText::message("in-short/", message));
    let catalogue = PROVISIONS.iter().flat_map(|provision| provision.texts());
    let mut seen = BTreeSet::new();
    shared
        .chain(in_short)
        .chain(catalogue)
        .filter(|text| seen.insert(text.id.clone()))
        .collect()
}
