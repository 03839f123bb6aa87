// A phone on a slow line: what a page weighs, how few taps log a session; by keyboard, without scripts, on a train.
// How soon a page shows something is measured by tests/bench/phone.mjs.
import { launch } from './browser.mjs';
import { cookiesOf, phone, signIn, slowPage, visit } from './slow.mjs';

const base = process.env.ITHACA_BASE;
const { ITHACA_MENTOR: mentor, ITHACA_MENTEE: mentee, ITHACA_PASSWORD: password } = process.env;
const browser = await launch();
const said = [];

function check(holds, words) {
  said.push(`${holds ? 'ok  ' : 'NOT '} ${words}`);
  console.log(said.at(-1));
}

const drafts = (page) => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('ithaca-draft')));
/** The key has arrived and the first words are sealed. */
const isKept = (page) => page.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith('ithaca-draft')));
/** Days of the last two weeks on which the pair has no session, newest first: the demo's calendar moves with today. */
async function freeDays(page, pairing) {
  await page.goto(`${base}${pairing}`);
  const taken = await page.locator('time').evaluateAll((times) => times.map((time) => time.dateTime.slice(0, 10)));
  const days = Array.from({ length: 14 }, (_, back) => new Date(Date.now() - (back + 2) * 864e5).toISOString().slice(0, 10));
  return days.filter((day) => !taken.includes(day));
}
const formIn = (page) => page.locator('kept-draft form[action*="/log"]');

// What a page weighs.
const state = await cookiesOf(browser, base, mentor, password);
{
  const { context, page, weight } = await slowPage(browser, state);
  const weighs = async (path, most, words) => {
    const { bytes } = await visit(page, weight, base + path);
    check(bytes <= most * 1024, `${words} weighs ${(bytes / 1024).toFixed(1)} KB, at most ${most}`);
  };
  await weighs('/nordlicht/mentoring', 60, 'the first visit');
  const pairing = await page.locator('.mentee a').first().getAttribute('href');
  for (const rest of ['', '/stories', '/goals', '/agreement', '/messages', '/way', '/sessions/log']) {
    await weighs(`${pairing}${rest}`, 15, `the pairing's ${rest || 'page'}`);
  }
  await weighs('/nordlicht/guidance/new', 15, 'asking for guidance');
  await context.close();
}

// Four taps and one text.
let pairing;
{
  const { context, page } = await slowPage(browser, state);
  await page.goto(`${base}/nordlicht/mentoring`);
  pairing = await page.locator('.mentee a').first().getAttribute('href');
  await page.goto(`${base}${pairing}`);
  const met = await page.locator('body').innerText();
  const yesterday = new Date(Date.now() - 864e5).toLocaleDateString('en-GB', { timeZone: 'Europe/Berlin', day: 'numeric', month: 'long', year: 'numeric' });
  // Tapped in either case: the day that is chosen already as well.
  const when = page.locator('label', { hasText: met.includes(yesterday) ? 'Today' : 'Yesterday' });
  await page.goto(`${base}/nordlicht/mentoring`);
  let taps = 0;
  const tap = async (target) => {
    taps += 1;
    await target.tap();
  };
  await tap(when);
  await tap(page.locator('label', { hasText: /^45$/ }));
  await tap(page.locator('#line'));
  await page.keyboard.type('Rehearsed the talk for the board');
  await Promise.all([page.waitForURL((url) => url.pathname.includes('/pairings/')), tap(page.locator('form[action$="/sessions"] .btn--go'))]);
  const shown = await page.locator('body').innerText();
  check(taps <= 4 && shown.includes('Rehearsed the talk for the board'), `a session is logged with ${taps} taps and one text`);
  // Back and once more: still one session.
  await page.goBack();
  await page.waitForLoadState('load');
  await page.fill('#line', 'Rehearsed the talk for the board');
  await when.tap();
  await Promise.all([page.waitForURL((url) => url.pathname.includes('/pairings/')), page.locator('form[action$="/sessions"] .btn--go').tap()]);
  const times = (await page.locator('body').innerText()).split('Rehearsed the talk for the board').length - 1;
  check(times === 1, 'back and saved once more it is still one session');
  await context.close();
}

