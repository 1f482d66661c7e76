//! Elements put together by calls: what the page is mostly made of. Yew's `html!` writes the making of each element out
//! anew wherever one stands, some 200 bytes of Wasm; a call takes less than half of that, and the page is small first.
//! What listens to events is still written with `html!`.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VNode, VTag, VText};

/// An element that is being put together.
pub(super) struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    key: Option<Key>,
    names: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<Html>,
}

/// An element with this tag, empty.
#[inline(never)]
pub(super) fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, key: None, names: &[], values: Vec::new(), children: Vec::new() }))
}

/// Text.
pub(super) fn text(words: impl Into<AttrValue>) -> Html {
    text_node(words.into())
}

// None of what follows is copied to where it is called: that is the point of this file.

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
    pub(super) fn class(mut self, class: &'static str) -> Self {
        self.0.names = &["class"];
        self.0.values = vec![Some(AttributeOrProperty::Static(class))];
        self
    }

    /// All its attributes, names and values in the same order.
    #[inline(never)]
    pub(super) fn attributes(mut self, names: &'static [&'static str], values: &[&str]) -> Self {
        self.0.names = names;
        let value = |value: &&str| Some(AttributeOrProperty::Attribute(AttrValue::from((*value).to_owned())));
        self.0.values = values.iter().map(value).collect();
        self
    }

    /// What tells it from its neighbours when they come and go.
    #[inline(never)]
    pub(super) fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key.to_owned()));
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

    /// Several things inside it, after what already is.
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
        let Parts { tag, key, names, values, children } = *self.0;
        let mut made = VTag::new(tag);
        made.key = key;
        made.set_attributes(Attributes::Dynamic { keys: names, values: values.into() });
        made.add_children(children);
        VNode::VTag(Rc::new(made))
    }
}

impl From<Element> for Html {
    fn from(element: Element) -> Self {
        element.html()
    }
}
