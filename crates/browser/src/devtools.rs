//! Commands of the browser's own protocol, which ChromeDriver passes on: screens and preferences of readers.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A reader's screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Screen {
    /// A phone: 390 pixels wide.
    Phone,
    /// A desk: 1440 pixels wide.
    Desk,
    /// What a picture in the handbook shows: 1200 pixels wide.
    Page,
}

/// A part of a page, in pixels from the page's beginning.
#[derive(Clone, Copy, Debug)]
pub struct Stretch {
    /// Where it begins.
    pub top: f64,
    /// How wide the page is.
    pub width: f64,
    /// How much of it is wanted.
    pub height: f64,
}

/// What a reader's system prefers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// One command of the DevTools protocol.
#[derive(Debug)]
pub(crate) struct DevTools {
    command: &'static str,
    parameters: Value,
}

impl DevTools {
    pub(crate) fn screen(screen: Screen) -> Self {
        let height = match screen {
            Screen::Phone => 844,
            Screen::Desk => 900,
            Screen::Page => 800,
        };
        Self::screen_of(screen, height)
    }

    /// A screen of that height: as high as a page, so that a picture shows all of it.
    pub(crate) fn screen_of(screen: Screen, height: u32) -> Self {
        let (width, mobile) = match screen {
            Screen::Phone => (390, true),
            Screen::Desk => (1440, false),
            Screen::Page => (1200, false),
        };
        let parameters =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        Self {
            command: "Emulation.setDeviceMetricsOverride",
            parameters,
        }
    }

    /// A stretch of the page over its whole width, as WebP: pictures of pages are small in it.
    pub(crate) fn picture(stretch: &Stretch) -> Self {
        let Stretch { top, width, height } = *stretch;
        Self {
            command: "Page.captureScreenshot",
            parameters: json!({
                "format": "webp",
                "quality": 80,
                "captureBeyondViewport": true,
                "clip": { "x": 0, "y": top, "width": width, "height": height, "scale": 1 },
            }),
        }
    }

    pub(crate) fn scheme(scheme: Scheme) -> Self {
        let value = match scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        // Without motion, so that nobody sees a colour on its way from one scheme to the other.
        let parameters = json!({ "features": [
            { "name": "prefers-color-scheme", "value": value },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        Self {
            command: "Emulation.setEmulatedMedia",
            parameters,
        }
    }
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!(
            "session/{}/goog/cdp/execute",
            session_id.unwrap_or_default()
        ))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.command, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}

/// What the browser wrote into its console since the last time.
#[derive(Debug)]
pub(crate) struct ConsoleLog;

impl WebDriverCompatibleCommand for ConsoleLog {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/se/log", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}
