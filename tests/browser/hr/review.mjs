// The match review by mouse: filter, search, lock, swap with its price, take back, what-if, compare, proof, newcomers, before publishing.
export async function reviewByMouse(scene) {
  const { hr } = scene;
  await hr.go(`${scene.program}/match-runs`);
  await hr.follow('Review the draft');
  await hr.says('Optimal, proven', 'Check this proof');
  scene.review = new URL(hr.page.url()).pathname;
  for (const filter of ['Worth a look', 'Changed', 'Locked', 'Exceptions', 'Unmatched', 'All']) {
    await hr.follow(filter, hr.page.getByRole('navigation', { name: 'Filter pairs' }));
  }
  const first = hr.page.locator('match-review tr[id^="pair-"]').first();
  await hr.press('Lock', { within: first });
  await hr.says('Locked by you');
  await hr.press('Locked', { within: hr.page.locator('tr.is-locked').first() });

  const second = hr.page.locator('match-review tr[id^="pair-"]').nth(1);
  await hr.follow('Swap', second);
  await hr.page.locator('.swap input[type=radio]').nth(1).check({ force: true });
  await hr.press('Show the cost');
  await hr.says(/overall/);
  const reason = hr.page.getByLabel(/Reason, kept in the record/);
  await reason.fill('They know each other’s site.');
  await hr.press(/Do it/);
  await hr.says('The change is made and kept in the record', 'Chosen by you');
  await hr.unfold(/change by hand/);
  await hr.press('Take back');
  await hr.says('The change is taken back');

  await hr.go(`${scene.review}/what-if`);
  await hr.choose({ 'Role history': 'Off' }).catch(() => hr.page.locator('select').first().selectOption({ index: 0 }));
  await hr.press('See what changes');
  await hr.says(/mentees? of \d+ would have another mentor/);
  await hr.go(`${scene.review}/proof`);
  await hr.press('Run it again from what was stored');
  await hr.says('the answer is the same, pair for pair', 'The certificate holds');
  await hr.go(`${scene.review}/newcomers`);
  await hr.go(`${scene.review}/comparison`);
  await hr.go(`${scene.review}/publication`);
  await hr.says('Who is told what', 'How each group is served');
  await hr.go(`${scene.program}/answers`);
}
