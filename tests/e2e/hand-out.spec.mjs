// Hand it out: who needs the card, who has it, sending it, and what the link opens.
// Pages: hand_out, plan_home.
import { readFile } from "node:fs/promises";
import { expect, test } from "./support/fixtures.mjs";
import { look } from "./support/axe.mjs";
import { HANDS } from "./support/hands.mjs";
import { asked, button, link, main } from "./pages/parts.mjs";
import { openSample } from "./pages/plans.mjs";

for (const Hand of HANDS) {
  test(`the card is ticked for one person, and the link goes to another: ${Hand.title}`, async ({ app, page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const hand = new Hand(page);
    const id = await openSample(app, "Northgate Bikes");
    await hand.press(link(page, "Hand out the crisis card"));
    await asked(page, "Who needs the card?");
    const have = (count) => expect(main(page).getByText(new RegExp(`^${count} of \\d+ have it\\.$`))).toBeVisible();
    await have(0);
    const ama = main(page).getByRole("group", { name: /^Ama/ });
    await hand.tick(ama.getByRole("checkbox", { name: "Paper", exact: true }));
    await have(1);
    await expect(main(page).getByText(/^Paper: since \d/)).toBeVisible();
    await hand.press(button(page, "Send to Tom"));
    await expect(main(page).getByText("Copied. Paste it into a message to Tom.")).toBeVisible();
    await have(2);
    const message = await page.evaluate(() => navigator.clipboard.readText());
    expect(message).toMatch(/now\.html#card=1\.\d+\.[0-9a-f]{8}\.[\w-]+$/);
    expect(page.url()).toContain(id);
  });
}

test("a number that changes makes the cards old, and the screen says whose", async ({ app, page }) => {
  const id = await openSample(app, "Northgate Bikes");
  await app.go(`plan/${id}/hand-out`);
  await main(page).getByRole("group", { name: /^Ama/ }).getByRole("checkbox", { name: "Paper", exact: true }).check();
  await app.go(`plan/${id}/phones`);
  await main(page).getByRole("textbox", { name: /^Phone.*Ama/ }).first().fill("07700 900101");
  await button(page, "Continue").click();
  await app.go(`plan/${id}/hand-out`);
  await expect(main(page).getByText("Ama still holds an old card. Send it again.")).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, "Download the call list as contacts").click()]);
  const text = await readFile(await file.path(), "utf8");
  expect(text).toContain("FN:1 Ama (social media)\r\n");
  expect(text).toContain("TEL;TYPE=CELL:07700 900101\r\n");
  await look(page, "hand out");
});

test("what to fix about the card leads to the page where it is handed out", async ({ app, page }) => {
  const id = await openSample(app, "Northgate Bikes");
  // A card without a number for whoever decides is none.
  await app.go(`plan/${id}/phones`);
  await main(page).getByRole("textbox", { name: /^Phone.*Ama/ }).first().fill("07700 900101");
  await button(page, "Continue").click();
  await app.go(`plan/${id}/check`);
  const row = main(page).getByRole("listitem").filter({ hasText: /Print the crisis card and give it to/ });
  await row.getByRole("link", { name: "Who needs the card?" }).click();
  await asked(page, "Who needs the card?");
});
