/** Calls of the progress page; the token is read at the moment of the call. */
import { T } from './text.js';

const cookie = name =>
  decodeURIComponent((document.cookie.split('; ').find(c => c.startsWith(`${name}=`)) || '').slice(name.length + 1));

export const baca = siklus => panggil('GET', `/api/monitoring/kemajuan${siklus ? `?siklus=${encodeURIComponent(siklus)}` : ''}`);
export const unduh = siklus => `/api/monitoring/kemajuan.csv?siklus=${encodeURIComponent(siklus)}`;
/** A PDF of one or several offices' checklists. */
export const cetak = (siklus, kode) => `/api/monitoring/${siklus}/cetak-daftar-periksa?${new URLSearchParams(kode.map(satu => ['perangkatDaerah', satu]))}`;
export const perangkatDaerah = kode => panggil('GET', `/api/monitoring/perangkat-daerah/${encodeURIComponent(kode)}`);
export const semester = () => panggil('GET', '/api/monitoring/semester');
export const calon = kunci => panggil('GET', `/api/monitoring/${kunci}/calon-asesor`);
export const tarik = kunci => panggil('POST', `/api/monitoring/${kunci}/tarik-kembali`, {});
export const tutup = (kunci, alasan) => panggil('POST', `/api/monitoring/${kunci}/tanpa-hasil`, { alasan });
export const ganti = (kunci, asesor, alasan) => panggil('POST', `/api/monitoring/${kunci}/asesor`, { asesor, alasan });
export const pratinjau = (kunci, isi) => panggil('POST', `/api/monitoring/${kunci}/ingatkan/pratinjau`, isi);
export const ingatkan = (kunci, isi) => panggil('POST', `/api/monitoring/${kunci}/ingatkan`, isi);
export const batalkan = (kunci, alasan) => panggil('POST', `/api/monitoring/${kunci}/batalkan`, { alasan });

async function panggil(method, url, body) {
  let jawaban;
  try {
    jawaban = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        'X-Requested-With': 'XMLHttpRequest',
        'X-TERTIB-XSRF': cookie('TERTIB-XSRF'),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw Object.assign(new Error(T.gagal), { status: 0 });
  }
  const teks = await jawaban.text();
  let isi = null;
  try {
    isi = teks ? JSON.parse(teks) : null;
  } catch {
    isi = null;
  }
  if (!jawaban.ok) throw Object.assign(new Error((isi && isi.detail) || T.gagal), { status: jawaban.status });
  return isi;
}
