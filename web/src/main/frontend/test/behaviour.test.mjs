// What the scripts add to screens that work without them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launch, serve, target } from "./browser.mjs";

let browser;
let page;
let server;
let routes;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

beforeEach(async () => {
  routes = {};
  server = await serve(routes);
  page = await browser.newPage({ baseURL: server.origin });
});

afterEach(async () => {
  await page.close({ runBeforeUnload: false });
  server.close();
});

test("a save that no server answers is sent again with its key", async () => {
  const keys = new Set();
  let network = "away";
  routes["POST /edit/page/21"] = (body, response, request) => {
    keys.add(request.headers["idempotency-key"]);
    assert.equal(new URLSearchParams(body).get("title"), "Database failover");
    if (network === "away") return response.destroy();
    if (network === "busy") return response.writeHead(503).end();
    return response.writeHead(201, { Location: "/page.html" }).end();
  };
  await page.clock.install();
  await page.goto("/page-edit.html");

  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("the next attempt is in 1 s").waitFor();
  network = "busy";
  await page.clock.fastForward(1_000);
  await page.getByText("the next attempt is in 2 s").waitFor();
  network = "back";
  await page.clock.fastForward(2_000);
  await page.waitForURL("**/page.html");

  assert.deepEqual([...keys], ["7d3f0a52"]);
});

test("a refused save is shown by an ordinary submission", async () => {
  let count = 0;
  routes["POST /edit/page/21"] = (_, response) => {
    count++;
    response.writeHead(409, { "Content-Type": "text/html" }).end("<h1>Refused</h1>");
  };
  await page.goto("/page-edit.html");

  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Refused" }).waitFor();

  assert.equal(count, 2);
});

/**
 * Answers comments as `answers.now` says, and notes what came. The browser itself repeats what a
 * connection lost, so only what was answered can be counted.
 */
function comments(path, answers) {
  const sent = [];
  routes[`POST ${path}`] = (body, response, request) => {
    sent.push({ key: request.headers["idempotency-key"], text: new URLSearchParams(body).get("text") });
    if (answers.now === "away") return response.destroy();
    return response.writeHead(answers.now, { Location: "/favourites.html" }).end();
  };
  return sent;
}

const asksBeforeLeaving = () =>
  page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));

test("a comment that no server answers is sent again with its key", async () => {
  const network = { now: "away" };
  const sent = comments("/pages/doaddcomment.action", network);
  await page.clock.install();
  await page.goto("/page.html");
  const text = page.locator("#comment-text");
  await text.fill("Who did it?");

  await page.getByRole("button", { name: "Add comment" }).first().click();
  await page.getByText("Not sent yet: no server answers.").waitFor();
  await page.getByText("the next attempt is in 1 s").waitFor();
  assert.equal(await text.inputValue(), "Who did it?");
  assert.equal(await asksBeforeLeaving(), true);
  sent.length = 0;
  network.now = 503;
  await page.clock.fastForward(1_000);
  await page.getByText("the next attempt is in 2 s").waitFor();
  await page.getByRole("button", { name: "Add comment" }).first().click();
  network.now = 502;
  await page.clock.fastForward(2_000);
  await page.getByText("the next attempt is in 4 s").waitFor();
  network.now = 201;
  await page.clock.fastForward(4_000);
  await page.waitForURL("**/favourites.html");

  assert.equal(sent.length, 3);
  assert.deepEqual([...new Set(sent.map((one) => one.key))], ["7d3f"]);
});

test("a reply is sent at once when the network is back", async () => {
  const network = { now: 503 };
  const sent = comments("/pages/doaddcomment.action", network);
  await page.clock.install();
  await page.goto("/page.html");
  const reply = page.locator("#comment-51");
  await reply.getByText("Reply", { exact: true }).click();
  await reply.getByRole("textbox").fill("I did.");

  await reply.getByRole("button", { name: "Send reply" }).click();
  await reply.getByText("the next attempt is in 1 s").waitFor();
  network.now = 201;
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await page.waitForURL("**/favourites.html");

  assert.deepEqual(sent, [
    { key: "7d3f-51", text: "I did." },
    { key: "7d3f-51", text: "I did." },
  ]);
});

