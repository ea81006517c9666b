//! Drawings as PNG files: a list of shapes, painted on a canvas that is never in the page.
//!
//! For: pictures that go into chats and photo albums. Light colours and the app's own letters, whatever the theme.
//! Must never: load anything but our own letters, or know what a drawing is about.
//! Tests: `tests/browser/canvas.rs`, `tests/e2e/picture-files.spec.mjs`.
use export::pictures::draw::{Anchor, Drawing, Edge, Item, Label, Paint};
use export::pictures::svg::colour;
use js_sys::{Array, Promise, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::{document, invoke, property};

/// Figures first, as on the screen: a number to dial has no slashed zero.
const FAMILY: &str = "\"Bricolage Figures\", \"Atkinson Hyperlegible Next\", system-ui, sans-serif";
/// A letter and a figure: the browser fetches only the letters that are asked for.
const EACH: &str = "a0";
/// More points than that some browsers do not draw.
const MOST_POINTS: f64 = 16_000_000.0;

/// The file; `None` where the browser cannot draw it. `margin` is the room around the drawing, `scale` how many points
/// one unit has.
pub async fn png(drawing: &Drawing, margin: i32, scale: f64) -> Option<Vec<u8>> {
    load_letters().await;
    let (width, height) = (f64::from(drawing.width + 2 * margin), f64::from(drawing.height + 2 * margin));
    let scale = scale.min((MOST_POINTS / (width * height)).sqrt());
    let canvas: JsValue = document()?.create_element("canvas").ok()?.into();
    set(&canvas, "width", &(width * scale).floor().into());
    set(&canvas, "height", &(height * scale).floor().into());
    let brush = Brush(invoke(&canvas, "getContext", &[&"2d".into()]).filter(JsValue::is_object)?);
    brush.call("scale", &[scale, scale]);
    brush.fill_with(Paint::Sheet);
    brush.call("fillRect", &[0.0, 0.0, width, height]);
    brush.call("translate", &[margin.into(), margin.into()]);
    for item in &drawing.items {
        brush.item(item);
    }
    let made = Promise::new(&mut |resolve, reject| {
        if invoke(&canvas, "toBlob", &[&resolve, &"image/png".into()]).is_none() {
            invoke(&reject, "call", &[]);
        }
    });
    let blob = JsFuture::from(made).await.ok()?;
    let buffer = invoke(&blob, "arrayBuffer", &[]).filter(|_| blob.is_object())?;
    let buffer = JsFuture::from(Promise::resolve(&buffer)).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Waits for our own letters; without them the drawing has those of the device.
async fn load_letters() {
    let Some(document) = document() else { return };
    let fonts = property(&document, "fonts");
    for weight in ["400", "700"] {
        let font = [weight, " 16px ", FAMILY].concat();
        if let Some(coming) = invoke(&fonts, "load", &[&font.as_str().into(), &EACH.into()]) {
            drop(JsFuture::from(Promise::resolve(&coming)).await);
        }
    }
}

fn set(target: &JsValue, name: &str, value: &JsValue) {
    // A canvas and its brush take any value; what they do not know they ignore.
    drop(Reflect::set(target, &name.into(), value));
}

/// What paints on the canvas.
struct Brush(JsValue);

impl Brush {
    fn call(&self, name: &str, numbers: &[f64]) {
        let numbers: Vec<JsValue> = numbers.iter().map(|number| JsValue::from_f64(*number)).collect();
        invoke(&self.0, name, &numbers.iter().collect::<Vec<_>>());
    }

    fn fill_with(&self, paint: Paint) {
        set(&self.0, "fillStyle", &colour(paint).into());
    }

    fn edge(&self, edge: Edge) {
        set(&self.0, "strokeStyle", &colour(edge.paint).into());
        set(&self.0, "lineWidth", &edge.width.into());
        let dashes: Array = if edge.dashed { Array::of2(&4.into(), &4.into()) } else { Array::new() };
        invoke(&self.0, "setLineDash", &[&dashes]);
    }

    fn item(&self, item: &Item) {
        match item {
            Item::Box { at, fill, edge } => {
                let area = [at.x, at.y, at.w, at.h].map(f64::from);
                if let Some(fill) = fill {
                    self.fill_with(*fill);
                    self.call("fillRect", &area);
                }
                if let Some(edge) = edge {
                    self.edge(*edge);
                    self.call("strokeRect", &area);
                }
            }
            Item::Ring { x, y, r, edge } => {
                self.edge(*edge);
                self.call("beginPath", &[]);
                self.call("arc", &[(*x).into(), (*y).into(), (*r).into(), 0.0, std::f64::consts::TAU]);
                self.call("stroke", &[]);
            }
            Item::Lines { all, edge } => {
                self.edge(*edge);
                self.call("beginPath", &[]);
                for [x1, y1, x2, y2] in all {
                    self.call("moveTo", &[(*x1).into(), (*y1).into()]);
                    self.call("lineTo", &[(*x2).into(), (*y2).into()]);
                }
                self.call("stroke", &[]);
            }
            Item::Corner { points: [first, second, third], fill } => {
                self.fill_with(*fill);
                self.call("beginPath", &[]);
                self.call("moveTo", &[first.0.into(), first.1.into()]);
                for (x, y) in [second, third] {
                    self.call("lineTo", &[(*x).into(), (*y).into()]);
                }
                self.call("fill", &[]);
            }
            Item::Label(label) => self.label(label),
        }
    }

    fn label(&self, label: &Label) {
        self.fill_with(label.ink);
        let weight = if label.bold { "700 " } else { "400 " };
        let font = [weight, &label.size.to_string(), "px ", FAMILY].concat();
        set(&self.0, "font", &font.as_str().into());
        let anchor = match label.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "center",
        };
        set(&self.0, "textAlign", &anchor.into());
        let text = label.text.as_str().into();
        invoke(&self.0, "fillText", &[&text, &label.x.into(), &label.y.into()]);
    }
}
