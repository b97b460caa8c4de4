package id.tertib.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.data.CsvTable;
import id.tertib.data.DataFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each damage to the shipped files stops the start with file, line, column and mend. */
class RoadMapFilesTest {

  private static final Set<String> OFFICES =
      CsvTable.ofClasspath(RoadMapFiles.PERANGKAT_DAERAH, RoadMapFiles.PERANGKAT_DAERAH_COLUMNS)
          .lines()
          .stream()
          .map(line -> line.text("kode"))
          .collect(Collectors.toSet());

  private final Map<String, String> damaged = new HashMap<>();

  @Test
  void readsTheShippedFiles() {
    assertThat(RoadMapFiles.ofClasspath()).hasSize(118);
    assertThat(readWith(Map.of())).hasSize(118);
  }

  @Test
  void refusesAMappingWithoutAction() {
    refuses(RoadMapFiles.TABEL_10, "QW-18,Pelaksanaan Survei", "QW-19,Pelaksanaan Survei")
        .hasMessageContaining("baris 19, kolom kode: QW-19 belum ada di " + RoadMapFiles.PEMETAAN)
        .hasMessageContaining("Tambahkan baris QW-19");
  }

  @Test
  void refusesAnActionWithoutMapping() {
    refuses(RoadMapFiles.PEMETAAN, "QW-17,Penguatan Pengawasan", "QW-19,Penguatan Pengawasan")
        .hasMessageContaining("tabel-10-quick-wins.csv, baris 18, kolom kode: QW-17 belum ada di");
  }

  @Test
  void refusesAMappingThatNoTableKnows() {
    damaged.put(
        RoadMapFiles.PEMETAAN,
        shipped(RoadMapFiles.PEMETAAN)
            + "QW-77,Penguatan Pengawasan,setda,2026-TW1,usulan,sekali,,\n");
    assertThatThrownBy(() -> readWith(damaged))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining(
            "pemetaan-rencana-aksi.csv, baris 120, kolom kode: QW-77 tidak ada di");
  }

