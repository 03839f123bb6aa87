// The same pages on a phone: nothing scrolls sideways, everything can be tapped, a pair is locked and swapped.
export async function onAPhone(scene) {
  const phone = await scene.hr.again('on a phone', 'phone');
  const pages = ['', '/settings', '/people', '/invitations', '/match-runs', '/answers'].map((rest) => scene.program + rest);
  const review = ['', '?show=unmatched', '/what-if', '/proof', '/newcomers', '/comparison', '/publication'].map((rest) => scene.review + rest);
  for (const page of [...pages, ...review, `/${scene.home}/programs/new`, `/${scene.home}/suggestions`]) await phone.go(page);
  for (const page of ['/people', '/people?q=amara', '/settings/job-roles', '/people/import', '/settings/topics', '/settings/roles']) await phone.go(`/${scene.home}${page}`);
  await phone.go(scene.review);
  const first = phone.page.locator('match-review tr[id^="pair-"]').first();
  await phone.press('Lock', { within: first });
  await phone.says('Locked by you');
  await phone.follow('Swap', phone.page.locator('match-review tr[id^="pair-"]').nth(2));
  await phone.page.locator('.swap input[type=radio]').nth(1).check({ force: true });
  await phone.press('Show the cost');
  await phone.says(/overall/);

  // And without any script.
  const bare = await scene.hr.again('without scripts', 'desktop', { javaScriptEnabled: false });
  await bare.go(scene.review);
  await bare.press('Locked', { within: bare.page.locator('tr.is-locked').first() });
  await bare.says('no longer locked');
  await bare.go(`${scene.program}/settings`);
  await bare.says('Count with these rules');
}
