// A session is planned and logged on the phone with few touches; shared and private words stay apart (V1 to V3).
const SHARED = 'How to say no to a friend in the team.';
const MENTOR_ALONE = 'Teresa alone: I was impatient today.';
const MENTEE_ALONE = 'Nadia alone: I did not dare to ask about pay.';
const PERSONAL = 'Sleep through the night before appraisals';
const PROFESSIONAL = 'Lead the Monday meeting without slides';

export async function meet(scene) {
  const { teresa, nadia, hr } = scene;
  teresa.secrets.add(MENTEE_ALONE);
  nadia.secrets.add(MENTOR_ALONE);
  for (const words of [SHARED, MENTOR_ALONE, MENTEE_ALONE, PERSONAL]) hr.secrets.add(words);
  scene.unsaid.push(SHARED, MENTOR_ALONE, MENTEE_ALONE, PERSONAL);
  await plan(scene);
  await goals(scene);
  await logQuickly(scene);
  await logInFull(scene);
  await logByKeyboard(scene);
  await logWithoutScripts(scene);
  await hr.go(`${scene.program}/pairs`);
  await hr.says('Teresa Wolf', 'Nadia Nowak', 'You see that people met, never what they said');
  await hr.go(scene.program);
  await hr.says('What serves which goal');
}

/** A date to come, with an invitation for the calendar in the other's mail. */
async function plan(scene) {
  const { teresa, nadia } = scene;
  const day = new Date(Date.now() + 9 * 86400e3).toISOString().slice(0, 10);
  await teresa.go(scene.pairing);
  await teresa.follow('Plan the next one');
  await teresa.fill({ Date: '2001-01-01', Time: '14:30', Minutes: '60' });
  await teresa.press('Plan it', { status: 422 });
  await teresa.fill({ Date: day, 'Where?': 'The bench by the river' });
  await teresa.press('Plan it');
  await teresa.says('Planned. The other side has the invitation');
  await nadia.go('/nordlicht/mentoring');
  await nadia.says('Your next session', 'Teresa Wolf');
  await nadia.follow('Prepare');
  await nadia.says('What could we talk about?');
  const [saved] = await Promise.all([nadia.page.waitForEvent('download'), nadia.named('Add to my calendar', 'link').click()]);
  if (!/\.ics$/.test(saved.suggestedFilename())) nadia.fail('the calendar entry is no .ics file');
}

/** A professional goal that HR may count and a personal one that nobody else sees (S11). */
async function goals(scene) {
  const { nadia } = scene;
  await nadia.go(`${scene.pairing}/goals`);
  await nadia.fill({ 'The goal, in a few words': PROFESSIONAL });
  await nadia.choose({ 'Which goal of the program does it serve?': 'Belonging' });
  await nadia.press('Add a goal');
  await nadia.says(PROFESSIONAL, 'The goal is in your plan');
  const fresh = nadia.page.locator('details', { has: nadia.page.locator('summary', { hasText: /^Add a goal$/ }) });
  await fresh.locator('summary').click();
  await nadia.fill({ 'The goal, in a few words': PERSONAL }, fresh);
  await nadia.tick('Personal', fresh);
  await nadia.press('Add a goal', { within: fresh });
  await nadia.says(PERSONAL);
}

/** From the phone's home page: at most six touches, so under twenty seconds for a person. */
async function logQuickly(scene) {
  const { teresa } = scene;
  await teresa.go('/nordlicht/mentoring');
  const before = teresa.touches;
  await teresa.tick('Nadia', teresa.group('With'));
  await teresa.tick('45', teresa.group('How long'));
  await teresa.fill({ 'In a line, for both of you': SHARED });
  await teresa.press('Save');
  const touches = teresa.touches - before;
  if (touches > 6) teresa.fail(`logging a session took ${touches} touches`);
  await teresa.says('The session is logged', SHARED);
}

/** The full form, corrected afterwards: what is mine stays mine, what is ours is read by both. */
async function logInFull(scene) {
  const { teresa, nadia } = scene;
  await teresa.go(scene.pairing);
  await teresa.says('You met today');
  const held = await teresa.page.locator('ol.timeline a, main a').filter({ has: teresa.page.locator('time') }).evaluateAll((links) => links.map((a) => a.pathname));
  scene.session = null;
  for (const path of held) {
    await teresa.go(path);
    if ((await teresa.text()).includes(SHARED)) scene.session = path;
  }
  await teresa.go(scene.session);
  await teresa.follow('Correct or add');
  await teresa.fill({ 'Private notes': MENTOR_ALONE });
  await teresa.press('Save session');
  await teresa.go(scene.session);
  await teresa.says(SHARED, MENTOR_ALONE, 'HR cannot read it');
  await nadia.go(scene.session);
  await nadia.says(SHARED);
  await nadia.saysNot(MENTOR_ALONE);
  await nadia.follow('Correct or add');
  await nadia.unfold('More: learned, challenged, what helped');
  await nadia.fill({ 'What did you learn yourself?': 'A no can be kind.', 'Private notes': MENTEE_ALONE });
  await nadia.tick('Belonging');
  await nadia.press('Save session');
  await teresa.go(scene.session);
  await teresa.says('A no can be kind.');
  await scene.hr.go(scene.session, 403);
}

/** No mouse: from the home page to a logged session. */
async function logByKeyboard(scene) {
  const { noor } = scene;
  await noor.go('/nordlicht/sessions');
  await noor.reach('Log a session with');
  await noor.leads(() => noor.page.keyboard.press('Enter'));
  await noor.reach('What did you talk about?', () => noor.page.keyboard.type('The plan of the next three weeks.'));
  await noor.reach('Save session');
  await noor.leads(() => noor.page.keyboard.press('Enter'));
  await noor.says('The session is logged');
}

/** Without scripts as well as with: the day is logged already by the mentor, so the mentee's words are added to it. */
async function logWithoutScripts(scene) {
  const { emre } = scene;
  await emre.go('/nordlicht/sessions');
  await emre.follow('Log a session with');
  await emre.fill({ 'What did you talk about?': 'Who decides what in my project.' });
  await emre.press('Save session', { status: 422 });
  await emre.says('This day is logged already', 'The plan of the next three weeks.');
  await emre.press('Save session');
  await emre.says('The session is logged');
}
