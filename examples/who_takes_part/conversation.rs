//! Who speaks, and what all groups support: conversations as Polis exports them.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use coproduction::equity::EquityPolicy;
use coproduction::equity::participation::{Chairs, SpeechAmounts, SpeechUnit, voice_inequality, voice_ratio};
use coproduction::equity::themes::{Consensus, Support, Survey, ThemeRecord, themes};

use crate::source::{Outcome, Row, line, rows};

/// A group of opinion with its people. Polis makes the groups, from how people voted.
type Group<'a> = (&'a str, Vec<&'a Row>);

/// How many themes are shown.
const SHOWN: usize = 3;

/// Every conversation of the folder.
pub(crate) fn reports(folder: &Path, policy: &EquityPolicy) -> Outcome<String> {
    let entries = fs::read_dir(folder.join("polis"))?.collect::<Result<Vec<_>, _>>()?;
    let mut folders: Vec<_> = entries.iter().map(fs::DirEntry::path).collect();
    folders.sort();
    folders.retain(|folder| folder.join("participants-votes.csv").exists());
    folders.iter().map(|folder| report(folder, policy)).collect()
}

fn report(folder: &Path, policy: &EquityPolicy) -> Outcome<String> {
    let participants = rows(&folder.join("participants-votes.csv"))?;
    let comments = rows(&folder.join("comments.csv"))?;
    let mut by_name: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in &participants {
        by_name.entry(row.word("group-id")?).or_default().push(row);
    }
    // Who voted too little to be placed is in no group; which one they would be in is not known.
    let unplaced = by_name.remove("").map_or(0, |people| people.len());
    let mut groups: Vec<Group<'_>> = by_name.into_iter().collect();
    groups.sort_by_key(|(_, people)| std::cmp::Reverse(people.len()));

    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let placed = participants.len() - unplaced;
    Ok(format!(
        "\nConversation {name}: {placed} people in {} groups of opinion, {unplaced} in none\n{}{}",
        groups.len(),
        voice(&groups, policy)?,
        support(&groups, &participants, &comments, policy)?,
    ))
}

/// A comment that somebody wrote is an item raised; who only voted raised none.
fn voice(groups: &[Group<'_>], policy: &EquityPolicy) -> Outcome<String> {
    let Some((largest, others)) = groups.split_first() else {
        return Ok("  nobody is in a group\n".to_owned());
    };
    let written = |groups: &[Group<'_>]| {
        let people = groups.iter().flat_map(|(_, people)| people);
        people
            .map(|row| row.count("n-comments"))
            .collect::<Outcome<Vec<u64>>>()
    };
    let (few, many) = (written(others)?, written(std::slice::from_ref(largest))?);
    let header = format!(
        "  The smaller groups together (A, {} people) beside the largest (B, {} people). For \"people with lived experience\" read\n  \
         A, for \"professionals\" B, for \"speaking\" writing comments. Nobody chairs.\n",
        few.len(),
        many.len()
    );
    let amounts = SpeechAmounts::new(few, many, SpeechUnit::ItemsRaised, Chairs::Counted)?;
    let inequality = voice_inequality(&amounts, policy)?;
    let ratio = voice_ratio(&amounts, policy)?;
    Ok(header + &line(&ratio) + &line(&inequality.gini) + &line(&inequality.theil))
}

/// Each comment is a theme that those who saw it support or not; to pass is to have been asked and not to agree.
fn support(
    groups: &[Group<'_>],
    participants: &[Row],
    comments: &[Row],
    policy: &EquityPolicy,
) -> Outcome<String> {
    let (mut shown, mut survey, mut as_published) = (Vec::new(), Vec::new(), 0);
    for comment in comments {
        let id = comment.word("comment-id")?;
        let on_it = |people: &mut dyn Iterator<Item = &Row>| -> Vec<String> {
            let votes = people.filter_map(|row| row.get(id));
            votes.filter(|vote| !vote.is_empty()).map(str::to_owned).collect()
        };
        let count = |votes: &[String], vote: &str| {
            u64::try_from(votes.iter().filter(|one| one.as_str() == vote).count())
        };
        let everybody = on_it(&mut participants.iter());
        // The organisers' statements are not themes (here they ask people who they are); moderators refused others.
        if everybody.is_empty() || comment.word("author-id")? == "0" || comment.word("moderated")? == "-1" {
            continue;
        }
        let published = (comment.count("agrees")?, comment.count("disagrees")?);
        as_published += usize::from((count(&everybody, "1")?, count(&everybody, "-1")?) == published);
        let mut counts = Vec::new();
        for (_, people) in groups {
            let votes = on_it(&mut people.iter().copied());
            counts.push(Support::new(count(&votes, "1")?, u64::try_from(votes.len())?)?);
        }
        survey.push(counts);
        shown.push(comment);
    }
    let people = groups.iter().map(|(_, people)| u64::try_from(people.len()));
    let survey = Survey::new(people.collect::<Result<Vec<_>, _>>()?, survey)?;
    let records = themes(&survey, policy)?;

    let mut text = format!(
        "  Themes: {} comments of participants; in {as_published} of them the votes come to the counts that Polis publishes.\n",
        shown.len()
    );
    let mut by_consensus: Vec<(&&Row, &ThemeRecord)> = shown.iter().zip(&records).collect();
    by_consensus.sort_by(|(_, one), (_, other)| root(other).total_cmp(&root(one)));
    for (comment, record) in by_consensus.into_iter().take(SHOWN) {
        let place = record.rank.map_or(0, |rank| rank.best);
        writeln!(
            text,
            "  Comment {}, in place {place} of {}:",
            comment.word("comment-id")?,
            shown.len()
        )?;
        write!(text, "  {}  {}", line(&record.support), line(&record.consensus))?;
        for ((name, people), within) in groups.iter().zip(&record.groups) {
            // Of fewer people nothing is shown.
            let large = u64::try_from(people.len())? >= policy.minimum_group;
            if let Some((rank, asked)) = within.rank.zip(within.least).filter(|_| large) {
                let (asked, place) = (asked.whole(), rank.best);
                writeln!(text, "    in group {name}: place {place}. (n = {asked} asked)")?;
            }
        }
    }
    let raised = records
        .iter()
        .filter(|record| !record.raised_by.is_empty())
        .count();
    writeln!(
        text,
        "  In the top {} of a group, of whom at least {} were asked, and not of everybody: {raised} of {} comments.",
        policy.top_themes,
        policy.theme_group,
        shown.len()
    )?;
    Ok(text + &beside_published(&shown, &records)?)
}

fn consensus(record: &ThemeRecord) -> Option<&Consensus> {
    record.consensus.result.measured().map(|measured| &measured.value)
}

fn root(record: &ThemeRecord) -> f64 {
    consensus(record).map_or(0.0, |consensus| consensus.root)
}

/// Newer exports carry the consensus as Polis computes it.
fn beside_published(shown: &[&Row], records: &[ThemeRecord]) -> Outcome<String> {
    let (mut published, mut same) = (0, 0);
    for (comment, record) in shown.iter().zip(records) {
        if let Some(figure) = comment.get("group-informed-consensus") {
            let product = consensus(record).and_then(|consensus| consensus.product.to_f64());
            published += 1;
            same += usize::from(
                product.map(|p| format!("{p:.9}")) == Some(format!("{:.9}", figure.parse::<f64>()?)),
            );
        }
    }
    Ok(if published == 0 {
        "  Polis publishes no figure of consensus for this conversation.\n".to_owned()
    } else {
        format!(
            "  The consensus is Polis's own figure, to nine decimals, in {same} of {published} comments.\n"
        )
    })
}
