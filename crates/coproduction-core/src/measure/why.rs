//! Why a measure has no value, or only bounds.

use crate::Message;

crate::vocabulary! {
    /// Why a measure has no value, or only bounds.
    pub enum Why {
        /// Some answers were not disclosed.
        Undisclosed = "undisclosed",
        /// Some were adopted or accepted in part, or are not decided yet.
        InPartOrPending = "in-part-or-pending",
        /// What the measure needs is on record for too few.
        Recording = "recording",
        /// There are fewer than any conclusion could rest on.
        TooFew = "too-few",
        /// With these numbers even the most one-sided outcome could be chance.
        CannotShow = "cannot-show",
        /// Not long enough has passed.
        FollowUp = "follow-up",
        /// There was nothing to count.
        NothingCounted = "nothing-counted",
        /// Nothing of it is on record.
        NotRecorded = "not-recorded",
        /// The record declares that it does not hold everything of its kind.
        NotWhole = "not-whole",
        /// A day lies outside the years of which the bank holidays are known.
        NoCalendar = "no-calendar",
        /// The numbers are beyond what can be computed.
        NotComputed = "not-computed",
        /// There is nothing to compare it with: one group alone.
        OneGroup = "one-group",
        /// No reference share is given.
        NoReference = "no-reference",
        /// Nobody was asked.
        NotAsked = "not-asked",
        /// It would say something about too few people.
        SmallGroup = "small-group",
        /// Monitoring answers of one forum are not published: only pooled over several.
        PooledOnly = "pooled-only",
    }
}

impl Why {
    /// The reason as a sentence.
    pub fn message(self) -> Message {
        match self {
            Self::Undisclosed => {
                Message::new("Some answers were not disclosed.", "Ni ddatgelwyd rhai atebion.")
            }
            Self::InPartOrPending => Message::new(
                "Some were taken up in part, or are not decided yet.",
                "Cafodd rhai eu derbyn yn rhannol, neu nid oes penderfyniad arnynt eto.",
            ),
            Self::Recording => Message::new(
                "What this needs is on record for too few of them.",
                "Mae'r hyn sydd ei angen wedi'i gofnodi ar gyfer rhy ychydig ohonynt.",
            ),
            Self::TooFew => Message::new(
                "There are fewer than any conclusion could rest on.",
                "Mae llai nag y gellid seilio unrhyw gasgliad arnynt.",
            ),
            Self::CannotShow => Message::new(
                "With these numbers even the most one-sided outcome could be chance.",
                "Gyda'r niferoedd hyn gallai hyd yn oed y canlyniad mwyaf unochrog fod yn hap.",
            ),
            Self::FollowUp => Message::new(
                "Not long enough has passed to say.",
                "Nid oes digon o amser wedi mynd heibio i ddweud.",
            ),
            Self::NothingCounted => Message::new("There was nothing to count.", "Nid oedd dim i'w gyfrif."),
            Self::NotRecorded => Message::new("Nothing of it is on record.", "Nid oes dim ohono ar gofnod."),
            Self::NotWhole => Message::new(
                "The record says that it does not hold everything of this kind.",
                "Mae'r cofnod yn dweud nad yw'n cynnwys popeth o'r math hwn.",
            ),
            Self::NoCalendar => Message::new(
                "A day lies outside the years of which the bank holidays are known, so that working days cannot be counted.",
                "Mae diwrnod y tu allan i'r blynyddoedd y mae eu gwyliau banc yn hysbys, felly ni ellir cyfrif diwrnodau gwaith.",
            ),
            Self::NotComputed => Message::new(
                "The numbers are beyond what can be computed.",
                "Mae'r niferoedd y tu hwnt i'r hyn y gellir ei gyfrifo.",
            ),
            Self::OneGroup => Message::new(
                "There is only one group, so nothing to compare it with.",
                "Dim ond un grŵp sydd, felly nid oes dim i'w gymharu ag ef.",
            ),
            Self::NoReference => Message::new(
                "No reference share is given to compare it with.",
                "Ni roddwyd cyfran gyfeirio i'w chymharu â hi.",
            ),
            Self::NotAsked => Message::new("Nobody was asked.", "Ni ofynnwyd i neb."),
            Self::SmallGroup => Message::new(
                "It is not shown, because the group is small.",
                "Nid yw'n cael ei ddangos, am fod y grŵp yn fach.",
            ),
            Self::PooledOnly => Message::new(
                "What members answered in monitoring is published only pooled over forums, and not of one.",
                "Dim ond ar draws fforymau gyda'i gilydd y cyhoeddir atebion aelodau wrth fonitro, ac nid ar gyfer un.",
            ),
        }
    }
}
