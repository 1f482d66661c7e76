//! The hourly cost of the company's own staff (Lazio: Allegato G). A calculation of its own, beside the evaluation.

use serde::Serialize;

use crate::json::{Code, Fields, Reader, read_field};
use crate::money::{Euro, Percent, Rounding};
use crate::notice::LabourCost;

/// What is asked: one employee's pay, and the form's percentages where they are to be other than the form's own.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LabourCostInput {
    /// Monthly full-time pay, in euro, also for part-timers (Allegato G, note 2).
    pub monthly_pay: Euro,
    /// Monthly payments in a year, one of those that the form admits.
    pub months: u32,
    /// Social contributions, in percent of the yearly pay.
    pub inps_percent: Option<Percent>,
    /// Other funds, in percent of the yearly pay.
    pub other_percent: Option<Percent>,
    /// Insurance against accidents at work, in percent of the yearly pay.
    pub inail_percent: Option<Percent>,
    /// The guarantee fund, in percent of the yearly pay.
    pub guarantee_fund_percent: Option<Percent>,
    /// Hours in a year, one at least (Allegato G, note 3).
    pub annual_hours: u32,
}

/// What follows, in euro.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LabourCostFigures {
    /// Line C: the monthly pay times the months.
    pub yearly_pay: Euro,
    /// Line D.1, rounded to the cent.
    pub inps: Euro,
    /// Line D.2, rounded to the cent.
    pub other: Euro,
    /// Line D.3, rounded to the cent.
    pub inail: Euro,
    /// Line D: the three charges.
    pub charges: Euro,
    /// Line E: severance pay less the guarantee fund, rounded to the cent once.
    pub severance: Euro,
    /// Line F: pay, charges and severance.
    pub yearly_cost: Euro,
    /// Line H: the yearly cost divided by the yearly hours, rounded to the cent.
    pub hourly_cost: Euro,
}

impl LabourCostInput {
    /// Reads the input from the fields of its JSON object, and notes what is wrong or what the form does not admit.
    pub fn read(mut fields: Fields<'_>, form: &LabourCost, reader: &mut Reader) -> Self {
        let input = Self {
            monthly_pay: read_field(&mut fields, "monthly_pay", reader),
            months: admitted(&mut fields, "months", reader, |months| form.months.contains(&months)),
            inps_percent: read_field(&mut fields, "inps_percent", reader),
            other_percent: read_field(&mut fields, "other_percent", reader),
            inail_percent: read_field(&mut fields, "inail_percent", reader),
            guarantee_fund_percent: read_field(&mut fields, "guarantee_fund_percent", reader),
            annual_hours: admitted(&mut fields, "annual_hours", reader, |hours| hours > 0),
        };
        fields.finish(reader);
        input
    }

    /// Fills in the form.
    #[must_use]
    pub fn work_out(&self, form: &LabourCost) -> LabourCostFigures {
        let nearest = Rounding::HalfAwayFromZero;
        let yearly_pay = Euro::from_cents(self.monthly_pay.cents().saturating_mul(self.months.into()));
        let inps = self.inps_percent.unwrap_or(form.inps).of(yearly_pay, nearest);
        let other = self.other_percent.unwrap_or(form.other).of(yearly_pay, nearest);
        let inail = self.inail_percent.unwrap_or(form.inail).of(yearly_pay, nearest);
        let charges = inps.plus(other).plus(inail);
        let fund = self.guarantee_fund_percent.unwrap_or(form.guarantee_fund);
        let severance = form.severance_divisor.divide_less_share(yearly_pay, fund, nearest);
        let yearly_cost = yearly_pay.plus(charges).plus(severance);
        let hourly_cost = yearly_cost.divided(self.annual_hours, nearest);
        LabourCostFigures { yearly_pay, inps, other, inail, charges, severance, yearly_cost, hourly_cost }
    }
}

/// Reads a count, and notes one that is not admitted.
fn admitted(fields: &mut Fields<'_>, name: &str, reader: &mut Reader, admits: impl Fn(u32) -> bool) -> u32 {
    let before = reader.count();
    let count = read_field(fields, name, reader);
    if reader.count() == before && !admits(count) {
        reader.fault_of(name, Code::OutOfRange);
    }
    count
}
