#!/usr/bin/env node
// What permissions cost on a running site: views in a space with 20,000 grants by a user in 50 groups against views in a
// small space, and lists of children of which many are restricted.
//
//   domain-config/watersmeet up --home DIR --detach      (with WATERSMEET_ADMIN_PASSWORD set)
//   WATERSMEET_ADMIN_PASSWORD=… node domain-config/src/bench/permissions.mjs DIR
//
// Both spaces are asked in turn by the same user, so what else the machine does weighs on both alike.
// Options by environment: BENCH_GROUPS (1429, each with all fourteen permissions), BENCH_CHILDREN (10000),
// BENCH_RESTRICTED (3000 of them), BENCH_REQUESTS (2000 views of each space, 400 lists).
import { basic, parallel, part, rest, send, status, storage } from "./site.mjs";

const groups = Number(process.env.BENCH_GROUPS ?? 1429);
const children = Number(process.env.BENCH_CHILDREN ?? 10000);
const restricted = Number(process.env.BENCH_RESTRICTED ?? 3000);
const requests = Number(process.env.BENCH_REQUESTS ?? 2000);
const [member] = status().members;
const run = Date.now().toString(36);

const operations = [["space", "read"], ["space", "delete_own"], ["page", "create"], ["page", "delete"], ["blogpost", "create"],
  ["blogpost", "delete"], ["attachment", "create"], ["attachment", "delete"], ["comment", "create"], ["comment", "delete"],
  ["space", "restrict_content"], ["mail", "delete"], ["space", "export"], ["space", "administer"]]
  .map(([targetType, operationKey]) => ({ targetType, operationKey }));

const page = async (key, title, parent) => (await rest(member.url, "POST", "/rest/api/content", {
  type: "page", title, space: { key }, ...(parent ? { ancestors: [{ id: parent }] } : {}), body: storage(`<p>${title}</p>`) })).id;

/** A space that none but these groups use, and a page in it. */
async function space(name, granted) {
  const key = name + run.toUpperCase();
  await rest(member.url, "POST", "/rest/api/space", { key, name });
  const address = `/rest/api/space/${key}/permissions`;
  await send(member.url, "PUT", `${address}/group/confluence-users/revoke`, operations);
  for (let i = 0; i < granted.length; i += 300) {
    await send(member.url, "POST", address, granted.slice(i, i + 300).map((groupName) => ({ groupName, operations })));
  }
  return { key, page: await page(key, "Read by many") };
}

const user = `reader-${run}`;
const reader = basic(user, "reads a great deal");
await rest(member.url, "POST", "/rest/api/admin/user", { userName: user, fullName: "Reader", email: "reader@example.org", password: "reads a great deal" });
const names = Array.from({ length: groups }, (_, i) => `team-${run}-${i}`);
await parallel(groups, 4, (i) => send(member.url, "POST", "/rest/api/admin/group", { type: "group", name: names[i] }));
const step = Math.floor(groups / 50);
const own = names.filter((_, i) => i % step === 0).slice(0, 50);
for (const group of own) {
  await send(member.url, "PUT", `/rest/api/user/${user}/group/${group}`);
}
const large = await space("LARGE", names);
const small = await space("SMALL", [own[0]]);
console.error(`${groups * operations.length} grants in one space, ${operations.length} in the other; the reader is in ${own.length} groups`);

function summary(times) {
  times.sort((a, b) => a - b);
  return { mean: times.reduce((sum, it) => sum + it, 0) / times.length, p50: part(times, 0.5), p95: part(times, 0.95) };
}
async function timed(path) {
  const start = performance.now();
  const text = await send(member.url, "GET", path, undefined, reader);
  return [performance.now() - start, text];
}

/** Views of both in turn. */
async function views(count) {
  const times = [[], []];
  for (let i = 0; i < count; i++) {
    for (const [n, { page: id }] of [large, small].entries()) {
      times[n].push((await timed(`/pages/viewpage.action?pageId=${id}`))[0]);
    }
  }
  return times.map(summary);
}
await views(requests / 2); // compiles the code
const [many, few] = await views(requests);

// A page with children that the reader may not all view.
const parent = await page(small.key, "Parent");
const ids = new Array(children);
await parallel(children, 8, async (i) => {
  ids[i] = await page(small.key, `Child ${String(i).padStart(5, "0")}`, parent);
});
const chosen = ids.filter((_, i) => (i * restricted) % children < restricted).slice(0, restricted);
const started = performance.now();
await parallel(chosen.length, 4, (i) => send(member.url, "PUT", `/rest/api/content/${chosen[i]}/restriction`,
  [{ operation: "read", restrictions: { user: [{ type: "known", username: "admin" }], group: [{ type: "group", name: names[1] }] } }]));
const restricting = (performance.now() - started) / chosen.length;

let shown = 0;
async function lists(count) {
  const times = [];
  for (let i = 0; i < count; i++) {
    const start = (i * 331) % (children - restricted - 50);
    const [time, text] = await timed(`/rest/api/content/${parent}/child/page?limit=50&start=${start}`);
    times.push(time);
    shown += JSON.parse(text).size;
  }
  return summary(times);
}
await lists(requests / 10);
shown = 0;
const listed = await lists(requests / 5);
let total = 0;
for (let start = 0, size = 200; size === 200; start += size) {
  size = (await rest(member.url, "GET", `/rest/api/content/${parent}/child/page?limit=200&start=${start}`, undefined, reader)).size;
  total += size;
}

const ms = (value) => value.toFixed(1);
console.log(`| view of a page by a user in 50 groups | mean ms | p50 ms | p95 ms |
| --- | ---: | ---: | ---: |
| space with ${(groups * operations.length).toLocaleString("en")} grants | ${many.mean.toFixed(2)} | ${many.p50.toFixed(2)} | ${many.p95.toFixed(2)} |
| space with ${operations.length} grants | ${few.mean.toFixed(2)} | ${few.p50.toFixed(2)} | ${few.p95.toFixed(2)} |

Ratio of the means ${(many.mean / few.mean).toFixed(2)}, of the medians ${(many.p50 / few.p50).toFixed(2)}.

50 of ${children.toLocaleString("en")} children, ${restricted.toLocaleString("en")} restricted: p50 ${ms(listed.p50)} ms, p95 ${ms(listed.p95)} ms; ${shown / (requests / 5)} a list; ${total} seen in all.
A restriction set: ${ms(restricting)} ms, four at a time.`);
