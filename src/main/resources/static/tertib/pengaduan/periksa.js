// What is looked at before a step ends, so that nobody loses his photos to a round trip. The server looks again at everything.
import { h, icon } from '../dom.js';
import { salahBerkas } from './kirim.js';

const SUREL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const isi = (formulir, nama) => formulir.elements[nama].value.trim();
const dikenal = (formulir) => formulir.elements.siapa.value !== 'anonim';

const ATURAN = [
  [0, 'uraian', (f) => isi(f, 'uraian').replace(/\s/g, '').length < 10 && 'Ceritakan dengan singkat apa yang terjadi, sedikitnya 10 huruf.'],
  [0, 'uraian', (f) => isi(f, 'uraian').length > 4000 && 'Cerita terlalu panjang: paling banyak 4.000 huruf. Persingkat.'],
  [0, 'lampiran', (f) => salahBerkas(f.elements.lampiran)],
  [1, 'kelurahan', (f) => !isi(f, 'kelurahan') && 'Pilih kelurahan tempat kejadiannya.'],
  [1, 'alamat', (f) => f.elements.jenis.value === 'pengaduan' && !isi(f, 'alamat') && 'Tulis patokan tempatnya: nama jalan, gedung, atau tikungan.'],
  [1, 'waktu', (f) => f.elements.waktu.validity.badInput && 'Tulis tanggal kejadian seperti 13/07/2026, atau kosongkan.'],
  [1, 'waktu', (f) => f.elements.waktu.max && isi(f, 'waktu') > f.elements.waktu.max && 'Tanggal kejadian belum tiba. Pilih hari ini atau sebelumnya.'],
  [2, 'nama', (f) => dikenal(f) && !isi(f, 'nama') && 'Tulis nama Anda, atau pilih Tanpa nama.'],
  [2, 'email', (f) => dikenal(f) && isi(f, 'email') && !SUREL.test(isi(f, 'email')) && 'Tulis alamat lengkap, misalnya warga@contoh.id, atau kosongkan.'],
  [2, 'setuju', (f) => !f.elements.setuju.checked && 'Centang persetujuan. Tanpa persetujuan, laporan tidak dapat kami tangani.'],
];

/** @return whether nothing of this step is wrong; otherwise it says so beside the fields */
export function periksa(formulir, langkah, fokus = true) {
  const bagian = formulir.querySelectorAll('.lk')[langkah];
  bagian.querySelectorAll('.t-err').forEach((satu) => satu.remove());
  bagian.querySelectorAll('[aria-invalid]').forEach((satu) => satu.removeAttribute('aria-invalid'));
  let benar = true;
  for (const [n, nama, aturan] of ATURAN) {
    const kalimat = n === langkah && aturan(formulir);
    if (!kalimat) continue;
    benar = false;
    galat(formulir.elements[nama], nama, kalimat);
  }
  if (!benar && fokus) tunjuk(bagian);
  return benar;
}

/** Whoever mends a field reads no longer that it is wrong. */
export function bersihkan({ target }) {
  coret(target.name);
  if (target.getAttribute('aria-invalid') !== 'true') return;
  target.removeAttribute('aria-invalid');
  document.getElementById(`e-${target.name}`)?.remove();
}

/** The summary of what was refused names only what is still to be mended. */
export function coret(nama) {
  const ringkasan = document.getElementById('ringkasan');
  const satu = ringkasan?.querySelector(`a[href="#f-${nama}"]`);
  if (!satu) return;
  ringkasan.querySelectorAll(`a[href="#f-${nama}"]`).forEach((tautan) => tautan.closest('li').remove());
  const sisa = ringkasan.querySelectorAll('li').length;
  const judul = ringkasan.querySelector('h2');
  if (sisa) judul.textContent = judul.textContent.replace(/\d+/, sisa);
  else ringkasan.remove();
}

export function tunjuk(bagian) {
  bagian.querySelector('[aria-invalid=true]')?.focus();
}

function galat(isian, nama, kalimat) {
  const id = `e-${nama}`;
  if (document.getElementById(id)) return;
  const tempat = nama === 'setuju' ? isian.closest('div') : isian.closest('.t-field');
  tempat.append(h('span', { class: 't-err', id }, icon('bad'), h('span', null, kalimat)));
  isian.setAttribute('aria-invalid', 'true');
  const bantuan = document.getElementById(`h-${nama}`) ? `h-${nama} ` : '';
  isian.setAttribute('aria-describedby', bantuan + id);
}
