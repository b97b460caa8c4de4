// What it is about: a few suggestions from the words as radios, all others behind a list.
import { h, fill } from '../dom.js';

const BANYAK = 3;
const LAINNYA = 'lainnya';

export function perihal(formulir) {
  const pilihan = formulir.elements.kategori;
  const cerita = formulir.elements.uraian;
  const bidang = pilihan.closest('.t-field');
  const semua = [...pilihan.options].filter((satu) => satu.dataset.kata)
    .map((satu) => ({ kode: satu.value, nama: satu.text, kata: satu.dataset.kata.split('|') }));
  const usul = h('div', { class: 'ch' });
  const daftar = h('details', null, h('summary', null, 'Pilih dari semua perihal'));
  const kotak = h('fieldset', { hidden: true }, h('legend', null, 'Perihal'),
    h('p', { class: 't-help' }, 'Usul dari cerita Anda; pilih satu.'), usul, daftar);
  let dipilih = pilihan.value !== '';
  let diusulkan = '';
  bidang.before(kotak);

  cerita.addEventListener('change', usulkan);
  cerita.addEventListener('input', tunda(usulkan));
  usul.addEventListener('change', ({ target }) => { dipilih = true; pilihan.value = target.value; });
  pilihan.addEventListener('change', () => { dipilih = true; tandai(); });
  usulkan();

  function usulkan() {
    const kata = ` ${(cerita.value.toLowerCase().match(/[a-z]+/g) || []).join(' ')} `;
    const cocok = semua.map((satu) => ({ ...satu, nilai: tentang(kata, satu.kata) }))
      .filter((satu) => satu.nilai).sort((a, b) => b.nilai - a.nilai).slice(0, BANYAK);
    if (!cocok.length) {
      kotak.hidden = true;
      if (daftar.contains(bidang)) kotak.after(bidang);
      return;
    }
    kotak.hidden = false;
    if (!daftar.contains(bidang)) daftar.append(bidang);
    if (!dipilih) pilihan.value = cocok[0].kode;
    // Drawn anew under a finger, a choice would miss its click.
    const kini = cocok.map((satu) => satu.kode).join();
    if (kini === diusulkan) {
      tandai();
      return;
    }
    diusulkan = kini;
    fill(usul, [...cocok, { kode: LAINNYA, nama: 'Lainnya, biar petugas yang memilih' }].map(({ kode, nama }) =>
      h('label', null, h('input', { type: 'radio', name: 'usul', value: kode }), h('span', null, h('b', null, nama)))));
    tandai();
  }

  function tandai() {
    usul.querySelectorAll('input').forEach((satu) => { satu.checked = satu.value === pilihan.value; });
  }
}

function tunda(fn) {
  let nanti;
  return () => { clearTimeout(nanti); nanti = setTimeout(fn, 300); };
}

/** How many words of the text speak of it; those of a longer phrase count once. */
function tentang(teks, ungkapan) {
  let sisa = teks;
  let jumlah = 0;
  for (const satu of [...ungkapan].sort((a, b) => b.length - a.length)) {
    if (sisa.includes(` ${satu} `)) {
      jumlah += satu.split(' ').length;
      sisa = sisa.replace(` ${satu} `, ' ');
    }
  }
  return jumlah;
}
