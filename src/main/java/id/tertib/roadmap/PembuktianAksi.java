package id.tertib.roadmap;

import id.tertib.office.PerangkatDaerah;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What became of a further action: which sheets asked it, and whether one proved it. As with the
 * actions of the Road Map, the last sheet in time that counts has the word; one that counts can
 * take an earlier proof back.
 *
 * @param kantor the office that carries on for it today
 * @param ditanyakan in the order of their cycles
 */
public record PembuktianAksi(
    AksiLanjutan aksi, PerangkatDaerah kantor, List<Ditanyakan> ditanyakan) {

  public PembuktianAksi {
    ditanyakan =
        ditanyakan.stream()
            .sorted(
                Comparator.comparing((Ditanyakan each) -> each.lembar().semester())
                    .thenComparing(
                        each -> each.lembar().triwulan(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
  }

  /**
   * One asking.
   *
   * @param butir the row, with its answers and documents
   */
  public record Ditanyakan(AskedSheet lembar, AnsweredItem butir) {

    /** What was answered; empty while the row is blank. */
    public Optional<Pelaksanaan> pelaksanaan() {
      return butir.last().map(Answer::value).map(Pelaksanaan::of);
    }

    /** Whether the sheet counts and says that it is done. */
    public boolean terbukti() {
      return lembar.sah() && pelaksanaan().filter(Pelaksanaan::isProven).isPresent();
    }
  }

  /** Where an action stands. */
  public enum Keadaan {
    BELUM_DITANYAKAN("belum ditanyakan"),
    BELUM_TERBUKTI("belum terbukti"),
    TERBUKTI("terbukti"),
    /** Its office was closed, and nobody carries on. */
    TANPA_PELAKSANA("tanpa pelaksana"),
    DITARIK("ditarik");

    private final String text;

    Keadaan(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  public Keadaan keadaan() {
    if (aksi.ditarik() != null) {
      return Keadaan.DITARIK;
    }
    if (bukti().isPresent()) {
      return Keadaan.TERBUKTI;
    }
    if (!kantor.aktif()) {
      return Keadaan.TANPA_PELAKSANA;
    }
    return ditanyakan.isEmpty() ? Keadaan.BELUM_DITANYAKAN : Keadaan.BELUM_TERBUKTI;
  }

  /** Where it was proven: which sheet, when, by which answer and documents. */
  public Optional<Ditanyakan> bukti() {
    return ditanyakan.stream()
        .filter(each -> each.lembar().sah())
        .max(Comparator.comparing(each -> each.lembar().saat()))
        .filter(Ditanyakan::terbukti);
  }

  /** Whether sheets ask it. */
  boolean isOpen() {
    return keadaan() == Keadaan.BELUM_DITANYAKAN || keadaan() == Keadaan.BELUM_TERBUKTI;
  }

  /** How many quarterly reports, or checklists, asked it without proof since it was last proven. */
  int terbawa(boolean triwulan) {
    var count = 0;
    for (var each : ditanyakan) {
      if (each.terbukti()) {
        count = 0;
      } else if (triwulan == (each.lembar().triwulan() != null)) {
        count++;
      }
    }
    return count;
  }
}
