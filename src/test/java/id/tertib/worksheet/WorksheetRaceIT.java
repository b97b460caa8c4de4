package id.tertib.worksheet;

import static id.tertib.worksheet.LembarUji.PENGISI;
import static id.tertib.worksheet.LembarUji.PERKARA;
import static id.tertib.worksheet.UjiLembar.KEGIATAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.testing.PostgresTest;
import id.tertib.worksheet.list.RowDesk;
import id.tertib.worksheet.sheet.SheetDesk;
import id.tertib.worksheet.sheet.SheetPage;
import id.tertib.worksheet.work.StaleEntryException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class WorksheetRaceIT {

  @Autowired SheetDesk desk;
  @Autowired RowDesk rows;
  @Autowired Sheets sheets;
  @Autowired RowLists lists;
  @Autowired LembarUji uji;
  @Autowired EngineTasks engine;
  @Autowired AuditTrail audit;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final ExecutorService two = Executors.newFixedThreadPool(2);

  @AfterEach
  void endThreads() {
    two.shutdownNow();
  }

  /**
   * Two tabs answer the same blank item.
   *
   * <ol>
   *   <li>Both read the sheet: revision 0.
   *   <li>Both save at the same moment, one “ya”, one “tidak”.
   *   <li>One gets the sheet's row first and writes revision 1.
   *   <li>The other sees revision 1 under the lock: refused, shown what is there, nothing
   *       overwritten, one row in the trail.
   * </ol>
   */
  @Test
  void tellsTheSecondOfTwoOnOneAnswerAndOverwritesNothing() throws Exception {
    for (var round = 0; round < 5; round++) {
      var perkara = "2026-S2/balapan-" + round;
      var task = uji.mulai(perkara);
      uji.tasks.claim(task.getId(), PENGISI);

      var both = atOnce(List.of(() -> simpan(task, "ya"), () -> simpan(task, "tidak")));

      var winner = both.stream().filter(result -> failure(result) == null).toList();
      var loser = both.stream().map(WorksheetRaceIT::failure).filter(e -> e != null).toList();
      assertThat(winner).hasSize(1);
      assertThat(loser).singleElement().isInstanceOf(StaleEntryException.class);
      var kept = desk.open(PENGISI, task.getId()).items().get(0);
      assertThat(kept.revision()).isEqualTo(1);
      assertThat(((StaleEntryException) loser.get(0)).current())
          .isInstanceOfSatisfying(
              SheetPage.Current.class,
              current -> assertThat(current.answer()).isEqualTo(kept.answer()));
      assertThat(audit.of(perkara)).hasSize(1);
    }
  }

  /**
   * Two transactions make the same sheet.
   *
   * <ol>
   *   <li>Both look: there is none.
   *   <li>A writes it; B's row meets A's and waits.
   *   <li>A commits; B's attempt fails alone, not its transaction.
   *   <li>B takes A's sheet.
   * </ol>
   */
  @Test
  void makesASheetOnceThoughTwoAskForIt() throws Exception {
    for (var round = 0; round < 5; round++) {
      var sheet = LembarUji.lembar("2026-S2/kembar-" + round);

      var ids = atOnce(List.of(() -> sheets.create(sheet), () -> sheets.create(sheet)));

      assertThat(ids.get(0).get()).isEqualTo(ids.get(1).get());
      assertThat(sheets.read((String) ids.get(0).get()).items()).hasSize(3);
    }
  }

  /** The same for the first row of a list: both rows are kept, each with its own place. */
  @Test
  void keepsTheFirstTwoRowsOfAListThoughTheyComeAtOnce() throws Exception {
    for (var round = 0; round < 5; round++) {
      var perkara = "2026-S2/daftar-" + round;

      atOnce(
          List.of(
              () -> lists.add(KEGIATAN, perkara, Map.of("nama", "Satu"), PENGISI),
              () -> lists.add(KEGIATAN, perkara, Map.of("nama", "Dua"), PENGISI)));

      assertThat(lists.rows(KEGIATAN, perkara))
          .extracting(row -> row.value("nama"))
          .containsExactlyInAnyOrder("Satu", "Dua");
    }
  }

  /**
   * An answer comes while the task is being completed.
   *
   * <ol>
   *   <li>A completes: the rule holds the sheet's row, finds it complete, the task ends; not yet
   *       committed.
   *   <li>B, a second tab, still sees the task and saves: it waits for the sheet's row.
   *   <li>A commits.
   *   <li>B goes on under the lock, finds the task gone and is refused: the sheet stays as it was
   *       judged.
   * </ol>
   */
  @Test
  void letsNoAnswerSlipInBehindTheEndOfTheTask() throws Exception {
    var task = lengkap();
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
    var save =
        two.submit(() -> desk.save(PENGISI, task.getId(), "UJI-1", null, "terlambat", null, 1));

    await().atMost(20, TimeUnit.SECONDS).until(this::somebodyWaitsForALock);
    commit.countDown();

    assertThat(completion.get(20, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> save.get(20, TimeUnit.SECONDS))
        .cause()
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(409);
              assertThat(refused.reason()).contains("sudah selesai");
            });
    assertThat(sheets.find("uji", PERKARA).orElseThrow().items().get(0).last().orElseThrow().note())
        .isNull();
  }

  /**
   * The task is completed while an answer is being taken back.
   *
   * <ol>
   *   <li>A empties a required answer and holds the sheet's row; not yet committed.
   *   <li>B completes: what is committed is still complete, but the rule waits for the row.
   *   <li>A commits.
   *   <li>B judges what A left, and is refused; the task stays.
   * </ol>
   */
  @Test
  void judgesTheAnswerThatWasBeingSavedWhenTheTaskWasCompleted() throws Exception {
    var task = lengkap();
    var written = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    var save =
        two.submit(
            () ->
                transaction.execute(
                    status -> {
                      desk.save(PENGISI, task.getId(), "UJI-1", null, null, null, 1);
                      written.countDown();
                      return waitFor(commit);
                    }));
    assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
    var completion = two.submit(() -> selesaikan(task));

    await().atMost(20, TimeUnit.SECONDS).until(this::somebodyWaitsForALock);
    commit.countDown();

    assertThat(save.get(20, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> completion.get(20, TimeUnit.SECONDS))
        .cause()
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.reason()).contains("Butir UJI-1 belum diisi"));
    assertThat(uji.tugas(PERKARA).getId()).isEqualTo(task.getId());
  }

  /**
   * A row comes while the task is being completed: as above, by the lock of the list, which the
   * completion makes when the list has no row yet.
   */
  @Test
  void letsNoRowSlipInBehindTheEndOfTheTask() throws Exception {
    var task = lengkap();
    var ended = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    two.submit(
        () ->
            transaction.execute(
                status -> {
                  selesaikan(task);
                  ended.countDown();
                  return waitFor(commit);
                }));
    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    var add =
        two.submit(
            () -> rows.add(PENGISI, task.getId(), KEGIATAN, null, Map.of("nama", "Terlambat")));

    await().atMost(20, TimeUnit.SECONDS).until(this::somebodyWaitsForALock);
    commit.countDown();

    assertThatThrownBy(() -> add.get(20, TimeUnit.SECONDS))
        .hasCauseInstanceOf(RefusedException.class);
    assertThat(lists.rows(KEGIATAN, PERKARA)).isEmpty();
  }

  /**
   * Two tabs complete the same task.
   *
   * <ol>
   *   <li>A completes: it holds the sheet's row and the task ends; not yet committed.
   *   <li>B completes too: it has seen the task, and waits for the sheet's row.
   *   <li>A commits.
   *   <li>B is refused in words, and the next task stands there once.
   * </ol>
   */
  @Test
  void tellsTheSecondOfTwoWhoCompleteOneTask() throws Exception {
    var task = lengkap();
    var ended = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    var first =
        two.submit(
            () ->
                transaction.execute(
                    status -> {
                      selesaikan(task);
                      ended.countDown();
                      return waitFor(commit);
                    }));
    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    var second = two.submit(() -> selesaikan(task));

    await().atMost(20, TimeUnit.SECONDS).until(this::somebodyWaitsForALock);
    commit.countDown();

    assertThat(first.get(20, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS))
        .cause()
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(409);
              assertThat(refused.reason()).contains("diselesaikan lebih dahulu");
            });
    assertThat(uji.tugas(PERKARA).getId()).isNotEqualTo(task.getId());
  }

  private Task lengkap() {
    var task = uji.diambil();
    for (var code : List.of("UJI-1", "UJI-2")) {
      desk.save(PENGISI, task.getId(), code, TextNode.valueOf("ya"), null, null, 0);
    }
    return task;
  }

  private SheetPage.Saved simpan(Task task, String answer) {
    return desk.save(PENGISI, task.getId(), "UJI-1", TextNode.valueOf(answer), "catatan", null, 0);
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

  private List<Future<Object>> atOnce(List<Callable<Object>> works) throws InterruptedException {
    var start = new CyclicBarrier(works.size());
    return two.invokeAll(
        works.stream()
            .<Callable<Object>>map(
                work ->
                    () -> {
                      start.await(20, TimeUnit.SECONDS);
                      return work.call();
                    })
            .toList());
  }

  private static Throwable failure(Future<Object> result) {
    try {
      result.get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean waitFor(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
