package id.tertib.zona;

import id.tertib.audit.AuditEntry;
import id.tertib.worksheet.RowLists;
import id.tertib.zona.KeputusanUsulan.Temuan;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.SkorZona;
import id.tertib.zona.syarat.Penolakan;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.usulan.UsulanTahunan;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the decision table is asked of a case, and why it said no. */
@Component
public class PutusanUsulan {

  /** Key of the list with what stands in the way. */
  static final String PENOLAKAN = "penolakan-zi";

  private final SyaratZona syarat;
  private final KeputusanUsulan keputusan;
  private final PerkaraZonaTable table;
  private final SkorZona skor;
  private final UsulanTahunan usulan;
  private final RowLists lists;

  PutusanUsulan(
      SyaratZona syarat,
      KeputusanUsulan keputusan,
      PerkaraZonaTable table,
      SkorZona skor,
      UsulanTahunan usulan,
      RowLists lists) {
    this.syarat = syarat;
    this.keputusan = keputusan;
    this.table = table;
    this.skor = skor;
    this.usulan = usulan;
    this.lists = lists;
  }

  /** The inputs of {@code keputusan-usulan-zi}; what refuses is kept in a list of the case. */
  public Map<String, Object> facts(String key, String by) {
    var one = table.get(key);
    var putusan =
        keputusan.putuskan(
            one.unit(),
            syarat.today(),
            new Temuan(syarat.stated(key), syarat.proven(key)),
            skor.of(one),
            usulan.refuse(one.tahun()));
    keep(key, Tingkat.WBK, putusan.pemegang() ? List.of() : putusan.wbk(), by);
    keep(key, Tingkat.WBBM, putusan.wbbm(), by);
    return putusan.fakta();
  }

  /** What stands in the way is read in the case's last step. */
  void keep(String key, Tingkat tingkat, List<Penolakan> refusals, String by) {
    for (var at = 0; at < refusals.size(); at++) {
      var one = refusals.get(at);
      lists.prepare(
          PENOLAKAN,
          key,
          "%s-%d".formatted(tingkat, at + 1),
          Map.of("tingkat", tingkat.name(), "sebab", one.pesan(), "pasal", one.pasal()),
          by);
    }
  }

  /** The city's process of the year hears of a unit that is to be proposed. */
  public void tell(String key) {
    var one = table.get(key);
    if (one.menunggu()) {
      usulan.decided(one.tahun(), AuditEntry.SYSTEM);
    }
  }
}
