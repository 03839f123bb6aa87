// HR looks at the presets, keeps settings as the company's own, and sees at once what the rules leave.
export async function chooseBesideRules(scene) {
  const hr = await scene.person('HR', 'desktop');
  scene.hr = hr;
  const [email, password] = process.env.ITHACA_HR.split(' ');
  await hr.go('/sign-in');
  await hr.fill({ Email: email, Password: password });
  await hr.press('Sign in');
  scene.home = new URL(hr.page.url()).pathname.split('/')[1];

  await hr.go(`/${scene.home}/programs`);
  const links = await hr.page.locator('main a[href*="/programs/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  const programs = [...new Set(links.filter((href) => /\/programs\/[0-9a-f-]{36}$/.test(href)))];
  for (const program of programs) {
    await hr.go(`${program}/match-runs`);
    const waiting = /(\d+) mentees are ready and waiting/.exec(await hr.text());
    if (Number(waiting?.[1] ?? 0) >= 10) scene.program = program;
  }
  if (!scene.program) hr.fail('no program of the demo waits to be matched');
  await hr.go(`${scene.program}/match-runs`);
  await hr.press(/Find the best pairs|Run again/);
  await hr.waitsFor(/Optimal, proven/);

  await hr.go(`${scene.program}/settings`);
  // The sentence comes by itself, and again when a rule is moved.
  const said = hr.page.locator('live-summary [role="status"]');
  await said.filter({ hasText: /\d+ of \d+ mentees have at least 3 possible mentors/ }).waitFor();
  const before = await said.innerText();
  const held = hr.page.locator('#held_role input[type=checkbox]');
  await held.setChecked(!(await held.isChecked()));
  await hr.page.waitForFunction((was) => document.querySelector('live-summary [role="status"]').innerText !== was, before);
  await hr.fill({ 'Name of the preset': 'Our own way' });
  await hr.press('Keep');
  await hr.says('is kept as your company’s own preset', 'Our own way');
  await hr.follow('Our own way');
  await hr.says('Our own way');
  await hr.go(`/${scene.home}/suggestions`);
  await hr.go(`${scene.program}/people`);
  await hr.go(`${scene.program}/invitations`);
}
