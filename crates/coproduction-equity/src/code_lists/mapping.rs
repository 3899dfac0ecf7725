//! What the ethnic categories of NHS Wales and those of Census 2021 have in common, code by code.
//!
//! Neither list can be turned into the other without loss. NHS Wales has one letter for nearly everybody who is White, and none for Roma; the
//! Census has no *not stated*. And a letter says nothing without its list: `B` is Gypsy or Irish Traveller in Wales, and Irish in the NHS
//! in England.

use coproduction_core::Message;

coproduction_core::vocabulary! {
    /// How a category of another list fits.
    pub enum Fit {
        /// It stands for the same people.
        Exact = "exact",
        /// It stands for these people, and for others too: counts can be added into it, and not taken out again.
        Wider = "wider",
        /// It stands for some of these people only: a count cannot be carried over.
        Narrower = "narrower",
        /// No one category of the other list stands for them.
        NotRepresentable = "not-representable",
    }
}

/// What a category of one list is in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mapped {
    /// The code in the one list.
    pub from: &'static str,
    /// The nearest code in the other; `None` where there is no one code.
    pub to: Option<&'static str>,
    /// How the other fits.
    pub fit: Fit,
    why: (&'static str, &'static str),
}

impl Mapped {
    /// Why it is so, in both languages.
    pub fn reason(&self) -> Message {
        Message::new(self.why.0, self.why.1)
    }

    /// The code that a count may be added into, if the other list has one: by [`Fit::Exact`] and [`Fit::Wider`] alone.
    ///
    /// ```
    /// use coproduction_equity::code_lists::NHS_WALES_TO_CENSUS;
    /// let target = |code| NHS_WALES_TO_CENSUS.iter().find(|mapped| mapped.from == code)?.target();
    /// assert_eq!(target("B"), Some("gypsy-or-irish-traveller"));
    /// assert_eq!(target("A"), Some("white")); // which holds B and Roma too
    /// assert_eq!(target("Z"), None);
    /// ```
    pub const fn target(&self) -> Option<&'static str> {
        match self.fit {
            Fit::Exact | Fit::Wider => self.to,
            Fit::Narrower | Fit::NotRepresentable => None,
        }
    }
}

const fn mapped(from: &'static str, to: &'static str, fit: Fit, why: (&'static str, &'static str)) -> Mapped {
    let to = Some(to);
    Mapped { from, to, fit, why }
}

const fn exact(from: &'static str, to: &'static str) -> Mapped {
    mapped(from, to, Fit::Exact, SAME)
}

const fn nothing(from: &'static str, why: (&'static str, &'static str)) -> Mapped {
    Mapped {
        from,
        to: None,
        fit: Fit::NotRepresentable,
        why,
    }
}

const SAME: (&str, &str) = (
    "Both lists name this group, apart from the wording.",
    "Mae'r ddwy restr yn enwi'r grŵp hwn, ar wahân i'r geiriad.",
);
const WHITE_TOGETHER: (&str, &str) = (
    "NHS Wales counts every White background but Gypsy or Irish Traveller by one letter.",
    "Mae GIG Cymru yn cyfrif pob cefndir Gwyn ond Sipsi neu Deithiwr Gwyddelig o dan un llythyren.",
);
const HOLDS_MORE: (&str, &str) = (
    "The broad group of the Census holds Gypsy or Irish Traveller and Roma too.",
    "Mae grŵp eang y Cyfrifiad yn cynnwys Sipsi neu Deithiwr Gwyddelig a Roma hefyd.",
);
const HOLDS_LESS: (&str, &str) = (
    "Letter A does not hold Gypsy or Irish Traveller, which is letter B, and it is not said where Roma is counted.",
    "Nid yw llythyren A yn cynnwys Sipsi neu Deithiwr Gwyddelig, sef llythyren B, ac ni ddywedir ble y cyfrifir Roma.",
);
const SEVERAL_LETTERS: (&str, &str) = (
    "NHS Wales has letters for the parts of this broad group, and none for the whole.",
    "Mae gan GIG Cymru lythrennau ar gyfer rhannau'r grŵp eang hwn, ond dim un ar gyfer y cyfan.",
);
const NO_ROMA: (&str, &str) = (
    "NHS Wales has no letter for Roma, and does not say by which letter Roma people are counted.",
    "Nid oes gan GIG Cymru lythyren ar gyfer Roma, ac nid yw'n dweud o dan ba lythyren y cyfrifir pobl Roma.",
);
const NOT_STATED: (&str, &str) = (
    "Not stated is no group, and the Census has no such category of ethnic group.",
    "Nid grŵp yw heb ei nodi, ac nid oes categori o'r fath ar gyfer grŵp ethnig yn y Cyfrifiad.",
);

/// What each [ethnic category of NHS Wales](super::NHS_WALES_ETHNIC_CATEGORY) is in
/// [that of Census 2021](super::CENSUS_2021_ETHNIC_GROUP).
pub static NHS_WALES_TO_CENSUS: &[Mapped] = &[
    mapped("A", "white", Fit::Wider, HOLDS_MORE),
    exact("B", "gypsy-or-irish-traveller"),
    exact("D", "white-and-black-caribbean"),
    exact("E", "white-and-black-african"),
    exact("F", "white-and-asian"),
    exact("G", "mixed-other"),
    exact("H", "indian"),
    exact("J", "pakistani"),
    exact("K", "bangladeshi"),
    exact("L", "asian-other"),
    exact("M", "caribbean"),
    exact("N", "african"),
    exact("P", "black-other"),
    exact("R", "chinese"),
    exact("S", "any-other"),
    exact("T", "arab"),
    nothing("Z", NOT_STATED),
];

/// What each [ethnic group of Census 2021](super::CENSUS_2021_ETHNIC_GROUP) is in
/// [that of NHS Wales](super::NHS_WALES_ETHNIC_CATEGORY).
pub static CENSUS_TO_NHS_WALES: &[Mapped] = &[
    mapped("white", "A", Fit::Narrower, HOLDS_LESS),
    mapped("white-british", "A", Fit::Wider, WHITE_TOGETHER),
    mapped("white-irish", "A", Fit::Wider, WHITE_TOGETHER),
    exact("gypsy-or-irish-traveller", "B"),
    nothing("roma", NO_ROMA),
    mapped("white-other", "A", Fit::Wider, WHITE_TOGETHER),
    nothing("mixed", SEVERAL_LETTERS),
    exact("white-and-black-caribbean", "D"),
    exact("white-and-black-african", "E"),
    exact("white-and-asian", "F"),
    exact("mixed-other", "G"),
    nothing("asian", SEVERAL_LETTERS),
    exact("indian", "H"),
    exact("pakistani", "J"),
    exact("bangladeshi", "K"),
    exact("chinese", "R"),
    exact("asian-other", "L"),
    nothing("black", SEVERAL_LETTERS),
    exact("caribbean", "M"),
    exact("african", "N"),
    exact("black-other", "P"),
    nothing("other", SEVERAL_LETTERS),
    exact("arab", "T"),
    exact("any-other", "S"),
];
