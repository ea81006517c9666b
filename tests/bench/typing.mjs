// What one key press costs in a text field of a plan: the handler, style, layout and paint,
// from the browser's own trace. No emulation: this is the machine as it is.

const KEYS = 80;
const PAUSE_MS = 120;
const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing", "toplevel"];

/** Work that a key press can cause on the main thread. Waiting and drawing on the graphics card are not in it. */
const WORK = new Set([
  "EventDispatch",
  "FunctionCall",
  "RunMicrotasks",
  "BlinkScheduler_PerformMicrotaskCheckpoint",
  "FireAnimationFrame",
  "TimerFire",
  "UpdateLayoutTree",
  "Layout",
  "PrePaint",
  "Paint",
  "Layerize",
  "Commit",
]);

/** Opens a plan: a sample by the name of its button, or a plan file by its path. */
async function openPlan(page, url, { sample, file }) {
  if (file) {
    await page.goto(`${url}#/open`);
    await page.getByLabel("Choose a file").setInputFiles(file);
    await page.getByRole("button", { name: "Save this plan" }).click();
  } else {
    await page.goto(`${url}#/samples`);
    await page.getByRole("button", { name: sample }).click();
  }
  await page.waitForURL(/#\/plan\/[^/]+/, { timeout: 60_000 });
  return new URL(page.url()).hash.split("/")[2];
}

/** Milliseconds of main-thread work for each key, typed into the first field on a page of the plan that fits. */
export async function measureTyping(browser, { url, plan, step, into = "main input[type=text]:visible, main textarea:visible" }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const id = await openPlan(page, url, plan);
  await page.goto(`${url}#/plan/${id}/${step}`);
  const field = page.locator(into).first();
  await field.waitFor();
  await field.click();
  await page.keyboard.press("End");
  await page.keyboard.type("warming up ", { delay: PAUSE_MS });
  await browser.startTracing(page, { categories: CATEGORIES });
  const text = "who answers on a sunday evening ".repeat(KEYS).slice(0, KEYS);
  await page.keyboard.type(text, { delay: PAUSE_MS });
  await page.waitForTimeout(PAUSE_MS);
  const trace = JSON.parse(String(await browser.stopTracing()));
  if (!(await field.inputValue()).includes(text)) throw new Error("the text did not arrive in the field");
  await page.close();
  return costs(trace.traceEvents);
}

/** Sums the outermost pieces of work between one key press and the next. */
export function costs(events) {
  const isKey = (event) => event.name === "EventDispatch" && event.args?.data?.type === "keydown";
  const keys = events.filter(isKey).sort((a, b) => a.ts - b.ts);
  if (keys.length === 0) throw new Error("no key press in the trace");
  const { pid, tid } = keys[0];
  const work = events
    .filter((event) => event.pid === pid && event.tid === tid && event.ph === "X" && WORK.has(event.name))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const sums = keys.map(() => 0);
  let key = -1;
  let end = 0;
  for (const piece of work) {
    // What lies inside another piece is counted with it.
    if (piece.ts < end) continue;
    end = piece.ts + (piece.dur ?? 0);
    while (key + 1 < keys.length && keys[key + 1].ts <= piece.ts) key += 1;
    // Time of the processor, where the browser knows it: what else the machine does must not count.
    if (key >= 0) sums[key] += (piece.tdur ?? piece.dur ?? 0) / 1_000;
  }
  return sums;
}

export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}
