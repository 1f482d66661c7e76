//! What is granted: for each action the smaller of cost and ceiling, and of the amount asked for where one is; what
//! is left to the company; how many such grants the funds can pay (Lazio: par. 8, 17, Allegato E; Lombardia:
//! Allegato 1, 5 and 7).

use arrayvec::ArrayVec;

use super::sheet::{Sheet, Working};
use super::{ACTION_A, ACTION_B, Action};
use crate::evaluation::{FigureId, FigureValue, FindingCode, Named, Nothing, Number, Operand, Rule};
use crate::money::Euro;
use crate::scenario::{Field, Part};

pub(super) fn work_out(sheet: &mut Sheet<'_, '_>) {
    let grant = &sheet.notice.grant;
    for action in [&ACTION_A, &ACTION_B] {
        work_out_action(sheet, action);
        find_requests(sheet, action);
    }
    let grants = [FigureId::GrantA.into(), FigureId::GrantB.into()];
    sheet.set_sum(FigureId::GrantTotal, &grants, &grant.citations);
    let operands = [FigureId::CostTotal.into(), FigureId::GrantTotal.into()];
    sheet.set_difference(FigureId::OwnFunds, &operands, &grant.citations);
    match &sheet.notice.costs.lines {
        Some(lines) => {
            let percent = lines.flat_rate.percent;
            let smallest = |ceiling| percent.smallest_reaching(ceiling);
            let (id, rule) = (FigureId::PersonnelForFullGrantA, Rule::SmallestReaching(percent));
            sheet.set_from(id, rule, FigureId::CeilingA, &lines.flat_rate.citations, &smallest);
        }
        None => sheet.set_nothing(&[FigureId::PersonnelForFullGrantA], Nothing::NotSet),
    }
    find_total_request(sheet);
    work_out_fundable(sheet);
}

fn work_out_action(sheet: &mut Sheet<'_, '_>, action: &Action) {
    let grant = &sheet.notice.grant;
    let ceiling = sheet.amount(action.ceiling);
    if sheet.scenario.includes(action.included) || ceiling.is_err() {
        let mut operands: ArrayVec<Operand, 3> = [action.cost.into(), action.ceiling.into()].into_iter().collect();
        if grant.requests.is_some() && sheet.scenario.has(action.requested) {
            operands.push(action.requested.into());
        }
        sheet.set_smallest(action.grant, &operands, &grant.citations);
    } else {
        sheet.set_left_out(action.grant, action.included, &grant.citations);
    }
    sheet.set_difference(action.spare, &[action.ceiling.into(), action.grant.into()], &grant.citations);

    let both = sheet.amount(action.cost).ok().zip(ceiling.ok());
    if let Some((cost, ceiling)) = both.filter(|(cost, ceiling)| cost > ceiling) {
        let figures = Named::one("limit", Number::Amount(ceiling)).and("value", Number::Amount(cost));
        sheet.find(action.cost_above_ceiling, action.cost_part, figures, &grant.citations);
    }
}

/// What asking for more than an action's ceiling, or than its cost, entails; an action left out has neither.
fn find_requests(sheet: &mut Sheet<'_, '_>, action: &Action) {
    let Some(rule) = &sheet.notice.grant.requests else { return };
    let Some(requested) = sheet.scenario.amount(action.requested) else { return };
    // Against the cost only where the grant is worked out: below the first band there is nothing to be had.
    let cost = sheet.amount(action.grant).and_then(|_| sheet.amount(action.cost));
    let limits = [(action.request_above_ceiling, sheet.amount(action.ceiling)), (action.request_above_cost, cost)];
    for (code, limit) in limits {
        if let Some(limit) = limit.ok().filter(|limit| requested > *limit) {
            let figures = Named::one("limit", Number::Amount(limit)).and("value", Number::Amount(requested));
            sheet.find(code, action.requested, figures, &rule.citations);
        }
    }
}

/// Asking for more than the total ceiling excludes the proposal; amounts not stated are not counted.
fn find_total_request(sheet: &mut Sheet<'_, '_>) {
    let Some(rule) = &sheet.notice.grant.requests else { return };
    let stated = [Field::RequestedA, Field::RequestedB].map(|field| sheet.scenario.amount(field));
    let total = stated.into_iter().flatten().fold(Euro::ZERO, Euro::plus);
    if let Some(ceiling) = sheet.amount(FigureId::CeilingTotal).ok().filter(|ceiling| total > *ceiling) {
        let figures = Named::one("limit", Number::Amount(ceiling)).and("value", Number::Amount(total));
        sheet.find(FindingCode::RequestAboveCeilingTotal, Part::Requested, figures, &rule.citations);
    }
}

/// How many grants of this size both funds can pay, an action without grant left out.
fn work_out_fundable(sheet: &mut Sheet<'_, '_>) {
    let funds = &sheet.notice.funds;
    let grants =
        sheet.amount(FigureId::GrantA).and_then(|a| Ok([(funds.a, a), (funds.b, sheet.amount(FigureId::GrantB)?)]));
    let projects = grants.and_then(|grants| {
        let whole = grants.into_iter().filter_map(|(fund, grant)| fund.whole_parts(grant));
        whole.min().map(FigureValue::Count).ok_or(Nothing::NotDue)
    });
    let operands: ArrayVec<Operand, 2> = [FigureId::GrantA, FigureId::GrantB]
        .into_iter()
        .filter(|grant| sheet.amount(*grant).is_ok_and(|grant| grant > Euro::ZERO))
        .map(Operand::Figure)
        .collect();
    let rule = Rule::FundsDivided { a: funds.a, b: funds.b };
    let working = Working { rule, operands: &operands, citations: &funds.citations };
    sheet.set(FigureId::FundableProjects, &working, projects);
}
