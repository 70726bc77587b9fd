// A running site as benchmarks see it: its parts, REST as the administrator, and what processor time it has used.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const launcher = resolve(here, "../../watersmeet");
export const home = resolve(process.argv[2] ?? `${process.env.HOME}/.watersmeet`);
const password = process.env.WATERSMEET_ADMIN_PASSWORD;
if (!password) {
  throw new Error("WATERSMEET_ADMIN_PASSWORD must be the administrator's password.");
}
export const basic = (user, secret) => "Basic " + Buffer.from(`${user}:${secret}`).toString("base64");
export const admin = basic("admin", password);

export function run(...args) {
  return execFileSync(launcher, [...args, "--home", home], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

// Ends when the launcher has done it.
export function start(...args) {
  const launched = spawn(launcher, [...args, "--home", home], { stdio: "ignore" });
  return new Promise((done) => launched.on("exit", done));
}

export const status = () => JSON.parse(run("status", "--json"));

// A server closes connections that were idle for a while; a request's key makes a second attempt safe.
async function persistently(attempt, left = 16) {
  try {
    return await attempt();
  } catch (e) {
    if (left === 0) {
      throw e;
    }
    return persistently(attempt, left - 1);
  }
}

// The text of the answer, which must be a success.
export async function send(base, method, path, body, authorization = admin) {
  const request = {
    method,
    headers: { Authorization: authorization, "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
    body: body === undefined ? undefined : JSON.stringify(body),
  };
  const answer = await persistently(() => fetch(base + path, request));
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
  }
  return text;
}

export const rest = async (...request) => JSON.parse(await send(...request));

// The cookie of who signs in by the form.
export async function signIn(base, user = "admin", secret = password) {
  const answer = await fetch(base + "/dologin.action", {
    method: "POST", redirect: "manual", headers: { "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams({ os_username: user, os_password: secret }) });
  return answer.headers.get("set-cookie").split(";")[0];
}

export const storage = (value) => ({ storage: { value, representation: "storage" } });

// A space with a key of its own that begins so; its key and the id of its home page.
export async function newSpace(base, prefix, name) {
  const key = prefix + Date.now().toString(36).toUpperCase();
  await rest(base, "POST", "/rest/api/space", { key, name });
  const { homepage } = await rest(base, "GET", `/rest/api/space/${key}?expand=homepage`);
  return { key, top: homepage.id };
}

// The id of a new page.
export async function newPage(base, key, title, parent, value) {
  const page = { type: "page", title, space: { key }, ancestors: [{ id: parent }], body: storage(value) };
  return (await rest(base, "POST", "/rest/api/content", page)).id;
}

// A new space with pages of some 6 KB; their ids.
export async function pages(base, count) {
  const { key, top } = await newSpace(base, "C", "Cost");
  const ids = [];
  for (let i = 0; i < count; i++) {
    ids.push(await newPage(base, key, `Page ${i}`, top, text(i)));
  }
  return ids;
}

// Does a job for each number below a count, so many at a time.
export async function parallel(count, workers, job) {
  let next = 0;
  await Promise.all(Array.from({ length: workers }, async () => {
    while (next < count) {
      await job(next++);
    }
  }));
}

export const text = (i) => `<p>benchmarktext ${i}</p>` + `<h2>Heading</h2><p>${"words of a page that has some length ".repeat(30)}</p>`.repeat(5);

// CPU seconds so far of these processes and of their children that have not ended.
export function cpu(owners) {
  let ticks = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
      if (owners.includes(Number(pid)) || owners.includes(Number(fields[1]))) {
        ticks += Number(fields[11]) + Number(fields[12]);
      }
    } catch {
      // ended meanwhile
    }
  }
  return ticks / 100;
}

export function javaHome() {
  return execFileSync("sh", ["-c", `. ${resolve(here, "../../../.mvn/find-jdk.sh")} && watersmeet_find_jdk && printf %s "$JAVA_HOME"`], { encoding: "utf8" });
}

// Sends requests at a constant rate, whether or not earlier ones were answered. Milliseconds of each, ascending.
export async function constantly(perSecond, seconds, send) {
  const times = [];
  const open = [];
  const start = performance.now();
  for (let i = 0; i < perSecond * seconds; i++) {
    const due = start + (i * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) {
      await new Promise((go) => setTimeout(go, wait));
    }
    open.push(send(i).then(() => times.push(performance.now() - due)));
  }
  await Promise.all(open);
  return times.sort((a, b) => a - b);
}

export const part = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
