//! Rules that a board does not look at, with its reason.

use coproduction_core::{Bilingual, Code, Date, Fault, Form, Pointer, Problem, Text};

use crate::{RULES, Rule};

coproduction_core::model! {
    /// A rule that is not applied. Its reason is shown in every report.
    pub struct SwitchedOff {
        required {
            /// The code of the rule, out of the rulebook, such as `GOV001`.
            // The rulebook grows and the format does not, so that the schema lists no rules.
            #[cfg_attr(feature = "schema", schemars(extend("examples" = ["GOV001"])))]
            rule: Code,
            /// Why the rule is not applied, in words for everybody who reads the report.
            #[cfg_attr(feature = "schema", schemars(with = "Reason"))]
            reason: Bilingual,
        }
        optional {
            /// The day from which the rule is not applied.
            since: Date,
        }
    }
}

/// What a reason looks like as JSON: a text in both languages of which each side has a letter.
#[cfg(feature = "schema")]
enum Reason {}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Reason {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Reason".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        use serde_json::Value;
        let mut schema = <Bilingual as schemars::JsonSchema>::json_schema(generator);
        let says = "A reason in words, in Welsh, in English or in both; or one that is the same in both. Give `cy`, `en` or the two of them, or `both` alone; each has a letter in it.";
        schema.insert("description".into(), says.into());
        let sides = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (name, side) in sides.into_iter().flatten() {
            if let (true, Value::Object(side)) = (["both", "cy", "en"].contains(&name.as_str()), side) {
                // What it is stays; any text becomes one with a letter.
                side.retain(|keyword, _| keyword == "description");
                let form = coproduction_core::schema::form(Form::Reason);
                for (keyword, value) in form.as_object().into_iter().flatten() {
                    side.entry(keyword).or_insert_with(|| value.clone());
                }
            }
        }
        schema
    }
}

impl SwitchedOff {
    /// Whether it is switched off on a day.
    pub(crate) fn holds_on(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since <= day)
    }

    /// Whether it is this rule.
    pub(crate) fn is(&self, rule: &Rule) -> bool {
        self.rule.as_str() == rule.code
    }
}

/// The sides of a reason in which there is no letter, so that no report could show why.
fn without_words(reason: &Bilingual) -> impl Iterator<Item = &'static str> {
    let sides = if reason.is_same_in_both() {
        vec![("both", reason.en())]
    } else {
        vec![("cy", reason.cy()), ("en", reason.en())]
    };
    let says_nothing = |text: &Text| !Form::Reason.admits(text.as_str());
    sides
        .into_iter()
        .filter(move |(_, text)| text.is_some_and(says_nothing))
        .map(|(side, _)| side)
}

/// The problems of a list of rules: one that is not known, or is named twice, and a reason that says nothing.
pub(super) fn problems(rules: &[SwitchedOff]) -> Vec<Problem> {
    let entry = |at: usize| Pointer::root().entry("switchedOff", at);
    let place = |at: usize| entry(at).member("rule");
    let mut problems = Vec::new();
    for (at, switched_off) in rules.iter().enumerate() {
        if !RULES.iter().any(|rule| switched_off.is(rule)) {
            let known: Vec<String> = RULES.iter().map(|rule| rule.code.to_owned()).collect();
            let nearest = Rule::find(switched_off.rule.as_str()).map(|rule| rule.code.to_owned());
            problems.push(Problem::new(Fault::UnknownWord { nearest, known }, place(at)));
        }
        let before = rules
            .iter()
            .take(at)
            .position(|other| other.rule == switched_off.rule);
        if let Some(first) = before {
            problems.push(Problem::new(
                Fault::RepeatedEntry { first: place(first) },
                place(at),
            ));
        }
        let reason = entry(at).member("reason");
        problems.extend(
            without_words(&switched_off.reason)
                .map(|side| Problem::new(Fault::WrongForm { form: Form::Reason }, reason.member(side))),
        );
    }
    problems
}
