//! Elements put together by calls: what the whole page is made of. Yew's `html!` writes the making of each element out
//! anew wherever one stands, some 200 bytes of Wasm; a call takes less than half of that, and the page is small first.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VNode, VTag, VText};

/// An element that is being put together.
pub(super) struct Element(Box<Parts>);

struct Parts {
    made: VTag,
    children: Vec<Html>,
}

/// What is done when something happens to an element. The events of the page are all of this one type: each type of
/// its own would bring its code along.
struct Answer {
    on: On,
    act: Box<dyn Fn(Event)>,
}

/// What happens to an element: to itself, for events are not carried up to the elements around it (`app::draw`). What is
/// inside a button or a link must let the pointer through.
#[derive(Clone, Copy)]
pub(super) enum On {
    /// It is left.
    Blur,
    /// Something else is chosen in it.
    Change,
    /// It is clicked, or a key does the same.
    Click,
    /// Something is typed into it.
    Input,
    /// A key is pressed in it.
    KeyDown,
    /// What it shows was loaded.
    #[cfg(feature = "embed")]
    Load,
    /// It would be sent.
    Submit,
    /// It is opened or closed.
    Toggle,
}

impl Listener for Answer {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Blur => ListenerKind::onblur,
            On::Change => ListenerKind::onchange,
            On::Click => ListenerKind::onclick,
            On::Input => ListenerKind::oninput,
            On::KeyDown => ListenerKind::onkeydown,
            #[cfg(feature = "embed")]
            On::Load => ListenerKind::onload,
            On::Submit => ListenerKind::onsubmit,
            On::Toggle => ListenerKind::ontoggle,
        }
    }

    fn handle(&self, event: Event) {
        (self.act)(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

// What is marked `never` below is not copied to where it is called: that is the point of this file.

/// An element with this tag, empty.
#[inline(never)]
pub(super) fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { made: VTag::new(tag), children: Vec::new() }))
}

/// Text.
pub(super) fn text(words: impl Into<AttrValue>) -> Html {
    text_node(words.into())
}

#[inline(never)]
fn text_node(words: AttrValue) -> Html {
    VText::new(words).into()
}

/// Several things after one another, without an element around them.
pub(super) fn several(children: impl IntoIterator<Item = Html>) -> Html {
    children.into_iter().collect()
}

impl Element {
    /// Its class, when it has no other attribute.
    #[inline(never)]
    pub(super) fn class(self, class: &'static str) -> Self {
        // Not `AttributeOrProperty::Static`, which Yew leaves out of the static page.
        self.set(&["class"], Box::new([Some(AttributeOrProperty::Attribute(AttrValue::Static(class)))]))
    }

    /// All its attributes: names and values, in the same order.
    #[inline(never)]
    pub(super) fn attributes(self, names: &'static [&'static str], values: &[&str]) -> Self {
        self.set(names, values.iter().map(|value| Some(attribute(value))).collect())
    }

    /// All its attributes, some of which it may not have: names and values, in the same order.
    #[inline(never)]
    pub(super) fn attributes_if(self, names: &'static [&'static str], values: &[Option<&str>]) -> Self {
        self.set(names, values.iter().map(|value| value.map(attribute)).collect())
    }

    fn set(mut self, keys: &'static [&'static str], values: Box<[Option<AttributeOrProperty>]>) -> Self {
        self.0.made.set_attributes(Attributes::Dynamic { keys, values });
        self
    }

    /// What stands in an input.
    #[inline(never)]
    pub(super) fn value(mut self, value: &str) -> Self {
        self.0.made.set_value(AttrValue::from(value.to_owned()));
        self
    }

    /// What a line of a list is worth, and whether it is the chosen one. The latter by property: once somebody has chosen,
    /// browsers no longer follow the attribute (HTML, an option's dirtiness).
    pub(super) fn line(self, value: &str, chosen: bool) -> Self {
        let chosen = AttributeOrProperty::Property(chosen.into());
        self.set(&["value", "selected"], Box::new([Some(attribute(value)), Some(chosen)]))
    }

    /// Whether an input is ticked.
    #[inline(never)]
    pub(super) fn checked(mut self, checked: bool) -> Self {
        self.0.made.set_checked(checked);
        self
    }

    /// What tells it from its neighbours when they come and go.
    #[inline(never)]
    pub(super) fn key(mut self, key: &str) -> Self {
        self.0.made.key = Some(Key::from(key.to_owned()));
        self
    }

    /// What is done when something happens to it.
    pub(super) fn on(self, on: On, act: impl Fn(Event) + 'static) -> Self {
        self.answer(Answer { on, act: Box::new(act) })
    }

    #[inline(never)]
    fn answer(mut self, answer: Answer) -> Self {
        self.0.made.add_listener(Rc::new(answer));
        self
    }

    /// Text inside it, after what already is.
    pub(super) fn text(self, words: impl Into<AttrValue>) -> Self {
        self.add(text_node(words.into()))
    }

    /// An element or anything else inside it, after what already is.
    pub(super) fn child(self, child: impl Into<Html>) -> Self {
        self.add(child.into())
    }

    /// Something inside it that may not be there. Its place is kept: Yew matches children by their places, from the
    /// last one, and what has the focus must be matched with itself.
    pub(super) fn maybe(self, child: Option<Html>) -> Self {
        self.add(child.unwrap_or_default())
    }

    /// Several things inside it, after what already is: as many at all times, where something in or behind them can
    /// have the focus.
    pub(super) fn children(mut self, children: impl IntoIterator<Item = Html>) -> Self {
        self.0.children.extend(children);
        self
    }

    #[inline(never)]
    fn add(mut self, child: Html) -> Self {
        self.0.children.push(child);
        self
    }

    /// The element.
    #[inline(never)]
    pub(super) fn html(self) -> Html {
        let Parts { mut made, children } = *self.0;
        made.add_children(children);
        VNode::VTag(Rc::new(made))
    }
}

fn attribute(value: &str) -> AttributeOrProperty {
    AttributeOrProperty::Attribute(AttrValue::from(value.to_owned()))
}

impl From<Element> for Html {
    fn from(element: Element) -> Self {
        element.html()
    }
}
