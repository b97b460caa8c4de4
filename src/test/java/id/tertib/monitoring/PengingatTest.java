package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.progress.KemajuanMonitoring;
import id.tertib.monitoring.progress.KemajuanReader;
import id.tertib.monitoring.progress.MonitoringReminders;
import id.tertib.monitoring.progress.MonitoringReminders.Fate;
import id.tertib.monitoring.progress.MonitoringReminders.ReminderTarget;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.SiklusCancellation;
import id.tertib.notification.MailRegister;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bagian Organisasi reminds whoever owes an open step: nobody too often, nobody by mistake. */
@ProcessTest
class PengingatTest {

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired MonitoringReminders pengingat;
  @Autowired KemajuanReader kemajuan;
  @Autowired AuditTrail jejak;
  @Autowired JdbcClient jdbc;
  @Autowired MailRegister kotakKeluar;
  @Autowired IdentityService identitas;

  private Kota kota;

  @BeforeEach
  void threeOfficesAtDifferentSteps() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    kota.mulai(2026, 2)
        .rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh", "dinsos")
        .tetapkan("2026-S2");
    kota.kasus("2026-S2/dlh").isi(kode -> Kasus.Isi.sudah()).serahkan();
    kota.kasus("2026-S2/dinsos").isi(kode -> Kasus.Isi.sudah()).serahkan();
    kota.pada("2026-08-10T09:00");
  }

  /** A mail of the outbox. */
  private record Surel(long nomor, String penerima, String subjek) {}

  @Test
  void showsExactlyWhoWouldGetWhatAndSendsNothingYet() {
    var rencana = pratinjau("dlh", "dinkes");

    assertThat(rencana.sasaran())
        .extracting(
            ReminderTarget::kode,
            ReminderTarget::langkah,
            ReminderTarget::penerima,
            ReminderTarget::orang,
            ReminderTarget::nasib)
        .containsExactly(
            tuple("dinkes", "Isi daftar periksa", "Asesor Dinas Kesehatan", 2, Fate.DIKIRIM),
            tuple("dlh", "Observasi", "Asesor kota 2", 1, Fate.DIKIRIM),
            tuple("dlh", "Wawancara", "Asesor kota 2", 1, Fate.DIKIRIM));
    assertThat(rencana.surel()).as("one for each person").isEqualTo(3);
    assertThat(surel()).isEmpty();
    assertThat(langkah("dinkes").diingatkan()).isNull();
  }

  @Test
  void tellsTheGroupWhileNobodyHoldsTheTaskAndItsHolderAfterwards() {
    ingatkan("", "dinkes");
    assertThat(surel())
        .extracting(Surel::penerima)
        .containsExactlyInAnyOrder("dinkesasesor", "dinkesasesor2");

    kota.pada("2026-08-11T09:00");
    var tugas = kota.tugas("2026-S2/dinkes", MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
    kota.sebagai(
        "dinkesasesor2",
        () -> {
          kota.tugas.claim(tugas.getId(), "dinkesasesor2");
          return null;
        });
    ingatkan("", "dinkes");
    assertThat(surel())
        .extracting(Surel::penerima)
        .containsExactlyInAnyOrder("dinkesasesor", "dinkesasesor2", "dinkesasesor2");
  }

  @Test
  void putsAllThatAnAssessorOwesIntoOneMailWithTheSendersSentence() {
    var hasil = ingatkan("  Mohon selesai\nsebelum Jumat. ", "dlh", "dinsos");

    assertThat(hasil.surel()).isEqualTo(1);
    assertThat(surel())
        .singleElement()
        .satisfies(
            satu -> {
              assertThat(satu.penerima()).isEqualTo("asesor2");
              assertThat(satu.subjek())
                  .as("observation and interview of an office are owed together")
                  .isEqualTo("Pengingat: 2 tenggat menunggu Anda");
              assertThat(
                      kotakKeluar.letter(satu.nomor()).orElseThrow().text().replaceAll("\\s+", " "))
                  .contains("“Mohon selesai sebelum Jumat.”")
                  .contains(
                      "[X] TERLAMBAT 5 hari kerja Observasi dan wawancara monitoring semester"
                          + " II 2026 Dinas Lingkungan Hidup. Tenggat Senin, 3 Agustus 2026.")
                  .contains("Dinas Sosial.")
                  .contains("/camunda/app/tasklist/default/#/?task=");
            });
  }

  @Test
  void remindsAStepOnceADayHoweverOftenItIsAsked() {
    ingatkan("", "dinkes");
    var kedua = ingatkan("Sekali lagi", "dinkes", "dlh");

    assertThat(kedua.sasaran())
        .extracting(ReminderTarget::kode, ReminderTarget::nasib)
        .containsExactly(
            tuple("dinkes", Fate.SUDAH_HARI_INI),
            tuple("dlh", Fate.DIKIRIM),
            tuple("dlh", Fate.DIKIRIM));
    assertThat(surel())
        .extracting(Surel::penerima)
        .containsExactlyInAnyOrder("dinkesasesor", "dinkesasesor2", "asesor2");
    assertThat(langkah("dinkes").diingatkan()).hasToString("2026-08-10");

    kota.pada("2026-08-11T08:00");
    assertThat(ingatkan("", "dinkes").surel()).isEqualTo(2);
    assertThat(langkah("dinkes").diingatkan()).hasToString("2026-08-11");
  }

  @Test
  void keepsWhatWasSentBeforeTheLedgerTookTheReminders() {
    jdbc.sql(
            """
            insert into monitoring_pengingat
              (monitoring_id, langkah, tanggal, penerima, oleh, pada)
            select id, 'isiDaftarPeriksa', date '2026-08-10', 'dinkesasesor', 'organisasi',
              current_timestamp
            from kasus where perangkat_daerah = 'dinkes'
            """)
        .update();

    assertThat(langkah("dinkes").diingatkan()).hasToString("2026-08-10");
    assertThat(ingatkan("", "dinkes").sasaran())
        .extracting(ReminderTarget::nasib)
        .containsExactly(Fate.SUDAH_HARI_INI);
  }

  @Test
  void standsInTheLedgerWithTheSendersSentence() {
    ingatkan("Mohon segera", "dinkes");

    assertThat(
            jdbc.sql(
                    """
                    select tahap || ', ' || penerima || ', ' || keadaan || ', ' || sebab
                    from pengingat where tahap like 'Manual%'
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "Manual 20260810, dinkesasesor, diserahkan, Mohon segera",
            "Manual 20260810, dinkesasesor2, diserahkan, Mohon segera");
  }

  @Test
  void remindsTheNextStepOnTheSameDaySinceItIsAnothersTurn() {
    ingatkan("", "dinkes");
    kota.kasus("2026-S2/dinkes").isi(kode -> Kasus.Isi.sudah()).serahkan();

    assertThat(langkah("dinkes").diingatkan()).isNull();
    assertThat(ingatkan("", "dinkes").sasaran())
        .extracting(ReminderTarget::langkah, ReminderTarget::nasib)
        .containsExactly(tuple("Observasi", Fate.DIKIRIM), tuple("Wawancara", Fate.DIKIRIM));
  }

  @Test
  void writesEachReminderIntoTheTrailOfItsOffice() {
    ingatkan("Mohon segera", "dinkes");

    assertThat(jejak.of("2026-S2/dinkes"))
        .filteredOn(baris -> baris.what().equals("mengingatkan"))
        .singleElement()
        .satisfies(
            baris -> {
              assertThat(baris.who()).isEqualTo("organisasi");
              assertThat(baris.detail()).isEqualTo("Daftar periksa monitoring semester II 2026");
              assertThat(baris.after()).isEqualTo("Asesor Dinas Kesehatan, 2 orang");
              assertThat(baris.reason()).isEqualTo("Mohon segera");
            });
  }

  @Test
  void saysSoWhenNobodyIsThereToBeReminded() {
    var asesor = List.of("dinkesasesor", "dinkesasesor2");
    asesor.forEach(akun -> identitas.deleteMembership(akun, "dinkesasesor"));
    try {
      var hasil = ingatkan("", "dinkes");

      assertThat(hasil.surel()).isZero();
      assertThat(hasil.sasaran())
          .extracting(ReminderTarget::nasib)
          .containsExactly(Fate.TANPA_ORANG);
      assertThat(langkah("dinkes").diingatkan()).as("nobody was reminded").isNull();
    } finally {
      asesor.forEach(akun -> identitas.createMembership(akun, "dinkesasesor"));
    }
  }

  @Test
  void goesOnRemindingLateOfficesAfterTheCycleIsClosed() {
    kota.hingga("2026-12-21T08:00");

    assertThat(ingatkan("", "dinkes").surel()).isEqualTo(2);
  }

  @Test
  void refusesWhatCannotBeMeantAndSendsNothingOfIt() {
    kota.kasus("2026-S2/dlh").observasi().wawancara().kirimAnalisis().tanggapi().setujui();

    tolak("Pilih paling sedikit satu", "");
    tolak("Dinas Kesehatan dipilih dua kali", "", "dinkes", "dlh", "dinkes");
    tolak("'dinas-tiada' tidak ikut", "", "dinkes", "dinas-tiada");
    tolak("'setda' tidak ikut", "", "dinkes", "setda");
    tolak("Dinas Lingkungan Hidup tidak punya langkah terbuka", "", "dinkes", "dlh");
    tolak("paling panjang 500", "x".repeat(501), "dinkes");
    assertThatThrownBy(() -> pengingat.remind("2030-S1", List.of("dinkes"), "", "organisasi"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("2030-S1 tidak ada");
    assertThat(surel()).isEmpty();
  }

  @Test
  void letsOnlyBagianOrganisasiAndAdministratorsRemind() {
    var isi = "{\"perangkatDaerah\":[\"dinkes\"]}";
    for (var akun : List.of("sekda", "asesor1", "asesor2", "dinkesasesor", "inspektur")) {
      for (var alamat : List.of("", "/pratinjau")) {
        assertThat(kirim(akun, alamat, isi)).as(akun + alamat).isEqualTo(403);
      }
    }
    assertThat(surel()).isEmpty();
    assertThat(kirim("organisasi", "/pratinjau", isi)).isEqualTo(200);
    assertThat(kirim("organisasi", "", isi)).isEqualTo(200);
    assertThat(kirim("admin", "", isi)).isEqualTo(200);
    assertThat(surel()).hasSize(2);
    assertThat(kirim("organisasi", "", "{}")).isEqualTo(400);
    assertThat(kirim("organisasi", "", "{\"perangkatDaerah\":[null]}")).isEqualTo(400);
    assertThat(kirim("organisasi", "", "{\"perangkatDaerah\":\"dinkes\"}")).isEqualTo(400);
  }

  @Test
  void beginsAnewWithACycleThatIsCancelledAndStartedAgain() {
    ingatkan("", "dinkes");
    aplikasi.getBean(SiklusCancellation.class).cancel("2026-S2", "Keliru", "organisasi");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");

    assertThat(langkah("dinkes").diingatkan()).isNull();
    assertThat(ingatkan("", "dinkes").surel()).isEqualTo(2);
    assertThat(surel()).hasSize(4);
  }

  private int kirim(String akun, String alamat, String isi) {
    return Visitor.program(port, akun)
        .send(
            "POST",
            "/api/monitoring/2026-S2/ingatkan" + alamat,
            isi,
            "Content-Type",
            "application/json")
        .statusCode();
  }

  private void tolak(String pesan, String kalimat, String... kantor) {
    for (var siapa : List.of("pratinjau", "kirim")) {
      assertThatThrownBy(
              () -> {
                if (siapa.equals("kirim")) {
                  ingatkan(kalimat, kantor);
                } else {
                  pengingat.preview("2026-S2", List.of(kantor), kalimat, "organisasi");
                }
              })
          .isInstanceOfSatisfying(
              RefusedException.class, galat -> assertThat(galat.status()).isEqualTo(400))
          .hasMessageContaining(pesan);
    }
  }

  private MonitoringReminders.ReminderResult pratinjau(String... kantor) {
    return pengingat.preview("2026-S2", List.of(kantor), "", "organisasi");
  }

  private MonitoringReminders.ReminderResult ingatkan(String kalimat, String... kantor) {
    return pengingat.remind("2026-S2", List.of(kantor), kalimat, "organisasi");
  }

  private KemajuanMonitoring.Langkah langkah(String kode) {
    return kemajuan.read("2026-S2", "organisasi").orElseThrow().kantor().stream()
        .filter(kantor -> kantor.kode().equals(kode))
        .flatMap(kantor -> kantor.langkah().stream())
        .findFirst()
        .orElseThrow();
  }

  private List<Surel> surel() {
    return jdbc.sql(
            "select nomor, penerima, subjek from surel where jenis = 'pengingat' order by nomor")
        .query(Surel.class)
        .list();
  }
}
