// One look at a screen: axe with everything the product promises, and what axe cannot see.
import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// Shipped switched off.
const MORE = ["target-size", "label-content-name-mismatch", "td-has-header", "table-fake-caption", "focus-order-semantics", "css-orientation-lock"];
const RULES = Object.fromEntries(MORE.map((rule) => [rule, { enabled: true }]));

const told = ({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((node) => `${node.target} ${node.html}`).slice(0, 4).join("\n    ")}`;

/** Opens every disclosure, so that what is behind it is looked at too. */
export const openAll = (page) =>
  page.evaluate(() => document.querySelectorAll("main details").forEach((details) => (details.open = true)));

/**
 * What axe finds, one text for each rule. It runs in the page itself: its own way is for frames of other origins, of which there are
 * none, and opens a new page for each look. A page that has its half a megabyte is not sent it again, and how all fared
 * that is not wrong is not told, which costs more time than finding it out.
 */
async function found(page, options) {
  const isThere = await page.evaluate(() => "axe" in window);
  const axe = new AxeBuilder({ page, axeSource: isThere ? ";" : undefined }).setLegacyMode();
  const { violations } = await axe.options({ resultTypes: ["violations"], ...options }).analyze();
  return violations.map(told);
}

/** What is wrong with the screen as it stands. */
export const violations = (page) => found(page, { rules: RULES, runOnly: { type: "tag", values: TAGS } });

/** The same for what another theme can change: colours. */
const colourViolations = (page) => found(page, { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } });

/** What axe cannot see. */
export async function faults(page) {
  return page.evaluate(() => {
    const found = [];
    const seen = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const none = (what, selector) => {
      for (const one of document.querySelectorAll(selector)) found.push(`${what}: ${one.outerHTML.slice(0, 120)}`);
    };
    if (seen("h1").length !== 1) found.push(`${seen("h1").length} headings of level 1`);
    const last = seen("header a, header button").at(-1)?.textContent.trim();
    // The shared screen of a workshop has a head of its own: nothing of the app is on it.
    const isStage = document.querySelector("header.stage-head");
    if (last !== "Help" && !isStage) found.push(`the last thing in the header is “${last}”`);
    if (!document.title.endsWith("– Watchbill") && !document.title.startsWith("Watchbill –")) found.push(`title “${document.title}”`);
    if (document.documentElement.lang !== "en-GB" || document.documentElement.dir !== "ltr") found.push("language or direction");
    none("autofocus", "[autofocus]");
    none("draggable", "[draggable=true]");
    none("role that is not allowed", "[role=grid], [role=combobox], [role=menu], [role=alert]");
    none("style in the markup", "main [style*=':']:not([style^='--'])");
    for (const one of document.querySelectorAll("[tabindex]")) if (one.tabIndex > 0) found.push(`tabindex ${one.tabIndex}`);
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.querySelectorAll("body *")].filter((one) => {
        const scroller = one.closest("[class*=scroll], .table__scroll, .matrix__wide");
        return !scroller && one.checkVisibility() && one.getBoundingClientRect().right > root.clientWidth + 1;
      });
      found.push(`${root.scrollWidth - root.clientWidth} px too wide: ${wide.slice(0, 3).map((one) => `${one.tagName}.${one.className} “${one.textContent.trim().slice(0, 40)}”`)}`);
    }
    return found;
  });
}

/** In this theme and without motion. A colour on its way to another is neither. */
async function inTheme(page, colorScheme) {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.evaluate(() => {
    const onTheirWay = document.getAnimations().filter((one) => one instanceof CSSTransition);
    return Promise.allSettled(onTheirWay.map((one) => one.finished));
  });
}

/** Nothing wrong with the screen in light and in dark. Soft, so that one run shows every screen. */
export async function look(page, name) {
  await openAll(page);
  expect.soft(await faults(page), name).toEqual([]);
  await inTheme(page, "light");
  expect.soft(await violations(page), `${name}, light`).toEqual([]);
  await inTheme(page, "dark");
  expect.soft(await (process.env.E2E_ALL ? violations : colourViolations)(page), `${name}, dark`).toEqual([]);
  await inTheme(page, null);
  await page.emulateMedia({ reducedMotion: null });
}
