package id.tertib.monitoring.city;

import id.tertib.access.Groups;
import id.tertib.audit.AuditEntry;
import id.tertib.data.Sha256;
import id.tertib.data.Tanggal;
import id.tertib.monitoring.model.AngkaKota;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.Naskah;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusMonitoring;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.notification.MailMessage;
import id.tertib.notification.Outbox;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.report.Laporan;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.RowLists;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The city's report of a cycle: built at the closing with what there is, reviewed, approved, sent;
 * what comes later is an addendum with its date (Perwali 63/2022 Bab V).
 */
@Service
public class LaporanKota {

  public static final String JENIS = "monitoring-kota";
  public static final String JENIS_SUSULAN = "monitoring-kota-susulan";

  public static final String TEKS = "laporan-kota-teks";
  static final String KANTOR = "laporan-kota-kantor";
  static final String PENGANTAR = "pengantar";
  public static final String KESIMPULAN = "kesimpulan";

  private final SiklusMonitoring layanan;
  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final LaporanKotaRepository simpanan;
  private final PengumpulDataKota pengumpul;
  private final NaskahLaporanKota naskah;
  private final LaporanRegister register;
  private final RowLists daftar;
  private final Outbox kotakKeluar;
  private final PerangkatDaerahRegister kantor;
  private final Clock clock;

  LaporanKota(
      SiklusMonitoring layanan,
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      LaporanKotaRepository simpanan,
      PengumpulDataKota pengumpul,
      NaskahLaporanKota naskah,
      LaporanRegister register,
      RowLists daftar,
      Outbox kotakKeluar,
      PerangkatDaerahRegister kantor,
      Clock clock) {
    this.layanan = layanan;
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.simpanan = simpanan;
    this.pengumpul = pengumpul;
    this.naskah = naskah;
    this.register = register;
    this.daftar = daftar;
    this.kotakKeluar = kotakKeluar;
    this.kantor = kantor;
    this.clock = clock;
  }

  /** Closes the cycle and keeps the data of its report as they stand now. */
  void tutup(String kunci) {
    var satu = siklus.get(Semester.parse(kunci));
    siklus.kunciUntukDiubah(satu.id());
    layanan.tutup(kunci);
    var data = pengumpul.kumpulkan(satu);
    simpanan.simpan(satu.id(), data);
    siapkanTinjauan(satu, data);
  }

  private void siapkanTinjauan(Siklus satu, DataKota data) {
    var angka = AngkaKota.dari(data);
    teks(satu, PENGANTAR, "Pengantar", KalimatLaporanKota.pengantar(satu, data));
    teks(satu, KESIMPULAN, "Kesimpulan", KalimatLaporanKota.kesimpulan(data, angka));
    for (var pd : data.kantor()) {
      var capaian = Optional.ofNullable(angka.menurutKantor().get(pd.kode()));
      var nilai = new LinkedHashMap<String, String>();
      nilai.put("kelompok", pd.kelompok());
      nilai.put("perangkatDaerah", pd.nama());
      nilai.put("keadaan", KalimatLaporanKota.keadaan(pd));
      nilai.put("baris", capaian.map(isi -> String.valueOf(isi.berlaku())).orElse("–"));
      nilai.put("pelaksanaan", capaian.map(isi -> Naskah.persen(isi.pelaksanaan())).orElse("–"));
      nilai.put("pencapaian", capaian.map(isi -> Naskah.persen(isi.pencapaian())).orElse("–"));
      nilai.put("temuan", capaian.map(isi -> String.valueOf(pd.temuan().size())).orElse("–"));
      daftar.prepare(KANTOR, satu.kunci(), pd.kode(), nilai, AuditEntry.SYSTEM);
    }
  }

