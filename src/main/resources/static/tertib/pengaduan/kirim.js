// Sending: how large files may be, and one report for a double click.

const PALING_BANYAK = 5;
const TERBESAR = 10 * 1024 * 1024;
const JENIS = ['image/jpeg', 'image/png', 'application/pdf'];
const AKHIRAN = /\.(jpe?g|jpe|png|pdf)$/i;

/** @return a sentence, or nothing when the files may be sent */
export function salahBerkas(isian) {
  const berkas = [...isian.files];
  if (berkas.length > PALING_BANYAK) return `Paling banyak ${PALING_BANYAK} berkas; Anda memilih ${berkas.length}. Pilih lagi yang paling menjelaskan.`;
  const besar = berkas.find((satu) => satu.size > TERBESAR);
  if (besar) return `Berkas ${besar.name} lebih besar daripada 10 MB. Kecilkan atau pilih yang lain.`;
  const lain = berkas.find((satu) => (satu.type ? !JENIS.includes(satu.type) : !AKHIRAN.test(satu.name)));
  return lain ? `Berkas ${lain.name} bukan foto JPEG, PNG, atau PDF. Pilih foto atau PDF.` : '';
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
