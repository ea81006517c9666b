// Runs `cargo test --target wasm32-unknown-unknown` in Chromium: cargo calls it with the compiled tests.
// wasm-bindgen-test-runner serves them as a page; Playwright's driver opens it, so that no chromedriver is needed.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";
import { ARGS, chromiumPath } from "./chromium.mjs";

const LIMIT_MS = 120_000;

const server = spawn("wasm-bindgen-test-runner", process.argv.slice(2), {
  env: { ...process.env, NO_HEADLESS: "1", WASM_BINDGEN_TEST_ADDRESS: "127.0.0.1:0" },
  stdio: ["ignore", "pipe", "inherit"],
});
server.on("error", (error) => {
  console.error(`cannot start wasm-bindgen-test-runner: ${error.message}`);
  process.exit(1);
});

const address = await new Promise((resolve) => {
  const lines = createInterface({ input: server.stdout });
  lines.on("line", (line) => {
    const found = /now available at (http:\S+)/.exec(line);
    if (!found) console.log(line);
    else {
      resolve(found[1]);
      // What follows is advice for people who open the page by hand.
      lines.removeAllListeners("line");
    }
  });
  server.on("exit", () => resolve(undefined));
});
// No page to open: the tests do not run in a browser, or there are none.
if (!address) process.exit(server.exitCode ?? 1);

let passed = false;
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ARGS });
try {
  const page = await browser.newPage();
  const noise = [];
  page.on("console", (message) => noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(String(error)));
  await page.goto(address);
  const output = page.locator("#output");
  const ended = await output
    .filter({ hasText: /test result: / })
    .waitFor({ timeout: LIMIT_MS })
    .then(() => true, () => false);
  const text = await output.innerText();
  passed = ended && text.includes("test result: ok");
  console.log(text);
  if (!passed) console.log(noise.join("\n"));
  if (!ended) console.log(`No result after ${LIMIT_MS / 1000} s.`);
} finally {
  await browser.close();
  server.kill();
}
process.exit(passed ? 0 : 1);
