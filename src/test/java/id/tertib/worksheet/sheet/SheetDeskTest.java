package id.tertib.worksheet.sheet;

import static id.tertib.worksheet.LembarUji.ASESOR;
import static id.tertib.worksheet.LembarUji.PENGISI;
import static id.tertib.worksheet.LembarUji.PERKARA;
import static id.tertib.worksheet.LembarUji.REKAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.access.People;
import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.testing.ProcessTest;
import id.tertib.worksheet.LembarUji;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.Sheets;
import id.tertib.worksheet.UjiLembar;
import id.tertib.worksheet.work.StaleEntryException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
class SheetDeskTest {

  private static final String BAPPEDA =
      "Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah";

  @Autowired SheetDesk desk;
  @Autowired OtherDocuments others;
  @Autowired Sheets sheets;
  @Autowired LembarUji uji;
  @Autowired AuditTrail audit;
  @Autowired EvidenceStore evidence;
  @Autowired People people;

  @Test
  void showsTheSheetWithItsItemsScaleAndProgress() {
    var task = uji.diambil();

    var page = desk.open(PENGISI, task.getId());

    assertThat(page.instrument()).isEqualTo("uji");
    assertThat(page.version()).isEqualTo(PERKARA);
    assertThat(page.title()).isEqualTo("Lembar uji");
    assertThat(page.mode()).isEqualTo("fill");
    assertThat(page.layer()).isEqualTo("self");
    assertThat(page.locked()).isFalse();
    assertThat(page.held().mine()).isTrue();
    assertThat(page.progress()).isEqualTo(new SheetPage.Progress(0, 2, 0));
    assertThat(page.score()).containsEntry("ya", 0L);
    assertThat(page.items())
        .extracting(SheetPage.Item::code, SheetPage.Item::revision, SheetPage.Item::missing)
        .containsExactly(
            tuple("UJI-1", 0, "belum diisi"),
            tuple("UJI-2", 0, "belum diisi"),
            tuple("UJI-3", 0, null));
    assertThat(page.items().get(0).scale().options())
        .extracting(Scale.Option::code)
        .containsExactly("ya", "tidak");
    assertThat(page.items().get(0).context()).containsEntry("jadwal", "TW4");
  }

  @Test
  void savesAnAnswerInItsNormalFormAndTellsHowTheSheetStands() {
    var task = uji.diambil();

    var saved = simpan(task.getId(), "UJI-1", "Ya", null, 0);

    assertThat(saved.revision()).isEqualTo(1);
    assertThat(saved.missing()).isNull();
    assertThat(saved.progress()).isEqualTo(new SheetPage.Progress(1, 2, 1));
    assertThat(saved.score()).containsEntry("ya", 1L);
    var item = desk.open(PENGISI, task.getId()).items().get(0);
    assertThat(item.answer()).isEqualTo(TextNode.valueOf("ya"));
    assertThat(item.revision()).isEqualTo(1);
    assertThat(item.savedAt()).isNotNull();
    assertThat(item.layers()).extracting(SheetPage.LayerPart::layer).containsExactly("self");
  }

  @Test
  void saysWhatAnAnswerStillLacks() {
    var task = uji.diambil();

    assertThat(simpan(task.getId(), "UJI-1", "tidak", "  ", 0).missing())
        .isEqualTo("perlu catatan");
    assertThat(simpan(task.getId(), "UJI-1", "tidak", "Menunggu SK", 1).missing()).isNull();
  }

  @Test
  void keepsANoteWithoutAnAnswerAndAnAnswerThatWasTakenBack() {
    var task = uji.diambil();

    assertThat(simpan(task.getId(), "UJI-1", null, "Nanti dilengkapi", 0).missing())
        .isEqualTo("belum diisi");
    simpan(task.getId(), "UJI-1", "ya", null, 1);
    simpan(task.getId(), "UJI-1", null, null, 2);

    var item = desk.open(PENGISI, task.getId()).items().get(0);
    assertThat(item.answer()).isNull();
    assertThat(item.note()).isNull();
    assertThat(item.revision()).isEqualTo(3);
  }

