package id.tertib.monitoring;

import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.model.Rasio;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetFigures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
