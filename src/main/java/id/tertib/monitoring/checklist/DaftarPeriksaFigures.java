package id.tertib.monitoring.checklist;

import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.model.Rasio;
import id.tertib.worksheet.AnswerScales;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetFigures;
import id.tertib.worksheet.SheetView;
import id.tertib.worksheet.SheetView.Figure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The running figures of a checklist, by area and in all, each with the rows behind it. */
@Component
class DaftarPeriksaFigures implements SheetFigures {

  private final DaftarPeriksa daftarPeriksa;
  private final AnswerScales scales;

  DaftarPeriksaFigures(DaftarPeriksa daftarPeriksa, AnswerScales scales) {
    this.daftarPeriksa = daftarPeriksa;
    this.scales = scales;
  }

  @Override
  public boolean concerns(String instrument) {
    return instrument.equals(DaftarPeriksa.INSTRUMENT);
  }

  @Override
  public Map<String, Object> of(Sheet sheet) {
    var counted = new ArrayList<id.tertib.monitoring.model.Baris>();
    var contradicting = new HashSet<String>();
    var waiting = 0;
    for (var butir : sheet.items()) {
      if (!DaftarPeriksa.isAksi(butir) || butir.last().isEmpty()) {
        continue;
      }
      // An answer that still lacks its note or proof is not counted; the head says how many wait.
      if (scales.of(butir.item()).missing(butir).isPresent()) {
        waiting++;
      } else {
        daftarPeriksa.rows(butir).ifPresent(counted::add);
        scales
            .of(butir.item())
            .contradiction(butir)
            .ifPresent(words -> contradicting.add(butir.item().code()));
      }
    }
    var result = figures(daftarPeriksa.overall(counted), contradicting);
    var area = new ArrayList<Map<String, Object>>();
    daftarPeriksa
        .byArea(counted)
        .forEach(
            (name, capaian) -> {
              var one = new LinkedHashMap<String, Object>();
              one.put("area", name);
              one.putAll(figures(capaian, contradicting));
              area.add(one);
            });
    lanjutan(sheet, result);
    result.put("areas", area);
    result.put("menunggu", waiting);
    result.put("status", "open");
    return result;
  }

  /** Further actions are counted apart, where there are any. */
  private static void lanjutan(Sheet sheet, Map<String, Object> result) {
    var further = sheet.items().stream().filter(DaftarPeriksa::isLanjutan).toList();
    if (!further.isEmpty()) {
      result.put("lanjutan", further.size());
      result.put("lanjutanTerbukti", further.stream().filter(DaftarPeriksa::isProven).count());
    }
  }

  @Override
  public Optional<SheetView> view() {
    return Optional.of(
        new SheetView(
            "Daftar periksa",
            "Belum ada butir pada lembar ini. Bagian Organisasi menetapkannya lewat Road Map.",
            List.of(
                Figure.number("Sudah", "sudah"),
                Figure.number("Sebagian", "sebagian"),
                Figure.number("Belum", "belum"),
                Figure.ratio("Dokumen", "tersedia", "dibutuhkan"),
                Figure.ratio("Aksi lanjutan terbukti", "lanjutanTerbukti", "lanjutan")),
            List.of(
                Figure.percent("Pelaksanaan", "pelaksanaan"),
                Figure.percent("Pencapaian", "pencapaian"),
                Figure.rows("Butir", "rows", null),
                Figure.rows("Sudah", "sudah", "sudah"),
                Figure.rows("Sebagian", "sebagian", "sebagian"),
                Figure.rows("Belum", "belum", "belum"),
                Figure.rows("Tidak berlaku", "tidakBerlaku", "tidak_berlaku"),
                Figure.ratio("Dok.", "tersedia", "dibutuhkan"),
                Figure.contradictions("Perlu dilihat", "perluDilihat")),
            "Angka dihitung dari isian terakhir: koreksi asesor bila ada. Butir “tidak berlaku”"
                + " dan aksi lanjutan tidak dihitung. Pilih angka untuk melihat butirnya.",
            "menunggu"));
  }

  /**
   * @param contradicting codes of the rows that contradict themselves
   */
  private static Map<String, Object> figures(Capaian capaian, Set<String> contradicting) {
    var result = new LinkedHashMap<String, Object>();
    result.put("rows", capaian.kode().size());
    result.put("sudah", capaian.sudah());
    result.put("sebagian", capaian.sebagian());
    result.put("belum", capaian.belum());
    result.put("tidakBerlaku", capaian.tidakBerlaku());
    result.put("dibutuhkan", capaian.dibutuhkan());
    result.put("tersedia", capaian.tersedia());
    result.put("pelaksanaan", capaian.pelaksanaan().map(Rasio::percent).orElse(null));
    result.put("pencapaian", capaian.pencapaian().map(Rasio::percent).orElse(null));
    result.put("perluDilihat", capaian.kode().stream().filter(contradicting::contains).count());
    result.put("codes", List.copyOf(capaian.kode()));
    return result;
  }
}
