// Reads a PDF with a reader that has nothing to do with its maker (pdf.js): the words on each page, and the codes that a
// camera would find on it (jsQR, on the page as it is painted).
import { createRequire } from "node:module";
import jsqr from "jsqr";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const canvas = createRequire(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))("@napi-rs/canvas");

/** Points in an inch, and how many dots of each a camera sees. */
const SCALE = 300 / 72;

/** The pages of a PDF, each as its pieces of text from top to bottom with their place in points, and a painter. */
async function open(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  return Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)));
}

/** Prints the page as it stands and gives the text of each sheet, piece by piece. */
export async function printed(page, format = "A4") {
  const pages = await open(await page.pdf({ format, preferCSSPageSize: false, printBackground: false }));
  return Promise.all(pages.map(async (one) => (await one.getTextContent()).items.map((item) => item.str).filter((text) => text.trim())));
}

/** What the codes on each printed sheet say, at 300 dots an inch, in black and white. */
export async function codes(page, format = "A4") {
  const found = [];
  for (const one of await open(await page.pdf({ format, preferCSSPageSize: false, printBackground: false }))) {
    const viewport = one.getViewport({ scale: SCALE });
    const surface = canvas.createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    const context = surface.getContext("2d");
    await one.render({ canvasContext: context, canvas: surface, viewport }).promise;
    const { data, width, height } = context.getImageData(0, 0, surface.width, surface.height);
    found.push(jsqr(new Uint8ClampedArray(data), width, height)?.data);
  }
  return found;
}
