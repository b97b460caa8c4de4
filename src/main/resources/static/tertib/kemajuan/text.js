/** Words of the progress page that every procedure shares. */
import { hari, jam } from './tanggal.js';

export const T = {
  judul: 'Kemajuan',
  gagal: 'Kemajuan tidak dapat dimuat. Periksa sambungan, lalu segarkan.',
  siklus: 'Siklus',
  keadaan: saat => `keadaan ${hari(saat)}, ${jam(saat)} WIB`,
  segarkan: 'segarkan',
  unduh: 'Unduh CSV',
  pilihan: (judul, keadaan) => (keadaan ? `${judul} · ${keadaan}` : judul),
  sudahSelesai: judul => `${judul} sudah selesai`,
  masihDikerjakan: apa => `Yang masih dikerjakan: ${apa.join('; ')}. Langkahnya ada di bawah; angka siklus ini tidak berubah lagi.`,
  yangSelesai: 'Yang sudah selesai',
  kosongJudul: 'Belum ada siklus',
  kosong: 'Kemajuan muncul di sini begitu satu siklus dimulai, misalnya bila Bagian Organisasi memulai monitoring satu semester di Daftar Tugas.',
  siklusLain: 'Terlambat di siklus lain',
  ringkas: (perkara, langkah) => `${perkara} perkara, ${langkah} langkah terbuka`,
  semuanya: 'Tampilkan semua',
  dijeda: 'dijeda',
  perkara: 'Perkara',
  langkah: 'Langkah terbuka',
  tenggat: 'Tenggat',
  tangan: 'Di tangan',
  selesai: 'selesai',
  menunggu: 'tanpa langkah terbuka',
  tanpaTenggat: 'tanpa tenggat',
  dikembalikan: 'dikembalikan',
  diingatkan: tanggal => `diingatkan ${tanggal}`,
};

/** Words of a reminder of many. */
export const Ti = {
  gagal: 'Pengingat tidak terkirim. Periksa sambungan, lalu coba lagi.',
  memuat: 'memuat…',
  judul: (n, siklus) => `Ingatkan ${n} perkara ${siklus}`,
  akan: n => `Akan diingatkan: ${n}`,
  tidak: n => `Tidak diingatkan: ${n}`,
  orang: (n, tanpa) => (tanpa ? `${n} orang, ${tanpa} tanpa alamat surel` : `${n} orang`),
  tenggat: (tanggal, sisa) => `tenggat ${tanggal}, ${sisa}`,
  nasib: {
    SUDAH_HARI_INI: 'sudah diingatkan hari ini',
    TANPA_ORANG: 'tidak ada orang yang memegangnya',
    TANPA_TENGGAT: 'tanggalnya sedang dijeda, atau tanpa tenggat',
  },
  pesan: 'Kalimat tambahan (boleh kosong)',
  pesanKet: 'Setiap orang menerima satu surel, apa pun yang ditunggu darinya. Pengingat tercatat pada buku pengingat tenggatnya.',
  ya: n => `Kirim ${n} surel`,
  batal: 'Batal',
  tutup: 'Tutup',
  terkirim: n => `${n} surel pengingat dikirim.`,
  tidakTerkirim: 'Tidak ada pengingat yang dikirim.',
};
