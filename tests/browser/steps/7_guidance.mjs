// The mentee asks for guidance, the mentor answers one request and schedules another; the wished day is shown to both (S18).
const QUESTION = 'Should I move the retrospective to Friday, or drop it?';
const ANSWER = 'I dropped mine once and lost the team’s ear. Move it.';
const SECOND = 'How do I tell the board that we are late?';

export async function askForGuidance(scene) {
  const { teresa, nadia, hr } = scene;
  for (const words of [QUESTION, ANSWER, SECOND]) hr.secrets.add(words);
  scene.unsaid.push(QUESTION, ANSWER, SECOND);
  const first = await ask(scene, 'Help me decide', QUESTION, 3);
  await teresa.go('/nordlicht/mentoring');
  await teresa.says('Asking for guidance', 'Nadia Nowak');
  await teresa.go('/nordlicht/guidance');
  await teresa.follow('Read and answer');
  await teresa.says(QUESTION, 'Answer wanted by');
  await teresa.press('Send my answer', { status: 422 });
  await teresa.fill({ 'What would you say?': ANSWER });
  await teresa.press('Send my answer');
  await nadia.go(first);
  await nadia.says(ANSWER, 'Answered');
  await nadia.fill({ 'A word of thanks': 'Friday it is.' });
  await nadia.press('Say thank you');
  await nadia.says('Your thanks are sent');

  const second = await ask(scene, 'Listen to me', SECOND, 10);
  await teresa.go(second);
  await teresa.press('Talk it over in a session');
  await teresa.says('Now choose a time');
  await nadia.go(second);
  await nadia.says('To be talked over');
  await hr.go(first, 404);
  await outside(scene);
}

async function ask(scene, kind, body, days) {
  const { nadia } = scene;
  const day = new Date(Date.now() + days * 86400e3);
  await nadia.go('/nordlicht/guidance');
  await nadia.follow('Ask for guidance');
  await nadia.press('Send my question', { status: 422 });
  await nadia.tick([kind, 'Teresa Wolf']);
  await nadia.fill({ 'What would you like to talk about?': body, 'By when would you like an answer?': day.toISOString().slice(0, 10) });
  await nadia.press('Send my question');
  await nadia.says('Your question is on its way', body, 'Waiting for an answer', `Answer wanted by ${day.getUTCDate()} `);
  return new URL(nadia.page.url()).pathname;
}

/** Choosing "health" shows the contact and tells no mentor (S14). */
async function outside(scene) {
  const { nadia, post } = scene;
  const before = post.letters.length;
  await nadia.go('/nordlicht/guidance/new');
  await nadia.tick(['Listen to me', 'Health']);
  await nadia.fill({ 'What would you like to talk about?': 'I do not sleep.' });
  await nadia.press('Send my question');
  await nadia.says('This is better asked elsewhere', 'Nothing was sent and nothing was kept');
  if (post.letters.slice(before).some((letter) => letter.text.includes('I do not sleep'))) nadia.fail('a mentor was told');
}
