//! The codes of faults: the public contract's, and those that only a notice file can have.

use crate::names::names;

names! {
    /// What is wrong with a value that was stated. The first group is the public contract's (Evaluation: errors);
    /// the second can only be met in a notice file.
    pub enum Code {
        /// A field that may not be left out is.
        Required = "required",
        /// A name that nothing here has.
        UnknownField = "unknown_field",
        /// The same key twice in one object.
        DuplicateField = "duplicate_field",
        /// No notice in the catalogue has this id.
        UnknownNotice = "unknown_notice",
        /// A text or number that is not one of those allowed.
        UnknownValue = "unknown_value",
        /// Something else where an object is expected.
        NotAnObject = "not_an_object",
        /// Something else where `true` or `false` is expected.
        NotABoolean = "not_a_boolean",
        /// Not a text of the form `4350.00`.
        NotAnAmount = "not_an_amount",
        /// Not a whole number written as JSON writes integers.
        NotACount = "not_a_count",
        /// Not a text of the form `82.5`.
        NotAPercentage = "not_a_percentage",
        /// Not a date of the calendar in the form `2020-03-12`.
        NotADate = "not_a_date",
        /// Of the right form, but negative or beyond what can be stated.
        OutOfRange = "out_of_range",
        /// A date before one that it must follow.
        OutOfOrder = "out_of_order",
        /// Two ways of stating the same cost at once.
        MixedForms = "mixed_forms",
        /// A way of stating a cost that the notice does not have.
        FormNotOfNotice = "form_not_of_notice",
        /// Not JSON, or not an object.
        NotJson = "not_json",

        /// Something else where a list is expected.
        NotAList = "not_a_list",
        /// Something else where a text is expected, or an empty one.
        NotAText = "not_a_text",
        /// Not a name in lower case, digits, `_` and `-`.
        NotAnId = "not_an_id",
        /// The same id twice.
        DuplicateId = "duplicate_id",
        /// A text without one of the product's languages.
        MissingTranslation = "missing_translation",
        /// A rule without its legal source.
        MissingCitation = "missing_citation",
        /// A part of the rules that is left out of a file that does not say where the act leaves it.
        MissingPart = "missing_part",
        /// A citation that is not in the file's list.
        UnknownCitation = "unknown_citation",
        /// An act that is not in the file's list.
        UnknownAct = "unknown_act",
        /// A reading that is not in the file's list.
        UnknownReading = "unknown_reading",
        /// Bands that leave out a number of employees.
        BandGap = "band_gap",
        /// Bands that claim a number of employees twice, or a band that ends before it begins.
        BandOverlap = "band_overlap",
        /// A last band with an end, or another without one.
        BandEnd = "band_end",
    }
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The path of the value, such as `cost_a.internal_other` or `ceilings.bands[2].from`; empty for the whole.
    pub field: String,
    /// What is wrong with it.
    pub code: Code,
}
