// Reads a crisis card out of a link: header, check sum, inflating, and what an old phone lacks.
//
// For: now.js. A link ends in `#card=1.<length>.<sum>.<text>`: the version, how many letters the text has, its Adler-32
// sum in hexadecimal, and the card, deflated and in base64url. What the card holds is written down in the app's
// `crates/export/src/card/link.rs`; version 1 only grows at its end. Must never: trust what it reads (every part is text
// or is left out), inflate without a limit, or touch the page. Tests: tests/e2e/now.spec.mjs.
"use strict";

const CARD_LIMIT = 64 * 1024;

/** The card in a link, as `{ card }`, or `{ fault }`: none, cut, damaged, newer. Takes a whole address or its end. */
async function readCard(link) {
  const found = /#?card=(\d+)\.(\d+)\.([0-9a-f]{8})\.([\w-]*)/.exec(link);
  if (!found) return { fault: /card=/.test(link) ? "cut" : "none" };
  const [, version, length, sum, text] = found;
  if (text.length < Number(length)) return { fault: "cut", got: text.length, wanted: Number(length) };
  if (version !== "1") return { fault: "newer" };
  const packed = bytesOf(text.slice(0, Number(length)));
  if (!packed || adler32(packed).toString(16).padStart(8, "0") !== sum) return { fault: "damaged" };
  try {
    const bytes = await inflate(packed);
    const card = cardOf(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    return card ? { card, fragment: `#${found[0].replace(/^#/, "")}` } : { fault: "damaged" };
  } catch {
    return { fault: "damaged" };
  }
}

/** The parts by name; `undefined` where the first ones are not there. */
function cardOf(list) {
  if (!Array.isArray(list) || typeof list[0] !== "string") return undefined;
  const text = (value) => (typeof value === "string" ? value : "");
  const rows = (value) => (Array.isArray(value) ? value.filter(Array.isArray) : []);
  const [business, made, check, by, version, title, danger, steps, callTitle, calls, authority, wordsTitle, words, logins, tell, own, ownWords] = list;
  return {
    business: text(business),
    made: text(made),
    check: text(check),
    by: text(by),
    version: text(version),
    title: text(title),
    danger: text(danger),
    steps: rows(steps).map(([what, how]) => ({ what: text(what), how: text(how) })),
    callTitle: text(callTitle),
    calls: rows(calls).map(([name, phone, does]) => ({ name: text(name), phone: text(phone), does: text(does) })),
    authority: text(authority),
    wordsTitle: text(wordsTitle),
    words: text(words),
    logins: Array.isArray(logins) ? logins.map(text).filter(Boolean) : [],
    tell: text(tell),
    own: rows(own).map(([situation, lines, name]) => ({
      situation: text(situation),
      lines: Array.isArray(lines) ? lines.map(text).filter(Boolean) : [],
      name: text(name),
    })),
    ownWords: rows(ownWords).map(([situation, name, words]) => ({ situation: text(situation), name: text(name), words: text(words) })),
  };
}

function bytesOf(base64url) {
  try {
    const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function adler32(bytes) {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

async function inflate(packed) {
  if (!("DecompressionStream" in globalThis)) return inflateHere(packed);
  let stream;
  try {
    stream = new DecompressionStream("deflate-raw");
  } catch {
    // Browsers of 2022 know the stream, but not this kind.
    return inflateHere(packed);
  }
  const reader = new Blob([packed]).stream().pipeThrough(stream).getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > CARD_LIMIT) throw new Error("too long");
    parts.push(value);
  }
  const out = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** RFC 1951, for phones whose browser cannot do it. */
function inflateHere(packed) {
  const out = [];
  let at = 0;
  let held = 0;
  let bits = 0;
  const take = (count) => {
    while (bits < count) {
      if (at >= packed.length) throw new Error("cut");
      held |= packed[at] << bits;
      at += 1;
      bits += 8;
    }
    const value = held & ((1 << count) - 1);
    held >>>= count;
    bits -= count;
    return value;
  };
  const symbol = ({ counts, symbols }) => {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length += 1) {
      code |= take(1);
      const count = counts[length];
      if (code - count < first) return symbols[index + code - first];
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Error("no such code");
  };
  const table = (lengths) => {
    const counts = new Array(16).fill(0);
    for (const length of lengths) counts[length] += 1;
    counts[0] = 0;
    const starts = [0, 0];
    for (let length = 1; length < 15; length += 1) starts[length + 1] = starts[length] + counts[length];
    const symbols = [];
    lengths.forEach((length, place) => {
      if (length) symbols[starts[length]++] = place;
    });
    return { counts, symbols };
  };
  const block = (literals, distances) => {
    for (;;) {
      const code = symbol(literals);
      if (code === 256) return;
      if (code < 256) out.push(code);
      else {
        const length = LENGTHS[code - 257] + take(LENGTH_BITS[code - 257]);
        const far = symbol(distances);
        const distance = DISTANCES[far] + take(far < 2 ? 0 : (far >> 1) - 1);
        if (!(distance <= out.length)) throw new Error("before the start");
        for (let i = 0; i < length; i += 1) out.push(out[out.length - distance]);
      }
      if (out.length > CARD_LIMIT) throw new Error("too long");
    }
  };
  for (let last = false; !last; ) {
    last = take(1) === 1;
    const kind = take(2);
    if (kind === 0) {
      held = 0;
      bits = 0;
      const length = packed[at] | (packed[at + 1] << 8);
      at += 4;
      if (!(at + length <= packed.length)) throw new Error("cut");
      for (const byte of packed.subarray(at, at + length)) out.push(byte);
      at += length;
    } else if (kind === 1) {
      const lengths = Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8));
      block(table(lengths), table(new Array(30).fill(5)));
    } else if (kind === 2) {
      const [literals, distances, codes] = [take(5) + 257, take(5) + 1, take(4) + 4];
      const small = new Array(19).fill(0);
      for (let i = 0; i < codes; i += 1) small[ORDER[i]] = take(3);
      const coder = table(small);
      const lengths = [];
      while (lengths.length < literals + distances) {
        const code = symbol(coder);
        if (code < 16) lengths.push(code);
        else {
          const repeated = code === 16 ? lengths[lengths.length - 1] : 0;
          const count = code === 16 ? 3 + take(2) : code === 17 ? 3 + take(3) : 11 + take(7);
          if (repeated === undefined) throw new Error("nothing to repeat");
          for (let i = 0; i < count; i += 1) lengths.push(repeated);
        }
      }
      block(table(lengths.slice(0, literals)), table(lengths.slice(literals, literals + distances)));
    } else throw new Error("no such block");
  }
  return Uint8Array.from(out);
}
