package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.testing.FilledXlsx;
import id.tertib.testing.LibreOffice;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.Layer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The real checklist as a file: of an office that fills it, and of the assessor who corrects it.
 */
@ProcessTest
class DaftarPeriksaXlsxTest {

  private static final String S2 = "2026-S2/dinkes";
  private static final String PELAKSANAAN = "Pelaksanaan";
  private static final String DIBUTUHKAN = "Dok. dibutuhkan";
  private static final String TERSEDIA = "Dok. tersedia";

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired ObjectMapper json;

  private Kota kota;
  private String temuan;

  /** Semester I is done, with a finding; semester II waits for its checklist. */
  @BeforeEach
  void semesterDua() {
    kota = new Kota(aplikasi);
    kota.pada("2026-07-01T08:00").mulai(2026, 1);
    kota.rencanakan("2026-S1", "2026-09-30", "dinkes").tetapkan("2026-S1");
    var satu = kota.kasus("2026-S1/dinkes");
    satu.isi(kode -> kode.equals("RA-013") ? Kasus.Isi.belum() : Kasus.Isi.sudah())
        .serahkan()
        .observasi()
        .wawancara()
        .temuan("Penataan Tatalaksana", "Diperbaiki", "SOP belum seragam", "2026-11-30")
        .kirimAnalisis()
        .tanggapi()
        .setujui()
        .rencanakanTindakLanjut("2026-10-30");
    kota.pada("2026-11-02T08:00").mulai(2026, 2);
    kota.rencanakan("2026-S2", "2026-12-31", "dinkes", "dlh").tetapkan("2026-S2");
    temuan =
        kota.kasus(S2).kode().stream()
            .filter(kode -> kode.startsWith("TEMUAN"))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void showsWhatTheAssessorNeedsBesideEachRow() {
    var berkas = unduh("dinkesasesor", S2);

    assertThat(berkas.text("RA-013", "Kondisi ideal")).isNotBlank();
    assertThat(berkas.text("RA-013", "Jadwal")).contains("Triwulan", "terbawa dari 1 siklus");
    assertThat(berkas.text("RA-013", "Semester lalu"))
        .contains("Semester I 2026: Belum, 0 dari 1 dokumen", "Menunggu anggaran perubahan");
    assertThat(berkas.text(temuan, "Uraian")).isEqualTo("SOP belum seragam");
    assertThat(berkas.text(temuan, "Kondisi ideal"))
        .isEqualTo("Rekomendasi: Perbaiki: SOP belum seragam");
    assertThat(berkas.row(temuan).getCell(berkas.column(DIBUTUHKAN)).getCellStyle().getLocked())
        .as("a finding counts no documents")
        .isTrue();
  }

  @Test
  void takesChoicesCountsAndFindings() {
    ambilTugas("dinkesasesor", MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
    var berkas =
        unduh("dinkesasesor", S2)
            .set("RA-013", PELAKSANAAN, "Sebagian")
            .set("RA-013", DIBUTUHKAN, 12)
            .set("RA-013", TERSEDIA, "5")
            .set("RA-013", "Catatan", "Arsip lantai 2")
            .set("RA-016", PELAKSANAAN, "Tidak berlaku")
            .set(temuan, PELAKSANAAN, "Sudah")
            .bytes();

    var jawaban = json(sebagai("dinkesasesor").upload(alamat(S2), "isian.xlsx", berkas), 200);

    assertThat(jawaban.path("problems")).isEmpty();
    assertThat(jawaban.path("changes").findValuesAsText("to"))
        .containsExactlyInAnyOrder(
            "Sudah",
            "Sebagian, Dok. dibutuhkan 12, Dok. tersedia 5; catatan: Arsip lantai 2",
            "Tidak berlaku, Dok. dibutuhkan 1, Dok. tersedia 0");
    var kasus = kota.kasus(S2);
    assertThat(kasus.butir("RA-013").last().orElseThrow().value().toString())
        .isEqualTo("{\"pelaksanaan\":\"sebagian\",\"dibutuhkan\":12,\"tersedia\":5}");
    assertThat(kasus.butir("RA-016").last().orElseThrow().value().toString())
        .isEqualTo("{\"pelaksanaan\":\"tidak_berlaku\",\"dibutuhkan\":1,\"tersedia\":0}");
    assertThat(kasus.butir(temuan).last().orElseThrow().value().toString())
        .isEqualTo("{\"pelaksanaan\":\"sudah\"}");

    // the scale filled the documents of RA-016 by itself: the same file still says the same
    assertThat(sebagai("dinkesasesor").upload(alamat(S2), "isian.xlsx", berkas).body())
        .isEqualTo("{\"changes\":[],\"problems\":[]}");
  }

  @Test
  void refusesTextWhereANumberIsDueAndWhatTheScaleRefuses() {
    ambilTugas("dinkesasesor", MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
    var berkas =
        unduh("dinkesasesor", S2)
            .set("RA-013", PELAKSANAAN, "Sudah")
            .set("RA-013", DIBUTUHKAN, "dua")
            .set("RA-016", PELAKSANAAN, "Sudah")
            .set("RA-016", TERSEDIA, 1.5)
            .set("RA-017", PELAKSANAAN, "Sudah")
            .set("RA-017", DIBUTUHKAN, 0)
            .set("RA-018", TERSEDIA, 3)
            .set(temuan, PELAKSANAAN, "Tidak berlaku")
            .set(temuan, TERSEDIA, 3)
            .bytes();

    var jawaban =
        json(sebagai("dinkesasesor").upload(alamat(S2) + "?dryRun=true", "a.xlsx", berkas), 200);

    assertThat(jawaban.path("changes")).isEmpty();
    assertThat(jawaban.path("problems").findValuesAsText("message"))
        .containsExactlyInAnyOrder(
            "Butir RA-013: Dok. dibutuhkan berisi ‘dua’, seharusnya bilangan bulat 1–9999.",
            "Butir RA-016: Dok. tersedia berisi ‘1.5’, seharusnya bilangan bulat 0–9999.",
            "Butir RA-017: Dok. dibutuhkan berisi ‘0’, seharusnya bilangan bulat 1–9999.",
            "Pelaksanaan RA-018 harus sudah, sebagian, belum, atau tidak_berlaku.",
            "Butir "
                + temuan
                + ": Pelaksanaan berisi ‘Tidak berlaku’, seharusnya salah satu dari"
                + " Sudah, Sebagian, Belum.",
            "Butir " + temuan + " tidak mempunyai isian Dok. tersedia. Kosongkan sel itu.");
  }

  @Test
  void refusesPartsThatTheScaleDoesNotKnowAndColumnsThatSomebodyAdded() {
    ambilTugas("dinkesasesor", MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);

    assertThat(
            json(jawab("RA-013", "{\"pelaksanaan\":\"sudah\",\"ada\":1}"), 400)
                .path("detail")
                .asText())
        .isEqualTo(
            "Jawaban RA-013 tidak mengenal ‘ada’. Yang ada: pelaksanaan, dibutuhkan, tersedia.");
    assertThat(
            json(jawab(temuan, "{\"pelaksanaan\":\"sudah\",\"catatan\":\"ya\"}"), 400)
                .path("detail")
                .asText())
        .contains(temuan, "tidak mengenal ‘catatan’");
    json(jawab(temuan, "{\"pelaksanaan\":\"sudah\",\"dibutuhkan\":1,\"tersedia\":1}"), 200);
    assertThat(kota.kasus(S2).butir(temuan).last().orElseThrow().value().toString())
        .isEqualTo("{\"pelaksanaan\":\"sudah\"}");

    var berkas =
        unduh("dinkesasesor", S2)
            .set("RA-013", PELAKSANAAN, "Sudah")
            .with(
                buku -> {
                  for (var baris : buku.getSheetAt(0)) {
                    if (new DataFormatter().formatCellValue(baris.getCell(0)).equals("Kode")) {
                      baris.createCell(baris.getLastCellNum()).setCellValue("Kendala");
                    }
                  }
                })
            .bytes();
    var tolak = json(sebagai("dinkesasesor").upload(alamat(S2), "a.xlsx", berkas), 400);
    assertThat(tolak.path("problems").findValuesAsText("message"))
        .singleElement()
        .asString()
        .startsWith("Kolom ‘Kendala’ tidak dikenal. Yang ada: Kode,");
  }

  @Test
  void proposesTheCountOfDocumentsFromTheFilesWhereItIsLeftBlank() {
    ambilTugas("dinkesasesor", MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
    lampirkan("RA-013", "SK.pdf");
    lampirkan("RA-016", "Foto.pdf");
    lampirkan("RA-016", "Peta.pdf");

    var baca = json(jawab("RA-013", "{\"pelaksanaan\":\"sudah\"}"), 200);
    assertThat(baca.path("contradiction").isNull()).isTrue();
    assertThat(kota.kasus(S2).butir("RA-013").last().orElseThrow().value().toString())
        .isEqualTo("{\"pelaksanaan\":\"sudah\",\"dibutuhkan\":1,\"tersedia\":1}");

    var berkas = unduh("dinkesasesor", S2).set("RA-016", PELAKSANAAN, "Sudah").bytes();
    var ambil = json(sebagai("dinkesasesor").upload(alamat(S2), "a.xlsx", berkas), 200);
    assertThat(ambil.path("changes").findValuesAsText("to"))
        .containsExactly("Sudah, Dok. dibutuhkan 1, Dok. tersedia 2");
    assertThat(butir("RA-016").path("contradiction").asText())
        .isEqualTo("dokumen tersedia 2, yang dibutuhkan hanya 1");

    var nol = "{\"pelaksanaan\":\"tidak_berlaku\",\"dibutuhkan\":1,\"tersedia\":0}";
    assertThat(json(jawab("RA-017", nol), 200).path("contradiction").isNull()).isTrue();
  }

  @Test
  void namesWhatContradictsItselfToWhoeverOnlyReads() {
    kota.kasus(S2)
        .isi(
            kode ->
                kode.equals("RA-016") ? new Kasus.Isi("sudah", 1, 2, "Arsip") : Kasus.Isi.sudah())
        .serahkan();

    var berkas = unduh("asesor2", S2);

    assertThat(berkas.text("RA-016", "Perlu dilihat"))
        .isEqualTo("dokumen tersedia 2, yang dibutuhkan hanya 1");
    assertThat(berkas.text("RA-013", "Perlu dilihat")).isEmpty();
  }

  @Test
  void refusesTheFileOfTheNeighbourAndOfTheSemesterBefore() {
    ambilTugas("dinkesasesor", MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
    var tetangga = unduh("dlhasesor", "2026-S2/dlh").bytes();

    var jawaban = json(sebagai("dinkesasesor").upload(alamat(S2), "a.xlsx", tetangga), 400);

    assertThat(jawaban.path("detail").asText())
        .contains("Dinas Lingkungan Hidup", "2026-S2/dlh", "Dinas Kesehatan");
    assertThat(sebagai("dinkesasesor").download(alamat("2026-S2/dlh")).statusCode()).isEqualTo(404);
  }

  /** Where LibreOffice is at hand; elsewhere skipped. */
  @Test
  void readsWhatAnotherOfficeProgramSaved(@TempDir Path tempat) throws Exception {
    Assumptions.assumeTrue(LibreOffice.isThere(), "no LibreOffice");
    kota.kasus(S2).jawab("RA-017", Kasus.Isi.belum());
    ambilTugas("dinkesasesor", MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
    var utuh = unduh("dinkesasesor", S2).bytes();
    var berkas = unduh("dinkesasesor", S2);
    berkas
        .set("RA-013", PELAKSANAAN, "Sebagian")
        .set("RA-013", DIBUTUHKAN, 2)
        .set("RA-013", "Catatan", "=1+1 itu dua\nbaris kedua");

    var alamat = alamat(S2) + "?dryRun=true";
    var sama =
        json(
            sebagai("dinkesasesor").upload(alamat, "a.xlsx", LibreOffice.savedAgain(tempat, utuh)),
            200);
    var beda =
        json(
            sebagai("dinkesasesor")
                .upload(alamat, "a.xlsx", LibreOffice.savedAgain(tempat, berkas.bytes())),
            200);

    assertThat(sama.toString()).isEqualTo("{\"changes\":[],\"problems\":[]}");
    assertThat(beda.path("problems")).isEmpty();
    assertThat(beda.path("changes").findValuesAsText("to"))
        .containsExactly(
            "Sebagian, Dok. dibutuhkan 2, Dok. tersedia 0; catatan: =1+1 itu dua\nbaris kedua");
  }

  @Test
  void letsTheAssessorCorrectWithAReasonBesideTheOfficesAnswer() {
    kota.kasus(S2).isi(kode -> Kasus.Isi.sudah()).serahkan().observasi().wawancara();
    var berkas = unduh("asesor2", S2);
    assertThat(berkas.text("RA-013", "Isian perangkat daerah"))
        .isEqualTo("Sudah, Dok. dibutuhkan 1, Dok. tersedia 1; catatan: Di arsip Subbagian Umum");
    berkas
        .set("RA-013", PELAKSANAAN, "Sebagian")
        .set("RA-013", DIBUTUHKAN, 2)
        .set("RA-013", TERSEDIA, 1);

    var tanpa = json(sebagai("asesor2").upload(alamat(S2), "a.xlsx", berkas.bytes()), 400);
    assertThat(tanpa.path("problems").path(0).path("message").asText())
        .contains("RA-013 dikoreksi tanpa alasan");
    berkas.set("RA-013", "Alasan koreksi", "Satu dokumen hilang");
    json(sebagai("asesor2").upload(alamat(S2), "a.xlsx", berkas.bytes()), 200);

    var butir = kota.kasus(S2).butir("RA-013");
    assertThat(butir.layers().get(Layer.SELF).value().path("pelaksanaan").asText())
        .isEqualTo("sudah");
    assertThat(butir.layers().get(DaftarPeriksa.ASESOR).value().path("pelaksanaan").asText())
        .isEqualTo("sebagian");
    assertThat(butir.layers().get(DaftarPeriksa.ASESOR).reason()).isEqualTo("Satu dokumen hilang");
  }

  private void ambilTugas(String akun, String langkah) {
    kota.tugas.claim(kota.tugas(S2, langkah).getId(), akun);
  }

  private HttpResponse<String> jawab(String kode, String jawaban) {
    return sebagai("dinkesasesor")
        .send(
            "PUT",
            "%s/answers/%s".formatted(lembar(), kode),
            "{\"answer\":%s,\"revision\":0}".formatted(jawaban),
            "Content-Type",
            "application/json");
  }

  private void lampirkan(String kode, String nama) {
    json(
        sebagai("dinkesasesor")
            .upload(
                "%s/answers/%s/evidence".formatted(lembar(), kode),
                nama,
                ("%PDF-1.4 " + nama + "\n%%EOF").getBytes(StandardCharsets.UTF_8)),
        201);
  }

  private JsonNode butir(String kode) {
    for (var satu : json(sebagai("dinkesasesor").get(lembar()), 200).path("items")) {
      if (satu.path("code").asText().equals(kode)) {
        return satu;
      }
    }
    throw new AssertionError(kode);
  }

  private String lembar() {
    var langkah = kota.tugas(S2, MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
    return "/api/tasks/%s/worksheet".formatted(langkah.getId());
  }

  private FilledXlsx unduh(String akun, String kunci) {
    return FilledXlsx.of(sebagai(akun).download(alamat(kunci)).body());
  }

  private Visitor sebagai(String akun) {
    return Visitor.program(port, akun);
  }

  private String alamat(String kunci) {
    return "/api/worksheets/%s/lke.xlsx".formatted(kota.monitoring.get(kunci).lembarId());
  }

  private JsonNode json(HttpResponse<String> jawaban, int status) {
    assertThat(jawaban.statusCode()).as(jawaban.body()).isEqualTo(status);
    try {
      return json.readTree(jawaban.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(jawaban.body(), e);
    }
  }
}
