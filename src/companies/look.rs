//! The company's accent color: checked so that everybody can read it, and delivered as a stylesheet of the company.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

use super::{Company, logo::Logo};
use crate::{
    accounts::access::Member,
    kit::error::{Error, Result},
};

/// What WCAG 2.2 asks of text (1.4.3, AA).
const READABLE: f64 = 4.5;
/// The grounds on which links and buttons stand, the least favorable of each theme (the stylesheet's --sunken).
const LIGHT_GROUND: Color = Color(0xf2, 0xec, 0xe2);
const DARK_GROUND: Color = Color(0x1c, 0x2b, 0x34);
/// The text on a filled button (--on-sea of the light theme).
const ON_ACCENT: Color = Color(0xfd, 0xfc, 0xfa);
const WHITE: Color = Color(255, 255, 255);
const BLACK: Color = Color(0, 0, 0);

/// A color of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Color(u8, u8, u8);

impl Color {
    /// "#3a7f00", with or without the sign.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().trim_start_matches('#');
        if digits.len() != 6 || !digits.is_ascii() {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self(part(0)?, part(2)?, part(4)?))
    }

    /// Whether text of this color, and text on it, can be read on every ground of the light theme.
    ///
    /// # Errors
    /// With the nearest darker color that can be read.
    pub fn readable(self) -> Result<(), Self> {
        if self.worst() >= READABLE {
            return Ok(());
        }
        let instead = (1..=50).map(|step| self.mixed(BLACK, f64::from(step) / 50.0)).find(|c| c.worst() >= READABLE);
        Err(instead.unwrap_or(BLACK))
    }

    fn worst(self) -> f64 {
        self.contrast(LIGHT_GROUND).min(self.contrast(ON_ACCENT)).min(self.contrast(self.soft()))
    }

    /// The contrast of two colors, 1 to 21.
    fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let part = |value: u8| {
            let share = f64::from(value) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(self.0) + 0.7152 * part(self.1) + 0.0722 * part(self.2)
    }

    /// So much of the other color mixed in.
    fn mixed(self, other: Self, share: f64) -> Self {
        let part = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round() as u8;
        Self(part(self.0, other.0), part(self.1, other.1), part(self.2, other.2))
    }

    /// The pale ground of what is chosen.
    fn soft(self) -> Self {
        self.mixed(WHITE, 0.9)
    }

    /// The same color for the dark theme: as light as it must be to be read there.
    fn for_dark(self) -> Self {
        let step = |n: u32| self.mixed(WHITE, f64::from(n) / 50.0);
        (0..=50).map(step).find(|c| c.contrast(DARK_GROUND) >= READABLE).unwrap_or(WHITE)
    }
}

impl std::fmt::Display for Color {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// The stylesheet: empty for a company that looks like the product.
pub async fn show(mut member: Member) -> Result<Response> {
    let company = Company::find(&mut member.tx).await?;
    let logo = Logo::sum(&mut member.tx).await?;
    let mut css = String::new();
    if let Some(accent) = Color::parse(&company.accent) {
        let dark = accent.for_dark();
        css += &format!(
            ":root{{--sea:light-dark({accent},{dark});--sea-deep:light-dark({},{});--sea-soft:light-dark({},{});--on-sea:light-dark({ON_ACCENT},{})}}\n",
            accent.mixed(BLACK, 0.2),
            dark.mixed(WHITE, 0.25),
            accent.soft(),
            DARK_GROUND.mixed(dark, 0.12),
            DARK_GROUND.mixed(BLACK, 0.4)
        );
    }
    if let Some(sum) = logo {
        let address = member.chrome.at(format!("/logo.png?{sum}"));
        css += &format!(
            ".brand small{{padding-inline-start:calc(var(--s3) + 2.5rem);background:url(\"{address}\") no-repeat var(--s2) center/2rem 2rem}}\n"
        );
    }
    let kept = HeaderValue::from_static("private, max-age=60");
    let kind = HeaderValue::from_static("text/css; charset=utf-8");
    Ok(([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, kept)], css).into_response())
}

/// The picture itself, named by its sum.
pub async fn logo(mut member: Member) -> Result<Response> {
    let logo = Logo::find(&mut member.tx).await?.ok_or(Error::NotFound)?;
    let kind = HeaderValue::from_static("image/png");
    let kept = HeaderValue::from_static("private, max-age=86400");
    Ok(([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, kept)], logo).into_response())
}

#[cfg(test)]
mod tests {
    use super::{BLACK, Color, DARK_GROUND, READABLE, WHITE};

    #[test]
    fn contrast_is_what_wcag_says() {
        let of = |a: &str, b: &str| {
            Color::parse(a).zip(Color::parse(b)).map(|(a, b)| (a.contrast(b) * 100.0).round() / 100.0)
        };
        assert_eq!(of("#000000", "#ffffff"), Some(21.0));
        assert_eq!(of("#777777", "#ffffff"), Some(4.48));
        assert_eq!(of("767676", "#ffffff"), Some(4.54));
        assert_eq!(Color::parse("#12345"), None);
        assert_eq!(Color::parse("#12345g"), None);
        assert_eq!(Color::parse("äöü"), None);
    }

    #[test]
    fn every_color_becomes_one_that_can_be_read_in_both_themes() {
        for red in (0..=255).step_by(15) {
            for green in (0..=255).step_by(15) {
                for blue in (0..=255).step_by(15) {
                    let color = Color(red as u8, green as u8, blue as u8);
                    let light = color.readable().map_or_else(|instead| instead, |()| color);
                    assert!(light.readable().is_ok(), "{color} {light}");
                    assert!(light.for_dark().contrast(DARK_GROUND) >= READABLE, "{color}");
                }
            }
        }
        assert!(BLACK.readable().is_ok());
        assert!(WHITE.readable().is_err());
    }
}
