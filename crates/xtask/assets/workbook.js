
// The talk between the page and the program above: one message asks for a file, one answers. The program is fetched with the
// first message and stays, so that later files need no network.
let ready;
self.onmessage = async ({ data: { kind, content } }) => {
  try {
    ready ??= __wbg_init();
    await ready;
  } catch {
    // The next message tries again.
    ready = undefined;
    self.postMessage("away");
    return;
  }
  try {
    const bytes = make(kind, content);
    self.postMessage(bytes ?? "failed", bytes ? [bytes.buffer] : []);
  } catch {
    self.postMessage("failed");
  }
};
