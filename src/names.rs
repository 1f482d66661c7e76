//! The macro behind every closed list of public names (figures, fields, findings, codes).
//! What each name means stands where the list is declared, not here.

/// Declares an enum whose variants each have one public name, the one in the JSON contract.
///
/// It gives the enum `ALL` (in contract order), `name()`, `from_name()`, `index()` and serde's `Serialize`
/// (as the name), so that a name is written once and can be neither forgotten nor misspelt elsewhere.
macro_rules! names {
    (
        $(#[$meta:meta])*
        pub enum $Enum:ident {
            $( $(#[$variant_meta:meta])* $Variant:ident = $name:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $Enum {
            $( $(#[$variant_meta])* $Variant, )+
        }

        impl $Enum {
            /// Every value, in the order of the contract.
            pub const ALL: &'static [Self] = &[ $( Self::$Variant, )+ ];

            /// The public name, as the JSON contract spells it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $( Self::$Variant => $name, )+ }
            }

            /// The value with this public name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
            }

            /// The place in [`Self::ALL`].
            #[must_use]
            pub const fn index(self) -> usize {
                self as usize
            }
        }

        impl serde::Serialize for $Enum {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }
    };
}

pub(crate) use names;
