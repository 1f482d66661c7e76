//! The public contract on the command line: JSON Lines on standard input, one answer a line on standard output.
//! A line that cannot be read is answered with its errors, and the next one is read all the same.

use std::io::{self, BufRead, BufWriter, Write};

use calcolatore::contract::answer;
use calcolatore::notice::Catalogue;
use calcolatore::present::Language;

fn main() -> io::Result<()> {
    let catalogue = Catalogue::built_in();
    let mut output = BufWriter::new(io::stdout().lock());
    // As bytes: a line that is not UTF-8 is one more line that cannot be read.
    for line in io::stdin().lock().split(b'\n') {
        writeln!(output, "{}", answer(&line?, catalogue, Language::Italian))?;
    }
    output.flush()
}
