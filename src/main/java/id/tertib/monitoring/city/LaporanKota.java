package id.tertib.monitoring.city;

import id.tertib.data.Sha256;
import id.tertib.data.Tanggal;
import id.tertib.monitoring.model.AngkaKota;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusMonitoring;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.report.LaporanRegister;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.RowLists;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The city's report of a cycle: of what there was at the closing, reviewed and approved (Perwali
 * 63/2022 Bab V).
 */
@Service
public class LaporanKota {

  public static final String JENIS = "monitoring-kota";
  public static final String JENIS_SUSULAN = "monitoring-kota-susulan";

  public static final String TEKS = "laporan-kota-teks";
  static final String KANTOR = "laporan-kota-kantor";
  static final String PENGANTAR = "pengantar";
  public static final String KESIMPULAN = "kesimpulan";

  private final SiklusRepository siklus;
  private final LaporanKotaRepository simpanan;
  private final NaskahLaporanKota naskah;
  private final LaporanRegister register;
  private final RowLists daftar;

  LaporanKota(
      SiklusRepository siklus,
      LaporanKotaRepository simpanan,
      NaskahLaporanKota naskah,
      LaporanRegister register,
      RowLists daftar) {
    this.siklus = siklus;
    this.simpanan = simpanan;
    this.naskah = naskah;
    this.register = register;
    this.daftar = daftar;
  }

  /**
   * The report as it would be published now.
   *
   * @param kunci of the cycle
   * @return the PDF; empty while the cycle is not closed
   */
  @Transactional(readOnly = true)
  public Optional<byte[]> pratinjau(String kunci) {
    return siklus
        .find(SiklusMonitoring.semester(kunci))
        .flatMap(
            satu ->
                simpanan
                    .find(satu.id())
                    .map(
                        ada ->
                            register.preview(
                                naskah.tulis(
                                    isi(satu, ada),
                                    satu,
                                    "0".repeat(64),
                                    register.nextVersion(kunci, JENIS)))));
  }

  /** Writes DOCX, PDF and XLSX; a repeated job finds the report that is there. */
  void buat(String kunci) {
    var satu = siklus.get(Semester.parse(kunci));
    var ada = simpanan.get(satu.id());
    var isi = isi(satu, ada);
    var sidik =
        Sha256.ofLines(
            List.of(
                ada.data(),
                isi.pengantar(),
                isi.kesimpulan(),
                Objects.toString(ada.nomor()),
                Objects.toString(ada.disetujuiPada())));
    var laporan =
        register.publish(
            kunci,
            null,
            JENIS,
            "Laporan monitoring reformasi birokrasi kota, " + satu.semester().teks(),
            Objects.requireNonNull(ada.nomor()),
            Tanggal.tanggal(Objects.requireNonNull(ada.disetujuiPada())),
            sidik,
            "laporan-kota-" + kunci,
            naskah.tulis(isi, satu, sidik, register.nextVersion(kunci, JENIS)),
            BukuKerjaKota.dari(isi.data(), isi.angka(), satu.semester().teks()));
    simpanan.simpanLaporan(satu.id(), laporan.id());
  }

  private NaskahLaporanKota.Isi isi(Siklus satu, LaporanKotaRepository.Simpanan ada) {
    var data = simpanan.data(ada);
    var teks =
        daftar.rows(TEKS, satu.kunci()).stream()
            .collect(Collectors.toMap(baris -> baris.key(), baris -> baris.value("teks")));
    return new NaskahLaporanKota.Isi(
        data,
        AngkaKota.dari(data),
        teks.getOrDefault(PENGANTAR, ""),
        teks.getOrDefault(KESIMPULAN, ""),
        ada.nomor(),
        ada.disetujuiPada());
  }
}
