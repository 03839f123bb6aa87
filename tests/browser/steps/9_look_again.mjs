// Every kind of page that HR, mentor and mentee saw, once more: in Italian, dark, and at the other width.
export async function lookAgain(scene) {
  const { hr, teresa, nadia } = scene;
  await Promise.all([
    tour(scene, hr, 'phone'),
    tour(scene, teresa, 'desktop'),
    tour(scene, nadia, 'phone'),
  ]);
}

async function tour(scene, person, size) {
  await person.go('/account');
  await person.choose({ 'Language of pages and emails': 'Italiano' });
  await person.press('Save');
  const again = await person.again('in Italian, dark', size, { colorScheme: 'dark', locale: 'it-IT' });
  for (const url of new Set(person.seen.values())) {
    const answer = await again.page.goto(url);
    // What was an answer to a form, or is over by now, has no page to see again.
    if (![200, 403, 404].includes(answer.status())) continue;
    if ((await again.page.locator('html').getAttribute('lang')) !== 'it') again.fault('is not in Italian');
    await again.look();
  }
}
