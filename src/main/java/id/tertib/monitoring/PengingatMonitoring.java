package id.tertib.monitoring;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.calendar.DueWords;
import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.LangkahTerbuka.Pemegang;
import id.tertib.notification.Outbox;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bagian Organisasi reminds whoever owes the open steps of the chosen offices. Each step is
 * reminded at most once a day; all that one recipient owes goes in one mail.
 */
@Service
public class PengingatMonitoring {

  private static final int PESAN_TERPANJANG = 500;

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final PengingatRepository pengingat;
  private final LangkahTerbuka langkahTerbuka;
  private final PerangkatDaerahRegister kantor;
  private final People orang;
  private final DueWords sisa;
  private final SuratPengingat surat;
  private final Outbox kotakKeluar;
  private final AuditTrail jejak;

  PengingatMonitoring(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      PengingatRepository pengingat,
      LangkahTerbuka langkahTerbuka,
      PerangkatDaerahRegister kantor,
      People orang,
      DueWords sisa,
      SuratPengingat surat,
      Outbox kotakKeluar,
      AuditTrail jejak) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.pengingat = pengingat;
    this.langkahTerbuka = langkahTerbuka;
    this.kantor = kantor;
    this.orang = orang;
    this.sisa = sisa;
    this.surat = surat;
    this.kotakKeluar = kotakKeluar;
    this.jejak = jejak;
  }

  /** What becomes of a step's reminder. */
  public enum Nasib {
    /** Goes out, or would. */
    DIKIRIM,
    /** Was reminded today already. */
    SUDAH_HARI_INI,
    /** Nobody is in the group, so there is nobody to tell. */
    TANPA_ORANG
  }

  /**
   * A step and who hears of it.
   *
   * @param penerima role or name as pages show it
   * @param orang how many people
   * @param tanpaAlamat how many of them have no e-mail address
   */
  public record Sasaran(
      String kode,
      String perangkatDaerah,
      String langkah,
      @Nullable LocalDate tenggat,
      @Nullable String sisa,
      String penerima,
      int orang,
      int tanpaAlamat,
      Nasib nasib) {}

  /**
   * @param surel how many mails; one for each person, whatever he owes
   */
  public record Hasil(List<Sasaran> sasaran, int surel) {}

  /** Who would get what; nothing is sent. */
  @Transactional(readOnly = true)
  public Hasil pratinjau(String kunci, List<String> perangkatDaerah, String pesan, String oleh) {
    return hasil(pengingat(kunci, perangkatDaerah, pesan, oleh));
  }

  /**
   * Sends what has not been sent today, on record. Two at once wait for one another at the cycle's
   * row, so the second finds everything sent.
   *
   * @throws RefusedException when this person may not, or an office is unknown, named twice, or has
   *     no open step; then nothing is sent
   */
  @Transactional
  public Hasil ingatkan(String kunci, List<String> perangkatDaerah, String pesan, String oleh) {
    hanyaOrganisasi(oleh);
    siklus.kunciUntukDiubah(siklus(kunci).id());
    var semua = pengingat(kunci, perangkatDaerah, pesan, oleh);
    var teks = satuKalimat(pesan);
    menurutPenerima(semua)
        .forEach(
            (penerima, isi) -> {
              var surel = surat.tulis(siklus(kunci).semester(), isi, teks);
              if (penerima.orang()) {
                kotakKeluar.toPerson(penerima.kunci(), surel);
              } else {
                kotakKeluar.toGroup(penerima.kunci(), surel);
              }
            });
    semua.stream()
        .filter(satu -> satu.nasib() == Nasib.DIKIRIM)
        .forEach(satu -> catat(satu, teks, oleh));
    return hasil(semua);
  }

  private void catat(Pengingat satu, String pesan, String oleh) {
    var alasan = pesan.isEmpty() ? null : pesan;
    pengingat.catat(satu.langkah(), satu.hari(), satu.penerima().kunci(), alasan, oleh);
    jejak.record(
        AuditEntry.of(oleh, "mengingatkan", satu.kasus().kunci())
            .detail(satu.nama())
            .change(null, "%s, %d orang".formatted(satu.namaPenerima(), satu.orang().size()))
            .because(alasan));
  }

  private List<Pengingat> pengingat(
      String kunci, List<String> perangkatDaerah, String pesan, String oleh) {
    hanyaOrganisasi(oleh);
    periksaPesan(pesan);
    var satu = siklus(kunci);
    var kasus = dipilih(satu, perangkatDaerah);
    var terbuka = langkahTerbuka.dari(satu.kunci(), kasus);
    var terakhir = pengingat.terakhir(satu.id());
    var hari = sisa.today();
    var siapa = new LinkedHashMap<Pemegang, List<Person>>();
    var semua = new ArrayList<Pengingat>();
    for (var yang : kasus) {
      var pd = kantor.get(yang.perangkatDaerah());
      var langkah = terbuka.getOrDefault(yang.kunci(), List.of());
      if (langkah.isEmpty()) {
        throw RefusedException.badRequest(
            "%s tidak punya langkah terbuka yang dapat diingatkan. Hapus dari pilihan."
                .formatted(pd.nama()));
      }
      for (var task : langkah) {
        var penerima = LangkahTerbuka.pemegang(task, yang, kantor.current(pd.kode()));
        semua.add(
            pengingat(
                task,
                yang,
                pd,
                penerima,
                siapa.computeIfAbsent(penerima, this::orangnya),
                terakhir,
                hari));
      }
    }
    return semua;
  }

  private Pengingat pengingat(
      Task task,
      Monitoring kasus,
      PerangkatDaerah pd,
      Pemegang penerima,
      List<Person> siapa,
      Map<PengingatRepository.Langkah, LocalDate> terakhir,
      DueWords.Reading hari) {
    var langkah = new PengingatRepository.Langkah(kasus.id(), task.getTaskDefinitionKey());
    var tenggat = LangkahTerbuka.tenggat(task);
    var nasib =
        hari.day().equals(terakhir.get(langkah))
            ? Nasib.SUDAH_HARI_INI
            : siapa.isEmpty() ? Nasib.TANPA_ORANG : Nasib.DIKIRIM;
    return new Pengingat(
        langkah,
        kasus,
        pd,
        task.getId(),
        task.getName(),
        tenggat,
        tenggat == null ? null : hari.of(tenggat).text(),
        tenggat != null && tenggat.isBefore(hari.day()),
        penerima,
        penerima.orang() ? orang.nameOf(penerima.kunci()) : orang.groupName(penerima.kunci()),
        siapa,
        hari.day(),
        nasib);
  }

  /** The chosen offices in their fixed order. */
  private List<Monitoring> dipilih(Siklus satu, List<String> perangkatDaerah) {
    if (perangkatDaerah.isEmpty()) {
      throw RefusedException.badRequest(
          "Belum ada perangkat daerah yang dipilih. Pilih paling sedikit satu.");
    }
    var kasus =
        monitoring.dari(satu.id()).stream()
            .collect(
                Collectors.toMap(
                    Monitoring::perangkatDaerah,
                    Function.identity(),
                    (a, b) -> a,
                    LinkedHashMap::new));
    var dipilih = new HashSet<String>();
    for (var kode : perangkatDaerah) {
      if (!kasus.containsKey(kode)) {
        throw RefusedException.badRequest(
            "Perangkat daerah '%s' tidak ikut monitoring %s. Periksa pilihan Anda."
                .formatted(kode, satu.semester().teks()));
      }
      if (!dipilih.add(kode)) {
        throw RefusedException.badRequest(
            "%s dipilih dua kali. Sebut tiap perangkat daerah satu kali."
                .formatted(kantor.get(kode).nama()));
      }
    }
    return kasus.values().stream()
        .filter(yang -> dipilih.contains(yang.perangkatDaerah()))
        .toList();
  }

  private Siklus siklus(String kunci) {
    return siklus
        .find(SiklusMonitoring.semester(kunci))
        .orElseThrow(() -> SiklusMonitoring.tidakAda(kunci));
  }

  private List<Person> orangnya(Pemegang penerima) {
    return penerima.orang()
        ? orang.find(penerima.kunci()).stream().toList()
        : orang.inGroup(penerima.kunci());
  }

  private static Map<Pemegang, List<Pengingat>> menurutPenerima(List<Pengingat> semua) {
    return semua.stream()
        .filter(satu -> satu.nasib() == Nasib.DIKIRIM)
        .collect(
            Collectors.groupingBy(Pengingat::penerima, LinkedHashMap::new, Collectors.toList()));
  }

  private static Hasil hasil(List<Pengingat> semua) {
    return new Hasil(
        semua.stream().map(Pengingat::sasaran).toList(),
        menurutPenerima(semua).values().stream().mapToInt(isi -> isi.get(0).orang().size()).sum());
  }

  private void hanyaOrganisasi(String oleh) {
    var kelompok = orang.groupsOf(oleh);
    if (!kelompok.contains(Groups.ORGANISASI) && !kelompok.contains(Groups.ADMIN)) {
      throw RefusedException.forbidden(
          "Pengingat hanya dapat dikirim Bagian Organisasi. Mintalah Bagian Organisasi.");
    }
  }

  private static void periksaPesan(String pesan) {
    if (satuKalimat(pesan).length() > PESAN_TERPANJANG) {
      throw RefusedException.badRequest(
          "Kalimat Anda %d huruf; paling panjang %d. Ringkaskan."
              .formatted(satuKalimat(pesan).length(), PESAN_TERPANJANG));
    }
  }

  /** What was typed, on one line. */
  private static String satuKalimat(String pesan) {
    return VisibleText.isBlank(pesan) ? "" : pesan.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  /** A step to be reminded, with all that mail, record and page need. */
  record Pengingat(
      PengingatRepository.Langkah langkah,
      Monitoring kasus,
      PerangkatDaerah kantor,
      String tugas,
      String nama,
      @Nullable LocalDate tenggat,
      @Nullable String sisa,
      boolean lewat,
      Pemegang penerima,
      String namaPenerima,
      List<Person> orang,
      LocalDate hari,
      Nasib nasib) {

    Sasaran sasaran() {
      return new Sasaran(
          kantor.kode(),
          kantor.nama(),
          nama,
          tenggat,
          sisa,
          namaPenerima,
          orang.size(),
          (int) orang.stream().filter(Pengingat::tanpaAlamat).count(),
          nasib);
    }

    private static boolean tanpaAlamat(Person siapa) {
      return siapa.email() == null || siapa.email().isBlank();
    }

    /** {@code Kamis, 26 November 2026 (3 hari kerja lagi)}. */
    String kapan() {
      return tenggat == null ? "tanpa tenggat" : "%s (%s)".formatted(Tanggal.hari(tenggat), sisa);
    }
  }
}
