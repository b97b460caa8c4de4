package id.tertib.roadmap;

import java.util.Arrays;
import java.util.List;

/** The eight areas of change in the order of the regulation (PermenPANRB 26/2020). */
enum AreaPerubahan {
  MANAJEMEN_PERUBAHAN("Manajemen Perubahan"),
  DEREGULASI_KEBIJAKAN("Deregulasi Kebijakan"),
  PENATAAN_ORGANISASI("Penataan Organisasi"),
  PENATAAN_TATALAKSANA("Penataan Tatalaksana"),
  PENATAAN_SDM_APARATUR("Penataan Sistem Manajemen SDM Aparatur"),
  PENGUATAN_AKUNTABILITAS("Penguatan Akuntabilitas"),
  PENGUATAN_PENGAWASAN("Penguatan Pengawasan"),
  PELAYANAN_PUBLIK("Peningkatan Kualitas Pelayanan Publik");

  static final List<String> NAMES = Arrays.stream(values()).map(AreaPerubahan::label).toList();

  private final String label;

  AreaPerubahan(String name) {
    this.label = name;
  }

  String label() {
    return label;
  }

  /**
   * @throws IllegalArgumentException when the text is none of the eight
   */
  static String parse(String text) {
    if (!NAMES.contains(text)) {
      throw new IllegalArgumentException("Area %s".formatted(text));
    }
    return text;
  }
}
