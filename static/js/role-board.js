// <role-board>: around the catalogue of job roles. A row can be dragged onto another family; the form below the list sends the
// move. The keyboard has the same form, the level's buttons, and Alt with the arrow keys on a row's title.
class RoleBoard extends HTMLElement {
  connectedCallback() {
    this.form = document.getElementById("move");
    if (!this.form) return;
    for (const row of this.querySelectorAll("[data-role]")) row.draggable = true;
    this.addEventListener("dragstart", (event) => {
      const row = event.target.closest?.("[data-role]");
      if (row) event.dataTransfer.setData("text/x-role", row.dataset.role);
    });
    this.addEventListener("dragover", (event) => {
      if (event.target.closest("[data-family]")) event.preventDefault();
    });
    this.addEventListener("drop", (event) => {
      const family = event.target.closest("[data-family]");
      const role = event.dataTransfer.getData("text/x-role");
      if (!family || !role) return;
      event.preventDefault();
      this.#move(role, family.dataset.family);
    });
    this.addEventListener("keydown", (event) => {
      const row = event.target.closest?.("[data-role]");
      if (!row || !event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
      event.preventDefault();
      const buttons = row.querySelectorAll("button[name=level]");
      const level = Number(row.querySelector("form b")?.textContent) + (event.key === "ArrowUp" ? 1 : -1);
      [...buttons].find((button) => Number(button.value) === level)?.click();
    });
  }

  #move(role, family) {
    for (const box of this.querySelectorAll("input[name=role]")) box.checked = box.value === role;
    this.form.elements.family.value = family;
    this.form.requestSubmit();
  }
}
customElements.define("role-board", RoleBoard);
