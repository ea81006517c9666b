// src/part.rs and src/parts.rs: the parts of the program that come after the first screen. They exist in the released
// site only, so on a debug build these journeys have nothing to show and are left out.
import { built } from "./support/built.mjs";
import { expect, test } from "./support/fixtures.mjs";

const PARTS = /-(start|rest|chunk_\d+)\.wasm$/;
const STYLES = /\/rest-[0-9a-f]+\.css$/;

test.beforeEach(async ({ request }) => {
  const page = await (await request.get("./")).text();
  test.skip(!page.includes("data-parts="), "this build is in one piece");
});

test("the home stands before any part is asked for, and the parts follow by themselves", async ({ page, app }) => {
  const asked = [];
  page.on("request", (request) => PARTS.test(request.url()) && asked.push(request.url()));
  let first = true;
  await page.route(PARTS, async (route) => {
    if (first) await expect(page.locator("html")).toHaveAttribute("data-mounted", "");
    first = false;
    // A part that is asked for while the test ends is waited for by nobody.
    await route.continue().catch(() => {});
  });
  await app.open("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who does what on your social media?");
  await expect.poll(() => asked.length).toBeGreaterThanOrEqual(3);
});

// A page is never drawn without its styles: they are as much of its part as its code.
for (const [what, files] of Object.entries({ part: PARTS, styles: STYLES })) {
  test(`a page whose ${what} cannot be had says so, and comes when asked again`, async ({ page, app, watch }) => {
    watch.allow(/Failed to load resource/, /TypeError: Failed to fetch/, /Error: no .*\.css/);
    let blocked = true;
    await page.route(files, (route) => (blocked ? route.abort() : route.continue()));
    await app.open("/");
    await page.getByRole("link", { name: "Help", exact: true }).click();
    await expect(page.getByText("This page could not be fetched.")).toBeVisible();
    blocked = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Help" })).toBeVisible();
    await expect(page.locator("link[rel=stylesheet][href*='/rest-']")).toHaveCount(1);
  });
}

test("a part with other bytes than this build's is not run", async ({ page, app, watch }) => {
  watch.allow(/integrity/, /TypeError: Failed to fetch/);
  await page.route(PARTS, async (route) => {
    const body = Buffer.concat([await built(route.request().url()), Buffer.from([0, 1, 0])]);
    // A part that is asked for while the test ends is waited for by nobody.
    await route.fulfill({ contentType: "application/wasm", body }).catch(() => {});
  });
  await app.open("/");
  await page.getByRole("link", { name: "Help", exact: true }).click();
  await expect(page.getByText("This page could not be fetched.")).toBeVisible();
});
