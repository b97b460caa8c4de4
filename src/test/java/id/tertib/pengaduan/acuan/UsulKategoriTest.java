package id.tertib.pengaduan.acuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsulKategoriTest {

  private static final DaftarKategori CATEGORIES = new DaftarKategori();
  private static final UsulKategori SUGGESTIONS = new UsulKategori(CATEGORIES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jalan depan komplek rusak parah, banyak lubang, kemarin ada motor jatuh          | jalan-drainase
          Got mampet jadi tiap hujan banjir sampe masuk rumah                              | jalan-drainase
          jln raya siliwangi aspalnya ngelupas tolong diperbaiki                           | jalan-drainase
          Genangan air setinggi lutut di depan pasar setiap hujan deras                    | jalan-drainase
          Lampu jalan mati udah 3 hari, gelap bgt kalo malem                               | lampu-jalan
          PJU di Jl Rawa Buntu padam semua, takut ada begal                                | lampu-jalan
          Lampu merah perempatan Gaplek nggak nyala                                        | lampu-jalan
          Banyak mobil parkir sembarangan di bahu jalan, bikin macet                       | lalu-lintas
          Ada tukang parkir liar minta 10 ribu di depan minimarket                         | lalu-lintas
          Sampah numpuk di pinggir jalan baunya minta ampun                                | sampah-lingkungan
          Tetangga bakar sampah tiap sore, asapnya masuk rumah, anak saya batuk            | sampah-lingkungan
          Pohon tumbang belum dipotong, dahannya nutupin jalan                             | sampah-lingkungan
          Ada yang bangun ruko tanpa IMB di samping rumah saya                             | bangunan-tata-ruang
          Fasum perumahan dikuasai pengembang, taman jadi kavling                          | permukiman
          PKL jualan di trotoar sampai pejalan kaki harus turun ke jalan                   | ketertiban
          Karaoke buka sampai subuh berisik banget                                         | ketertiban
          Mohon hidran di RW 05 diperiksa, sudah lama tidak keluar air                     | kebakaran
          Rumah kena angin puting beliung, belum dapat bantuan apa-apa                     | bencana
          Urus KTP sudah 2 bulan katanya blangko habis                                     | kependudukan
          Akta kelahiran anak saya salah nama, bolak balik disdukcapil                     | kependudukan
          Izin usaha saya di OSS tidak keluar-keluar, sudah sebulan                        | perizinan
          Antri di puskesmas dari jam 6 pagi, dokternya datang jam 10                      | kesehatan
          RSUD menolak pasien BPJS dengan alasan kamar penuh                               | rumah-sakit
          Sekolah minta uang seragam 2 juta padahal negeri, PPDB katanya gratis            | pendidikan
          Saya janda tidak pernah dapat bansos PKH padahal tetangga mampu dapat            | bantuan-sosial
          Pabrik tempat saya kerja tidak bayar THR dan upah di bawah UMK                   | ketenagakerjaan
          Tetangga saya sering dipukuli suaminya, anaknya juga, tolong                     | perempuan-anak
          Tagihan PBB saya naik dua kali lipat, mau ajukan keringanan                      | pajak-daerah
          Oknum pegawai minta uang pelicin supaya berkas cepat selesai                     | pegawai-pungli
          Harga cabai di pasar naik gila-gilaan, pedagang mengurangi timbangan             | pasar-harga
          Saya mau usul dibuatkan taman bermain di kelurahan kami                          | usul-saran
          """)
  void suggestsTheCategoryFirstFromACitizensWords(String words, String kode) {
    assertThat(codes(words)).first().isEqualTo(kode);
  }

  @Test
  void suggestsAtMostThreeAndTheLikelierFirst() {
    var found =
        SUGGESTIONS.of(
            "Sampah menyumbat saluran, banjir, lampu jalan mati, parkir liar, puskesmas tutup");

    assertThat(found).hasSize(3).doesNotHaveDuplicates();
    assertThat(CATEGORIES.all()).containsAll(found);
  }

  @Test
  void offersSecondWhatASentenceSpeaksOfBesides() {
    assertThat(codes("Got tersumbat sampah sehingga jalan banjir"))
        .containsSubsequence("jalan-drainase", "sampah-lingkungan");
  }

  @Test
  void suggestsNothingWhereNoWordTells() {
    assertThat(SUGGESTIONS.of("Tolong segera ditindaklanjuti ya pak, terima kasih")).isEmpty();
    assertThat(SUGGESTIONS.of("")).isEmpty();
    assertThat(SUGGESTIONS.of("😀 مرحبا 12345 <script>alert(1)</script>")).isEmpty();
  }

  @Test
  void findsWordsInsideOfNoOthers() {
    assertThat(SUGGESTIONS.of("Pasarkan produk saya, sampahkan kenangan")).isEmpty();
  }

  @Test
  void readsWordsWithSuffixesAndStretchedLetters() {
    assertThat(codes("SAMPAHNYA baaauuuu!!!")).containsExactly("sampah-lingkungan");
  }

  /** The page asks while somebody writes. */
  @Test
  void answersForAMegabyteOfTextInAMoment() {
    var story = "sampah jalan lampu mati di depan rumah ".repeat(30_000);

    var begun = System.nanoTime();
    var found = SUGGESTIONS.of(story);

    assertThat(found).extracting(Kategori::kode).contains("lampu-jalan");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(500));
  }

  @Test
  void knowsEveryCategoryOfItsFile() {
    for (var one : CATEGORIES.all()) {
      if (!one.kode().equals(Kategori.LAINNYA)) {
        assertThat(SUGGESTIONS.known()).as(one.kode()).contains(one.kode());
      }
    }
  }

  @Test
  void tellsTheScriptWordsThatMeanOneCategoryOnly() {
    assertThat(SUGGESTIONS.kata(CATEGORIES.get("lampu-jalan")).split("[|]"))
        .contains("pju", "rambu")
        .doesNotContain("jalan");
    assertThat(SUGGESTIONS.kata(CATEGORIES.get("perempuan-anak")).split("[|]"))
        .contains("kdrt")
        .doesNotContain("anak");
    assertThat(SUGGESTIONS.kata(CATEGORIES.get(Kategori.LAINNYA))).isEmpty();
  }

  private static List<String> codes(String words) {
    return SUGGESTIONS.of(words).stream().map(Kategori::kode).toList();
  }
}
