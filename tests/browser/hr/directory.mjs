// The directory by keyboard alone and by mouse: the list follows what is typed, people are ticked, something is done to them.
const found = (page) => page.locator('#people-list tbody tr').count();

/** Waits until the list holds more than so many. */
async function listed(hr, least, what) {
  const more = (than) => document.querySelectorAll('#people-list tbody tr').length > than;
  await hr.page.waitForFunction(more, least).catch(() => hr.fail(`${what}: the list does not follow`));
}

export async function searchByKeyboard(scene) {
  const { hr } = scene;
  const { page } = hr;
  await hr.go(`/${scene.home}/people`);
  const all = await found(page);
  await hr.reach('Name, number, email, role or earlier role');
  await page.keyboard.type('amara okoye');
  await page.waitForURL(/q=amara/);
  if ((await found(page)) !== 1) hr.fail(`typing leaves ${await found(page)} of ${all} people`);
  const at = await page.evaluate(() => document.activeElement.id);
  if (at !== 'q') hr.fail(`the focus left the search for “${at}”`);
  const told = await page.locator('live-search [role=status]').innerText();
  if (!/1|one/i.test(told)) hr.fail(`nothing is said of the list: “${told}”`);
  // Name and role together.
  const role = (await page.locator('#people-list [data-label="Current role"]').first().innerText()).split(' ').pop();
  for (let letter = 0; letter < 'okoye'.length; letter += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type(role.toLowerCase());
  await page.waitForURL(new RegExp(`q=amara[+%20]*${role}`, 'i'));
  await hr.says('Amara');
  await hr.look();
  // Ticked and taken on, without a mouse.
  await hr.reach('Choose Amara', () => page.keyboard.press('Space'));
  await hr.reach('Tag', () => hr.leads(() => page.keyboard.press('Enter')));
  await hr.says('One person is meant', 'Amara');
}

export async function searchByMouse(scene) {
  const { hr } = scene;
  const { page } = hr;
  await hr.go(`/${scene.home}/people`);
  const search = page.getByLabel('Name, number, email, role or earlier role');
  await search.fill('zzzz');
  await page.getByText('Nobody').first().waitFor();
  await search.fill('');
  await listed(hr, 10, 'emptied');
  await page.getByText('More filters').click();
  const level = page.getByLabel('Level', { exact: true });
  await level.selectOption({ index: 2 });
  await page.waitForURL(/level=/);
  await hr.look();
  await page.getByLabel(/^All .* people of this list/).check();
  await hr.press('Invite to a program');
  await hr.says(/people are meant/);
}
