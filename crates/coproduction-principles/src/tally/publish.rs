//! Equality monitoring as it may be published: each question pooled over boards, protected as a whole, or withheld.

use std::collections::{BTreeMap, BTreeSet};

use coproduction_core::{Characteristic, Code, FormError, Message};
use coproduction_equity::disclosure::{
    Budget, Certificate, CertificateFault, CountTable, DisclosureError, DisclosureProfile, Ledger, NO_VALUE,
    TableSubject, Withheld, protect,
};
use coproduction_equity::{
    Answers as ListAnswers, CategoryKind, CodeList, KnownCodeList, MonitoredGroup, code_lists,
};

use super::{Board, Counted, Tally, TallyFault};

/// A table of which nothing is published.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NotPublished {
    /// What it would count people by.
    pub subject: TableSubject,
    /// The code of the reason.
    pub code: &'static str,
    /// The reason. It gives nothing of the counts away, but that the ledger does not admit them.
    pub why: Message,
}

/// The tables of a tally's monitoring as they may be published, and those that may not.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Published {
    /// The tables, each with its certificate.
    pub releases: Vec<Certificate>,
    /// The others.
    pub withheld: Vec<NotPublished>,
}

/// One question: who was asked, about what, by which list.
type Question = (MonitoredGroup, Characteristic, &'static str);

/// The answers of one board by their words, as rows have them.
type Answers<'a> = Vec<(&'a str, u64)>;

/// Every question, with the answers of each board.
type Questions<'a> = BTreeMap<Question, BTreeMap<Option<&'a Board>, Answers<'a>>>;

/// Protects the monitoring of a tally: a table of one way for each group of people, characteristic and code list, pooled over the boards.
///
/// Its columns are the widest groups of the list, all of them, and [`NO_VALUE`]; a group that no row counts has nobody. Each table is
/// held against the ledger and against those before it in the order of rows, since they count the same people: of two questions that
/// were answered by numbers of people that differ by fewer than the threshold, the second is withheld. Of one characteristic one table is
/// published, that of the most people: two code lists, or two groups of which one may be within the other, could be taken from one
/// another. A table with all values in one category is withheld, for it would say that of everybody. Every reason in the tally is one,
/// [`Withheld::NotProtected`]; the ledger has its own, and none that tells by how many.
///
/// ```
/// use coproduction_equity::disclosure::{Budget, KnownProfile, Ledger};
/// use coproduction_principles::tally::{Restricted, protected, read};
///
/// let row = |answer: &str, count| format!("coproduction/tally/v1,7A1,monitoring,members/unpaid-care,census-2021-unpaid-care/{answer},true,{count}\n");
/// let csv = format!("format,board,measure,category,bucket,restricted,count\n{}{}", row("none", 31), row("carer", 2));
/// let tally = read(&mut csv.as_bytes(), Restricted::Allowed)?.map_err(|_| "problems")?;
/// let profile = KnownProfile::find("threshold-5").ok_or("not known")?.profile()?;
/// let published = protected(&tally, &profile, &Ledger::new(), &Budget::default())?;
/// assert_eq!((published.releases.len(), published.withheld.len()), (1, 0));
/// assert!(published.releases[0].table.hidden() >= 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`DisclosureError::UnusableProfile`], [`DisclosureError::NotAsKnown`].
pub fn protected(
    tally: &Tally,
    profile: &DisclosureProfile,
    ledger: &Ledger,
    budget: &Budget,
) -> Result<Published, DisclosureError> {
    if !profile.is_usable() {
        return Err(DisclosureError::UnusableProfile);
    }
    if !profile.is_as_known() {
        return Err(DisclosureError::NotAsKnown);
    }
    let mut published = Published::default();
    let mut released = ledger.clone();
    let questions = questions(tally);
    let chosen = chosen(&questions);
    for (question, boards) in &questions {
        let Ok(subject) = subject(*question, boards) else {
            continue;
        };
        let certificate = table(&subject, boards)
            .filter(|_| chosen.contains(question))
            .and_then(|table| protect(&table, profile, budget).ok())
            .and_then(|protection| Certificate::of(&protection, profile, subject.clone()));
        let admitted = match certificate {
            None => Err(None),
            Some(certificate) => match ledger.admits(&certificate, budget) {
                Err(fault) => Err(Some(fault)),
                Ok(()) => match released.admits(&certificate, budget) {
                    Ok(()) => Ok(certificate),
                    // Beside another table of the same run.
                    Err(_) => Err(None),
                },
            },
        };
        match admitted {
            Ok(certificate) => {
                released
                    .releases
                    .get_or_insert_default()
                    .push(certificate.clone());
                published.releases.push(certificate);
            }
            Err(fault) => {
                let (code, why) = refused(fault);
                published.withheld.push(NotPublished { subject, code, why });
            }
        }
    }
    Ok(published)
}

