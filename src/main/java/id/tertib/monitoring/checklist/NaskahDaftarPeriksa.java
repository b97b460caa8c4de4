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
import id.tertib.roadmap.SkalaPelaksanaan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import java.util.ArrayList;
import java.util.List;
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
public class NaskahDaftarPeriksa {

  /** Lines that are there to be written on; a no-break space keeps them from vanishing. */
  private static final String TIGA_BARIS = "\u00A0\n\u00A0\n\u00A0";

  private static final String SATU_BARIS = "\u00A0\n\u00A0";

  private static final int PERTANYAAN_KOSONG = 4;

  /**
   * One office's part.
   *
   * @param terlihat whether the reader may see the answers: its own people always, others once they
   *     were handed in
   * @param pertanyaan of the interview; null for the office, which is asked and does not ask
   */
  public record Bagian(
      PerangkatDaerah kantor, Sheet sheet, boolean terlihat, @Nullable List<String> pertanyaan) {

    Optional<Answer> jawaban(AnsweredItem butir) {
      return terlihat ? Optional.ofNullable(butir.layers().get(Layer.SELF)) : Optional.empty();
    }

    Optional<JsonNode> nilai(AnsweredItem butir) {
      return jawaban(butir).map(Answer::value);
    }
  }

  /**
   * @param dicetak moment of printing, as people read it
   */
  public ReportDocument tulis(Siklus siklus, List<Bagian> isi, String dicetak) {
    var semester = siklus.semester().teks();
    var judul =
        isi.size() == 1 ? isi.get(0).kantor().nama() : "%d perangkat daerah".formatted(isi.size());
    var depan = new ArrayList<Block>();
    depan.add(kunjungan(isi));
    for (var bagian : isi) {
      if (bagian.pertanyaan() == null) {
        continue;
      }
      depan.add(
          new Block.Heading(
              isi.size() == 1 ? "Wawancara" : "Wawancara, " + bagian.kantor().nama()));
      depan.add(wawancara(bagian.pertanyaan()));
    }
    return new ReportDocument(
        List.of(),
        List.of("Daftar Periksa untuk Dibawa", judul),
        "Monitoring %s · dicetak %s".formatted(semester, dicetak),
        "Daftar periksa · %s · %s · dicetak %s".formatted(judul, semester, dicetak),
        depan,
        isi.stream().map(bagian -> lampiran(bagian, semester)).toList());
  }

  private static Block kunjungan(List<Bagian> isi) {
    return new Block.Table(
        List.of(
            new Head("Perangkat daerah", false),
            new Head("Butir terisi", true),
            new Head("Tanggal dan jam", false),
            new Head("Tempat", false),
            new Head("Yang ditemui (jabatan)", false)),
        List.of(30, 12, 18, 18, 22),
        isi.stream()
            .map(
                bagian ->
                    baris(
                        bagian.kantor().nama(),
                        bagian.terlihat()
                            ? "%d dari %d".formatted(terisi(bagian), bagian.sheet().items().size())
                            : "belum diserahkan",
                        SATU_BARIS,
                        "",
                        ""))
            .toList(),
        false,
        false);
  }

  private static long terisi(Bagian bagian) {
    return bagian.sheet().items().stream().filter(butir -> bagian.nilai(butir).isPresent()).count();
  }

  private static Block wawancara(List<String> pertanyaan) {
    var isi = new ArrayList<Row>();
    for (var teks : pertanyaan) {
      isi.add(baris(String.valueOf(isi.size() + 1), teks, TIGA_BARIS));
    }
    IntStream.range(0, PERTANYAAN_KOSONG)
        .forEach(i -> isi.add(baris(String.valueOf(isi.size() + 1), TIGA_BARIS, "")));
    return new Block.Table(
        List.of(new Head("No.", true), new Head("Pertanyaan", false), new Head("Jawaban", false)),
        List.of(6, 40, 54),
        isi,
        false,
        false);
  }

  private static ReportDocument.Annex lampiran(Bagian bagian, String semester) {
    var isi = new ArrayList<Row>();
    var sebelum = "";
    var nomor = 0;
    for (var butir : bagian.sheet().items()) {
      if (!butir.item().section().equals(sebelum)) {
        sebelum = butir.item().section();
        isi.add(new Row(List.of(Cell.text(sebelum)), Row.Kind.SECTION));
      }
      isi.add(baris(++nomor, butir, bagian));
    }
    return new ReportDocument.Annex(
        "Daftar Periksa (Tabel 11), " + bagian.kantor().nama(),
        "%s · Perwali 63/2022 · %s"
            .formatted(
                Character.toUpperCase(semester.charAt(0)) + semester.substring(1),
                bagian.terlihat()
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
                isi,
                false,
                true)));
  }

  private static Row baris(int nomor, AnsweredItem butir, Bagian bagian) {
    var item = butir.item();
    var nilai = bagian.nilai(butir);
    return new Row(
        List.of(
            Cell.text(String.valueOf(nomor)),
            Cell.text("%s %s%s".formatted(kode(item.code()), item.text(), tambahan(butir))),
            Cell.text(item.context().getOrDefault("dokumen", "–")),
            nilai
                .map(SkalaPelaksanaan::pelaksanaan)
                .map(NaskahDaftarPeriksa::tanda)
                .orElseGet(() -> Cell.text(bagian.terlihat() ? "belum diisi" : "")),
            Cell.text(
                DaftarPeriksa.aksi(butir)
                    ? nilai
                        .map(
                            satu ->
                                "%d dari %d"
                                    .formatted(
                                        satu.path("tersedia").asInt(0),
                                        satu.path("dibutuhkan").asInt(1)))
                        .orElse("")
                    : "–"),
            Cell.text(bagian.terlihat() ? catatan(butir, bagian) : ""),
            Cell.text("□ ya\n□ tidak"),
            Cell.text(TIGA_BARIS)),
        Row.Kind.NORMAL);
  }

  /** A finding's code is long and says nothing on paper. */
  private static String kode(String kode) {
    return kode.startsWith("TEMUAN-") ? "Temuan:" : kode + ".";
  }

  private static String tambahan(AnsweredItem butir) {
    var kali = butir.item().context().getOrDefault("terbawa", "0");
    return kali.matches("[1-9]\\d*") ? " (terbawa %s kali)".formatted(kali) : "";
  }

  private static Cell tanda(Pelaksanaan pelaksanaan) {
    return switch (pelaksanaan) {
      case SUDAH -> Cell.disc(Disc.FULL, pelaksanaan.label());
      case SEBAGIAN -> Cell.disc(Disc.HALF, pelaksanaan.label());
      case BELUM -> Cell.disc(Disc.EMPTY, pelaksanaan.label());
      case TIDAK_BERLAKU -> Cell.text(pelaksanaan.label());
    };
  }

  private static String catatan(AnsweredItem butir, Bagian bagian) {
    var teks = new ArrayList<String>();
    bagian.jawaban(butir).map(Answer::note).filter(satu -> !satu.isBlank()).ifPresent(teks::add);
    if (!butir.evidence().isEmpty()) {
      teks.add(
          butir.evidence().stream()
              .map(Evidence::name)
              .collect(Collectors.joining("; ", "Bukti: ", "")));
    }
    return teks.isEmpty() ? "–" : String.join("\n", teks);
  }

  private static Row baris(String... sel) {
    return new Row(java.util.Arrays.stream(sel).map(Cell::text).toList(), Row.Kind.NORMAL);
  }
}
