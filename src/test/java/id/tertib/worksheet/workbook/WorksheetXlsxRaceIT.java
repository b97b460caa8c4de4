package id.tertib.worksheet.workbook;

import static id.tertib.worksheet.LembarUji.PENGISI;
import static id.tertib.worksheet.LembarUji.PERKARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.testing.FilledXlsx;
import id.tertib.testing.PostgresTest;
import id.tertib.worksheet.LembarUji;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.Sheets;
import id.tertib.worksheet.UjiLembar;
import id.tertib.worksheet.sheet.SheetDesk;
import id.tertib.worksheet.sheet.SheetPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class WorksheetXlsxRaceIT {

  @Autowired WorkbookDesk files;
  @Autowired WorkbookCopy copy;
  @Autowired SheetDesk desk;
  @Autowired Sheets sheets;
  @Autowired LembarUji uji;
  @Autowired EngineTasks engine;
  @Autowired AuditTrail audit;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @TempDir Path folder;

  private final ExecutorService two = Executors.newFixedThreadPool(2);

  @AfterEach
  void endThreads() {
    two.shutdownNow();
  }

  /**
   * The sheet changes between the look at a file and its taking.
   *
   * <ol>
   *   <li>A looks what the file would change: UJI-1 and UJI-2, nothing in the way.
   *   <li>B, a second tab, answers UJI-2 and holds the sheet's row; not yet committed.
   *   <li>A takes the file: it waits for the row.
   *   <li>B commits.
   *   <li>A compares again under the lock, finds UJI-2 changed, and takes nothing: not UJI-1
   *       either, and nothing is in the trail but what B did.
   * </ol>
   */
  @Test
  void takesNothingOfAFileWhenTheSheetChangedAfterItWasLookedAt() throws Exception {
    var task = uji.diambil();
    var file = berkas();
    assertThat(files.compare(PENGISI, lembar(), file).changes())
        .extracting(Change::code)
        .containsExactly("UJI-1", "UJI-2");
    var written = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    var save =
        two.submit(
            () ->
                transaction.execute(
                    status -> {
                      desk.save(
                          PENGISI, task.getId(), "UJI-2", TextNode.valueOf("ya"), "tab", null, 0);
                      written.countDown();
                      return waitFor(commit);
                    }));
    assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
    var taking = two.submit(() -> files.take(PENGISI, lembar(), "isian.xlsx", file));

    await().atMost(20, TimeUnit.SECONDS).until(this::somebodyWaitsForALock);
    commit.countDown();

    assertThat(save.get(20, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> taking.get(20, TimeUnit.SECONDS))
        .cause()
        .isInstanceOfSatisfying(
            RefusedWorkbookException.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("UJI-2")));
    var page = desk.open(PENGISI, task.getId());
    assertThat(page.items()).extracting(SheetPage.Item::revision).containsExactly(0, 1, 0);
    assertThat(page.items().get(1).note()).isEqualTo("tab");
    assertThat(audit.of(PERKARA))
        .singleElement()
        .satisfies(row -> assertThat(row.detail()).isEqualTo("UJI-2"));
  }

  /**
   * The task ends while a file is being taken.
   *
   * <ol>
   *   <li>A completes the task and holds the sheet's row; not yet committed.
   *   <li>B takes a file into the same sheet: it waits.
   *   <li>A commits.
   *   <li>B finds the task gone and is refused; the sheet stays as it was judged.
   * </ol>
   */
  @Test
  void letsNoFileSlipInBehindTheEndOfTheTask() throws Exception {
    var task = uji.diambil();
    for (var code : List.of("UJI-1", "UJI-2")) {
      desk.save(PENGISI, task.getId(), code, TextNode.valueOf("ya"), null, null, 0);
    }
    var file =
        written(FilledXlsx.of(copy.of(PENGISI, lembar()).content()).set("UJI-3", "Jawaban", "Ya"));
    var ended = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    var completion =
        two.submit(
            () ->
                transaction.execute(
                    status -> {
                      selesaikan(task);
                      ended.countDown();
                      return waitFor(commit);
                    }));
    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    var taking = two.submit(() -> files.take(PENGISI, lembar(), "isian.xlsx", file));

    await().atMost(20, TimeUnit.SECONDS).until(this::somebodyWaitsForALock);
    commit.countDown();

    assertThat(completion.get(20, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> taking.get(20, TimeUnit.SECONDS))
        .cause()
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.status()).isEqualTo(409));
    assertThat(sheets.find("uji", PERKARA).orElseThrow().items().get(2).last()).isEmpty();
  }

  private Path berkas() throws IOException {
    return written(
        FilledXlsx.of(copy.of(PENGISI, lembar()).content())
            .set("UJI-1", "Jawaban", "Ya")
            .set("UJI-2", "Jawaban", "Tidak"));
  }

  private Path written(FilledXlsx file) throws IOException {
    return Files.write(folder.resolve("isian.xlsx"), file.bytes());
  }

  private String lembar() {
    return sheets.find(UjiLembar.INSTRUMENT, PERKARA).map(Sheet::id).orElseThrow();
  }

  private boolean selesaikan(Task task) {
    return engine.as(
        PENGISI,
        () -> {
          uji.tasks.complete(task.getId());
          return true;
        });
  }

  private boolean somebodyWaitsForALock() {
    return jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single()
        > 0;
  }

  private static boolean waitFor(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
