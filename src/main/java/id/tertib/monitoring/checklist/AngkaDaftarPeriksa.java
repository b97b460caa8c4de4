package id.tertib.monitoring.checklist;

import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.model.Rasio;
import id.tertib.roadmap.SkalaPelaksanaan;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetFigures;
import id.tertib.worksheet.SheetView;
import id.tertib.worksheet.SheetView.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The running figures of a checklist, by area and in all, each with the rows behind it. */
@Component
class AngkaDaftarPeriksa implements SheetFigures {

  private final DaftarPeriksa daftarPeriksa;
  private final SkalaPelaksanaan skala;

  AngkaDaftarPeriksa(DaftarPeriksa daftarPeriksa, SkalaPelaksanaan skala) {
    this.daftarPeriksa = daftarPeriksa;
    this.skala = skala;
  }

  @Override
  public boolean concerns(String instrument) {
    return instrument.equals(DaftarPeriksa.INSTRUMEN);
  }

  @Override
  public Map<String, Object> of(Sheet sheet) {
    var dihitung = new ArrayList<id.tertib.monitoring.model.Baris>();
    var menunggu = 0;
    for (var satu : sheet.items()) {
      if (!DaftarPeriksa.aksi(satu) || satu.last().isEmpty()) {
        continue;
      }
      // An answer that still lacks its note or proof is not counted; the head says how many wait.
      if (skala.missing(satu).isPresent()) {
        menunggu++;
      } else {
        daftarPeriksa.baris(satu).ifPresent(dihitung::add);
      }
    }
    var hasil = angka(daftarPeriksa.seluruhnya(dihitung));
    var area = new ArrayList<Map<String, Object>>();
    daftarPeriksa
        .menurutArea(dihitung)
        .forEach(
            (nama, capaian) -> {
              var satu = new LinkedHashMap<String, Object>();
              satu.put("area", nama);
              satu.putAll(angka(capaian));
              area.add(satu);
            });
    hasil.put("areas", area);
    hasil.put("menunggu", menunggu);
    hasil.put("status", "open");
    return hasil;
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
                Figure.ratio("Dokumen", "tersedia", "dibutuhkan")),
            List.of(
                Figure.percent("Pelaksanaan", "pelaksanaan"),
                Figure.percent("Pencapaian", "pencapaian"),
                Figure.rows("Butir", "rows", null),
                Figure.rows("Sudah", "sudah", "sudah"),
                Figure.rows("Sebagian", "sebagian", "sebagian"),
                Figure.rows("Belum", "belum", "belum"),
                Figure.rows("Tidak berlaku", "tidakBerlaku", "tidak_berlaku"),
                Figure.ratio("Dok.", "tersedia", "dibutuhkan")),
            "Angka dihitung dari isian terakhir: koreksi asesor bila ada. Butir “tidak berlaku”"
                + " tidak dihitung. Pilih angka untuk melihat butirnya.",
            "menunggu"));
  }

  private static Map<String, Object> angka(Capaian capaian) {
    var hasil = new LinkedHashMap<String, Object>();
    hasil.put("rows", capaian.kode().size());
    hasil.put("sudah", capaian.sudah());
    hasil.put("sebagian", capaian.sebagian());
    hasil.put("belum", capaian.belum());
    hasil.put("tidakBerlaku", capaian.tidakBerlaku());
    hasil.put("dibutuhkan", capaian.dibutuhkan());
    hasil.put("tersedia", capaian.tersedia());
    hasil.put("pelaksanaan", capaian.pelaksanaan().map(Rasio::persen).orElse(null));
    hasil.put("pencapaian", capaian.pencapaian().map(Rasio::persen).orElse(null));
    hasil.put("codes", List.copyOf(capaian.kode()));
    return hasil;
  }
}
