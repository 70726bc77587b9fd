// A running site as benchmarks see it: its parts, REST as the administrator, and what processor time it has used.
import { execFileSync } from "node:child_process";
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
export const admin = "Basic " + Buffer.from(`admin:${password}`).toString("base64");

export function run(...args) {
  return execFileSync(launcher, [...args, "--home", home], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

export const status = () => JSON.parse(run("status", "--json"));

export async function rest(base, method, path, body) {
  const answer = await fetch(base + path, {
    method,
    headers: { Authorization: admin, "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  }
  return answer.json();
}

// The cookie of the administrator, signed in by the form.
export async function signIn(base) {
  const answer = await fetch(base + "/dologin.action", {
    method: "POST", redirect: "manual", headers: { "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams({ os_username: "admin", os_password: password }) });
  return answer.headers.get("set-cookie").split(";")[0];
}

export const storage = (value) => ({ storage: { value, representation: "storage" } });

// A new space with pages of some 6 KB; their ids.
export async function pages(base, count) {
  const key = "C" + Date.now().toString(36).toUpperCase();
  await rest(base, "POST", "/rest/api/space", { key, name: "Cost" });
  const { homepage } = await rest(base, "GET", `/rest/api/space/${key}?expand=homepage`);
  const ids = [];
  for (let i = 0; i < count; i++) {
    const page = await rest(base, "POST", "/rest/api/content", {
      type: "page", title: `Page ${i}`, space: { key }, ancestors: [{ id: homepage.id }], body: storage(text(i)),
    });
    ids.push(page.id);
  }
  return ids;
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
