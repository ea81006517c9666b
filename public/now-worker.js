// Keeps the emergency page on this phone, so that a card opens without a network. For now.html alone: its scope holds no
// other page. Must never: answer for anything but these files, or hold an old page back once the network has a new one.
// Tests: tests/e2e/now.spec.mjs.
"use strict";

const CACHE = "watchbill-now-1";
const FILES = ["now.html", "now.css", "now.js", "now-card.js", "icon.svg"];

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** From the network, and kept; from what was kept where the network is away or slow. */
async function answer(request, name) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(name);
  const fresh = fetch(request, { cache: "no-cache" }).then((response) => {
    if (response.ok) cache.put(name, response.clone());
    return response.ok || !kept ? response : kept;
  });
  if (!kept) return fresh;
  const late = new Promise((done) => setTimeout(() => done(kept), 1500));
  return Promise.race([fresh.catch(() => kept), late]);
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const name = url.pathname.split("/").pop();
  const isOurs = url.origin === location.origin && FILES.includes(name);
  if (event.request.method === "GET" && isOurs) event.respondWith(answer(event.request, name));
});
