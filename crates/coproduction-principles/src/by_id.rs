//! Maps and sets by ids, which rules look up by the thousand: their hash is quicker than the standard one. Its seed is another in each process,
//! so that a record cannot be made beforehand whose ids fall together; against somebody who watches the time and tries again it is weaker.

use foldhash::fast::RandomState;

/// A map by ids. Its order is never told.
pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, RandomState>;

/// A set of ids.
pub(crate) type HashSet<K> = std::collections::HashSet<K, RandomState>;
