// The pages of HR in the demo company: at a desk by mouse, at a desk by keyboard alone, and on a phone.
import { launch } from './browser.mjs';
import { postOffice } from './post.mjs';
import { newScene } from './scene.mjs';
import { chooseBesideRules } from './hr/programs.mjs';
import { reviewByMouse } from './hr/review.mjs';
import { reviewByKeyboard } from './hr/keyboard.mjs';
import { onAPhone } from './hr/phone.mjs';
import { searchByKeyboard, searchByMouse } from './hr/directory.mjs';
import { arrangeRoles } from './hr/catalogue.mjs';
import { remindFromTheFunnel } from './hr/roster.mjs';

const began = Date.now();
const post = await postOffice();
const browser = await launch();
const scene = newScene(browser, post);
let failed = false;
const steps = [chooseBesideRules, searchByKeyboard, searchByMouse, arrangeRoles, remindFromTheFunnel, reviewByMouse, reviewByKeyboard, onAPhone];
for (const step of steps) {
  const at = Date.now();
  try {
    await step(scene);
    console.log(`${step.name}: ${Date.now() - at} ms`);
  } catch (error) {
    console.log(`${step.name}: ${error.stack}`);
    failed = true;
    break;
  }
}
await browser.close();
post.close();
for (const fault of scene.faults) console.log(`FAULT ${fault}`);
const pages = scene.people.reduce((sum, person) => sum + person.seen.size, 0);
console.log(`${pages} kinds of pages seen, ${scene.faults.length} faults, ${Date.now() - began} ms`);
process.exit(failed || scene.faults.length > 0 ? 1 : 0);
