//! What the plan costs. Action A: the four lines of staff and the flat rate on them, or one total where the notice
//! sets no lines; action B: its four lines or a total (Lazio: par. 3, 17, Allegati D and H; Lombardia: none set).

use arrayvec::ArrayVec;

use super::sheet::Sheet;
use crate::evaluation::{FigureId, FindingCode, Named, Nothing, Number, Operand, Rule};
use crate::money::{Euro, Rounding};
use crate::notice::CostLines;
use crate::scenario::{COST_A_LINES, COST_B_LINES, Entry, Field, OTHER_STAFF_LINES, Part, Scenario};

const LINE_FIGURES: [FigureId; 4] =
    [FigureId::PersonnelTotal, FigureId::OtherStaff, FigureId::OtherStaffLimit, FigureId::FlatRate];

pub(super) fn work_out(sheet: &mut Sheet<'_, '_>) {
    let costs = &sheet.notice.costs;
    match &costs.lines {
        Some(lines) if sheet.scenario.includes(Field::ActionA) => work_out_lines(sheet, lines),
        Some(_) => sheet.set_nothing(&LINE_FIGURES, Nothing::NotStated),
        None => sheet.set_nothing(&LINE_FIGURES, Nothing::NotSet),
    }
    if !sheet.scenario.includes(Field::ActionA) {
        sheet.set_left_out(FigureId::CostA, Field::ActionA, &costs.citations);
    } else if let Some(lines) = &costs.lines {
        let operands = [FigureId::PersonnelTotal.into(), FigureId::FlatRate.into()];
        sheet.set_sum(FigureId::CostA, &operands, &lines.flat_rate.citations);
    } else {
        sheet.set_from(FigureId::CostA, Rule::Stated, Field::CostATotal, &costs.citations, &|total| total);
    }
    work_out_equipment(sheet);
    let operands = [FigureId::CostA.into(), FigureId::CostB.into()];
    sheet.set_sum(FigureId::CostTotal, &operands, &costs.citations);
}

/// The lines among these in which something stands: a line left out counts as zero once another is given.
fn given(scenario: &Scenario, lines: &[Field]) -> ArrayVec<Operand, 4> {
    lines.iter().filter(|line| scenario.has(**line)).map(|line| Operand::Field(*line)).collect()
}

fn work_out_lines<'n>(sheet: &mut Sheet<'n, '_>, lines: &'n CostLines) {
    let stated = given(sheet.scenario, &COST_A_LINES);
    if stated.is_empty() {
        let personnel = Field::CostAPersonnelTotal;
        sheet.set_from(FigureId::PersonnelTotal, Rule::Stated, personnel, &lines.citations, &|total| total);
    } else {
        sheet.set_sum(FigureId::PersonnelTotal, &stated, &lines.citations);
        // With only teaching lines given, no line adds up to the other staff: a known zero.
        let others = given(sheet.scenario, &OTHER_STAFF_LINES);
        sheet.set_sum(FigureId::OtherStaff, &others, &lines.other_staff.citations);
    }

    let share = &lines.other_staff;
    let down = |personnel| share.percent.of(personnel, Rounding::Down);
    let rule = Rule::ShareRoundedDown(share.percent);
    sheet.set_from(FigureId::OtherStaffLimit, rule, FigureId::PersonnelTotal, &share.citations, &down);

    let flat = &lines.flat_rate;
    let nearest = |personnel| flat.percent.of(personnel, Rounding::HalfAwayFromZero);
    let rule = Rule::Share(flat.percent);
    sheet.set_from(FigureId::FlatRate, rule, FigureId::PersonnelTotal, &flat.citations, &nearest);

    let figures = (
        sheet.amount(FigureId::OtherStaff),
        sheet.amount(FigureId::PersonnelTotal),
        sheet.amount(FigureId::OtherStaffLimit),
    );
    if let (Ok(other), Ok(personnel), Ok(limit)) = figures
        && share.percent.is_exceeded_by(other, personnel)
    {
        let figures = Named::one("limit", Number::Amount(limit)).and("value", Number::Amount(other));
        sheet.find(FindingCode::OtherStaffAboveLimit, Part::CostA, figures, &share.citations);
    }
}

fn work_out_equipment(sheet: &mut Sheet<'_, '_>) {
    let equipment = &sheet.notice.costs.equipment;
    if !sheet.scenario.includes(Field::ActionB) {
        return sheet.set_left_out(FigureId::CostB, Field::ActionB, &equipment.citations);
    }
    let stated = given(sheet.scenario, &COST_B_LINES);
    if stated.is_empty() {
        sheet.set_from(FigureId::CostB, Rule::Stated, Field::CostBTotal, &equipment.citations, &|total| total);
    } else {
        sheet.set_sum(FigureId::CostB, &stated, &equipment.citations);
    }

    let none = |field| match sheet.scenario.entry(field) {
        Entry::LeftOut => true,
        Entry::Unreadable => false,
        Entry::Stated(_) => sheet.scenario.amount(field) == Some(Euro::ZERO),
    };
    let accessories = sheet.scenario.amount(Field::CostBAccessories).unwrap_or_default();
    let alone = accessories > Euro::ZERO && none(Field::CostBNotebooks) && none(Field::CostBSmartphones);
    if let Some(rule) = &equipment.accessories_need_device
        && alone
    {
        let figures = Named::one("value", Number::Amount(accessories));
        sheet.find(FindingCode::AccessoriesAlone, Field::CostBAccessories, figures, &rule.citations);
    }
}
