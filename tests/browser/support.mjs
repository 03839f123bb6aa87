// What a journey stands on: people at browsers, a post office, and eyes that miss no fault.
import { chromium } from 'playwright-core';
import { createServer } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** Where Debian, Ubuntu and others put the browser. */
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

/** One person at a browser of their own: nothing shared with the others. */
export class Person {
  constructor(name, page, base, faults) {
    Object.assign(this, { name, page, base, faults, checked: new Set() });
    page.on('console', (message) => {
      // A refused form answers 422 and the browser says so in the console: that is the page working.
      const refused = /status of (404|409|422|429)/.test(message.text());
      if (message.type() === 'error' && !refused) this.fault(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.fault(`script: ${error.message}`));
    page.on('response', (response) => response.status() >= 500 && this.fault(`${response.status()} ${response.url()}`));
  }

  static async at(browser, name, base, size, faults, options = {}) {
    const context = await browser.newContext({ viewport: SIZES[size], locale: 'en-GB', timezoneId: 'Europe/Berlin', ...options });
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15000);
    return new Person(`${name} (${size})`, page, base, faults);
  }

  fault(text) {
    this.faults.push(`${this.name} at ${this.page.url()}: ${text}`);
  }

  async go(path) {
    await this.page.goto(path.startsWith('http') ? path : this.base + path);
    await this.look();
  }

  /** Clicks, waits for the page that follows, looks at it. */
  async press(name, role = 'button') {
    const target = this.page.getByRole(role, { name, exact: false }).first();
    await Promise.all([this.page.waitForLoadState('load'), target.click()]);
    await this.page.waitForLoadState('networkidle');
    await this.look();
  }

  async follow(name) {
    await this.press(name, 'link');
  }

  async fill(fields) {
    for (const [label, value] of Object.entries(fields)) {
      await this.page.getByLabel(label, { exact: false }).first().fill(value);
    }
  }

  async says(text) {
    const body = await this.page.locator('body').innerText();
    if (!body.includes(text)) throw new Error(`${this.name} at ${this.page.url()}: expected “${text}” in\n${body}`);
  }

  async saysNot(text) {
    const body = await this.page.content();
    if (body.includes(text)) throw new Error(`${this.name} at ${this.page.url()}: must not see “${text}”`);
  }

  /** Accessibility (WCAG 2.2 AA) and sideways scrolling of the page as it stands, once for each kind of page. */
  async look() {
    const kind = new URL(this.page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g, '*') + (await this.page.title());
    if (this.checked.has(kind)) return;
    this.checked.add(kind);
    await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
    for (const violation of violations) {
      this.fault(`axe ${violation.id}: ${violation.nodes.map((n) => `${n.target} ${n.failureSummary}`).slice(0, 3).join(' | ')}`);
    }
    const wider = await this.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
    if (wider) this.fault('scrolls sideways');
    if (process.env.ITHACA_PICTURES) {
      const file = `${process.env.ITHACA_PICTURES}/${String(Person.count = (Person.count ?? 0) + 1).padStart(3, '0')}-${this.name}-${kind.replace(/[^a-zA-Z0-9]+/g, '-').slice(0, 60)}.png`;
      await this.page.screenshot({ path: file, fullPage: true });
    }
  }
}

/** A mail server of this test's own: what was sent, by address. */
export function postOffice() {
  const letters = [];
  const server = createServer((socket) => {
    let data = null;
    let to = [];
    let rest = '';
    const say = (line) => socket.write(`${line}\r\n`);
    say('220 post office');
    socket.setEncoding('utf8');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      rest += chunk;
      let end;
      while ((end = rest.indexOf('\r\n')) >= 0) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data !== null) {
          if (line === '.') {
            letters.push({ to, text: readable(data.join('\n')) });
            data = null;
            to = [];
            say('250 taken');
          } else data.push(line.replace(/^\.\./, '.'));
        } else if (/^(EHLO|HELO)/i.test(line)) say('250 post office');
        else if (/^RCPT TO/i.test(line)) to.push(line.replace(/.*<(.*)>.*/, '$1').toLowerCase()) && say('250 ok');
        else if (/^DATA/i.test(line)) (data = []) && say('354 go on');
        else if (/^QUIT/i.test(line)) say('221 bye') && socket.end();
        else say('250 ok');
      }
    });
  });
  return new Promise((resolve) => {
    server.listen(Number(process.env.ITHACA_SMTP_PORT ?? 0), '127.0.0.1', () =>
      resolve({
        port: server.address().port,
        letters,
        close: () => server.close(),
        /** The newest letter to somebody that holds this; waits for the sender. */
        async letter(address, wanted = /./) {
          for (let tries = 0; tries < 300; tries += 1) {
            const found = letters.filter((l) => l.to.includes(address.toLowerCase()) && wanted.test(l.text)).at(-1);
            if (found) return found.text;
            await new Promise((next) => setTimeout(next, 100));
          }
          throw new Error(`no letter to ${address} with ${wanted}; there are ${letters.map((l) => l.to).join(', ')}`);
        },
      }),
    );
  });
}

/** A mail's parts as text, quoted-printable and base64 undone. */
function readable(raw) {
  const undone = raw.replace(/=\n/g, '').replace(/((?:=[0-9A-F]{2})+)/g, (run) => {
    try {
      return decodeURIComponent(run.replaceAll('=', '%'));
    } catch {
      return run;
    }
  });
  return undone.replace(/(?:^[A-Za-z0-9+/]{60,}={0,2}\n)+(?:^[A-Za-z0-9+/]*={0,2}$)?/gm, (block) => Buffer.from(block, 'base64').toString('utf8'));
}
