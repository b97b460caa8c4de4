/** The page of a unit: its button prints, and it says when its figures cannot be renewed. */
const cetak = document.querySelector('[data-cetak]');
if (cetak) {
  cetak.hidden = false;
  cetak.addEventListener('click', () => window.print());
}

const luring = document.querySelector('[data-luring]');
const periksa = () => {
  luring.hidden = navigator.onLine;
};
addEventListener('online', periksa);
addEventListener('offline', periksa);
periksa();
