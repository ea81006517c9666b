// Journeys through the built site in Chromium. `cargo xtask test` builds the site and runs them;
// `cargo xtask build --debug && DIST=dist-debug npx playwright test` runs them against a faster build.
import { defineConfig } from "@playwright/test";
import { ARGS, chromiumPath } from "./tests/e2e/support/chromium.mjs";

const port = Number(process.env.E2E_PORT ?? 4173);
const dist = process.env.DIST ?? "dist";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.mjs",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A busy machine may lose one of hundreds of journeys. `cargo xtask test` names what passed at its second try only.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 7_500 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["line"], ["json"]] : [["line"]],
  use: {
    browserName: "chromium",
    baseURL: `http://127.0.0.1:${port}/`,
    locale: "en-GB",
    timezoneId: "Europe/London",
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    // Recording costs time, and few journeys fail; by hand: `--trace on`.
    trace: "on-first-retry",
    launchOptions: {
      executablePath: chromiumPath(),
      args: ARGS,
    },
  },
  webServer: {
    command: `${process.env.XTASK ?? "cargo xtask"} serve --no-build --dir ${dist} --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !process.env.CI,
    timeout: 60_000,
  },
});
