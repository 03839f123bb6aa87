// The main job from a company's directory to closing feedback: one step a file, each person in a browser of their own.
import { launch } from './browser.mjs';
import { postOffice } from './post.mjs';
import { newScene } from './scene.mjs';
import { testTheEyes } from './steps/0_eyes.mjs';
import { bringInPeople } from './steps/1_people.mjs';
import { makePrograms } from './steps/2_programs.mjs';
import { join } from './steps/3_join.mjs';
import { match } from './steps/4_match.mjs';
import { begin } from './steps/5_begin.mjs';
import { meet } from './steps/6_meet.mjs';
import { askForGuidance } from './steps/7_guidance.mjs';
import { close } from './steps/8_close.mjs';
import { lookAgain } from './steps/9_look_again.mjs';

const steps = [testTheEyes, bringInPeople, makePrograms, join, match, begin, meet, askForGuidance, close, lookAgain];
const began = Date.now();
const post = await postOffice();
const browser = await launch();
const scene = newScene(browser, post);
let failed = false;
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
console.log(`${pages} kinds of pages seen, ${scene.faults.length} faults, ${post.letters.length} letters, ${Date.now() - began} ms`);
process.exit(failed || scene.faults.length > 0 ? 1 : 0);
