// Others come in: readers without a name, a colleague who edits at the same time, without script.

const name = "vera";
const password = "five rivers and a boat";
const storage = "Text in storage format";

export async function delegate(journey) {
  await openToEverybody(journey);
  await createUser(journey);
  await editInTwoWindows(journey);
  await editWithoutScript(journey);
  await signInWhileEditing(journey);
  await signOut(journey);
}

async function openToEverybody({ open, admin, found }) {
  await permitEverybodyToView(admin, false);
  const stranger = await open();
  const before = await stranger.expecting(/404/, () => stranger.page.goto("/display/CALL"));
  found.strangerBefore = before.status();

  await permitEverybodyToView(admin, true);
  const after = await stranger.page.goto("/display/CALL/Whom+to+call");
  found.strangerAfter = after.status();
  found.strangerMayEdit = await stranger.page.getByRole("link", { name: "Edit" }).count();
  await stranger.inspect("page for everybody");
  await stranger.close();
}

async function permitEverybodyToView({ page }, permitted) {
  await page.goto("/spaces/spacepermissions.action?key=CALL");
  await page.getByLabel("All, View: Everybody, also without logging in").setChecked(permitted);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Permissions saved.").waitFor();
}

async function createUser({ admin: { page }, admin }) {
  await page.goto("/admin/users/createuser.action");
  await admin.inspect("create user");
  await page.getByLabel("Username").fill(name);
  await page.getByLabel("Full name").fill("Vera Lindqvist");
  await page.getByLabel("Email").fill("vera@example.org");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByLabel("Password again").fill(password);
  await page.getByRole("button", { name: "Create a user" }).click();
  await admin.notice("The user can log in now.");
  await admin.inspect("users");
}

/** Both begin with the same revision; the second to save sees both texts. */
async function editInTwoWindows({ open, admin: { page }, admin, found }) {
  const vera = await open();
  await vera.signIn(name, password);
  for (const window of [page, vera.page]) {
    await window.goto("/display/CALL/Whom+to+call");
    await window.keyboard.press("e");
    await window.waitForURL("**/edit/page/*");
  }
  await vera.page.getByLabel(storage).fill("<p>Vera's text</p>");
  await vera.page.getByRole("button", { name: "Save" }).click();
  await vera.notice("Saved.");
  await page.getByLabel(storage).fill("<p>The administrator's text</p>");
  await admin.expecting(/409/, async () => {
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { name: "Somebody else saved this page" }).waitFor();
  });
  const texts = await page.locator("pre.source").allInnerTexts();
  found.conflictShows = texts.map((text) => text.trim());
  await admin.inspect("conflict");
  await page.getByRole("button", { name: "Back to editing my text" }).click();
  await page.getByLabel(storage).fill("<p>Both texts</p>");
  await page.getByRole("button", { name: "Save" }).click();
  await admin.notice("Saved.");
  await vera.close();
}

async function editWithoutScript({ open, found }) {
  const plain = await open({ javaScriptEnabled: false });
  const { page } = plain;
  await page.goto("/login.action?os_destination=%2Fdisplay%2FCALL%2FWhom%2Bto%2Bcall");
  await page.getByLabel("Username").fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByLabel(storage).fill("<p>Written without script</p>");
  await page.getByRole("button", { name: "Preview" }).click();
  await page.locator("#preview-body").getByText("Written without script").waitFor();
  await page.getByRole("button", { name: "Insert markup" }).click();
  await page.getByLabel("Text", { exact: true }).fill("and *without tags*");
  await page.getByRole("button", { name: "Preview" }).click();
  await page.locator(".preview strong").getByText("without tags").waitFor();
  await page.getByRole("button", { name: "Insert", exact: true }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await plain.notice("Saved.");
  found.withoutScript = await page.locator("#main-text").innerText();
  await plain.close();
}

/** Signed out in another window: the text typed in this one is there again after signing in. */
async function signInWhileEditing({ open, found }) {
  const vera = await open();
  await vera.signIn(name, password);
  const { page } = vera;
  await page.goto("/display/CALL/Whom+to+call");
  await page.keyboard.press("e");
  await page.waitForURL("**/edit/page/*");
  await vera.expecting(/401/, async () => {
    await page.getByLabel(storage).fill("<p>Typed before the sign-in ended</p>");
    const other = await page.context().newPage();
    await other.goto("/logout.action");
    await other.getByRole("main").getByRole("button", { name: "Log Out" }).click();
    await other.getByText("You are logged out.").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Your sign-in has ended").waitFor();
  });
  await vera.inspect("sign-in with unsaved text");
  await page.getByLabel("Username").fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  found.textAfterSignIn = await page.getByLabel(storage).inputValue();
  await page.getByRole("button", { name: "Save" }).click();
  await vera.notice("Saved.");
  await vera.close();
}

async function signOut({ admin: { page }, admin, found, user, password: own }) {
  await page.locator("#user-menu-link").click();
  await page.getByRole("button", { name: "Log Out" }).click();
  await page.getByText("You are logged out.").waitFor();
  found.readerAfterSignOut = await admin.reader();
  await admin.signIn(user, own);
}
