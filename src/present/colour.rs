//! The primary colour of a region: read, and refused where text in it would be hard to read.

use super::HostFault;

/// The darkest background on which the page has text in its primary colour: `--danger-tint` of `styles/tokens.css`. On
/// `--warning-tint`, which is darker, links have the colour of text.
const BACKGROUND: [u8; 3] = [0xfb, 0xef, 0xf1];

/// The least contrast of text, in hundredths (WCAG 2.2, 1.4.3).
const LEAST: u32 = 450;

/// Reads six hexadecimal digits.
///
/// # Errors
/// What is wrong with them: they are not a colour, or text in it would have too little contrast.
pub fn primary_colour(digits: &str) -> Result<String, HostFault> {
    let Some(colour) = channels(digits) else { return Err(HostFault::NotAColour(digits.to_owned())) };
    let contrast = contrast(colour, BACKGROUND);
    if contrast < LEAST {
        return Err(HostFault::LowContrast(digits.to_owned(), contrast));
    }
    Ok(format!("#{digits}"))
}

fn channels(digits: &str) -> Option<[u8; 3]> {
    let is_colour = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok().filter(|_| is_colour)?.to_be_bytes();
    Some([red, green, blue])
}

/// The contrast ratio of a darker and a lighter colour, in hundredths, rounded down (WCAG 2.2, "contrast ratio").
#[expect(clippy::float_arithmetic, reason = "a colour is not an amount")]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 100 and 2100")]
fn contrast(first: [u8; 3], second: [u8; 3]) -> u32 {
    let [first, second] = [first, second].map(luminance);
    ((first.max(second) + 0.05) / (first.min(second) + 0.05) * 100.0) as u32
}

/// The relative luminance of a colour (WCAG 2.2, "relative luminance").
#[expect(clippy::float_arithmetic, reason = "a colour is not an amount")]
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_taken_when_text_in_it_can_be_read() {
        for digits in ["297a38", "0066cc", "003366", "000000"] {
            assert_eq!(primary_colour(digits), Ok(format!("#{digits}")));
        }
        for (digits, contrast) in [("ffffff", 112), ("ffff00", 104), ("ff0000", 356), ("0099ff", 267)] {
            assert_eq!(primary_colour(digits), Err(HostFault::LowContrast(digits.to_owned(), contrast)));
        }
        for digits in ["", "red", "#297a3", "297a38;", "+297a3", "297a380", "２９７ａ"] {
            assert_eq!(primary_colour(digits), Err(HostFault::NotAColour(digits.to_owned())), "{digits}");
        }
    }

    #[test]
    fn contrast_is_the_one_of_the_guidelines() {
        assert_eq!(contrast([0; 3], [255; 3]), 2100);
        assert_eq!(contrast([255; 3], [255; 3]), 100);
        // The grey that is just light enough on white.
        assert_eq!(contrast([0x76; 3], [255; 3]), 454);
    }

    #[test]
    fn the_background_is_the_one_of_the_styles() {
        let tokens = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/styles/tokens.css")).unwrap();
        let [red, green, blue] = BACKGROUND;
        assert!(tokens.contains(&format!("--danger-tint: #{red:02x}{green:02x}{blue:02x};")));
    }
}
