// Every screen once more on a phone in the dark.

const screens = [
  "/",
  "/spacedirectory/view.action",
  "/spaces/createspace.action",
  "/display/CALL",
  "/display/CALL/Whom+to+call",
  "/pages/listpages-dirview.action?key=CALL",
  "/spaces/viewtrash.action?key=CALL",
  "/spaces/spacepermissions.action?key=CALL",
  "/pages/createpage.action",
  "/pages/createpage.action?spaceKey=CALL",
  "/admin/console.action",
  "/admin/cluster.action",
  "/admin/scheduledjobs/viewscheduledjobs.action",
  "/admin/users/browseusers.action",
  "/admin/users/createuser.action",
  "/logout.action",
];

const tools = [
  "/pages/diffpagesbyversion.action",
  "/pages/editpage.action",
  "/pages/movepage.action",
  "/pages/removepage.action",
  "/pages/viewinfo.action",
  "/pages/viewpreviousversions.action",
  "/plugins/viewstorage/viewpagestorage.action",
];

export async function look({ open, user, password, found }) {
  const phone = await open({ viewport: { width: 360, height: 740 }, colorScheme: "dark" });
  await phone.signIn(user, password);
  await phone.page.goto("/display/CALL/Whom+to+call");
  const id = await phone.page.locator('meta[name="ajs-page-id"]').getAttribute("content");
  const addresses = [...screens, ...tools.map((tool) => `${tool}?pageId=${id}`)];
  for (const address of addresses) {
    const status = (await phone.page.goto(address)).status();
    if (status !== 200) phone.objections.push(`${address}: ${status}`);
    await phone.inspect(`${address} on a phone`);
  }
  found.screensOnPhone = addresses.length;
  await phone.close();
}
