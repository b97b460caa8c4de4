package id.tertib.quarter;

import id.tertib.data.VisibleText;
import id.tertib.evidence.Evidence;
import id.tertib.office.Workplaces;
import id.tertib.procedure.Return;
import id.tertib.procedure.Returns;
import id.tertib.quarter.PapanTriwulan.Keadaan;
import id.tertib.quarter.PapanTriwulan.Laporan;
import id.tertib.quarter.PapanTriwulan.Pertanyaan;
import id.tertib.roadmap.EarlierAnswers;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the report of one office for whoever may see it. */
@Service
class LaporanReader {

  private final PapanReader board;
  private final Sheets sheets;
  private final Returns returns;
  private final Workplaces workplaces;

  LaporanReader(PapanReader board, Sheets sheets, Returns returns, Workplaces workplaces) {
    this.board = board;
    this.sheets = sheets;
    this.returns = returns;
    this.workplaces = workplaces;
  }

  /**
   * @param terbuka whether its answers are shown: what an office is still filling is its own
   * @param kembalian its returns, the latest first
   */
  record Bacaan(
      PapanTriwulan papan,
      Laporan laporan,
      boolean terbuka,
      List<Butir> butir,
      List<Return> kembalian) {}

  /**
   * @param jawaban in words; null while there is none
   * @param tanggalBaru null where none is asked
   * @param pertanyaan what somebody should look at
   */
  record Butir(
      String kode,
      String area,
      String aksi,
      @Nullable String jawaban,
      @Nullable String dokumen,
      @Nullable String catatan,
      @Nullable LocalDate tanggalBaru,
      List<Evidence> berkas,
      List<String> pertanyaan) {}

  /**
   * @param sight of one report
   */
  @Transactional(readOnly = true)
  Bacaan read(LaporanSight.Sight sight) {
    var papan = board.read(sight);
    var one = sight.laporan().get(0);
    var laporan = papan.laporan().get(0);
    var all = returns.of(one.key());
    var open = !isBeingFilled(laporan) || worksThere(one.office(), sight.account());
    return new Bacaan(
        papan,
        laporan,
        open,
        open
            ? sheets.read(one.sheet()).items().stream().map(each -> butir(each, laporan)).toList()
            : List.of(),
        latestFirst(all));
  }

  private static boolean isBeingFilled(Laporan one) {
    return one.keadaan() == Keadaan.BELUM_DIBUKA || one.keadaan() == Keadaan.DIISI;
  }

  private boolean worksThere(String office, String account) {
    return workplaces.of(account).stream().anyMatch(each -> each.kode().equals(office));
  }

  private static Butir butir(AnsweredItem each, Laporan laporan) {
    var answer = Optional.ofNullable(each.layers().get(Layer.SELF));
    var value = answer.map(Answer::value);
    return new Butir(
        each.item().code(),
        each.item().section(),
        each.item().text(),
        value.map(Pelaksanaan::of).map(what -> what.label()).orElse(null),
        value
            .map(
                said ->
                    "%d dari %d dokumen"
                        .formatted(said.path("tersedia").asInt(), said.path("dibutuhkan").asInt()))
            .orElse(null),
        answer.map(Answer::note).filter(text -> !VisibleText.isBlank(text)).orElse(null),
        value
            .map(said -> said.path(EarlierAnswers.TANGGAL_BARU).asText())
            .filter(text -> !text.isEmpty())
            .map(LocalDate::parse)
            .orElse(null),
        each.evidence(),
        laporan.isian().pertanyaan().stream()
            .filter(one -> one.butir().equals(each.item().code()))
            .map(Pertanyaan::kalimat)
            .toList());
  }

  private static List<Return> latestFirst(List<Return> all) {
    var turned = new ArrayList<>(all);
    Collections.reverse(turned);
    return List.copyOf(turned);
  }
}