/// What is said of a table that is not published. Of a change since an earlier release it does not say how small it was.
fn refused(fault: Option<CertificateFault>) -> (&'static str, Message) {
    match fault {
        None => (Withheld::NotProtected.code(), Withheld::NotProtected.message()),
        Some(CertificateFault::Refused(DisclosureError::DiffersByFew | DisclosureError::UndoesEarlier)) => (
            DisclosureError::UndoesEarlier.code(),
            Message::new(
                "Beside a table in the ledger people could be told from this one, so that it is not published.",
                "Ochr yn ochr â thabl yn y cofnod cyhoeddiadau, gellid adnabod pobl o'r tabl hwn, felly nid yw'n cael ei gyhoeddi.",
            ),
        ),
        Some(
            fault @ CertificateFault::Refused(
                DisclosureError::SomeOfTheSame | DisclosureError::AnotherList | DisclosureError::AnotherGroup,
            ),
        ) => (fault.code(), fault.message()),
        // A certificate of an earlier table does not hold.
        Some(fault) => (
            fault.code(),
            Message::new(
                "A certificate in the ledger does not hold, so that nothing can be held against it. `coproduction verify` says which.",
                "Nid yw tystysgrif yn y cofnod cyhoeddiadau'n dal, felly ni ellir cymharu dim ag ef. Mae `coproduction verify` yn dweud pa un.",
            ),
        ),
    }
}

/// Of each characteristic the question that most people were asked, the first by name of as many. Of a list of which one person may give
/// several answers there are no counts of people.
fn chosen(questions: &Questions<'_>) -> BTreeSet<Question> {
    let mut most: BTreeMap<Characteristic, (u64, Question)> = BTreeMap::new();
    for (question, boards) in questions {
        let people = if is_of_people(question.2) {
            asked(boards)
        } else {
            0
        };
        let before = most.get(&question.1).map(|(people, _)| *people);
        if before.is_none_or(|before| before < people) {
            most.insert(question.1, (people, *question));
        }
    }
    most.into_values().map(|(_, question)| question).collect()
}

/// How many people a question was put to: each is in one row.
fn asked(boards: &BTreeMap<Option<&Board>, Answers<'_>>) -> u64 {
    let answers = boards.values().flatten();
    answers.fold(0, |sum: u64, (_, count)| sum.saturating_add(*count))
}

fn known(list: &str) -> Option<&'static KnownCodeList> {
    code_lists::ALL.iter().copied().find(|known| known.name == list)
}

/// Whether each person gives one answer of a list.
fn is_of_people(list: &str) -> bool {
    known(list).is_some_and(|list| list.answers != ListAnswers::Several)
}

impl Tally {
    /// Whether each question was put to so few people that a table can hold them.
    ///
    /// # Errors
    /// [`TallyFault::TooManyPeople`].
    pub fn check_people(&self) -> Result<(), TallyFault> {
        let questions = questions(self);
        let mut people = questions.values().map(asked);
        if people.any(|people| u32::try_from(people).is_err()) {
            return Err(TallyFault::TooManyPeople);
        }
        Ok(())
    }
}

fn questions(tally: &Tally) -> Questions<'_> {
    let mut questions = Questions::new();
    for (key, count) in tally.rows_of(Counted::Monitoring) {
        let asked = key
            .category()
            .split_once('/')
            .and_then(|(group, characteristic)| Some((group.parse().ok()?, characteristic.parse().ok()?)));
        let answer = key.bucket().split_once(['/', ':']);
        let known = answer.and_then(|(name, _)| known(name));
        if let (Some((group, characteristic)), Some(list)) = (asked, known) {
            let boards = questions.entry((group, characteristic, list.name)).or_default();
            boards.entry(key.board()).or_default().push((key.bucket(), count));
        }
    }
    questions
}

fn subject(
    (group, characteristic, list): Question,
    boards: &BTreeMap<Option<&Board>, Answers<'_>>,
) -> Result<TableSubject, FormError> {
    let mut subject = TableSubject::new(characteristic, CodeList::new(Code::parse(list)?));
    subject.group = Some(group);
    // Where one is not on record, it is not known whose people these are.
    let codes = boards
        .keys()
        .map(|board| Some(Code::parse(board.as_ref()?.as_str())));
    subject.boards = codes.collect::<Option<Result<Vec<_>, _>>>().transpose()?;
    Ok(subject)
}

/// The counts of all boards together; `None` where they are no counts of people, or where all values are of one category.
fn table(subject: &TableSubject, boards: &BTreeMap<Option<&Board>, Answers<'_>>) -> Option<CountTable> {
    let list = KnownCodeList::find(&subject.code_list)?;
    if !is_of_people(list.name) {
        return None;
    }
    let widest = list.categories.iter();
    let widest = widest.filter(|one| one.parent.is_none() && one.kind != CategoryKind::NotStated);
    let mut people: Vec<(&str, u64)> = widest.map(|one| (one.code, 0)).collect();
    let values = people.len();
    people.push((NO_VALUE, 0));
    for (answer, count) in boards.values().flatten() {
        let of = widest_of(list, answer)?;
        let (_, sum) = people.iter_mut().find(|(code, _)| *code == of)?;
        *sum = sum.checked_add(*count)?;
    }
    if people
        .iter()
        .take(values)
        .filter(|(_, people)| *people > 0)
        .count()
        < 2
    {
        return None;
    }
    let columns = people.iter().map(|(code, _)| Code::parse(code).ok());
    let people = people.iter().map(|(_, people)| u32::try_from(*people).ok());
    CountTable::one_way(columns.collect::<Option<_>>()?, people.collect::<Option<_>>()?).ok()
}

/// The column of an answer: the widest group that it is in, or that of no value.
fn widest_of(list: &'static KnownCodeList, answer: &str) -> Option<&'static str> {
    let Some((_, code)) = answer.split_once('/') else {
        return Some(NO_VALUE);
    };
    let mut category = list.category(code)?;
    if category.kind == CategoryKind::NotStated {
        return Some(NO_VALUE);
    }
    while let Some(parent) = category.parent {
        category = list.category(parent)?;
    }
    Some(category.code)
}
