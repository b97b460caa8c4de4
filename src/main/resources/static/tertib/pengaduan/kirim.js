// Sending: how large files may be, and one report for a double click.

const PALING_BANYAK = 5;
const TERBESAR = 10 * 1024 * 1024;

/** @return a sentence, or nothing when the files may be sent */
export function salahBerkas(isian) {
  const berkas = [...isian.files];
  if (berkas.length > PALING_BANYAK) return `Paling banyak ${PALING_BANYAK} berkas; Anda memilih ${berkas.length}. Pilih lagi yang paling menjelaskan.`;
  const besar = berkas.find((satu) => satu.size > TERBESAR);
  return besar ? `Berkas ${besar.name} lebih besar daripada 10 MB. Kecilkan atau pilih yang lain.` : '';
}

/** Whoever comes back to the page may send again. */
export function sekaliSaja(formulir) {
  formulir.addEventListener('submit', (kejadian) => {
    if (kejadian.defaultPrevented) return;
    if (formulir.dataset.terkirim) kejadian.preventDefault();
    else formulir.dataset.terkirim = 'ya';
  });
  window.addEventListener('pageshow', () => { delete formulir.dataset.terkirim; });
}
