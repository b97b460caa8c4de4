package id.tertib.monitoring;

import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.REVIU_KETUA_TIM;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.TANGGAPAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.Kasus.Isi;
import id.tertib.monitoring.checklist.AsesorExchange;
import id.tertib.monitoring.checklist.Temuan;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.progress.KemajuanMonitoring;
import id.tertib.monitoring.progress.KemajuanReader;
import id.tertib.monitoring.progress.MonitoringReminders;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.RencanaMonitoring;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.office.OfficeCommand;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.office.Reorganisasi;
import id.tertib.roadmap.RoadMap;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The city reorganises its offices while they are being monitored. */
@ProcessTest
class PerangkatDaerahBerubahProcessTest {

  private static final OfficeCommand.Basis PERDA =
      new OfficeCommand.Basis("2026-07-01", "Perda 5/2026", null);

  private static final String DISPAR = "2026-S2/dispar";
  private static final String DISPORA = "2026-S2/dispora";

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired Reorganisasi reorganisasi;
  @Autowired PerangkatDaerahRegister kantor;
  @Autowired RencanaMonitoring rencana;
  @Autowired KemajuanReader kemajuan;
  @Autowired RoadMap roadMap;
  @Autowired AuditTrail jejak;
  @Autowired JdbcTemplate jdbc;
  @Autowired IdentityService identity;

  private Kota kota;

