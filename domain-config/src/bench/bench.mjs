#!/usr/bin/env node
// Measures page views, REST reads and saves of a running site against a yardstick on the same server, in one run.
//
//   domain-config/watersmeet up --anonymous --home DIR --detach      (with WATERSMEET_ADMIN_PASSWORD set)
//   node domain-config/src/bench/bench.mjs DIR
//
// Needs wrk. The yardstick is a servlet in a WAR of its own, without filters or sessions, that writes as many bytes
// from memory as a page view has. Every answer must be a 200 with the expected text, or it does not count.
// Options by environment: BENCH_PAGES (2000), BENCH_SECONDS (15), BENCH_CONNECTIONS (16).
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { admin, basic, cpu, home, javaHome, newPage, newSpace, parallel, part, rest, run, signIn, status, storage } from "./site.mjs";

const pages = Number(process.env.BENCH_PAGES ?? 2000);
const seconds = Number(process.env.BENCH_SECONDS ?? 15);
const connections = Number(process.env.BENCH_CONNECTIONS ?? 16);
const work = mkdtempSync(join(tmpdir(), "watersmeet-bench-"));
const marker = "benchmarktext";

const site = status();
const member = site.members[0];

// Words of a fixed sequence: two runs measure the same text.
let seed = 42;
const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
const lexicon = "wiki page member cluster cache stamp revision space title restore backup deploy balance write read table heading list link server".split(" ");
const words = (n) => Array.from({ length: n }, () => lexicon[random(lexicon.length)]).join(" ");

function text(i) {
  const sections = Array.from({ length: 5 }, () =>
    `<h2>${words(4)}</h2><p>${words(140)}</p><ul><li>${words(9)}</li><li>${words(9)}</li><li>${words(9)}</li></ul>`);
  const rows = Array.from({ length: 8 }, () => `<tr><td>${words(3)}</td><td>${words(6)}</td></tr>`).join("");
  const link = (n) => `<ac:link><ri:page ri:content-title="Page ${n % pages}"/></ac:link>`;
  return `<p>${marker} ${i}</p>${sections.join("")}<table><tbody><tr><th>a</th><th>b</th></tr>${rows}</tbody></table>`
    + `<p>See ${link(i * 7)}, ${link(i * 11 + 3)} and <a href="https://example.org/">elsewhere</a>.</p>`;
}

// 40 macros of ten kinds that ask the wiki nothing, and prose until the page is as long as the others.
function macros(i) {
  const macro = (name, parameters, body) => `<ac:structured-macro ac:name="${name}">${Object.entries(parameters)
    .map(([key, value]) => `<ac:parameter ac:name="${key}">${value}</ac:parameter>`).join("")}${body}</ac:structured-macro>`;
  const rich = (body) => `<ac:rich-text-body>${body}</ac:rich-text-body>`;
  const plain = (body) => `<ac:plain-text-body><![CDATA[${body}]]></ac:plain-text-body>`;
  const paragraph = () => rich(`<p>${words(12)}</p>`);
  const kinds = [
    () => macro("info", { title: words(3) }, paragraph()),
    () => macro("note", {}, paragraph()),
    () => macro("warning", {}, paragraph()),
    () => macro("tip", {}, paragraph()),
    () => macro("panel", { title: words(2), borderColor: "red" }, paragraph()),
    () => macro("code", { language: "java" }, plain(`int ${words(1)} = 1; // ${words(8)}\nreturn "${words(4)}";`)),
    () => macro("noformat", {}, plain(words(12))),
    () => macro("expand", { title: words(3) }, paragraph()),
    () => `<p>${macro("status", { title: words(1), colour: "Green" }, "")} ${words(8)}</p>`,
    () => macro("excerpt", {}, paragraph()),
  ];
  const body = Array.from({ length: 40 }, (_, n) => kinds[n % kinds.length]()).join("");
  return `<p>${marker} ${i}</p>${body}`;
}

async function prepare() {
  const { key, top } = await newSpace(member.url, "B", "Benchmark");
  const create = (title, parent, value) => newPage(member.url, key, title, parent, value);
  const sections = [];
  for (let i = 0; i < Math.ceil(pages / 50); i++) {
    sections.push(await create(`Section ${i}`, top, "<p>section</p>"));
  }
  const ids = new Array(pages);
  await parallel(pages, 4, async (i) => {
    ids[i] = await create(`Page ${i}`, sections[i % sections.length], text(i));
  });
  const macroPages = new Array(40);
  await parallel(macroPages.length, 4, async (i) => {
    macroPages[i] = await create(`Macros ${i}`, sections[i % sections.length], macros(i));
  });
  const plainPages = new Array(40);
  const length = await viewLength(macroPages[0]);
  const paragraph = `<p>${words(60)}</p>`;
  await parallel(plainPages.length, 4, async (i) => {
    const id = await create(`Plain ${i}`, sections[i % sections.length], `<p>${marker} ${i}</p>`);
    const missing = Math.max(0, Math.round((length - (await viewLength(id))) / paragraph.length));
    await rest(member.url, "PUT", `/rest/api/content/${id}`, { type: "page", title: `Plain ${i}`, version: { number: 2 },
      body: storage(`<p>${marker} ${i}</p>` + paragraph.repeat(missing)) });
    plainPages[i] = id;
  });
  const user = "reader" + key.toLowerCase();
  await rest(member.url, "POST", "/rest/api/admin/user", { userName: user, fullName: "Reader", email: "r@example.org", password: "benchmark-reader" });
  return { key, ids, macroPages, plainPages, user };
}

