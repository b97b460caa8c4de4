/** Words of a year of zona integritas. */
import { hari, isoHari, jam, tanggal } from '../kemajuan/tanggal.js';

export { isoHari, tanggal };

export const T = {
  kota: 'Usulan kota',
  gagal: 'Kemajuan zona integritas tidak dapat dimuat. Periksa sambungan, lalu segarkan.',
  memuat: 'memuat…',
  segarkan: 'segarkan',
  keadaan: saat => `keadaan ${hari(saat)}, ${jam(saat)} WIB`,
  daftarUnit: 'Daftar unit',
  ringkas: (unit, terlambat) => `${unit} unit, ${terlambat} terlambat`,
  ket: 'tekan nama unit untuk nilai, kekurangan, dan pekerjaannya',
  saring: 'Tampilkan',
  semua: 'Semua',
  terlambat: 'Terlambat',
  dikembalikan: 'Dikembalikan',
  kosong: 'Tidak ada unit pada saringan ini.',
  kolom: { unit: 'Unit', langkah: 'Langkah dan pemegang', tenggat: 'Tenggat', nilai: 'Nilai lapis terakhir', syarat: 'Syarat nilai', diingatkan: 'Diingatkan secara manual' },
  tanpaNilai: 'belum dinilai',
  syarat: (tujuan, ada, semua) => `${tujuan} ${ada} dari ${semua}`,
  pilih: 'Pilih',
  pilihIngatkan: nama => `Ingatkan ${nama}`,
  pilihSemua: 'Pilih semua yang tampil',
  dipilih: n => `${n} dipilih`,
  ingatkan: n => `Ingatkan ${n}…`,
  hariIni: 'hari ini',
  belumPernah: 'belum',
  dijeda: 'dijeda',
  tanpaTenggat: 'tanpa tenggat',
};

/** In the order of the procedure; tone and shape. */
export const KEADAAN = {
  PENETAPAN: { teks: 'Pencanangan dan penetapan', ikon: 'run', nada: 'run' },
  PEMBANGUNAN: { teks: 'Pembangunan', ikon: 'run', nada: 'run' },
  MANDIRI: { teks: 'Penilaian mandiri', ikon: 'run', nada: 'run' },
  EVALUASI: { teks: 'Evaluasi TPI', ikon: 'run', nada: 'run' },
  SYARAT: { teks: 'Syarat pengusulan', ikon: 'run', nada: 'run' },
  MENUNGGU: { teks: 'Menunggu langkah berikutnya', ikon: 'clock', nada: '' },
  KEMENTERIAN: { teks: 'Di kementerian', ikon: 'clock', nada: 'run' },
  DITETAPKAN: { teks: 'Ditetapkan', ikon: 'ok', nada: 'ok' },
  PEMBINAAN: { teks: 'Pembinaan', ikon: 'warn', nada: 'warn' },
  DITUTUP: { teks: 'Ditutup', ikon: 'ban', nada: '' },
};
