package id.tertib.monitoring.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.evidence.Evidence;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.office.PerangkatDaerah;
import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Disc;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import id.tertib.report.ReportDocument;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnswerScales;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A checklist as paper that is written on: what the office answered and showed as proof, and room
 * for what the assessor finds. In front a sheet for the visits and for the interview.
 */
@Component
public class DaftarPeriksaDocument {

  /** Lines that are there to be written on; a no-break space keeps them from vanishing. */
  private static final String THREE_LINES = "\u00A0\n\u00A0\n\u00A0";

  private static final String ONE_LINE = "\u00A0\n\u00A0";

  private static final int BLANK_PERTANYAAN = 4;

  private final AnswerScales scales;

  DaftarPeriksaDocument(AnswerScales scales) {
    this.scales = scales;
  }

  /**
   * One office's part.
   *
   * @param terlihat whether the reader may see the answers: its own people always, others once they
   *     were handed in
   * @param pertanyaan of the interview; null for the office, which is asked and does not ask
   */
  public record Part(
      PerangkatDaerah kantor, Sheet sheet, boolean terlihat, @Nullable List<String> pertanyaan) {

    Optional<Answer> answer(AnsweredItem butir) {
      return terlihat ? Optional.ofNullable(butir.layers().get(Layer.SELF)) : Optional.empty();
    }

    Optional<JsonNode> value(AnsweredItem butir) {
      return answer(butir).map(Answer::value);
    }
  }

  /**
   * @param printed moment of printing, as people read it
   */
  public ReportDocument write(Siklus siklus, List<Part> rows, String printed) {
    var semester = siklus.semester().text();
    var title =
        rows.size() == 1
            ? rows.get(0).kantor().nama()
            : "%d perangkat daerah".formatted(rows.size());
    var leading = new ArrayList<Block>();
    leading.add(visits(rows));
    for (var part : rows) {
      if (part.pertanyaan() == null) {
        continue;
      }
      leading.add(
          new Block.Heading(rows.size() == 1 ? "Wawancara" : "Wawancara, " + part.kantor().nama()));
      leading.add(wawancara(part.pertanyaan()));
    }
    return new ReportDocument(
        List.of(),
        List.of("Daftar Periksa untuk Dibawa", title),
        "Monitoring %s · dicetak %s".formatted(semester, printed),
        "Daftar periksa · %s · %s · dicetak %s".formatted(title, semester, printed),
        leading,
        rows.stream().map(part -> annex(part, semester)).toList());
  }

  private static Block visits(List<Part> rows) {
    return new Block.Table(
        List.of(
            new Head("Perangkat daerah", false),
            new Head("Butir terisi", true),
            new Head("Tanggal dan jam", false),
            new Head("Tempat", false),
            new Head("Yang ditemui (jabatan)", false)),
        List.of(30, 12, 18, 18, 22),
        rows.stream()
            .map(
                part ->
                    row(
                        part.kantor().nama(),
                        part.terlihat()
                            ? "%d dari %d".formatted(filled(part), part.sheet().items().size())
                            : "belum diserahkan",
                        ONE_LINE,
                        "",
                        ""))
            .toList(),
        false,
        false);
  }

  private static long filled(Part part) {
    return part.sheet().items().stream().filter(butir -> part.value(butir).isPresent()).count();
  }

  private static Block wawancara(List<String> pertanyaan) {
    var rows = new ArrayList<Row>();
    for (var text : pertanyaan) {
      rows.add(row(String.valueOf(rows.size() + 1), text, THREE_LINES));
    }
    IntStream.range(0, BLANK_PERTANYAAN)
        .forEach(i -> rows.add(row(String.valueOf(rows.size() + 1), THREE_LINES, "")));
    return new Block.Table(
        List.of(new Head("No.", true), new Head("Pertanyaan", false), new Head("Jawaban", false)),
        List.of(6, 40, 54),
        rows,
        false,
        false);
  }

