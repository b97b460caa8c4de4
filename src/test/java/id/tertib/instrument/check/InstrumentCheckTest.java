package id.tertib.instrument.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.instrument.Problem;
import id.tertib.instrument.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule: what breaks it, what it says, and that nothing else would have said it. */
class InstrumentCheckTest {

  private static final String GOOD = read("/instrumen-uji/uji-1.yaml");

  /**
   * @param rule its name
   * @param from what stands in the good file
   * @param to what stands there instead
   * @param problem path, message without the instrument, found, expected
   */
  private record Case(String rule, String from, String to, Problem problem) {

    byte[] file() {
      assertThat(GOOD).contains(from);
      return GOOD.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return rule + ": " + problem.path();
    }
  }

  private static Case broken(
      String rule, String from, String to, String path, String message, String... facts) {
    return new Case(
        rule, from, to, new Problem(path, "Instrumen uji 1" + message, facts[0], facts[1]));
  }

  static Stream<Case> cases() {
    return Stream.of(
        broken(
            "ada butir",
            GOOD.substring(GOOD.indexOf("simpul:\n"), GOOD.indexOf("kategori:\n  dua")),
            "hitung: rata\n",
            "simpul",
            ": belum memuat satu butir pun. Isi simpul dengan butirnya.",
            "0",
            "paling sedikit satu butir"),
        broken(
            "paling banyak 1.000 butir",
            "          - kode: P1-a",
            many(996) + "          - kode: P1-a",
            "simpul",
            ": memuat 1.004 butir, paling banyak 1.000. Bagi menjadi beberapa instrumen.",
            "1004",
            "paling banyak 1000"),
        broken(
            "yang terbuka disebut",
            "terbuka:\n  - {hal: Semuanya, sebab: Hanya untuk pengujian}\n",
            "",
            "terbuka",
            ": statusnya terbuka, tetapi tidak menyebut apa yang terbuka. Isi hal dan sebabnya.",
            "kosong",
            "paling sedikit satu hal dan sebabnya"),
        broken(
            "lapis pertama self",
            "{kode: self, nama: Penilaian mandiri}",
            "{kode: unit, nama: Penilaian mandiri}",
            "lapis[unit].kode",
            ", lapis unit: lapis pertama harus self, penilaian pemiliknya sendiri. Pindahkan self"
                + " ke urutan pertama.",
            "unit",
            "self"),
        broken(
            "lapis pertama self",
            "  - {kode: self, nama: Penilaian mandiri}\n"
                + "  - {kode: lapis2, nama: Lapis kedua, alasan: ya, tiapButir: ya}\n",
            "  []\n",
            "lapis",
            ": belum mempunyai lapis. Mulai dengan lapis self, penilaian pemiliknya sendiri.",
            "kosong",
            "self"),
        broken(
            "tabel kategori ada",
            "pilihan: [dua, tiga]",
            "pilihan: [dua, empat]",
            "parameter.kategori.pilihan",
            ", parameter kategori: tabel kategori empat tidak ada. Pakai dua dan tiga, atau"
                + " tambahkan tabelnya.",
            "empat",
            "dua, tiga"),
        broken(
            "tabel kategori ada",
            "  kategori: {nilai: dua, pilihan: [dua, tiga], status: terbuka, keterangan: Belum dipilih}",
            "  {}",
            "parameter.kategori",
            ": mempunyai 2 tabel kategori, tetapi tidak menyebut yang dipakai. Isi parameter"
                + " kategori dengan dua dan tiga.",
            "kosong",
            "dua, tiga"),
        broken(
            "kode simpul sekali",
            "kode: P3.2\n",
            "kode: P3.1\n",
            "simpul[P].isi[P3].isi[P3.1].kode",
            ", simpul P3.1: kode P3.1 dipakai lebih dari sekali sebagai simpul. Beri kode lain.",
            "P3.1",
            "kode yang belum dipakai"),
        broken(
            "kode simpul sekali",
            "kode: P3.2\n",
            "kode: total\n",
            "simpul[P].isi[P3].isi[total].kode",
            ", simpul total: total berarti nilai keseluruhan pada syarat. Beri simpul ini kode"
                + " lain.",
            "total",
            "kode lain"),
        broken(
            "kode butir sekali",
            "kode: P1-b",
            "kode: P1-a",
            "simpul[P].isi[P1].butir[P1-a].kode",
            ", butir P1-a: kode P1-a dipakai lebih dari sekali sebagai butir. Beri kode lain.",
            "P1-a",
            "kode yang belum dipakai"),
        broken(
            "kode lapis sekali",
            "kode: lapis2",
            "kode: self",
            "lapis[self].kode",
            ", lapis self: kode self dipakai lebih dari sekali sebagai lapis. Beri kode lain.",
            "self",
            "kode yang belum dipakai"),
        broken(
            "kode pilihan sekali",
            "{kode: TMP, nilai: 0}",
            "{kode: TW, nilai: 0}",
            "skala.OPINI.pilihan[TW].kode",
            ", skala OPINI: kode TW dipakai lebih dari sekali sebagai pilihan. Beri kode lain.",
            "TW",
            "kode yang belum dipakai"),
        broken(
            "kode kategori sekali",
            "kode: Kurang",
            "kode: Baik",
            "kategori.dua[Baik].kode",
            ", kategori dua: kode Baik dipakai lebih dari sekali sebagai kategori. Beri kode lain.",
            "Baik",
            "kode yang belum dipakai"),
        broken(
            "kode gabungan sekali",
            "gabungan:\n",
            "gabungan:\n  - {kode: inti, judul: Lagi, simpul: [P1, H]}\n",
            "gabungan[inti].kode",
            ", gabungan inti: kode inti dipakai lebih dari sekali sebagai gabungan. Beri kode lain.",
            "inti",
            "kode yang belum dipakai"),
        broken(
            "kode gabungan sekali",
            "gabungan:\n",
            "gabungan:\n  - {kode: H, judul: Lagi, simpul: [P1, H]}\n",
            "gabungan[H].kode",
            ", gabungan H: kodenya sudah berarti sebuah simpul. Beri gabungan ini kode lain.",
            "H",
            "kode lain"),
        broken(
            "tingkat dan kode syarat sekali",
            "tingkat: Utama",
            "tingkat: Madya",
            "syarat[Madya].tingkat",
            ", syarat Madya: kode Madya dipakai lebih dari sekali sebagai tingkat. Beri kode lain.",
            "Madya",
            "kode yang belum dipakai"),
        broken(
            "tingkat dan kode syarat sekali",
            "{kode: hasil, label: Hasil, dari: H, minimum: \"20\"}",
            "{kode: total, label: Hasil, dari: H, minimum: \"20\"}",
            "syarat[Madya].syarat[total].kode",
            ", syarat Madya: kode total dipakai lebih dari sekali sebagai syarat. Beri kode lain.",
            "total",
            "kode yang belum dipakai"),
        broken(
            "bobot di atas nol",
            "bobot: \"3\"",
            "bobot: \"0\"",
            "simpul[P].isi[P2].butir[P2-a].bobot",
            ", butir P2-a: bobotnya 0. Isi angka di atas 0.",
            "0",
            "di atas 0"),
        broken(
            "bobot di atas nol",
            "bobot: \"20.00\"",
            "bobot: \"60.00\"\n        butir: [{kode: X, teks: x, skala: INDEKS, bukti: [x]}]\n"
                + "      - kode: P0\n        judul: Minus\n        bobot: \"-40.00\"",
            "simpul[P].isi[P0].bobot",
            ", simpul P0: bobotnya -40,00. Isi angka di atas 0.",
            "-40.00",
            "di atas 0"),
        broken(
            "bobot ada",
            "        bobot: \"25.00\"\n",
            "",
            "simpul[P].isi[P2].bobot",
            ", simpul P2: bobotnya belum diisi, padahal simpul ini dihitung dengan jumlah. Isi"
                + " bobotnya.",
            "",
            "angka seperti 0.50"),
        broken(
            "bobot ada",
            "            bobot: \"1\"\n",
            "",
            "simpul[P].isi[P2].butir[P2-b].bobot",
            ", butir P2-b: bobotnya belum diisi, padahal simpul P2 dihitung dengan rata-berbobot."
                + " Isi bobotnya.",
            "",
            "angka seperti 1"),
        broken(
            "bobot berjumlah",
            "bobot: \"25.00\"",
            "bobot: \"24.75\"",
            "simpul[P].bobot",
            ", simpul P: bobot isinya berjumlah 59,75, seharusnya 60,00. Periksa P1, P2, dan P3.",
            "59.75",
            "60.00"),
        broken(
            "bobot berjumlah",
            "bobot: \"40.00\"",
            "bobot: \"39.99\"",
            "bobot",
            ": bobot simpul di puncak berjumlah 99,99, seharusnya 100,00. Periksa P dan H.",
            "99.99",
            "100"),
        broken(
            "bobot sesuai rata-rata",
            "bobot: \"7.50\"",
            "bobot: \"8.00\"",
            "simpul[P].isi[P3].isi[P3.2].bobot",
            ", simpul P3.2: bobotnya 8,00, padahal dengan hitung rata menjadi 7,5. Hapus bobotnya,"
                + " atau betulkan.",
            "8.00",
            "7.5"),
        broken(
            "bobot butir berguna",
            "skala: SKM\n",
            "skala: SKM\n        bobot: \"2\"\n",
            "simpul[H].butir[H].bobot",
            ", butir H: bobot butir tidak dipakai dengan hitung rata pada simpul H. Hapus bobotnya,"
                + " atau pakai rata-berbobot.",
            "2",
            ""),
        broken(
            "simpul dapat dinilai",
            "skala: INDEKS, bukti: [Surat]",
            "skala: JUMLAH, bukti: [Surat]",
            "simpul[P].isi[P3].isi[P3.1].butir",
            ", simpul P3.1: semua butirnya hanya dicatat, sehingga nilainya selalu 0. Tambahkan"
                + " butir yang dinilai, atau pindahkan butirnya ke simpul lain.",
            "hanya bilangan",
            "paling sedikit satu butir yang dinilai"),
        broken(
            "nilai pilihan 0 sampai 1",
            "{kode: WTP, nilai: 1}",
            "{kode: Istimewa, nilai: 1.5}, {kode: WTP, nilai: 1}",
            "skala.OPINI.pilihan[Istimewa].nilai",
            ", skala OPINI: nilai pilihan Istimewa adalah 1,5. Isi angka 0 sampai 1.",
            "1.5",
            "0 sampai 1"),
        broken(
            "nilai pilihan menurun",
            "{kode: WTP, nilai: 1}, {kode: WDP, nilai: 0.5}",
            "{kode: WDP, nilai: 0.5}, {kode: WTP, nilai: 1}",
            "skala.OPINI.pilihan[WTP].nilai",
            ", skala OPINI: nilai pilihan WTP (1) tidak lebih kecil daripada WDP (0,5). Urutkan"
                + " dari yang terbaik.",
            "1",
            "kurang dari 0.5"),
        broken(
            "nilai pilihan menurun",
            "{kode: B, nilai: 0.5}",
            "{kode: B, nilai: 0}",
            "skala.ABC.pilihan[C].nilai",
            ", skala ABC: nilai pilihan C (0) tidak lebih kecil daripada B (0). Urutkan dari yang"
                + " terbaik.",
            "0",
            "kurang dari 0"),
        broken(
            "ada jawaban penuh",
            "{kode: A, nilai: 1}",
            "{kode: A, nilai: 0.9}",
            "skala.ABC.pilihan",
            ", skala ABC: tidak ada pilihan yang bernilai 1, sehingga nilai penuh tidak pernah"
                + " tercapai. Beri pilihan terbaik nilai 1.",
            "0.9",
            "1"),
        broken(
            "batas angka",
            "{jenis: angka, sampai: 4}",
            "{jenis: angka, sampai: 0}",
            "skala.INDEKS.sampai",
            ", skala INDEKS: sampai 0. Isi angka di atas 0, paling besar 1.000.000.",
            "0",
            "di atas 0 sampai 1000000"),
        broken(
            "batas angka",
            "{jenis: angka, sampai: 4}",
            "{jenis: angka, sampai: 1000001}",
            "skala.INDEKS.sampai",
            ", skala INDEKS: sampai 1000001. Isi angka di atas 0, paling besar 1.000.000.",
            "1000001",
            "di atas 0 sampai 1000000"),
        broken(
            "batas survei",
            "{jenis: survei, dari: 1, sampai: 4}",
            "{jenis: survei, dari: 4, sampai: 4}",
            "skala.SKM.dari",
            ", skala SKM: dari 4 sampai 4. Isi dari 0 atau lebih, dan kurang dari sampai.",
            "4",
            "0 atau lebih, kurang dari 4"),
        broken(
            "skala dikenal",
            "skala: SKOR, bukti",
            "skala: SKORE, bukti",
            "simpul[P].isi[P3].isi[P3.2].butir[P3.2-a].skala",
            ", butir P3.2-a: skala SKORE tidak ada. Pakai ABC, OPINI, RASIO, INDEKS, SKOR, SKM, dan"
                + " JUMLAH, atau tambahkan pada skala.",
            "SKORE",
            "ABC, OPINI, RASIO, INDEKS, SKOR, SKM, JUMLAH"),
        broken(
            "tingkat lengkap",
            "tingkat: {A: Semua, B: Sebagian, C: Belum}",
            "tingkat: {A: Semua}",
            "simpul[P].isi[P1].butir[P1-a].tingkat",
            ", butir P1-a: belum mengatakan apa syarat jawaban B dan C. Isi tingkatnya.",
            "A",
            "A, B, C"),
        broken(
            "tingkat dikenal",
            "C: Belum}",
            "C: Belum, D: Entah}",
            "simpul[P].isi[P1].butir[P1-a].tingkat.D",
            ", butir P1-a: skala ABC tidak mempunyai jawaban D. Hapus, atau betulkan kodenya.",
            "D",
            "A, B, C"),
        broken(
            "tingkat dikenal",
            "tingkat: {\"1\": Buruk, \"4\": Baik}",
            "tingkat: {\"1\": Buruk, \"5\": Baik}",
            "simpul[H].butir[H].tingkat.5",
            ", butir H: skala SKM tidak mempunyai jawaban 5. Hapus, atau betulkan kodenya.",
            "5",
            ""),
        broken(
            "bukti diminta",
            "            skala: OPINI\n            bukti: [Laporan]\n",
            "            skala: OPINI\n",
            "simpul[P].isi[P1].butir[P1-b].bukti",
            ", butir P1-b: belum menyebut bukti yang diminta, padahal instrumen ini meminta bukti."
                + " Isi buktinya, atau tulis bukti: tidak di kepala berkas.",
            "kosong",
            "paling sedikit satu bukti"),
        broken(
            "rasio berumus",
            "            rumus: {lalu: tahun lalu, kini: tahun ini, nolPerNol: 1}\n"
                + "            sama: {lalu: P2-a.terlambat}\n",
            "",
            "simpul[P].isi[P2].butir[P2-b].rumus",
            ", butir P2-b: rasio ini belum mempunyai rumus. Isi pembilang dan penyebut, atau lalu"
                + " dan kini.",
            "",
            "rumus"),
        broken(
            "hanya rasio berumus",
            "skala: OPINI\n",
            "skala: OPINI\n            rumus: {pembilang: a, penyebut: b, nolPerNol: 0}\n",
            "simpul[P].isi[P1].butir[P1-b].rumus",
            ", butir P1-b: rumus hanya untuk rasio, sedangkan skalanya OPINI. Hapus rumusnya, atau"
                + " ganti skalanya.",
            "rumus",
            ""),
        broken(
            "hanya rasio berumus",
            "skala: OPINI\n",
            "skala: OPINI\n            dicatat: [lain]\n",
            "simpul[P].isi[P1].butir[P1-b].dicatat",
            ", butir P1-b: hitungan yang hanya dicatat ada pada rasio saja, sedangkan skalanya"
                + " OPINI. Hapus dicatat.",
            "lain",
            ""),
        broken(
            "arti 0/0",
            "nolPerNol: 1}",
            "nolPerNol: 2}",
            "simpul[P].isi[P2].butir[P2-b].rumus.nolPerNol",
            ", butir P2-b: nilai 0/0 adalah 2. Isi angka 0 sampai 1.",
            "2",
            "0 sampai 1"),
        broken(
            "hitungan yang sama ada",
            "sama: {lalu: P2-a.terlambat}",
            "sama: {lalu: P9-z.pembilang}",
            "simpul[P].isi[P2].butir[P2-b].sama.lalu",
            ", butir P2-b: P9-z.pembilang tidak menunjuk butir yang ada. Tulis kode butir, titik,"
                + " lalu nama hitungannya.",
            "P9-z.pembilang",
            "misalnya ZI-R1.1-a.pembilang"),
        broken(
            "hitungan yang sama ada",
            "sama: {lalu: P2-a.terlambat}",
            "sama: {lalu: P2-a.lalu}",
            "simpul[P].isi[P2].butir[P2-b].sama.lalu",
            ", butir P2-b: butir P2-a tidak mempunyai hitungan lalu. Pakai pembilang, penyebut, dan"
                + " terlambat.",
            "P2-a.lalu",
            "pembilang, penyebut, terlambat"),
        broken(
            "hitungan yang sama ada",
            "sama: {lalu: P2-a.terlambat}",
            "sama: {penyebut: P2-a.terlambat}",
            "simpul[P].isi[P2].butir[P2-b].sama.penyebut",
            ", butir P2-b: butir ini tidak mempunyai hitungan penyebut. Pakai lalu dan kini.",
            "penyebut",
            "lalu, kini"),
        broken(
            "batas kategori dua desimal",
            "dari: \"33.33\"",
            "dari: \"33.333\"",
            "kategori.tiga[Sedang].dari",
            ", kategori tiga: batas 33,333 pada Sedang mempunyai lebih dari dua desimal, sedangkan"
                + " kategori diputuskan pada dua desimal. Bulatkan batasnya.",
            "33.333",
            "paling banyak dua desimal"),
        broken(
            "kategori memuat nilai",
            "{kode: Kurang, label: Kurang, dari: \"0\"",
            "{kode: Kosong, label: Kosong, dari: \"50\", dariTermasuk: ya, sampai: \"50\","
                + " sampaiTermasuk: tidak}\n    - {kode: Kurang, label: Kurang, dari: \"0\"",
            "kategori.dua[Kosong].sampai",
            ", kategori dua: Kosong tidak memuat satu nilai pun: dari 50 sampai 50. Periksa kedua"
                + " batasnya.",
            "50",
            "di atas 50"),
        broken(
            "kategori tidak tumpang tindih",
            "sampai: \"50\", sampaiTermasuk: tidak",
            "sampai: \"50\", sampaiTermasuk: ya",
            "kategori.dua[Baik].dari",
            ", kategori dua: nilai 50,00 termasuk Kurang dan Baik sekaligus. Periksa batas"
                + " keduanya.",
            "50",
            "50.01"),
        broken(
            "kategori tanpa celah",
            "dari: \"50\", dariTermasuk: ya",
            "dari: \"50\", dariTermasuk: tidak",
            "kategori.dua[Baik].dari",
            ", kategori dua: nilai 50,00 tidak termasuk kategori mana pun, di antara Kurang dan"
                + " Baik. Periksa batas keduanya.",
            "50",
            "50.00"),
        broken(
            "kategori tanpa celah",
            "{kode: Tinggi, label: Tinggi, dari: \"66.67\", dariTermasuk: ya, sampai: \"100\", sampaiTermasuk: ya}",
            "{kode: Tinggi, label: Tinggi, dari: \"66.67\", dariTermasuk: ya, sampai: \"100\", sampaiTermasuk: tidak}",
            "kategori.tiga[Tinggi].sampai",
            ", kategori tiga: nilai 100, bobot keseluruhan, tidak termasuk kategori mana pun."
                + " Periksa batas atas Tinggi.",
            "100",
            "100"),
        broken(
            "gabungan berisi simpul",
            "simpul: [P1, H]",
            "simpul: [P1, H, P9]",
            "gabungan[inti].simpul",
            ", gabungan inti: simpul P9 tidak ada. Periksa kodenya.",
            "P9",
            "kode simpul yang ada"),
        broken(
            "gabungan berisi simpul",
            "simpul: [P1, H]",
            "simpul: [P1, H, P1]",
            "gabungan[inti].simpul",
            ", gabungan inti: simpul P1 disebut dua kali. Hapus salah satunya.",
            "P1",
            "sekali saja"),
        broken(
            "syarat menunjuk simpul",
            "dari: H, minimum: \"20\"",
            "dari: H9, minimum: \"20\"",
            "syarat[Madya].syarat[hasil].dari",
            ", syarat Madya, hasil: simpul H9 tidak ada. Pakai total, kode simpul, atau gabungan"
                + " seperti inti.",
            "H9",
            "total atau kode simpul"),
        broken(
            "tingkat bersyarat",
            "syarat:\n  - tingkat: Madya",
            "syarat:\n  - {tingkat: Muda, judul: Muda, syarat: []}\n  - tingkat: Madya",
            "syarat[Muda].syarat",
            ", syarat Muda: tanpa satu syarat pun tingkat ini selalu terpenuhi. Isi syaratnya.",
            "kosong",
            "paling sedikit satu syarat"),
        broken(
            "tingkat bersyarat",
            "dari: total, minimum: \"60\"",
            "dari: total, minimum: \"0\"",
            "syarat[Madya].syarat[total].minimum",
            ", syarat Madya, total: minimumnya 0, sehingga selalu terpenuhi. Isi angka di atas 0.",
            "0",
            "di atas 0"),
        broken(
            "syarat tercapai",
            "dari: H, minimum: \"25\"",
            "dari: H, minimum: \"40.01\"",
            "syarat[Utama].syarat[hasil].minimum",
            ", syarat Utama, hasil: minimumnya 40,01, padahal paling tinggi 40. Turunkan"
                + " minimumnya.",
            "40.01",
            "paling banyak 40"),
        broken(
            "syarat tercapai",
            "dari: inti, minimum: \"45\"",
            "dari: inti, minimumPersen: \"101\"",
            "syarat[Utama].syarat[inti].minimumPersen",
            ", syarat Utama, inti: minimumnya 101, padahal paling tinggi 100 persen. Turunkan"
                + " minimumnya.",
            "101",
            "paling banyak 100"),
        broken(
            "tingkat naik",
            "dari: inti, minimum: \"45\"",
            "dari: inti, minimum: \"29\"",
            "syarat[Utama].syarat[inti].minimum",
            ", syarat Utama, inti: minimumnya 29, lebih mudah daripada 50 persen pada tingkat Madya"
                + " di bawahnya. Periksa kedua minimum dan urutan tingkat.",
            "29",
            "paling sedikit 50"),
        broken(
            "batas sinar-X terbaca",
            "bobot: \"100\"\n",
            "bobot: \"100\"\nsinarX: {berkasSama: dua puluh}\n",
            "sinarX.berkasSama",
            ", sinarX: batas ini tidak terbaca. Tulis seperti bawaannya, 20.",
            "dua puluh",
            "20"),
        broken(
            "batas sinar-X terbaca",
            "bobot: \"100\"\n",
            "bobot: \"100\"\nsinarX: {berkasBeda: 2}\n",
            "sinarX.berkasBeda",
            ", sinarX: batas berkasBeda tidak ada. Pakai berkasSama, catatanPendek, mandiriLebih,"
                + " dan siklusBerturut.",
            "berkasBeda",
            "berkasSama, catatanPendek, mandiriLebih, siklusBerturut"));
  }

