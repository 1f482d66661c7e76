//! A scenario, or a question about hourly cost, from the contract's JSON, with every fault noted.

use super::{Entry, Field, Kind, Part, Payment, Scenario, Value};
use crate::dates::Date;
use crate::json::{Code, Fault, Fields, Raw, Reader, amount_of, count_of, date_of, flag_of, percentage_of, text_of};
use crate::money::{Euro, Percent};
use crate::notice::{Catalogue, LabourCost, Notice};
use crate::rules::LabourCostInput;

/// The number of the contract that is spoken here.
const CONTRACT: &str = "1";

/// What a line of JSON asks.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// What a scenario gives.
    Evaluation(Box<Scenario>),
    /// What an hour of internal staff costs.
    LabourCost(LabourCostInput),
}

impl Request {
    /// Reads a request; anything but a JSON object is [`Code::NotJson`], and so are bytes that are not UTF-8.
    ///
    /// # Errors
    /// Every fault found, in the order of the contract's fields.
    pub fn read(json: &[u8], catalogue: &Catalogue) -> Result<Self, Vec<Fault>> {
        let mut reader = Reader::default();
        let not_json = || vec![Fault { field: String::new(), code: Code::NotJson }];
        let json = str::from_utf8(json).ok().and_then(Raw::of).ok_or_else(not_json)?;
        if !json.get().starts_with('{') {
            return Err(not_json());
        }
        let fields = Fields::of(json, &mut reader).ok_or_else(not_json)?;
        let request = match catalogue.labour_cost() {
            Some(form) if fields.has("labour_cost") => read_labour_cost(fields, form, &mut reader),
            _ => Self::Evaluation(Box::new(read_scenario(fields, catalogue, &mut reader))),
        };
        if reader.is_clean() { Ok(request) } else { Err(reader.into_faults()) }
    }
}

impl Scenario {
    /// Reads a scenario from the contract's JSON.
    ///
    /// # Errors
    /// Every fault found, in the order of the contract's fields; a request of another kind is an unknown field.
    pub fn from_json(json: &str, catalogue: &Catalogue) -> Result<Self, Vec<Fault>> {
        match Request::read(json.as_bytes(), catalogue)? {
            Request::Evaluation(scenario) => Ok(*scenario),
            Request::LabourCost(_) => Err(vec![Fault { field: "labour_cost".to_owned(), code: Code::UnknownField }]),
        }
    }
}

fn check_contract(fields: &mut Fields<'_>, reader: &mut Reader) {
    if fields.take("contract", reader).is_some_and(|json| json.get() != CONTRACT) {
        reader.fault_of("contract", Code::UnknownValue);
    }
}

fn read_labour_cost(mut fields: Fields<'_>, form: &LabourCost, reader: &mut Reader) -> Request {
    check_contract(&mut fields, reader);
    let json = fields.take("labour_cost", reader);
    fields.finish(reader);
    reader.inside("labour_cost", |reader| {
        // `null` stands for a question with nothing in it, whose missing fields are then all named; what is not an
        // object is one fault, and no more is asked of it.
        let asked = match json {
            None => Fields::none(),
            Some(json) => match Fields::of(json, reader) {
                Some(asked) => asked,
                None => return Request::LabourCost(LabourCostInput::default()),
            },
        };
        Request::LabourCost(LabourCostInput::read(asked, form, reader))
    })
}

fn read_scenario(mut fields: Fields<'_>, catalogue: &Catalogue, reader: &mut Reader) -> Scenario {
    let mut scenario = Scenario::nameless();
    check_contract(&mut fields, reader);
    match fields.take("notice", reader) {
        None => reader.fault_of("notice", Code::Required),
        Some(json) => {
            scenario.notice = text_of(json).filter(|id| catalogue.get(id).is_some());
            if scenario.notice.is_none() {
                reader.fault_of("notice", Code::UnknownNotice);
            }
        }
    }
    let notice = scenario.notice.as_deref().and_then(|id| catalogue.get(id));
    for field in Field::ALL.iter().filter(|field| field.in_part().is_none()) {
        let entry = read_entry(*field, fields.take(field.name(), reader), field.name(), reader);
        scenario.set(*field, entry);
    }
    if !scenario.has(Field::Employees) {
        reader.fault_of(Field::Employees.name(), Code::Required);
    }
    for part in Part::ALL.iter().filter(|part| **part != Part::Payment) {
        let Some(json) = fields.take(part.name(), reader) else { continue };
        reader.inside(part.name(), |reader| {
            if *part == Part::Requirements {
                read_requirements(json, notice, &mut scenario, reader);
            } else {
                read_part(*part, json, &mut scenario, reader);
            }
        });
    }
    fields.finish(reader);
    scenario.check(catalogue, reader);
    scenario
}

fn read_part(part: Part, json: Raw<'_>, scenario: &mut Scenario, reader: &mut Reader) {
    let Some(mut fields) = Fields::of(json, reader) else { return };
    for field in Field::ALL.iter().filter(|field| field.part() == Some(part)) {
        if let Some((_, name)) = field.in_part() {
            let entry = read_entry(*field, fields.take(name, reader), name, reader);
            scenario.set(*field, entry);
        }
    }
    fields.finish(reader);
}

fn read_entry(field: Field, json: Option<Raw<'_>>, name: &str, reader: &mut Reader) -> Entry {
    let Some(json) = json else { return Entry::LeftOut };
    let value = match field.kind() {
        Kind::Amount => amount_of(json).map(Value::Amount),
        Kind::Count => count_of(json).map(Value::Count),
        Kind::Percentage => percentage_of(json).map(Value::Percentage),
        Kind::Date => date_of(json).map(Value::Date),
        Kind::Flag => flag_of(json).map(Value::Flag),
        Kind::Payment => {
            text_of(json).and_then(|name| Payment::from_name(&name)).map(Value::Payment).ok_or(Code::UnknownValue)
        }
    };
    let value = reader.inside(name, |reader| reader.accept(value));
    value.map_or(Entry::Unreadable, Entry::Stated)
}

impl Value {
    /// Reads a value as the contract spells it, outside JSON: an amount as `4350.00`, a count as `17`, a date as
    /// `2020-03-20`, yes and no as `true` and `false`. `None` for anything else.
    #[must_use]
    pub fn parse(kind: Kind, text: &str) -> Option<Self> {
        Some(match kind {
            Kind::Amount => Self::Amount(Euro::parse(text).ok()?),
            Kind::Count => Self::Count(Raw::of(text).and_then(|json| count_of(json).ok())?),
            Kind::Percentage => Self::Percentage(Percent::parse(text).ok()?),
            Kind::Date => Self::Date(Date::parse(text).ok()?),
            Kind::Flag => Self::Flag(text.parse().ok()?),
            Kind::Payment => Self::Payment(Payment::from_name(text)?),
        })
    }
}

/// The conditions to apply are the notice's own; of an unknown notice only the values are checked.
fn read_requirements(json: Raw<'_>, notice: Option<&Notice>, scenario: &mut Scenario, reader: &mut Reader) {
    let Some(mut fields) = Fields::of(json, reader) else { return };
    let mut ids: Vec<String> = match notice {
        Some(notice) => notice.requirements.iter().map(|requirement| requirement.id.0.clone()).collect(),
        None => fields.names().map(str::to_owned).collect(),
    };
    ids.sort();
    ids.dedup();
    for id in ids {
        let json = fields.take(&id, reader);
        let met = json.and_then(|json| reader.inside(&id, |reader| reader.accept(flag_of(json))));
        if let Some(met) = met {
            scenario.set_requirement(&id, met);
        }
    }
    fields.finish(reader);
}
