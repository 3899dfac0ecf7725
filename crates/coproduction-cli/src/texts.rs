//! The texts of the rulebook as they are handed to a translator.

use coproduction::principles::{CheckedMark, Forms, RULES, Rule, RuleText, common_texts};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// A text of the rulebook, with what tells whether it has changed.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Handed {
    /// Its id, for ever.
    pub(crate) id: String,
    /// The English: a text, or its forms by plural category.
    pub(crate) en: Value,
    /// The Welsh, alike.
    pub(crate) cy: Value,
    /// The SHA-256 of the English.
    pub(crate) source_hash: String,
    /// Whether a translator has checked the Welsh as it is.
    checked: bool,
    /// The mark that is kept of it.
    #[serde(skip)]
    pub(crate) mark: Option<&'static CheckedMark>,
}

impl From<RuleText> for Handed {
    fn from(text: RuleText) -> Self {
        let (en, cy) = match text.forms {
            Forms::One(phrase) => (phrase.en.into(), phrase.cy.into()),
            Forms::Counted { en, cy } => (
                serde_json::to_value(en).unwrap_or_default(),
                serde_json::to_value(cy).unwrap_or_default(),
            ),
            _ => (Value::Null, Value::Null),
        };
        let mark = text.mark();
        Self {
            id: text.id,
            source_hash: hash(&en),
            en,
            cy,
            checked: mark.is_some(),
            mark,
        }
    }
}

impl Handed {
    /// Whether the mark that is kept of it is one of the text as it is.
    pub(crate) fn mark_holds(&self) -> bool {
        self.mark.is_some_and(|mark| *mark == self.mark_of_today())
    }

    /// The mark of the text as it is.
    pub(crate) fn mark_of_today(&self) -> CheckedMark {
        CheckedMark {
            cy: hash(&self.cy),
            en: self.source_hash.clone(),
        }
    }
}

/// The texts of a rule.
pub(crate) fn of_rule(rule: &Rule) -> Vec<Handed> {
    rule.texts().into_iter().map(Handed::from).collect()
}

/// The texts that belong to no one rule.
pub(crate) fn common() -> Vec<Handed> {
    common_texts().into_iter().map(Handed::from).collect()
}

/// Every text, each once.
pub(crate) fn all() -> Vec<Handed> {
    let of_rules = RULES.iter().flat_map(|rule| of_rule(rule));
    of_rules.chain(common()).collect()
}

/// The SHA-256 of a text in UTF-8; of one with forms, of those in the order of their names, with a new line between them.
fn hash(side: &Value) -> String {
    let text = match side {
        Value::Object(forms) => {
            let forms: Vec<&str> = forms.values().filter_map(Value::as_str).collect();
            forms.join("\n")
        }
        other => other.as_str().unwrap_or_default().to_owned(),
    };
    format!("{:x}", Sha256::digest(text))
}
