// The invited follow the link of their mail, choose a password, and say what they bring: mentors first, so that mentees can wish.
import { CAST, PASSWORD } from '../scene.mjs';

const DEFEAT = 'My first team asked for another leader after five months.';

export async function join(scene) {
  await mentors(scene);
  await mentees(scene);
  await scene.hr.go(`${scene.program}/people?side=mentor&stage=ready`);
  await scene.hr.says(CAST.teresa.name, CAST.noor.name, CAST.yara.name);
  await scene.hr.go(`${scene.program}/people?side=mentee&stage=ready`);
  await scene.hr.says(CAST.nadia.name, CAST.emre.name, CAST.joao.name);
  await scene.hr.saysNot(DEFEAT);
}

async function mentors(scene) {
  scene.teresa = await scene.person('Teresa, mentor', 'phone');
  scene.noor = await scene.person('Noor, mentor', 'desktop', { colorScheme: 'dark' });
  scene.yara = await scene.person('Yara, mentor', 'phone', { colorScheme: 'dark' });
  await mentor(scene, scene.teresa, CAST.teresa, { topics: ['Leading a first team', 'Giving and taking feedback'], style: 'Listening', places: '2' });
  await mentor(scene, scene.noor, CAST.noor, { topics: ['Managing projects'], style: 'Advice', places: '2' });
  await mentor(scene, scene.yara, CAST.yara, { topics: ['Difficult conversations'], style: 'Orientation', places: '1' });
}

async function mentees(scene) {
  scene.nadia = await scene.person('Nadia, mentee', 'desktop');
  scene.emre = await scene.person('Emre, mentee without scripts', 'desktop', { javaScriptEnabled: false });
  scene.joao = await scene.person('Joao, mentee', 'phone');
  await mentee(scene, scene.nadia, CAST.nadia, { why: 'I lead my first team since May.', topics: ['Leading a first team', 'Giving and taking feedback'], style: 'Listening', wishes: ['teresa', 'noor', 'yara'] });
  await mentee(scene, scene.emre, CAST.emre, { why: 'My project has doubled.', topics: ['Managing projects'], style: 'Advice', wishes: ['noor', 'teresa', 'yara'] });
  await mentee(scene, scene.joao, CAST.joao, { why: 'Two of my people do not speak to each other.', topics: ['Difficult conversations'], style: 'Orientation', wishes: ['yara', 'noor', 'teresa'] });
}

/** From the mail to the program's page. */
async function arrive(scene, person, who) {
  const letter = await scene.post.letter(who.email, /\/join\//);
  const link = letter.match(/https?:\/\/[^\s"<>]+\/join\/[^\s"<>]+/)[0].replaceAll('&amp;', '&');
  await person.go(link);
  await person.says(`Welcome, ${who.given}`);
  await person.fill({ 'New password': PASSWORD });
  await person.press('Save and begin');
  await person.go(`${scene.program}/join`);
  await person.says('First-time managers', 'Taking part is your choice');
}

async function mentor(scene, person, who, { topics, style, places }) {
  await arrive(scene, person, who);
  await person.press('Yes, I take part', { status: 422 });
  await person.says('Please agree to the role');
  await person.fill({
    'A success you are proud of': 'We moved the line to Porto in one night.',
    'A defeat you learned from': DEFEAT,
    'What changed for you': 'I ask before I decide.',
    'How many mentees I can take': places,
    'What I can teach you': 'Reading a drawing in a minute.',
  });
  for (const [at, topic] of topics.entries()) {
    const row = person.group(`Topic ${at + 1}`);
    await person.choose({ Topic: topic, 'How well': 'knows it well' }, row);
    await person.fill({ 'One line of proof': `Did it in Porto in ${2015 + at}` }, row);
  }
  await person.tick([style, 'I agree to be a mentor in this sense']);
  await person.press('Yes, I take part');
  await orientation(person, scene);
}

/** Wrong answers are explained, right ones make the mentor ready (S13). */
async function orientation(person, scene) {
  await person.go(`${scene.program}/orientation`);
  await person.press('Answer', { status: 422 });
  await person.tick(['I listen, say that this is beyond mentoring', 'I say openly that I cannot promise jobs', 'That we meet; anything else the mentee can tell', 'I ask in a friendly way']);
  await person.press('Answer');
  await person.go('/nordlicht/story');
  await person.says('First-time managers');
  await person.saysNot('The orientation is not done yet');
}

async function mentee(scene, person, who, { why, topics, style, wishes }) {
  await arrive(scene, person, who);
  await person.press('Yes, I take part', { status: 422 });
  await person.fill({ 'Why now?': why, 'What I can teach you': 'Scripts that save an hour a day.' });
  const wanted = person.group('What I want to learn');
  const ranks = ['First choice', 'Second choice', 'Third choice'];
  for (const [at, topic] of topics.entries()) await person.choose({ [ranks[at]]: topic }, wanted);
  const wished = person.group('Whom I would like to work with');
  for (const [at, key] of wishes.entries()) await person.choose({ [ranks[at]]: `${CAST[key].name}, Development` }, wished);
  await person.tick([style, 'I agree to take part in this sense']);
  await person.press('Yes, I take part');
  await person.says('Saved');
}
