// One person at a browser of their own: nothing shared with the others.
import { SIZES } from './browser.mjs';
import { inspect, kindOf, listen, partsOf, picture, watchPolicy } from './eyes.mjs';

export class Person {
  constructor(name, page, scene, options) {
    Object.assign(this, { name, page, scene, bare: options.javaScriptEnabled === false });
    /** Each kind of page is inspected once; its address is kept, to see it again in another look. */
    this.seen = new Map();
    /** Words of others that no page may show this person. */
    this.secrets = new Set();
    /** Clicks, choices and fields typed into. */
    this.touches = 0;
    listen(page, (text) => this.fault(text));
  }

  static async at(scene, name, size, options = {}) {
    const context = await scene.browser.newContext({
      viewport: SIZES[size],
      hasTouch: size === 'phone',
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
      ...options,
    });
    await watchPolicy(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15000);
    const person = new Person(`${name} (${size})`, page, scene, options);
    scene.people.push(person);
    return person;
  }

  /** The same person at another window: the login comes along, the look is another. */
  async again(look, size, options = {}) {
    const cookies = await this.page.context().cookies();
    const other = await Person.at(this.scene, `${this.name} ${look}`, size, options);
    await other.page.context().addCookies(cookies);
    other.secrets = this.secrets;
    return other;
  }

  fault(text) {
    this.scene.faults.push(`${this.name} at ${this.page.url()}: ${text}`);
  }

  fail(text) {
    throw new Error(`${this.name} at ${this.page.url()}: ${text.replace(/\n\s*\n/g, '\n')}`);
  }

  /** Opens an address and looks at the page; `status` says what answer is right. */
  async go(path, status = 200) {
    const answer = await this.page.goto(path.startsWith('http') ? path : this.scene.base + path);
    if (answer.status() !== status) this.fail(`answered ${answer.status()}, not ${status}`);
    await this.look();
  }

  /** Does something that leads to another page, waits for that page, and looks at it. */
  async leads(act, status = 200) {
    const main = (response) => response.request().isNavigationRequest() && response.frame() === this.page.mainFrame() && response.status() !== 303;
    const [answer] = await Promise.all([this.page.waitForResponse(main), this.page.waitForEvent('framenavigated'), act()]).catch(async (error) =>
      this.fail(`${error.message}\n${await this.text()}`),
    );
    await this.page.waitForLoadState('load');
    if (answer.status() !== status) this.fail(`answered ${answer.status()}, not ${status}:\n${await this.text()}`);
    await this.look(status === 200 ? '' : String(status));
  }

  /** The button or link of this name, the first where there are several. */
  named(name, role = 'button', within = this.page) {
    return within.getByRole(role, { name }).first();
  }

  async press(name, { role = 'button', within = this.page, status = 200 } = {}) {
    this.touches += 1;
    await this.leads(() => this.named(name, role, within).click(), status);
  }

  async follow(name, within = this.page) {
    await this.press(name, { role: 'link', within });
  }

  /** Types into fields, found by their labels. */
  async fill(fields, within = this.page) {
    for (const [label, value] of Object.entries(fields)) {
      this.touches += 1;
      await within.getByLabel(label).first().fill(value);
    }
  }

  /** Chooses from lists, found by their labels. */
  async choose(fields, within = this.page) {
    for (const [label, option] of Object.entries(fields)) {
      this.touches += 1;
      await within.getByLabel(label).first().selectOption({ label: option });
    }
  }

  /** Ticks boxes and picks answers, found by their labels. */
  async tick(labels, within = this.page) {
    for (const label of [labels].flat()) {
      this.touches += 1;
      await within.getByLabel(label).first().check({ force: true });
    }
  }

  /** Opens what is folded. */
  async unfold(name, within = this.page) {
    this.touches += 1;
    await within.locator('summary', { hasText: name }).first().click();
  }

  group(name) {
    return this.page.getByRole('group', { name }).first();
  }

  /** What can be read on the page; of a list, the line that is chosen. */
  async text() {
    return this.page.evaluate(() => {
      const lists = [...document.querySelectorAll('select')].map((list) => list.innerText).filter(Boolean);
      return lists.reduce((text, list) => text.replace(list, ''), document.body.innerText);
    });
  }

  async says(...texts) {
    const body = await this.text();
    for (const text of texts) {
      if (text instanceof RegExp ? !text.test(body) : !body.includes(text)) this.fail(`expected “${text}” in\n${body}`);
    }
  }

  async saysNot(...texts) {
    const html = await this.page.content();
    for (const text of texts) if (html.includes(text)) this.fail(`must not see “${text}”`);
  }

  /** Reloads until the page says it: for what the site does in the background. */
  async waitsFor(text, path = new URL(this.page.url()).pathname) {
    for (let tries = 0; tries < 150; tries += 1) {
      const body = await this.text();
      if (text instanceof RegExp ? text.test(body) : body.includes(text)) return this.look();
      await new Promise((next) => setTimeout(next, 200));
      await this.page.goto(this.scene.base + path);
    }
    return this.fail(`still does not say “${text}”:\n${await this.text()}`);
  }

  /** Moves by the tabulator to what has this name, checks that the focus can be seen, and presses or types. */
  async reach(name, keys) {
    for (let tabs = 0; tabs < 80; tabs += 1) {
      await this.page.keyboard.press('Tab');
      const at = await this.page.evaluate(() => {
        const at = document.activeElement;
        if (!at) return null;
        const label = at.labels?.[0]?.innerText ?? at.getAttribute('aria-label') ?? at.innerText ?? '';
        // A radio shows it itself, or the label that covers it does.
        const shown = at.matches('input[type=radio]') ? [at, at.parentElement] : [at];
        const rings = shown.map((one) => getComputedStyle(one)).some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
        return { label: label.trim(), group: at.closest('fieldset')?.querySelector('legend')?.innerText ?? '', ring: rings };
      });
      if (!at || !(at.label.startsWith(name) || at.group.startsWith(name))) continue;
      if (!at.ring) this.fault(`the focus on “${name}” cannot be seen`);
      return keys?.();
    }
    return this.fail(`“${name}” is not reached by the keyboard`);
  }

  /** Inspects the page as it stands, once for each kind; looks for words of others on every page. */
  async look(more = '') {
    const html = await this.page.content();
    for (const secret of this.secrets) if (html.includes(secret)) this.fault(`shows “${secret}”`);
    const kind = `${kindOf(this.page.url())} ${await this.page.title()} ${await partsOf(this.page)} ${more}`;
    if (this.seen.has(kind)) return;
    this.seen.set(kind, this.page.url());
    if (this.bare) return picture(this.page, this.name);
    return inspect(this.page, this.name, (text) => this.fault(text)).catch(async (error) => {
      // A page that asks again by itself has moved on meanwhile: what came of it is looked at.
      if (!/context was destroyed/.test(error.message)) throw error;
      await this.page.waitForLoadState('load');
      return this.look(more);
    });
  }
}
