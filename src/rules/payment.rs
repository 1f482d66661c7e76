//! How the grant is paid: an advance against a guarantee and the balance, or all of it at the end
//! (Lazio: par. 18, Allegato B art. 8).

use super::sheet::{Sheet, Working};
use crate::evaluation::{FigureId, FigureValue, Nothing, Rule};
use crate::money::{Euro, Rounding};
use crate::scenario::{Field, Payment};

pub(super) fn work_out(sheet: &mut Sheet<'_, '_>) {
    let Some(rules) = &sheet.notice.payment else {
        let figures = [FigureId::Advance, FigureId::Balance, FigureId::Guarantee];
        return sheet.set_nothing(&figures, Nothing::NotSet);
    };
    match sheet.scenario.payment() {
        Payment::Advance => {
            let advance = &rules.advance;
            let share = |grant| advance.percent.of(grant, Rounding::HalfAwayFromZero);
            let rule = Rule::Share(advance.percent);
            sheet.set_from(FigureId::Advance, rule, FigureId::GrantTotal, &advance.citations, &share);
            let operands = [FigureId::GrantTotal.into(), FigureId::Advance.into()];
            sheet.set_difference(FigureId::Balance, &operands, &rules.balance.citations);
            let citations = &rules.guarantee.citations;
            sheet.set_from(FigureId::Guarantee, Rule::SameAs, FigureId::Advance, citations, &|advance| advance);
        }
        Payment::Single => {
            let citations = &rules.single.citations;
            let nothing = sheet.amount(FigureId::GrantTotal).map(|_| FigureValue::Amount(Euro::ZERO));
            let working = Working { rule: Rule::PaidAtEnd, operands: &[Field::Payment.into()], citations };
            sheet.set(FigureId::Advance, &working, nothing);
            sheet.set_from(FigureId::Balance, Rule::SameAs, FigureId::GrantTotal, citations, &|grant| grant);
            sheet.set_nothing(&[FigureId::Guarantee], Nothing::NotDue);
        }
    }
}
