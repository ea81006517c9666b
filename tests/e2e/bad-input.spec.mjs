// Files that are no plan, or a damaged one: the sentence that is shown, nothing that is stored changes, the app goes on.
// Pages: open.
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { expect, test } from "./support/fixtures.mjs";
import { MouseHand } from "./support/hands.mjs";
import { downloaded } from "./support/plan-files.mjs";
import { stored } from "./support/stored.mjs";
import { asked, button, group, main, saved } from "./pages/parts.mjs";
import { newPlan, offer } from "./pages/plans.mjs";

const SAMPLE = readFileSync(new URL("../../public/samples/northgate-bikes.plan.json", import.meta.url), "utf8");
const NO_PLAN = "This is not a plan file. Choose a file that ends in .plan.json";
const PICTURE = "This is not a plan file. It looks like a picture or a program. Choose a file that ends in .plan.json";
const PNG = Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de", "hex");

/** The sample with something changed. */
function changed(change) {
  const file = JSON.parse(SAMPLE);
  change(file.content, file);
  return JSON.stringify(file, null, 2);
}

const first = (table) => Object.values(table)[0];

const REFUSED = [
  ["empty", "", "This file is empty. Ask for a new copy"],
  ["not JSON", "Dear all,\nhere is the plan.", `${NO_PLAN}. It stops making sense in line 1, column 1`],
  ["other JSON", '{"name": "something else", "version": 3}', NO_PLAN],
  ["a JSON array 100,000 deep", "[".repeat(100_000) + "]".repeat(100_000), "This is not a plan file. It is nested too deeply. Choose a file that ends in .plan.json"],
  ["a plan cut in half", SAMPLE.slice(0, SAMPLE.length / 2), /^This file was cut short in line \d+\. Ask for a new copy$/],
  ["invalid UTF-8", Buffer.from(SAMPLE.replace("Northgate", "\u0001\u0002"), "utf8").map((byte) => (byte < 3 ? 0xff : byte)), PICTURE],
  ["a picture", PNG, PICTURE],
  ["a damaged envelope", changed((_, file) => (file.plan = 7)), /^This plan file is damaged\. The part “plan” is missing or wrong\. Ask for a new copy$/],
];

const MENDED = [
  ["wrong types", changed(({ people, accounts }) => {
    first(people).phone = ["x"];
    first(accounts).network = 5;
  }), /not what belongs there\. We left it out\./],
  ["duplicate ids", SAMPLE.replace(/("people": \{\s*)("p_\w{13}": )/, '$1$2{"name": "Twin", "o": "a"}, $2'), /stood there twice\. Check both\./],
  ["dangling references", changed(({ grants }) => (first(grants).person = "p_0000000000001")), /points to something that is not in the file\./],
  ["a plan changed by hand", changed(({ org }) => (org.title = "Southgate")), "This file was changed by hand or cut short. Check it with care."],
];

test.beforeEach(async ({ app, page }) => {
  await newPlan(app, new MouseHand(page), "solo");
  await saved(page);
  await app.open("#/open");
});

/** The app still does its work: another page, and back to a plan. */
async function alive(app) {
  await app.go("");
  await asked(app.page, "Your plans");
  await main(app.page).getByRole("link", { name: "Open Corner Bakery" }).click();
  await asked(app.page, "Corner Bakery");
}

for (const [name, body, sentence] of REFUSED) {
  test(`refused: ${name}`, async ({ app, page }) => {
    const before = await stored(page);
    await offer(page, "x.plan.json", body);
    await expect(group(page, "There is a problem").getByRole("link")).toHaveText(sentence);
    expect(await stored(page)).toBe(before);
    await alive(app);
  });
}

test("refused: 1 GB of nothing, by its size and before it is read", async ({ app, page }, info) => {
  const path = info.outputPath("big.plan.json");
  writeFileSync(path, "");
  truncateSync(path, 1024 ** 3);
  await page.evaluate(() => {
    window.reads = 0;
    for (const [kind, name] of [[Blob, "arrayBuffer"], [Blob, "text"], [Blob, "stream"], [FileReader, "readAsArrayBuffer"], [FileReader, "readAsText"]]) {
      const real = kind.prototype[name];
      kind.prototype[name] = function (...all) {
        window.reads += 1;
        return real.apply(this, all);
      };
    }
  });
  const before = await stored(page);
  await page.getByLabel("Choose a file").setInputFiles(path);
  await expect(group(page, "There is a problem").getByRole("link")).toHaveText("This file is too big to be a plan. The limit is 8 MB");
  expect(await page.evaluate(() => window.reads)).toBe(0);
  // The counter works: a small file is read.
  await offer(page, "x.plan.json", "{}");
  await expect(group(page, "There is a problem").getByRole("link")).toHaveText(NO_PLAN);
  expect(await page.evaluate(() => window.reads)).toBe(1);
  expect(await stored(page)).toBe(before);
  await alive(app);
});

for (const [name, body, sentence] of MENDED) {
  test(`mended and said: ${name}`, async ({ app, page }) => {
    expect(body).not.toBe(SAMPLE);
    const before = await stored(page);
    await offer(page, "x.plan.json", body);
    await asked(page, "Check this file");
    await expect(main(page).getByText("We mended some parts")).toBeVisible();
    await expect(main(page).getByRole("listitem").filter({ hasText: sentence }).first()).toBeVisible();
    expect(await stored(page), "nothing is kept before “Save this plan”").toBe(before);
    await button(page, "Choose another file").click();
    await asked(page, "Open a plan file");
    await alive(app);
  });
}

test("a byte-order mark is accepted and leaves no trace", async ({ page }) => {
  await offer(page, "x.plan.json", `\ufeff${SAMPLE}`);
  await asked(page, "Check this file");
  await expect(main(page).getByText("We mended some parts")).toBeHidden();
  await button(page, "Save this plan").click();
  await asked(page, "Northgate Bikes");
  await expect(page.getByRole("button", { name: /^Download the backup file/ }).first()).toBeVisible();
  const { text } = await downloaded(page, () => page.getByRole("button", { name: /^Download the backup file/ }).first().click());
  expect(text).toBe(SAMPLE);
});

test("a newer version is shown, never stored, and given back byte for byte", async ({ app, page }) => {
  const newer = changed((content, file) => {
    Object.assign(file, { minReader: 99, version: 99 });
    content.balloons = { b_0000000000001: { colour: "red" } };
  });
  const before = await stored(page);
  await offer(page, "newer.plan.json", newer);
  await asked(page, "Check this file");
  await expect(main(page).getByText("This file was made with a newer version.")).toBeVisible();
  await expect(button(page, "Save this plan")).toBeHidden();
  const same = await downloaded(page, () => button(page, "Save the same file again").click());
  expect(same).toEqual({ name: "newer.plan.json", text: newer });
  await button(page, "Look at it").click();
  await asked(page, "Northgate Bikes");
  await expect(page.getByRole("region", { name: "Read only", exact: true })).toBeVisible();
  expect(await stored(page)).toBe(before);
  await alive(app);
});

test("text pasted in the place of a file is judged the same way", async ({ page }) => {
  await new MouseHand(page).open("Paste the text instead");
  const text = main(page).getByRole("textbox", { name: "Text of the plan file" });
  await text.fill("[1, 2");
  await button(page, "Check this text").click();
  await expect(group(page, "There is a problem").getByRole("link")).toHaveText(/cut short in line 1/);
  await text.fill(SAMPLE);
  await button(page, "Check this text").click();
  await asked(page, "Check this file");
});