  @Test
  void refusesADuplicateCode() {
    refuses(RoadMapFiles.TABEL_9, "RA-002,Manajemen", "RA-001,Manajemen")
        .hasMessageContaining(
            "tabel-09-rencana-aksi.csv, baris 3, kolom kode: RA-001 ada dua kali");
    refuses(RoadMapFiles.PEMETAAN, "RA-002,Manajemen", "RA-001,Manajemen")
        .hasMessageContaining(
            "pemetaan-rencana-aksi.csv, baris 3, kolom kode: RA-001 sudah dipetakan di baris 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RA-001,Manajemen Perubahan,semua,2022-TW4 | RA-001,Manajemen,semua,2022-TW4          | area             | 'Manajemen' tidak dikenal. Isi salah satu: Manajemen Perubahan
          RA-001,Manajemen Perubahan,semua,2022-TW4 | RA-001,Penguatan Pengawasan,semua,2022-TW4 | area           | menyebut 'Manajemen Perubahan'
          RA-001,Manajemen Perubahan,semua,2022-TW4 | RA-001,Manajemen Perubahan,semua,2022-TW5 | jadwal          | '2022-TW5' bukan triwulan; tulis seperti 2026-TW4
          RA-001,Manajemen Perubahan,semua,2022-TW4 | RA-001,Manajemen Perubahan,semua,2019-TW4 | jadwal          | '2019-TW4' di luar tahun 2021 sampai 2040
          RA-001,Manajemen Perubahan,semua,2022-TW4 | RA-001,Manajemen Perubahan,semua,2022-TW4 2022-TW4 | jadwal | 2022-TW4 ada dua kali
          RA-001,Manajemen Perubahan,semua,2022-TW4 | RA-001,Manajemen Perubahan,semua,         | jadwal           | kosong. Isi kolom ini, atau kosongkan keduanya
          RA-001,Manajemen Perubahan,semua,2022-TW4 | RA-001,Manajemen Perubahan,,2022-TW4      | perangkat_daerah | kosong. Isi kolom ini, atau kosongkan keduanya
          RA-001,Manajemen Perubahan,semua,2022-TW4 | RA-001,Manajemen Perubahan,dinkes pdam,2022-TW4 | perangkat_daerah | 'pdam' tidak dikenal
          RA-001,Manajemen Perubahan,semua,2022-TW4 | RA-001,Manajemen Perubahan,dinkes dinkes,2022-TW4 | perangkat_daerah | 'dinkes' ada dua kali
          RA-001,Manajemen Perubahan,semua,2022-TW4 | RA-001,Manajemen Perubahan,semua dinkes,2022-TW4 | perangkat_daerah | 'semua' bersama kode lain
          2022-TW4,usulan,sekali,,tahun hilang      | 2022-TW4,kira-kira,sekali,,tahun hilang   | dasar_jadwal     | 'kira-kira' tidak dikenal. Isi naskah, naskah-tahun, atau usulan.
          2022-TW4,usulan,sekali,,tahun hilang      | 2022-TW4,,sekali,,tahun hilang            | dasar_jadwal     | kosong. Isi kolom ini.
          2022-TW4,usulan,sekali,,tahun hilang      | 2022-TW4,usulan,bulanan,,tahun hilang     | sifat            | 'bulanan' tidak dikenal. Isi sekali, triwulanan, semesteran, atau tahunan.
          2022-TW4,usulan,sekali,,tahun hilang      | 2022-TW4,usulan,sekali,QW-99,tahun hilang | sama_dengan      | 'QW-99' bukan rencana aksi lain
          2022-TW4,usulan,sekali,,tahun hilang      | 2022-TW4,usulan,sekali,RA-001,tahun hilang | sama_dengan     | 'RA-001' bukan rencana aksi lain
          2022-TW4,usulan,sekali,,tahun hilang      | 2022-TW4,usulan,sekali,RA-002,tahun hilang | sama_dengan     | RA-001 dan RA-002 dari tabel yang sama
          2022-TW4,usulan,sekali,,tahun hilang      | 2022-TW4,usulan,sekali,QW-01,tahun hilang | sama_dengan      | RA-001 menyebut QW-01, tetapi tidak sebaliknya (baris 102)
          """)
  void refusesADamagedMapping(String from, String to, String column, String problem) {
    refuses(RoadMapFiles.PEMETAAN, from, to)
        .hasMessageStartingWith(
            "Berkas data/pemetaan-rencana-aksi.csv, baris 2, kolom " + column + ": ")
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RA-001,Manajemen Perubahan,1        | RA-1,Manajemen Perubahan,1          | 2 | kode          | 'RA-1' bukan kode. Tulis kode seperti RA-001.
          RA-001,Manajemen Perubahan,1        | RA-001,Manajemen Perobahan,1        | 2 | area          | 'Manajemen Perobahan' tidak dikenal
          1. Rapat Internal Seleksi Tim Pelaksana RB,, | ,,                         | 2 | rencana_aksi  | kosong
          Seluruh Perangkat Daerah,992        | Seluruh Perangkat Daerah,x          | 2 | baris_naskah  | 'x' tidak dikenal
          Seluruh Perangkat Daerah,992        | Seluruh Perangkat Daerah,0          | 2 | baris_naskah  | '0' tidak dikenal
          ,2022 2023 2024 2025 2026,5,tahun   | ,2022 2023 20x4 2025 2026,5,tahun   | 7 | tahun         | '20x4' bukan tahun Road Map
          ,2022 2023 2024 2025 2026,5,tahun   | ,2022 2023 2024 2025 2026,5,tahunan | 7 | status_jadwal | 'tahunan' tidak dikenal
          """)
  void refusesADamagedTabel9(String from, String to, int line, String column, String problem) {
    refuses(RoadMapFiles.TABEL_9, from, to)
        .hasMessageStartingWith(
            "Berkas data/tabel-09-rencana-aksi.csv, baris %d, kolom %s: ".formatted(line, column))
        .hasMessageContaining(problem);
  }

  @Test
  void refusesADamagedQuarterOfTabel10() {
    refuses(RoadMapFiles.TABEL_10, "2021-TW1 2022-TW3 2023-TW3", "2021-TW1 2022-T3 2023-TW3")
        .hasMessageStartingWith("Berkas data/tabel-10-quick-wins.csv, baris 4, kolom jadwal: ")
        .hasMessageContaining("'2022-T3' bukan triwulan");
    refuses(RoadMapFiles.TABEL_10, "2021-TW1 2022-TW3 2023-TW3", "2021-TW1 2022-TW4 2023-TW3")
        .hasMessageStartingWith("Berkas data/pemetaan-rencana-aksi.csv, baris 104, kolom jadwal: ")
        .hasMessageContaining("baris 4 menyebut 2021-TW1 2022-TW4");
  }

  @Test
  void refusesAWrongColumn() {
    refuses(RoadMapFiles.PEMETAAN, "kode,area,perangkat_daerah", "kode,area,perangkat")
        .hasMessageContaining("baris 1, kolom perangkat: kolom ke-3 seharusnya 'perangkat_daerah'");
  }

  @Test
  void refusesAnUnclosedQuote() {
    refuses(RoadMapFiles.PEMETAAN, "QW-06,\"triwulan dari QW-06,", "QW-06,\"triwulan dari\" QW-06,")
        .hasMessageContaining("baris 9, kolom catatan: tanda kutip tidak ditutup");
  }

  @Test
  void refusesAnotherEncoding() {
    var text = shipped(RoadMapFiles.TABEL_9).replaceFirst("Rapat Internal", "Rap\u00e4t Internal");
    assertThatThrownBy(
            () ->
                table(
                    RoadMapFiles.TABEL_9,
                    text,
                    RoadMapFiles.TABEL_9_COLUMNS,
                    StandardCharsets.ISO_8859_1))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining("baris 2, kolom rencana_aksi: bukan teks UTF-8");
  }

  @Test
  void takesAnActionThatNobodyMappedYet() {
    damaged.put(
        RoadMapFiles.PEMETAAN,
        shipped(RoadMapFiles.PEMETAAN)
            .replaceFirst(
                "RA-001,Manajemen Perubahan,semua,2022-TW4", "RA-001,Manajemen Perubahan,,"));

    var action = readWith(damaged).get(0).aksi();

    assertThat(action.perangkatDaerah()).isEmpty();
    assertThat(action.jadwal()).isEmpty();
    assertThat(action.semua()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1. Rapat Internal, Rapat Internal",
    "12. Menyusun, Menyusun",
    "1. laporan satu 2. laporan dua, 1. laporan satu 2. laporan dua",
    "1. Satu 2. Dua, 1. Satu 2. Dua",
    "4 Dokumen, 4 Dokumen"
  })
  void takesOffOnlyTheNumberOfAListOfOne(String text, String expected) {
    assertThat(RoadMapFiles.withoutNumber(text)).isEqualTo(expected);
  }

  private AbstractThrowableAssert<?, ?> refuses(String file, String from, String to) {
    var text = shipped(file);
    assertThat(text).contains(from);
    var at = text.indexOf(from);
    damaged.clear();
    damaged.put(file, text.substring(0, at) + to + text.substring(at + from.length()));
    return assertThatThrownBy(() -> readWith(damaged)).isInstanceOf(DataFileException.class);
  }

  private static List<RoadMapRow> readWith(Map<String, String> damaged) {
    return RoadMapFiles.read(
        table(damaged, RoadMapFiles.TABEL_9, RoadMapFiles.TABEL_9_COLUMNS),
        table(damaged, RoadMapFiles.TABEL_10, RoadMapFiles.TABEL_10_COLUMNS),
        table(damaged, RoadMapFiles.PEMETAAN, RoadMapFiles.PEMETAAN_COLUMNS),
        OFFICES);
  }

  private static CsvTable table(Map<String, String> damaged, String file, List<String> columns) {
    return table(file, damaged.getOrDefault(file, shipped(file)), columns, StandardCharsets.UTF_8);
  }

  private static CsvTable table(String file, String text, List<String> columns, Charset charset) {
    return CsvTable.of(file, text.getBytes(charset), columns);
  }

  private static String shipped(String file) {
    try (var stream = RoadMapFilesTest.class.getClassLoader().getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
