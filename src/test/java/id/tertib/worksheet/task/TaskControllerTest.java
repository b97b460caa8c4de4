package id.tertib.worksheet.task;

import static id.tertib.worksheet.LembarUji.PENGISI;
import static id.tertib.worksheet.LembarUji.PERKARA;
import static id.tertib.worksheet.LembarUji.REKAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.testing.ProcessTest;
import id.tertib.worksheet.LembarUji;
import id.tertib.worksheet.UjiLembar;
import id.tertib.worksheet.sheet.SheetDesk;
import id.tertib.worksheet.sheet.SheetPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class TaskControllerTest {

  @Autowired TaskController tasks;
  @Autowired SheetDesk sheet;
  @Autowired LembarUji uji;
  @Autowired People people;
  @Autowired AuditTrail trail;

  @AfterEach
  void backToday() {
    ClockUtil.reset();
  }

  @Test
  void tellsWhatStandsOnTopOfTheTab() {
    hari("2026-11-23T09:30:00Z");
    var task = uji.mulai();

    var context = tasks.context(task.getId(), () -> PENGISI);

    assertThat(context.name()).isEqualTo("Isi lembar uji");
    assertThat(context.businessKey()).isEqualTo(PERKARA);
    assertThat(context.place()).isEqualTo("Dinas Kesehatan · semester II 2026");
    assertThat(context.due()).isEqualTo(LocalDate.of(2026, 11, 26));
    assertThat(context.dueText()).isEqualTo("Kamis, 26 November 2026 · 3 hari kerja lagi");
    assertThat(context.hasSheet()).isTrue();
    assertThat(context.hasLists()).isTrue();
    assertThat(context.returned().codes()).containsExactly("UJI-2");
    assertThat(context.returned().at().toString()).isEqualTo("2026-11-23T16:20+07:00");
    assertThat(context.held()).isEqualTo(new SheetPage.Held(false, null));
    assertThat(context.canClaim()).isTrue();
  }

  @Test
  void tellsWhoHoldsTheTask() {
    var task = uji.diambil();

    assertThat(tasks.context(task.getId(), () -> PENGISI).held().mine()).isTrue();
    var others = tasks.context(task.getId(), () -> LembarUji.REKAN);
    assertThat(others.held()).isEqualTo(new SheetPage.Held(false, people.nameOf(PENGISI)));
    assertThat(others.canClaim()).isFalse();
  }

  @Test
  void tellsHowLateItIsInWorkingDays() {
    hari("2026-11-26T01:00:00Z");
    var task = uji.mulai();
    assertThat(tasks.context(task.getId(), () -> PENGISI).dueText())
        .isEqualTo("Kamis, 26 November 2026 · hari ini");

    hari("2026-11-30T01:00:00Z");
    assertThat(tasks.context(task.getId(), () -> PENGISI).dueText())
        .isEqualTo("Kamis, 26 November 2026 · terlambat 2 hari kerja");
  }

  @Test
  void showsTheTabWhereThereIsASheetOrAList() {
    var task = uji.mulai();

    assertThat(tasks.kind(task.getId(), () -> PENGISI).sheet()).isTrue();
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> tasks.kind(task.getId(), () -> LembarUji.ASESOR))
        .matches(refused -> refused.status() == 404);
  }

  @Test
  void tellsWhetherNobodyElseCouldTakeTheTask() {
    var task = uji.mulai().getId();
    assertThat(tasks.kind(task, () -> PENGISI).alone()).isFalse();

    uji.tasks.getIdentityLinksForTask(task).stream()
        .filter(link -> link.getGroupId() != null)
        .forEach(link -> uji.tasks.deleteCandidateGroup(task, link.getGroupId()));
    uji.tasks.addCandidateGroup(task, "dinkesasesor");
    assertThat(tasks.kind(task, () -> PENGISI).alone()).as("the office has two").isFalse();

    uji.tasks.deleteCandidateGroup(task, "dinkesasesor");
    uji.tasks.addCandidateGroup(task, "dinkessekretaris");
    assertThat(tasks.kind(task, () -> REKAN).alone()).isTrue();

    uji.tasks.setAssignee(task, REKAN);
    assertThat(tasks.kind(task, () -> REKAN).alone()).isFalse();
  }

  @Test
  void tellsTheTrailWithNames() {
    var task = uji.diambil();
    sheet.save(PENGISI, task.getId(), "UJI-1", TextNode.valueOf("ya"), null, null, 0);

    assertThat(tasks.trail(task.getId(), () -> PENGISI))
        .extracting(
            TaskController.TrailRow::who,
            TaskController.TrailRow::whoName,
            TaskController.TrailRow::what)
        .contains(tuple(PENGISI, people.nameOf(PENGISI), "mengisi"));
  }

  @Test
  void tellsNothingOfATaskWithoutABusinessKey() {
    trail.record(AuditEntry.of("admin", "masuk", "").detail("halaman"));
    uji.mulai();
    uji.runtime.startProcessInstanceByKey(
        UjiLembar.KEY, Map.of("tenggat", Date.from(Instant.parse("2026-11-26T09:00:00Z"))));
    var task =
        uji.tasks.createTaskQuery().list().stream()
            .filter(one -> uji.perkara(one) == null)
            .findFirst()
            .orElseThrow();

    assertThat(tasks.trail(task.getId(), () -> PENGISI)).isEmpty();
  }

  private static void hari(String moment) {
    ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
  }
}
