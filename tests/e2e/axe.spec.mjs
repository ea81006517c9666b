// Every screen, empty and filled, in light and dark: no violation of WCAG 2.2 AA or of good practice that axe knows, and
// none of what axe cannot see. At 320 px; E2E_ALL=1 takes 1280 px too. Screens in error: errors.spec.mjs.
// Pages: access, accessibility, accounts, bin, check, content, crisis, data, departments, failures, finish, help, home.
// Pages: now, open, outputs, passwords, people, plan_home, plan_settings, roles, samples, settings, solo, todo, you.
import { expect, test } from "./support/fixtures.mjs";
import { look } from "./support/axe.mjs";
import { MouseHand } from "./support/hands.mjs";
import { asked, button } from "./pages/parts.mjs";
import { newPlan, openSample } from "./pages/plans.mjs";

const SHARED = ["", "you", "accounts", "content", "finish", "check", "todo", "outputs", "print", "settings", "leads", "cases", "first-hour", "words", "phones", "busy"];
const PAGES = {
  solo: [...SHARED, "others", "two-step", "ill", "card"],
  team: [...SHARED, "people", "access", "passwords", "roles", "crisis"],
  departments: ["departments", "content"],
};
const FILLED = {
  "Corner Bakery": PAGES.solo,
  "Northgate Bikes": PAGES.team,
  "Food charity": ["", "check", "todo", "print", "access"],
};
const PLAIN = ["start", "start/solo", "samples", "open", "bin", "now", "settings", "help", "data", "accessibility", "no-such-page", "plan/pl_0000000000001"];

/** Looks at each page; no two of them share a title. */
async function tour(app, routes, name) {
  const titles = new Map();
  for (const route of routes) {
    await app.go(route);
    await look(app.page, `${name} #/${route}`);
    const title = await app.page.title();
    expect.soft(titles.get(title), `#/${route} has the title “${title}” of another page`).toBeUndefined();
    titles.set(title, route);
  }
}

for (const width of process.env.E2E_ALL ? [320, 1280] : [320]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 }, contextOptions: { reducedMotion: "reduce" } });
    test.setTimeout(240_000);

    test("screens outside a plan", async ({ app, page }) => {
      await app.open();
      await look(page, "first visit");
      await tour(app, PLAIN, "outside");
    });

    test("plans in the browser", async ({ app, page }) => {
      await newPlan(app, new MouseHand(page), "solo");
      await app.go("");
      await asked(page, "Your plans");
      await look(page, "home with a plan");
      await button(page, "Delete").click();
      await expect(page.getByRole("status").getByText("Corner Bakery deleted.")).toBeVisible();
      await look(page, "home after deleting");
      await app.go("bin");
      await look(page, "bin with a plan");
      await button(page, "Delete for ever Corner Bakery").click();
      await look(page, "bin, asking");
    });

    for (const [sample, pages] of Object.entries(FILLED)) {
      test(`filled: ${sample}`, async ({ app }) => {
        const id = await openSample(app, sample);
        await tour(app, pages.map((slug) => `plan/${id}/${slug}`), sample);
      });
    }

    for (const [path, pages] of Object.entries(PAGES)) {
      test(`empty: ${path}`, async ({ app, page }) => {
        const id = await newPlan(app, new MouseHand(page), path);
        await tour(app, pages.map((slug) => `plan/${id}/${slug}`), `empty ${path}`);
      });
    }
  });
}
