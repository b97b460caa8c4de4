/** A receipt prints itself; without a script the browser's own menu does. */
const cetak = document.querySelector('[data-cetak]');
if (cetak) {
  cetak.hidden = false;
  cetak.addEventListener('click', () => window.print());
}