async function viewLength(id) {
  const answer = await fetch(member.url + "/pages/viewpage.action?pageId=" + id, { headers: { Authorization: admin } });
  return (await answer.arrayBuffer()).byteLength;
}

// The first view of pages that no member has rendered: a new revision each time. Milliseconds, median.
async function firstViews(ids, value) {
  const times = [];
  for (const [round, first] of [[2, true], [3, false]]) {
    for (const [i, id] of ids.entries()) {
      await rest(member.url, "PUT", `/rest/api/content/${id}`, { type: "page", title: `Macros ${i}`, version: { number: round },
        body: storage(value(i + 1000 * round)) });
      const start = performance.now();
      await (await fetch(member.url + view.replace("ID", id))).arrayBuffer();
      if (!first) {
        times.push(performance.now() - start);
      }
    }
  }
  times.sort((a, b) => a - b);
  return { p50: part(times, 0.5), p95: part(times, 0.95) };
}

// The yardstick: compiled against the server's own servlet API, deployed beside the wiki.
function deployYardstick(bytes) {
  writeFileSync(join(work, "Yardstick.java"), `
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.*;
@WebServlet("/*") public class Yardstick extends HttpServlet {
  private static final byte[] PAGE = ("${marker} " + "x".repeat(${bytes - marker.length - 1})).getBytes();
  @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(PAGE.length);
    response.getOutputStream().write(PAGE);
  }
}`);
  const api = readdirSync(join(home, "server/modules/system/layers/base/jakarta/servlet/api/main")).find((f) => f.endsWith(".jar"));
  const bin = (tool) => join(javaHome(), "bin", tool);
  const classes = join(work, "war/WEB-INF/classes");
  execFileSync(bin("javac"), ["--release", "21", "-d", classes, "-cp",
    join(home, "server/modules/system/layers/base/jakarta/servlet/api/main", api), join(work, "Yardstick.java")]);
  execFileSync(bin("jar"), ["cf", join(work, "yardstick.war"), "-C", join(work, "war"), "."]);
  run("cli", `deployment deploy-file ${join(work, "yardstick.war")} --server-groups=members-a`);
}

function wrk(base, path, ids, headers = {}) {
  writeFileSync(join(work, "ids.txt"), ids.join("\n"));
  writeFileSync(join(work, "load.lua"), `
local ids = {} for line in io.lines("${join(work, "ids.txt")}") do ids[#ids + 1] = line end
local threads = {}
function setup(thread) thread:set("wrong", 0) table.insert(threads, thread) end
function request() return wrk.format("GET", (string.gsub("${path}", "ID", ids[math.random(#ids)]))) end
function response(status, headers, body)
  if status ~= 200 or not string.find(body, "${marker}", 1, true) then wrong = wrong + 1 end
end
function done(summary)
  local bad = 0 for _, thread in ipairs(threads) do bad = bad + thread:get("wrong") end
  io.write(string.format("RESULT %d %d %d\\n", summary.requests, summary.duration, bad + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end`);
  const options = ["-t1", `-c${connections}`, "-s", join(work, "load.lua")];
  for (const [name, value] of Object.entries(headers)) {
    options.push("-H", `${name}: ${value}`);
  }
  warm(options, base);
  const before = cpu([member.pid, site.database.pid]);
  const result = spawnSync("wrk", [...options, `-d${seconds}s`, base], { encoding: "utf8" });
  const spent = cpu([member.pid, site.database.pid]) - before;
  const [, requests, micros, wrong] = result.stdout.match(/RESULT (\d+) (\d+) (\d+)/).map(Number);
  return { rate: (requests - wrong) / (micros / 1e6), cpu: (spent * 1000) / requests, wrong };
}

// Until compiled code runs: two rounds in turn bring no better rate; ten rounds at most.
function warm(options, base) {
  let best = 0;
  for (let round = 0, worse = 0; round < 10 && worse < 2; round++) {
    const { stdout } = spawnSync("wrk", [...options, `-d${Math.max(5, Math.round(seconds / 2))}s`, base], { encoding: "utf8" });
    const [, requests] = stdout.match(/RESULT (\d+)/).map(Number);
    worse = requests > best * 1.03 ? 0 : worse + 1;
    best = Math.max(best, requests);
  }
}

