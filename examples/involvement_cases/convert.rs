//! From the source's cases to records: one case, one record.
//!
//! Only what the source states is recorded. What it does not state stays *not recorded*; what the record cannot
//! hold, or could hold only by a guess, is listed with the reason.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use coproduction::core::{
    Bilingual, DocumentId, EventId, FormError, Id, Links, Organisation, OrganisationKind, PartialDate, Text,
    Uri,
};
use coproduction::events::{Document, DocumentKind, EngagementEvent, EventKind, EventMode};
use coproduction::forums::{Forum, LifeStage, LifeState};
use coproduction::record::{ForumRecord, RecordFormat};

use crate::source::{Account, BODY, Entry, FILE, Place, Why};

/// The folder of the source as it was read.
#[derive(Debug)]
pub(crate) struct Source {
    /// The cases.
    pub(crate) cases: BTreeMap<String, Entry>,
    /// Their components: events and other strands of work.
    pub(crate) components: BTreeMap<String, Entry>,
    /// The organisations.
    pub(crate) organisations: BTreeMap<String, Entry>,
    /// The files that could not be read.
    pub(crate) unread: Vec<String>,
}

/// A case and its record.
#[derive(Debug)]
pub(crate) struct Case {
    /// The name of its file, without its ending.
    pub(crate) slug: String,
    /// The record.
    pub(crate) record: ForumRecord,
    /// What became of every field of the case, its components and its organisations.
    pub(crate) account: Account,
}

impl Source {
    /// Reads the folder.
    pub(crate) fn read(root: &Path) -> io::Result<Self> {
        let mut unread = Vec::new();
        Ok(Self {
            cases: Entry::read_all(root, "_pdg-cases", &mut unread)?,
            components: Entry::read_all(root, "_pdg-components", &mut unread)?,
            organisations: Entry::read_all(root, "_pdg-organisations", &mut unread)?,
            unread,
        })
    }

    /// Every case as a record; or why one cannot be a record at all.
    pub(crate) fn convert(&self) -> Vec<Result<Case, (Place, Why)>> {
        self.cases.values().map(|case| self.case(case)).collect()
    }

    /// The files that belong to no case of the folder.
    pub(crate) fn without_case(&self) -> Vec<(Place, Why)> {
        let mut left = Vec::new();
        for component in self.components.values() {
            if !self.cases.values().any(|case| belongs(component, case)) {
                let case = component.values("case_link").first();
                let why = case.map_or(Why::NothingPointsHere, |case| Why::NotThere(case.clone()));
                left.push((component.place(FILE), why));
            }
        }
        for organisation in self.organisations.values() {
            let linked = |case: &Entry| case.values("organisation_link").contains(&organisation.slug);
            if !self.cases.values().any(linked) {
                left.push((organisation.place(FILE), Why::NothingPointsHere));
            }
        }
        left
    }

    fn case(&self, case: &Entry) -> Result<Case, (Place, Why)> {
        let mut account = Account::default();
        let mut fields = case.open(&mut account);

        let name = fields.one("title", in_english);
        let name = name.ok_or_else(|| (case.place("title"), Why::Blank))?;
        let mut forum = Forum::new(id(&case.path()), name);
        let mut life: Vec<LifeStage> = Vec::new();
        life.extend(fields.one("start_year", |year| stage(LifeState::Active, year)));
        life.extend(fields.one("end_year", |year| stage(LifeState::Closed, year)));
        // The years say it better, where they are given.
        life.extend(fields.one("initiative_status", status).and_then(|state| {
            let said = life.iter().any(|stage| stage.state == state);
            (!said).then(|| LifeStage::new(state))
        }));
        if !life.is_empty() {
            forum = forum.life(life);
        }

        let linked = fields.each("organisation_link", |slug| found(&self.organisations, slug));
        let components = fields.each("components_link", |slug| found(&self.components, slug));
        // An organisation that leads is neither accountable, as far as is stated, nor any of the partners' roles.
        let _: Option<()> = fields.one("lead_organisation", |_| Err(Why::NoRole));
        fields.each("sources_link", |slug| {
            Err::<(), _>(Why::NotThere(slug.to_owned()))
        });
        let mut documents = Documents::default();
        for attachment in fields.each("attachments", report_name) {
            documents.add(case, &attachment, DocumentKind::Report, None);
        }
        fields.close(why_a_case_leaves);

        let organisations: Vec<Organisation> = linked
            .into_iter()
            .filter_map(|entry| organisation(entry, &mut account))
            .collect();
        // Both sides link, as they should; a component counts once.
        let linked_here = case.values("components_link");
        let others = self
            .components
            .values()
            .filter(|component| belongs(component, case) && !linked_here.contains(&component.slug));
        let events: Vec<EngagementEvent> = components
            .iter()
            .copied()
            .chain(others)
            .filter_map(|component| event(component, case, &mut documents, &mut account))
            .collect();

        let mut record = ForumRecord::new(RecordFormat::V1, forum);
        // An empty list would say that there was none; the source never says that.
        if !organisations.is_empty() {
            record = record.organisations(organisations);
        }
        if !events.is_empty() {
            record = record.events(events);
        }
        if !documents.0.is_empty() {
            record = record.documents(documents.0.into_values());
        }
        Ok(Case {
            slug: case.slug.clone(),
            record,
            account,
        })
    }
}

