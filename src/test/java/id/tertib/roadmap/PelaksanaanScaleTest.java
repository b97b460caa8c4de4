package id.tertib.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.evidence.Evidence;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.SheetItem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What does not fit together in an answer of Tabel 11. */
class PelaksanaanScaleTest {

  private static final SheetItem ITEM =
      new SheetItem("RA-001", "Area", "Aksi", PelaksanaanScale.KIND, true, Map.of());

  private final PelaksanaanScale scale = new PelaksanaanScale();

  @Test
  void findsNothingWhereDocumentsFilesAndAnswerAgree() {
    assertThat(contradiction("sudah", 1, 1, 1, null)).isNull();
    assertThat(contradiction("sudah", 2, 2, 0, "Di arsip")).isNull();
    assertThat(contradiction("sebagian", 3, 1, 1, null)).isNull();
    assertThat(contradiction("belum", 1, 0, 0, "Menunggu anggaran")).isNull();
  }

  @Test
  void seesSudahWithFewerDocumentsThanNeeded() {
    assertThat(contradiction("sudah", 1, 0, 0, null))
        .isEqualTo("sudah, tetapi dokumen tersedia 0 dari 1, tanpa berkas dan tanpa catatan");
    assertThat(contradiction("sudah", 2, 1, 1, null))
        .isEqualTo("sudah, tetapi dokumen tersedia 1 dari 2");
    assertThat(contradiction("sudah", 2, 1, 0, "Sisanya menyusul"))
        .isEqualTo("sudah, tetapi dokumen tersedia 1 dari 2");
  }

  @Test
  void seesMoreDocumentsThanNeeded() {
    assertThat(contradiction("sebagian", 1, 2, 0, "Di arsip"))
        .isEqualTo("dokumen tersedia 2, yang dibutuhkan hanya 1");
  }

  @Test
  void seesFewerDocumentsThanFiles() {
    assertThat(contradiction("belum", 1, 0, 1, "Menunggu"))
        .isEqualTo("1 berkas terlampir, dokumen tersedia ditulis 0");
    assertThat(contradiction("sudah", 3, 1, 2, null))
        .isEqualTo(
            "sudah, tetapi dokumen tersedia 1 dari 3;"
                + " 2 berkas terlampir, dokumen tersedia ditulis 1");
  }

  @Test
  void asksNothingOfARowThatDoesNotApply() {
    assertThat(contradiction("tidak_berlaku", 1, 0, 2, "Bukan tugas kantor ini")).isNull();
  }

  @Test
  void judgesTheAnswerThatCounts() {
    var layers = new LinkedHashMap<String, Answer>();
    layers.put(Layer.SELF, answer("sudah", 1, 0, null, null));
    layers.put("asesor", answer("belum", 1, 0, null, "Tidak ditemukan di lapangan"));

    assertThat(scale.contradiction(item(layers, 0))).isEmpty();
  }

  private @Nullable String contradiction(
      String pelaksanaan, int dibutuhkan, int tersedia, int berkas, @Nullable String catatan) {
    var own = answer(pelaksanaan, dibutuhkan, tersedia, catatan, null);
    return scale.contradiction(item(Map.of(Layer.SELF, own), berkas)).orElse(null);
  }

  private static AnsweredItem item(Map<String, Answer> layers, int berkas) {
    var evidence =
        IntStream.range(0, berkas)
            .mapToObj(
                i ->
                    new Evidence(
                        "b" + i,
                        new CaseSubject(Matter.DOCUMENT, "dokumen", "dinkes", "2026-S2/dinkes"),
                        "berkas.pdf",
                        "application/pdf",
                        9,
                        "00",
                        "dinkesasesor",
                        Instant.EPOCH))
            .toList();
    return new AnsweredItem(ITEM, layers, evidence);
  }

  private static Answer answer(
      String pelaksanaan,
      int dibutuhkan,
      int tersedia,
      @Nullable String catatan,
      @Nullable String alasan) {
    var value =
        JsonNodeFactory.instance
            .objectNode()
            .put("pelaksanaan", pelaksanaan)
            .put("dibutuhkan", dibutuhkan)
            .put("tersedia", tersedia);
    return new Answer(value, catatan, alasan, "dinkesasesor", Instant.EPOCH, 1);
  }
}
