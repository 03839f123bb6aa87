// <live-search for="ID">: around a form that searches by GET. While somebody types, the list with that id is fetched
// and put in place; without this script the form is sent by its button. Nothing else on the page changes.
class LiveSearch extends HTMLElement {
  #timer;
  #asking;

  connectedCallback() {
    this.form = this.querySelector("form");
    this.form?.addEventListener("input", (event) => this.#later(event.target.type === "search" ? 180 : 0));
    this.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#later(0);
    });
  }

  #later(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), wait);
  }

  async #ask() {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const said = [...new FormData(this.form)].filter(([, value]) => value !== "");
    const address = `${this.form.getAttribute("action")}?${new URLSearchParams(said)}`;
    const list = document.getElementById(this.getAttribute("for"));
    list?.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { signal: this.#asking.signal, headers: { accept: "text/html" } });
      if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = page.getElementById(this.getAttribute("for"));
      if (!found) throw new Error("no list");
      list.replaceWith(found);
      history.replaceState(null, "", address);
      const status = this.querySelector("[role=status]");
      if (status) status.textContent = found.querySelector("caption, p")?.textContent ?? "";
    } catch (error) {
      if (error.name !== "AbortError") location.assign(address);
    }
  }
}
customElements.define("live-search", LiveSearch);
