/** Calls of the page of deadlines. */
import { panggil as kirim } from '../panggil.js';
import { T } from './text.js';

const panggil = (...apa) => kirim(T.gagal, ...apa);

const SARING = ['keadaan', 'perangkatDaerah', 'jenis', 'siklus', 'tanggal', 'dari', 'sampai', 'urai'];

/** What of the choice is a filter, as the server reads it. */
const saring = (pilihan, lain = {}) => {
  const isi = new URLSearchParams();
  [...SARING.map(nama => [nama, pilihan[nama]]), ...Object.entries(lain)].filter(([, nilai]) => nilai).forEach(([nama, nilai]) => isi.set(nama, nilai));
  return isi.size ? `?${isi}` : '';
};

export const daftar = pilihan => panggil('GET', `/api/tenggat${saring(pilihan, { halaman: pilihan.halaman })}`);
export const kalender = pilihan => panggil('GET', `/api/tenggat/kalender${saring(pilihan, { bulan: pilihan.bulan })}`);
export const libur = tahun => panggil('GET', `/api/calendar/holidays?year=${tahun}`);
export const unduh = pilihan => `/api/tenggat/daftar.csv${saring(pilihan)}`;
export const rinci = id => panggil('GET', `/api/tenggat/${encodeURIComponent(id)}`);
export const ingatkan = id => panggil('POST', `/api/tenggat/${id}/ingatkan`, {});
export const pratinjau = (id, isi) => panggil('POST', `/api/tenggat/${id}/perpanjang/pratinjau`, isi);
export const perpanjang = (id, isi) => panggil('POST', `/api/tenggat/${id}/perpanjang`, isi);
export const bukti = id => `/tenggat/${id}/bukti.pdf`;

export const unggah = (id, berkas) => {
  const isi = new FormData();
  isi.append('file', berkas);
  return panggil('POST', `/api/tenggat/${id}/surat`, isi);
};
