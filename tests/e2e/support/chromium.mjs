// Finds the Chromium that tests and measurements run in: CHROME_PATH, then an installed one, then Playwright's own.
// `node tests/e2e/support/chromium.mjs` prints its path, or fails if there is none.
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

// The one without a window first: it draws no tabs and menus that nobody sees, and journeys take a third less time.
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Arguments for every start: containers have no sandbox to offer, and nothing may be fetched behind a test's back. */
export const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** Path of the browser to start, or undefined if there is none. */
export function chromiumPath(env = process.env) {
  if (env.CHROME_PATH) return env.CHROME_PATH;
  const onPath = (env.PATH ?? "").split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...onPath, ...PLACES, chromium.executablePath()].find(runnable);
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const path = chromiumPath();
  if (path) console.log(path);
  else process.exitCode = 1;
}
