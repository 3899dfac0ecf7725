//! What `power` says, beside the sentences of the library. No translator has checked the Welsh yet.

mod flags;
mod sentences;

use coproduction::core::{Message, Side};
use coproduction::decisions::power::{Kind, Role};

use super::Words;

pub(crate) use flags::FlagFault;
pub(crate) use sentences::{at_attendance, blocs, predicates, when_opposed};

/// A record without terms of reference.
pub(crate) fn no_terms() -> Message {
    Message::new(
        "No terms of reference are recorded. Record who votes and how they decide.",
        "Nid oes cylch gorchwyl wedi'i gofnodi. Cofnodwch pwy sy'n pleidleisio a sut maent yn penderfynu.",
    )
}

/// A column of a table of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// A side's share of all who have a say.
    Seats,
    /// A side's share of power by Shapley and Shubik.
    Power,
    /// How often it decides, if all others vote independently.
    Independent,
    /// How often it gets its way, if all others vote together against it.
    Opposed,
    /// How many there are of a kind.
    Voters,
    /// How often one vote decides.
    Banzhaf,
    /// Coleman's power to prevent.
    Prevent,
    /// Coleman's power to initiate.
    Initiate,
    /// How many of a kind's seats came.
    Came,
    /// What a vote changes, at an attendance.
    Vote,
    /// What coming changes.
    Presence,
    /// How often coming to vote no makes a proposal pass.
    Paradox,
}

/// Of the figures of power.
impl Words {
    /// One side of a message.
    pub(crate) fn of(self, message: &Message) -> &str {
        message.in_language(self.0)
    }

    /// A version of the terms of reference, by its name and day.
    pub(crate) fn version(self, name: Option<&str>, adopted: Option<&str>) -> String {
        let name = name.unwrap_or_else(|| self.pick("without a name", "heb enw"));
        match adopted {
            Some(day) => self.say(
                format!("Terms of reference: {name}. Adopted: {day}."),
                format!("Cylch gorchwyl: {name}. Mabwysiadwyd: {day}."),
            ),
            None => self.say(
                format!("Terms of reference: {name}. Day of adoption: not recorded."),
                format!("Cylch gorchwyl: {name}. Dyddiad mabwysiadu: heb ei gofnodi."),
            ),
        }
    }

