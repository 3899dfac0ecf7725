//! What `tally` and `rollup` say, beside the sentences of the library. No translator has checked the Welsh yet.

use coproduction::core::Message;
use coproduction::decisions::influence::Uptake;
use coproduction::principles::tally::LeftOut;

use super::Words;

/// Why restricted rows are not shown.
fn why_held_back() -> Message {
    Message::new(
        "Counts from equality monitoring may be of so few people that somebody can be told by them. Adding them up over boards does \
         not protect them: a table has to be protected as a whole before it is shown.",
        "Gall cyfrifon monitro cydraddoldeb fod o gyn lleied o bobl fel y gellir adnabod rhywun. Nid yw eu hadio dros fyrddau'n eu \
         diogelu: rhaid diogelu tabl yn ei gyfanrwydd cyn ei ddangos.",
    )
}

impl Words {
    /// A record that is left out.
    pub(crate) fn not_tallied(self, place: &str, count: usize) -> String {
        self.say(
            format!("{place}: this record has problems, and is not tallied. Problems: {count}."),
            format!("{place}: mae problemau yn y cofnod hwn, ac nid yw wedi'i gyfrif. Problemau: {count}."),
        )
    }

    /// Metadata of what is no CSV.
    pub(crate) const fn csvw_needs_csv(self) -> &'static str {
        self.pick(
            "--csvw describes a CSV: give --format csv too.",
            "Mae --csvw yn disgrifio CSV: rhowch --format csv hefyd.",
        )
    }

    /// The metadata would take the place of the table.
    pub(crate) const fn csvw_is_output(self) -> &'static str {
        self.pick(
            "--csvw and --output name the same file: give them two names.",
            "Mae --csvw ac --output yn enwi'r un ffeil: rhowch ddau enw.",
        )
    }

    /// The result would take the place of what is read.
    pub(crate) fn output_is_read(self, target: &str) -> String {
        self.say(
            format!("{target}: this file is to be read, so the result cannot be written over it. Give another name."),
            format!("{target}: mae'r ffeil hon i'w darllen, felly ni ellir ysgrifennu'r canlyniad drosti. Rhowch enw arall."),
        )
    }

    /// A tally has problems.
    pub(crate) const fn not_merged_at_all(self) -> &'static str {
        self.pick("nothing was rolled up.", "ni chyfunwyd dim.")
    }

    /// That there are rows which are not shown, and why: not how many, since that would say how many answers were given.
    pub(crate) fn held_back(self) -> String {
        let why = why_held_back();
        self.say(
            format!("Restricted rows are not shown. {}", why.en),
            format!("Ni ddangosir rhesi cyfyngedig. {}", why.cy),
        )
    }

    /// That tables of monitoring of a record are not in its tally, and why.
    pub(crate) fn left_out(self, place: &str, tables: usize, why: LeftOut) -> String {
        let why = why.says().in_language(self.lang());
        self.say(
            format!("{place}: tables of monitoring that are left out: {tables}. {why}"),
            format!("{place}: tablau monitro a adawyd allan: {tables}. {why}"),
        )
    }

    /// That a file has no row.
    pub(crate) fn no_rows_in(self, source: &str) -> String {
        self.say(
            format!("{source}: there are no counts in it."),
            format!("{source}: nid oes cyfrifon yma."),
        )
    }

    /// The first line.
    pub(crate) fn forums_tallied(self, forums: u64) -> String {
        self.say(
            format!("Forums tallied: {forums}"),
            format!("Fforymau a gyfrifwyd: {forums}"),
        )
    }

    /// What stands before the codes of boards.
    pub(crate) const fn boards(self) -> &'static str {
        self.pick("Boards: ", "Byrddau: ")
    }

    /// Forums without a board.
    pub(crate) fn forums_of_no_board(self, forums: u64) -> String {
        self.say(
            format!("Forums of which no code of an accountable board is on record: {forums}."),
            format!("Fforymau nad oes cod bwrdd atebol ar gofnod ar eu cyfer: {forums}."),
        )
    }

    /// The board that is not on record.
    pub(crate) const fn no_board(self) -> &'static str {
        self.pick("board not on record", "bwrdd heb ei gofnodi")
    }

    /// The heading of the places.
    pub(crate) const fn heading_seats(self) -> &'static str {
        self.pick("Places by side", "Lleoedd yn ôl ochr")
    }

    /// Places held, vacant, not known, and seats without places.
    pub(crate) fn places(self, [held, vacant, not_known, without]: [u64; 4]) -> String {
        let (en, cy) = if without > 0 {
            (
                format!(". Seats of which the places are not recorded: {without}"),
                format!(". Seddi na chofnodwyd eu lleoedd: {without}"),
            )
        } else {
            Default::default()
        };
        self.say(
            format!("held: {held}; vacant: {vacant}; not known: {not_known}{en}"),
            format!("wedi'u llenwi: {held}; gwag: {vacant}; ddim yn hysbys: {not_known}{cy}"),
        )
    }

    /// The heading of adoption by board.
    pub(crate) const fn heading_adoption(self) -> &'static str {
        self.pick(
            "Proposals adopted, board by board",
            "Cynigion a fabwysiadwyd, fesul bwrdd",
        )
    }

    /// How many proposals of each side were adopted.
    pub(crate) fn adopted(self, lived: Uptake, professional: Uptake) -> String {
        let side = |uptake: Uptake| {
            let (adopted, all) = (uptake.adopted, uptake.proposed().unwrap_or(u64::MAX));
            let open = all.saturating_sub(adopted).saturating_sub(uptake.not_adopted);
            let mut said = self.say(format!("{adopted} of {all}"), format!("{adopted} o {all}"));
            if open > 0 {
                let label = self.pick(
                    "in part, open or not on record",
                    "yn rhannol, yn agored neu heb fod ar gofnod",
                );
                said.extend([" (", label, ": ", &open.to_string(), ")"]);
            }
            said
        };
        let (lived, professional) = (side(lived), side(professional));
        self.say(
            format!("of people with lived experience: {lived}; of professionals: {professional}"),
            format!("pobl â phrofiad byw: {lived}; gweithwyr proffesiynol: {professional}"),
        )
    }

    /// What stands before collections with the number of forums.
    pub(crate) const fn not_all_on_record(self) -> &'static str {
        self.pick(
            "Forums of which this is not, or not all, on record: ",
            "Fforymau nad yw hyn, neu'r cyfan ohono, ar gofnod: ",
        )
    }

    /// The heading of a service.
    pub(crate) const fn which_boards(self) -> &'static str {
        self.pick(
            "Which boards have a forum about this service",
            "Pa fyrddau sydd â fforwm am y gwasanaeth hwn",
        )
    }

    /// Active forums about a service without a board.
    pub(crate) fn active_of_no_board(self, forums: u64) -> String {
        self.say(
            format!("Active forums whose board is not on record: {forums}."),
            format!("Fforymau gweithredol nad yw eu bwrdd ar gofnod: {forums}."),
        )
    }

    /// The heading of what does not add up.
    pub(crate) const fn heading_not_merged(self) -> &'static str {
        self.pick(
            "What does not add up over forums, and why",
            "Yr hyn nad yw'n adio dros fforymau, a pham",
        )
    }

    /// The side of a name in the language.
    pub(crate) const fn either(self, en: &'static str, cy: &'static str) -> &'static str {
        self.pick(en, cy)
    }
}
