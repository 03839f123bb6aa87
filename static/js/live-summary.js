// Counts again, a moment after a rule was moved, what the rules of the form leave. Without it the button shows the same on a page.
class LiveSummary extends HTMLElement {
  connectedCallback() {
    this.form = this.closest('form');
    this.button = this.querySelector('button');
    this.said = this.querySelector('[role="status"] b');
    this.button.hidden = true;
    this.onChange = () => {
      clearTimeout(this.soon);
      this.soon = setTimeout(() => this.count(), 400);
    };
    this.form.addEventListener('change', this.onChange);
    this.onChange();
  }

  disconnectedCallback() {
    clearTimeout(this.soon);
    this.form.removeEventListener('change', this.onChange);
  }

  async count() {
    this.asked?.abort();
    this.asked = new AbortController();
    try {
      const answer = await fetch(this.button.formAction, { method: 'POST', body: new URLSearchParams(new FormData(this.form)), signal: this.asked.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const said = page.getElementById('reach')?.textContent;
      if (said) this.said.textContent = said;
      else this.button.hidden = false;
    } catch (problem) {
      if (problem.name !== 'AbortError') this.button.hidden = false;
    }
  }
}
customElements.define('live-summary', LiveSummary);
