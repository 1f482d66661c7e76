//! Who may apply: the least number of employees, the compulsory action, the conditions declared
//! (Lazio: par. 3, 4, 5, 12; Lombardia: Allegato 1, 3 to 5).

use super::sheet::Sheet;
use crate::evaluation::{FindingCode, Named, Number, Place};
use crate::scenario::Field;

pub(super) fn work_out(sheet: &mut Sheet<'_, '_>) {
    let notice = sheet.notice;
    let minimum = notice.ceilings.bands.minimum();
    if sheet.employees().is_ok_and(|employees| employees < minimum) {
        let figures = Named::one("minimum", Number::Count(minimum));
        sheet.find(FindingCode::EmployeesBelowMinimum, Field::Employees, figures, &notice.employees.citations);
    }

    let action_a = &notice.actions.a;
    if !sheet.scenario.includes(Field::ActionA) {
        if action_a.compulsory == Some(true) {
            sheet.find(FindingCode::ActionAMissing, Field::ActionA, Named::default(), &action_a.citations);
        } else if sheet.scenario.includes(Field::ActionB) {
            let source = &notice.actions.b.citations;
            sheet.find(FindingCode::ActionBAlone, Field::ActionA, Named::default(), source);
        }
    }

    for requirement in &notice.requirements {
        let id = requirement.id.0.as_str();
        if sheet.scenario.requirement(id) == Some(false) {
            let place = Place::Requirement(id);
            sheet.find(FindingCode::RequirementNotMet, place, Named::default(), &requirement.citations);
        }
    }
}
