// "Check your plan": what it finds, in the order in which it is shown.
import { expect } from "@playwright/test";
import { asked, main } from "./parts.mjs";

/** The sentences of all findings, the serious ones first. */
export async function findings(page) {
  await asked(page, "Check your plan");
  const lines = main(page).getByRole("listitem").filter({ has: page.getByText("!", { exact: true }).or(page.getByText("i", { exact: true })) });
  await expect(lines.first()).toBeVisible();
  return lines.evaluateAll((all) => all.map((one) => one.querySelector("p").textContent.trim()));
}