/// Whether a component and a case belong together, by the link on either side.
fn belongs(component: &Entry, case: &Entry) -> bool {
    component.values("case_link").contains(&case.slug)
        || case.values("components_link").contains(&component.slug)
}

/// The entry with a slug.
fn found<'s>(entries: &'s BTreeMap<String, Entry>, slug: &str) -> Result<&'s Entry, Why> {
    entries.get(slug).ok_or_else(|| Why::NotThere(slug.to_owned()))
}

fn organisation(entry: &Entry, account: &mut Account) -> Option<Organisation> {
    let mut fields = entry.open(account);
    let mut organisation = Organisation::new(id(&entry.path()), fields.one("title", in_english)?);
    organisation.website = fields.one("link", |link| Uri::parse(link).map_err(wrong_form));
    let british = entry.values("country_link") == ["united-kingdom"];
    organisation.kind = fields.one("organisation_type_tag", |kind| match kind {
        "Academic Institution" => Ok(OrganisationKind::Academic),
        "For-Profit Business" => Ok(OrganisationKind::Business),
        "Non-Governmental Organization" | "Philanthropic Organization" => Ok(OrganisationKind::ThirdSector),
        // The record's word is for the governments of Wales and of the United Kingdom.
        "National Government" if british => Ok(OrganisationKind::Government),
        other => Err(Why::NoWord(other.to_owned())),
    });
    fields.close(|field| match field {
        "description" | BODY => Why::Prose,
        "airtable_createdTime" | "airtable_id" | "cases" | "table" => Why::Bookkeeping,
        _ => Why::NoField,
    });
    Some(organisation)
}

fn event(
    component: &Entry,
    case: &Entry,
    documents: &mut Documents,
    account: &mut Account,
) -> Option<EngagementEvent> {
    if component.values("methods_tag") == ["Desk review"] {
        account.left.insert((component.place(FILE), Why::NoEvent));
        return None;
    }
    let mut fields = component.open(account);
    let mut event = EngagementEvent::new(id(&component.path()));
    fields.each("case_link", |_| Ok(()));
    event.title = fields.one("title", in_english);
    event.kind = fields.one("methods_tag", |method| match method {
        "Workshop" => Ok(EventKind::Workshop),
        "Survey" => Ok(EventKind::Survey),
        "Online Consultations" => Ok(EventKind::Consultation),
        "Focus Group" => Ok(EventKind::FocusGroup),
        "Town Hall" => Ok(EventKind::PublicEvent),
        other => Err(Why::NoWord(other.to_owned())),
    });
    // Both of them may be one hybrid event or several events: that is not stated.
    event.mode = fields.one("modality_tag", |mode| match mode {
        "face to face" => Ok(EventMode::InPerson),
        "online" => Ok(EventMode::Online),
        other => Err(Why::NoWord(other.to_owned())),
    });
    let open = fields.each("nature_of_participants_tag", |who| match who {
        "Open" => Ok(true),
        "Restricted" => Ok(false),
        other => Err(Why::NoWord(other.to_owned())),
    });
    event.open_to_public = open.first().copied();

    let asks_in_writing = matches!(event.kind, Some(EventKind::Survey | EventKind::Consultation));
    let briefings = fields.each("background_information_tag", |what| match what {
        // The record's word is for papers of a meeting, which these are not where people only write.
        "written briefing materials (online or as handouts)" if !asks_in_writing => Ok("written briefing"),
        other => Err(Why::NoWord(other.to_owned())),
    });
    for briefing in briefings {
        documents.add(component, briefing, DocumentKind::Papers, Some(event.id));
    }
    for attachment in fields.each("attachments", report_name) {
        documents.add(case, &attachment, DocumentKind::Report, Some(event.id));
    }
    fields.close(why_an_event_leaves);
    Some(event)
}

