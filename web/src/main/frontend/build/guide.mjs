// Takes the pictures of docs/user-guide.md, light and dark, on a new site that runs:
//
//   domain-config/watersmeet up --anonymous --home DIR --detach      (with WATERSMEET_ADMIN_PASSWORD set)
//   cd web/src/main/frontend && WATERSMEET_ADMIN_PASSWORD=… node build/guide.mjs URL [pictures, comma separated]
//
// Fills a space "Operations" with what the pictures show, unless it is there already.
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "../test/launch.mjs";

const images = resolve(dirname(fileURLToPath(import.meta.url)), "../../../../../docs/images");
const base = process.argv[2] ?? "http://127.0.0.1:8080";
const password = process.env.WATERSMEET_ADMIN_PASSWORD;
const wanted = process.argv[3]?.split(",");
const key = "OPS";

const basic = (user, secret) => "Basic " + Buffer.from(`${user}:${secret}`).toString("base64");
const people = {
  admin: { authorization: basic("admin", password) },
  ada: { name: "Ada Lindqvist", secret: "pictures of the guide" },
  tom: { name: "Tom Okafor", secret: "pictures of the guide" },
};
people.ada.authorization = basic("ada", people.ada.secret);
people.tom.authorization = basic("tom", people.tom.secret);

async function send(who, method, path, body, headers = { "Content-Type": "application/json" }) {
  const answer = await fetch(base + path, {
    method,
    redirect: "manual",
    headers: { Authorization: people[who].authorization, "X-Atlassian-Token": "no-check", ...headers },
    body: body === undefined || typeof body === "string" || body instanceof FormData ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.status >= 400) {
    throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
  }
  return text.startsWith("{") ? JSON.parse(text) : text;
}

const storage = (value) => ({ storage: { value, representation: "storage" } });
const page = (who, title, parent, value) => send(who, "POST", "/rest/api/content", {
  type: "page", title, space: { key }, ancestors: [{ id: parent }], body: storage(value) });
const edit = (who, id, title, number, value, message) => send(who, "PUT", `/rest/api/content/${id}`, {
  type: "page", title, version: { number, message }, body: storage(value) });

const macro = (name, parameters, body) => `<ac:structured-macro ac:name="${name}">${Object.entries(parameters)
  .map(([parameter, value]) => `<ac:parameter ac:name="${parameter}">${value}</ac:parameter>`).join("")}${body}</ac:structured-macro>`;
const rich = (body) => `<ac:rich-text-body>${body}</ac:rich-text-body>`;
const plain = (body) => `<ac:plain-text-body><![CDATA[${body}]]></ac:plain-text-body>`;
const link = (title) => `<ac:link><ri:page ri:content-title="${title}"/></ac:link>`;
const status = (title, colour) => macro("status", { title, colour }, "");
const task = (id, state, text) =>
  `<ac:task><ac:task-id>${id}</ac:task-id><ac:task-status>${state}</ac:task-status><ac:task-body>${text}</ac:task-body></ac:task>`;

function runbook(minutes, owner, extra) {
  return `<p>How a member of the cluster is restarted while the others serve. ${extra}</p>
${macro("info", {}, rich(`<p>Sessions move to another member: nobody is signed out. Background in ${link("Topology")}.</p>`))}
<h2>Before you begin</h2>
<ac:task-list>${task(1, "complete", "Tell the on-call engineer")}${task(2, "complete", "Look at the cluster screen: every member ready")}${task(3, "incomplete", "Note the member's build")}</ac:task-list>
<h2>Steps</h2>
<table><tbody><tr><th>Step</th><th>Who</th><th>Takes</th><th>State</th></tr>
<tr><td>Drain the member</td><td>${owner}</td><td>${minutes} min</td><td>${status("DONE", "Green")}</td></tr>
<tr><td>Restart it</td><td>Tom</td><td>1 min</td><td>${status("IN PROGRESS", "Yellow")}</td></tr>
<tr><td>Watch the first requests</td><td>Ada</td><td>5 min</td><td>${status("TO DO", "Grey")}</td></tr></tbody></table>
${macro("code", { language: "bash" }, plain("domain-config/watersmeet stop member2\ndomain-config/watersmeet start member2\ncurl --fail https://wiki.example.org/health/ready   # 200 when it serves"))}
<h2>How it fits together</h2>
<p><ac:image ac:width="420" ac:alt="A balancer before two members that share one database"><ri:attachment ri:filename="topology.png"/></ac:image></p>`;
}

/** A drawing, as a file to attach. */
async function drawing(browser, label) {
  const sheet = await browser.newPage({ viewport: { width: 640, height: 260 } });
  const box = (x, y, w, text) =>
    `<rect x="${x}" y="${y}" width="${w}" height="56" rx="8" fill="#e8f0fe" stroke="#3b6fd4"/><text x="${x + w / 2}" y="${y + 34}" text-anchor="middle" font-size="18" font-family="sans-serif" fill="#1d2b45">${text}</text>`;
  const line = (x1, y1, x2, y2) => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#7a8699" stroke-width="2"/>`;
  await sheet.setContent(`<body style="margin:0;background:#fff"><svg width="640" height="260">
${line(320, 70, 180, 110)}${line(320, 70, 460, 110)}${line(180, 160, 320, 196)}${line(460, 160, 320, 196)}
${box(240, 16, 160, "balancer")}${box(90, 106, 180, "member1")}${box(370, 106, 180, label)}${box(230, 192, 180, "PostgreSQL")}</svg></body>`);
  const bytes = await sheet.screenshot();
  await sheet.close();
  return bytes;
}

async function attach(who, id, name, type, bytes, comment) {
  const files = new FormData();
  files.append("file", new Blob([bytes], { type }), name);
  files.append("comment", comment);
  return send(who, "PUT", `/rest/api/content/${id}/child/attachment`, files, {});
}

const say = (who, id, text, more = {}) => send(who, "POST", "/rest/api/content", {
  type: "comment", container: { id, type: "page" }, body: storage(`<p>${text}</p>`), ...more });

const restrict = (who, id, operation, users, groups) => send(who, "PUT", `/rest/api/content/${id}/restriction`, [{ operation,
  restrictions: { user: users.map((username) => ({ type: "known", username })), group: groups.map((name) => ({ type: "group", name })) } }]);

async function fill(browser) {
  for (const [userName, { name, secret }] of Object.entries(people)) {
    if (name) {
      await send("admin", "POST", "/rest/api/admin/user", {
        userName, fullName: name, email: `${userName}@example.org`, password: secret });
    }
  }
  await send("admin", "POST", "/rest/api/space", { key, name: "Operations" });
  await send("admin", "PUT", `/rest/api/space/${key}/permissions/anonymous/grant`,
    [{ targetType: "space", operationKey: "read" }]);
  const home = (await send("admin", "GET", `/rest/api/space/${key}?expand=homepage`)).homepage.id;
  const runbooks = (await page("ada", "Runbooks", home, macro("children", {}, ""))).id;
  const id = (await page("ada", "Restart a member", runbooks, runbook(5, "Ada", "It takes ten minutes."))).id;
  await edit("tom", id, "Restart a member", 2, runbook(3, "Ada", "It takes ten minutes."), "Draining is faster now");
  await edit("ada", id, "Restart a member", 3,
    runbook(3, "Tom", "It takes eight minutes, and nobody notices."), "Tom drains");
  const others = {};
  for (const title of ["Restore a backup", "Rotate certificates", "Hand over on call"]) {
    others[title] = (await page("tom", title, runbooks, `<p>${title}: the steps, and whom to ask.</p>`)).id;
  }
  await restrict("tom", others["Rotate certificates"], "read", ["tom", "ada"], ["confluence-administrators"]);
  await restrict("tom", others["Rotate certificates"], "update", ["tom"], []);
  await page("tom", "Where the keys are kept", others["Rotate certificates"], "<p>In two places.</p>");
  const architecture = (await page("ada", "Architecture", home, macro("pagetree", {}, ""))).id;
  await page("ada", "Topology", architecture, `<p>See ${link("Restart a member")}.</p>`);
  const decisions = (await page("tom", "Decisions", architecture, "<p>One page for each.</p>")).id;
  await page("tom", "Truth is in the database", decisions, "<p>Caches hold values.</p>");
  await page("tom", "No sticky data on members", decisions, "<p>Any member answers.</p>");
  await page("ada", "Meeting notes", home, "<p>By week.</p>");
  await attach("ada", id, "topology.png", "image/png", await drawing(browser, "member2"), "First drawing");
  await attach("tom", id, "topology.png", "image/png", await drawing(browser, "member2, 3, …"), "More members");
  await attach("tom", id, "checklist.txt", "text/plain", Buffer.from("drain\nrestart\nwatch\n"), "To print");
  await send("ada", "POST", `/rest/api/content/${id}/label`, [{ name: "runbook" }, { name: "cluster" }]);
  const question = await say("tom", id, "Should we wait for the caches to fill before the next one?");
  await say("ada", id, "No: a cold member answers correctly, only slower.", { ancestors: [{ id: question.id }] });
  await say("tom", id, "Worth a link to the figures.", { extensions: { location: "inline", inlineProperties: {
    originalSelection: "nobody is signed out", numMatches: 1, matchIndex: 0, lastFetchTime: String(Date.now()), serializedHighlights: "[]" } } });
  await send("ada", "POST", `/rest/likes/1.0/content/${id}/likes`, "");
  await send("admin", "POST", "/rest/api/template", {
    name: "Meeting notes", templateType: "page", space: { key }, description: "Who was there, what was decided, who does what",
    body: storage(`<at:declarations><at:string at:name="topic"/><at:list at:name="kind"><at:option at:value="weekly"/><at:option at:value="incident review"/></at:list><at:textarea at:name="goals" at:rows="4" at:columns="60"/></at:declarations><h2><at:var at:name="topic"/></h2><p><at:var at:name="kind"/></p><p><at:var at:name="goals"/></p><h2>Decisions</h2><ul><li>…</li></ul>`) });
}

async function signedIn(browser, who, colorScheme) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, colorScheme });
  const tab = await context.newPage();
  await tab.goto(base + "/login.action");
  await tab.fill("[name=os_username]", who);
  await tab.fill("[name=os_password]", who === "admin" ? password : people[who].secret);
  await Promise.all([tab.waitForNavigation(), tab.press("[name=os_password]", "Enter")]);
  return tab;
}

