package id.tertib.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in a model or a list is told with file, element and mend. */
class ModelCheckTest {

  private static final Set<String> SHEETS = Set.of("laporan", "daftar-periksa");
  private static final Set<String> PARTS = Set.of("asesor");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "monitoring/monitoring-perangkat-daerah.bpmn",
        "monitoring/monitoring-semester.bpmn",
        "triwulan/rencana-aksi-triwulan.bpmn",
        "notification/surel-gagal.bpmn"
      })
  void findsNothingInOurOwnModels(String model) throws IOException {
    assertThat(
            ModelCheck.problems(
                model,
                Files.readAllBytes(Path.of("processes", model.split("/"))),
                ListFiles.of(ourLists()),
                SHEETS,
                PARTS,
                named -> false))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tertib.tenggat.hari" value="3"   | tertib.tenggat.hari" value="lima"    | langkah usulkan: tertib.tenggat.hari 'lima' bukan bilangan 1 sampai 400. Tulis jumlah hari kerja.
          tertib.tenggat.hari" value="3"   | tertib.hint" value="3"               | langkah usulkan: properti 'tertib.hint' tidak dikenal. Yang ada:
          tertib.tenggat.hari" value="3"   | tertib.tombol" value="Kirim"         | langkah usulkan: tenggat 'pinjam-ruang-usul' tanpa tertib.tenggat.hari.
          value="pinjam-ruang-usul"        | value="Usul Ruang"                   | langkah usulkan: jenis tenggat 'Usul Ruang'. Tulis huruf kecil
          value="pinjam-ruang-ruang:baca"  | value="ruangan:baca"                 | langkah setujui: daftar 'ruangan' tidak ada. Sertakan berkas ruangan.daftar.json.
          value="pinjam-ruang-ruang:baca"  | value="pinjam-ruang-ruang:tulis"     | langkah setujui: daftar 'pinjam-ruang-ruang:tulis' memakai ':tulis'.
          kembali=usulkan                  | kembali=usul                         | langkah setujui: tertib.kembali menuju 'usul' yang bukan langkah proses ini.
          langkah:usulkan"                 | langkah:usul"                        | langkah setujui: empat mata menyebut 'langkah:usul' yang tidak ada dalam proses ini. Langkahnya: setujui, usulkan. Daftarnya: pinjam-ruang-ruang.
          langkah:usulkan"                 | penulis:usulkan"                     | langkah setujui: empat mata 'penulis:usulkan'. Tulis lapis:<kode>
          tertib.judul" value="Ruang       | tertib.lembar" value="Ruang          | langkah usulkan: lembar 'Ruang yang diperlukan' tidak dikenal. Tulis instrumennya pada proses
          tertib.judul" value="Ruang       | tertib.tautan" value="Ruang          | langkah usulkan: tautan 'Ruang yang diperlukan' bukan 'Tulisan | /alamat'.
          <bpmn:startEvent id="mulai"      | <bpmn:extensionElements><camunda:properties><camunda:property name="tertib.rahasia" value="Ya"/></camunda:properties></bpmn:extensionElements><bpmn:startEvent id="mulai" | proses pinjam-ruang: tertib.rahasia 'Ya' bukan ya atau tidak. Tulis salah satunya
          kembali.butir" value="ya"        | kembali.butir" value="Ya"            | langkah setujui: tertib.kembali.butir 'Ya' bukan ya atau tidak. Tulis salah satunya
          tertib.tenggat.hari" value="3"   | tertib.tenggat.hari" value="3"/><camunda:property name="tertib.tenggat.terpenuhi" value="Ya" | langkah usulkan: tertib.tenggat.terpenuhi 'Ya' bukan ya atau tidak. Tulis salah satunya
          "organisasi,dlhasesor"           | "organisasi,${kelompokAsesor}"       | langkah setujui: kelompok '${kelompokAsesor}'. Tulis satu saja, sebagai yang pertama
          "${kelompokAsesor}"              | "${kelompokAsesor},${kelompokKepala}" | langkah usulkan: kelompok '${kelompokKepala}'. Tulis satu saja, sebagai yang pertama
          "${kelompokAsesor}"              | "${kelompokPejabat}"                 | langkah usulkan: kelompok '${kelompokPejabat}'. Tulis satu saja, sebagai yang pertama
          formRef="pinjam-ruang-putus"     | formRefVersion="1"                   | langkah setujui: tertib.kembali perlu formulir dengan isian keputusan dan catatan.
          """)
  void namesFileElementAndMend(String right, String wrong, String sentence) throws IOException {
    var model = foreign("pinjam-ruang.bpmn");
    assertThat(model).contains(right);

    var problems =
        ModelCheck.problems(
            "pinjam-ruang.bpmn",
            model.replace(right, wrong).getBytes(StandardCharsets.UTF_8),
            ListFiles.of(
                Map.of(
                    "pinjam-ruang-ruang.daftar.json",
                    foreign("pinjam-ruang-ruang.daftar.json").getBytes(StandardCharsets.UTF_8))),
            Set.of(),
            Set.of(),
            named -> false);

    assertThat(problems).anyMatch(problem -> problem.contains("pinjam-ruang.bpmn, " + sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "palingSedikit": 1     | "palingBanyak": 1       | bukan berkas daftar: isian 'palingBanyak' tidak dikenal. Yang ada: baris, berkas, judul, kehadiran, kelompok
          "jenis": "tanggal"     | "jenis": "hari"         | bukan berkas daftar: jenis 'hari' tidak dikenal. Pilih teks, teksPanjang
          "kolom": [             | "kolom":                | bukan berkas daftar: JSON-nya salah pada baris 8. Bandingkan
          "bila": {"susunan": ["lain"]}, "wajib" | "wajib" | syarat 'Susunan lain perlu catatan. Tulis susunannya.' tanpa bila. Tulis bila, atau wajib
          "bila": {"susunan": ["lain"]}, | "bila": {"susunan": "lain"}, | bukan berkas daftar: JSON-nya salah pada baris 14.
          "wajib": "catatan", "kalimat" | "kalimat" | menyebut kolom yang tidak ada
          "jenis": "teks",       | "jenis": "teks", "tidakNanti": "Tanggal", | kolom 'ruang' memakai tidakNanti, tetapi jenisnya bukan tanggal
          "jenis": "teks",       | "jenis": "teks", "tidakLewat": "Tanggal", | kolom 'ruang' memakai tidakLewat, tetapi jenisnya bukan tanggal
          "pinjam-ruang-ruang"   | "pengembalian"          | kunci 'pengembalian' sudah dipakai sistem. Pilih kunci lain
          "kunci": "susunan"     | "kunci": "tanggal"      | kolom 'tanggal' ada dua kali
          "wajib": "catatan"     | "wajib": "alasan"       | menyebut kolom yang tidak ada
          "palingSedikit": 1     | "palingSedikit": 1, "suara": {"dari": "hadir", "nilai": "usul", "oleh": "ruang"} | suara menyebut kolom yang tidak ada. Tulis dari, nilai, dan oleh
          "palingSedikit": 1     | "palingSedikit": 1, "kehadiran": {"kolom": "susunan", "hadir": "kelas", "tidak": "absen", "kuorum": "kuorum"} | kehadiran menyebut kolom atau pilihan yang tidak ada
          "palingSedikit": 1     | "palingSedikit": 1, "kehadiran": {"kolom": "susunan", "hadir": "kelas", "tidak": "lain"} | tanpa kuorum
          "pinjam-ruang-ruang"   | "ruang"                 | kunci 'ruang' tidak sama dengan nama berkas. Samakan
          """)
  void refusesAListThatIsNotAsItShouldBe(String right, String wrong, String sentence)
      throws IOException {
    var list = foreign("pinjam-ruang-ruang.daftar.json");
    assertThat(list).contains(right);

    assertThatThrownBy(
            () ->
                ListFiles.of(
                    Map.of(
                        "pinjam-ruang-ruang.daftar.json",
                        list.replaceFirst(java.util.regex.Pattern.quote(right), wrong)
                            .getBytes(StandardCharsets.UTF_8))))
        .hasMessageStartingWith("pinjam-ruang-ruang.daftar.json: ")
        .hasMessageContaining(sentence);
  }

  @Test
  void asksForTheAttendanceOfThoseWhoVote() throws IOException {
    var list =
        foreign("pinjam-ruang-ruang.daftar.json")
            .replace(
                "\"palingSedikit\": 1",
                "\"palingSedikit\": 1, \"suara\": {\"dari\": \"hadir\", \"nilai\": \"ruang\", \"oleh\": \"ruang\"}");
    assertThat(
            ModelCheck.problems(
                "pinjam-ruang.bpmn",
                foreign("pinjam-ruang.bpmn").getBytes(StandardCharsets.UTF_8),
                ListFiles.of(
                    Map.of(
                        "pinjam-ruang-ruang.daftar.json", list.getBytes(StandardCharsets.UTF_8))),
                Set.of(),
                Set.of(),
                named -> false))
        .anyMatch(
            problem ->
                problem.contains(
                    "menerima suara dari 'hadir' yang tidak ada atau tanpa kehadiran. Sertakan berkas hadir.daftar.json"));
  }

  @Test
  void leavesAProcessWithoutPropertiesAlone() throws IOException {
    assertThat(
            ModelCheck.problems(
                "cuti.bpmn",
                foreign("cuti.bpmn").getBytes(StandardCharsets.UTF_8),
                Map.of(),
                Set.of(),
                Set.of(),
                named -> false))
        .isEmpty();
  }

  private static Map<String, byte[]> ourLists() throws IOException {
    var lists = new HashMap<String, byte[]>();
    try (var files = Files.walk(Path.of("forms"))) {
      for (var file : files.filter(one -> one.toString().endsWith(".daftar.json")).toList()) {
        lists.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return lists;
  }

  private static String foreign(String file) throws IOException {
    return Files.readString(
        Path.of(
            file.startsWith("pinjam-ruang")
                ? "docs/contoh/pinjam-ruang"
                : "src/test/resources/foreign",
            file));
  }
}
