//! Start of the page.
use yew::prelude::*;

#[component]
fn Hello() -> Html {
    html! { <main><h1>{ "Calcolatore" }</h1></main> }
}

fn main() {
    yew::Renderer::<Hello>::new().render();
}
