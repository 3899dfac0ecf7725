//! Sentences: about problems, about what a record says, and about what could not be done.

use std::io;

use super::Words;

/// Of the text for people.
impl Words {
    /// The name of standard input.
    pub(crate) const fn standard_input(self) -> &'static str {
        self.pick("standard input", "mewnbwn safonol")
    }

    /// A line of a source.
    pub(crate) fn line(self, line: usize) -> String {
        self.say(format!("line {line}"), format!("llinell {line}"))
    }

    /// A record of a list, counted from 1.
    pub(crate) fn nth_record(self, number: usize) -> String {
        self.say(format!("record {number}"), format!("cofnod {number}"))
    }

    /// A place in the text.
    pub(crate) fn position(self, line: usize, column: usize) -> String {
        self.say(
            format!("line {line}, column {column}"),
            format!("llinell {line}, colofn {column}"),
        )
    }

    /// The place that is the whole document.
    pub(crate) const fn whole_document(self) -> &'static str {
        self.pick("the whole document", "y ddogfen gyfan")
    }

    /// How many problems a record has.
    pub(crate) fn problems(self, count: usize) -> String {
        let en = if count == 1 { "problem" } else { "problems" };
        self.say(format!("{count} {en}"), format!("Problemau: {count}"))
    }

    /// What comes before the collections with entries.
    pub(crate) const fn holds(self) -> &'static str {
        self.pick("Holds: ", "Mae'n cynnwys: ")
    }

    /// A record with no collection that has entries.
    pub(crate) const fn holds_forum_alone(self) -> &'static str {
        self.pick("Holds: the forum itself.", "Mae'n cynnwys: y fforwm ei hun.")
    }

    /// What comes before the collections that are empty.
    pub(crate) const fn says_none(self) -> &'static str {
        self.pick("Says there were none: ", "Mae'n dweud nad oedd dim o'r rhain: ")
    }

    /// What comes before the collections of which the record says that nobody keeps them.
    pub(crate) const fn says_not_kept(self) -> &'static str {
        self.pick(
            "Says that nobody keeps these: ",
            "Mae'n dweud nad oes neb yn cadw'r rhain: ",
        )
    }

    /// What comes before the collections, or parts of the forum, that are absent.
    pub(crate) const fn not_recorded(self) -> &'static str {
        self.pick("Not recorded: ", "Heb eu cofnodi: ")
    }

    /// What comes before the parts of the forum that are there.
    pub(crate) const fn recorded(self) -> &'static str {
        self.pick("Recorded: ", "Wedi'u cofnodi: ")
    }

    /// The heading of what is known of the forum itself.
    pub(crate) const fn about_forum(self) -> &'static str {
        self.pick("About the forum itself", "Am y fforwm ei hun")
    }

    /// The heading of what is worth recording next.
    pub(crate) const fn next(self) -> &'static str {
        self.pick(
            "What it would help most to record next, where it is known",
            "Yr hyn y byddai'n fwyaf defnyddiol ei gofnodi nesaf, lle mae'n hysbys",
        )
    }

    /// Why to record the terms of reference.
    pub(crate) const fn next_terms(self) -> &'static str {
        self.pick(
            "The terms of reference: which seats there are, the quorum, and how decisions are made.",
            "Y cylch gorchwyl: pa seddi sydd, y cworwm, a sut y gwneir penderfyniadau.",
        )
    }

    /// Why to record members and memberships.
    pub(crate) const fn next_members(self) -> &'static str {
        self.pick(
            "The members and their memberships: who held which seat, and when. An id is enough; no name is needed.",
            "Yr aelodau a'u haelodaethau: pwy oedd yn dal pa sedd, a phryd. Mae dynodydd yn ddigon; nid oes angen enw.",
        )
    }

    /// Why to record attendance, and the events where there are none yet.
    pub(crate) const fn next_events(self, has_events: bool) -> &'static str {
        if has_events {
            return self.pick(
                "Who attended the events: without that it cannot be seen who was in the room.",
                "Pwy oedd yn bresennol yn y digwyddiadau: heb hynny ni ellir gweld pwy oedd yn yr ystafell.",
            );
        }
        self.pick(
            "The events and who attended: when the forum met, and who was in the room.",
            "Y digwyddiadau a phwy oedd yno: pryd y cyfarfu'r fforwm, a phwy oedd yn yr ystafell.",
        )
    }

    /// Why to record contributions and replies.
    pub(crate) const fn next_contributions(self) -> &'static str {
        self.pick(
            "The contributions and the replies: what was said, and what was answered.",
            "Y cyfraniadau a'r atebion: beth a ddywedwyd, a beth oedd yr ateb.",
        )
    }

    /// What "not recorded" means, and what it does not.
    pub(crate) const fn not_recorded_means(self) -> &'static str {
        self.pick(
            "\"Not recorded\" means that the record does not say. It does not mean that there was none.",
            "Ystyr \"heb eu cofnodi\" yw nad yw'r cofnod yn dweud. Nid yw'n golygu nad oedd dim.",
        )
    }

    /// How to read a place that counts entries.
    pub(crate) const fn places_count_from_nought(self) -> &'static str {
        self.pick(
            "In a place such as /members/0/id, entries are counted from 0: /members/0 is the first entry of the list.",
            "Mewn lle fel /members/0/id, cyfrifir yr eitemau o 0: /members/0 yw eitem gyntaf y rhestr.",
        )
    }

    /// How to read a place that counts entries, where none is given that may be about somebody.
    pub(crate) const fn places_of_the_forum_count_from_nought(self) -> &'static str {
        self.pick(
            "In a place such as /forum/terms/0, entries are counted from 0: /forum/terms/0 is the first entry of the list.",
            "Mewn lle fel /forum/terms/0, cyfrifir yr eitemau o 0: /forum/terms/0 yw eitem gyntaf y rhestr.",
        )
    }

    /// The last line of a result for several records.
    pub(crate) fn summary(self, records: usize, with_problems: usize, with_unmet: usize) -> String {
        self.say(
            format!("Records: {records}. With problems: {with_problems}. With a rule that is not met: {with_unmet}."),
            format!("Cofnodion: {records}. Â phroblemau: {with_problems}. Â rheol na chyflawnwyd: {with_unmet}."),
        )
    }
}

