//! The texts of sentences, held to their facts and cut into parts while they are compiled.

/// A text up to a fact, or to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    pub(super) text: &'static str,
    /// The place of the fact among those of the sentence.
    pub(super) fact: Option<usize>,
}

/// The forms of a sentence, each in its parts; those told by a number in the order of the plural categories.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Parts {
    One {
        cy: &'static [Part],
        en: &'static [Part],
    },
    Counted {
        cy: [&'static [Part]; 6],
        en: [&'static [Part]; 2],
    },
}

/// How many parts a text has.
pub(crate) const fn number_of_parts(text: &str) -> usize {
    places(text.as_bytes(), b"") + 1
}

/// The parts of a text that fits these facts.
pub(crate) const fn in_parts<const N: usize>(text: &'static str, facts: &[&str]) -> [Part; N] {
    let mut parts = [Part { text: "", fact: None }; N];
    let (mut rest, mut left) = (text, parts.as_mut_slice());
    while let [part, others @ ..] = left {
        let (before, after) = cut(rest, b'{');
        let (name, after) = cut(after, b'}');
        *part = Part {
            text: before,
            fact: place_among(name, facts),
        };
        (rest, left) = (after, others);
    }
    parts
}

/// A text before and after a brace; all of it before where there is none.
const fn cut(text: &str, brace: u8) -> (&str, &str) {
    let (mut bytes, mut before) = (text.as_bytes(), 0);
    while let [first, rest @ ..] = bytes {
        if *first == brace {
            let (text, rest) = text.split_at(before);
            return (text, rest.split_at(1).1);
        }
        (bytes, before) = (rest, before + 1);
    }
    (text, "")
}

/// The place of a fact among others.
const fn place_among(name: &str, mut facts: &[&str]) -> Option<usize> {
    let mut place = 0;
    while let [fact, others @ ..] = facts {
        if name.len() == fact.len() && begins_with(name.as_bytes(), fact.as_bytes()) {
            return Some(place);
        }
        (facts, place) = (others, place + 1);
    }
    None
}

/// Whether a text has a place for each of these facts and for no other; one that is told by a number may leave the number out, as in
/// *nobody*.
pub(crate) const fn fits(text: &str, facts: &[&str], is_counted: bool) -> bool {
    let text = text.as_bytes();
    let (mut found, mut rest, mut may_be_in_words) = (0, facts, is_counted);
    while let [fact, others @ ..] = rest {
        let places = places(text, fact.as_bytes());
        if places == 0 && !may_be_in_words {
            return false;
        }
        found += places;
        (rest, may_be_in_words) = (others, false);
    }
    found == places(text, b"")
}

/// How many places a text has for a fact; for one without a name, how many it has at all.
const fn places(mut text: &[u8], fact: &[u8]) -> usize {
    let mut places = 0;
    while let [first, rest @ ..] = text {
        if *first == b'{' && is_of(rest, fact) {
            places += 1;
        }
        text = rest;
    }
    places
}

/// Whether a place, after its brace, is for a fact; for any, where none is given.
const fn is_of(place: &[u8], fact: &[u8]) -> bool {
    fact.is_empty() || (begins_with(place, fact) && matches!(place.split_at(fact.len()).1, [b'}', ..]))
}

const fn begins_with(mut text: &[u8], mut start: &[u8]) -> bool {
    while let ([at, text_rest @ ..], [of, start_rest @ ..]) = (text, start) {
        if *at != *of {
            return false;
        }
        (text, start) = (text_rest, start_rest);
    }
    start.is_empty()
}

#[cfg(test)]
mod tests {
    use super::{Part, fits, in_parts, number_of_parts};

    #[test]
    fn a_text_has_a_place_for_each_fact_and_no_other() {
        assert!(fits("{a} of {b}, {a}", &["a", "b"], false));
        for (text, facts) in [
            ("{a}", ["a", "b"]),
            ("{a} {b} {c}", ["a", "b"]),
            ("{a} {b", ["a", "b"]),
            ("{a} { b}", ["a", "b"]),
        ] {
            assert!(!fits(text, &facts, false), "{text}");
        }
        // A number may be in the words; another fact may not.
        assert!(fits("nobody {b}", &["a", "b"], true) && !fits("{a}", &["a", "b"], true));
    }

    #[test]
    fn a_text_is_cut_before_and_after_each_fact() {
        const TEXT: &str = "{b}, cŵn: {a}.";
        let parts: [Part; number_of_parts(TEXT)] = in_parts(TEXT, &["a", "b"]);
        let cut = parts.map(|part| (part.text, part.fact));
        assert_eq!(cut, [("", Some(1)), (", cŵn: ", Some(0)), (".", None)]);
    }
}
