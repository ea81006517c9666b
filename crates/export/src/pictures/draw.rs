//! Shapes and labels: what a drawing is made of.
//!
//! Measures are whole units; one unit is a pixel at the natural width. Colours are names of tokens of
//! `style/tokens.css`. Every label says what it stands on, so that a test can look at each pair. Tests: `tests/pictures`.

/// How wide every drawing is: 44 rem, so that all have one left and one right edge.
pub const WIDTH: i32 = 704;

/// How high one part of a drawing may be, so that it fits on a sheet of paper with its heading.
pub const PART: i32 = 820;

/// The smallest letters.
pub const SMALL: i32 = 14;
/// Names.
pub const NAME: i32 = 16;

/// The name of a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paint {
    /// The page itself.
    Paper,
    /// A field or table.
    Sheet,
    /// Every second row.
    Band,
    /// Somebody is there: quiet, however many.
    Quiet,
    /// A stronger tone of the same.
    Tone,
    /// What stands out: a gap, and nothing else.
    Plate,
    /// Text, heavy lines.
    Ink,
    /// Quieter text.
    Ink2,
    /// Edges.
    Edge,
    /// Hairlines that mean nothing.
    Rule,
    /// Text on ink.
    OnInk,
    /// Text, stripes and edge of a plate.
    OnPlate,
}

impl Paint {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Paper,
        Self::Sheet,
        Self::Band,
        Self::Quiet,
        Self::Tone,
        Self::Plate,
        Self::Ink,
        Self::Ink2,
        Self::Edge,
        Self::Rule,
        Self::OnInk,
        Self::OnPlate,
    ];

    /// The token without its dashes; also the end of the classes `pic-fill-…` and `pic-line-…`.
    pub const fn token(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Sheet => "sheet",
            Self::Band => "band",
            Self::Quiet => "heat-1",
            Self::Tone => "heat-2",
            Self::Plate => "gap-plate",
            Self::Ink => "ink",
            Self::Ink2 => "ink-2",
            Self::Edge => "edge",
            Self::Rule => "rule",
            Self::OnInk => "on-ink",
            Self::OnPlate => "on-gap-plate",
        }
    }
}

/// Where a label's own place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// At its start.
    Start,
    /// In its middle.
    Middle,
}

/// A line around a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Its colour.
    pub paint: Paint,
    /// How thick.
    pub width: i32,
    /// Whether it is dashed.
    pub dashed: bool,
}

impl Edge {
    /// A plain line.
    pub const fn plain(paint: Paint, width: i32) -> Self {
        Self { paint, width, dashed: false }
    }

    /// A dashed line.
    pub const fn dashed(paint: Paint, width: i32) -> Self {
        Self { paint, width, dashed: true }
    }
}

/// A place and a size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
    /// How wide.
    pub w: i32,
    /// How high.
    pub h: i32,
}

impl Area {
    /// A place and a size.
    pub const fn new(x: i32, y: i32, w: i32, h: i32) -> Self {
        Self { x, y, w, h }
    }
}

/// Something in a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A box.
    Box {
        /// Where.
        at: Area,
        /// Its colour; none lets through what is below.
        fill: Option<Paint>,
        /// Its edge.
        edge: Option<Edge>,
    },
    /// A ring around a letter.
    Ring {
        /// Its middle.
        x: i32,
        /// Its middle.
        y: i32,
        /// How far it reaches.
        r: i32,
        /// Its line.
        edge: Edge,
    },
    /// Straight lines: stripes, dots, rules.
    Lines {
        /// From and to.
        all: Vec<[i32; 4]>,
        /// What they look like.
        edge: Edge,
    },
    /// A filled corner.
    Corner {
        /// Its three points.
        points: [(i32, i32); 3],
        /// Its colour.
        fill: Paint,
    },
    /// Text.
    Label(Label),
}

impl Item {
    /// The same, further down.
    pub fn moved(&self, down: i32) -> Self {
        match self.clone() {
            Self::Box { at, fill, edge } => Self::Box { at: Area { y: at.y + down, ..at }, fill, edge },
            Self::Ring { x, y, r, edge } => Self::Ring { x, y: y + down, r, edge },
            Self::Lines { all, edge } => {
                let move_line = |[x1, y1, x2, y2]: [i32; 4]| [x1, y1 + down, x2, y2 + down];
                Self::Lines { all: all.into_iter().map(move_line).collect(), edge }
            }
            Self::Corner { points, fill } => Self::Corner { points: points.map(|(x, y)| (x, y + down)), fill },
            Self::Label(label) => Self::Label(Label { y: label.y + down, ..label }),
        }
    }
}

/// Text in a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where its line begins, or has its middle.
    pub x: i32,
    /// Its base line.
    pub y: i32,
    /// What it says.
    pub text: String,
    /// How large.
    pub size: i32,
    /// Heavy letters.
    pub bold: bool,
    /// Its colour.
    pub ink: Paint,
    /// The colour below it.
    pub on: Paint,
    /// What `x` means.
    pub anchor: Anchor,
}

/// A drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// How wide.
    pub width: i32,
    /// How high.
    pub height: i32,
    /// Its parts, what lies below first.
    pub items: Vec<Item>,
}

/// How a pattern is drawn: each can be told from the others without any colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Nothing.
    None,
    /// Stripes that rise.
    Rising,
    /// Both kinds of stripes.
    Crossed,
    /// Level lines.
    Level,
    /// Upright lines.
    Upright,
    /// Dots.
    Dots,
}

