// A phone on a slow line: 400 ms and 1 Mbit/s. What a visit weighs, and how soon it shows something.
import { SIZES } from './browser.mjs';

export const phone = { viewport: SIZES.phone, isMobile: true, hasTouch: true, locale: 'en-GB', timezoneId: 'Europe/Berlin' };
const SLOW = { offline: false, latency: 400, downloadThroughput: 125000, uploadThroughput: 125000 };

export async function signIn(page, base, email, password) {
  await page.goto(`${base}/sign-in`);
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', password);
  await Promise.all([page.waitForURL((url) => !url.pathname.startsWith('/sign-in')), page.locator('main .btn--go').first().click()]);
  await page.waitForLoadState('load');
}

/** Signed in, as cookies: each measurement begins with an empty cache. */
export async function cookiesOf(browser, base, email, password) {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await signIn(page, base, email, password);
  const state = await context.storageState();
  await context.close();
  return state;
}

export async function slowPage(browser, state) {
  const context = await browser.newContext({ ...phone, storageState: state });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', SLOW);
  const weight = { bytes: 0 };
  line.on('Network.loadingFinished', (event) => (weight.bytes += event.encodedDataLength));
  return { context, page, weight };
}

/** Opens a page; its bytes on the wire, and the moment of its first content in ms. */
export async function visit(page, weight, address) {
  weight.bytes = 0;
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const first = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity);
  return { bytes: weight.bytes, first };
}
