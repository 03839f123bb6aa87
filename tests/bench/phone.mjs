// How soon a phone shows something on a slow line (400 ms, 1 Mbit/s): the first visit with an empty cache, and the pages after it.
// Starts the demo of a release binary by itself:
//
//   cargo build --release && node tests/bench/phone.mjs
//
// Says the median of so many visits; the aim is 1.5 s.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { launch } from '../browser/browser.mjs';
import { cookiesOf, slowPage, visit } from '../browser/slow.mjs';

const VISITS = 7;
const AIM = 1500;
const binary = process.env.ITHACA_BINARY ?? new URL('../../target/release/ithaca', import.meta.url).pathname;
const data = mkdtempSync(join(tmpdir(), 'ithaca-phone-'));
const port = await new Promise((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => found(port));
  });
});
const base = `http://127.0.0.1:${port}`;
const { DATABASE_URL, ITHACA_OWNER_DATABASE_URL, ...env } = process.env;
const demo = spawn(binary, ['demo'], {
  env: { ...env, ITHACA_DATA_DIR: data, ITHACA_LISTEN: `127.0.0.1:${port}`, ITHACA_PUBLIC_URL: base },
  stdio: ['ignore', 'pipe', 'ignore'],
});
let said = '';
demo.stdout.on('data', (piece) => (said += piece));
const answers = async () => (await fetch(`${base}/healthz`).catch(() => null))?.ok;
for (let tries = 0; !(await answers()) && tries < 600; tries += 1) await new Promise((go) => setTimeout(go, 100));
const [, mentor, password] = said.match(/^\s*mentor\s+(\S+)\s+(\S+)/m);

const browser = await launch();
const state = await cookiesOf(browser, base, mentor, password);
const times = {};
for (let n = 0; n < VISITS; n += 1) {
  const { context, page, weight } = await slowPage(browser, state);
  const look = async (name, path) => (times[name] ??= []).push((await visit(page, weight, base + path)).first);
  await look('home, first visit', '/nordlicht/mentoring');
  const pairing = await page.locator('.mentee a').first().getAttribute('href');
  await look('pairing', pairing);
  await look('stories', `${pairing}/stories`);
  await look('log', `${pairing}/sessions/log`);
  await context.close();
}
await browser.close();
demo.kill('SIGTERM');
await new Promise((gone) => demo.on('exit', gone));
rmSync(data, { recursive: true, force: true });

let late = 0;
for (const [name, all] of Object.entries(times)) {
  const sorted = all.toSorted((a, b) => a - b).map(Math.round);
  const median = sorted[Math.floor(sorted.length / 2)];
  late += Number(median > AIM);
  console.log(`${name.padEnd(20)} first content after ${median} ms (${sorted[0]} to ${sorted.at(-1)} ms, ${VISITS} visits), aim ${AIM}`);
}
process.exit(late > 0 ? 1 : 0);
