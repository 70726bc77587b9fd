// Files: dropped onto a page, shown by it, taken into its text, revised, renamed, moved and deleted.

const storage = "Text in storage format";

/** One white pixel. */
const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==";

export async function upload(journey) {
  await createPages(journey);
  await dropFiles(journey);
  await chooseTooLarge(journey);
  await showInGallery(journey);
  await insertIntoText(journey);
  await revise(journey);
  await rename(journey);
  await move(journey);
  await deleteAndRestore(journey);
  await lookOnTheOtherMember(journey);
}

async function createPages({ admin: { page } }) {
  for (const [title, value] of [
    ["Pictures", '<p>Shown below</p><ac:structured-macro ac:name="gallery"/>'],
    ["Other pictures", "<p>None yet</p>"],
  ]) {
    const body = { storage: { value, representation: "storage" } };
    const data = { type: "page", title, space: { key: "CALL" }, body };
    const answer = await page.request.post("/rest/api/content", { data });
    if (!answer.ok()) throw new Error(`${title}: ${answer.status()}`);
  }
}

/** Several at once; each waits in the network until its progress has been seen. */
async function dropFiles({ admin: { page }, admin, found }) {
  await page.goto("/display/CALL/Pictures");
  const sending = [];
  await page.route("**/child/attachment", async (route) => {
    const name = await page.locator(".upload-state progress").getAttribute("aria-label");
    sending.push(name);
    await route.continue();
  });
  const dropped = await page.evaluateHandle((bytes) => {
    const picture = Uint8Array.from(atob(bytes), (sign) => sign.codePointAt(0));
    const transfer = new DataTransfer();
    for (const name of ["map.png", "plan.png"]) {
      transfer.items.add(new File([picture, name], name, { type: "image/png" }));
    }
    transfer.items.add(new File(["Ask vera"], "notes.txt", { type: "text/plain" }));
    return transfer;
  }, pixel);
  await page.dispatchEvent("main", "drop", { dataTransfer: dropped });
  await page.waitForURL("**/viewpageattachments.action*");
  await page.unroute("**/child/attachment");
  found.sentWithProgress = sending;
  found.filesAfterDrop = await names(page);
  await admin.inspect("attachments");
}

/** The names in the list. */
async function names(page) {
  const texts = await page.locator("#attachments-list .file-name").allInnerTexts();
  return texts.map((text) => text.trim());
}

async function chooseTooLarge({ admin: { page }, admin, found }) {
  await page.locator("#upload-file").evaluate((input) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(100 * 2 ** 20 + 1)], "film.mp4"));
    input.files = transfer.files;
  });
  await page.getByRole("button", { name: "Upload" }).click();
  found.tooLarge = await page.locator(".upload-state li").innerText();
  await admin.inspect("attachments with a refused file");
}

async function showInGallery({ admin: { page }, admin, found }) {
  await page.goto("/display/CALL/Pictures");
  const pictures = page.locator(".wm-gallery img");
  await pictures.last().scrollIntoViewIfNeeded();
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".wm-gallery img")].every((picture) => picture.naturalWidth > 0),
  );
  found.gallery = await pictures.evaluateAll((all) => all.map((picture) => picture.alt));
  await admin.inspect("page with a gallery");
}

async function insertIntoText({ admin: { page }, admin, found }) {
  await page.goto("/display/CALL/Pictures");
  await page.keyboard.press("e");
  await page.waitForURL("**/edit/page/*");
  await page.getByLabel(storage).evaluate((source) => source.setSelectionRange(3, 3));
  await page.getByRole("button", { name: "Insert file" }).click();
  await admin.inspect("insert file");
  await page.getByRole("button", { name: "As picture: map.png" }).click();
  await page.locator("#preview-body p img").waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await admin.notice("Saved.");
  found.pictureInText = await page.locator("#main-text p img").getAttribute("src");
}

async function files({ page }, title) {
  await page.goto(`/display/CALL/${title}`);
  await page.getByLabel("More about this page").click();
  await page.locator("#view-attachments-link").click();
}

async function revise({ admin: { page }, admin, found }) {
  await files(admin, "Pictures");
  const notes = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("Ask tomas") };
  await page.locator("#upload-file").setInputFiles(notes);
  await page.getByLabel("Comment", { exact: true }).fill("He is there now");
  const list = page.waitForResponse("**/viewpageattachments.action*");
  await page.getByRole("button", { name: "Upload" }).click();
  await list;
  await page.getByText("He is there now").waitFor();
  await page.getByRole("link", { name: "notes.txt", exact: true }).click();
  found.revisionsOfFile = await page.locator("tbody th a").allInnerTexts();
  await admin.inspect("file");
}

async function rename({ admin: { page }, admin, found }) {
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await admin.inspect("edit file");
  await page.getByLabel("Name", { exact: true }).fill("whom.txt");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "whom.txt" }).waitFor();
  found.renamedFile = await page.locator("main h1").innerText();
}

async function move({ admin: { page }, admin, found }) {
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByLabel("Page", { exact: true }).fill("Other pictures");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "whom.txt" }).waitFor();
  await files(admin, "Other+pictures");
  found.filesAfterMove = await names(page);
}

async function deleteAndRestore({ admin: { page }, admin, found }) {
  await page.getByRole("link", { name: "Delete whom.txt" }).click();
  await admin.inspect("delete file");
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Restore whom.txt" }).waitFor();
  found.filesAfterDeletion = await names(page);
  await page.getByRole("button", { name: "Restore whom.txt" }).click();
  await page.locator("#attachments-list").waitFor();
  found.filesAfterRestore = await names(page);
}

/**
 * A new session may be given to any member; a few of them meet both, once the balancer knows the load of the one that was
 * started a moment ago.
 */
async function lookOnTheOtherMember({ open, user, password, found }) {
  const seen = new Map();
  for (let attempt = 0; attempt < 40 && seen.size < 2; attempt++) {
    if (attempt > 3) {
      await new Promise((done) => setTimeout(done, 1000));
    }
    const reader = await open();
    await reader.signIn(user, password);
    const answer = await reader.page.goto("/display/CALL/Pictures");
    const member = answer.headers()["x-watersmeet-member"];
    seen.set(member, await reader.page.locator("#main-text img").count());
    await reader.close();
  }
  found.picturesByMember = [...seen.values()];
}