impl Drawing {
    /// An empty drawing of the common width.
    pub const fn new(height: i32) -> Self {
        Self { width: WIDTH, height, items: Vec::new() }
    }

    /// Adds a box.
    pub fn boxed(&mut self, at: Area, fill: Option<Paint>, edge: Option<Edge>) {
        self.items.push(Item::Box { at, fill, edge });
    }

    /// Adds lines.
    pub fn lines(&mut self, all: Vec<[i32; 4]>, edge: Edge) {
        if !all.is_empty() {
            self.items.push(Item::Lines { all, edge });
        }
    }

    /// Adds a label at the start of its line; a blank one is left out.
    pub fn label(&mut self, (x, y): (i32, i32), text: impl Into<String>, size: i32, bold: bool, on: Paint) {
        self.put(Label { x, y, text: text.into(), size, bold, ink: Paint::Ink, on, anchor: Anchor::Start });
    }

    /// Adds a label; a blank one is left out.
    pub fn put(&mut self, label: Label) {
        if !label.text.is_empty() {
            self.items.push(Item::Label(label));
        }
    }

    /// Adds a pattern over an area.
    pub fn pattern(&mut self, at: Area, pattern: Pattern, edge: Edge) {
        let lines = match pattern {
            Pattern::None => Vec::new(),
            Pattern::Rising => rising(at, 9),
            Pattern::Crossed => rising(at, 8).into_iter().chain(falling(at, 8)).collect(),
            Pattern::Level => (1..)
                .map(|n| at.y + n * 6)
                .take_while(|y| *y < at.y + at.h)
                .map(|y| [at.x, y, at.x + at.w, y])
                .collect(),
            Pattern::Upright => (1..)
                .map(|n| at.x + n * 6)
                .take_while(|x| *x < at.x + at.w)
                .map(|x| [x, at.y, x, at.y + at.h])
                .collect(),
            Pattern::Dots => dots(at),
        };
        self.lines(lines, edge);
    }

    /// A gap: a plate that stands out in every theme, striped, with the word on plain ground.
    pub fn gap(&mut self, at: Area, text: &str) {
        use super::fit;
        self.boxed(at, Some(Paint::Plate), None);
        self.pattern(at, Pattern::Rising, Edge::plain(Paint::OnPlate, 2));
        let text = fit::cut(text, NAME, true, at.w - 20);
        let room = fit::width(&text, NAME, true).min(at.w - 16) + 12;
        let middle = at.x + at.w / 2;
        self.boxed(Area::new(middle - room / 2, at.y + (at.h - 22) / 2, room, 22), Some(Paint::Plate), None);
        self.boxed(Area::new(at.x + 1, at.y + 1, at.w - 2, at.h - 2), None, Some(Edge::plain(Paint::OnPlate, 3)));
        self.put(Label {
            x: middle,
            y: at.y + at.h / 2 + 6,
            text,
            size: NAME,
            bold: true,
            ink: Paint::OnPlate,
            on: Paint::Plate,
            anchor: Anchor::Middle,
        });
    }

    /// The same drawing from right to left. Labels keep their text; a line that began at the left begins at the right.
    pub fn mirrored(&self) -> Self {
        let flip = |item: &Item| match item.clone() {
            Item::Box { at, fill, edge } => Item::Box { at: Area { x: self.width - at.x - at.w, ..at }, fill, edge },
            Item::Ring { x, y, r, edge } => Item::Ring { x: self.width - x, y, r, edge },
            Item::Lines { all, edge } => {
                let flip = |[x1, y1, x2, y2]: [i32; 4]| [self.width - x1, y1, self.width - x2, y2];
                Item::Lines { all: all.into_iter().map(flip).collect(), edge }
            }
            Item::Corner { points, fill } => Item::Corner { points: points.map(|(x, y)| (self.width - x, y)), fill },
            Item::Label(label) => Item::Label(Label { x: self.width - label.x, ..label }),
        };
        Self { items: self.items.iter().map(flip).collect(), ..self.clone() }
    }
}

/// Stripes from bottom left to top right, cut at the edges of the area.
fn rising(at: Area, step: i32) -> Vec<[i32; 4]> {
    let mut out = Vec::new();
    let mut sum = step;
    while sum < at.w + at.h {
        let (x1, y1) = if sum <= at.h { (0, sum) } else { (sum - at.h, at.h) };
        let (x2, y2) = if sum <= at.w { (sum, 0) } else { (at.w, sum - at.w) };
        out.push([at.x + x1, at.y + y1, at.x + x2, at.y + y2]);
        sum += step;
    }
    out
}

fn falling(at: Area, step: i32) -> Vec<[i32; 4]> {
    let flip = |[x1, y1, x2, y2]: [i32; 4]| [2 * at.x + at.w - x1, y1, 2 * at.x + at.w - x2, y2];
    rising(at, step).into_iter().map(flip).collect()
}

/// Short level dashes, every second row moved.
fn dots(at: Area) -> Vec<[i32; 4]> {
    let mut out = Vec::new();
    for (row, y) in (1..).map(|n| (n, at.y + n * 7 - 2)).take_while(|(_, y)| *y < at.y + at.h - 1) {
        let first = at.x + if row % 2 == 0 { 4 } else { 8 };
        out.extend((0..).map(|n| first + n * 8).take_while(|x| *x + 2 < at.x + at.w).map(|x| [x, y, x + 2, y]));
    }
    out
}
