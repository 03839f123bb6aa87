// Keys for the match review: j and k walk along the pairs, l locks, s swaps, ? helps. The page is whole without it.
class MatchReview extends HTMLElement {
  connectedCallback() {
    this.rows = [...this.querySelectorAll('[id^="pair-"]')];
    for (const row of this.rows) row.tabIndex = -1;
    this.help = this.querySelector('#keys');
    this.querySelector('[data-help]').hidden = false;
    const choice = this.querySelector('[data-keys]');
    choice.checked = localStorage.getItem('review-keys') !== 'off';
    choice.addEventListener('change', () => localStorage.setItem('review-keys', choice.checked ? 'on' : 'off'));
    this.choice = choice;
    this.onKey = (event) => this.pressed(event);
    document.addEventListener('keydown', this.onKey);
    // Coming back from a lock or a swap: where the work goes on.
    const here = this.rows.find((row) => `#${row.id}` === location.hash);
    if (here && document.activeElement === document.body) here.focus();
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.onKey);
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest('input:not([type="radio"], [type="checkbox"]), select, textarea')) return;
    if (event.key === '?') {
      event.preventDefault();
      this.help.togglePopover();
      return;
    }
    if (!this.choice.checked) return;
    const at = this.rows.findIndex((row) => row.contains(document.activeElement) || row.nextElementSibling?.matches('.detail') && row.nextElementSibling.contains(document.activeElement));
    const keys = {
      j: () => this.rows[at + 1] ? this.rows[at + 1].focus() : this.querySelector('[data-next]')?.focus(),
      k: () => this.rows[Math.max(at - 1, 0)]?.focus(),
      l: () => this.rows[at]?.querySelector('[name="lock"], [name="unlock"]')?.click(),
      s: () => this.rows[at]?.querySelector('[data-swap]')?.click(),
    };
    if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  }
}
customElements.define('match-review', MatchReview);
