package id.tertib.skm;

import java.time.Month;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of a year that a survey asks about. */
enum Periode {
  TAHUNAN("tahunan", "tahunan", "Tahun", Month.JANUARY, Month.DECEMBER),
  SEMESTER_1("semester-1", "semester 1", "S1", Month.JANUARY, Month.JUNE),
  SEMESTER_2("semester-2", "semester 2", "S2", Month.JULY, Month.DECEMBER),
  TRIWULAN_1("triwulan-1", "triwulan 1", "TW1", Month.JANUARY, Month.MARCH),
  TRIWULAN_2("triwulan-2", "triwulan 2", "TW2", Month.APRIL, Month.JUNE),
  TRIWULAN_3("triwulan-3", "triwulan 3", "TW3", Month.JULY, Month.SEPTEMBER),
  TRIWULAN_4("triwulan-4", "triwulan 4", "TW4", Month.OCTOBER, Month.DECEMBER);

  private final String kode;
  private final String label;
  private final String singkat;
  private final Month first;
  private final Month last;

  Periode(String kode, String label, String singkat, Month first, Month last) {
    this.kode = kode;
    this.label = label;
    this.singkat = singkat;
    this.first = first;
    this.last = last;
  }

  static Optional<Periode> of(String kode) {
    return Stream.of(values()).filter(one -> one.kode.equals(kode)).findFirst();
  }

  /** As tables and addresses write it. */
  public String kode() {
    return kode;
  }

  /** {@code semester 1}. */
  public String label() {
    return label;
  }

  /** For a chart, e.g. {@code TW3}. */
  public String singkat() {
    return singkat;
  }

  Month first() {
    return first;
  }

  Month last() {
    return last;
  }

  int months() {
    return last.getValue() - first.getValue() + 1;
  }
}