/** Those further down are fetched when they come into sight. */
async function loadPictures(tab) {
  await tab.evaluate(async () => {
    for (const image of document.images) {
      image.loading = "eager";
      await image.decode().catch(() => undefined);
    }
  });
}

const browser = await launch();
const spaces = await send("admin", "GET", `/rest/api/space?spaceKey=${key}`);
if (spaces.results.length === 0) {
  await fill(browser);
}
const found = await send("admin", "GET", `/rest/api/content?spaceKey=${key}&title=Restart+a+member`);
const id = found.results[0].id;
const closed = (await send("admin", "GET", `/rest/api/content?spaceKey=${key}&title=Rotate+certificates`)).results[0].id;
const templates = await send("admin", "GET", `/rest/api/template/page?spaceKey=${key}`);

/** Where each picture is taken, by whom (Ada unless said), and what of it. */
const pictures = {
  page: { path: `/pages/viewpage.action?pageId=${id}`, height: 1180 },
  tree: { path: `/pages/listpages-dirview.action?key=${key}` },
  diff: { path: `/pages/diffpagesbyversion.action?pageId=${id}&originalVersion=1&revisedVersion=3` },
  history: { path: `/pages/viewpreviousversions.action?pageId=${id}` },
  attachments: { path: `/pages/viewpageattachments.action?pageId=${id}` },
  comments: { path: `/pages/viewpage.action?pageId=${id}`, at: "#comments-section" },
  templates: { path: `/pages/templates2/listpagetemplates.action?key=${key}` },
  template: { path: `/pages/createpage-entervariables.action?templateId=${templates.results[0]?.templateId}&spaceKey=${key}` },
  permissions: { who: "admin", path: `/spaces/spacepermissions.action?key=${key}` },
  restrictions: { who: "tom", path: `/pages/pagepermissions.action?pageId=${closed}` },
  inspect: { who: "admin", path: `/pages/inspectpermissions.action?pageId=${closed}&user=ada`, height: 1000 },
  global: { who: "admin", path: "/admin/permissions/globalpermissions.action" },
};
for (const colorScheme of ["light", "dark"]) {
  const tabs = { ada: await signedIn(browser, "ada", colorScheme), tom: await signedIn(browser, "tom", colorScheme), admin: await signedIn(browser, "admin", colorScheme) };
  for (const [name, { who, path, at, height }] of Object.entries(pictures)) {
    if (wanted === undefined || wanted.includes(name)) {
      const tab = tabs[who ?? "ada"];
      await tab.setViewportSize({ width: 1280, height: height ?? 860 });
      await tab.goto(base + path);
      await loadPictures(tab);
      if (at) {
        await tab.locator(at).scrollIntoViewIfNeeded();
        await tab.evaluate((selector) => document.querySelector(selector).scrollIntoView(), at);
      }
      await tab.screenshot({ path: join(images, `${name}${colorScheme === "dark" ? "-dark" : ""}.png`) });
    }
  }
  await Promise.all(Object.values(tabs).map((tab) => tab.context().close()));
}
await browser.close();
