//! A topic of the rules while it is written: rows that become tables, lines that become lists, and the places in the
//! acts, each once. Which rules there are is in `topics`.
//!
//! Names come as constants and values one by one, so that a rule costs the page a call and no more.

use yew::prelude::*;

use super::Book;
use crate::dates::Date;
use crate::evaluation::{FigureId, Nothing};
use crate::money::{Divisor, Euro, Percent};
use crate::notice::{CitationRef, Citations, Share, Words};
use crate::present::pictures::employees_words;
use crate::present::{Text, count, date, divisor, field_label, figure_label, nothing_words, page, percent, rules};
use crate::scenario::Field;
use crate::view::element::el;
use crate::view::sources;

/// What a row, a column or a table is called.
pub(super) enum Name<'a> {
    /// In the product's words.
    Text(&'static Text),
    /// Like a figure.
    Figure(FigureId),
    /// Like a field.
    Field(Field),
    /// In the words of the notice.
    Words(&'a Words),
    /// So many employees, from and to.
    Band(u32, Option<u32>),
}

/// What stands in a cell.
pub(super) enum Cell<'a> {
    Amount(Euro),
    Count(u32),
    Percent(Percent),
    Divisor(Divisor),
    /// So many days, months or employees.
    Of(&'static Text, u32),
    /// So much of the employees, rounded up.
    OfEmployees(Percent),
    /// A day and the time of day.
    At(Date, &'a str),
    Name(&'a Name<'a>),
    Empty,
    /// This act does not say.
    NotSet,
}

/// A topic.
pub(super) struct Section<'a> {
    pub(super) book: Book<'a>,
    rows: Vec<Html>,
    lines: Vec<Html>,
    /// Its tables and lists.
    pub(super) content: Vec<Html>,
    /// Where its rules stand.
    places: Vec<&'a CitationRef>,
}

impl<'a> Section<'a> {
    pub(super) const fn new(book: Book<'a>) -> Self {
        Self { book, rows: Vec::new(), lines: Vec::new(), content: Vec::new(), places: Vec::new() }
    }

    /// Adds where a rule stands.
    pub(super) fn cite(&mut self, citations: &'a Citations) {
        for place in citations {
            if !self.places.contains(&place) {
                self.places.push(place);
            }
        }
    }

    /// Adds where the acts leave what they do not set.
    pub(super) fn cite_not_set(&mut self) {
        if let Some(cited) = &self.book.notice.not_set {
            self.cite(&cited.citations);
        }
    }

    /// Adds a row: its name, what stands below the name, its values.
    pub(super) fn row(&mut self, name: &Name<'_>, below: &str, cells: &[Cell<'_>]) {
        let yours = self.book.employees.filter(|own| match name {
            Name::Band(from, to) => own >= from && to.is_none_or(|to| *own <= to),
            _ => false,
        });
        let mut head = el("th").attributes(&["scope"], &["row"]).text(self.name(name));
        if let Some(employees) = yours {
            let employees = employees_words(employees, self.book.language);
            head = head.child(el("strong").text(self.book.fill(&rules::YOURS, &[&employees])));
        }
        if !below.is_empty() {
            head = head.child(el("small").text(below.to_owned()));
        }
        let mut row = el("tr").attributes_if(&["aria-current"], &[yours.map(|_| "true")]).child(head);
        for cell in cells {
            row = row.child(el("td").text(self.value(cell)));
        }
        self.rows.push(row.html());
    }

    /// Adds a row of one value.
    pub(super) fn pair(&mut self, name: &Name<'_>, value: &Cell<'_>) {
        self.row(name, "", std::slice::from_ref(value));
        if let Cell::NotSet = value {
            self.cite_not_set();
        }
    }

    /// Adds a row for a share that the act may not set.
    pub(super) fn share(&mut self, name: &Name<'_>, share: Option<&'a Share>) {
        match share {
            Some(share) => {
                self.pair(name, &Cell::Percent(share.percent));
                self.cite(&share.citations);
            }
            None => self.pair(name, &Cell::NotSet),
        }
    }

    /// Makes a table of the rows, if there are any. Columns, the first of which names the rows, have heads only where
    /// the caption does not say enough.
    pub(super) fn table(&mut self, caption: &Name<'_>, columns: &[Name<'_>]) {
        if self.rows.is_empty() {
            return;
        }
        let rows = std::mem::take(&mut self.rows);
        let mut table = el("table").class("rules-table").child(el("caption").text(self.name(caption)));
        if !columns.is_empty() {
            let mut heads = el("tr");
            for column in columns {
                heads = heads.child(el("th").attributes(&["scope"], &["col"]).text(self.name(column)));
            }
            table = table.child(el("thead").child(heads));
        }
        self.content.push(table.child(el("tbody").children(rows)).html());
    }

    /// Makes a table of rows of one value.
    pub(super) fn pairs(&mut self, caption: &Name<'_>) {
        self.table(caption, &[]);
    }

    /// Adds a line: what it is called in Italian, what the notice says, more of it, where that stands.
    pub(super) fn line(&mut self, name: &str, words: &Words, more: &str, citations: Option<&'a Citations>) {
        if self.book.brief {
            return;
        }
        let language = self.book.language;
        // A name comes before a colon, more after a full stop.
        let colon = if name.is_empty() { "" } else { ": " };
        let stop = if more.is_empty() { "" } else { ". " };
        let text = [colon, language.of(words), stop, more].concat();
        let mut line = el("li").child(el("b").attributes(&["lang"], &["it"]).text(name.to_owned())).text(text);
        if let Some(citations) = citations {
            line = line.text(" (").child(sources::references(citations)).text(")");
        }
        self.lines.push(line.html());
        if let Some(citations) = citations {
            self.cite(citations);
        }
    }

    /// Makes a list of the lines, if there are any.
    pub(super) fn list(&mut self, title: Option<Name<'_>>) {
        if self.lines.is_empty() {
            return;
        }
        if let Some(title) = title {
            self.content.push(el("h4").text(self.name(&title)).html());
        }
        let lines = std::mem::take(&mut self.lines);
        self.content.push(el("ul").children(lines).html());
    }

    /// Where all of it stands, as it is shown. Two things that an act says in one place are two places in the file.
    pub(super) fn references(&self) -> String {
        sources::in_words(self.places.iter().copied())
    }

    /// Where all of it stands; opened, what it says there.
    pub(super) fn sources(&mut self, is_open: bool) {
        let references = self.references();
        let places = std::mem::take(&mut self.places);
        for citation in places.into_iter().filter_map(|place| self.book.notice.citation(place)) {
            self.line(&citation.reference, &citation.says, "", None);
        }
        if self.lines.is_empty() {
            return;
        }
        let lines = std::mem::take(&mut self.lines);
        let references = el("span").attributes(&["lang"], &["it"]).text(references);
        let summary = el("summary").text(self.book.say(&page::SOURCES)).text(": ").child(references);
        let names = &["class", "open"];
        let details = el("details").attributes_if(names, &[Some("sources"), is_open.then_some("")]);
        self.content.push(details.child(summary).child(el("ul").children(lines)).html());
    }

    fn number(&self, text: &Text, number: u32) -> String {
        self.book.fill(text, &[&count(number, self.book.language)])
    }

    fn name(&self, name: &Name<'_>) -> String {
        let language = self.book.language;
        let name = match name {
            Name::Text(text) => text.in_language(language),
            Name::Figure(figure) => figure_label(*figure, language),
            Name::Field(field) => field_label(*field, language),
            Name::Words(words) => language.of(words),
            Name::Band(from, None) => return self.number(&rules::AND_MORE, *from),
            Name::Band(from, Some(to)) => {
                return self.book.fill(&rules::FROM_TO, &[&count(*from, language), &count(*to, language)]);
            }
        };
        name.to_owned()
    }

    fn value(&self, cell: &Cell<'_>) -> String {
        let language = self.book.language;
        match cell {
            Cell::Amount(euro) => rules::table_amount(*euro, language),
            Cell::Count(value) => count(*value, language),
            Cell::Percent(value) => percent(*value, language),
            Cell::Divisor(value) => divisor(*value, language),
            Cell::Of(text, value) => self.number(text, *value),
            Cell::OfEmployees(share) => self.book.fill(&rules::OF_EMPLOYEES, &[&percent(*share, language)]),
            Cell::At(day, time) => [&*date(*day, language), ", ", time].concat(),
            Cell::Name(name) => self.name(name),
            Cell::Empty => String::new(),
            Cell::NotSet => nothing_words(Nothing::NotSet, language).to_owned(),
        }
    }
}
