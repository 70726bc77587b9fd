// Pages below and beside each other, deleted and brought back.

export async function arrange(journey) {
  await createMissingPage(journey);
  await moveBesideAndBelow(journey);
  await deleteAndUndo(journey);
  await deleteRestoreAndPurge(journey);
  await followLongLevel(journey);
}

async function write(page, title) {
  await page.getByLabel("Page Title").fill(title);
  await page.getByLabel("Text in storage format").fill(`<p>About ${title}</p>`);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.locator("#title-text").getByText(title).waitFor();
}

/** A title that no address holds, made from the offer of the page that says it is missing. */
async function createMissingPage({ admin: { page }, admin, found }) {
  await admin.expecting(/404/, () => page.goto("/display/CALL/Phones"));
  await admin.inspect("not found");
  await page.getByRole("link", { name: "Create this page" }).click();
  found.proposedTitle = await page.getByLabel("Page Title").inputValue();
  await write(page, "Phones / pagers?");
  await page.locator("#title-text a").click();
  found.oddTitle = await page.locator("#title-text").innerText();
}

async function moveBesideAndBelow({ admin: { page }, admin, found }) {
  await page.goto("/display/CALL");
  await page.keyboard.press("c");
  await write(page, "Zones");
  await admin.tool("Move");
  await admin.inspect("move");
  await page.getByLabel("Phones / pagers?").check();
  await page.getByLabel("Place").selectOption("above");
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await admin.notice("Moved");
  found.treeAfterMoveBeside = await admin.tree();

  await admin.tool("Move");
  await page.getByLabel("Whom to call").check();
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await admin.notice("Moved");
  found.treeAfterMoveBelow = await admin.tree();
}

/** The page has a child, which rises while it is in the trash. */
async function deleteAndUndo({ admin: { page }, admin, found }) {
  await page.goto("/display/CALL/Whom+to+call");
  await admin.tool("Delete");
  await admin.inspect("delete");
  await page.getByRole("button", { name: "Delete" }).click();
  await admin.notice("Deleted.");
  await admin.inspect("after deletion");
  found.treeAfterDeletion = await admin.tree();
  await page.getByRole("button", { name: "Undo" }).click();
  await admin.notice("Restored.");
  found.treeAfterUndo = await admin.tree();
}

async function deleteRestoreAndPurge({ admin: { page }, admin }) {
  await page.goto("/display/CALL/Zones");
  await admin.tool("Delete");
  await page.getByRole("button", { name: "Delete" }).click();
  await admin.notice("Deleted.");
  await admin.expecting(/404/, () => page.goto("/display/CALL/Zones"));
  await page.getByRole("link", { name: "Show it" }).click();
  await page.getByText("This page is in the trash.").waitFor();
  await admin.inspect("trashed page");
  await page.getByRole("link", { name: "Trash", exact: true }).click();
  await admin.inspect("trash");
  await page.getByRole("button", { name: "Purge Zones for good" }).click();
  await admin.notice("Purged");
  await page.getByText("The trash is empty.").waitFor();
}

/** One page more than the tree shows of a level: it is where the tree's last link leads. */
async function followLongLevel({ admin: { page }, admin, found }) {
  await page.goto("/display/CALL/Whom+to+call");
  const parent = await page.locator('meta[name="ajs-page-id"]').getAttribute("content");
  for (let number = 100; number <= 200; number++) {
    await createByProgram(page, parent, `Shift ${number}`);
  }
  await page.reload();
  await page.locator("#sidebar").getByRole("link", { name: "More …" }).click();
  await page.getByRole("heading", { name: "Pages of On call" }).waitFor();
  await admin.inspect("end of a long level");
  found.endOfLongLevel = await page.locator("main .tree a").allInnerTexts();
}

async function createByProgram(page, parent, title) {
  const answer = await page.request.post("/rest/api/content", {
    data: {
      type: "page",
      title,
      space: { key: "CALL" },
      ancestors: [{ id: parent }],
      body: { storage: { value: "<p>Nobody yet</p>", representation: "storage" } },
    },
  });
  if (!answer.ok()) throw new Error(`${title}: ${answer.status()}`);
}