  private ReportDocument.Annex annex(Part part, String semester) {
    var rows = new ArrayList<Row>();
    var before = "";
    var number = 0;
    for (var butir : part.sheet().items()) {
      if (!butir.item().section().equals(before)) {
        before = butir.item().section();
        rows.add(new Row(List.of(Cell.text(before)), Row.Kind.SECTION));
      }
      rows.add(row(++number, butir, part));
    }
    return new ReportDocument.Annex(
        "Daftar Periksa (Tabel 11), " + part.kantor().nama(),
        "%s · Perwali 63/2022 · %s"
            .formatted(
                Character.toUpperCase(semester.charAt(0)) + semester.substring(1),
                part.terlihat()
                    ? "jawaban perangkat daerah, untuk diperiksa di lapangan"
                    : "belum diserahkan perangkat daerah, tanpa jawaban"),
        List.of(
            new Block.Table(
                List.of(
                    new Head("No.", true),
                    new Head("Rencana aksi", false),
                    new Head("Dokumen kebutuhan", false),
                    new Head("Jawaban", false),
                    new Head("Dok. ada dari perlu", false),
                    new Head("Catatan dan bukti perangkat daerah", false),
                    new Head("Cocok", false),
                    new Head("Catatan lapangan", false)),
                List.of(4, 22, 14, 9, 8, 19, 6, 18),
                rows,
                false,
                true)));
  }

  private Row row(int number, AnsweredItem butir, Part part) {
    var item = butir.item();
    var value = part.value(butir);
    return new Row(
        List.of(
            Cell.text(String.valueOf(number)),
            Cell.text("%s %s%s".formatted(shownKode(item.code()), item.text(), addition(butir))),
            Cell.text(item.context().getOrDefault("dokumen", "–")),
            value
                .map(Pelaksanaan::of)
                .map(DaftarPeriksaDocument::mark)
                .orElseGet(() -> Cell.text(part.terlihat() ? "belum diisi" : "")),
            Cell.text(
                DaftarPeriksa.isAnyAksi(butir)
                    ? value
                        .map(
                            node ->
                                "%d dari %d"
                                    .formatted(
                                        node.path("tersedia").asInt(0),
                                        node.path("dibutuhkan").asInt(1)))
                        .orElse("")
                    : "–"),
            Cell.text(part.terlihat() ? note(butir, part) : ""),
            Cell.text("□ ya\n□ tidak"),
            Cell.text(THREE_LINES)),
        Row.Kind.NORMAL);
  }

  /** A finding's code is long and says nothing on paper. */
  private static String shownKode(String kode) {
    return kode.startsWith("TEMUAN-") ? "Temuan:" : kode + ".";
  }

  private static String addition(AnsweredItem butir) {
    var times = butir.item().context().getOrDefault("terbawa", "0");
    return times.matches("[1-9]\\d*") ? " (terbawa %s kali)".formatted(times) : "";
  }

  private static Cell mark(Pelaksanaan pelaksanaan) {
    return switch (pelaksanaan) {
      case SUDAH -> Cell.disc(Disc.FULL, pelaksanaan.label());
      case SEBAGIAN -> Cell.disc(Disc.HALF, pelaksanaan.label());
      case BELUM -> Cell.disc(Disc.EMPTY, pelaksanaan.label());
      case TIDAK_BERLAKU -> Cell.text(pelaksanaan.label());
    };
  }

  private String note(AnsweredItem butir, Part part) {
    var texts = new ArrayList<String>();
    part.answer(butir).map(Answer::note).filter(each -> !each.isBlank()).ifPresent(texts::add);
    if (!butir.evidence().isEmpty()) {
      texts.add(
          butir.evidence().stream()
              .map(Evidence::name)
              .collect(Collectors.joining("; ", "Bukti: ", "")));
    }
    if (DaftarPeriksa.isAnyAksi(butir)) {
      part.answer(butir)
          .map(own -> new AnsweredItem(butir.item(), Map.of(Layer.SELF, own), butir.evidence()))
          .flatMap(one -> scales.of(one.item()).contradiction(one))
          .ifPresent(words -> texts.add("Perlu dilihat: " + words + "."));
    }
    return texts.isEmpty() ? "–" : String.join("\n", texts);
  }

  private static Row row(String... cells) {
    return new Row(java.util.Arrays.stream(cells).map(Cell::text).toList(), Row.Kind.NORMAL);
  }
}
