/** Every word of a report's tab. */
import { isoDay, longDate, now, stamp, time, weekday } from '../../camunda/app/tasklist/ext/worksheet/format.js';

export const T = {
  // head
  bagian: 'Bagian lembar ini',
  isi: 'Isi', naskah: 'Naskah publik', pelapor: 'Pelapor', mirip: n => `Mungkin sama ${n}`, gabungan: n => `Gabungan ${n}`, pesan: n => `Pesan ${n}`, catatan: n => `Catatan internal ${n}`, putusan: 'Keputusan',
  tersimpan: kapan => `tersimpan ${kapan}`, menyimpan: 'menyimpan…', belumTerkirim: 'belum terkirim', ditolak: 'ditolak', bertabrakan: 'dua tulisan berbeda', belumAda: 'belum ada tulisan',
  keadaanJam: (sisa, persen) => `${sisa}, ${persen} %`,
  jamLabel: (nama, persen) => `${nama}: ${persen} persen batas terpakai`,
  jam: satu => [`paling lambat ${weekday(satu.tenggat)}`, satu.hari ? `hari ke-${satu.hari} dari ${satu.batas}` : `${satu.batas} hari kerja`],
  jamBerhenti: satu => [`berhenti sejak ${longDate(satu.jeda)} pada hari ke-${satu.hari} dari ${satu.batas}`, 'menunggu pelapor'],
  jamLain: satu => (satu.jeda ? `${kecil(satu.nama)} berhenti sejak ${longDate(satu.jeda)}` : `${kecil(satu.nama)} sampai ${weekday(satu.tenggat)}`),
  ingatan: satu => (satu.hari === isoDay(now()) ? `pengingat hari ini (${satu.persen} %)` : `pengingat berikutnya ${weekday(satu.hari)} (${satu.persen} %)`),
  dibukaKembali: n => `Dibuka kembali pelapor, ${n === 1 ? 'pertama' : 'kedua'} kali`, dinilai: n => `dinilai ${n} dari 5`, kataPelapor: 'Penilaian pelapor',
  tanpaJam: 'Langkah ini tidak punya batas waktu; hari pelapor berjalan sesudahnya.',

  // what the reporter wrote
  judulIsi: 'Isi dari pelapor',
  patokan: 'Patokan', titik: 'Titik peta', tautan: 'Alamat gambar', terjadi: 'Terjadi', jenis: 'Jenis', kanal: 'Masuk lewat', diterima: 'Diterima', diteruskan: 'Diteruskan',
  tidakTerbit: 'teks ini tidak pernah terbit',
  berkas: n => (n ? `${n} berkas` : 'tanpa berkas'),
  rahasia: 'laporan rahasia', anonim: 'tanpa nama',
  dibuka: n => `dibuka kembali pelapor, ${n === 1 ? 'pertama' : 'kedua'} kali`, dikembalikan: n => `dikembalikan unit ${n} kali`,
  judulNaskah: 'Naskah publik',
  tempat: 'Tempat untuk umum', terbitkan: nama => `Terbitkan foto ${nama}`, fotoGagal: 'Pilihan foto belum tersimpan. Coba lagi.',
  bersih: 'tidak ditemukan nomor rumah, telepon, nama', kosong: 'belum ditulis', memuat: nama => `memuat ${nama}`, belumDiperiksa: 'diperiksa setelah tersimpan',
  tidakDiterbitkan: 'Tidak diterbitkan',
  tidakDiterbitkanIsi: sebab => `${sebab} Orang yang tahu nomornya hanya melihat nomor, keadaan, dan tanggal.`,
  pratinjau: 'Yang dilihat orang lain di Laporan publik', bukanTautan: 'pratinjau, bukan tautan',
  naskahBelum: 'Naskah publik belum ditulis.', naskahTetap: 'Ditetapkan petugas verifikasi.',
  foto: n => `${n} foto`,

  // the reporter
  judulPelapor: 'Data pelapor', dicatat: 'setiap tampilan dicatat dengan waktu dan peran',
  nama: 'Nama', telepon: 'Telepon', surel: 'Surel', tersembunyi: 'disembunyikan', tidakDiisi: 'tidak diisi',
  tampilkan: 'Tampilkan selama 5 menit', sembunyikan: 'Sembunyikan sekarang', tampilSampai: jam => `Tampil sampai ${time(jam)} WIB`,
  terakhir: kata => `Terakhir ditampilkan: ${kata}`, belumPernah: 'Belum pernah ditampilkan',
  ambilDahulu: 'Ambil tugasnya dahulu untuk menampilkan data pelapor.',

  // others
  judulMirip: 'Mungkin sama', tanpaMirip: 'Tidak ada laporan lain yang mirip.', kirimDugaan: 'Kirim dugaan', dugaanTerkirim: nomor => `Dugaan tentang ${nomor} dikirim ke petugas verifikasi.`,
  dugaanNomor: 'Nomor laporan yang diduga sama', miripKet: 'Bila memang sama, pilih Gabungkan dengan laporan lain di bawah.', dugaanKet: 'Penggabungan diputuskan petugas verifikasi; surelnya hanya memuat nomor.',
  judulGabungan: 'Digabung ke laporan ini', gabunganKet: n => `Tanggapan ini sampai ke ${n} pelapor; masing-masing menilai sendiri. Pemisahan dilakukan petugas verifikasi.`,
  anggota: satu => `${satu.tempat}, ${longDate(satu.diterima)} · jam berhenti, kode tetap`,
  mintaPisah: 'Minta dipisah', pisahkan: 'Pisahkan', pisahTerkirim: nomor => `Permintaan memisahkan ${nomor} dikirim.`, terpisah: nomor => `${nomor} dipisah dan diverifikasi sendiri.`,

  // sayings
  judulPesan: 'Pesan dengan pelapor', tanpaPesan: 'Belum ada pesan.', tulisPesan: 'Pesan ke pelapor, terkirim seketika', kirimPesan: 'Kirim pesan', pesanTerkirim: 'Pesan terkirim ke pelapor.',
  jenisPesan: { permintaan: 'permintaan melengkapi', tanggapan: 'tanggapan pertama', jawaban: 'jawaban', kabar: 'kabar', penilaian: 'penilaian' },
  jenisCatatan: { alasan: 'alasan' },
  oleh: (dari, jenis, pada) => [dari, jenis, stamp(pada)].filter(Boolean).join(' · '),
  judulCatatan: 'Catatan internal, tidak pernah dilihat pelapor', tanpaCatatan: 'Belum ada catatan.', bukaCatatan: 'Tambah catatan internal', tulisCatatan: 'Catatan internal', kirimCatatan: 'Simpan catatan', catatanTersimpan: 'Catatan internal tersimpan.',

  // writing
  lampirkan: 'Lampirkan berkas', melampirkan: 'mengirim berkas…', lepas: nama => `Lepaskan ${nama}`, lepasKata: 'Lepaskan',
  berkasDitolak: kata => `Ditolak: ${kata}`,
  pola: 'Pola jawaban', pilihPola: 'Pilih pola…', pakaiPola: 'Ganti dengan pola',
  gantiTanya: 'Ganti tulisan dengan pola?', gantiIsi: 'Yang sudah Anda tulis pada kolom ini diganti.', gantiYa: 'Ganti', gantiTidak: 'Batalkan',
  isiDahulu: kata => `Isi “${kata}”. Belum dapat dikirim selama masih ada isian kosong.`,
  putus: 'Sambungan terputus. Tulisan ini hanya ada di halaman ini; jangan menutupnya sebelum terkirim.',
  sesiBerakhir: 'Sesi Anda sudah berakhir. Tulisan ini hanya ada di halaman ini: biarkan terbuka, masuk lagi di tab baru, lalu kirim lagi.', masukLagi: 'Masuk lagi (tab baru)',
  cobaLagi: 'Kirim lagi',
  tinggalkanTanya: 'Tulisan belum terkirim', tinggalkanIsi: 'Tulisan Anda belum sampai ke server dan tidak disimpan di perangkat ini. Bila Anda pergi sekarang, tulisan itu hilang.',
  tetap: 'Tetap di sini', tinggalkan: 'Tinggalkan',
  panjang: (ada, batas) => `${ada} dari ${batas} huruf`,

  // decisions
  judulPutusan: { verifikasi: 'Verifikasi', disposisi: 'Disposisi', disposisiUlang: 'Pilih unit', putuskanUnit: 'Putuskan unit', tanggapanPertama: 'Tanggapan untuk pelapor', penanganan: 'Jawaban untuk pelapor', persetujuan: 'Jawaban yang diajukan', sampaikanJawaban: 'Jawaban yang disampaikan' },
  kelas: 'Kelas', perihal: 'Perihal', unit: 'Unit yang menangani', terlapor: 'Kantor yang pegawainya dilaporkan', tanpaTerlapor: 'Tidak ada', pilih: 'Pilih…',
  usulKelas: nama => `Usulan: ${nama}, menurut jenis dan perihal`, penyetujuDari: 'Penyetuju', dikembalikanOleh: kantor => `Dikembalikan: ${kantor}`, pilihUnit: 'Pilih unit yang menangani, lalu teruskan.', usulTanpaTempat: 'Pilih kelurahan: unitnya kecamatan tempat itu', kelurahan: 'Kelurahan', usulUnit: (nama, dasar) => `Usulan: ${nama}, ${dasar}`,
  terlaporKet: 'Laporan tentang pegawai suatu kantor tidak pernah sampai ke kantor itu.',
  teruskanKe: unit => `Teruskan ke ${unit}`, putuskanKe: unit => `Putuskan: ${unit}`,
  laporanSama: 'Laporan yang sama', nomorLain: 'Nomor lain', gabungkanKe: nomor => `Gabungkan ke ${nomor}`, pilihLaporan: 'Pilih laporan yang sama, atau tulis nomornya.',
  sepertiPelapor: 'Begini pelapor membacanya', tanpaJawaban: 'Belum ada jawaban.',
  disampaikanPada: 'Tanggal disampaikan', isiTanggal: 'Isi tanggal jawaban disampaikan.',
  andaSendiri: 'Anda kirim sendiri', tanggapanPertama: 'Tanggapan pertama', jawabanAkhir: 'Jawaban akhir', disetujuiOleh: siapa => `disetujui ${siapa} sebelum sampai ke pelapor`, penyetuju: 'kepala unit',
  tidakSelesai: 'Langkah ini belum dapat diselesaikan',
  pilihTulisan: 'Ada dua tulisan yang berbeda. Pilih dahulu yang dipakai, lalu selesaikan.',
  belumSampai: 'Tulisan belum tersimpan. Periksa sambungan, lalu coba lagi.',
  catatanMenunggu: 'Catatan internal yang Anda tulis belum disimpan. Simpan atau kosongkan dahulu.',
  pesanMenunggu: 'Pesan yang Anda tulis belum dikirim. Kirim atau kosongkan dahulu.',
  keIsian: 'Ke isiannya', batal: 'Batalkan', daftar: 'Daftar pengaduan',

  // who holds the step
  belumDiambil: 'Tugas ini belum diambil', belumDiambilIsi: 'Laporan dapat dibaca. Ambil tugas ini untuk mengerjakannya; rekan Anda lalu melihat bahwa Anda mengerjakannya.', ambil: 'Ambil tugas ini', ambilGagal: 'Tugas tidak dapat diambil',
  dipegang: siapa => `Tugas ini sedang dikerjakan ${siapa}`, dipegangIsi: 'Laporan dapat dibaca. Mintalah pemegangnya mengembalikan tugas ini bila Anda yang akan mengerjakannya.',
};

const kecil = kata => kata.charAt(0).toLowerCase() + kata.slice(1);