  @Test
  void refusesAnOlderRevisionAndShowsWhatIsThere() {
    var task = uji.diambil();
    simpan(task.getId(), "UJI-1", "ya", "di ruang arsip", 0);

    var stale =
        catchThrowableOfType(
            StaleEntryException.class, () -> simpan(task.getId(), "UJI-1", "tidak", null, 0));

    assertThat(stale.reason()).contains("UJI-1", people.nameOf(PENGISI));
    assertThat(stale.current())
        .isInstanceOfSatisfying(
            SheetPage.Current.class,
            current -> {
              assertThat(current.answer()).isEqualTo(TextNode.valueOf("ya"));
              assertThat(current.note()).isEqualTo("di ruang arsip");
              assertThat(current.revision()).isEqualTo(1);
            });
    assertThat(desk.open(PENGISI, task.getId()).items().get(0).answer())
        .isEqualTo(TextNode.valueOf("ya"));
  }

  @Test
  void refusesARevisionOfAnItemThatIsStillBlank() {
    var task = uji.diambil();

    assertThatExceptionOfType(StaleEntryException.class)
        .isThrownBy(() -> simpan(task.getId(), "UJI-1", "ya", null, 4))
        .withMessageContaining("UJI-1 belum pernah diisi");
  }

  @Test
  void refusesWhatTheScaleDoesNotKnowAndWhatIsTooLong() {
    var task = uji.diambil();

    assertRefused(400, "bukan pilihan", () -> simpan(task.getId(), "UJI-1", "entah", null, 0));
    assertRefused(
        400,
        "catatan terlalu panjang",
        () -> simpan(task.getId(), "UJI-1", "ya", "x".repeat(4001), 0));
    assertRefused(404, "UJI-9", () -> simpan(task.getId(), "UJI-9", "ya", null, 0));
    assertThat(desk.open(PENGISI, task.getId()).progress().answered()).isZero();
  }

  @Test
  void keepsNoInvisibleCharacters() {
    var task = uji.diambil();

    simpan(task.getId(), "UJI-1", "ya", "baris\u0000 satu\r\nbaris dua\u0007", 0);

    assertThat(desk.open(PENGISI, task.getId()).items().get(0).note())
        .isEqualTo("baris satu\nbaris dua");
  }

  @Test
  void refusesWhoeverDoesNotHoldTheTaskAndNamesWhoDoes() {
    var free = uji.mulai();
    assertRefused(409, "belum diambil", () -> simpan(free.getId(), "UJI-1", "ya", null, 0));

    uji.tasks.claim(free.getId(), REKAN);
    assertRefused(409, people.nameOf(REKAN), () -> simpan(free.getId(), "UJI-1", "ya", null, 0));
  }

  @Test
  void showsNobodyAnothersTask() {
    var task = uji.diambil();

    assertRefused(404, task.getId(), () -> desk.open(ASESOR, task.getId()));
    assertRefused(404, "tidak ditemukan", () -> desk.open(PENGISI, "bukan-tugas"));
  }

  @Test
  void refusesALockedSheetWithItsReason() {
    var task = uji.mulai(UjiLembar.TERKUNCI);
    uji.tasks.claim(task.getId(), PENGISI);

    assertThat(desk.open(PENGISI, task.getId()).locked()).isTrue();
    assertRefused(
        409, "terkunci sejak kemarin", () -> simpan(task.getId(), "UJI-1", "ya", null, 0));
  }

