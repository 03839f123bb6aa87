// The funnel: from a number to its people, and one action for all of them, at a desk and on a phone.
export async function remindFromTheFunnel(scene) {
  const { hr } = scene;
  for (const size of ['desktop', 'phone']) {
    const who = size === 'phone' ? await hr.again('at the funnel', size) : hr;
    await who.go(`/${scene.home}/programs`);
    const links = await who.page.locator('main a[href*="/programs/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const programs = [...new Set(links.filter((href) => /\/programs\/[0-9a-f-]{36}$/.test(href)))];
    let waits = '';
    for (const program of programs) {
      await who.go(program);
      if (await who.page.locator('a[href*="stage=waiting"]', { hasText: 'Remind them' }).count()) waits = program;
    }
    if (!waits) who.fail('no program of the demo waits for somebody to open an invitation');
    await who.go(waits);
    await who.page.locator('a[href*="stage=waiting"]', { hasText: 'Remind them' }).first().focus();
    await who.leads(() => who.page.keyboard.press('Enter'));
    // Whoever was reminded at the desk is left in peace on the phone.
    if (size === 'phone') {
      await who.says('in the last three days');
      continue;
    }
    await who.says('What will happen', 'Each gets a notice');
    await who.reach('Remind', () => who.leads(() => who.page.keyboard.press('Enter')));
    await who.says(/Reminded: \d+/);
    await who.go(`${waits}/people?stage=waiting`);
    await who.go(`${waits}/people?side=mentor&stage=ready`);
    await who.go(`${waits}/mentors`);
    await who.go(`${waits}/newcomers`);
  }
}
