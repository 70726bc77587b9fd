#!/usr/bin/env node
// Makes a space of 20,000 pages in ten levels on a running site and measures what readers do in its tree, and moves of a
// branch of 5,000 pages, of which one is cut off by a kill of the member.
//
//   domain-config/watersmeet up --anonymous --home DIR --detach      (with WATERSMEET_ADMIN_PASSWORD set)
//   WATERSMEET_ADMIN_PASSWORD=… node domain-config/src/bench/tree.mjs DIR
//
// Each request is of another page, so nothing of it is in a cache but what all pages share.
// Options by environment: BENCH_BRANCH (5000, pages of each of the four branches), BENCH_REQUESTS (300 a row).
import { newPage, newSpace, parallel, part, rest, send, start, status } from "./site.mjs";

const branchSize = Number(process.env.BENCH_BRANCH ?? 5000);
const requests = Number(process.env.BENCH_REQUESTS ?? 300);
const [member, other] = status().members;

/** Levels of a branch: a home page above the branches makes ten. */
const levels = [0.0002, 0.001, 0.004, 0.016, 0.06, 0.14, 0.2, 0.26].map((share) => Math.max(1, Math.round(share * branchSize)));
levels.push(branchSize - levels.reduce((sum, n) => sum + n, 0));

let seed = 7;
const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;

async function prepare() {
  const { key, top } = await newSpace(member.url, "T", "Tree");
  const branches = [];
  for (let b = 0; b < 4; b++) {
    let above = [top];
    const all = [];
    for (const [depth, size] of levels.entries()) {
      const level = new Array(size);
      await parallel(size, 8, async (i) => {
        const title = `Branch ${b}, level ${depth + 2}, page ${i}`;
        level[i] = await newPage(member.url, key, title, above[i % above.length], `<p>${title}</p>`);
      });
      all.push(...level);
      above = level;
    }
    branches.push(all);
  }
  return { top, branches, pages: branches.flat() };
}

/** Requests one after the other, each of another page; milliseconds. */
async function measure(what, pages, path) {
  const times = [];
  const first = random(pages.length);
  const step = Math.floor(pages.length / requests) || 1;
  for (let i = 0; i < requests; i++) {
    const start = performance.now();
    await send(member.url, "GET", path(pages[(first + i * step) % pages.length]));
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { what, p50: part(times, 0.5), p95: part(times, 0.95) };
}

/** The page two levels above: which it is tells where a page of the branch stands. */
async function standsBelow(base, id, page) {
  const { ancestors } = await rest(base, "GET", `/rest/api/content/${id}?expand=ancestors`);
  return ancestors.some((ancestor) => ancestor.id === page);
}

async function move(branch, target) {
  const start = performance.now();
  await send(member.url, "PUT", `/rest/api/content/${branch}/move/append/${target}`, {});
  return performance.now() - start;
}

async function eventually(what, seconds = 150) {
  for (let i = 0; i < seconds; i++) {
    try {
      return await what();
    } catch {
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
  throw new Error("no answer");
}

const started = performance.now();
const { top, branches, pages } = await prepare();
console.error(`${pages.length} pages made in ${((performance.now() - started) / 1000).toFixed(0)} s`);

const rows = [];
const kinds = [
  ["children (REST)", (id) => `/rest/api/content/${id}/child/page?limit=50`],
  ["breadcrumbs (REST, ancestors)", (id) => `/rest/api/content/${id}?expand=ancestors`],
  ["expansion of a branch of the tree", (id) => `/plugins/pagetree/naturalchildren.action?pageId=${id}`],
  ["first view of a page, with tree and breadcrumbs", (id) => `/pages/viewpage.action?pageId=${id}`],
];
for (const [what, path] of kinds) {
  await measure(what, pages, path); // compiles the code
  rows.push(await measure(what, pages, path));
}

const [moved, target] = [branches[0], branches[1][0]];
const times = [];
for (let i = 0; i < 6; i++) {
  times.push(await move(moved[0], i % 2 === 0 ? target : top));
}

// All of it as one branch, into another space and back.
const { top: elsewhere } = await newSpace(member.url, "U", "Elsewhere");
for (const branch of branches.slice(1)) {
  await move(branch[0], moved[0]);
}
const between = [];
for (let i = 0; i < 4; i++) {
  between.push(await move(moved[0], i % 2 === 0 ? elsewhere : top));
}
for (const branch of branches.slice(1)) {
  await move(branch[0], top);
}

// A move that never ends: killed a little later each time, so that one of them is in its transaction.
const torn = [];
const outcomes = [];
const usual = Math.min(...times);
for (const share of [0.3, 0.6, 0.9]) {
  const call = move(moved[0], target).then(() => "done", () => "cut off");
  await new Promise((done) => setTimeout(done, usual * share));
  const ended = start("kill", member.name);
  outcomes.push(await call);
  await ended;
  const sample = Array.from({ length: 100 }, () => moved[1 + random(moved.length - 1)]);
  const below = await Promise.all(sample.map((id) => eventually(() => standsBelow(other.url, id, target))));
  torn.push(below.some((it) => it !== below[0]));
  await eventually(() => send(member.url, "GET", "/health/ready"));
  if (below[0]) {
    await move(moved[0], top);
  }
}

console.log(`${pages.length} pages in ${levels.length + 1} levels, ${requests} requests a row, one after the other.\n`);
console.log("| what | p50 ms | p95 ms |\n| --- | ---: | ---: |");
for (const row of rows) {
  console.log(`| ${row.what} | ${row.p50.toFixed(1)} | ${row.p95.toFixed(1)} |`);
}
console.log(`\nMove of ${moved.length} pages, six times: ${times.map((t) => t.toFixed(0)).join(", ")} ms.`);
console.log(`Move of ${pages.length} pages into another space, four times: ${between.map((t) => t.toFixed(0)).join(", ")} ms.`);
console.log(`Moves with a kill of the member: ${outcomes.join(", ")}; branches found half moved: ${torn.filter(Boolean).length}.`);
