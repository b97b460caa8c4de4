// Steps: which one is shown, the list of them, the ways between them. The address says which, so that Back works.
import { h, icon, fill } from '../dom.js';
import { bersihkan, coret, periksa, tunjuk } from './periksa.js';
import { tinjau } from './tinjau.js';

const NAMA = ['Apa', 'Di mana', 'Siapa'];
const LANJUT = ['Lanjut: di mana', 'Lanjut: siapa Anda'];

const bagian = [...document.querySelectorAll('.lk')];
const awal = document.getElementById('awal');
const darurat = document.querySelector('main > .t-banner--warn');
const lapor = document.getElementById('lapor');
const judul = document.getElementById('judul');
const daftar = h('ol', { class: 'st', 'aria-label': 'Langkah' });

export function langkah(formulir, kembali) {
  lapor.prepend(daftar);
  bagian.forEach((satu, n) => tombol(satu, n));
  formulir.addEventListener('submit', (kejadian) => kirim(kejadian, formulir));
  formulir.addEventListener('input', bersihkan);
  window.addEventListener('hashchange', () => tampilkan(true));
  if (kembali) {
    const galat = formulir.querySelector('.t-err');
    pindah(galat ? nomor(galat) : 2);
    document.getElementById('ringkasan')?.focus();
  } else tampilkan(false);

  function tombol(satu, n) {
    const baris = satu.querySelector(':scope > .go') || satu.appendChild(h('div', { class: 'go' }));
    if (n > 0) baris.prepend(h('a', { class: 't-btn', href: `#langkah-${n}` }, 'Kembali'));
    if (n < 2) baris.append(h('button', { type: 'button', class: 't-btn t-btn--main', onclick: () => maju(n) }, LANJUT[n]));
  }

  function maju(n) {
    if (!periksa(formulir, n)) return;
    // A point that was refused was dropped: there is nothing in it to mend.
    if (bagian[n].querySelector('#f-lat')) coret('lat');
    location.hash = `langkah-${n + 2}`;
  }

  /** Enter in a field goes on; sending waits for the last step. */
  function kirim(kejadian, dikirim) {
    const kini = bagian.findIndex((satu) => !satu.hidden);
    if (kini < 2) {
      kejadian.preventDefault();
      maju(kini);
      return;
    }
    const salah = [0, 1, 2].find((n) => !periksa(dikirim, n, false));
    if (salah !== undefined) {
      kejadian.preventDefault();
      pindah(salah);
      tunjuk(bagian[salah]);
    }
  }

  function tampilkan(fokus) {
    const tujuan = document.getElementById(location.hash.slice(1));
    const n = tujuan ? bagian.findIndex((satu) => satu === tujuan || satu.contains(tujuan)) : -1;
    if (n < 0) {
      if (!kembali && (!fokus || location.hash.length < 2)) mulai();
      return;
    }
    pindah(n);
    if (!fokus) return;
    const ke = tujuan === bagian[n] ? tujuan.querySelector('.lj') : tujuan;
    ke.focus();
    if (tujuan === bagian[n]) window.scrollTo(0, 0);
  }

  function mulai() {
    document.body.classList.add('satu');
    lapor.hidden = true;
    if (awal) awal.hidden = false;
    darurat.hidden = false;
    judul.classList.remove('t-sr');
  }

  function pindah(n) {
    document.body.classList.add('satu');
    lapor.hidden = false;
    if (awal) awal.hidden = true;
    darurat.hidden = true;
    judul.classList.add('t-sr');
    bagian.forEach((satu, i) => { satu.hidden = i !== n; });
    fill(daftar, NAMA.map((nama, i) => h('li', { class: i < n ? 'done' : '', 'aria-current': i === n ? 'step' : null },
      h('span', null, i < n ? icon('ok') : String(i + 1)), nama)));
    if (n === 2) tinjau(formulir, document.getElementById('periksa'));
  }

  function nomor(isian) {
    return bagian.findIndex((satu) => satu.contains(isian));
  }
}
