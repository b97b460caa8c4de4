package id.tertib.worksheet.list;

import static id.tertib.worksheet.LembarUji.PENGISI;
import static id.tertib.worksheet.LembarUji.PERKARA;
import static id.tertib.worksheet.UjiLembar.KEGIATAN;
import static id.tertib.worksheet.UjiLembar.RENCANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.testing.ProcessTest;
import id.tertib.worksheet.Column;
import id.tertib.worksheet.LembarUji;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.work.StaleEntryException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class RowDeskTest {

  @Autowired RowDesk desk;
  @Autowired RowLists lists;
  @Autowired LembarUji uji;
  @Autowired AuditTrail audit;

  private String task;

  @BeforeEach
  void holdTheTask() {
    task = uji.diambil().getId();
  }

  @Test
  void takesARowThatIsSentTwiceForOne() {
    var id = UUID.randomUUID();
    var first = desk.add(PENGISI, task, KEGIATAN, id, Map.of("nama", "Rapat"));
    var again = desk.add(PENGISI, task, KEGIATAN, id, Map.of("nama", "Rapat tim"));

    assertThat(again.id()).isEqualTo(id.toString()).isEqualTo(first.id());
    assertThat(again.values()).containsEntry("nama", "Rapat");
    assertThat(lists.rows(KEGIATAN, PERKARA)).hasSize(1);
    desk.remove(PENGISI, task, KEGIATAN, id.toString());
    assertRefused(
        404, "sudah dihapus", () -> desk.add(PENGISI, task, KEGIATAN, id, Map.of("nama", "Rapat")));
  }

  @Test
  void showsListsWithColumnsAndRows() {
    tambah(Map.of("nama", "Rapat tim", "tanggal", "2026-11-20"));

    var page = desk.open(PENGISI, task).get(0);

    assertThat(page.kind()).isEqualTo(KEGIATAN);
    assertThat(page.writable()).isTrue();
    assertThat(page.locked()).isFalse();
    assertThat(page.columns())
        .extracting(Column::key, Column::type)
        .contains(tuple("tanggal", Column.Type.DATE), tuple("uraian", Column.Type.LONG_TEXT));
    assertThat(page.rows())
        .extracting(row -> row.values().get("nama"), RowListPage.Row::problem)
        .containsExactly(tuple("Rapat tim", null));
  }

  @Test
  void keepsARowThatIsOnlyPartlyFilledAndSaysWhatIsMissing() {
    var row = tambah(Map.of("nama", "Rapat tim"));
    assertThat(row.problem()).isEqualTo("Tanggal belum diisi");

    var filled = ubah(row, Map.of("tanggal", "2026-11-20"));

    assertThat(filled.problem()).isNull();
    assertThat(filled.revision()).isEqualTo(2);
    assertThat(filled.values()).containsEntry("nama", "Rapat tim");
  }

  @Test
  void takesAnEmptyRowAndEmptiesAColumnAgain() {
    var row = tambah(Map.of());
    assertThat(row.problem()).isEqualTo("Nama, Tanggal belum diisi");

    var named = ubah(row, Map.of("nama", "Rapat"));
    var blank = ubah(named, Map.of("nama", " "));

    assertThat(blank.values()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "tanggal, 2026-02-30, bukan tanggal",
    "tanggal, 20-11-2026, bukan tanggal",
    "jam, 9:00, bukan jam",
    "jam, 24:30, bukan jam",
    "jenis, pesta, bukan salah satu pilihan",
    "hadir, mungkin, isi ya atau tidak",
    "asal, Dinas, hanya dapat dibaca",
    "lain, apa, tidak ada pada daftar Kegiatan",
  })
  void refusesWhatDoesNotFitTheColumn(String column, String value, String words) {
    assertRefused(400, words, () -> tambah(Map.of(column, value)));
    assertThat(rows()).isEmpty();
  }

  @Test
  void refusesTextThatIsTooLong() {
    assertRefused(400, "paling banyak 300", () -> tambah(Map.of("nama", "x".repeat(301))));
    assertRefused(400, "paling banyak 4000", () -> tambah(Map.of("uraian", "x".repeat(4001))));
    assertThat(tambah(Map.of("uraian", "x".repeat(4000), "nama", "x".repeat(300))).values())
        .hasSize(2);
  }

  @Test
  void refusesAChangeThatBreaksTheListsOwnRule() {
    var row = tambah(Map.of("nama", "Rapat tim", "tanggal", "2026-11-20"));

    assertRefused(400, "hari Minggu", () -> ubah(row, Map.of("tanggal", "2026-11-22")));

    assertThat(rows().get(0).values()).containsEntry("tanggal", "2026-11-20");
  }

  @Test
  void savesAnotherColumnOfARowThatWasWrongBefore() {
    lists.add(KEGIATAN, PERKARA, Map.of("nama", "Lama", "tanggal", "2026-11-22"), "sistem");

    var row = ubah(rows().get(0), Map.of("nama", "Baru"));

    assertThat(row.values()).containsEntry("nama", "Baru");
    assertThat(row.problem()).contains("hari Minggu");
  }

  @Test
  void refusesAnOlderRevisionAndShowsTheRow() {
    var row = tambah(Map.of("nama", "Rapat tim"));
    ubah(row, Map.of("nama", "Rapat tim RB"));

    var stale =
        catchThrowableOfType(
            StaleEntryException.class, () -> ubah(row, Map.of("nama", "Rapat lain")));

    assertThat(stale.current())
        .isInstanceOfSatisfying(
            RowListPage.Row.class,
            current -> {
              assertThat(current.revision()).isEqualTo(2);
              assertThat(current.values()).containsEntry("nama", "Rapat tim RB");
            });
  }

  @Test
  void removesARowAndBringsItBack() {
    var first = tambah(Map.of("nama", "Satu"));
    tambah(Map.of("nama", "Dua"));

    desk.remove(PENGISI, task, KEGIATAN, first.id());
    assertThat(rows()).extracting(row -> row.values().get("nama")).containsExactly("Dua");
    assertRefused(404, first.id(), () -> ubah(first, Map.of("nama", "Tiga")));
    desk.restore(PENGISI, task, KEGIATAN, first.id());

    assertThat(rows()).extracting(row -> row.values().get("nama")).containsExactly("Satu", "Dua");
  }

  @Test
  void neitherAddsNorRemovesFixedRows() {
    lists.prepare(RENCANA, PERKARA, "dinkes", Map.of("nama", "Dinas Kesehatan"), "sistem");
    var row = desk.open(PENGISI, task).get(1).rows().get(0);

    assertRefused(400, "sudah tetap", () -> desk.add(PENGISI, task, RENCANA, null, Map.of()));
    assertRefused(400, "sudah tetap", () -> desk.remove(PENGISI, task, RENCANA, row.id()));
  }

  @Test
  void setsOneColumnOfSeveralRowsOrOfNone() {
    lists.prepare(RENCANA, PERKARA, "dinkes", Map.of("nama", "Dinas Kesehatan"), "sistem");
    lists.prepare(RENCANA, PERKARA, "bappeda", Map.of("nama", "Bappeda"), "sistem");
    var ids = desk.open(PENGISI, task).get(1).rows().stream().map(RowListPage.Row::id).toList();

    var changed = desk.changeSeveral(PENGISI, task, RENCANA, ids, Map.of("asesor", "asesor2"));
    assertThat(changed.rows())
        .extracting(RowListPage.Row::key, row -> row.values().get("asesor"))
        .containsExactly(tuple("dinkes", "asesor2"), tuple("bappeda", "asesor2"));

    assertRefused(
        400,
        "Bappeda",
        () -> desk.changeSeveral(PENGISI, task, RENCANA, ids, Map.of("asesor", "bappeda")));
    assertRefused(
        400,
        "catatan",
        () -> desk.changeSeveral(PENGISI, task, RENCANA, ids, Map.of("catatan", "x")));
    assertThat(lists.rows(RENCANA, PERKARA))
        .extracting(row -> row.value("asesor"))
        .containsExactly("asesor2", "asesor2");
  }

  @Test
  void refusesToWriteWhereTheTaskOnlyReads() {
    uji.tasks.complete(task);
    var next = uji.tugas(PERKARA).getId();
    uji.tasks.claim(next, LembarUji.ASESOR);

    assertThat(desk.open(LembarUji.ASESOR, next).get(0).locked()).isTrue();
    assertRefused(
        409,
        "hanya dapat dibaca",
        () -> desk.add(LembarUji.ASESOR, next, KEGIATAN, null, Map.of()));
  }

  @Test
  void refusesWhoeverDoesNotHoldTheTask() {
    assertRefused(
        409, "sedang dipegang", () -> desk.add(LembarUji.REKAN, task, KEGIATAN, null, Map.of()));
    assertRefused(404, "tidak ditemukan", () -> desk.open(LembarUji.ASESOR, task));
    assertRefused(404, "uji-lain", () -> desk.add(PENGISI, task, "uji-lain", null, Map.of()));
  }

  @Test
  void writesEveryChangeToTheTrailInTheWordsOfTheColumns() {
    var row = tambah(Map.of("nama", "Rapat tim"));
    ubah(row, Map.of("nama", "Rapat tim RB", "tanggal", "2026-11-20"));
    desk.remove(PENGISI, task, KEGIATAN, row.id());

    assertThat(audit.of(PERKARA))
        .extracting(AuditRow::what, AuditRow::detail, AuditRow::before)
        .containsExactly(
            tuple("menambah baris", "uji kegiatan baris 1", null),
            tuple("mengubah baris", "uji kegiatan baris 1", "Nama: Rapat tim"),
            tuple(
                "menghapus baris",
                "uji kegiatan baris 1",
                "Nama: Rapat tim RB; Tanggal: 20 November 2026"));
    assertThat(audit.of(PERKARA).get(1).after())
        .contains("Nama: Rapat tim RB", "Tanggal: 20 November 2026");
  }

  @Test
  void preparesARowOnceAndLetsAProcedureTakeItOut() {
    lists.prepare(RENCANA, PERKARA, "dinkes", Map.of("asesor", "asesor2"), "sistem");
    lists.prepare(RENCANA, PERKARA, "dinkes", Map.of("asesor", "asesor3"), "sistem");
    assertThat(lists.rows(RENCANA, PERKARA))
        .extracting(row -> row.value("asesor"))
        .containsExactly("asesor2");

    lists.set(RENCANA, PERKARA, "dinkes", Map.of("asesor", "asesor4"), "organisasi");
    lists.remove(RENCANA, PERKARA, "dinkes", "organisasi");
    lists.remove(RENCANA, PERKARA, "dinkes", "organisasi");
    assertThat(lists.rows(RENCANA, PERKARA)).isEmpty();
    lists.prepare(RENCANA, PERKARA, "dinkes", Map.of("asesor", "asesor3"), "sistem");

    assertThat(lists.rows(RENCANA, PERKARA))
        .extracting(row -> row.value("asesor"))
        .containsExactly("asesor3");
    assertThat(audit.of(PERKARA))
        .extracting(AuditRow::what)
        .containsExactly("mengubah baris", "menghapus baris");
  }

  @Test
  void movesTheListsOfACancelledCaseAside() {
    tambah(Map.of("nama", "Rapat tim"));

    lists.archive(PERKARA, PERKARA + "#1");

    assertThat(lists.rows(KEGIATAN, PERKARA)).isEmpty();
    assertThat(lists.rows(KEGIATAN, PERKARA + "#1")).hasSize(1);
    assertThat(tambah(Map.of("nama", "Baru")).revision()).isEqualTo(1);
  }

  private RowListPage.Row tambah(Map<String, String> values) {
    return desk.add(PENGISI, task, KEGIATAN, null, values);
  }

  private RowListPage.Row ubah(RowListPage.Row row, Map<String, String> values) {
    return desk.change(PENGISI, task, KEGIATAN, row.id(), values, row.revision());
  }

  private List<RowListPage.Row> rows() {
    return desk.open(PENGISI, task).get(0).rows();
  }

  private static void assertRefused(int status, String words, ThrowingCallable work) {
    var refused = catchThrowableOfType(RefusedException.class, work);
    assertThat(refused).isNotNull();
    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.reason()).contains(words);
  }
}
