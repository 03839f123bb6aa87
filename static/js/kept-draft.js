// Keeps what is typed into a form on this device until it is saved: through a lost connection, a closed tab, an expired login.
// It is sealed with a key that the server gives to its writer alone, so whoever uses the device next reads nothing.
const PREFIX = 'ithaca-draft ';
const SENT = 'ithaca-sent';
const LONGEST = 14 * 24 * 60 * 60 * 1000;

const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

/** The fields that a person fills, as name and value. */
function fields(form) {
  return [...form.elements]
    .filter((field) => field.name && !['hidden', 'file', 'password', 'submit', 'button'].includes(field.type))
    .filter((field) => !['radio', 'checkbox'].includes(field.type) || field.checked)
    .map((field) => [field.name, field.value]);
}

function fill(form, kept) {
  for (const field of form.elements) {
    if (!field.name || ['hidden', 'file', 'password', 'submit', 'button'].includes(field.type)) continue;
    const values = kept.filter(([name]) => name === field.name).map(([, value]) => value);
    if (['radio', 'checkbox'].includes(field.type)) field.checked = values.includes(field.value);
    else if (values.length > 0) field.value = values[0];
    if (values.length > 0) field.closest('details')?.setAttribute('open', '');
  }
}

class KeptDraft extends HTMLElement {
  async connectedCallback() {
    const form = this.querySelector('form');
    if (this.form || !form || !globalThis.crypto?.subtle) return;
    this.form = form;
    sessionStorage.removeItem(SENT);
    this.name = `${PREFIX}${this.dataset.who} ${this.dataset.form || location.pathname}`;
    form.addEventListener('input', () => this.keep());
    form.addEventListener('change', () => this.keep());
    form.addEventListener('submit', () => sessionStorage.setItem(SENT, JSON.stringify({ name: this.name, page: location.pathname })));
    this.querySelector('[data-forget]')?.addEventListener('click', () => this.forget());
    this.before = JSON.stringify(fields(form));
    this.key = await this.open();
    if (!this.key) return;
    this.sweep();
    // A form that came back with its errors holds what was typed already.
    if (this.dataset.again !== 'yes') await this.restore();
    if (this.waiting) await this.keep();
  }

  async open() {
    try {
      const secret = this.dataset.secret || (await (await fetch(this.dataset.key, { cache: 'no-store' })).text());
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`draft ${secret}`));
      return await crypto.subtle.importKey('raw', digest, 'AES-GCM', false, ['encrypt', 'decrypt']);
    } catch {
      return null;
    }
  }

  /** Nobody's drafts stay on the device but the writer's, and none for ever. */
  sweep() {
    for (const name of Object.keys(localStorage).filter((known) => known.startsWith(PREFIX))) {
      const at = Number(localStorage.getItem(name).split(' ')[0]);
      const another = !name.startsWith(`${PREFIX}link `) && !name.startsWith(`${PREFIX}${this.dataset.who} `);
      if ((another && !this.dataset.secret) || Date.now() - at > LONGEST) localStorage.removeItem(name);
    }
  }

  async keep() {
    this.waiting = !this.key;
    if (!this.key) return;
    const turn = (this.turn = (this.turn ?? 0) + 1);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(fields(this.form)));
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.key, text));
    if (turn === this.turn) localStorage.setItem(this.name, `${Date.now()} ${base64(iv)} ${base64(sealed)}`);
  }

  async restore() {
    const [, iv, sealed] = (localStorage.getItem(this.name) ?? '').split(' ');
    if (!sealed) return;
    try {
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(iv) }, this.key, bytes(sealed));
      const kept = JSON.parse(new TextDecoder().decode(text));
      if (JSON.stringify(kept) === this.before) return;
      fill(this.form, kept);
      this.querySelector('[data-kept]')?.removeAttribute('hidden');
    } catch {
      localStorage.removeItem(this.name);
    }
  }

  forget() {
    localStorage.removeItem(this.name);
    location.reload();
  }
}

/** Stands on the page that follows a save: what was sent from the page before is safe, its draft goes. */
class DraftSaved extends HTMLElement {
  connectedCallback() {
    const sent = JSON.parse(sessionStorage.getItem(SENT) ?? 'null');
    sessionStorage.removeItem(SENT);
    if (sent && document.referrer && new URL(document.referrer).pathname === sent.page) localStorage.removeItem(sent.name);
  }
}

customElements.define('kept-draft', KeptDraft);
customElements.define('draft-saved', DraftSaved);
