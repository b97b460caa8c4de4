package id.tertib.quarter;

import static id.tertib.quarter.RencanaAksiTriwulan.LAPORKAN;
import static id.tertib.quarter.RencanaAksiTriwulan.PERIKSA_LAPORAN;
import static id.tertib.quarter.RencanaAksiTriwulan.TERIMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.Deadlines;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.Kota;
import id.tertib.quarter.Triwulanan.Isi;
import id.tertib.testing.Calendars;
import id.tertib.testing.ProcessTest;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A quarterly report from its start to its acceptance. */
@ProcessTest
class RencanaAksiTriwulanProcessTest {

  private static final String KUNCI = "2026-TW4/dinkes";

  @Autowired ApplicationContext aplikasi;
  @Autowired Deadlines tenggat;
  @Autowired ObjectProvider<DeadlineSource> sumber;
  @Autowired AuditTrail jejak;
  @Autowired JdbcTemplate jdbc;

  private Kota kota;
  private Triwulanan dinkes;

  @BeforeEach
  void theFourthQuarterBegins() {
    kota = new Kota(aplikasi).pada("2026-09-21T09:00");
    new Calendars(aplikasi).installedNow();
    kota.hingga("2026-10-01T07:05");
    dinkes = new Triwulanan(kota, KUNCI);
  }

  @Test
  void shouldDeploy() {
    assertThat(
            kota.engine.asSystem(
                () ->
                    kota.model
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(RencanaAksiTriwulan.KEY)
                        .count()))
        .isEqualTo(1);
  }

  @Test
  void goesFromTheAssessorThroughTheSekretarisToBagianOrganisasi() {
    dinkes.menunggu(LAPORKAN).isi(kode -> Isi.sudah()).serahkan().menunggu(PERIKSA_LAPORAN);
    dinkes.teruskan().menunggu(TERIMA);
    dinkes.terima().menunggu();

    assertThat(kota.instance(KUNCI)).isZero();
    assertThat(jejak.of(KUNCI))
        .extracting(AuditRow::who, AuditRow::what)
        .contains(
            tuple("sistem", "meminta laporan triwulan"),
            tuple("dinkesasesor", "menyelesaikan laporan triwulan"),
            tuple("dinkessekretaris", "meneruskan laporan triwulan"),
            tuple("organisasi", "menerima laporan triwulan"));
  }

  @Test
  void isDueOnTheLastWorkingDayAndMetWhenTheSekretarisForwardsIt() {
    assertThat(jatuhTempo(LAPORKAN)).isEqualTo("2026-12-31");
    assertThat(deadline().basis()).startsWith("Perwali 63/2022 Bab V");
    assertThat(deadline().office()).isEqualTo("dinkes");
    assertThat(deadline().role()).isEqualTo("dinkesasesor");

    dinkes.isi(kode -> Isi.sudah()).serahkan();
    assertThat(deadline().state()).isEqualTo(Deadline.State.TERBUKA);
    assertThat(deadline().role()).isEqualTo("dinkessekretaris");
    assertThat(jatuhTempo(PERIKSA_LAPORAN)).isEqualTo("2026-12-31");

    dinkes.teruskan();
    assertThat(deadline().state()).isEqualTo(Deadline.State.TERPENUHI);
    assertThat(kota.tugas(KUNCI, TERIMA).getDueDate()).isNull();
  }

  @Test
  void tellsTheRegisterHowFarItIsFilled() {
    var banyak = dinkes.kode().size();
    dinkes.jawab(dinkes.kode().get(0), Isi.sudah());

    assertThat(sumber.stream().flatMap(satu -> satu.progress(deadline()).stream()))
        .containsExactly("1 dari %d butir terisi".formatted(banyak));
  }

  @Test
  void opensAgainWithItsOwnDateWhenBagianOrganisasiReturnsIt() {
    dinkes.isi(kode -> Isi.sudah()).serahkan().teruskan();
    kota.hingga("2027-01-06T10:00");
    dinkes.kembalikan("Bukti RA-016 tidak terbaca", "2027-01-20").menunggu(LAPORKAN);

    assertThat(deadline().state()).isEqualTo(Deadline.State.TERBUKA);
    assertThat(deadline().due()).isEqualTo("2027-01-20");
    assertThat(jatuhTempo(LAPORKAN)).isEqualTo("2027-01-20");
    assertThat(
            jdbc.queryForList(
                "select subjek from surel where perkara = ? and jenis = 'dikembalikan'",
                String.class,
                KUNCI))
        .anySatisfy(judul -> assertThat(judul).contains("triwulan IV 2026", "20 Januari 2027"));

    dinkes.serahkan().teruskan().terima();
    assertThat(deadline().state()).isEqualTo(Deadline.State.TERPENUHI);
  }

  @Test
  void givesFiveWorkingDaysForAReturnUnlessADateIsGiven() {
    dinkes.isi(kode -> Isi.sudah()).serahkan().teruskan();
    kota.hingga("2026-11-02T10:00");
    dinkes.kembalikan("Lengkapi RA-016", null);

    assertThat(deadline().due()).isEqualTo("2026-11-09");
    assertThat(jatuhTempo(LAPORKAN)).isEqualTo("2026-11-09");
  }

