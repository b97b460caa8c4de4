package id.tertib.monitoring;

import id.tertib.monitoring.model.SusunanTriwulan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.roadmap.ButirAksi;
import id.tertib.roadmap.GarisKantor;
import id.tertib.roadmap.JawabanLalu;
import id.tertib.roadmap.LembarLama;
import id.tertib.roadmap.RoadMap;
import id.tertib.roadmap.SusunanButir;
import id.tertib.roadmap.Triwulan;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.NewSheet;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sheet of a quarterly report: which rows it holds. */
@Component
class LembarTriwulan {

  static final String INSTRUMEN = "laporan-triwulan";

  private static final List<Layer> LAPIS = List.of(Layer.self("Perangkat daerah"));

  private final RoadMap roadMap;
  private final Sheets lembar;
  private final LaporanTriwulanRepository laporan;
  private final LembarTerdahulu terdahulu;
  private final GarisKantor garis;
  private final JawabanLalu jawabanLalu;

  LembarTriwulan(
      RoadMap roadMap,
      Sheets lembar,
      LaporanTriwulanRepository laporan,
      LembarTerdahulu terdahulu,
      GarisKantor garis,
      JawabanLalu jawabanLalu) {
    this.roadMap = roadMap;
    this.lembar = lembar;
    this.laporan = laporan;
    this.terdahulu = terdahulu;
    this.garis = garis;
    this.jawabanLalu = jawabanLalu;
  }

  /**
   * Makes the sheet of one office.
   *
   * @return its id; empty when the office owes nothing in this quarter
   */
  Optional<String> buat(Triwulan triwulan, PerangkatDaerah kantor) {
    var bagian = roadMap.bagi(kantor.kode());
    var jatuhTempo = bagian.stream().filter(satu -> satu.jadwal().contains(triwulan)).toList();
    if (jatuhTempo.isEmpty()) {
      return Optional.empty();
    }
    var lama = lama(triwulan, kantor.kode());
    var susunan = SusunanTriwulan.susun(jatuhTempo, bagian, garisWaktu(triwulan, kantor, lama));
    if (susunan.isEmpty()) {
      return Optional.empty();
    }
    var lembaran =
        lama.entrySet().stream()
            .map(
                satu ->
                    new JawabanLalu.Lembaran(
                        ButirAksi.judul(satu.getKey().triwulan()),
                        satu.getKey().perangkatDaerah(),
                        satu.getKey().diterima(),
                        satu.getValue()))
            .toList();
    var urutanArea = roadMap.areas();
    var butir =
        susunan.stream()
            .sorted(Comparator.comparingInt(satu -> urutanArea.indexOf(satu.aksi().area())))
            .map(satu -> butir(satu, triwulan, kantor, lembaran))
            .toList();
    var kunci = LaporanTriwulan.kunci(triwulan, kantor.kode());
    return Optional.of(
        lembar.create(
            new NewSheet(INSTRUMEN, kunci, kunci, Owner.office(kantor.kode()), LAPIS, butir)));
  }

  /** Earlier reports of the office and of those merged into it, oldest first. */
  private Map<LaporanTriwulan, Sheet> lama(Triwulan triwulan, String kode) {
    var hasil = new LinkedHashMap<LaporanTriwulan, Sheet>();
    garis.dari(kode, punyaSendiri(triwulan)).stream()
        .flatMap(satu -> laporan.bagi(satu).stream())
        .filter(satu -> satu.triwulan().compareTo(triwulan) < 0)
        .sorted(Comparator.comparing(LaporanTriwulan::triwulan))
        .forEach(satu -> hasil.put(satu, lembar.read(satu.lembarId())));
    return hasil;
  }

  private Predicate<String> punyaSendiri(Triwulan triwulan) {
    return satu -> laporan.find(LaporanTriwulan.kunci(triwulan, satu)).isPresent();
  }

  private List<List<LembarLama>> garisWaktu(
      Triwulan triwulan, PerangkatDaerah kantor, Map<LaporanTriwulan, Sheet> lama) {
    var menurutKantor = new LinkedHashMap<String, List<LembarLama>>();
    for (var satu : garis.dari(kantor.kode(), punyaSendiri(triwulan))) {
      var semua =
          Stream.concat(
                  lama.entrySet().stream()
                      .filter(entri -> entri.getKey().perangkatDaerah().equals(satu))
                      .map(entri -> terdahulu.laporanTriwulan(entri.getKey(), entri.getValue())),
                  terdahulu.daftarPeriksaTerkirim(satu).stream())
              .sorted(Comparator.comparing(LembarLama::saat))
              .toList();
      if (!semua.isEmpty()) {
        menurutKantor.put(satu, semua);
      }
    }
    return garis.garisWaktu(kantor.kode(), menurutKantor, LembarLama::saat);
  }

  private SheetItem butir(
      SusunanButir.Butir butir,
      Triwulan triwulan,
      PerangkatDaerah kantor,
      List<JawabanLalu.Lembaran> lama) {
    var aksi = butir.aksi();
    var konteks = ButirAksi.konteks(butir, List.of(triwulan), kantor.nama());
    jawabanLalu.dari(aksi.kode(), kantor.kode(), lama).ifPresent(satu -> konteks.put("lalu", satu));
    return new SheetItem(
        aksi.kode(), aksi.area(), aksi.rencanaAksi(), SkalaTriwulan.JENIS, true, konteks);
  }
}
