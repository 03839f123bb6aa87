// The catalogue of job roles: a role is dragged to another family, and raised by the arrow keys; the same by its form and buttons.
const familyOf = (page, id) => page.locator(`#${id}`).evaluate((row) => row.closest('[data-family]').dataset.family);

export async function arrangeRoles(scene) {
  const { hr } = scene;
  const { page } = hr;
  await hr.go(`/${scene.home}/settings/job-roles`);
  const families = await page.locator('[data-family]').evaluateAll((all) => all.map((one) => one.dataset.family));
  if (families.length < 2) hr.fail('the demo has one family only');
  const first = page.locator('[data-role]').first();
  const id = await first.getAttribute('id');
  const [home, other] = [await familyOf(page, id), families.find((family) => family !== families[0])];
  await hr.leads(() => first.dragTo(page.locator(`[data-family="${other}"] tr`).first()));
  await hr.says('Moved to another family: 1');
  if ((await familyOf(page, id)) !== other) hr.fail('the role is not where it was dropped');

  // Back by keyboard: ticked, the family typed, sent.
  await page.locator(`#${id} input[type=checkbox]`).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Move the chosen roles to the family').focus();
  await page.keyboard.type(home);
  await hr.leads(() => page.keyboard.press('Enter'));
  if ((await familyOf(page, id)) !== home) hr.fail('the form does not move the role');

  const level = async () => Number(await page.locator(`#${id} form b`).innerText());
  const before = await level();
  await page.locator(`#${id} a`).first().focus();
  await hr.leads(() => page.keyboard.press('Alt+ArrowUp'));
  if ((await level()) !== before + 1) hr.fail('Alt and an arrow do not raise the level');
  await hr.press(/one level down/, { within: page.locator(`#${id}`) });
  if ((await level()) !== before) hr.fail('the button does not lower the level');

  // The catalogue is searched as it is typed, and rows that came by it can still be moved.
  await page.getByLabel('Title or other name').fill('a');
  await page.waitForURL(/q=a/);
  const row = page.locator('[data-role]').first();
  await row.waitFor();
  if (!(await row.evaluate((one) => one.draggable))) hr.fail('a row that was searched for cannot be dragged');
}
