package id.tertib.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.InstrumentId;
import id.tertib.testing.ProcessTest;
import id.tertib.worksheet.Sheets.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many answers in one write are the same as many answers one by one. */
@ProcessTest
class SavedAtOnceTest {

  private static final String SUBJECT = "UJI-2026/dlh";
  private static final String TIM = "U-PM1.1-b";
  private static final String TUGAS = "U-PM1.1-c";
  private static final String SOSIALISASI = "U-PM1.2-b";
  private static final String KOORDINATOR = "koordinator";

  @Autowired InstrumentSheets instrumentSheets;
  @Autowired Sheets sheets;
  @Autowired AuditTrail trail;
  @Autowired Authors authors;

  private String sheet;

  @BeforeEach
  void aBlankSheet() {
    sheet =
        instrumentSheets.create(
            new InstrumentId("pmprb-unit", "26-2020"), SUBJECT, Owner.office("dlh"), null);
  }

  @Test
  void keepsAnswersTheirAuthorAndALineOfTheTrailForEach() {
    sheets.saveAll(
        sheet,
        Layer.SELF,
        "dlhasesor",
        List.of(entry(TIM, "Ya", null), entry(TUGAS, "B", null), entry(SOSIALISASI, "D", null)));
    sheets.saveAll(
        sheet,
        KOORDINATOR,
        "dlhsekretaris",
        List.of(entry(TIM, "Ya", null), entry(TUGAS, "A", "Sudah semua")));

    var tugas = item(TUGAS);
    assertThat(tugas.layers().get(Layer.SELF).value()).isEqualTo(TextNode.valueOf("B"));
    assertThat(tugas.layers().get(Layer.SELF).note()).isEqualTo("Map 1");
    assertThat(tugas.layers().get(KOORDINATOR).reason()).isEqualTo("Sudah semua");
    assertThat(tugas.layers().values()).extracting(Answer::revision).containsOnly(1);
    assertThat(trail.of(SUBJECT))
        .extracting(AuditRow::what)
        .containsSubsequence("mengisi", "mengisi", "mengisi", "menyepakati", "mengoreksi");
    assertThat(authors.of(SUBJECT, "dlhsekretaris"))
        .containsExactly(Authors.Part.layer(KOORDINATOR));
    // The next one goes on from there.
    sheets.save(sheet, TIM, Layer.SELF, "dlhasesor", TextNode.valueOf("Tidak"), null, null, 1);
  }

  @Test
  void takesAllOrNothing() {
    sheets.saveAll(sheet, Layer.SELF, "dlhasesor", List.of(entry(TIM, "Ya", null)));

    refuses(409, Layer.SELF, entry(TUGAS, "B", null), entry(TIM, "Ya", null));
    refuses(409, Layer.SELF, entry(TUGAS, "B", null), entry(TUGAS, "C", null));
    refuses(404, Layer.SELF, entry(TUGAS, "B", null), entry("U-PM9.9-z", "A", null));
    refuses(400, Layer.SELF, entry(TUGAS, "B", null), entry(SOSIALISASI, "Z", null));
    refuses(400, KOORDINATOR, entry(TIM, "Tidak", null));

    assertThat(item(TUGAS).layers()).isEmpty();
    assertThat(item(TIM).layers()).containsOnlyKeys(Layer.SELF);
  }

  private void refuses(int status, String layer, Entry... entries) {
    assertThatThrownBy(() -> sheets.saveAll(sheet, layer, "dlhasesor", List.of(entries)))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.status()).isEqualTo(status));
  }

  private AnsweredItem item(String code) {
    return sheets.read(sheet).items().stream()
        .filter(item -> item.item().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Entry entry(String code, String answer, @Nullable String reason) {
    return new Entry(code, TextNode.valueOf(answer), "Map 1", reason);
  }
}