  private static String many(int items) {
    return Stream.iterate(1, number -> number + 1)
        .limit(items)
        .map(
            number ->
                "          - {kode: X%d, teks: x, skala: INDEKS, bukti: [x]}\n".formatted(number))
        .collect(Collectors.joining());
  }

  @Test
  void takesAFileWithoutProblems() {
    assertThat(problems(GOOD.getBytes(StandardCharsets.UTF_8), InstrumentCheck.RULES)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsThingPlaceAndMend(Case broken) {
    assertThat(problems(broken.file(), InstrumentCheck.RULES)).contains(broken.problem());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void wouldNotBeToldWithoutTheRule(Case broken) {
    var others =
        InstrumentCheck.RULES.stream().filter(rule -> !rule.name().equals(broken.rule())).toList();

    assertThat(problems(broken.file(), others))
        .extracting(Problem::message)
        .doesNotContain(broken.problem().message());
  }

  /** Those of {@link FormRulesTest} have a file of their own. */
  @Test
  void breaksEveryRuleAtLeastOnce() {
    assertThat(cases().map(Case::rule).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            InstrumentCheck.RULES.stream()
                .filter(rule -> !FormRules.ALL.contains(rule))
                .map(Rule::name)
                .toList());
  }

  @Test
  void findsNothingInWhatIsShipped() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/instruments"))) {
      var all = files.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertThat(all).hasSizeGreaterThanOrEqualTo(7);
      for (var file : all) {
        assertThat(problems(Files.readAllBytes(file), InstrumentCheck.RULES))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void tellsWhatCannotBeReadOnlyOnce() {
    var problems =
        problems(
            GOOD.replace("bobot: \"100\"", "bobot: seratus").getBytes(StandardCharsets.UTF_8),
            InstrumentCheck.RULES);

    assertThat(problems).filteredOn(problem -> problem.path().equals("bobot")).hasSize(1);
  }

  @Test
  void namesAHundredThingsAndHowManyMoreThereAre() {
    var problems =
        problems(
            GOOD.replace("          - kode: P1-a", many(900) + "          - kode: P1-a")
                .replace("skala: INDEKS, bukti: [x]", "skala: X")
                .getBytes(StandardCharsets.UTF_8),
            InstrumentCheck.RULES);

    assertThat(problems).hasSize(101);
    assertThat(problems.get(100).message())
        .isEqualTo("Masih ada 1700 masalah lain. Perbaiki dahulu yang di atas.");
  }

  private static List<Problem> problems(byte[] file, List<Rule> rules) {
    return InstrumentCheck.check(file, rules).problems();
  }

  private static String read(String name) {
    try (var file = Shipped.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
