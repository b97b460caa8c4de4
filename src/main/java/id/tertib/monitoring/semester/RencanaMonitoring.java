package id.tertib.monitoring.semester;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.office.OfficeChange;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.office.Workplaces;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The plan of a cycle: which offices take part and who assesses each. */
@Component
public class RencanaMonitoring {

  public static final String RENCANA = "rencana";
  static final String YA = "ya";
  static final String TIDAK = "tidak";

  private final RowLists daftar;
  private final PerangkatDaerahRegister kantor;
  private final People orang;
  private final Workplaces tempatKerja;

  RencanaMonitoring(
      RowLists daftar, PerangkatDaerahRegister kantor, People orang, Workplaces tempatKerja) {
    this.daftar = daftar;
    this.kantor = kantor;
    this.orang = orang;
    this.tempatKerja = tempatKerja;
  }

  /** An office of the plan and its assessor's account. */
  public record Peserta(PerangkatDaerah kantor, String asesor) {}

  /** Proposes all offices, the assessors in turn; nobody gets the office he belongs to. */
  public void usulkan(Semester semester, String oleh) {
    var asesor = asesor();
    var giliran = 0;
    for (var satu : kantor.all()) {
      var nilai = new LinkedHashMap<String, String>();
      nilai.put("jenis", jenis(satu));
      nilai.put("perangkatDaerah", satu.nama());
      nilai.put("ikut", YA);
      for (int i = 0; i < asesor.size(); i++) {
        var calon = asesor.get((giliran + i) % asesor.size());
        if (penolakan(satu, calon.id()).isEmpty()) {
          nilai.put("asesor", calon.id());
          giliran = giliran + i + 1;
          break;
        }
      }
      daftar.prepare(RENCANA, semester.kunci(), satu.kode(), nilai, oleh);
    }
  }

  /** Members of the assessor team who may assess: all but its ketua. */
  public List<Person> asesor() {
    return orang.inGroup(TimAsesor.TIM).stream()
        .filter(satu -> !orang.isIn(satu.id(), TimAsesor.KETUA))
        .toList();
  }

  /** Why a row of the plan cannot stand; empty when it can. */
  public Optional<String> periksa(ListRow baris) {
    if (!baris.value("ikut").equals(YA)) {
      return Optional.empty();
    }
    var satu = kantor.find(baris.key());
    if (satu.isEmpty()) {
      return Optional.of("Perangkat daerah %s tidak dikenal.".formatted(baris.key()));
    }
    if (!satu.get().aktif()) {
      return Optional.of("%s tidak ada lagi. Hapus pilihan ikutnya.".formatted(satu.get().nama()));
    }
    if (baris.value("asesor").isEmpty()) {
      return Optional.of(
          "%s ikut tetapi belum punya asesor. Pilih asesornya.".formatted(satu.get().singkatan()));
    }
    return penolakan(satu.get(), baris.value("asesor"));
  }

  /** Why this person cannot assess this office; empty when he can. */
  public Optional<String> penolakan(PerangkatDaerah satu, String akun) {
    if (!orang.isIn(akun, TimAsesor.TIM)) {
      return Optional.of(
          "%s bukan anggota tim asesor. Pilih anggota tim.".formatted(orang.nameOf(akun)));
    }
    if (orang.isIn(akun, TimAsesor.KETUA)) {
      return Optional.of(
          "%s adalah ketua tim dan tidak dapat menjadi asesor. Pilih anggota tim yang lain."
              .formatted(orang.nameOf(akun)));
    }
    if (tempatKerja.of(akun).contains(satu)) {
      return Optional.of(
          "%s bekerja di %s dan tidak dapat menilainya. Pilih anggota tim dari perangkat daerah lain."
              .formatted(orang.nameOf(akun), satu.nama()));
    }
    return Optional.empty();
  }

  /** Who takes part, in the fixed order of the offices. */
  public List<Peserta> peserta(Semester semester) {
    var baris =
        daftar.rows(RENCANA, semester.kunci()).stream()
            .filter(satu -> satu.value("ikut").equals(YA))
            .collect(Collectors.toMap(ListRow::key, satu -> satu.value("asesor")));
    return kantor.all().stream()
        .flatMap(
            satu ->
                Optional.ofNullable(baris.get(satu.kode())).stream()
                    .map(asesor -> new Peserta(satu, asesor)))
        .toList();
  }

  /** Whether a plan that is still being made has this office take part. */
  public boolean ikut(Semester semester, String kode) {
    return baris(semester, kode).filter(satu -> satu.value("ikut").equals(YA)).isPresent();
  }

  /** A plan in the making follows the offices: one that is no more makes room for its successor. */
  public void ikuti(Semester semester, OfficeChange perubahan, String oleh) {
    var kode = perubahan.kode();
    switch (perubahan.kind()) {
      case RENAME -> {
        if (baris(semester, kode).isPresent()) {
          daftar.set(
              RENCANA,
              semester.kunci(),
              kode,
              Map.of("perangkatDaerah", perubahan.after().nama()),
              oleh);
        }
      }
      case MERGE -> {
        var penerus = perubahan.requireHeir();
        if (ikut(semester, kode) && !ikut(semester, penerus.kode())) {
          daftar.set(RENCANA, semester.kunci(), penerus.kode(), Map.of("ikut", YA), oleh);
        }
        daftar.remove(RENCANA, semester.kunci(), kode, oleh);
      }
      case CLOSE -> daftar.remove(RENCANA, semester.kunci(), kode, oleh);
      // Only the rows that are missing are proposed.
      case ADD, REOPEN -> usulkan(semester, oleh);
    }
  }

  private Optional<ListRow> baris(Semester semester, String kode) {
    return daftar.rows(RENCANA, semester.kunci()).stream()
        .filter(satu -> satu.key().equals(kode))
        .findFirst();
  }

  public static String jenis(PerangkatDaerah satu) {
    return switch (satu.jenis()) {
      case "sekretariat", "inspektorat" -> "Sekretariat dan inspektorat";
      case "dinas", "satuan" -> "Dinas dan satuan";
      case "badan", "rsud" -> "Badan dan RSUD";
      default -> "Kecamatan";
    };
  }
}
