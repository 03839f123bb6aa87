// Prints the page. Without it there is no button, and the browser's own menu prints as well.
class PrintButton extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector('button');
    this.button.hidden = false;
    this.onClick = () => print();
    this.button.addEventListener('click', this.onClick);
  }

  disconnectedCallback() {
    this.button.removeEventListener('click', this.onClick);
  }
}
customElements.define('print-button', PrintButton);