test("a changed comment that nobody answers stays, and goes when it is sent anew", async () => {
  const network = { now: "away" };
  const sent = comments("/pages/editcomment.action", network);
  await page.clock.install();
  await page.goto("/comment-edit.html");
  await page.getByLabel("Your comment").fill("Another end.");

  await page.getByRole("button", { name: "Save" }).click();
  for (const pause of [1, 2, 4, 8, 15, 30, 30, 30]) {
    await page.getByText(`the next attempt is in ${pause} s`).waitFor();
    await page.clock.fastForward(pause * 1_000);
  }
  await page.getByText("Not sent: no server answered for two minutes.").waitFor();
  assert.equal(await page.getByLabel("Your comment").inputValue(), "Another end.");
  assert.equal(await asksBeforeLeaving(), true);

  network.now = 201;
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL("**/favourites.html");
  assert.deepEqual([...new Set(sent.map((one) => one.key))], ["4c1f"]);
});

test("who was signed out meanwhile keeps the text of a comment", async () => {
  comments("/pages/doaddcomment.action", { now: 403 });
  await page.goto("/page.html");
  await page.locator("#comment-text").fill("Who did it?");

  await page.getByRole("button", { name: "Add comment" }).first().click();

  await page.getByText("copy it before you leave this page").waitFor();
  assert.equal(await page.locator("#comment-text").inputValue(), "Who did it?");
  assert.equal(await asksBeforeLeaving(), true);
});

test("a draft that no server took is sent again after five seconds", async () => {
  let network = "away";
  let answered = 0;
  routes["POST /edit/keep"] = (_, response) => {
    if (network === "away") return response.destroy();
    answered++;
    return response.writeHead(network === "busy" ? 503 : 204).end();
  };
  await page.clock.install();
  await page.goto("/page-edit-new.html");

  await page.getByLabel("Page Title").fill("Plan");
  await page.clock.fastForward(3_000);
  await page.getByText("The draft is not saved yet").waitFor();
  network = "busy";
  const second = page.waitForResponse("**/edit/keep");
  await page.clock.fastForward(5_000);
  await second;
  await page.getByText("The draft is not saved yet").waitFor();
  assert.equal(await asksBeforeLeaving(), true);
  network = "back";
  await page.clock.fastForward(5_000);
  await page.getByText("Draft kept at").waitFor();

  assert.equal(answered, 2);
  assert.equal(await asksBeforeLeaving(), false);
});

test("the preview is shown in place", async () => {
  routes["POST /edit/preview"] = (_, response) =>
    response.end(readFileSync(join(target, "preview/fragment-preview.html")));
  await page.goto("/page-edit-new.html");

  await page.getByLabel("Text in storage format").fill("<p>x</p>");
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("heading", { name: "Before you begin" }).waitFor();

  assert.match(page.url(), /page-edit-new/);
  assert.equal(await page.getByLabel("Text in storage format").inputValue(), "<p>x</p>");
});

test("a pause keeps the draft, and leaving asks only while it is not kept", async () => {
  routes["POST /edit/keep"] = (_, response) => response.writeHead(204).end();
  await page.clock.install();
  await page.goto("/page-edit-new.html");
  assert.equal(await asksBeforeLeaving(), false);

  await page.getByLabel("Page Title").fill("Plan");
  assert.equal(await asksBeforeLeaving(), true);
  await page.clock.fastForward(3_000);
  await page.getByText("Draft kept at").waitFor();

  assert.equal(await asksBeforeLeaving(), false);
});

test("a branch of the tree opens and closes in place", async () => {
  routes["GET /plugins/pagetree/naturalchildren.action"] = (_, response) =>
    response.end(readFileSync(join(target, "preview/fragment-tree-branch.html")));
  await page.goto("/page.html");
  const child = page.getByRole("link", { name: "Staging", exact: true });

  await page.getByRole("button", { name: "Show the pages below Post-mortems" }).click();
  await child.waitFor();
  await page.getByRole("button", { name: "Hide the pages below Post-mortems" }).click();

  await child.waitFor({ state: "hidden" });
});

test("a branch that cannot be fetched is opened by its link", async () => {
  await page.goto("/page.html");

  await page.getByRole("button", { name: "Show the pages below Post-mortems" }).click();

  await page.waitForURL("**/pages/listpages-dirview.action?key=OPS&openId=14");
});

test("a branch of the macro pagetree is fetched when it is opened", async () => {
  routes["GET /branch"] = (_, response) =>
    response.end('<div class="wm-pagetree"><ul><li><a href="/below">Below</a></li></ul></div>');
  await page.goto("/page.html");
  await page.evaluate(() => {
    const summary = document.createElement("summary");
    summary.textContent = "A parent";
    const branch = document.createElement("details");
    branch.dataset.branch = "/branch";
    branch.append(summary, document.createElement("p"));
    document.querySelector("main").append(branch);
  });

  await page.getByText("A parent").click();
  await page.getByRole("link", { name: "Below", exact: true }).waitFor();

  assert.equal(await page.locator("details[data-branch]").count(), 0);
});

