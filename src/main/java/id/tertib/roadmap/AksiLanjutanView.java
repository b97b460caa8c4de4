package id.tertib.roadmap;

import id.tertib.access.People;
import id.tertib.access.Visibility;
import id.tertib.data.VisibleText;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.office.Workplaces;
import id.tertib.roadmap.PembuktianAksi.Ditanyakan;
import id.tertib.worksheet.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns further actions into what the pages show. That there are such actions and how they stand is
 * for everyone, as with the Road Map; what an office answered is for its own people, and for
 * leadership and secretariat once the sheet counts.
 */
@Component
class AksiLanjutanView {

  private final FurtherActions actions;
  private final PerangkatDaerahRegister offices;
  private final Workplaces workplaces;
  private final People people;

  AksiLanjutanView(
      FurtherActions actions,
      PerangkatDaerahRegister offices,
      Workplaces workplaces,
      People people) {
    this.actions = actions;
    this.offices = offices;
    this.workplaces = workplaces;
    this.people = people;
  }

  /**
   * One action on a page.
   *
   * @param asal short name of the office that it was given to; null where that still has it
   */
  record Row(
      AksiLanjutan aksi,
      String kantor,
      String singkatan,
      @Nullable String asal,
      PembuktianAksi.Keadaan keadaan,
      List<Asked> ditanyakan,
      @Nullable Asked bukti) {

    public boolean terbukti() {
      return keadaan == PembuktianAksi.Keadaan.TERBUKTI;
    }

    /** Whether its words may still be changed. */
    public boolean dapatDiubah() {
      return ditanyakan.isEmpty() && aksi.ditarik() == null;
    }

    public boolean dapatDitarik() {
      return !terbukti() && aksi.ditarik() == null;
    }
  }

  /**
   * @param alamat page of the sheet's case
   * @param saat when the sheet began to count; null while it does not
   * @param jawaban in words; null where this person may not read it, or there is none
   * @param berkas names of its documents; none where this person may not read them
   */
  record Asked(
      String nama,
      String alamat,
      @Nullable Instant saat,
      boolean terbaca,
      @Nullable String jawaban,
      List<String> berkas) {}

  List<Row> rows(AksiLanjutanFilter filter, String userId) {
    var reader = reader(userId);
    return actions.all(filter::matches).stream()
        .filter(filter::matches)
        .map(each -> row(each, reader))
        .toList();
  }

  Row row(PembuktianAksi action, String userId) {
    return row(action, reader(userId));
  }

  /** Whose answers a person reads. */
  private record Reader(boolean leads, Set<String> own) {

    boolean reads(AskedSheet sheet) {
      return own.contains(sheet.office()) || leads && sheet.sah();
    }
  }

  private Reader reader(String userId) {
    return new Reader(Visibility.leads(people.groupsOf(userId)), workplaces.codes(userId));
  }

  private Row row(PembuktianAksi action, Reader reader) {
    var asal = action.aksi().asal();
    return new Row(
        action.aksi(),
        action.kantor().nama(),
        action.kantor().singkatan(),
        asal.equals(action.kantor().kode()) ? null : offices.get(asal).singkatan(),
        action.keadaan(),
        action.ditanyakan().stream().map(each -> asked(each, reader)).toList(),
        action.bukti().map(each -> asked(each, reader)).orElse(null));
  }

  private static Asked asked(Ditanyakan one, Reader reader) {
    var sheet = one.lembar();
    var readable = reader.reads(sheet);
    return new Asked(
        sheet.nama(),
        sheet.address(),
        sheet.sah() ? sheet.saat() : null,
        readable,
        readable ? one.butir().last().map(AksiLanjutanView::words).orElse(null) : null,
        readable ? one.butir().documentNames() : List.of());
  }

  private static String words(Answer answer) {
    var content = EarlierAnswers.content(answer);
    var note = String.valueOf(content.get("catatan"));
    return "%s, %s dari %s dokumen%s"
        .formatted(
            Pelaksanaan.find(String.valueOf(content.get("pelaksanaan")))
                .map(Pelaksanaan::label)
                .orElse("kosong"),
            content.get("tersedia"),
            content.get("dibutuhkan"),
            VisibleText.isBlank(note) ? "" : ". “" + note + "”");
  }
}
