// The look of pages at the two widths that matter, empty, filled and as a journey leaves them: one frame for all specs.
import { test } from "./fixtures.mjs";
import { look } from "./axe.mjs";
import { MouseHand } from "./hands.mjs";
import { newPlan, openSample } from "../pages/plans.mjs";

export const WIDTHS = [320, 1280];

/** Looks at each route in turn. */
export async function tour(app, routes, name) {
  for (const route of routes) {
    await app.go(route);
    await look(app.page, `${name} ${route}`);
  }
}

/**
 * Tests for each width: the pages of `empty` in a plan of that path with nothing in it, those of `filled` in a sample,
 * and every journey of `more` from that sample (or, with `sample: null`, from the empty plan). A journey gets the plan's
 * id and `look`, and may go where it likes.
 */
export function looksOf({ path = "team", sample = "Northgate Bikes", empty = [], filled = [], more = {}, widths = WIDTHS }) {
  const begin = (app, page) => (sample ? openSample(app, sample) : newPlan(app, new MouseHand(page), path));
  for (const width of widths) {
    test.describe(`${width} px`, () => {
      test.use({ viewport: { width, height: 800 }, contextOptions: { reducedMotion: "reduce" } });
      test.setTimeout(300_000);
      if (empty.length > 0) {
        test("empty", async ({ app, page }) => {
          const id = await newPlan(app, new MouseHand(page), path);
          await tour(app, empty.map((slug) => `plan/${id}/${slug}`), "empty");
        });
      }
      if (filled.length > 0) {
        test("filled", async ({ app }) => {
          const id = await openSample(app, sample);
          await tour(app, filled.map((slug) => `plan/${id}/${slug}`), "filled");
        });
      }
      for (const [name, journey] of Object.entries(more)) {
        test(name, async ({ app, page }) => {
          const id = await begin(app, page);
          await journey({ app, page, id, hand: new MouseHand(page), look: (what) => look(page, what) });
        });
      }
    });
  }
}