test("single keys follow links, not in fields, and can be switched off", async () => {
  await page.goto("/page.html");

  await page.keyboard.press("?");
  await page.getByLabel("Use single-key shortcuts").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  assert.match(page.url(), /page\.html$/);
  await page.keyboard.press("?");
  await page.getByLabel("Use single-key shortcuts").check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");

  await page.waitForURL("**/pages/editpage.action?pageId=21");
});

test("the chosen colours are kept in a cookie", async () => {
  await page.goto("/page.html");

  await page.getByLabel("Colours").click();
  await page.getByRole("button", { name: "Dark" }).click();

  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  assert.match(await page.evaluate(() => document.cookie), /wm-theme=dark/);
});

test("a menu closes on Escape and gives the focus back", async () => {
  await page.goto("/page.html");
  const menu = page.getByLabel("More about this page");

  await menu.click();
  await page.getByRole("link", { name: "Page history" }).waitFor();
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: "Page history" }).waitFor({ state: "hidden" });
  assert.equal(await page.evaluate(() => document.activeElement?.id), "action-menu-link");
});

test("without script the page tree opens as a sheet on a phone", async () => {
  const context = await browser.newContext({
    baseURL: server.origin,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const phone = await context.newPage();
  await phone.goto("/page.html");
  const tree = phone.getByRole("navigation", { name: "Space Operations" });
  assert.equal(await tree.isVisible(), false);

  await phone.getByRole("link", { name: "Open the page tree" }).click();

  assert.equal(await tree.isVisible(), true);
  await context.close();
});

test("a task is ticked where it stands, and a refusal takes the tick back", async () => {
  let allowed = true;
  let sent;
  routes["POST /rest/inlinetasks/1/task/21/2/"] = (body, response) => {
    sent = JSON.parse(body);
    if (allowed) return response.end("{}");
    return response.writeHead(409).end(JSON.stringify({ message: "Somebody was first." }));
  };
  await page.goto("/page.html");
  const box = page.getByRole("checkbox", { name: "Task" }).nth(1);

  await box.click();
  await page.waitForFunction(() => !document.querySelector("[aria-busy]"));
  assert.equal(await box.getAttribute("aria-checked"), "true");
  assert.deepEqual(sent, { status: "CHECKED", trigger: "VIEW_PAGE", revision: 7 });

  allowed = false;
  await box.click();
  await page.getByText("Somebody was first.").waitFor();
  assert.equal(await box.getAttribute("aria-checked"), "true");
});

test("who may not edit cannot tick", async () => {
  await page.goto("/page-anonymous.html");

  assert.equal(await page.getByRole("checkbox", { name: "Task" }).first().isDisabled(), true);
});

test("two keys in turn lead to another screen, a modifier or a field stops them", async () => {
  routes["GET /"] = (_, response) => response.end("<h1>Start</h1>");
  await page.goto("/page.html");

  await page.keyboard.press("g");
  await page.keyboard.press("Control+d");
  await page.keyboard.press("d");
  assert.match(page.url(), /page\.html/);

  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await page.getByRole("heading", { name: "Start" }).waitFor();
});

test("the sidebar stays away until it is brought back", async () => {
  await page.goto("/page.html");
  const sidebar = page.locator("#sidebar");

  await page.keyboard.press("[");
  await sidebar.waitFor({ state: "hidden" });
  await page.reload();
  assert.equal(await sidebar.isVisible(), false);
  await page.keyboard.press("[");
  await sidebar.waitFor();
});

test("j and k walk through a list", async () => {
  await page.goto("/favourites.html");

  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const second = await page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press("k");
  const first = await page.evaluate(() => document.activeElement.textContent);

  assert.deepEqual([first, second], ["Database failover", "We moved"]);
});

test("the draft is kept at once by its key", async () => {
  let kept = 0;
  routes["POST /edit/keep"] = (_, response) => {
    kept++;
    response.writeHead(204).end();
  };
  await page.goto("/page-edit-new.html");
  await page.getByLabel("Text in storage format").fill("<p>x</p>");

  await page.keyboard.press("Control+s");
  await page.getByText("Draft kept at").waitFor();
  assert.equal(kept, 1);
});

test("a draft that is refused says why", async () => {
  routes["POST /edit/keep"] = (_, response) =>
    response.writeHead(413, { "Content-Type": "text/plain" }).end("You have 200 drafts.");
  await page.goto("/page-edit-new.html");
  await page.getByLabel("Text in storage format").fill("<p>x</p>");

  await page.keyboard.press("Control+s");

  await page.getByText("could not be kept: You have 200 drafts.").waitFor();
});
