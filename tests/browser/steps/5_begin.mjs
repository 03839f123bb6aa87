// Mentors accept with their words, mentees read those first; both tell their stories under seal, agree and sign.
import { CAST } from '../scene.mjs';

const WELCOME = 'You ask the questions I should have asked at your age.';
const MENTOR_STORY = 'Teresa tells: the dam broke and I had signed for it.';
const MENTEE_STORY = 'Nadia tells: nobody came to the first meeting I called.';

export async function begin(scene) {
  const { teresa, nadia, hr } = scene;
  await accept(scene, teresa, CAST.nadia, WELCOME);
  await accept(scene, scene.noor, CAST.joao, 'Bridges are best built by two.');
  await nadia.go('/nordlicht/mentoring');
  await nadia.follow(/Open|Read|Answer|See/, nadia.page.getByRole('listitem').filter({ hasText: 'would like to work with you' }));
  await nadia.says(WELCOME);
  const first = (await nadia.page.locator('main blockquote').first().innerText()).trim();
  if (first !== WELCOME) nadia.fail('the mentor’s words are not the first thing to read');
  await nadia.press('Yes, work with Teresa');
  scene.pairing = new URL(nadia.page.url()).pathname.match(/^\/nordlicht\/pairings\/[^/]+/)[0];
  await withoutScripts(scene);

  await hr.go(scene.pairing, 403);
  await hr.saysNot(WELCOME);

  await exchange(scene);
  await agreement(scene);
}

/** On the phone, from the home page; a mentor's own words are asked for (S29). */
async function accept(scene, mentor, mentee, welcome) {
  await mentor.go('/nordlicht/mentoring');
  await mentor.follow(/Answer|Read|Open|See/, mentor.page.getByRole('listitem').filter({ hasText: `${mentee.name} is proposed to you` }));
  await mentor.says('Why you two', 'Why I want to work with you');
  await mentor.press(`Yes, work with ${mentee.given}`, { status: 422 });
  await mentor.fill({ 'Why I want to work with you': welcome });
  await mentor.press(`Yes, work with ${mentee.given}`);
}

/** The pair that works without scripts: mentor and mentee say yes from their lists. */
async function withoutScripts(scene) {
  const { emre } = scene;
  const mentor = [scene.noor, scene.yara, scene.teresa];
  for (const one of mentor) {
    await one.go('/nordlicht/mentoring');
    if (!(await one.text()).includes(`${CAST.emre.name} is proposed to you`)) continue;
    await accept(scene, one, CAST.emre, 'Projects that double are my specialty.');
    break;
  }
  await emre.go('/nordlicht/mentoring');
  await emre.follow(/Open|Read|Answer|See/, emre.page.getByRole('listitem').filter({ hasText: 'would like to work with you' }));
  await emre.press('Yes, work with');
}

/** One side in: the other cannot read it, nor can HR; both in: it opens for both (S28). */
async function exchange(scene) {
  const { teresa, nadia } = scene;
  scene.hr.secrets.add(MENTOR_STORY).add(MENTEE_STORY);
  scene.unsaid.push(MENTOR_STORY, MENTEE_STORY);
  const boxes = (story) => ({ 'The way I came': story, 'A defeat, and how I came through it': story, 'A success I am proud of': story, 'What I hope to learn from you': story });
  const stories = `${scene.pairing}/stories`;
  await teresa.go(stories);
  await teresa.press('Hand in', { status: 422 });
  await teresa.fill({ 'The way I came': MENTOR_STORY });
  await teresa.press('Keep as a draft');
  await teresa.says('Your draft is kept');
  await teresa.fill(boxes(MENTOR_STORY));
  await teresa.press('Hand in');
  await teresa.says('Yours is in, and sealed');
  await nadia.go(stories);
  await nadia.says('Teresa has handed in. Yours opens both.');
  await nadia.saysNot(MENTOR_STORY);
  await nadia.fill(boxes(MENTEE_STORY));
  await nadia.press('Hand in');
  await nadia.says(MENTOR_STORY, MENTEE_STORY);
  await teresa.go(stories);
  await teresa.says(MENTOR_STORY, MENTEE_STORY);
  await scene.hr.go(stories, 403);
}

/** One draws it up and signs; it holds once the other has ticked the same boundaries (S14). */
async function agreement(scene) {
  const { teresa, nadia } = scene;
  const boundaries = ['Mentoring is no treatment', 'Nobody promises a job', 'What we say stays with us', 'Either of us may end this'];
  await nadia.go(`${scene.pairing}/agreement`);
  if (!(await nadia.page.getByLabel('Where, or how?').isVisible())) await nadia.unfold('Draw up what you agree');
  await nadia.fill({ 'Where, or how?': 'A walk along the river', 'In your own words': 'I bring the topic, you bring the questions.' });
  await nadia.press('Sign and send', { status: 422 });
  await nadia.tick(boundaries);
  await nadia.press('Sign and send');
  await nadia.says('It holds once the other side has signed');
  await teresa.go('/nordlicht/mentoring');
  await teresa.says('Nadia');
  await teresa.go(`${scene.pairing}/agreement`);
  await teresa.tick(boundaries);
  await teresa.press('Sign');
  await teresa.says('What we agreed', 'A walk along the river');
}
