package id.tertib.worksheet.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.Item;
import id.tertib.testing.FilledXlsx;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheets;
import id.tertib.worksheet.UjiInstrumen;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The city's sheet of 181 items with three layers as a workbook: two of them have their word, the
 * third fills the file. Over HTTP on this machine, on PostgreSQL.
 */
@PostgresTest
@ExtendWith(Figures.Shared.class)
class InstrumentXlsxBenchmark {

  private static final InstrumentId KOTA = new InstrumentId("pmprb-kota", "26-2020");
  private static final Duration EXPORT = Duration.ofSeconds(2);
  private static final Duration IMPORT = Duration.ofSeconds(3);

  @LocalServerPort int port;
  @Autowired UjiInstrumen uji;
  @Autowired Sheets sheets;

  @Test
  void takesTheCitysSheetOutAndHome(Figures figures) throws Exception {
    var sheet =
        uji.mulai(
            KOTA,
            List.of(
                Layer.self("Penilaian mandiri"),
                new Layer("panel", "Panel", true, false),
                new Layer("official", "Pejabat", true, true)));
    var items = uji.instrumen(KOTA).items();
    assertThat(items).hasSize(181);
    answer(sheet, Layer.SELF, items, null);
    uji.lanjut();
    answer(sheet, "panel", items, "Menurut dokumen di map");
    uji.lanjut();
    var visitor = Visitor.program(port, uji.akun());
    var address = "/api/worksheets/%s/lke.xlsx".formatted(sheet);

    var out = Timings.of(10, () -> visitor.download(address).body());
    var file = FilledXlsx.of(visitor.download(address).body());
    for (var item : items) {
      if (uji.instrumen(KOTA).scale(item).kind() == AnswerScale.Kind.LEVEL) {
        file.set(item.code(), "Jawaban", "A").set(item.code(), "Alasan koreksi", "Lengkap");
      }
    }
    var filled = file.bytes();
    var looked =
        Timings.of(
            10,
            () -> {
              var seen = visitor.upload(address + "?dryRun=true", "lke.xlsx", filled);
              assertThat(seen.statusCode()).as(seen.body()).isEqualTo(200);
              assertThat(seen.body()).contains("\"problems\":[]");
              return seen;
            });
    var taken =
        Timings.of(
            1,
            () -> {
              var answer = visitor.upload(address, "lke.xlsx", filled);
              assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
              return answer;
            });

    figures.add(
        "a sheet of 181 items with three layers as XLSX, on PostgreSQL, longest of ten",
        Timings.seconds(out.longest()),
        "≤ 2 s",
        out.longest().compareTo(EXPORT) <= 0);
    figures.add(
        "the same brought back, with what would change, longest of ten",
        Timings.seconds(looked.longest()),
        "≤ 3 s",
        looked.longest().compareTo(IMPORT) <= 0);
    figures.add(
        "the same taken, every lettered item changed",
        Timings.seconds(taken.longest()),
        "≤ 3 s",
        taken.longest().compareTo(IMPORT) <= 0);
  }

  private void answer(String sheet, String layer, List<Item> items, String reason) {
    for (int at = 0; at < items.size(); at++) {
      sheets.save(
          sheet,
          items.get(at).code(),
          layer,
          uji.akun(),
          uji.jawaban(KOTA, items.get(at), at),
          reason == null ? "Map %d di ruang arsip".formatted(at) : null,
          reason,
          0);
    }
  }
}