  @BeforeEach
  void monday() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
  }

  @Test
  void givesTheOpenAndTheComingTasksOfAMergedOfficeToItsSuccessorsPeople() {
    berjalan("dispar", "dispora");
    gabungkan("dispar", "dispora");

    assertThat(kelompok(DISPAR, ISI_DAFTAR_PERIKSA)).containsExactly("disporaasesor");
    assertThat(terlihat("disporaasesor")).contains(DISPAR, DISPORA);
    var kasus = kota.kasus(DISPAR).isi(kode -> Isi.sudah());
    kasus.selesai("disporaasesor", ISI_DAFTAR_PERIKSA).observasi().wawancara();
    kasus.temuan("Penataan Tatalaksana", "Diperbaiki", "SOP belum ada", "2026-10-30");
    kasus.kirimAnalisis();

    assertThat(kelompok(DISPAR, TANGGAPAN)).containsExactly("disporasekretaris");
    tanggapi(DISPAR, "disporasekretaris");
    kasus.menunggu(REVIU_KETUA_TIM).setujui();

    assertThat(kelompok(DISPAR, RENCANA_TINDAK_LANJUT)).containsExactly("disporasekretaris");
    assertThat(kasus.catatan().kunci()).isEqualTo(DISPAR);
    assertThat(
            jdbc.queryForList(
                "select kelompok from surel where jenis = 'laporan'"
                    .replace("kelompok", "penerima"),
                String.class))
        .contains("disporakepala");
  }

  @Test
  void letsAPersonWhoHoldsATaskKeepItWhenHeJoinsTheSuccessor() {
    berjalan("dispar", "dispora");
    var task = kota.tugas(DISPAR, ISI_DAFTAR_PERIKSA);
    kota.sebagai(
        "disparasesor",
        () -> {
          kota.tugas.claim(task.getId(), "disparasesor");
          return null;
        });
    gabungkan("dispar", "dispora");

    assertThat(kota.tugas(DISPAR, ISI_DAFTAR_PERIKSA).getAssignee()).isEqualTo("disparasesor");
    kota.kasus(DISPAR).isi(kode -> Isi.sudah()).serahkan();
  }

  @Test
  void tellsTheSuccessorByMailWhatItTookOver() {
    berjalan("dispar", "dispora");
    gabungkan("dispar", "dispora");

    assertThat(
            jdbc.queryForList(
                "select penerima from surel where kunci like 'dialihkan/%'", String.class))
        .contains("disporaasesor");
    assertThat(jejak.of(DISPAR))
        .anySatisfy(
            baris -> {
              assertThat(baris.what()).isEqualTo("mengalihkan tugas perangkat daerah");
              assertThat(baris.after()).isEqualTo("Dinas Kepemudaan dan Olahraga");
              assertThat(baris.reason()).isEqualTo("Perda 5/2026");
            });
  }

  @Test
  void remindsTheSuccessorAndPrintsItsChecklist() {
    berjalan("dispar", "dispora");
    gabungkan("dispar", "dispora");

    aplikasi
        .getBean(MonitoringReminders.class)
        .remind("2026-S2", List.of("dispar"), "", "organisasi");
    assertThat(
            jdbc.queryForList("select penerima from surel where jenis = 'pengingat'", String.class))
        .contains("disporaasesor");
    assertThat(
            Visitor.browser(port)
                .signIn("disporaasesor")
                .page("/api/monitoring/2026-S2/cetak-daftar-periksa?perangkatDaerah=dispar")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void leavesTheOldGroupNothingToSee() {
    identity.saveUser(baru("pengamat"));
    identity.createMembership("pengamat", "disparasesor");
    try {
      berjalan("dispar", "dispora");
      assertThat(terlihat("pengamat")).contains(DISPAR);
      gabungkan("dispar", "dispora");
      // joined the successor by the merger; without that the old group alone gives nothing
      identity.deleteMembership("pengamat", "disporaasesor");

      assertThat(terlihat("pengamat")).isEmpty();
    } finally {
      jdbc.update("delete from perangkat_daerah_anggota where akun = 'pengamat'");
      identity.deleteUser("pengamat");
    }
  }

  @Test
  void asksTheSuccessorOnceForWhatBothLeftUnprovenAndForTheirFindings() {
    berjalan("dispar", "dispora");
    var bersama = bersama();
    selesaikan(
        DISPAR, kode -> kode.equals(bersama.get(0)) ? Isi.belum() : Isi.sudah(), "Papan tua");
    selesaikan(
        DISPORA, kode -> kode.equals(bersama.get(1)) ? Isi.belum() : Isi.sudah(), "Loket sempit");
    gabungkan("dispar", "dispora");
    berikutnya();

    var lembar = kota.kasus("2027-S1/dispora");
    assertThat(kota.daftar.rows(RencanaMonitoring.RENCANA, "2027-S1"))
        .hasSize(37)
        .noneMatch(baris -> baris.key().equals("dispar"));
    assertThat(lembar.kode())
        .doesNotHaveDuplicates()
        .contains(bersama.get(0), bersama.get(1), "TEMUAN-2026-S2-DISPAR-1", "TEMUAN-2026-S2-1");
    assertThat(lembar.butir("TEMUAN-2026-S2-DISPAR-1").item().text())
        .isEqualTo("Papan tua (temuan pada Dinas Pariwisata)");
    assertThat(lembar.butir(bersama.get(0)).item().context())
        .containsEntry("terbawa", "1")
        .hasEntrySatisfying("lalu", lalu -> assertThat(lalu).contains("belum").contains("Dispar"));

    lembar.isi(kode -> Isi.sudah()).hinggaReviu().setujui();
    assertThat(kota.temuan.open("dispora", semester("2027-S2"))).isEmpty();
  }

  @Test
  void carriesOnWhatASuccessorsAssessorDidNotClose() {
    berjalan("dispar", "dispora");
    selesaikan(DISPAR, kode -> Isi.sudah(), "Papan tua");
    gabungkan("dispar", "dispora");
    berikutnya();
    var lembar = kota.kasus("2027-S1/dispora").isi(kode -> Isi.sudah());
    lembar.serahkan().observasi().wawancara().tutupTemuanLama(false).kirimAnalisis().tanggapi();
    lembar.setujui();

    assertThat(kota.temuan.open("dispora", semester("2027-S2")))
        .extracting(Temuan::kode)
        .containsExactly("TEMUAN-2026-S2-DISPAR-1");

    gabungkan("dispora", "dikbud");
    assertThat(kota.temuan.open("dikbud", semester("2027-S2")))
        .extracting(Temuan::kode)
        .containsExactly("TEMUAN-2026-S2-DISPAR-1");
  }

  @Test
  void doesNotAskTheSuccessorWhatTheMergedOfficeIsStillAskedItself() {
    berjalan("dispar", "dispora");
    selesaikan(DISPAR, kode -> Isi.sudah(), "Papan tua");
    berikutnya("dispar", "dispora");
    gabungkan("dispar", "dispora");

    assertThat(kota.kasus("2027-S1/dispar").kode()).contains("TEMUAN-2026-S2-1");
    kota.kasus("2027-S1/dispora").isi(kode -> Isi.sudah()).serahkan().observasi().wawancara();
    assertThat(kota.daftar.rows(TemuanMonitoring.KONFIRMASI, "2027-S1/dispora")).isEmpty();
  }

  @Test
  void countsTheRoadMapsActionsOfAMergedOfficeAsItsSuccessorsOnce() {
    var milik = kode("bappeda");
    var lama = kode("bkpsdm");
    gabungkan("bkpsdm", "bappeda");

    assertThat(kode("bappeda"))
        .doesNotHaveDuplicates()
        .containsAll(milik)
        .containsAll(lama)
        .hasSize(
            (int) java.util.stream.Stream.concat(milik.stream(), lama.stream()).distinct().count());
    assertThat(roadMap.all()).noneMatch(aksi -> aksi.perangkatDaerah().contains("bkpsdm"));
    var halaman = Visitor.browser(port).signIn("organisasi");
    assertThat(halaman.page("/road-map?perangkatDaerah=bkpsdm").body())
        .isEqualTo(halaman.page("/road-map?perangkatDaerah=bappeda").body());
  }

  @Test
  void showsAMergedOfficeOnProgressAndReportsOfItsTime() {
    berjalan("dispar", "dispora");
    selesaikan(DISPAR, kode -> Isi.sudah(), "Papan tua");
    gabungkan("dispar", "dispora");

    for (var akun : List.of("organisasi", "asesor1", "disporaasesor", "disparasesor")) {
      assertThat(kemajuan.read("2026-S2", akun).orElseThrow().kantor())
          .as(akun)
          .extracting(KemajuanMonitoring.Kantor::nama)
          .contains("Dinas Pariwisata");
    }
    for (var akun : List.of("organisasi", "disporakepala", "disparkepala")) {
      var laporan = Visitor.browser(port).signIn(akun).page("/laporan");
      assertThat(laporan.statusCode()).isEqualTo(200);
      assertThat(laporan.body()).as(akun).contains("Laporan monitoring Dinas Pariwisata");
    }
    var langkah =
        kemajuan.read("2026-S2", "disporasekretaris").orElseThrow().kantor().stream()
            .filter(satu -> satu.kode().equals("dispar"))
            .flatMap(satu -> satu.langkah().stream())
            .toList();
    assertThat(langkah)
        .extracting(KemajuanMonitoring.Langkah::pemegang, KemajuanMonitoring.Langkah::milikAnda)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Sekretaris Dinas Kepemudaan dan Olahraga", true));
  }

  @Test
  void makesRoomForTheSuccessorInAPlanInTheMaking() {
    kota.mulai(2026, 2);
    kota.daftar.set(
        RencanaMonitoring.RENCANA,
        "2026-S2",
        "dispora",
        java.util.Map.of("ikut", "tidak"),
        "organisasi");
    gabungkan("dispar", "dispora");

    assertThat(kota.daftar.rows(RencanaMonitoring.RENCANA, "2026-S2")).hasSize(37);
    assertThat(rencana.takesPart(semester("2026-S2"), "dispora")).isTrue();
    kota.rencanakan("2026-S2", "2026-12-18", "dispora").tetapkan("2026-S2");
    assertThat(kota.instance(DISPAR)).isZero();
    assertThat(kota.instance(DISPORA)).isEqualTo(1);
  }

  @Test
  void givesTheTasksBackWhenAMergerIsTakenBackOnTheSameDay() {
    berjalan("dispar", "dispora");
    gabungkan("dispar", "dispora");
    kota.sebagai(
        "disporaasesor",
        () -> {
          kota.tugas.claim(kota.tugas(DISPAR, ISI_DAFTAR_PERIKSA).getId(), "disporaasesor");
          return null;
        });
    laksanakan(new OfficeCommand.Reopen("dispar", PERDA));

    assertThat(kelompok(DISPAR, ISI_DAFTAR_PERIKSA)).containsExactly("disparasesor");
    assertThat(kota.tugas(DISPAR, ISI_DAFTAR_PERIKSA).getAssignee()).isNull();
    assertThat(terlihat("disporaasesor")).containsExactly(DISPORA);
    kota.kasus(DISPAR).isi(kode -> Isi.sudah()).serahkan();
  }

  @Test
  void followsAChainOfMergersWithTheWorkOfTheFirst() {
    berjalan("dispar", "dispora", "dikbud");
    gabungkan("dispar", "dispora");
    gabungkan("dispora", "dikbud");

    assertThat(kelompok(DISPAR, ISI_DAFTAR_PERIKSA)).containsExactly("dikbudasesor");
    assertThat(kelompok(DISPORA, ISI_DAFTAR_PERIKSA)).containsExactly("dikbudasesor");
    assertThat(terlihat("dikbudasesor")).contains(DISPAR, DISPORA, "2026-S2/dikbud");
  }

  @Test
  void warnsWhenTheAssessorWorksForTheSuccessor() {
    berjalan("dispar", "bkpsdm");
    kota.sebagai("asesor1", () -> null);
    aplikasi.getBean(AsesorExchange.class).exchange(DISPAR, "asesor4", "Beban kerja", "asesor1");

    var pratinjau =
        reorganisasi.preview(new OfficeCommand.Merge("dispar", "bkpsdm", PERDA), "admin");

    assertThat(pratinjau.peringatan())
        .anySatisfy(
            satu ->
                assertThat(satu)
                    .contains("Asesor kota 4", DISPAR, "Minta ketua tim asesor menggantinya"));
    assertThat(pratinjau.baris())
        .anySatisfy(
            baris -> {
              assertThat(baris.what()).isEqualTo("Monitoring semester II 2026");
              assertThat(baris.now()).isEqualTo("Isi daftar periksa: Asesor Dinas Pariwisata");
              assertThat(baris.then())
                  .contains("Asesor Badan Kepegawaian", "kunci tetap " + DISPAR);
            });
  }

  @Test
  void closesAnOfficeOnlyTogetherWithItsOpenWork() {
    berjalan("dispar", "dispora");
    assertThatThrownBy(() -> laksanakan(new OfficeCommand.Close("dispar", false, PERDA)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("masih punya pekerjaan berjalan: " + DISPAR);
    assertThat(kantor.get("dispar").aktif()).isTrue();

    laksanakan(new OfficeCommand.Close("dispar", true, PERDA));

    assertThat(kota.instance(DISPAR)).isZero();
    var catatan = kota.kasus(DISPAR).catatan();
    assertThat(catatan.hasil()).isEqualTo(Monitoring.TANPA_HASIL);
    assertThat(catatan.alasan()).isEqualTo("Perangkat daerah ditutup: Perda 5/2026");
    assertThat(kemajuan.read("2026-S2", "organisasi").orElseThrow().kantor())
        .extracting(KemajuanMonitoring.Kantor::kode)
        .contains("dispar");
    // The cycle counts it as done and waits for the other alone.
    selesaikan(DISPORA, kode -> Isi.sudah(), null);
    assertThat(kota.siklus("2026-S2").keadaan()).isEqualTo(Siklus.DITUTUP);
  }

  @Test
  void keepsTheReportOfAClosedOfficeAndEndsItsFollowUpPlan() {
    berjalan("dispar", "dispora");
    selesaikan(DISPAR, kode -> Isi.sudah(), "Papan tua");
    laksanakan(new OfficeCommand.Close("dispar", true, PERDA));

    var catatan = kota.kasus(DISPAR).catatan();
    assertThat(kota.instance(DISPAR)).isZero();
    assertThat(catatan.hasil()).isEqualTo(Monitoring.LAPORAN);
    assertThat(catatan.selesaiPada()).isNotNull();
  }

  @Test
  void proposesANewOfficeForThePlanAndAsksItWhatIsForAll() {
    kota.mulai(2026, 2);
    laksanakan(new OfficeCommand.Add("brida", "Badan Riset Daerah", "Brida", "badan", null, PERDA));

    assertThat(rencana.takesPart(semester("2026-S2"), "brida")).isTrue();
    kota.rencanakan("2026-S2", "2026-12-18", "brida", "dinkes").tetapkan("2026-S2");

    assertThat(kelompok("2026-S2/brida", ISI_DAFTAR_PERIKSA)).containsExactly("bridaasesor");
    assertThat(kota.kasus("2026-S2/brida").kode()).isNotEmpty();
  }

  @Test
  void speaksOfARenamedOfficeByItsNewNameUnderItsOldKey() {
    berjalan("dispar", "dispora");
    laksanakan(new OfficeCommand.Rename("dispar", "Dinas Wisata", "Diswis", PERDA));

    assertThat(kemajuan.read("2026-S2", "organisasi").orElseThrow().kantor())
        .extracting(KemajuanMonitoring.Kantor::kunci, KemajuanMonitoring.Kantor::nama)
        .contains(org.assertj.core.groups.Tuple.tuple(DISPAR, "Dinas Wisata"));
    selesaikan(DISPAR, kode -> Isi.sudah(), null);
    assertThat(Visitor.browser(port).signIn("organisasi").page("/laporan").body())
        .contains("Laporan monitoring Dinas Wisata, semester II 2026");
  }

  private void berjalan(String... pd) {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", pd).tetapkan("2026-S2");
  }

  private void berikutnya(String... pd) {
    kota.pada("2027-01-11T08:00").mulai(2027, 1);
    kota.rencanakan("2027-S1", "2027-06-18", pd.length == 0 ? new String[] {"dispora"} : pd)
        .tetapkan("2027-S1");
  }

  /** Two actions that both offices are asked about every semester. */
  private List<String> bersama() {
    var dispora = kota.kasus(DISPORA).kode();
    var berikut =
        roadMap.inSemester("dispora", 2026, 2).stream()
            .map(id.tertib.roadmap.RencanaAksi::kode)
            .toList();
    return kota.kasus(DISPAR).kode().stream()
        .filter(dispora::contains)
        .filter(berikut::contains)
        .limit(2)
        .toList();
  }

  /** From the checklist to the report, with one finding or none. */
  private void selesaikan(
      String kunci, java.util.function.Function<String, Isi> jawaban, String temuan) {
    var kasus = kota.kasus(kunci).isi(jawaban).serahkan().observasi().wawancara();
    if (temuan != null) {
      kasus.temuan("Penataan Tatalaksana", "Diperbaiki", temuan, "2026-10-30");
    }
    kasus.kirimAnalisis().tanggapi().setujui();
  }

  private void tanggapi(String kunci, String akun) {
    kota.daftar
        .rows(TemuanMonitoring.TANGGAPAN, kunci)
        .forEach(
            baris ->
                kota.daftar.set(
                    TemuanMonitoring.TANGGAPAN,
                    kunci,
                    baris.key(),
                    java.util.Map.of("tanggapan", "setuju"),
                    akun));
    kota.selesaikan(akun, kunci, TANGGAPAN, java.util.Map.of());
  }

  private void gabungkan(String kode, String penerus) {
    laksanakan(new OfficeCommand.Merge(kode, penerus, PERDA));
  }

  private void laksanakan(OfficeCommand perintah) {
    reorganisasi.carryOut(perintah, "admin");
  }

  private List<String> kelompok(String kunci, String langkah) {
    var id = kota.tugas(kunci, langkah).getId();
    return kota.engine.asSystem(
        () ->
            kota.tugas.getIdentityLinksForTask(id).stream()
                .filter(satu -> satu.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .toList());
  }

  /** Keys of the cases in which this person may see an open task. */
  private List<String> terlihat(String akun) {
    return kota.sebagai(akun, () -> kota.tugas.createTaskQuery().list()).stream()
        .map(Task::getProcessInstanceId)
        .map(
            id ->
                kota.engine.asSystem(
                    () ->
                        kota.runtime
                            .createProcessInstanceQuery()
                            .processInstanceId(id)
                            .singleResult()
                            .getBusinessKey()))
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> kode(String pd) {
    return roadMap.forOffice(pd).stream().map(id.tertib.roadmap.RencanaAksi::kode).toList();
  }

  private org.camunda.bpm.engine.identity.User baru(String akun) {
    var user = identity.newUser(akun);
    user.setPassword(Visitor.PASSWORD);
    return user;
  }

  private static id.tertib.roadmap.Semester semester(String kunci) {
    return id.tertib.roadmap.Semester.parse(kunci);
  }
}
