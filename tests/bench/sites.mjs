// The three sites that are measured: ours, and the same first question as a bare Preact and React page.
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

const CSS = "body { font: 1rem/1.5 sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }\n";

/** Bundles `bare/<name>.js` as its authors would publish it, packed like our own site; gives the folder. */
export async function bareSite(name, into) {
  const dir = resolve(into, name);
  mkdirSync(dir, { recursive: true });
  const bundle = await build({
    entryPoints: [`tests/bench/bare/${name}.js`],
    bundle: true,
    minify: true,
    format: "esm",
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    write: false,
  });
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="style.css">
<script type="module" src="app.js"></script></head><body><main id="app"><h1>Welcome</h1><p>One moment.</p></main></body></html>\n`;
  const files = { "index.html": html, "style.css": CSS, "app.js": bundle.outputFiles[0].text };
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(dir, file), text);
    writeFileSync(join(dir, `${file}.br`), brotliCompressSync(text));
  }
  return dir;
}

/** Serves a folder with `cargo xtask serve`; gives its address and how to stop it. */
export async function serve(dir) {
  const port = await freePort();
  const server = spawn(process.env.XTASK ?? "target/debug/xtask", ["serve", "--no-build", "--dir", dir, "--port", `${port}`]);
  await new Promise((done, failed) => {
    server.stdout.on("data", (said) => `${said}`.includes("http://") && done());
    server.stderr.on("data", (said) => failed(new Error(`${said}`)));
    server.on("error", failed);
  });
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.kill() };
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
