#!/usr/bin/env node
// Sends a large file to a running site and fetches it again, and watches the member's heap meanwhile: what is alive
// after a collection, every two seconds.
//
//   domain-config/watersmeet up --home DIR --detach      (with WATERSMEET_ADMIN_PASSWORD set)
//   domain-config/watersmeet cli --home DIR "/server-group=members-a/system-property=watersmeet.files.max-bytes:add(value=524288000)"
//   domain-config/watersmeet stop member1 --home DIR && domain-config/watersmeet start member1 --home DIR
//   WATERSMEET_ADMIN_PASSWORD=… node domain-config/src/bench/files.mjs DIR
//
// Options by environment: BENCH_MEGABYTES (200), BENCH_LIMIT (32, growth in MB that fails the run).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readlinkSync } from "node:fs";
import { request } from "node:http";
import { dirname, join } from "node:path";
import { admin, newPage, newSpace, status } from "./site.mjs";

const megabytes = Number(process.env.BENCH_MEGABYTES ?? 200);
const limit = Number(process.env.BENCH_LIMIT ?? 32);
const member = status().members[0];
const jcmd = join(dirname(readlinkSync(`/proc/${member.pid}/exe`)), "jcmd");

/** What is alive on the heap, MB. */
function alive() {
  execFileSync(jcmd, [String(member.pid), "GC.run"]);
  const info = execFileSync(jcmd, [String(member.pid), "GC.heap_info"], { encoding: "utf8" });
  return Number(/used (\d+)K/.exec(info)[1]) / 1024;
}

const block = Buffer.alloc(1024 * 1024);
for (let i = 0; i < block.length; i++) {
  block[i] = (i * 31 + (i >> 8) * 17) & 255;
}
const sent = createHash("sha256");

/** Blocks that differ from each other, as many as there are megabytes. */
function* blocks() {
  for (let i = 0; i < megabytes; i++) {
    block.writeUInt32BE(i + (Date.now() & 0xfff) * 4096, 0);
    sent.update(block);
    yield Buffer.from(block);
  }
}

function call(method, path, headers) {
  const target = new URL(member.url + path);
  return request({ host: target.hostname, port: target.port, path, method,
    headers: { Authorization: admin, ...headers } });
}

function answered(outgoing, take) {
  return new Promise((done, failed) => {
    outgoing.on("error", failed);
    outgoing.on("response", (answer) => {
      answer.on("data", take);
      answer.on("end", () => (answer.statusCode === 200 ? done() : failed(new Error(`${answer.statusCode}`))));
    });
  });
}

async function upload(page) {
  const boundary = "----bench";
  const outgoing = call("PUT", `/rest/api/content/${page}/child/attachment`, {
    "Content-Type": `multipart/form-data; boundary=${boundary}`, "X-Atlassian-Token": "nocheck" });
  const text = [];
  const end = answered(outgoing, (chunk) => text.push(chunk));
  outgoing.write(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="large.bin"\r\n\r\n`);
  for (const part of blocks()) {
    if (!outgoing.write(part)) {
      await new Promise((go) => outgoing.once("drain", go));
    }
  }
  outgoing.end(`\r\n--${boundary}--\r\n`);
  await end;
  return JSON.parse(Buffer.concat(text).toString()).results[0]._links.download;
}

async function download(path) {
  const received = createHash("sha256");
  const outgoing = call("GET", path, {});
  const end = answered(outgoing, (chunk) => received.update(chunk));
  outgoing.end();
  await end;
  return received.digest("hex");
}

/** Runs it, and tells how long it took and how much the heap had grown at most. */
async function watched(name, before, job) {
  let highest = before;
  const watch = setInterval(() => (highest = Math.max(highest, alive())), 2000);
  const start = Date.now();
  const result = await job();
  const seconds = (Date.now() - start) / 1000;
  clearInterval(watch);
  highest = Math.max(highest, alive());
  const growth = highest - before;
  console.log(`${name}: ${megabytes} MB in ${seconds.toFixed(1)} s, ${(megabytes / seconds).toFixed(0)} MB/s,`
    + ` heap at most ${growth.toFixed(1)} MB larger`);
  if (growth > limit) {
    throw new Error(`The heap has grown by more than ${limit} MB.`);
  }
  return result;
}

const { key, top } = await newSpace(member.url, "F", "Files");
const page = await newPage(member.url, key, "Files of a page", top, "<p>x</p>");
const before = alive();
const address = await watched("up", before, () => upload(page));
const hash = await watched("down", before, () => download(address));
if (hash !== sent.digest("hex")) {
  throw new Error("What came down is not what went up.");
}
