//! What is said of a translator's list. No translator has checked the Welsh yet.

use super::Words;

impl Words {
    /// That a file is no list of texts.
    pub(crate) fn not_a_list(self, file: &str) -> String {
        self.say(
            format!("{file}: this is not a list of texts as `coproduction rules --format json` writes it."),
            format!("{file}: nid yw hon yn rhestr o destunau fel y mae `coproduction rules --format json` yn ei hysgrifennu."),
        )
    }

    /// That the rulebook has no such text.
    pub(crate) fn no_such_text(self, id: &str) -> String {
        self.say(
            format!("{id}: there is no text with this id."),
            format!("{id}: nid oes testun â'r dynodydd hwn."),
        )
    }

    /// That the list is of an older English.
    pub(crate) fn english_has_changed(self, id: &str) -> String {
        self.say(
            format!("{id}: the English has changed since this list was handed out."),
            format!("{id}: mae'r Saesneg wedi newid ers rhoi'r rhestr hon."),
        )
    }

    /// That the Welsh of the list is another than that of the rulebook.
    pub(crate) fn welsh_differs(self, id: &str, ours: &str, theirs: &str) -> String {
        self.say(
            format!("{id}: the Welsh differs.\n  in the rulebook: {ours}\n  in the list: {theirs}"),
            format!("{id}: mae'r Gymraeg yn wahanol.\n  yn y llyfr rheolau: {ours}\n  yn y rhestr: {theirs}"),
        )
    }

    /// How many texts of a list are those of the rulebook.
    pub(crate) fn can_be_marked(self, same: usize, all: usize) -> String {
        self.say(
            format!("Texts of the list that are those of the rulebook, and can be marked as checked: {same} of {all}."),
            format!("Testunau'r rhestr sydd yr un fath â rhai'r llyfr rheolau, ac y gellir nodi iddynt gael eu gwirio: {same} o {all}."),
        )
    }
}
