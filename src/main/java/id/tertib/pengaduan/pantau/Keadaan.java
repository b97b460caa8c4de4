package id.tertib.pengaduan.pantau;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How many reports there are, never which.
 *
 * @param cakupan whose, as people read it
 * @param pada when it was counted
 * @param semua all that are told apart below
 * @param rahasia confidential ones: they stand in no other figure
 * @param jam of those that run
 * @param tenggat the days of these clocks, in any order
 */
record Keadaan(
    int tahun,
    String cakupan,
    Instant pada,
    int semua,
    int rahasia,
    List<Jumlah> status,
    List<Unit> unit,
    List<Jumlah> kelas,
    List<Jumlah> jam,
    List<LocalDate> tenggat) {

  int berjalan() {
    return jam.stream().mapToInt(Jumlah::jumlah).sum();
  }

  record Jumlah(String kode, String nama, int jumlah) {}

  /**
   * @param berjalan of these, not over
   * @param terlambat of these, whose clock ran out
   */
  record Unit(String kode, String nama, int jumlah, int berjalan, int terlambat) {}
}
