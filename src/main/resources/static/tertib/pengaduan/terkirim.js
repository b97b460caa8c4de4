// The receipt: what was drafted is sent, so nothing of it stays; and printing, where there is a script.
import { lupakan } from './draf.js';

lupakan();
const cetak = document.getElementById('cetak');
if (cetak) {
  cetak.hidden = false;
  cetak.addEventListener('click', () => window.print());
}
