//! The words of measures.

use super::Words;

impl Words {
    /// The heading of the measures.
    pub(crate) const fn what_decisions_show(self) -> &'static str {
        self.pick(
            "What the decisions and answers show",
            "Beth mae'r penderfyniadau a'r atebion yn ei ddangos",
        )
    }

    /// What stands before the measures that have nothing to count.
    pub(crate) const fn nothing_to_count(self) -> &'static str {
        self.pick(
            "Nothing to count on record for: ",
            "Dim i'w gyfrif ar gofnod ar gyfer y rhain: ",
        )
    }

    /// The name of a measure.
    pub(crate) fn measure(self, name: &'static str) -> &'static str {
        match name {
            "contested-adopted"
            | "contested-adopted-beside-rules"
            | "contested-stopped"
            | "contested-stopped-beside-rules" => {
                self.pick("contested decisions", "penderfyniadau lle'r oedd anghytuno")
            }
            "adoption-by-origin" => self.pick("proposals by origin", "cynigion yn ôl tarddiad"),
            "deference" => self.pick("answers of the accountable body", "atebion y corff atebol"),
            "effective-power" => self.pick("effective power", "grym effeithiol"),
            "acknowledgement" => self.pick("acknowledgement", "cydnabod derbyn"),
            "loop-closure" => self.pick("time until people were told", "amser nes dweud wrth bobl"),
            "promises-kept" => self.pick("promised days of answer", "diwrnodau ateb a addawyd"),
            other => other,
        }
    }
}