  @Test
  void keepsTheCorrectionBesideTheAnswerAndAsksForAReason() {
    var filled = uji.diambil();
    simpan(filled.getId(), "UJI-1", "ya", null, 0);
    uji.tasks.complete(filled.getId());
    var task = uji.tugas(PERKARA);
    uji.tasks.claim(task.getId(), ASESOR);

    assertRefused(
        400,
        "perlu alasan",
        () -> desk.save(ASESOR, task.getId(), "UJI-1", TextNode.valueOf("tidak"), null, " ", 0));
    var saved =
        desk.save(
            ASESOR, task.getId(), "UJI-1", TextNode.valueOf("tidak"), null, "SK belum ada", 0);

    assertThat(saved.revision()).isEqualTo(1);
    assertThat(saved.score()).containsEntry("ya", 0L);
    var page = desk.open(ASESOR, task.getId());
    assertThat(page.mode()).isEqualTo("correct");
    assertThat(page.items().get(1).answer()).isNull();
    assertThat(page.items().get(0).answer()).isEqualTo(TextNode.valueOf("tidak"));
    assertThat(page.items().get(0).layers())
        .extracting(
            SheetPage.LayerPart::layer,
            layer -> String.valueOf(layer.answer()),
            SheetPage.LayerPart::reason)
        .containsExactly(
            tuple("self", "\"ya\"", null), tuple("asesor", "\"tidak\"", "SK belum ada"));
  }

  @Test
  void onlyShowsTheAnswersThatCountWhereTheTaskReads() {
    var filled = uji.diambil();
    simpan(filled.getId(), "UJI-1", "ya", null, 0);
    uji.tasks.complete(filled.getId());
    uji.tasks.complete(uji.tugas(PERKARA).getId());
    var task = uji.tugas(PERKARA);
    uji.tasks.claim(task.getId(), ASESOR);

    var page = desk.open(ASESOR, task.getId());

    assertThat(page.mode()).isEqualTo("read");
    assertThat(page.layer()).isNull();
    assertThat(page.items().get(0).answer()).isEqualTo(TextNode.valueOf("ya"));
    assertRefused(
        409,
        "hanya dapat dibaca",
        () -> desk.save(ASESOR, task.getId(), "UJI-1", TextNode.valueOf("ya"), null, "x", 0));
  }

  @Test
  void writesEverySaveToTheTrailAsPeopleReadIt() {
    var task = uji.diambil();
    simpan(task.getId(), "UJI-1", "ya", null, 0);
    simpan(task.getId(), "UJI-1", "tidak", "Menunggu SK", 1);

    assertThat(audit.of(PERKARA))
        .extracting(
            AuditRow::who, AuditRow::what, AuditRow::detail, AuditRow::before, AuditRow::after)
        .containsExactly(
            tuple(PENGISI, "mengisi", "UJI-1", null, "Ya"),
            tuple(PENGISI, "mengisi", "UJI-1", "Ya", "Tidak; catatan: Menunggu SK"));
  }

  @Test
  void provesManyItemsWithOneDocument() throws IOException {
    var task = uji.diambil();

    var first = unggah(PENGISI, task.getId(), "UJI-1", "SK tim.pdf");
    var again = desk.attach(PENGISI, task.getId(), "UJI-2", first.id());

    assertThat(first.usedIn()).isEqualTo(1);
    assertThat(again.usedIn()).isEqualTo(2);
    assertThat(desk.open(PENGISI, task.getId()).items().get(0).evidence())
        .extracting(SheetPage.Document::name, SheetPage.Document::usedIn)
        .containsExactly(tuple("SK tim.pdf", 2));
    assertThat(desk.documents(PENGISI, task.getId()))
        .extracting(SheetPage.Offered::name, SheetPage.Offered::usedIn)
        .containsExactly(tuple("SK tim.pdf", 2));
  }

  @Test
  void detachesADocumentAndTakesItBackByAttachingItAgain() throws IOException {
    var task = uji.diambil();
    var document = unggah(PENGISI, task.getId(), "UJI-1", "SK tim.pdf");

    desk.detach(PENGISI, task.getId(), "UJI-1", document.id());
    assertThat(desk.open(PENGISI, task.getId()).items().get(0).evidence()).isEmpty();
    assertRefused(
        404, "tidak terlampir", () -> desk.detach(PENGISI, task.getId(), "UJI-1", document.id()));
    desk.attach(PENGISI, task.getId(), "UJI-1", document.id());
    desk.attach(PENGISI, task.getId(), "UJI-1", document.id());

    assertThat(desk.open(PENGISI, task.getId()).items().get(0).evidence()).hasSize(1);
    assertThat(audit.of(PERKARA))
        .extracting(AuditRow::what)
        .containsExactly("melampirkan", "melepas", "melampirkan");
  }