// Keyboard only: every key is pressed, nothing is pointed at or filled in from outside.
{
  const context = await browser.newContext({ ...phone, storageState: state });
  const page = await context.newPage();
  const [day] = await freeDays(page, pairing);
  await page.goto(`${base}${pairing}/sessions/log`);
  const isAt = (what) => page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, what);
  let presses = 0;
  const tabTo = async (what) => {
    while (!(await isAt(what)) && presses < 150) {
      await page.keyboard.press('Tab');
      presses += 1;
    }
  };
  await tabTo('[name=date]');
  // The browser's own language decides in which order the parts of a date stand.
  const [year, month, date] = day.split('-');
  let typed = '';
  for (const parts of [[month, date, year], [date, month, year], [year, month, date]]) {
    for (let left = 0; left < 3; left += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(parts.join(''));
    typed = await page.inputValue('[name=date]');
    if (typed === day) break;
  }
  await tabTo('[name=talked]');
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  await page.keyboard.type('By keyboard alone');
  await tabTo('form[action*="/log"] button[type=submit]');
  await Promise.all([page.waitForURL((url) => !url.pathname.endsWith('/log')), page.keyboard.press('Enter')]);
  const shown = await page.locator('body').innerText();
  check(typed === day, `the day is typed: ${typed}`);
  check(shown.includes('By keyboard alone') && ring !== 'none', `logged by keyboard alone, ${presses} presses of Tab, the focus is seen`);
  await context.close();
}

// Without scripts.
{
  const context = await browser.newContext({ ...phone, storageState: state, javaScriptEnabled: false });
  const page = await context.newPage();
  const [day] = await freeDays(page, pairing);
  await page.goto(`${base}${pairing}/sessions/log`);
  await page.fill('[name=date]', day);
  await page.fill('[name=talked]', 'Without a script');
  await Promise.all([page.waitForURL((url) => !url.pathname.endsWith('/log')), formIn(page).locator('.btn--go').click()]);
  check((await page.locator('body').innerText()).includes('Without a script'), 'logged without scripts');
  await context.close();
}

// On a train: a lost connection, a closed tab, an expired login; nothing lost, and nothing left for others.
{
  const context = await browser.newContext({ ...phone, storageState: state });
  let page = await context.newPage();
  const [day] = await freeDays(page, pairing);
  const form = `${base}${pairing}/sessions/log`;
  await page.goto(form);
  check(!(await page.locator('[data-kept]').isVisible()), 'a fresh form says nothing of kept words');
  await page.fill('[name=talked]', 'In the tunnel before Hamburg');
  await page.fill('[name=private]', 'For me alone');
  await isKept(page);
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  check(!kept.includes('tunnel') && !kept.includes('alone'), 'what is kept cannot be read from the device');
  await context.setOffline(true);
  await formIn(page).locator('.btn--go').click();
  await page.waitForTimeout(500);
  await page.close();
  await context.setOffline(false);
  page = await context.newPage();
  await page.goto(form);
  await page.waitForFunction(() => document.querySelector('[name=talked]').value !== '');
  check((await page.inputValue('[name=talked]')) === 'In the tunnel before Hamburg' && (await page.inputValue('[name=private]')) === 'For me alone', 'a lost connection and a closed tab lose nothing');
  check(await page.locator('[data-kept]').isVisible(), 'and the page says that they are back');

  await context.clearCookies();
  await Promise.all([page.waitForURL((url) => url.pathname === '/sign-in'), formIn(page).locator('.btn--go').click()]);
  await signIn(page, base, mentor, password);
  await page.goto(form);
  await page.waitForFunction(() => document.querySelector('[name=talked]').value !== '');
  check((await page.inputValue('[name=talked]')) === 'In the tunnel before Hamburg', 'an expired login in the middle of a note loses nothing');

  // A double tap is one session, and then nothing is kept any more.
  await page.fill('[name=date]', day);
  await Promise.all([page.waitForURL((url) => !url.pathname.endsWith('/log')), formIn(page).locator('.btn--go').dblclick()]);
  await page.waitForLoadState('networkidle');
  const times = (await page.locator('body').innerText()).split('In the tunnel before Hamburg').length - 1;
  check(times === 1, 'a double tap logs one session');
  check((await drafts(page)).length === 0, 'once saved, nothing is kept on the device');

  await page.goto(form);
  await page.fill('[name=talked]', 'Not for the next one');
  await isKept(page);
  await context.clearCookies();
  await signIn(page, base, mentee, password);
  await page.goto(`${base}/nordlicht/mentoring`);
  await page.goto(`${base}${await page.locator('.mentee a').first().getAttribute('href')}/sessions/log`);
  await page.waitForTimeout(1500);
  check((await page.inputValue('[name=talked]')) === '' && (await page.evaluate(() => JSON.stringify(localStorage))).includes('ithaca-draft') === false, 'whoever signs in next on the device sees nothing and the draft is gone');
  await page.fill('[name=talked]', 'Mine');
  await isKept(page);
  await page.locator('.account').click();
  await Promise.all([page.waitForURL((url) => url.pathname === '/sign-in'), page.locator('form[action="/sign-out"] button').click()]);
  check((await drafts(page)).length === 0, 'signing out takes everything off the device');
  await context.close();
}

await browser.close();
const broken = said.filter((line) => line.startsWith('NOT'));
console.log(`${said.length} looked at, ${broken.length} not as they should be`);
process.exit(broken.length > 0 ? 1 : 0);
