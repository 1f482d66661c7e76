//! Where the calculator will be published, as far as whoever builds it says so: nothing, the origin, or the whole
//! address.
use anyhow::{Context, Result, bail, ensure};

/// Where the calculator will be published.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Site {
    origin: Option<Origin>,
    address: Option<Address>,
}

impl Site {
    /// Reads the options of `build`: `--origin ORIGIN` and `--address ADDRESS`, in any order.
    ///
    /// # Errors
    /// When an option is not known, has no value, is given twice, or one does not agree with the other.
    pub(crate) fn of(options: &[&str]) -> Result<Self> {
        let mut site = Self::default();
        let mut options = options.iter();
        while let Some(option) = options.next() {
            let mut value = || options.next().with_context(|| format!("`{option}` needs a value"));
            let known = match *option {
                "--origin" => site.origin.replace(Origin::of(value()?)?).is_some(),
                "--address" => site.address.replace(Address::of(value()?)?).is_some(),
                _ => bail!("`{option}` is not an option of `cargo xtask build`: those are --origin and --address"),
            };
            ensure!(!known, "`{option}` is given twice");
        }
        if let Self { origin: Some(origin), address: Some(address) } = &site {
            ensure!(
                *origin == address.origin,
                "--origin {} and --address {} do not agree; --address alone is enough",
                origin.as_str(),
                address.as_str()
            );
        }
        Ok(site)
    }

    /// The origin, if it is known.
    pub(crate) fn origin(&self) -> Option<&Origin> {
        self.address.as_ref().map(|address| &address.origin).or(self.origin.as_ref())
    }

    /// The address, if it is known.
    pub(crate) fn address(&self) -> Option<&Address> {
        self.address.as_ref()
    }
}

/// The origin at which the calculator will be published: scheme, host and, if there is one, port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Origin(String);

impl Origin {
    /// Reads an origin as browsers write it (RFC 6454, 6.2).
    ///
    /// # Errors
    /// When it is none.
    pub(crate) fn of(text: &str) -> Result<Self> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let is_of_host = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || ".-:".contains(sign);
        ensure!(
            host.is_some_and(|host| !host.is_empty() && host.chars().all(is_of_host)),
            "`{text}` is not an origin: write it without a path, for example https://servizi.example.it"
        );
        Ok(Self(text.to_owned()))
    }

    /// As browsers write it.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// The address of the folder that is published: an origin, and a path that ends with `/`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Address {
    text: String,
    origin: Origin,
}

impl Address {
    /// Reads an address as people copy it, where it leads to a folder and says nothing else.
    ///
    /// # Errors
    /// When it is not absolute, does not end with `/`, or has more than a path.
    pub(crate) fn of(text: &str) -> Result<Self> {
        const LIKE: &str = "write it like https://servizi.example.it/calcolatore/";
        let after_scheme = text.find("://").map_or(0, |scheme| scheme + 3);
        let (origin, path) = text.split_at(text.get(after_scheme..).and_then(|rest| rest.find('/')).map_or(
            // Without a path, all of it must be the origin.
            text.len(),
            |slash| after_scheme + slash,
        ));
        // What a path can be made of (RFC 3986, 3.3) but quotes, which nobody writes there.
        let is_of_path = |sign: char| sign.is_ascii_alphanumeric() || "-._~%!$&()*+,;=:@/".contains(sign);
        let origin = Origin::of(origin).map_err(|_| anyhow::anyhow!("`{text}` is not an address: {LIKE}"))?;
        ensure!(path.chars().all(is_of_path), "the address `{text}` has more than a path: {LIKE}");
        ensure!(path.ends_with('/'), "the address `{text}` is to be that of the folder, with `/` at its end: {LIKE}");
        Ok(Self { text: text.to_owned(), origin })
    }

    /// As it was written.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        assert!(Origin::of("https://servizi.example.it:8443").is_ok());
        for text in
            ["", "https://", "servizi.example.it", "https://a.it/calcolatore", "https://a.it 'unsafe-inline'", "data:x"]
        {
            assert!(Origin::of(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_address_is_that_of_a_folder() -> Result<()> {
        for (text, origin) in [
            ("https://servizi.example.it/calcolatore/", "https://servizi.example.it"),
            ("https://servizi.example.it/", "https://servizi.example.it"),
            ("http://127.0.0.1:8091/a/b-c/~d/%C3%A0/", "http://127.0.0.1:8091"),
        ] {
            let address = Address::of(text)?;
            assert_eq!((address.as_str(), address.origin.as_str()), (text, origin));
        }
        Ok(())
    }

    #[test]
    fn what_is_not_the_address_of_a_folder_is_refused_and_named() {
        for (text, why) in [
            ("", "not an address"),
            ("/calcolatore/", "not an address"),
            ("//servizi.example.it/calcolatore/", "not an address"),
            ("servizi.example.it/calcolatore/", "not an address"),
            ("ftp://servizi.example.it/", "not an address"),
            ("https:///calcolatore/", "not an address"),
            ("https://anna@servizi.example.it/", "not an address"),
            ("https://servizi.example.it?a/", "not an address"),
            ("https://servizi.example.it/calcolatore/?a=/", "more than a path"),
            ("https://servizi.example.it/calcolatore/#/", "more than a path"),
            ("https://servizi.example.it/una cartella/", "more than a path"),
            ("https://servizi.example.it/\"><script>/", "more than a path"),
            ("https://servizi.example.it/città/", "more than a path"),
            ("https://servizi.example.it", "`/` at its end"),
            ("https://servizi.example.it/calcolatore", "`/` at its end"),
            ("https://servizi.example.it/calcolatore/index.html", "`/` at its end"),
        ] {
            let refused = Address::of(text).map_or_else(|error| error.to_string(), |_| "taken".to_owned());
            assert!(refused.contains(why) && refused.contains(text), "{text}: {refused}");
        }
    }

    #[test]
    fn the_address_says_the_origin_and_must_not_contradict_it() -> Result<()> {
        let origin = |options: &[&str]| Site::of(options).map(|site| site.origin().map(|it| it.as_str().to_owned()));
        let [origin_only, address] = [["--origin", "https://a.it"], ["--address", "https://a.it/b/"]];
        assert_eq!(Site::of(&[])?, Site::default());
        assert_eq!(origin(&origin_only)?.as_deref(), Some("https://a.it"));
        assert!(Site::of(&origin_only)?.address().is_none());
        assert_eq!(origin(&address)?.as_deref(), Some("https://a.it"));
        assert_eq!(Site::of(&[address, origin_only].concat())?, Site::of(&[origin_only, address].concat())?);
        for (options, why) in [
            (["--origin", "https://c.it", "--address", "https://a.it/b/"], "do not agree"),
            (["--origin", "http://a.it", "--address", "https://a.it/b/"], "do not agree"),
            (["--address", "https://a.it/b/", "--address", "https://a.it/b/"], "twice"),
            (["--address", "https://a.it/b/", "--port", "8080"], "not an option"),
        ] {
            let refused = Site::of(&options).map_or_else(|error| error.to_string(), |_| "taken".to_owned());
            assert!(refused.contains(why), "{options:?}: {refused}");
        }
        assert!(Site::of(&["--address"]).is_err_and(|error| error.to_string().contains("needs a value")));
        Ok(())
    }
}