  private void teks(Siklus satu, String kunci, String bagian, String usulan) {
    daftar.prepare(
        TEKS, satu.kunci(), kunci, Map.of("bagian", bagian, "teks", usulan), AuditEntry.SYSTEM);
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
                                    isi(satu, ada), satu, "0".repeat(64), versi(kunci, JENIS)))));
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
            naskah.tulis(isi, satu, sidik, versi(kunci, JENIS)),
            BukuKerjaKota.dari(isi.data(), isi.angka(), satu.semester().teks()));
    simpanan.simpanLaporan(satu.id(), laporan.id());
  }

  /** To the Wali Kota and the heads of all offices; each person once. */
  void kirim(String kunci) {
    var satu = siklus.get(Semester.parse(kunci));
    var laporan =
        register.find(Objects.requireNonNull(simpanan.get(satu.id()).laporanId())).orElseThrow();
    kirim(
        laporan,
        "laporan monitoring reformasi birokrasi kota, %s, sudah terbit."
            .formatted(satu.semester().teks()));
  }

  /**
   * Whether there is something to add, to wait for, or neither. Locks the cycle, so that no office
   * reports between the answer and the waiting.
   */
  String susulan(String kunci) {
    var satu = siklus.get(Semester.parse(kunci));
    siklus.kunciUntukDiubah(satu.id());
    if (!belumDisusulkan(satu).isEmpty()) {
      return "ada";
    }
    return monitoring.belumSelesai(satu.id()) > 0 ? "ditunggu" : "lengkap";
  }

  /** Reports and mails every office that got its result since the last report or addendum. */
  void susulkan(String kunci) {
    var satu = siklus.get(Semester.parse(kunci));
    siklus.kunciUntukDiubah(satu.id());
    var baru = belumDisusulkan(satu);
    if (baru.isEmpty()) {
      return;
    }
    var ada = simpanan.get(satu.id());
    var sebelum = denganSusulan(satu, simpanan.data(ada));
    var sesudah = sebelum;
    for (var pd : baru) {
      sesudah = sesudah.dengan(pengumpul.kantor(pd));
    }
    var ke = versi(kunci, JENIS_SUSULAN);
    var sidik =
        Sha256.ofLines(
            List.of(
                ada.data(),
                simpanan.tulis(sesudah),
                Objects.toString(ada.nomor()),
                String.valueOf(ke)));
    var hariIni = LocalDate.now(clock);
    var nama =
        baru.stream()
            .map(pd -> kantor.get(pd.perangkatDaerah()).singkatan())
            .collect(Collectors.joining(", "));
    var nomor = "%s/Add.%d".formatted(ada.nomor(), ke);
    var laporan =
        register.publish(
            kunci,
            null,
            JENIS_SUSULAN,
            "Addendum %d laporan monitoring kota, %s: %s"
                .formatted(ke, satu.semester().teks(), nama),
            nomor,
            hariIni,
            sidik,
            "addendum-laporan-kota-" + kunci,
            naskah.addendum(
                satu,
                sebelum,
                sesudah,
                baru.stream().map(Monitoring::perangkatDaerah).toList(),
                Objects.toString(ada.nomor()),
                nomor,
                hariIni,
                sidik,
                ke));
    baru.forEach(pd -> simpanan.susulkan(satu.id(), pd.perangkatDaerah(), laporan.id()));
    kirim(
        laporan,
        "addendum %d laporan monitoring kota, %s, memuat hasil yang datang sesudah penutupan: %s."
            .formatted(ke, satu.semester().teks(), nama));
  }

  /** Offices that had no result at the closing, have one now, and stand in no addendum yet. */
  private List<Monitoring> belumDisusulkan(Siklus satu) {
    var data = simpanan.data(simpanan.get(satu.id()));
    var disusulkan = simpanan.disusulkan(satu.id());
    return monitoring.dari(satu.id()).stream()
        .filter(pd -> pd.hasil() != null)
        .filter(pd -> !disusulkan.contains(pd.perangkatDaerah()))
        .filter(
            pd ->
                data.kantor(pd.perangkatDaerah())
                    .filter(isi -> isi.hasil() == DataKota.Hasil.BELUM)
                    .isPresent())
        .toList();
  }

  private DataKota denganSusulan(Siklus satu, DataKota data) {
    var disusulkan = simpanan.disusulkan(satu.id());
    var hasil = data;
    for (var pd : monitoring.dari(satu.id())) {
      if (disusulkan.contains(pd.perangkatDaerah())) {
        hasil = hasil.dengan(pengumpul.kantor(pd));
      }
    }
    return hasil;
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

  private int versi(String kunci, String jenis) {
    return register.nextVersion(kunci, jenis);
  }

  private void kirim(Laporan laporan, String pembuka) {
    var kelompok = new LinkedHashSet<String>();
    kelompok.add(Groups.WALI_KOTA);
    kantor.all().forEach(pd -> kelompok.add(pd.group(Jabatan.KEPALA)));
    var surel = surel(laporan, pembuka);
    kelompok.forEach(satu -> kotakKeluar.toGroup(satu, surel));
  }

  private static MailMessage surel(Laporan laporan, String pembuka) {
    var lampiran = new ArrayList<MailMessage.Attachment>();
    for (var berkas : LaporanFile.values()) {
      if (laporan.has(berkas)) {
        lampiran.add(
            new MailMessage.Attachment(
                laporan.fileName(berkas), berkas.mediaType().toString(), laporan.path(berkas)));
      }
    }
    return new MailMessage(
        "laporan:" + laporan.id(),
        "laporan",
        "%s, nomor %s".formatted(laporan.title(), laporan.number()),
        pembuka,
        new MailMessage.Card(
            null,
            "biasa",
            laporan.title(),
            List.of(
                "Nomor %s, %s.".formatted(laporan.number(), Tanggal.panjang(laporan.date())),
                "Sidik PDF (SHA-256): " + laporan.pdfSha256()),
            "Buka laporan",
            "/laporan?siklus=%s&perangkatDaerah=kota".formatted(laporan.subject())),
        "Laporan ini juga tersimpan pada halaman Laporan.",
        "Laporan kota dikirim kepada Wali Kota dan semua kepala perangkat daerah",
        lampiran,
        laporan.subject());
  }
}