    /// The heading of a draft made of flags.
    pub(crate) const fn as_drafted(self) -> &'static str {
        self.pick("The draft as given", "Y drafft fel y'i rhoddwyd")
    }

    /// The heading of what changes from one version to the next.
    pub(crate) fn what_changes(self, from: &str, to: &str) -> String {
        self.say(
            format!("What changes: from {from} to {to}"),
            format!("Beth sy'n newid: o: {from}; i: {to}"),
        )
    }

    /// A version as it is named where the change is told, by its place from 1 where it has no name.
    pub(crate) fn nth_version(self, name: Option<&str>, place: usize) -> String {
        name.map_or_else(
            || self.say(format!("version {place}"), format!("fersiwn {place}")),
            ToOwned::to_owned,
        )
    }

    /// Nothing changes that is said of the sides.
    pub(crate) const fn nothing_changes(self) -> &'static str {
        self.pick(
            "Nothing changes in what each side can do.",
            "Nid oes dim yn newid yn yr hyn y gall pob ochr ei wneud.",
        )
    }

    /// Why what changes cannot be told.
    pub(crate) const fn no_comparison(self) -> &'static str {
        self.pick(
            "What changes cannot be said, because one of the two cannot be computed.",
            "Ni ellir dweud beth sy'n newid, oherwydd na ellir cyfrifo un o'r ddau.",
        )
    }

    /// What comes before the reason why nothing can be computed.
    pub(crate) const fn not_computed(self) -> &'static str {
        self.pick("Cannot be computed: ", "Ni ellir ei gyfrifo: ")
    }

    /// In the place of a figure that was not computed.
    pub(crate) const fn no_figure(self) -> &'static str {
        self.pick("not computed", "heb ei gyfrifo")
    }

    /// A record that cannot be used because of its problems.
    pub(crate) fn record_has_problems(self, source: &str, file: &str, count: usize) -> String {
        self.say(
            format!("{source}: this record has problems, and nothing was computed. Problems: {count}. To see them: coproduction check {file}"),
            format!("{source}: mae gan y cofnod hwn broblemau, ac ni chyfrifwyd dim. Problemau: {count}. I'w gweld: coproduction check {file}"),
        )
    }

    /// A source that holds another number of records than one.
    pub(crate) fn not_one_record(self, source: &str) -> String {
        self.say(
            format!("{source}: exactly one record is needed here, as JSON. [not-one-record]"),
            format!("{source}: mae angen un cofnod yn union yma, fel JSON. [not-one-record]"),
        )
    }

    /// The result would take the place of a record.
    pub(crate) fn output_is_record(self, target: &str) -> String {
        self.say(
            format!("{target}: this file is read, so the result cannot be written over it. Give --output another name."),
            format!("{target}: mae'r ffeil hon yn cael ei darllen, felly ni ellir ysgrifennu'r canlyniad drosti. Rhowch enw arall i --output."),
        )
    }

    /// The heading of the figures of the sides.
    pub(crate) const fn figures_of_sides(self) -> &'static str {
        self.pick(
            "Each side: its share of all, its share of power, and how often it decides",
            "Pob ochr: ei chyfran o bawb, ei chyfran o'r pŵer, a pha mor aml y mae'n penderfynu",
        )
    }

    /// The heading of the figures of one vote.
    pub(crate) const fn figures_of_votes(self) -> &'static str {
        self.pick("One vote of each kind", "Un bleidlais o bob math")
    }

    /// Coleman's power to act, of the whole body.
    pub(crate) fn act(self, share: &str) -> String {
        self.say(
            format!("How much can pass at all (Coleman's power to act): {share}"),
            format!("Faint all gael ei dderbyn o gwbl (pŵer i weithredu, Coleman): {share}"),
        )
    }

    /// The heading of the figures of one vote at an attendance.
    pub(crate) const fn figures_of_coming(self) -> &'static str {
        self.pick(
            "How often one vote decides, coming decides, and coming backfires",
            "Pa mor aml y mae un bleidlais yn penderfynu, dod yn penderfynu, a dod yn troi'n groes",
        )
    }

    /// The heading of the power at the attendance that there was.
    pub(crate) fn at_attendance_of(self, meetings: u32) -> String {
        self.say(
            format!("At the attendance on record (meetings: {meetings})"),
            format!("Yn ôl y presenoldeb ar gofnod (cyfarfodydd: {meetings})"),
        )
    }

    /// Meetings that were left out.
    pub(crate) fn meetings_left_out(self, meetings: u32) -> String {
        self.say(
            format!("Meetings left out, because their attendance or their day is not on record in full: {meetings}."),
            format!("Cyfarfodydd a adawyd allan, am nad yw eu presenoldeb neu eu diwrnod ar gofnod yn llawn: {meetings}."),
        )
    }

    /// Too few meetings for an attendance.
    pub(crate) fn too_few_meetings(self, meetings: u32, needed: u32) -> String {
        self.say(
            format!("Not enough meetings with their attendance on record to say what it gives. Meetings: {meetings}; needed: {needed}."),
            format!("Dim digon o gyfarfodydd â'u presenoldeb ar gofnod i ddweud beth mae'n ei roi. Cyfarfodydd: {meetings}; angen: {needed}."),
        )
    }

    /// The heading of what was assumed.
    pub(crate) const fn assumed(self) -> &'static str {
        self.pick("What was assumed", "Beth a dybiwyd")
    }

    /// What the figures rest on.
    pub(crate) const fn rests_on_rules(self) -> &'static str {
        self.pick(
            "This is what the rules give, not what members will do. It is a thought experiment: every place is filled, everybody is \
             there but where attendance is named, and each votes yes as likely as no. \"Professionals\" is the name of the side, with a body that decides on it.",
            "Dyma mae'r rheolau'n ei roi, nid beth fydd aelodau'n ei wneud. Arbrawf meddwl ydyw: mae pob lle wedi'i lenwi, mae pawb \
             yno heblaw lle enwir presenoldeb, ac mae pob un mor debygol o bleidleisio o blaid ag yn erbyn. Enw'r ochr yw \"gweithwyr proffesiynol\", ac mae corff sy'n penderfynu arni.",
        )
    }

    /// What each index asks.
    pub(crate) const fn indices_mean(self) -> &'static str {
        self.pick(
            "Banzhaf (absolute): how often one vote changes the result. Coleman's prevent: of what would pass, how much one vote could stop; \
             initiate: of what would fail, how much one vote could pass. Shapley–Shubik: how often the support that carries a proposal is theirs, \
             when support builds up one by one; the shares add up to all. They answer different questions, and can disagree.",
            "Banzhaf (absoliwt): pa mor aml y mae un bleidlais yn newid y canlyniad. Atal (Coleman): o'r hyn a fyddai'n cael ei dderbyn, faint y gallai un bleidlais \
             ei atal; cychwyn: o'r hyn a fyddai'n methu, faint y gallai un bleidlais ei dderbyn. Shapley–Shubik: pa mor aml y nhw biau'r gefnogaeth sy'n cario cynnig, \
             wrth i gefnogaeth dyfu fesul un; mae'r cyfrannau'n gwneud cyfanswm o'r cyfan. Maent yn ateb cwestiynau gwahanol, a gallant anghytuno.",
        )
    }

    /// The heading of a column.
    pub(crate) const fn column(self, column: Column) -> &'static str {
        match column {
            Column::Seats => self.pick("of all", "o bawb"),
            Column::Power => self.pick("Shapley–Shubik", "Shapley–Shubik"),
            Column::Independent => self.pick("others apart", "eraill ar wahân"),
            Column::Opposed => self.pick("others together", "eraill ynghyd"),
            Column::Voters => self.pick("people", "pobl"),
            Column::Banzhaf => self.pick("Banzhaf", "Banzhaf"),
            Column::Prevent => self.pick("Coleman: prevent", "Coleman: atal"),
            Column::Initiate => self.pick("initiate", "cychwyn"),
            Column::Came => self.pick("came", "daeth"),
            Column::Vote => self.pick("vote", "pleidlais"),
            Column::Presence => self.pick("coming", "dod"),
            Column::Paradox => self.pick("backfires", "yn groes"),
        }
    }

    /// A side as the name of a row.
    pub(crate) const fn side(self, side: Side) -> &'static str {
        match side {
            Side::LivedExperience => self.pick("People with lived experience", "Pobl â phrofiad byw"),
            Side::Professional => self.pick("Professionals", "Gweithwyr proffesiynol"),
            _ => self.pick("On neither side", "Ar y naill ochr na'r llall"),
        }
    }

    /// A kind of voters as the name of a row.
    pub(crate) fn kind(self, kind: &Kind) -> String {
        let role = match kind.role {
            Role::Chair => self.pick(", chair", ", cadeirydd"),
            Role::CoChair => self.pick(", co-chair", ", cyd-gadeirydd"),
            Role::DecidingBody => self.pick(", decides", ", yn penderfynu"),
            Role::Independent => self.pick(", rules on objections", ", yn dyfarnu"),
            _ => "",
        };
        let weight = match kind.weight {
            1 => String::new(),
            votes => format!(" (×{votes})"),
        };
        format!("{}{role}{weight}", kind.constituency)
    }
}
