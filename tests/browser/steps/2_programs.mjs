// HR makes a formal and an informal program from their presets, changes settings, and invites by rule and one by one.
import { CAST } from '../scene.mjs';

export async function makePrograms(scene) {
  const { hr } = scene;
  await hr.go('/nordlicht/home');
  await hr.follow('Create a program');
  await hr.follow('First-time managers');
  await hr.says('In plain words', 'The mentor has managed people');
  await hr.press('Save draft');
  await hr.says('Saved as a draft');
  scene.program = new URL(hr.page.url()).pathname.match(/^\/nordlicht\/programs\/[^/]+/)[0];
  await settings(hr, scene.program);
  await hr.go(scene.program);
  await hr.press('Open enrollment');
  await hr.says('Enrollment is open');
  await invite(hr, scene);
  await sponsors(hr, scene);
}

/** Goals, rules, weights, rhythm and length are seen and changed; what cannot be is said beside the field. */
async function settings(hr, program) {
  await hr.go(`${program}/settings`);
  await hr.fill({ 'Lasts, in months': '2' });
  await hr.press('Save settings', { status: 422 });
  await hr.says('A program under three months is short');
  await hr.fill({ 'Lasts, in months': '9', 'Goals of your own': 'Run a good first appraisal' });
  await hr.page.getByLabel('Emotional support and protection').uncheck();
  await hr.tick(['Belonging', 'A language in common']);
  await hr.page.getByLabel('Years more').fill('2');
  await hr.tick('Strongly', hr.group('Wishes'));
  await hr.choose({ Meets: 'every two weeks' });
  await hr.press('Save settings');
  await hr.says('The settings are saved', '9 months, pairs meet every two weeks');
  for (const label of ['Belonging', 'A language in common']) {
    if (!(await hr.page.getByLabel(label).first().isChecked())) hr.fail(`“${label}” was not kept`);
  }
}

/** Mentors by rule, one more by name, mentees one by one. */
async function invite(hr, scene) {
  const at = `${scene.program}/invitations`;
  await hr.go(`${at}?side=mentor`);
  await hr.choose({ Level: '4', Department: 'Development' });
  await hr.fill({ 'Years here, at least': '8' });
  await hr.press('Show');
  await hr.says(CAST.teresa.name, CAST.noor.name);
  await hr.press(/Invite all [\d,]+ of this filter/);
  await hr.press(/Invite these [\d,]+ people/);
  await hr.says('Invitations sent');
  await one(hr, `${at}?side=mentor`, CAST.yara);
  for (const mentee of [CAST.nadia, CAST.emre, CAST.joao]) await one(hr, `${at}?side=mentee`, mentee);
}

async function one(hr, at, person) {
  await hr.go(at);
  await hr.fill({ 'Name, email, number or role': person.email });
  await hr.press('Show');
  await hr.tick(person.name);
  await hr.press('Invite the ticked people');
  await hr.says('Invitations sent: 1');
}

/** The informal one asks for tenure instead of rank, runs at once, and invites newcomers by department and site. */
async function sponsors(hr, scene) {
  await hr.go('/nordlicht/programs/new');
  await hr.follow('Sponsor for new hires');
  await hr.says('3');
  await hr.press('Save draft');
  scene.sponsors = new URL(hr.page.url()).pathname.match(/^\/nordlicht\/programs\/[^/]+/)[0];
  await hr.go(scene.sponsors);
  await hr.press('Start the program');
  await hr.says('The program runs');
  await hr.go(`${scene.sponsors}/invitations?side=mentee`);
  await hr.choose({ Department: 'Research', Site: 'Oslo' });
  await hr.press('Show');
  await hr.press(/Invite all [\d,]+ of this filter|Invite the one person/);
  await hr.press(/Invite these [\d,]+ people|Invite this person/);
  await hr.says('Invitations sent');
  await hr.go('/nordlicht/programs');
  await hr.says('First-time managers', 'Sponsor for new hires');
}
