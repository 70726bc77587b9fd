// A space, a page, an edit that outlives the member it was kept on, a save whose answer is lost.
import { allReady, kill } from "./conductor.mjs";

const storage = "Text in storage format";
const draft = "<p>Ask <em>vera</em> first.</p>";

export async function edit(journey) {
  await createSpace(journey);
  await createPage(journey);
  await keepDraftOverKill(journey);
  await saveOnceOverKill(journey);
}

async function createSpace({ admin: { page }, admin }) {
  await page.goto("/");
  await admin.inspect("dashboard");
  await page.goto("/spaces/createspace.action");
  await admin.inspect("create space");
  await page.locator("#name").fill("On call");
  await page.locator("#key").fill("CALL");
  await page.getByRole("button", { name: "Create a space" }).click();
  await admin.notice("The space is there.");
  await admin.inspect("space home");
}

async function createPage({ admin: { page }, admin }) {
  await page.keyboard.press("c");
  await page.getByLabel("Page Title").fill("Whom to call");
  await page.getByLabel(storage).fill('<p>See <ac:link><ri:page ri:content-title="Phones"/></ac:link></p>');
  await page.getByRole("button", { name: "Preview" }).click();
  await page.locator("#preview-body").getByRole("link", { name: "Phones" }).waitFor();
  await admin.inspect("editor with preview");
  await page.getByRole("button", { name: "Publish" }).click();
  await admin.notice("Saved.");
  await admin.inspect("page");
}

async function keepDraftOverKill({ admin: { page }, admin, found }) {
  await allReady();
  await page.keyboard.press("e");
  await page.waitForURL("**/edit/page/*");
  const kept = page.waitForResponse("**/edit/keep");
  await page.getByLabel(storage).fill(draft);
  const keeper = (await kept).headers()["x-watersmeet-member"];
  await page.getByText("Draft kept at").waitFor();

  await kill(keeper);
  const taker = (await page.reload()).headers()["x-watersmeet-member"];

  found.draft = await page.getByLabel(storage).inputValue();
  found.readerAfterKill = await admin.reader();
  found.draftMovedToAnotherMember = taker !== keeper;
  await admin.inspect("editor with draft");
}

/** The save arrives and is stored; its answer is lost, and so is the member that gave it. */
async function saveOnceOverKill({ admin: { page }, admin, found }) {
  await allReady();
  let lost = null;
  const address = "**/edit/page/*";
  await page.route(address, async (route) => {
    if (route.request().method() !== "POST" || lost !== null) return route.continue();
    const stored = await route.fetch({ maxRedirects: 0 });
    lost = { status: stored.status(), member: stored.headers()["x-watersmeet-member"] };
    await kill(lost.member);
    return route.abort();
  });
  await admin.expecting(/ERR_FAILED|503/, async () => {
    await page.getByRole("button", { name: "Save" }).click();
    await admin.notice("Saved.");
  });
  await page.unroute(address);

  found.lostAnswer = lost.status;
  found.text = await page.locator("#main-text").innerText();
  await admin.tool("Page history");
  found.revisions = await page.locator("#page-history-container tbody tr").count();
  await admin.inspect("history");
}
