#!/usr/bin/env node
// What being right costs: the share of the request stamp in a page view, and of journal and idempotency key in a save,
// in time and in the member's processor time. Read off the running member by JFR: where its threads waited for the
// database, and where they were when they were sampled.
//
//   domain-config/watersmeet up --anonymous --home DIR --detach      (with WATERSMEET_ADMIN_PASSWORD set)
//   WATERSMEET_ADMIN_PASSWORD=… node domain-config/src/bench/cost.mjs DIR
//
// Options by environment: BENCH_SECONDS (20), BENCH_RATE (150 views/s, 40 saves/s).
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { constantly, cpu, javaHome, pages, part, rest, signIn, status, storage, text } from "./site.mjs";

const seconds = Number(process.env.BENCH_SECONDS ?? 20);
const rates = (process.env.BENCH_RATE ?? "150,40").split(",").map(Number);
const site = status();
const member = site.members[0];
const bin = join(javaHome(), "bin");
const work = mkdtempSync(join(tmpdir(), "watersmeet-cost-"));

const jcmd = (...args) => execFileSync(join(bin, "jcmd"), [String(member.pid), ...args], { encoding: "utf8" });

// Deep enough for a whole request; has to be said before the first recording.
jcmd("JFR.configure", "stackdepth=512");

// Runs a load with a recording. Events by kind: {kind, nanos, frames}.
async function recorded(name, load) {
  await load(); // compiled code runs, caches are warm
  jcmd("JFR.start", `name=${name}`, "settings=profile", "jdk.SocketRead#enabled=true", "jdk.SocketRead#threshold=0ns",
    "jdk.SocketRead#throttle=off", "jdk.ExecutionSample#period=10ms");
  const [before, databaseBefore] = [cpu([member.pid]), cpu([site.database.pid])];
  const times = await load();
  const [spent, database] = [cpu([member.pid]) - before, cpu([site.database.pid]) - databaseBefore];
  const file = join(work, `${name}.jfr`);
  jcmd("JFR.stop", `name=${name}`, `filename=${file}`);
  return { times, spent, database, events: await events(file) };
}

// What jfr prints, read line by line: a recording has some 100,000 events.
async function events(file) {
  const jfr = spawn(join(bin, "jfr"), ["print", "--events", "jdk.SocketRead,jdk.ExecutionSample", "--stack-depth", "512", file]);
  const found = [];
  let event;
  for await (const line of createInterface({ input: jfr.stdout })) {
    const begins = line.match(/^jdk\.(\w+) \{/);
    if (begins) {
      event = { kind: begins[1], millis: 0, port: 0, stack: "" };
    } else if (line.startsWith("}")) {
      found.push(event);
    } else if (/^ {2}duration = /.test(line)) {
      const [, number, unit] = line.match(/= ([\d.,]+) (\w+)/);
      event.millis = Number(number.replace(",", "")) * { s: 1000, ms: 1, us: 0.001, ns: 0.000001 }[unit];
    } else if (/^ {2}port = /.test(line)) {
      event.port = Number(line.replace(/\D/g, ""));
    } else if (/^ {4}/.test(line)) {
      event.stack += line;
    }
  }
  return found;
}

const parts = {
  view: { "request stamp": /platform\.database\.StampQuery/ },
  save: {
    "request stamp": /platform\.database\.StampQuery/,
    "idempotency key": /wiki\.content\.SaveKeys/,
    journal: /platform\.event\.Journal\./,
    commit: /commit/i,
  },
};

function table(name, what, { times, spent, database, events }) {
  const ours = (event) => /org\.watersmeet/.test(event.stack) || /io\.undertow/.test(event.stack);
  const waits = events.filter((e) => e.kind === "SocketRead" && /org\.postgresql/.test(e.stack) && ours(e));
  const samples = events.filter((e) => e.kind === "ExecutionSample" && ours(e));
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  console.log(`\n${what}: ${times.length} answers, mean ${mean.toFixed(2)} ms, p50 ${part(times, 0.5).toFixed(2)}, p95 ${part(times, 0.95).toFixed(2)}; `
    + `processor time of the member ${((spent * 1000) / times.length).toFixed(2)} ms each, of the database ${((database * 1000) / times.length).toFixed(2)}.\n`);
  console.log("| part | ms each of waiting for the database | share of the mean time | share of the member's processor time |");
  console.log("| --- | ---: | ---: | ---: |");
  const row = (label, matches) => {
    const waited = waits.filter(matches).reduce((sum, e) => sum + e.millis, 0) / times.length;
    const share = samples.filter(matches).length / samples.length;
    console.log(`| ${label} | ${waited.toFixed(3)} | ${((waited / mean) * 100).toFixed(0)} % | ${(share * 100).toFixed(0)} % |`);
  };
  for (const [label, frames] of Object.entries(parts[name])) {
    row(label, (e) => frames.test(e.stack));
  }
  row("all questions to the database", (e) => /org\.postgresql/.test(e.stack));
}

const ids = await pages(member.url, 200);
const cookie = await signIn(member.url);
const get = async (path) => {
  const answer = await fetch(member.url + path, { headers: { Cookie: cookie } });
  if (answer.status !== 200 || !(await answer.text()).includes("benchmarktext")) {
    throw new Error(`${path}: ${answer.status}`);
  }
};
const views = await recorded("view", () => constantly(rates[0], seconds, (i) => get(`/pages/viewpage.action?pageId=${ids[i % ids.length]}`)));
table("view", `Page views at ${rates[0]}/s`, views);

const numbers = new Map(ids.map((id) => [id, 1]));
const saves = await recorded("save", () => constantly(rates[1], seconds, (i) => {
  const id = ids[i % ids.length];
  const number = numbers.get(id) + 1;
  numbers.set(id, number);
  return rest(member.url, "PUT", `/rest/api/content/${id}`, {
    type: "page", title: `Page ${ids.indexOf(id)}`, version: { number }, body: storage(text(number)) });
}));
table("save", `Saves at ${rates[1]}/s`, saves);
