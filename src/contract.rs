//! The public contract as text: a line of JSON in, a line of JSON out, whatever comes in. The command line and the
//! host page's scripts both go through here.

use serde::Serialize;

use crate::evaluation::Evaluation;
use crate::json::{Code, Fault};
use crate::notice::Catalogue;
use crate::present::{Language, fault_words};
use crate::rules::{LabourCostFigures, evaluate};
use crate::scenario::{Request, Scenario};

/// An answer of the contract.
#[derive(Serialize)]
#[serde(untagged)]
enum Answer<'n> {
    Evaluation(Box<Evaluation<'n>>),
    LabourCost { contract: u8, labour_cost: LabourCostFigures },
    Errors { contract: u8, errors: Vec<ErrorLine> },
}

/// One error of the contract.
#[derive(Serialize)]
struct ErrorLine {
    field: String,
    code: Code,
    message: String,
}

/// An evaluation as the contract writes it.
#[must_use]
pub fn evaluation_in_json(evaluation: &Evaluation<'_>) -> String {
    in_json(evaluation)
}

/// A scenario as the contract writes it: what was stated and can be read.
#[must_use]
pub fn scenario_in_json(scenario: &Scenario) -> String {
    in_json(scenario)
}

/// Reads a scenario that somebody else states.
///
/// # Errors
/// The answer of the contract that names every fault.
pub fn read_scenario(json: &str, catalogue: &Catalogue, language: Language) -> Result<Scenario, String> {
    Scenario::from_json(json, catalogue).map_err(|faults| in_json(&errors(faults, language)))
}

/// Answers one request, given as JSON bytes, with one line of JSON. The messages of errors are in `language`.
#[must_use]
pub fn answer(request: &[u8], catalogue: &Catalogue, language: Language) -> String {
    let answer = match Request::read(request, catalogue) {
        Ok(Request::Evaluation(scenario)) => match scenario.notice().and_then(|id| catalogue.get(id)) {
            Some(notice) => Answer::Evaluation(Box::new(evaluate(notice, &scenario))),
            None => errors(vec![Fault { field: "notice".to_owned(), code: Code::UnknownNotice }], language),
        },
        Ok(Request::LabourCost(input)) => match catalogue.labour_cost() {
            Some(form) => Answer::LabourCost { contract: 1, labour_cost: input.work_out(form) },
            None => errors(vec![Fault { field: "labour_cost".to_owned(), code: Code::UnknownField }], language),
        },
        Err(faults) => errors(faults, language),
    };
    in_json(&answer)
}

fn in_json(answer: &impl Serialize) -> String {
    // Only text and numbers are written, to memory: there is nothing that can fail.
    serde_json::to_string(answer).unwrap_or_default()
}

fn errors<'n>(faults: Vec<Fault>, language: Language) -> Answer<'n> {
    let line = |fault: Fault| {
        let message = fault_words(&fault, language);
        ErrorLine { field: fault.field, code: fault.code, message }
    };
    Answer::Errors { contract: 1, errors: faults.into_iter().map(line).collect() }
}
