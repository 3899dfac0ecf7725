//! Maps and sets by ids, which rules look up by the thousand: their hash is quicker than the standard one, and its seed is of the process all
//! the same, so that ids cannot be chosen to fall together.

use foldhash::fast::RandomState;

/// A map by ids. Its order is never told.
pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, RandomState>;

/// A set of ids.
pub(crate) type HashSet<K> = std::collections::HashSet<K, RandomState>;
