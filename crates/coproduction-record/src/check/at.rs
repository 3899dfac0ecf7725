//! The place of what is looked at, worked out only where something is wrong with it.

use coproduction_core::Pointer;

/// A place in a record, as a path back to its root.
#[derive(Debug, Clone, Copy)]
pub(super) enum At<'p> {
    Root,
    Member(&'p At<'p>, &'p str),
    /// An item of a list that is a member.
    Item(&'p At<'p>, &'p str, usize),
}

impl At<'_> {
    /// A member of what is here.
    pub(super) fn member<'s>(&'s self, name: &'s str) -> At<'s> {
        At::Member(self, name)
    }

    /// The place as a pointer.
    pub(super) fn pointer(&self) -> Pointer {
        match self {
            Self::Root => Pointer::root(),
            Self::Member(around, name) => around.pointer().member(name),
            Self::Item(around, list, index) => around.pointer().member(list).item(*index),
        }
    }
}