/// The documents of a case, each once, though several files of the source have a copy.
#[derive(Debug, Default)]
struct Documents(BTreeMap<DocumentId, Document>);

impl Documents {
    /// Adds a document, or only that it concerns one more event.
    fn add(&mut self, of: &Entry, name: &str, kind: DocumentKind, concerns: Option<EventId>) {
        let id = id(&format!("{}#{name}", of.path()));
        let document = self.0.entry(id).or_insert_with(|| Document::new(id, kind));
        if let Some(event) = concerns {
            let links = document.concerns.get_or_insert_with(Links::new);
            links.events.get_or_insert_default().push(event);
        }
    }
}

/// The name of an attached file that its name calls a report, as it was before the source put its own in front.
fn report_name(path: &str) -> Result<String, Why> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let is_pdf = Path::new(name)
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("pdf"));
    let words = name.to_ascii_lowercase();
    if !is_pdf || !words.contains("report") {
        return Err(Why::NotADocument);
    }
    // `the-slug-of-the-entry-Name of the file.pdf`: slugs are in lower case, names begin with a capital.
    let start = name.find(|c: char| c.is_ascii_uppercase()).unwrap_or(0);
    Ok(name.chars().skip(start).collect())
}

fn why_a_case_leaves(field: &str) -> Why {
    match field {
        "summary"
        | "description"
        | "collective_focus"
        | "data_governed"
        | "evaluation_details"
        | "governance_issues_description"
        | "takaway"
        | "whats_changed"
        | BODY => Why::Prose,
        "participant_group" => Why::SideNotStated,
        "link" => Why::AddressOfWhat,
        "airtable_createdTime" | "airtable_id" | "status" | "table" => Why::Bookkeeping,
        _ => Why::NoField,
    }
}

fn why_an_event_leaves(field: &str) -> Why {
    match field {
        "description" | "background_information_described" | "recruitment" | BODY => Why::Prose,
        "number_of_participants" | "target_groups" => Why::SideNotStated,
        "ladder_of_participation" => Why::NotAClaim,
        "decision_methods_tag" => Why::InTermsOnly,
        "temporal_state" => Why::HeldOnce,
        "link" => Why::AddressOfWhat,
        "airtable_createdTime" | "airtable_id" | "primary_component" | "table" => Why::Bookkeeping,
        _ => Why::NoField,
    }
}

fn stage(state: LifeState, year: &str) -> Result<LifeStage, Why> {
    let year = PartialDate::parse(year).map_err(wrong_form)?;
    Ok(LifeStage::new(state).from(year))
}

fn status(word: &str) -> Result<LifeState, Why> {
    match word {
        "started" => Ok(LifeState::Active),
        "carried out" => Ok(LifeState::Closed),
        other => Err(Why::NoWord(other.to_owned())),
    }
}

fn in_english(text: &str) -> Result<Bilingual, Why> {
    Text::parse(text).map(Bilingual::in_english).map_err(wrong_form)
}

#[allow(clippy::needless_pass_by_value, reason = "the shape that `map_err` asks for")]
fn wrong_form(error: FormError) -> Why {
    Why::WrongForm(error.to_string())
}

/// An id that is always the same for the same path of the source: 128 bits of FNV-1a, as a UUID of version 8,
/// the one for makings of one's own.
fn id<K>(path: &str) -> Id<K> {
    let start = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128;
    let hash = format!("connectedbydata.org/{path}")
        .bytes()
        .fold(start, |hash, byte| {
            (hash ^ u128::from(byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013b)
        });
    Id::from_uuid(uuid::Builder::from_custom_bytes(hash.to_be_bytes()).into_uuid())
}
