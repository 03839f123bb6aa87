// HR runs the matching, reads reasons and proof, locks a pair, changes another seeing the price, and publishes.
import { CAST } from '../scene.mjs';

export async function match(scene) {
  const { hr } = scene;
  await hr.go(scene.program);
  await hr.press('Start matching');
  await hr.go(`${scene.program}/match-runs`);
  await hr.says('3 mentees are ready and waiting', '3 mentors are ready, with 5 places');
  await hr.press('Find the best pairs');
  await hr.waitsFor(/Optimal, proven/);
  await hr.says(/Total [\d,]+, upper bound [\d,]+: no better assignment exists/, 'Can help on');
  const review = new URL(hr.page.url()).pathname;

  const row = (name) => hr.page.getByRole('row').filter({ hasText: name });
  await row(CAST.nadia.name).filter({ hasText: CAST.teresa.name }).waitFor();
  await hr.press('Lock', { within: row(CAST.nadia.name) });
  await hr.says('The pair is locked', 'Locked by you');

  await hr.follow('Swap', row(CAST.joao.name));
  await hr.says(`Other mentors for ${CAST.joao.name}`, /points? less overall/);
  await hr.tick(CAST.noor.name, hr.group(`Other mentors for ${CAST.joao.name}`));
  await hr.press('Show the cost');
  await hr.says(/If Noor Bianco mentors Joao/, /\d+ points?/);
  await hr.fill({ 'Reason, kept in the record': 'They have built a bridge together before.' });
  await hr.press(/Do it/);
  await hr.says('The change is made and kept in the record', 'Chosen by you', /with the changes made by hand/);
  await row(CAST.joao.name).filter({ hasText: CAST.noor.name }).waitFor();

  await hr.go(`${review}/what-if`);
  await hr.press('See what changes');
  await hr.go(review);
  await hr.follow('Publish 3 pairs');
  await hr.says('Who is told what', 'Nothing has been sent yet');
  await hr.press('Publish 3 pairs');
  await hr.says('3 pairs are proposed');
}
