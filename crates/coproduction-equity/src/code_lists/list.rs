//! What a code list is.

use coproduction_core::Characteristic;

use crate::CodeList;

/// A code list that the library knows.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct KnownCodeList {
    /// Its name, as [`CodeList::name`] has it.
    pub name: &'static str,
    /// Its version, as [`CodeList::version`] has it.
    pub version: &'static str,
    /// What its question asks, in English.
    pub title_en: &'static str,
    /// What its question asks, in Welsh, where an official text has it.
    pub title_cy: Option<&'static str>,
    /// The characteristic that it is of.
    pub characteristic: Characteristic,
    /// How many of its answers one person gives.
    pub answers: Answers,
    /// Where it is from.
    pub source: &'static ListSource,
    /// Its categories, each subtotal before its parts.
    pub categories: &'static [Category],
}

/// How many answers of a list one person gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answers {
    /// One: counts of leaves add up to people.
    One,
    /// Several: the groups overlap, and their counts do not add up to people.
    Several,
}

/// Where a list is from.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ListSource {
    /// The publication.
    pub title: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// The licence that it may be used by.
    pub licence: &'static str,
}

/// What a category stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CategoryKind {
    /// An answer that has no parts on this list.
    Leaf,
    /// Several leaves together; never added to them.
    Subtotal,
    /// That no answer was stated: it is no value.
    NotStated,
}

/// One category of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Category {
    /// Its code.
    pub code: &'static str,
    /// Its label in English, in the words of the source.
    pub en: &'static str,
    /// Its label in Welsh, where an official text has it.
    pub cy: Option<&'static str>,
    /// The subtotal that it is part of.
    pub parent: Option<&'static str>,
    /// What it stands for.
    pub kind: CategoryKind,
    /// ONS's classification and category for it in the metadata of Census 2021: `ethnic_group_tb_20b-013`.
    pub ons: Option<&'static str>,
}

pub(super) const fn leaf(code: &'static str, en: &'static str) -> Category {
    Category {
        code,
        en,
        cy: None,
        parent: None,
        kind: CategoryKind::Leaf,
        ons: None,
    }
}

pub(super) const fn subtotal(code: &'static str, en: &'static str) -> Category {
    Category {
        kind: CategoryKind::Subtotal,
        ..leaf(code, en)
    }
}

pub(super) const fn not_stated(code: &'static str, en: &'static str) -> Category {
    Category {
        kind: CategoryKind::NotStated,
        ..leaf(code, en)
    }
}

impl Category {
    pub(super) const fn cy(self, label: &'static str) -> Self {
        Self {
            cy: Some(label),
            ..self
        }
    }

    pub(super) const fn under(self, parent: &'static str) -> Self {
        Self {
            parent: Some(parent),
            ..self
        }
    }

    pub(super) const fn ons(self, code: &'static str) -> Self {
        Self {
            ons: Some(code),
            ..self
        }
    }
}

impl KnownCodeList {
    /// The list that a table names, if it is known: by its name, and by its version where the table gives one.
    ///
    /// Another version is another list: nothing is known about its codes.
    pub fn find(named: &CodeList) -> Option<&'static Self> {
        super::ALL.iter().copied().find(|list| {
            named.name.as_str() == list.name
                && named
                    .version
                    .as_ref()
                    .is_none_or(|version| version.as_str() == list.version)
        })
    }

    /// The lists of a characteristic; sex and gender identity are two, and so each has its own.
    pub fn of(characteristic: Characteristic) -> impl Iterator<Item = &'static Self> {
        super::ALL
            .iter()
            .copied()
            .filter(move |list| list.characteristic == characteristic)
    }

    /// The category with a code, if it is on the list.
    pub fn category(&self, code: &str) -> Option<&'static Category> {
        self.categories.iter().find(|category| category.code == code)
    }

    /// The leaves that a category stands for: those under a subtotal, or the leaf itself; none of a code that is not on the list.
    ///
    /// ```
    /// use coproduction_equity::code_lists::CENSUS_2021_AGE;
    /// let codes: Vec<_> = CENSUS_2021_AGE.leaves("65-74").map(|leaf| leaf.code).collect();
    /// assert_eq!(codes, ["65-69", "70-74"]);
    /// ```
    pub fn leaves(&self, code: &str) -> impl Iterator<Item = &'static Category> {
        self.categories
            .iter()
            .filter(move |category| category.kind == CategoryKind::Leaf && self.is_within(category, code))
    }

    /// The first known list of the same characteristic, other than this one, that has a code.
    pub fn elsewhere(&self, code: &str) -> Option<&'static Self> {
        Self::of(self.characteristic).find(|other| other.name != self.name && other.category(code).is_some())
    }

    /// Whether a category has a code or is part, at any depth, of the one that has.
    pub(crate) fn is_within(&self, category: &Category, code: &str) -> bool {
        let mut at = Some(category);
        while let Some(category) = at {
            if category.code == code {
                return true;
            }
            at = category.parent.and_then(|parent| self.category(parent));
        }
        false
    }
}
