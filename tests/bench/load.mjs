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

/** One cold load in a fresh profile. `door` is the link of the shell that leads to the first question, if there is one. */
async function load(browser, { url, door }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", LINE);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(watchForInput);
  await page.goto(url, { waitUntil: "commit" });
  // Pressed as soon as it stands there: the slowest case, as nobody reads that fast.
  if (door) await page.locator(door).first().dispatchEvent("click");
  // A page can take input before its first frame is on the screen: both have to be there.
  const both = () => globalThis.inputAt > 0 && performance.getEntriesByName("first-contentful-paint").length > 0;
  await page.waitForFunction(both, undefined, { timeout: 60_000 });
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    input: globalThis.inputAt,
  }));
  await context.close();
  return times;
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