// Saves the pages from `first` up to `end` in turn, by wrk, whose own work is small beside the server's. A page comes
// round again long after its last save, so that nobody waits for another's lock and each number is one more.
function saves(first, end, workers) {
  const request = JSON.stringify({
    type: "page", title: "TITLE", version: { number: "NUMBER" }, body: storage(text(first)),
  }).replace('"NUMBER"', "NUMBER");
  writeFileSync(join(work, "save.txt"), request);
  writeFileSync(join(work, "ids.txt"), data.ids.slice(first, end).join("\n"));
  writeFileSync(join(work, "save.lua"), `
local ids = {} for line in io.lines("${join(work, "ids.txt")}") do ids[#ids + 1] = line end
local body = io.open("${join(work, "save.txt")}"):read("*a")
local run, n, threads = os.time() .. "-${workers}-", -2, {} -- wrk asks once more than it sends
function setup(thread) thread:set("wrong", 0) table.insert(threads, thread) end
function request()
  n = n + 1
  local i = n % #ids
  local numbered = body:gsub("TITLE", "Page " .. (${first} + i)):gsub("NUMBER", 2 + math.floor(n / #ids))
  return wrk.format("PUT", "/rest/api/content/" .. ids[i + 1],
    { ["Content-Type"] = "application/json", ["Authorization"] = "${admin}", ["Idempotency-Key"] = run .. n }, numbered)
end
function response(status) if status ~= 200 then wrong = wrong + 1 end end
function done(summary, latency)
  local bad = 0 for _, thread in ipairs(threads) do bad = bad + thread:get("wrong") end
  io.write(string.format("RESULT %d %d %d %d %d\\n", summary.requests, summary.duration, bad, latency:percentile(50), latency:percentile(95)))
end`);
  const { stdout } = spawnSync("wrk", ["-t1", `-c${workers}`, "-s", join(work, "save.lua"), `-d${seconds}s`, member.url], { encoding: "utf8" });
  const [, requests, micros, wrong, p50, p95] = stdout.match(/RESULT (\d+) (\d+) (\d+) (\d+) (\d+)/).map(Number);
  return { rate: (requests - wrong) / (micros / 1e6), p50: p50 / 1000, p95: p95 / 1000, wrong };
}

const data = await prepare();
const cookie = await signIn(member.url, data.user, "benchmark-reader");
const view = "/pages/viewpage.action?pageId=ID";
const json = "/rest/api/content/ID?expand=body.storage,version,space,history";
const sample = await (await fetch(member.url + view.replace("ID", data.ids[1]))).arrayBuffer();
deployYardstick(sample.byteLength);

const rows = [];
for (const [where, base] of [["member", member.url], ["balancer", site.url]]) {
  const yardstick = wrk(base, "/yardstick/ID", data.ids);
  const row = (what, result) => rows.push({ where, what, ...result, ratio: result.rate / yardstick.rate });
  row("yardstick", yardstick);
  row("page view, anonymous", wrk(base, view, data.ids));
  row("page view, ordinary user", wrk(base, view, data.ids, { Cookie: cookie }));
  row("REST GET with body, Basic", wrk(base, json, data.ids, { Authorization: basic(data.user, "benchmark-reader") }));
}
const plainRate = wrk(member.url, view, data.plainPages);
const macroRate = wrk(member.url, view, data.macroPages);
const firstView = await firstViews(data.macroPages, macros);
run("cli", "undeploy yardstick.war --all-relevant-server-groups");
console.error(JSON.stringify(rows));
console.error("Measuring saves.");
const quarter = Math.floor(pages / 4);
saves(0, quarter, 8); // warm
const alone = saves(quarter, 2 * quarter, 1);
const eight = saves(2 * quarter, pages, 8);

console.log(`Page: ${sample.byteLength} bytes, ${pages} pages, ${connections} connections, ${seconds} s each.\n`);
console.log("| door | request | requests/s | of the yardstick | CPU ms of member and database | wrong answers |");
console.log("| --- | --- | ---: | ---: | ---: | ---: |");
for (const r of rows) {
  console.log(`| ${r.where} | ${r.what} | ${r.rate.toFixed(0)} | ${r.ratio.toFixed(2)} | ${r.cpu.toFixed(2)} | ${r.wrong} |`);
}
console.log(`\nPages of the same length, anonymous, at the member: plain ${plainRate.rate.toFixed(0)}/s, with 40 macros of ten kinds `
  + `${macroRate.rate.toFixed(0)}/s (${(macroRate.rate / plainRate.rate).toFixed(2)}); wrong ${plainRate.wrong + macroRate.wrong}. `
  + `First view with 40 macros: ${firstView.p50.toFixed(1)} ms, 95 % within ${firstView.p95.toFixed(1)} ms.`);
console.log(`\n| saves through a member | saves/s | p50 ms | p95 ms | wrong answers |\n| --- | ---: | ---: | ---: | ---: |`);
console.log(`| one writer | ${alone.rate.toFixed(0)} | ${alone.p50.toFixed(1)} | ${alone.p95.toFixed(1)} | ${alone.wrong} |`);
console.log(`| eight writers | ${eight.rate.toFixed(0)} | ${eight.p50.toFixed(1)} | ${eight.p95.toFixed(1)} | ${eight.wrong} |`);
