// The first steps of the main job, each person in a browser of their own.
import { Person, launch, postOffice } from './support.mjs';
import { beginAsHr } from './steps/begin.mjs';
import { makePrograms } from './steps/programs.mjs';

const base = process.env.ITHACA_BASE;
const faults = [];
const began = Date.now();
const post = await postOffice();
const browser = await launch();
const scene = { base, browser, post, faults, data: process.env.ITHACA_DATA, binary: process.env.ITHACA_BINARY };
scene.person = (name, size, options) => Person.at(browser, name, base, size, faults, options);

const steps = [beginAsHr, makePrograms];
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
for (const fault of faults) console.log(`FAULT ${fault}`);
console.log(`${steps.length} steps, ${faults.length} faults, ${post.letters.length} letters, ${Date.now() - began} ms`);
process.exit(failed || faults.length > 0 ? 1 : 0);
