//! A drawing as the text of an SVG file that stands on its own: title, description, colours as attributes of each
//! shape, a ground below it.
//!
//! Equal drawings give equal bytes. Every text is escaped; the colours are those of the light theme, held to
//! `style/tokens.css` by a test. It must never name a font file or anything else outside itself. Tests: `tests/pictures`.

use super::draw::{Anchor, Drawing, Edge, Item, Label, Paint};

/// The colour of a name on paper.
pub const fn colour(paint: Paint) -> &'static str {
    match paint {
        Paint::Paper => "#f4f7f1",
        Paint::Sheet | Paint::Plate | Paint::OnInk => "#fff",
        Paint::Band => "#e7efe3",
        Paint::Quiet => "#d3e6d2",
        Paint::Tone => "#86be97",
        Paint::Ink => "#12231c",
        Paint::Ink2 => "#41554b",
        Paint::Edge => "#5e7167",
        Paint::Rule => "#c3d0c3",
        Paint::OnPlate => "#b02a1c",
    }
}

/// What stands around a drawing in a file.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The language, for example `en-GB`.
    pub language: &'a str,
    /// Read from right to left.
    pub is_rtl: bool,
    /// The name of the picture.
    pub title: &'a str,
    /// What it says.
    pub description: &'a str,
}

/// Room around the drawing.
pub const MARGIN: i32 = 16;
const FAMILY: &str = "Atkinson Hyperlegible Next, system-ui, sans-serif";

/// The file.
pub fn svg(drawing: &Drawing, about: About<'_>) -> String {
    let mirrored = about.is_rtl.then(|| drawing.mirrored());
    let drawing = mirrored.as_ref().unwrap_or(drawing);
    let (width, height) = (drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN);
    let direction = if about.is_rtl { " direction=\"rtl\"" } else { "" };
    let mut out = String::new();
    out.push_str(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{}\" width=\"{width}\" height=\"{height}\" viewBox=\"{} {} {width} {height}\" font-family=\"{FAMILY}\" role=\"img\" aria-labelledby=\"title desc\"{direction}>\n",
        escaped(about.language),
        -MARGIN,
        -MARGIN
    ));
    out.push_str(&format!("<title id=\"title\">{}</title>\n", escaped(about.title)));
    out.push_str(&format!("<desc id=\"desc\">{}</desc>\n", escaped(about.description)));
    out.push_str(&format!(
        "<rect fill=\"{}\" x=\"{}\" y=\"{}\" width=\"{width}\" height=\"{height}\"/>\n",
        colour(Paint::Sheet),
        -MARGIN,
        -MARGIN
    ));
    for item in &drawing.items {
        out.push_str(&format!("{}\n", element(item)));
    }
    out.push_str("</svg>\n");
    out
}

fn element(item: &Item) -> String {
    match item {
        Item::Box { at, fill, edge } => {
            let (fill, line) = (filled(*fill), line(*edge));
            format!("<rect{fill} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{line}/>", at.x, at.y, at.w, at.h)
        }
        Item::Ring { x, y, r, edge } => {
            format!("<circle{} cx=\"{x}\" cy=\"{y}\" r=\"{r}\"{}/>", filled(None), line(Some(*edge)))
        }
        Item::Lines { all, edge } => {
            format!("<path{} d=\"{}\"{}/>", filled(None), path(all), line(Some(*edge)))
        }
        Item::Corner { points, fill } => format!("<path{} d=\"{}\"/>", filled(Some(*fill)), corner(points)),
        Item::Label(label) => text(label),
    }
}

fn text(label: &Label) -> String {
    let anchor = match label.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
    };
    let bold = if label.bold { " font-weight=\"700\"" } else { "" };
    format!(
        "<text{}{bold} x=\"{}\" y=\"{}\" font-size=\"{}\"{anchor}>{}</text>",
        filled(Some(label.ink)),
        label.x,
        label.y,
        label.size,
        escaped(&label.text)
    )
}

/// The path of some lines; screens draw with it too.
pub fn path(all: &[[i32; 4]]) -> String {
    let mut out = String::new();
    for [x1, y1, x2, y2] in all {
        out.push_str(&format!("M{x1} {y1}L{x2} {y2}"));
    }
    out
}

/// The path of a corner.
pub fn corner(points: &[(i32, i32); 3]) -> String {
    let [(x1, y1), (x2, y2), (x3, y3)] = points;
    format!("M{x1} {y1}L{x2} {y2}L{x3} {y3}Z")
}

/// The classes of a shape.
pub fn class(fill: Option<Paint>, edge: Option<Edge>) -> String {
    let fill = fill.map(|paint| ["pic-fill-", paint.token()].concat());
    let line = edge.map(|edge| ["pic-line-", edge.paint.token()].concat());
    fill.into_iter().chain(line).collect::<Vec<_>>().join(" ")
}

fn filled(fill: Option<Paint>) -> String {
    format!(" fill=\"{}\"", fill.map_or("none", colour))
}

fn line(edge: Option<Edge>) -> String {
    let Some(edge) = edge else { return String::new() };
    let dashed = if edge.dashed { " stroke-dasharray=\"4 4\"" } else { "" };
    format!(" stroke=\"{}\" stroke-width=\"{}\"{dashed}", colour(edge.paint), edge.width)
}

/// For XML: no mark-up, and no sign that XML does not know.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\n' | '\t' => out.push(' '),
            c if (c < ' ' || ('\u{fffe}'..='\u{ffff}').contains(&c)) => {}
            c => out.push(c),
        }
    }
    out
}