  @Test
  void attachesNoDocumentOfAnotherOffice() throws IOException {
    var task = uji.diambil();
    var foreign =
        evidence.store(
            "bappeda",
            "2026-S2/bappeda",
            "bappedaasesor",
            "Rahasia.pdf",
            new ByteArrayInputStream(pdf()));

    assertRefused(
        404, foreign.id(), () -> desk.attach(PENGISI, task.getId(), "UJI-1", foreign.id()));
  }

  @Test
  void attachesADocumentOfAnotherOfficeWhereWhoeverFillsReadsIt() throws IOException {
    var task = uji.diambil();
    var other = uji.mulai("2026-S2/panjang", 1);
    uji.tasks.claim(other.getId(), PENGISI);
    var read = dokumen("2026-S2/panjang", "Pedoman 100%_kota.pdf");
    dokumen("2026-S2/bappeda", "Pedoman rahasia.pdf");

    assertThat(others.search(PENGISI, task.getId(), "pedoman"))
        .extracting(SheetPage.Offered::name, SheetPage.Offered::owner)
        .containsExactly(tuple("Pedoman 100%_kota.pdf", BAPPEDA));
    assertThat(others.search(PENGISI, task.getId(), "100%_")).hasSize(1);
    assertThat(others.search(PENGISI, task.getId(), "0%k")).isEmpty();
    assertRefused(400, "3 huruf", () -> others.search(PENGISI, task.getId(), " pe "));
    assertRefused(404, task.getId(), () -> others.search("bappedaasesor", task.getId(), "pedo"));

    var attached = desk.attach(PENGISI, task.getId(), "UJI-1", read.id());
    assertThat(attached.owner()).isEqualTo(BAPPEDA);
    assertThat(desk.open(PENGISI, task.getId()).items().get(0).evidence())
        .extracting(SheetPage.Document::owner)
        .containsExactly(BAPPEDA);
    assertThat(desk.documents(PENGISI, task.getId())).isEmpty();
    assertThat(audit.of(PERKARA)).anyMatch(row -> row.after().contains("milik bappeda"));
  }

  private Evidence dokumen(String subject, String name) throws IOException {
    return evidence.store(
        "bappeda", subject, "bappedaasesor", name, new ByteArrayInputStream(pdf()));
  }

  @Test
  void letsAnAssessorAttachButNotTakeTheOfficesProofAway() throws IOException {
    var filled = uji.diambil();
    var theirs = unggah(PENGISI, filled.getId(), "UJI-1", "SK tim.pdf");
    uji.tasks.complete(filled.getId());
    var task = uji.tugas(PERKARA);
    uji.tasks.claim(task.getId(), ASESOR);

    var own = unggah(ASESOR, task.getId(), "UJI-1", "Foto papan.pdf");

    assertRefused(403, "SK tim.pdf", () -> desk.detach(ASESOR, task.getId(), "UJI-1", theirs.id()));
    assertThat(own.layer()).isEqualTo("asesor");
    desk.detach(ASESOR, task.getId(), "UJI-1", own.id());
    assertThat(desk.open(ASESOR, task.getId()).items().get(0).evidence())
        .extracting(SheetPage.Document::name)
        .containsExactly("SK tim.pdf");
  }

