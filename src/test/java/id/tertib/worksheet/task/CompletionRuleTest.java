package id.tertib.worksheet.task;

import static id.tertib.worksheet.LembarUji.PENGISI;
import static id.tertib.worksheet.LembarUji.PERKARA;
import static id.tertib.worksheet.UjiLembar.KEGIATAN;
import static id.tertib.worksheet.UjiLembar.RENCANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.testing.ProcessTest;
import id.tertib.worksheet.LembarUji;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.list.RowDesk;
import id.tertib.worksheet.sheet.SheetDesk;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Completing as a signed-in person, through the guard. */
@ProcessTest
class CompletionRuleTest {

  @Autowired EngineTasks engine;
  @Autowired SheetDesk sheet;
  @Autowired RowDesk rows;
  @Autowired RowLists lists;
  @Autowired LembarUji uji;

  private Task task;

  @BeforeEach
  void holdTheTask() {
    task = uji.diambil();
  }

  @Test
  void namesTheFirstOpenItemAndHowManyMore() {
    assertThat(refusal())
        .contains("Butir UJI-1 belum diisi (Rapat internal seleksi tim); masih ada 1 butir lain");
  }

  @Test
  void namesAPartThatIsMissing() {
    isi("UJI-1", "ya");
    isi("UJI-2", "tidak");

    assertThat(refusal()).contains("Butir UJI-2 perlu catatan (Penyusunan surat keputusan tim).");
  }

  @Test
  void takesANoteOfSpacesAndInvisibleSignsForNone() {
    isi("UJI-1", "ya");
    sheet.save(
        PENGISI,
        task.getId(),
        "UJI-2",
        TextNode.valueOf("tidak"),
        " \u200b\u00a0\u2060\ufeff\u00ad\u202e\n",
        null,
        0);

    assertThat(refusal()).contains("Butir UJI-2 perlu catatan");
  }

  @Test
  void takesARowWhoseRequiredCellShowsNothingForUnfinished() {
    isi("UJI-1", "ya");
    isi("UJI-2", "ya");
    rows.add(
        PENGISI,
        task.getId(),
        KEGIATAN,
        null,
        Map.of("nama", "\u3164\u200b", "tanggal", "2026-11-20"));

    assertThat(refusal()).contains("Nama belum diisi");
  }

  @Test
  void endsATaskWhoseSheetIsComplete() {
    isi("UJI-1", "ya");
    isi("UJI-2", "ya");

    assertThatCode(this::selesaikan).doesNotThrowAnyException();
    assertThat(uji.tugas(PERKARA).getTaskDefinitionKey()).isEqualTo("koreksi");
  }

  @Test
  void asksAlsoForTheMissingPartsOfAnItemThatNeedNotBeAnswered() {
    isi("UJI-1", "ya");
    isi("UJI-2", "ya");
    isi("UJI-3", "tidak");

    assertThat(refusal()).contains("UJI-3 perlu catatan");
  }

  @Test
  void namesTheRowThatIsNotComplete() {
    isi("UJI-1", "ya");
    isi("UJI-2", "ya");
    rows.add(
        PENGISI, task.getId(), KEGIATAN, null, Map.of("nama", "Lengkap", "tanggal", "2026-11-20"));
    rows.add(PENGISI, task.getId(), KEGIATAN, null, Map.of("nama", "Rapat tim"));

    assertThat(refusal()).contains("Daftar Kegiatan, baris 2 (Rapat tim): Tanggal belum diisi.");
  }

  @Test
  void namesTheRowThatBreaksTheListsOwnRule() {
    isi("UJI-1", "ya");
    isi("UJI-2", "ya");
    lists.prepare(
        RENCANA,
        PERKARA,
        "dinkes",
        Map.of("nama", "Dinas Kesehatan", "asesor", "dinkes"),
        "sistem");

    assertThat(refusal())
        .contains("Daftar Rencana, baris 1 (Dinas Kesehatan): Asesor dinkes menilai dirinya");
  }

  @Test
  void leavesTheSheetOfALaterTaskAlone() {
    isi("UJI-1", "ya");
    isi("UJI-2", "ya");
    selesaikan();
    task = uji.tugas(PERKARA);
    uji.tasks.claim(task.getId(), LembarUji.ASESOR);

    engine.as(
        LembarUji.ASESOR,
        () -> {
          uji.tasks.complete(task.getId());
          return true;
        });

    assertThat(uji.tugas(PERKARA).getTaskDefinitionKey()).isEqualTo("baca");
  }

  private void isi(String code, String answer) {
    sheet.save(PENGISI, task.getId(), code, TextNode.valueOf(answer), null, null, 0);
  }

  private String refusal() {
    var refused = catchThrowableOfType(RefusedException.class, this::selesaikan);
    assertThat(refused).isNotNull();
    assertThat(refused.status()).isEqualTo(400);
    assertThat(uji.tugas(PERKARA).getId()).isEqualTo(task.getId());
    return refused.reason();
  }

  private void selesaikan() {
    engine.as(
        PENGISI,
        () -> {
          uji.tasks.complete(task.getId());
          return true;
        });
  }
}
