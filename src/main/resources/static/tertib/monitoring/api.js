/** Calls of the progress page. */
import { panggil as kirim } from '../panggil.js';
import { T } from './text.js';

const panggil = (...apa) => kirim(T.gagal, ...apa);

export const baca = siklus => panggil('GET', `/api/monitoring/kemajuan${siklus ? `?siklus=${encodeURIComponent(siklus)}` : ''}`);
export const unduh = siklus => `/api/monitoring/kemajuan.csv?siklus=${encodeURIComponent(siklus)}`;
/** A PDF of one or several offices' checklists. */
export const cetak = (siklus, kode) => `/api/monitoring/${siklus}/cetak-daftar-periksa?${new URLSearchParams(kode.map(satu => ['perangkatDaerah', satu]))}`;
export const perangkatDaerah = kode => panggil('GET', `/api/monitoring/perangkat-daerah/${encodeURIComponent(kode)}`);
export const calon = kunci => panggil('GET', `/api/monitoring/${kunci}/calon-asesor`);
export const tarik = kunci => panggil('POST', `/api/monitoring/${kunci}/tarik-kembali`, {});
export const tutup = (kunci, alasan) => panggil('POST', `/api/monitoring/${kunci}/tanpa-hasil`, { alasan });
export const ganti = (kunci, asesor, alasan) => panggil('POST', `/api/monitoring/${kunci}/asesor`, { asesor, alasan });
export const pratinjau = (kunci, isi) => panggil('POST', `/api/monitoring/${kunci}/ingatkan/pratinjau`, isi);
export const ingatkan = (kunci, isi) => panggil('POST', `/api/monitoring/${kunci}/ingatkan`, isi);
/** The form that starts a semester, in Daftar Tugas. */
export const mulai = '/camunda/app/tasklist/default/#/?processStart=monitoring-semester';
export const akibatBatal = kunci => panggil('GET', `/api/monitoring/${kunci}/pembatalan`);
export const batalkan = (kunci, alasan) => panggil('POST', `/api/monitoring/${kunci}/batalkan`, { alasan });