  @Test
  void readsALongSheetWithAsManyStatementsAsAShortOne() throws IOException {
    var short3 = uji.diambil();
    isiDanBuktikan(short3.getId(), 3);
    var long120 = uji.mulai("2026-S2/panjang", 120);
    uji.tasks.claim(long120.getId(), PENGISI);
    isiDanBuktikan(long120.getId(), 60);

    var few = statements(() -> desk.open(PENGISI, short3.getId()));
    var many = statements(() -> desk.open(PENGISI, long120.getId()));

    assertThat(few).isNotEmpty();
    assertThat(many).hasSameSizeAs(few);
  }

  @Test
  void asksNothingThatItKnows() {
    var task = uji.diambil();

    var opening = statements(() -> desk.open(PENGISI, task.getId()));
    var saving = statements(() -> simpan(task.getId(), "UJI-1", "ya", null, 0));

    assertThat(opening)
        .as("old results of a sheet that stands in no instrument's file")
        .noneMatch(statement -> statement.contains("substring(perkara"));
    assertThat(saving)
        .as("the head of a sheet that was read when it was locked")
        .filteredOn(statement -> statement.contains("from lembar where id = ?"))
        .last(STRING)
        .contains("for update");
  }

  @Test
  void leavesASheetThatIsThereAndMovesACancelledOneAside() {
    var first = sheets.create(LembarUji.lembar(PERKARA));
    assertThat(sheets.create(LembarUji.lembar(PERKARA))).isEqualTo(first);

    sheets.archive(PERKARA, PERKARA + "#1");

    assertThat(sheets.find("uji", PERKARA)).isEmpty();
    assertThat(sheets.find("uji", PERKARA + "#1")).map(Sheet::id).contains(first);
    assertThat(sheets.create(LembarUji.lembar(PERKARA))).isNotEqualTo(first);
  }

  @Test
  void changesTheChecksumWithEveryAnswerNoteAndProof() throws IOException {
    var task = uji.diambil();
    var id = sheets.find("uji", PERKARA).map(Sheet::id).orElseThrow();
    var blank = sheets.checksum(id);

    simpan(task.getId(), "UJI-1", "ya", null, 0);
    var answered = sheets.checksum(id);
    unggah(PENGISI, task.getId(), "UJI-1", "SK tim.pdf");
    var proven = sheets.checksum(id);
    simpan(task.getId(), "UJI-1", "ya", "arsip", 1);

    assertThat(blank).hasSize(64).isNotEqualTo(answered);
    assertThat(proven).isNotEqualTo(answered).isNotEqualTo(sheets.checksum(id));
    assertThat(sheets.checksum(id)).isEqualTo(sheets.checksum(id));
  }

  private void isiDanBuktikan(String taskId, int items) throws IOException {
    var document = unggah(PENGISI, taskId, "UJI-1", "SK.pdf");
    for (var item = 1; item <= items; item++) {
      simpan(taskId, "UJI-" + item, "ya", null, 0);
      desk.attach(PENGISI, taskId, "UJI-" + item, document.id());
    }
  }

  /** What of ours the work sends to the database. */
  private static List<String> statements(Runnable work) {
    var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    var sent = new ListAppender<ILoggingEvent>();
    sent.start();
    logger.addAppender(sent);
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    try {
      work.run();
    } finally {
      logger.detachAppender(sent);
      logger.setLevel(null);
      logger.setAdditive(true);
    }
    return sent.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private SheetPage.Saved simpan(
      String taskId, String code, String answer, String note, int revision) {
    return desk.save(
        PENGISI,
        taskId,
        code,
        answer == null ? null : TextNode.valueOf(answer),
        note,
        null,
        revision);
  }

  private SheetPage.Document unggah(String user, String taskId, String code, String name)
      throws IOException {
    return desk.upload(user, taskId, code, name, new ByteArrayInputStream(pdf()));
  }

  /** Every time another one: a PDF has an id of its own. */
  private static byte[] pdf() throws IOException {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.getDocumentInformation().setTitle(java.util.UUID.randomUUID().toString());
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void assertRefused(int status, String words, ThrowingCallable work) {
    var refused = catchThrowableOfType(RefusedException.class, work);
    assertThat(refused).isNotNull();
    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.reason()).contains(words);
  }
}
