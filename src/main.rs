//! Start of the page: the app takes the place of what the document shows meanwhile.

use calcolatore::view::{Home, draw};

/// In place of the standard library's allocator: 1.7 kB less for the visitor to download.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    if let Some(place) = gloo::utils::document().get_element_by_id("calcolatore") {
        // Yew takes away what stood there until now: it is for those without scripts.
        // Nobody acts in it from outside.
        let _ = draw(Home::document(place));
    }
}
