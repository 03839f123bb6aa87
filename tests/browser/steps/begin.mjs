// The first HR admin opens the link of the operator and chooses a password.
export async function beginAsHr(scene) {
  const hr = await scene.person('HR', 'desktop');
  scene.hr = hr;
  await hr.go(process.env.ITHACA_LINK);
  await hr.fill({ 'New password': 'short' });
  await hr.press('Save and begin');
  await hr.fill({ 'New password': 'a calm harbour at dawn' });
  await hr.press('Save and begin');
  await hr.go('/nordlicht/home');
  await hr.says('Katrin');
}
