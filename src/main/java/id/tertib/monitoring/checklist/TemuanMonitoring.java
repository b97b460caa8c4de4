package id.tertib.monitoring.checklist;

import id.tertib.engine.CaseKey;
import id.tertib.monitoring.model.KelasTemuan;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.Naskah;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.roadmap.GarisKantor;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.roadmap.Semester;
import id.tertib.roadmap.SkalaPelaksanaan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Findings, the office's answer to them, its follow-up, and which of them are still open. */
@Component
public class TemuanMonitoring {

  public static final String OBSERVASI = "observasi";
  public static final String WAWANCARA = "wawancara";
  public static final String TEMUAN = "temuan";
  public static final String TANGGAPAN = "tanggapan";
  public static final String TINDAK_LANJUT = "tindak-lanjut";
  public static final String KONFIRMASI = "konfirmasi-temuan";

  public static final String SETUJU = "setuju";
  static final String KEBERATAN = "keberatan";

  private final RowLists daftar;
  private final Sheets lembar;
  private final MonitoringRepository monitoring;
  private final GarisKantor garis;
  private final PerangkatDaerahRegister kantor;

  TemuanMonitoring(
      RowLists daftar,
      Sheets lembar,
      MonitoringRepository monitoring,
      GarisKantor garis,
      PerangkatDaerahRegister kantor) {
    this.daftar = daftar;
    this.lembar = lembar;
    this.monitoring = monitoring;
    this.garis = garis;
    this.kantor = kantor;
  }

  /** The findings of a case in their order; rows that are not complete yet are left out. */
  public List<Temuan> dari(String kunci) {
    var semester = Semester.parse(CaseKey.parse(kunci).cycle());
    var tanggapan = menurutKunci(daftar.rows(TANGGAPAN, kunci));
    var tindakLanjut = menurutKunci(daftar.rows(TINDAK_LANJUT, kunci));
    var hasil = new ArrayList<Temuan>();
    for (var baris : daftar.rows(TEMUAN, kunci)) {
      var kelas = KelasTemuan.find(baris.value("kelas"));
      if (kelas.isEmpty() || baris.value("temuan").isEmpty()) {
        continue;
      }
      var nomor = hasil.size() + 1;
      var jawab = Optional.ofNullable(tanggapan.get(baris.id()));
      var rencana = Optional.ofNullable(tindakLanjut.get(baris.id()));
      hasil.add(
          new Temuan(
              "TEMUAN-%s-%d".formatted(semester.kunci(), nomor),
              baris.id(),
              semester,
              nomor,
              baris.value("area"),
              kelas.get(),
              baris.value("temuan"),
              baris.value("rekomendasi"),
              baris.value("tenggat"),
              jawab.map(satu -> satu.value("tanggapan")).orElse(""),
              jawab.map(satu -> satu.value("catatan")).orElse(""),
              rencana.map(TemuanMonitoring::teks).orElse("")));
    }
    return hasil;
  }

  /**
   * Findings of earlier reported semesters that no later assessor confirmed as closed, oldest
   * first, those of offices merged into this one before its own. What is only to be kept is not
   * asked again.
   */
  public List<Temuan> terbuka(String perangkatDaerah, Semester sebelum) {
    var terbuka = new LinkedHashMap<KodeTemuan, Temuan>();
    var ditutup = new HashSet<KodeTemuan>();
    for (var asal :
        garis.dari(
            perangkatDaerah,
            satu -> monitoring.find(Monitoring.kunci(sebelum, satu)).isPresent())) {
      for (var lama : monitoring.bagi(asal)) {
        if (lama.semester().compareTo(sebelum) >= 0 || !lama.dilaporkan()) {
          continue;
        }
        daftar.rows(KONFIRMASI, lama.kunci()).stream()
            .filter(baris -> baris.value("ditutup").equals("ya"))
            .forEach(baris -> ditutup.add(KodeTemuan.parse(baris.key(), asal)));
        dari(lama.kunci()).stream()
            .filter(temuan -> temuan.kelas().perluTindakLanjut())
            .forEach(
                temuan -> {
                  var kode = KodeTemuan.parse(temuan.kode(), asal);
                  terbuka.put(
                      kode,
                      temuan.dengan(
                          kode.bagi(perangkatDaerah), nama(kode, perangkatDaerah, temuan)));
                });
      }
    }
    ditutup.forEach(terbuka::remove);
    return terbuka.values().stream().sorted(Comparator.comparing(Temuan::semester)).toList();
  }

  private String nama(KodeTemuan kode, String perangkatDaerah, Temuan temuan) {
    return kode.kantor().equals(perangkatDaerah)
        ? temuan.uraian()
        : "%s (temuan pada %s)".formatted(temuan.uraian(), kantor.get(kode.kantor()).nama());
  }

  boolean adaTindakLanjut(String kunci) {
    return dari(kunci).stream().anyMatch(temuan -> temuan.kelas().perluTindakLanjut());
  }

