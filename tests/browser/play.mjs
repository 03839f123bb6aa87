// Plays steps one after another against the scene they share; any fault seen on the way fails the whole.
import { launch } from './browser.mjs';
import { postOffice } from './post.mjs';
import { newScene } from './scene.mjs';

export async function play(steps) {
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
}
