// Eyes that miss no fault: what the browser reports, and every page as it stands.
import { readFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const pictures = process.env.ITHACA_PICTURES;
let count = 0;

/** An address with its ids taken out, so that two pairings are one kind of page. */
export function kindOf(url) {
  return new URL(url).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|(?<=\/join\/)[^/]+/g, '*');
}

/** The parts that a page is made of: with another part it is looked at again. */
export async function partsOf(page) {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll('main [aria-labelledby], main form[action], main details[open], main table, main .empty')];
    const names = parts.map((part) => `${part.localName} ${part.getAttribute('aria-labelledby') ?? part.getAttribute('action') ?? ''}`);
    return [...new Set(names.map((name) => name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\?.*/g, '')))].join();
  });
}

/** Everything that the browser itself complains about, as faults of this person. */
export function listen(page, fault) {
  page.on('console', (message) => {
    // What did not load is seen below, by its status; a refused form is the page working.
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) fault(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => fault(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page left before all of it came, and a file that is kept and not shown, are no faults.
    if (!/ERR_ABORTED/.test(request.failure()?.errorText ?? '')) fault(`${request.failure()?.errorText} ${request.url()}`);
  });
  page.on('response', (response) => {
    // A script that asks with a form half filled in is refused as the form itself would be.
    const status = response.status();
    if (status >= 500 || (status >= 400 && status !== 422 && !response.request().isNavigationRequest())) fault(`${status} ${response.url()}`);
  });
}

/** Reports each breach of the content security policy as a console error. */
export async function watchPolicy(context) {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));
  });
}

/** In the page: whatever makes it scroll sideways, or is cut off at the side. */
function misfits() {
  const wide = (element) => element.scrollWidth > element.clientWidth + 1;
  const hides = (element) => {
    const { overflowX, clipPath } = getComputedStyle(element);
    return /hidden|clip/.test(overflowX) && clipPath === 'none';
  };
  const cut = [...document.querySelectorAll('main :not(input, textarea, select), header *')].filter((element) => hides(element) && wide(element));
  const found = cut.map((element) => `cuts off at the side: ${element.localName}.${element.className}`);
  return wide(document.documentElement) ? ['scrolls sideways', ...found] : found;
}

/** Accessibility (WCAG 2.2 AA and good practice), sideways scrolling, and a picture where they are asked for. */
export async function inspect(page, name, fault) {
  // At its end nothing of the page lies under a bar that sticks to the window.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.evaluate(axe);
  const violations = await page.evaluate(async (values) => {
    const options = { runOnly: { type: 'tag', values }, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] };
    const found = await window.axe.run(document, options);
    return found.violations.map((v) => `axe ${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.target} ${n.failureSummary}`).join(' | ')}`);
  }, STANDARD);
  violations.forEach(fault);
  (await page.evaluate(misfits)).forEach(fault);
  await picture(page, name);
}

export async function picture(page, name) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  count += 1;
  const kind = kindOf(page.url()).replace(/[^a-zA-Z0-9]+/g, '-').slice(0, 60);
  await page.screenshot({ path: `${pictures}/${String(count).padStart(3, '0')}-${name.replace(/\W+/g, '-')}${kind}.png`, fullPage: true });
}
