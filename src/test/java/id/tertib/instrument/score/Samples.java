package id.tertib.instrument.score;

/** Small instruments that no city uses. */
final class Samples {

  static final String EVERY_ROLL_UP =
      """
      kunci: contoh
      versi: "1"
      judul: Contoh
      dasar: Tidak ada
      bukti: tidak
      bobot: "100"
      skala:
        ABC: {jenis: pilihan, pilihan: [{kode: A, nilai: 1}, {kode: B, nilai: 0.5}, {kode: C, nilai: 0}]}
        INDEKS4: {jenis: angka, sampai: 4}
        RASIO: {jenis: rasio}
        JUMLAH: {jenis: bilangan}
      lapis:
        - {kode: self, nama: Penilaian mandiri}
      simpul:
        - kode: T
          judul: Terbaik
          bobot: "30"
          hitung: terbaik
          butir:
            - {kode: T-a, teks: Satu, skala: ABC}
            - {kode: T-b, teks: Dua, skala: ABC}
        - kode: B
          judul: Berbobot
          bobot: "30"
          hitung: rata-berbobot
          butir:
            - {kode: B-a, teks: Satu, skala: ABC, bobot: "3"}
            - {kode: B-b, teks: Dua, skala: ABC, bobot: "1"}
        - kode: J
          judul: Jumlah
          bobot: "40"
          hitung: jumlah
          butir:
            - {kode: J-a, teks: Satu, skala: INDEKS4, bobot: "10"}
            - kode: J-b
              teks: Dua
              skala: RASIO
              bobot: "30"
              rumus: {lalu: tahun lalu, kini: tahun ini, nolPerNol: 1, keterangan: tanpa kejadian}
            - {kode: J-c, teks: Tiga, skala: JUMLAH}
      kategori:
        contoh:
          - {kode: BAIK, label: Baik, dari: "75", dariTermasuk: ya, sampai: "100", sampaiTermasuk: ya}
          - {kode: KURANG, label: Kurang, dari: "0", dariTermasuk: ya, sampai: "75", sampaiTermasuk: tidak}
      syarat:
        - tingkat: LULUS
          judul: Lulus
          syarat:
            - {kode: total, label: Nilai total, dari: total, minimum: "75"}
            - {kode: terbaik, label: Terbaik, dari: T, minimumPersen: "60"}
            - {kode: jumlah, label: Jumlah, dari: J, minimum: "20"}
      """;

  static final String THIRDS =
      """
      kunci: sepertiga
      versi: "1"
      judul: Sepertiga
      dasar: Tidak ada
      bukti: tidak
      bobot: "2"
      skala:
        YT: {jenis: pilihan, pilihan: [{kode: Ya, nilai: 1}, {kode: Tidak, nilai: 0}]}
      lapis:
        - {kode: self, nama: Penilaian mandiri}
      simpul:
        - kode: P
          judul: Pemenuhan
          bobot: "1"
          butir:
            - {kode: P-a, teks: Satu, skala: YT}
            - {kode: P-b, teks: Dua, skala: YT}
            - {kode: P-c, teks: Tiga, skala: YT}
        - kode: Q
          judul: Reform
          bobot: "1"
          butir:
            - {kode: Q-a, teks: Satu, skala: YT}
            - {kode: Q-b, teks: Dua, skala: YT}
            - {kode: Q-c, teks: Tiga, skala: YT}
      gabungan:
        - {kode: area-1, judul: Area, simpul: [P, Q]}
      syarat:
        - tingkat: LULUS
          judul: Lulus
          syarat:
            - {kode: area-1, label: Area, dari: area-1, minimumPersen: "50"}
      """;

  static final String ONE_NUMBER =
      """
      kunci: satu-angka
      versi: "1"
      judul: Satu angka
      dasar: Tidak ada
      bukti: tidak
      bobot: "100"
      skala:
        INDEKS100: {jenis: angka, sampai: 100}
      lapis:
        - {kode: self, nama: Penilaian mandiri}
      simpul:
        - kode: nilai
          judul: Nilai
          bobot: "100"
          butir:
            - {kode: nilai, teks: Nilai, skala: INDEKS100}
      syarat:
        - tingkat: LULUS
          judul: Lulus
          syarat:
            - {kode: total, label: Nilai total, dari: total, minimum: "75"}
      """;

  static final String CHOSEN_AND_MEASURED =
      """
      kunci: pilih-ukur
      versi: "1"
      judul: Pilihan dan ukuran
      dasar: Tidak ada
      bukti: tidak
      bobot: "100"
      skala:
        YT: {jenis: pilihan, pilihan: [{kode: Ya, nilai: 1}, {kode: Tidak, nilai: 0}]}
        INDEKS4: {jenis: angka, sampai: 4}
      lapis:
        - {kode: self, nama: Penilaian mandiri}
      simpul:
        - kode: P
          judul: Pemenuhan
          bobot: "10"
          butir:
            - {kode: P-a, teks: Satu, skala: YT}
        - kode: Q
          judul: Reform
          bobot: "84"
          butir:
            - {kode: Q-a, teks: Satu, skala: YT}
            - {kode: Q-b, teks: Dua, skala: YT}
            - {kode: Q-c, teks: Tiga, skala: YT}
            - {kode: Q-d, teks: Empat, skala: YT}
            - {kode: Q-e, teks: Lima, skala: YT}
            - {kode: Q-f, teks: Enam, skala: YT}
            - {kode: Q-g, teks: Tujuh, skala: YT}
        - kode: H
          judul: Hasil
          bobot: "6"
          butir:
            - {kode: H-a, teks: Indeks, skala: INDEKS4}
      syarat:
        - tingkat: LULUS
          judul: Lulus
          syarat:
            - {kode: total, label: Nilai total, dari: total, minimum: "16"}
            - {kode: hasil, label: Hasil, dari: H, minimum: "4"}
      """;

  private Samples() {}
}
