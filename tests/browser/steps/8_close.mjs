// HR begins the closing; both look back per goal, sealed until both are in; HR reads totals and what was marked, nothing else (S35, V5).
const TOLD = 'Nadia now leads the Monday meeting, and the team speaks.';
const UNTOLD = 'Teresa keeps: she still doubts herself too much.';
const MENTEE_DONE = 'I held my first appraisal and both of us laughed.';
const MENTEE_IMPROVE = 'Nadia keeps: we met too seldom in spring.';

export async function close(scene) {
  const { teresa, nadia, hr } = scene;
  for (const words of [UNTOLD, MENTEE_DONE, MENTEE_IMPROVE]) hr.secrets.add(words);
  scene.unsaid.push(TOLD, UNTOLD, MENTEE_DONE, MENTEE_IMPROVE);
  await hr.go(scene.program);
  await hr.press('Begin closing');
  await hr.says('The program is closing');
  await teresa.go('/nordlicht/mentoring');
  await teresa.waitsFor('Look back on your time with Nadia');
  const at = `${scene.pairing}/close`;
  await teresa.go(at);
  await teresa.press('Hand in', { status: 422 });
  await teresa.says('For at least one goal');
  await goal(teresa, 0, { done: TOLD, improve: 'More time for her own ideas.', next: 'Lead a project of her own.', marked: true });
  await goal(teresa, 1, { done: UNTOLD, improve: 'Fewer slides.', next: 'Trust the first thought.' });
  await rate(teresa, 'We could speak openly');
  await teresa.press('Keep as a draft');
  await teresa.says('Your draft is kept');
  await teresa.press('Hand in');
  await teresa.says('Your side is in');

  nadia.secrets.add(TOLD).add(UNTOLD);
  await nadia.go(at);
  await hr.go(`${scene.program}/feedback`);
  await hr.saysNot(TOLD);
  nadia.secrets.delete(TOLD);
  nadia.secrets.delete(UNTOLD);
  await goal(nadia, 0, { done: MENTEE_DONE, improve: MENTEE_IMPROVE, next: 'Ask for the budget of my team.' });
  await rate(nadia, 'I trust in what I can do');
  await nadia.press('Hand in');
  await nadia.says(TOLD, UNTOLD, MENTEE_DONE, MENTEE_IMPROVE);
  await teresa.go(at);
  await teresa.says('Both of you have looked back', MENTEE_DONE, MENTEE_IMPROVE);
  await nadia.go(scene.pairing);
  await nadia.go('/nordlicht/mentoring');

  await whatHrSees(scene);
}

/** Fills one goal's part of the form. */
async function goal(person, at, { done, improve, next, marked }) {
  const part = person.page.locator('section').filter({ has: person.page.getByText(/^Goal \d+ of \d+$/) }).nth(at);
  await person.fill({ 'What has been done?': done, 'What needs to be improved?': improve, 'What comes next?': next }, part);
  await person.tick('Mostly', part);
  if (marked) await person.tick('HR may read this', part);
}

async function rate(person, statement) {
  await person.tick('Fully', person.group(statement));
}

/** The program's page, its pairs and its feedback; the audit log tells who looked. */
async function whatHrSees(scene) {
  const { hr, teresa } = scene;
  await hr.go(scene.program);
  await hr.says('What serves which goal', 'Closing answers');
  await hr.go(`${scene.program}/pairs`);
  await hr.go(`${scene.program}/feedback`);
  await hr.says(TOLD, 'Teresa Wolf', 'Hidden: fewer than five answers');
  await hr.go(scene.pairing, 403);
  await hr.go(scene.program);
  await hr.press('Close the program');
  await hr.says('The program is closed');
  await hr.go('/nordlicht/home');
  await hr.go('/nordlicht/settings/audit');
  await teresa.go('/nordlicht/read-about-me');
  for (const letter of scene.post.letters) {
    for (const words of scene.unsaid) if (letter.text.includes(words)) hr.fail(`a letter to ${letter.to} says “${words}”`);
  }
}
