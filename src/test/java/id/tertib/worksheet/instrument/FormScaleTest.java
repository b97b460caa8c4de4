package id.tertib.worksheet.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.engine.RefusedException;
import id.tertib.evidence.Evidence;
import id.tertib.instrument.Shipped;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetItem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scales of the checklist and of the quarterly report, as their files describe them. */
class FormScaleTest {

  private static final SheetItem ITEM =
      new SheetItem(
          "RA-001", "Area", "Aksi", "daftar-periksa/tabel-11#PELAKSANAAN", true, Map.of());
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-13T03:00:00Z"), ZoneId.of("Asia/Jakarta"));

  private final Scale scale = scale("daftar-periksa", "PELAKSANAAN");
  private final Scale temuan = scale("daftar-periksa", "TINDAK_LANJUT");
  private final Scale triwulan = scale("laporan-triwulan", "PELAKSANAAN_TRIWULAN");

  private static Scale scale(String instrument, String name) {
    var form = Shipped.instrument(instrument, "tabel-11").scales().get(name).form();
    return new FormScale(name, Objects.requireNonNull(form), null, CLOCK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          3                                            | Jawaban RA-001 harus berisi pelaksanaan, dibutuhkan, dan tersedia.
          {"pelaksanaan":"Sudah"}                      | Pelaksanaan RA-001 harus sudah, sebagian, belum, atau tidak_berlaku.
          {"pelaksanaan":"sudah","dibutuhkan":0}       | Dokumen dibutuhkan pada RA-001 harus bilangan bulat 1 sampai 9999, bukan '0'.
          {"pelaksanaan":"sudah","tersedia":"1,5"}     | Dokumen tersedia pada RA-001 harus bilangan bulat 0 sampai 9999, bukan '1,5'.
          {"pelaksanaan":"sudah","tersedia":"00001"}   | Dokumen tersedia pada RA-001 harus bilangan bulat 0 sampai 9999, bukan '00001'.
          """)
  void refusesWhatIsNoAnswer(String sent, String sentence) {
    assertThatThrownBy(() -> check(scale, sent)).hasMessage(sentence);
    assertThatThrownBy(() -> check(triwulan, sent)).hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sudah    | 2026-08-01 | Tanggal baru RA-001 hanya untuk yang belum atau sebagian dilaksanakan. Kosongkan.
          belum    | 2026-02-30 | Tanggal baru RA-001 tidak dapat dibaca: '2026-02-30'. Tulis tahun-bulan-hari yang ada, misalnya 2026-08-13.
          sebagian | 2026-07-13 | Tanggal baru RA-001, 13 Juli 2026, harus sesudah hari ini. Pilih tanggal yang akan datang.
          belum    | 2031-07-14 | Tanggal baru RA-001, 14 Juli 2031, lebih dari lima tahun lagi. Periksa tahunnya.
          """)
  void refusesADayThatIsNotToCome(String pelaksanaan, String day, String sentence) {
    var sent = "{\"pelaksanaan\":\"%s\",\"tanggalBaru\":\"%s\"}".formatted(pelaksanaan, day);

    assertThatThrownBy(() -> check(triwulan, sent)).hasMessage(sentence);
  }

  @Test
  void takesAnAnswerInItsNormalForm() throws JsonProcessingException {
    assertThat(check(scale, "{\"pelaksanaan\":\"sudah\"}"))
        .isEqualTo("{\"pelaksanaan\":\"sudah\",\"dibutuhkan\":1,\"tersedia\":0}");
    assertThat(
            check(
                triwulan, "{\"tanggalBaru\":null,\"pelaksanaan\":\"sudah\",\"tersedia\":\" 2 \"}"))
        .isEqualTo("{\"pelaksanaan\":\"sudah\",\"dibutuhkan\":1,\"tersedia\":2}");
    assertThat(check(triwulan, "{\"tanggalBaru\":\"2026-08-01\",\"pelaksanaan\":\"belum\"}"))
        .isEqualTo(
            "{\"pelaksanaan\":\"belum\",\"dibutuhkan\":1,\"tersedia\":0,\"tanggalBaru\":\"2026-08-01\"}");
  }

  @Test
  void keepsOfAFindingOnlyWhatBecameOfIt() throws JsonProcessingException {
    assertThat(temuan.known(ITEM)).containsExactly("pelaksanaan", "dibutuhkan", "tersedia");
    assertThat(check(temuan, "{\"pelaksanaan\":\"sebagian\",\"dibutuhkan\":2,\"tersedia\":1}"))
        .isEqualTo("{\"pelaksanaan\":\"sebagian\"}");
    assertThatThrownBy(() -> check(temuan, "{\"pelaksanaan\":\"tidak_berlaku\"}"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("Tindak lanjut RA-001 harus sudah, sebagian, atau belum.");
    assertThatThrownBy(() -> check(temuan, "true"))
        .hasMessage("Tindak lanjut RA-001 harus sudah, sebagian, atau belum.");
    assertThat(temuan.row()).isEqualTo(new Scale.RowView(true, null));
    assertThat(temuan.missing(item(Map.of(), 0))).contains("belum dijawab");
  }

  @Test
  void asksForANoteOrADocumentByTheOption() {
    assertThat(scale.missing(item(Map.of(), 0))).contains("belum diisi");
    assertThat(missing(scale, "belum", 0, 0, null)).isEqualTo("perlu catatan");
    assertThat(missing(scale, "tidak_berlaku", 0, 0, " ")).isEqualTo("perlu catatan");
    assertThat(missing(scale, "sebagian", 1, 0, null))
        .isEqualTo("perlu berkas bukti atau catatan tempat dokumennya");
    assertThat(missing(scale, "sebagian", 1, 1, null)).isNull();
    assertThat(missing(scale, "sudah", 1, 0, "Di arsip")).isNull();
    assertThat(missing(scale, "sudah", 0, 0, null)).isNull();
  }

  @Test
  void asksInAQuarterWhatSlippedAndTheNewDay() {
    assertThat(missing(triwulan, "sebagian", 1, 1, null))
        .isEqualTo("perlu catatan: apa yang tertunda dan mengapa");
    assertThat(missing(triwulan, "belum", 0, 0, "Menunggu")).isEqualTo("perlu tanggal baru");
    assertThat(missing(triwulan, "tidak_berlaku", 0, 0, null)).isEqualTo("perlu catatan");

    var past = answer("belum", 1, 0, "Menunggu", null);
    ((ObjectNode) past.value()).put("tanggalBaru", "2026-07-13");
    assertThat(triwulan.missing(item(Map.of(Layer.SELF, past), 0)))
        .contains("tanggal barunya sudah lewat");
  }

  @Test
  void tellsTheTabHowToAskIt() throws JsonProcessingException {
    assertThat(new ObjectMapper().writeValueAsString(triwulan.fields(ITEM)))
        .contains(
            "{\"key\":\"dibutuhkan\",\"label\":\"Dok. dibutuhkan\",\"kind\":\"count\",\"options\":[],"
                + "\"range\":{\"least\":1,\"most\":9999},"
                + "\"asking\":{\"name\":\"Dokumen yang dibutuhkan\",\"initial\":\"1\","
                + "\"when\":{\"key\":\"pelaksanaan\",\"in\":[\"\",\"sudah\",\"sebagian\",\"belum\"]},"
                + "\"keptWhenHidden\":true,\"countsDocuments\":false,\"optional\":false}}",
            "\"ratio\":{\"part\":\"tersedia\",\"whole\":\"dibutuhkan\",\"unit\":\"dok.\","
                + "\"unitInSentence\":\"dokumen\"}",
            "{\"key\":\"tanggalBaru\",\"label\":\"Tanggal baru\",\"kind\":\"date\",\"options\":[],"
                + "\"asking\":{\"hint\":\"(wajib)\","
                + "\"when\":{\"key\":\"pelaksanaan\",\"in\":[\"belum\",\"sebagian\"]},"
                + "\"keptWhenHidden\":false,\"countsDocuments\":false,\"optional\":false}}");
    assertThat(scale.options(ITEM))
        .extracting(Scale.Option::mark)
        .containsExactly(Scale.Mark.DONE, Scale.Mark.PARTLY, Scale.Mark.OPEN, Scale.Mark.NOT_ASKED);
  }

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

  private static String check(Scale scale, String sent) throws JsonProcessingException {
    return scale.check(ITEM, new ObjectMapper().readTree(sent)).toString();
  }

  private static @Nullable String missing(
      Scale scale, String pelaksanaan, int tersedia, int berkas, @Nullable String catatan) {
    var own = answer(pelaksanaan, 2, tersedia, catatan, null);
    return scale.missing(item(Map.of(Layer.SELF, own), berkas)).orElse(null);
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
