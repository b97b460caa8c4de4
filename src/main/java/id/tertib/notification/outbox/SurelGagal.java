package id.tertib.notification.outbox;

import id.tertib.engine.Variable;

/**
 * What the model {@code surel-gagal} and the code must agree on; business key: the mail's number.
 */
final class SurelGagal {

  static final String KEY = "surel-gagal";

  static final String PERBAIKI = "perbaikiSurel";
  static final String KIRIM_ULANG = "kirimUlangSurel";
  static final String BATALKAN = "batalkanSurel";

  /** The mail's number, for the form's link. Nothing of a person is kept as a variable. */
  static final Variable<String> SUREL = Variable.string("surelId");

  /** Why it was given up, as people read it. */
  static final Variable<String> ALASAN = Variable.string("alasan");

  /** The administrator's decision. */
  static final Variable<Keputusan> KEPUTUSAN = Variable.enumeration("keputusan", Keputusan.class);

  /** The names are the values of the form's radios. */
  enum Keputusan {
    KIRIM_ULANG,
    BATALKAN
  }

  private SurelGagal() {}
}
