// The browser: where it is found and how it is started.
import { chromium } from 'playwright-core';
import { existsSync } from 'node:fs';

export const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** Where Debian, Ubuntu and others put it. */
function browserPath() {
  const known = [process.env.ITHACA_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = known.find((path) => path && existsSync(path));
  if (!found) throw new Error('no Chromium found; set ITHACA_CHROMIUM to one');
  return found;
}

export async function launch() {
  return chromium.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
