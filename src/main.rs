//! Start of the page: the app takes the place of what the document shows meanwhile.

fn main() {
    if let Some(place) = gloo::utils::document().get_element_by_id("calcolatore") {
        // What stood there until now is for those without scripts.
        place.set_inner_html("");
        yew::Renderer::<calcolatore::view::App>::with_root(place).render();
    }
}
