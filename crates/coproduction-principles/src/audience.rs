//! Whom a report may be shown to.

coproduction_core::vocabulary! {
    /// Whom an assessment may be shown to.
    pub enum Audience {
        /// The forum, and whoever answers for it: conduct is shown, however few people stand behind it, and monitoring where enough do.
        Forum = "forum",
        /// Everybody. How the people of a side speak, come, stay, raise what they want, have what they need and are paid is withheld where
        /// few people stand behind a number of it, and where it could be had from two measures. Nothing of monitoring is in it.
        Publication = "publication",
    }
}
