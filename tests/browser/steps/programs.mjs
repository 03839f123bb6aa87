// HR makes a formal and an informal program from their presets.
export async function makePrograms(scene) {
  const { hr } = scene;
  await hr.go('/nordlicht/programs/new');
  await hr.follow('First-time managers');
  await hr.press('Save draft');
  await hr.says('Saved as a draft');
  scene.program = new URL(hr.page.url()).pathname;
  await hr.go(`${scene.program}/settings`);
  await hr.go('/nordlicht/programs/new');
  await hr.follow('Sponsor for new hires');
  await hr.press('Save draft');
  await hr.go('/nordlicht/programs');
  await hr.says('First-time managers');
}
