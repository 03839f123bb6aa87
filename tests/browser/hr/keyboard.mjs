// The match review by keyboard alone: the letters walk, lock and swap; the help says which; turned off, they do nothing.
export async function reviewByKeyboard(scene) {
  const { hr } = scene;
  const { page } = hr;
  await hr.go(scene.review);
  const at = () => page.evaluate(() => document.activeElement.closest('tr')?.id ?? '');
  const ids = await page.locator('match-review tr[id^="pair-"]').evaluateAll((rows) => rows.map((row) => row.id));
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  if ((await at()) !== ids[1]) hr.fail(`j does not walk: at ${await at()}, not ${ids[1]}`);
  await page.keyboard.press('k');
  if ((await at()) !== ids[0]) hr.fail('k does not walk back');
  const ring = await page.evaluate(() => parseFloat(getComputedStyle(document.activeElement).outlineWidth));
  if (!(ring >= 2)) hr.fault('the focus on a pair cannot be seen');

  await hr.leads(() => page.keyboard.press('l'));
  await hr.says('Locked by you');
  if ((await at()) !== ids[0]) hr.fail('after locking, the work does not go on at the same pair');
  await hr.leads(() => page.keyboard.press('l'));
  await hr.says('no longer locked');

  await page.keyboard.press('?');
  await page.getByText('Keys on this page').waitFor();
  await page.keyboard.press('Escape');

  await page.keyboard.press('j');
  const swapped = await at();
  await hr.leads(() => page.keyboard.press('s'));
  if ((await at()) !== swapped) hr.fail('the opened pair has not the focus');
  // Into the detail, another mentor, its cost.
  await hr.reach('Other mentors for', () => page.keyboard.press('ArrowDown'));
  await hr.reach('Show the cost', () => hr.leads(() => page.keyboard.press('Enter')));
  await hr.says(/overall/);
  await page.locator(`tr[id="${swapped}"]`).focus();
  await hr.leads(() => page.keyboard.press('s'));
  if (await page.locator('.swap').count()) hr.fail('s does not close what it opened');

  // Typing is typing.
  await page.getByLabel('Person, role or department').focus();
  await page.keyboard.type('jkls');
  if ((await page.getByLabel('Person, role or department').inputValue()) !== 'jkls') hr.fail('the letters are taken from the search');
  // Whoever dictates or has other keys turns them off.
  await hr.go(scene.review);
  await page.keyboard.press('?');
  await page.getByLabel('The letters work on this page').uncheck();
  await page.keyboard.press('Escape');
  await hr.go(scene.review);
  await page.keyboard.press('j');
  if (await at()) hr.fail('the letters work though they are turned off');
  await page.evaluate(() => localStorage.clear());
}
