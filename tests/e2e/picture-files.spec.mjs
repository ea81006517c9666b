// Pictures and the crisis card as files: what is downloaded opens by itself, in its own size, and shows the same.
// Pages: pictures, hand_out.
import { readFile } from "node:fs/promises";
import { expect, test } from "./support/fixtures.mjs";
import { look } from "./support/axe.mjs";
import { HANDS } from "./support/hands.mjs";
import { button, main } from "./pages/parts.mjs";
import { openSample } from "./pages/plans.mjs";

async function file(page, press) {
  const coming = page.waitForEvent("download");
  await press();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const png = (bytes) => {
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

/** How many points of a picture are dark, light and something else, as a browser shows it. */
const shades = (page, bytes, type) =>
  page.evaluate(async ([data, type]) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    const image = new Image();
    image.src = address;
    await image.decode();
    const [width, height] = [image.naturalWidth, image.naturalHeight];
    const brush = new OffscreenCanvas(width, height).getContext("2d");
    brush.drawImage(image, 0, 0);
    const points = brush.getImageData(0, 0, width, height).data;
    const found = { dark: 0, light: 0, width, height };
    for (let at = 0; at < points.length; at += 4) {
      const sum = points[at] + points[at + 1] + points[at + 2];
      if (points[at + 3] === 255 && sum < 150) found.dark += 1;
      if (points[at + 3] === 255 && sum > 700) found.light += 1;
    }
    return found;
  }, [bytes.toString("base64"), type]);

for (const Hand of HANDS) {
  test(`a picture as SVG and as PNG: ${Hand.title}`, async ({ app, page }) => {
    const hand = new Hand(page);
    const id = await openSample(app, "Northgate Bikes");
    await app.go(`plan/${id}/pictures`);
    await hand.open("Download the pictures");
    // The files are light in every theme.
    await page.emulateMedia({ colorScheme: "dark" });
    const svg = await file(page, () => hand.press(main(page).getByRole("button", { name: "Download as SVG Access map", exact: true })));
    expect(svg.name).toMatch(/^northgate-bikes-access-map-\d{4}-\d\d-\d\d\.svg$/);
    const text = svg.bytes.toString();
    for (const part of ["<svg xmlns=", "Northgate Bikes: ", "Instagram", "Priya", "</svg>"]) expect(text).toContain(part);
    await expect(main(page).getByText(`Your browser saves it as ${svg.name}.`)).toBeVisible();
    const drawn = await shades(page, svg.bytes, "image/svg+xml");
    const picture = await file(page, () => hand.press(main(page).getByRole("button", { name: "Download as PNG Access map", exact: true })));
    expect(picture.name).toMatch(/\.png$/);
    const size = png(picture.bytes);
    expect([size.width, size.height]).toEqual([drawn.width * 2, drawn.height * 2]);
    for (const shown of [drawn, await shades(page, picture.bytes, "image/png")]) {
      const all = shown.width * shown.height;
      expect(shown.light / all, "a light ground").toBeGreaterThan(0.4);
      expect(shown.dark / all, "dark letters").toBeGreaterThan(0.005);
    }
  });
}

test("every picture that is drawn can be downloaded", async ({ app, page }) => {
  const id = await openSample(app, "Northgate Bikes");
  await app.go(`plan/${id}/pictures`);
  await main(page).getByText("Download the pictures").click();
  await look(page, "pictures as files");
  const drawings = await main(page).locator("figure").count();
  expect(drawings).toBeGreaterThan(3);
  await expect(main(page).getByRole("button", { name: /^Download as PNG/ })).toHaveCount(drawings);
  const sizes = [];
  for (const one of await main(page).getByRole("button", { name: /^Download as PNG/ }).all()) {
    sizes.push(png((await file(page, () => one.click())).bytes).height);
  }
  expect(Math.min(...sizes)).toBeGreaterThan(200);
});

test("the crisis card as a picture for phones", async ({ app, page }) => {
  const id = await openSample(app, "Northgate Bikes");
  await app.go(`plan/${id}/hand-out`);
  const card = await file(page, () => button(page, "Download the card as a picture").click());
  expect(card.name).toMatch(/^northgate-bikes-crisis-card-\d{4}-\d\d-\d\d\.png$/);
  expect(png(card.bytes)).toEqual({ width: 1080, height: 1920 });
  await expect(main(page).getByText(`Saved as ${card.name}.`)).toBeVisible();
  const shown = await shades(page, card.bytes, "image/png");
  expect(shown.dark).toBeGreaterThan(30_000);
  expect(shown.light).toBeGreaterThan(1_000_000);
});
