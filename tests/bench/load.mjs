// Cold loads on an emulated slow 4G line with a four times slower processor: first paint, and when the first
// question takes input. Sites take turns, so that a busy moment of the machine hits all of them.

const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWER = 4;
const ROUNDS = 7;

/** Runs in the page before anything else: notes when a text field stands in it, seen at the next frame. */
function watchForInput() {
  const seen = () => {
    const field = document.querySelector("main input:not([type=hidden], [type=radio], [type=checkbox], [type=file])");
    if (!field || globalThis.inputAt) return;
    globalThis.inputAt = performance.now();
    watcher.disconnect();
  };
  const watcher = new MutationObserver(seen);
  watcher.observe(document, { childList: true, subtree: true });
}

/** A page in a fresh profile, on the slow line, with the slow processor. */
async function cold(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", LINE);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return { context, page };
}

/** When the first text or picture was on the screen. Nothing but the page itself runs until then. */
async function firstPaint(browser, { url }) {
  const { context, page } = await cold(browser);
  await page.goto(url, { waitUntil: "load" });
  const paint = await page.evaluate(
    () =>
      new Promise((done) => {
        const seen = (list) => list.getEntriesByName("first-contentful-paint").forEach((entry) => done(entry.startTime));
        new PerformanceObserver(seen).observe({ type: "paint", buffered: true });
      }),
  );
  await context.close();
  return paint;
}

/**
 * When the first question took input. `door` is the link of the shell that leads to it, if there is one: it is pressed
 * as soon as it stands there, the slowest case, as nobody reads that fast.
 */
async function firstInput(browser, { url, door }) {
  const { context, page } = await cold(browser);
  await page.addInitScript(watchForInput);
  await page.goto(url, { waitUntil: "commit" });
  if (door) await page.locator(door).first().dispatchEvent("click");
  // A page can take input before its first frame is on the screen: both have to be there.
  const both = () => globalThis.inputAt > 0 && performance.getEntriesByName("first-contentful-paint").length > 0;
  await page.waitForFunction(both, undefined, { timeout: 60_000 });
  const input = await page.evaluate(() => globalThis.inputAt);
  await context.close();
  return input;
}

async function load(browser, site) {
  return { paint: await firstPaint(browser, site), input: await firstInput(browser, site) };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Medians in milliseconds for each site: `{ name: { paint, input } }`. */
export async function measureLoads(browser, sites) {
  const all = Object.fromEntries(sites.map(({ name }) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const site of sites) {
      const times = await load(browser, site);
      // The first round warms the server and the browser up.
      if (round > 0) all[site.name].push(times);
    }
    console.log(`loads: round ${round} of ${ROUNDS}`);
  }
  const middle = (runs, what) => median(runs.map((times) => times[what] ?? Number.NaN));
  const entries = Object.entries(all).map(([name, runs]) => [name, { paint: middle(runs, "paint"), input: middle(runs, "input") }]);
  return Object.fromEntries(entries);
}