/// Of the notes on standard error.
impl Words {
    /// The clock gives no day that a record could have.
    pub(crate) const fn clock(self) -> &'static str {
        self.pick(
            "this computer's clock gives no usable date. Give the day with --as-of.",
            "nid yw cloc y cyfrifiadur hwn yn rhoi dyddiad y gellir ei ddefnyddio. Rhowch y diwrnod gydag --as-of.",
        )
    }

    /// A policy cannot be used.
    pub(crate) fn policy_has_problems(self, policy: &str, count: usize) -> String {
        self.say(
            format!("{policy}: this policy cannot be used, and nothing was checked. Problems: {count}."),
            format!("{policy}: ni ellir defnyddio'r polisi hwn, ac ni wiriwyd dim. Problemau: {count}."),
        )
    }

    /// A document that is written alone has no cases.
    pub(crate) fn no_cases(self, name: &str) -> String {
        self.say(
            format!("{name}: there are no cases of it, as the library writes it and never reads it."),
            format!(
                "{name}: nid oes achosion ohono, gan fod y llyfrgell yn ei ysgrifennu a byth yn ei ddarllen."
            ),
        )
    }

    /// No document with this name has a schema.
    pub(crate) fn no_such_document(self, name: &str, known: impl Iterator<Item = &'static str>) -> String {
        let known = known.collect::<Vec<_>>().join(", ");
        self.say(
            format!("{name}: no document with this name has a schema. These have: {known}."),
            format!("{name}: nid oes gan unrhyw ddogfen o'r enw hwn sgema. Mae gan y rhain: {known}."),
        )
    }

    /// No rule has a code.
    pub(crate) fn no_such_rule(self, code: &str) -> String {
        self.say(
            format!("{code}: there is no rule with this code. `coproduction rules` lists them all."),
            format!(
                "{code}: nid oes rheol â'r cod hwn. Mae `coproduction rules` yn rhestru'r rheolau i gyd."
            ),
        )
    }

    /// A rule never reaches an outcome.
    pub(crate) fn never_reached(self, code: &str, reason: &str) -> String {
        self.say(
            format!("{code}: there is no example, for this rule never concludes so. {reason}"),
            format!(
                "{code}: nid oes enghraifft, gan nad yw'r rheol hon byth yn dod i'r casgliad hwn. {reason}"
            ),
        )
    }

    /// A source cannot be read.
    pub(crate) fn cannot_read(self, source: &str, error: &io::Error) -> String {
        let reason = self.reason(error);
        self.say(
            format!("{source}: cannot be read: {reason}"),
            format!("{source}: ni ellir darllen y mewnbwn hwn: {reason}"),
        )
    }

    /// The result cannot be written to a file, or to standard output.
    pub(crate) fn cannot_write(self, target: Option<&str>, error: &io::Error) -> String {
        let target = target.unwrap_or_else(|| self.pick("standard output", "allbwn safonol"));
        let reason = self.reason(error);
        self.say(
            format!("{target}: the result cannot be written: {reason}"),
            format!("{target}: ni ellir ysgrifennu'r canlyniad: {reason}"),
        )
    }

    /// The result would take the place of a record.
    pub(crate) fn output_is_input(self, target: &str) -> String {
        self.say(
            format!("{target}: this file is to be checked, so the result cannot be written over it. Give --output another name."),
            format!("{target}: mae'r ffeil hon i'w gwirio, felly ni ellir ysgrifennu'r canlyniad drosti. Rhowch enw arall i --output."),
        )
    }

    /// A directory has no file that could be a record.
    pub(crate) fn no_files_in(self, directory: &str) -> String {
        self.say(
            format!("{directory}: there is no .json, .ndjson or .jsonl file in this directory."),
            format!("{directory}: nid oes ffeil .json, .ndjson na .jsonl yn y cyfeiriadur hwn."),
        )
    }

    /// A source has no records.
    pub(crate) fn no_records_in(self, source: &str) -> String {
        self.say(
            format!("{source}: there are no records in it."),
            format!("{source}: nid oes cofnodion yma."),
        )
    }

    /// What the system says, in the reader's language where that can be.
    fn reason(self, error: &io::Error) -> String {
        use io::ErrorKind as Kind;
        let known = match error.kind() {
            Kind::NotFound => self.pick("there is no such file.", "nid oes ffeil o'r fath."),
            Kind::PermissionDenied => self.pick("permission was refused.", "gwrthodwyd caniatâd."),
            Kind::IsADirectory => self.pick("it is a directory.", "cyfeiriadur ydyw."),
            Kind::NotADirectory => self.pick(
                "a part of its path is not a directory.",
                "nid yw rhan o'r llwybr yn gyfeiriadur.",
            ),
            Kind::StorageFull => self.pick("the disk is full.", "mae'r ddisg yn llawn."),
            Kind::ReadOnlyFilesystem => self.pick(
                "the disk can only be read.",
                "dim ond darllen y ddisg sy'n bosibl.",
            ),
            _ => {
                return error.raw_os_error().map_or_else(
                    || {
                        self.pick("the system reported a fault.", "rhoddodd y system wybod am nam.")
                            .to_owned()
                    },
                    |code| {
                        self.say(
                            format!("the system reported fault number {code}."),
                            format!("rhoddodd y system wybod am nam rhif {code}."),
                        )
                    },
                );
            }
        };
        known.to_owned()
    }
}