  /** Gives each finding its row to answer; rows of removed findings go. */
  void siapkanTanggapan(String kunci, String oleh) {
    siapkan(TANGGAPAN, kunci, dari(kunci), oleh);
  }

  /** Gives each finding that asks for one a row to plan its follow-up. */
  void siapkanTindakLanjut(String kunci, String oleh) {
    siapkan(
        TINDAK_LANJUT,
        kunci,
        dari(kunci).stream().filter(temuan -> temuan.kelas().perluTindakLanjut()).toList(),
        oleh);
  }

  /** Gives each earlier finding of the checklist a row for the assessor to close it or not. */
  void siapkanKonfirmasi(Monitoring kasus, String oleh) {
    var kunci = kasus.kunci();
    var jawaban = jawaban(kasus);
    for (var temuan : terbuka(kasus.perangkatDaerah(), kasus.semester())) {
      if (!jawaban.containsKey(temuan.kode())) {
        // Reported late or inherited after this checklist was made: the next one asks it.
        continue;
      }
      var nilai = new LinkedHashMap<String, String>();
      nilai.put("temuan", temuan.uraian());
      nilai.put("jawaban", jawaban.getOrDefault(temuan.kode(), ""));
      daftar.prepare(KONFIRMASI, kunci, temuan.kode(), nilai, oleh);
      daftar.set(KONFIRMASI, kunci, temuan.kode(), nilai, oleh);
    }
  }

  /** What the office says of each earlier finding, by its code. */
  private Map<String, String> jawaban(Monitoring kasus) {
    var jawaban = new LinkedHashMap<String, String>();
    lembar.read(kasus.lembarId()).items().stream()
        .filter(satu -> satu.item().scale().equals(SkalaTindakLanjut.JENIS))
        .forEach(
            satu ->
                jawaban.put(
                    satu.item().code(),
                    satu.last()
                        .map(Answer::value)
                        .map(SkalaPelaksanaan::pelaksanaan)
                        .map(Pelaksanaan::label)
                        .orElse("")));
    return jawaban;
  }

  private void siapkan(String jenis, String kunci, List<Temuan> semua, String oleh) {
    for (var temuan : semua) {
      var nilai = new LinkedHashMap<String, String>();
      nilai.put("temuan", temuan.uraian());
      nilai.put("kelas", temuan.kelas().label());
      nilai.put("rekomendasi", temuan.rekomendasi());
      nilai.put("batas", temuan.tenggat().isEmpty() ? "" : Naskah.tanggal(temuan.tenggat()));
      daftar.prepare(jenis, kunci, temuan.barisId(), nilai, oleh);
      daftar.set(jenis, kunci, temuan.barisId(), nilai, oleh);
    }
    var masihAda = semua.stream().map(Temuan::barisId).collect(Collectors.toSet());
    daftar.rows(jenis, kunci).stream()
        .filter(baris -> !masihAda.contains(baris.key()))
        .forEach(baris -> daftar.remove(jenis, kunci, baris.key(), oleh));
  }

  private static Map<String, ListRow> menurutKunci(List<ListRow> baris) {
    return baris.stream().collect(Collectors.toMap(ListRow::key, Function.identity()));
  }

  private static String teks(ListRow baris) {
    if (baris.value("tindakan").isEmpty()) {
      return "";
    }
    return "%s (%s, %s)"
        .formatted(baris.value("tindakan"), baris.value("penanggungJawab"), baris.value("tanggal"));
  }

  /**
   * Which later semester's assessor closed a finding, by the finding's code.
   *
   * @param semua the cases of the office
   */
  public Map<String, String> closed(PerangkatDaerah pd, List<Monitoring> semua) {
    var hasil = new HashMap<String, String>();
    semua.stream()
        .filter(Monitoring::dilaporkan)
        .forEach(
            satu ->
                daftar.rows(KONFIRMASI, satu.kunci()).stream()
                    .filter(baris -> baris.value("ditutup").equals("ya"))
                    .forEach(baris -> hasil.putIfAbsent(baris.key(), satu.semester().teks())));
    closedAfter(pd, hasil);
    return hasil;
  }

  /** What was found at a merged office is closed in the cases of whoever carries on for it. */
  private void closedAfter(PerangkatDaerah pd, Map<String, String> hasil) {
    for (var penerus = pd.penerus(); penerus != null; penerus = kantor.get(penerus).penerus()) {
      var pembaca = penerus;
      monitoring.bagi(penerus).stream()
          .filter(Monitoring::dilaporkan)
          .forEach(
              satu ->
                  daftar.rows(KONFIRMASI, satu.kunci()).stream()
                      .filter(baris -> baris.value("ditutup").equals("ya"))
                      .map(baris -> KodeTemuan.parse(baris.key(), pembaca))
                      .filter(kode -> kode.kantor().equals(pd.kode()))
                      .forEach(
                          kode -> hasil.putIfAbsent(kode.bagi(pd.kode()), satu.semester().teks())));
    }
  }
}