  @Test
  void keepsItsDateWhenTheSekretarisSendsItBackToTheAssessor() {
    dinkes.isi(kode -> Isi.sudah()).serahkan();
    dinkes.kembaliKeAsesor("RA-016: sebutkan tempat dokumennya").menunggu(LAPORKAN);

    assertThat(deadline().state()).isEqualTo(Deadline.State.TERBUKA);
    assertThat(jatuhTempo(LAPORKAN)).isEqualTo("2026-12-31");
    assertThat(jejak.of(KUNCI))
        .last()
        .satisfies(
            baris -> {
              assertThat(baris.what()).isEqualTo("mengembalikan laporan triwulan");
              assertThat(baris.reason()).contains("RA-016");
            });
    dinkes.serahkan().teruskan().menunggu(TERIMA);
  }

  @Test
  void refusesASekretarisWhoFilledIt() {
    dinkes.isi(kode -> Isi.sudah());
    dinkes.jawabSebagai("dinkessekretaris", dinkes.kode().get(0), Isi.sudah());
    dinkes.serahkan();

    ditolak(() -> dinkes.teruskan(), "Anda ikut mengisi laporan 2026-TW4/dinkes");
  }

  @Test
  void takesNothingForDoneThatLacksItsReasonOrItsNewDate() {
    var kode = dinkes.kode().get(0);
    dinkes.isi(satu -> Isi.sudah());

    dinkes.jawab(kode, new Isi("sebagian", 0, "", "2027-02-01"));
    ditolak(() -> dinkes.serahkan(), kode + " perlu catatan: apa yang tertunda dan mengapa");

    dinkes.jawab(kode, new Isi("belum", 0, "Menunggu anggaran", null));
    ditolak(() -> dinkes.serahkan(), "perlu tanggal baru");

    dinkes.jawab(kode, Isi.belum("2026-10-05"));
    kota.hingga("2026-10-05T09:00");
    ditolak(() -> dinkes.serahkan(), "tanggal barunya sudah lewat");

    dinkes.jawab(kode, Isi.belum("2027-02-01")).serahkan().menunggu(PERIKSA_LAPORAN);
  }

  @Test
  void refusesANewDateThatIsNone() {
    var kode = dinkes.kode().get(0);

    ditolak(() -> dinkes.jawab(kode, Isi.belum("2026-10-01")), "harus sesudah hari ini");
    ditolak(() -> dinkes.jawab(kode, Isi.belum("besok")), "tidak dapat dibaca: 'besok'");
    ditolak(() -> dinkes.jawab(kode, Isi.belum("2026-02-30")), "tidak dapat dibaca");
    ditolak(() -> dinkes.jawab(kode, Isi.belum("2206-01-15")), "Periksa tahunnya");
    ditolak(
        () -> dinkes.jawab(kode, new Isi("sudah", 1, "Di arsip", "2027-02-01")),
        "hanya untuk yang belum atau sebagian");
  }

  @Test
  void refusesAReturnWithoutANoteOrWithADayThatIsOverOrOff() {
    dinkes.isi(kode -> Isi.sudah()).serahkan();
    ditolak(() -> dinkes.kembaliKeAsesor(" "), "Tulis catatan");
    dinkes.teruskan();

    ditolak(() -> dinkes.kembalikan(" ", null), "Tulis catatan");
    ditolak(() -> dinkes.kembalikan("Lengkapi", "2026-09-30"), "sudah lewat");
    ditolak(
        () -> dinkes.kembalikan("Lengkapi", "2026-10-10"),
        "Sabtu, 10 Oktober 2026 bukan hari kerja. Hari kerja berikutnya Senin, 12 Oktober 2026");
    ditolak(() -> dinkes.kembalikan("Lengkapi", "31-12-2026"), "bukan tanggal");
    ditolak(
        () -> dinkes.selesai("organisasi", TERIMA, Map.of("keputusan", "tolak")), "tidak ada pada");
    ditolak(() -> dinkes.selesai("organisasi", TERIMA, Map.of()), "Keputusan");

    dinkes.menunggu(TERIMA).terima();
  }

  @Test
  void isNotStartedAlone() {
    ditolak(
        () ->
            kota.sebagai(
                "admin", () -> kota.runtime.startProcessInstanceByKey(RencanaAksiTriwulan.KEY)),
        "dimulai kalender bagi semua perangkat daerah");
  }

  @Test
  void asksTwinsOnceUnderTheCodeOfTableNine() {
    assertThat(dinkes.kode()).doesNotHaveDuplicates().allMatch(kode -> !kode.equals("QW-08"));
    assertThat(dinkes.lembar().version()).isEqualTo(KUNCI);
  }

  private Deadline deadline() {
    return tenggat.find(TriwulanKinds.RENCANA_AKSI, KUNCI).orElseThrow();
  }

  private LocalDate jatuhTempo(String langkah) {
    return Tanggal.date(kota.tugas(KUNCI, langkah).getDueDate().toInstant());
  }

  private static void ditolak(ThrowingCallable perbuatan, String sebab) {
    assertThatThrownBy(perbuatan).isInstanceOf(RefusedException.class).hasMessageContaining(sebab);
  }
}
