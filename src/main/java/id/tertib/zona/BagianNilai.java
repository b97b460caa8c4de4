package id.tertib.zona;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of the ministry's score: an area (Pemenuhan and Reform together), or a result.
 *
 * @param kode {@code area-1} to {@code area-6}, else the part's code in the instrument
 * @param bobot the most it can be (PermenPANRB 90/2021)
 */
record BagianNilai(String kode, String nama, BigDecimal bobot) {

  private static final List<String> BOBOT_AREA = List.of("8", "7", "10", "10", "15", "10");

  /** In the order of the instrument. */
  static final List<BagianNilai> SEMUA =
      Stream.concat(
              IntStream.range(0, BOBOT_AREA.size())
                  .mapToObj(
                      at -> of("area-" + (at + 1), RencanaZona.AREA.get(at), BOBOT_AREA.get(at))),
              Stream.of(
                  of("ZI-H1", "Birokrasi yang Bersih dan Akuntabel", "22.5"),
                  of("ZI-H2", "Pelayanan Publik yang Prima", "17.5")))
          .toList();

  private static BagianNilai of(String kode, String nama, String bobot) {
    return new BagianNilai(kode, nama, new BigDecimal(bobot));
  }

  public String bobotTeks() {
    return CatatanTahun.angka(bobot.setScale(2));
  }
}
