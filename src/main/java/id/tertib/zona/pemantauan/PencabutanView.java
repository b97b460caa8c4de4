package id.tertib.zona.pemantauan;

import id.tertib.access.CaseSubject;
import id.tertib.access.CurrentUser;
import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import id.tertib.zona.perkara.PencabutanTable;
import id.tertib.zona.unit.UnitZona;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the page of a unit says of revocations, to whoever may read their cases. */
@Component
public class PencabutanView {

  private final PencabutanTable table;
  private final PencabutanDesk desk;
  private final Visibility visibility;
  private final CurrentUser user;

  PencabutanView(
      PencabutanTable table, PencabutanDesk desk, Visibility visibility, CurrentUser user) {
    this.table = table;
    this.desk = desk;
    this.visibility = visibility;
    this.user = user;
  }

  /**
   * @param boleh whether one can be proposed now
   * @param baris the newest first
   */
  record Pencabutan(boolean boleh, List<Baris> baris) {}

  /**
   * @param keadaan ends a message key: how it ended, {@code berjalan}, or {@code dihentikan} where
   *     its case was ended by hand
   */
  record Baris(PencabutanTable.Row usul, String keadaan) {

    public boolean berjalan() {
      return keadaan.equals("berjalan");
    }
  }

  public Pencabutan of(UnitZona unit) {
    return new Pencabutan(
        desk.refuse(unit).isEmpty(),
        table.of(unit.kode()).stream()
            .filter(this::mayRead)
            .map(row -> new Baris(row, state(row)))
            .toList());
  }

  private boolean mayRead(PencabutanTable.Row row) {
    return visibility.mayRead(
        user.id(), new CaseSubject(Matter.CASE, PencabutanZona.KEY, row.unit(), row.kunci()));
  }

  private String state(PencabutanTable.Row row) {
    var hasil = row.hasil();
    if (hasil != null) {
      return hasil.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    return desk.runs(row) ? "berjalan" : "dihentikan";
  }
}
