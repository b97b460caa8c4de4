package id.tertib.quarter;

import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA;
import static id.tertib.quarter.RencanaAksiTriwulan.LAPORKAN;
import static id.tertib.quarter.RencanaAksiTriwulan.PERIKSA_LAPORAN;
import static id.tertib.quarter.RencanaAksiTriwulan.TERIMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.engine.RefusedException;
import id.tertib.evidence.EvidenceStore;
import id.tertib.monitoring.Kasus;
import id.tertib.monitoring.Kota;
import id.tertib.office.OfficeCommand;
import id.tertib.office.Reorganisasi;
import id.tertib.quarter.Triwulanan.Isi;
import id.tertib.testing.Calendars;
import id.tertib.testing.ProcessTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What one quarter leaves for the next, and what it proves for the semester. */
@ProcessTest
class TerbawaTriwulanProcessTest {

  private static final Set<String> TERTUNDA = Set.of("RA-010", "RA-011");
  private static final OfficeCommand.Basis PERDA =
      new OfficeCommand.Basis("2026-08-03", "Perda 5/2026", null);

  @Autowired ApplicationContext aplikasi;
  @Autowired Deadlines tenggat;
  @Autowired EvidenceStore berkas;
  @Autowired Reorganisasi reorganisasi;
  @Autowired ObjectMapper json;

  private Kota kota;

  @Test
  void carriesOverWhatWasNotDoneAndCountsHowOften() {
    terpasang("2026-01-01T08:00").hingga("2026-01-02T07:05");
    laporan("2026-TW1/kec-setu").isi(this::duaTertunda).serahkan().teruskan().terima();

    kota.hingga("2026-07-01T07:05");
    var ketiga = laporan("2026-TW3/kec-setu");
    assertThat(ketiga.kode()).hasSize(3).contains("RA-010", "RA-011");
    assertThat(ketiga.butir("RA-010").item().context())
        .containsEntry("terbawa", "1")
        .containsEntry("jadwal", "Triwulan I 2026")
        .hasEntrySatisfying(
            "lalu",
            lalu ->
                assertThat(lalu)
                    .contains("Triwulan I 2026", "Pengadaan tertunda", "15 September 2026"));
    ketiga
        .isi(kode -> kode.equals("RA-010") ? Isi.belum("2026-12-15") : Isi.sudah())
        .serahkan()
        .teruskan()
        .terima();

    kota.hingga("2026-10-01T07:05");
    var keempat = laporan("2026-TW4/kec-setu");
    assertThat(keempat.kode()).hasSize(11).contains("RA-010").doesNotContain("RA-011");
    assertThat(keempat.butir("RA-010").item().context()).containsEntry("terbawa", "2");
  }

  @Test
  void takesAReportThatIsStillOpenAsNoProof() {
    terpasang("2026-01-01T08:00").hingga("2026-01-02T07:05");
    laporan("2026-TW1/kec-setu").isi(kode -> Isi.sudah()).serahkan().teruskan();

    kota.hingga("2026-07-01T07:05");

    assertThat(laporan("2026-TW3/kec-setu").kode()).hasSize(7);
  }

  @Test
  void opensNoReportForWhatIsOnlyCarriedOver() {
    terpasang("2026-01-01T08:00").hingga("2026-01-02T07:05");
    laporan("2026-TW1/kec-setu").isi(this::duaTertunda).serahkan().teruskan().terima();

    kota.hingga("2026-04-01T07:05");

    assertThat(kota.instance("2026-TW2/kec-setu")).isZero();
  }

  @Test
  void leavesOutWhatASentChecklistProvedAndTakesBackWhatItDenied() {
    terpasang("2026-01-01T08:00").hingga("2026-01-02T07:05");
    laporan("2026-TW1/kec-setu").isi(this::duaTertunda).serahkan().teruskan().terima();
    kota.pada("2026-06-15T09:00");
    semesterSatu("kec-setu")
        .isi(
            kode ->
                kode.equals("RA-011") || kode.equals("RA-012")
                    ? Kasus.Isi.belum()
                    : Kasus.Isi.sudah())
        .hinggaReviu()
        .setujui();

    kota.hingga("2026-07-01T07:05");

    // RA-010 the checklist proved; RA-011 stayed undone; RA-012 the report had proven
    var ketiga = laporan("2026-TW3/kec-setu");
    assertThat(ketiga.kode()).hasSize(3).contains("RA-011", "RA-012").doesNotContain("RA-010");
    assertThat(ketiga.butir("RA-012").item().context()).containsEntry("terbawa", "1");
  }

  @Test
  void offersInTheChecklistWhatAReportProvedToBeConfirmed() throws Exception {
    terpasang("2026-01-01T08:00").hingga("2026-01-02T07:05");
    var pertama = laporan("2026-TW1/dinkes").isi(this::duaTertunda);
    var bukti =
        berkas.store(
            "dinkes",
            "2026-TW1/dinkes",
            "dinkesasesor",
            "papan-sop.pdf",
            new ByteArrayInputStream("%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
    kota.lembar.attach(pertama.lembar().id(), "RA-012", bukti.id(), "dinkesasesor");
    pertama.serahkan().teruskan().terima();
    kota.pada("2026-06-15T09:00");
    var semester = semesterSatu("dinkes");

    assertThat(semester.kode()).hasSize(15);
    var usulan = json.readTree(semester.butir("RA-012").item().context().get("usulan"));
    assertThat(usulan.path("pelaksanaan").asText()).isEqualTo("sudah");
    assertThat(usulan.path("catatan").asText()).isEqualTo("Di arsip Subbagian Umum");
    assertThat(usulan.path("asal").asText()).isEqualTo("laporan triwulan I 2026");
    assertThat(usulan.path("bukti").get(0).path("id").asText()).isEqualTo(bukti.id());
    assertThat(semester.butir("RA-010").item().context()).doesNotContainKey("usulan");

    // an offer is no answer
    assertThat(semester.butir("RA-012").last()).isEmpty();
    semester.kode().stream()
        .filter(kode -> !kode.equals("RA-012"))
        .forEach(kode -> semester.jawab(kode, Kasus.Isi.sudah()));
    assertThatThrownBy(semester::serahkan)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("RA-012");
    semester.jawab("RA-012", Kasus.Isi.sudah()).serahkan();
  }

  @Test
  void offersAlsoWhatIsAcceptedWhileTheChecklistIsBeingFilled() {
    terpasang("2026-01-01T08:00").hingga("2026-01-02T07:05");
    var pertama = laporan("2026-TW1/dinkes").isi(this::duaTertunda).serahkan().teruskan();
    kota.pada("2026-06-15T09:00");
    var semester = semesterSatu("dinkes");
    semester.jawab("RA-013", Kasus.Isi.belum());
    assertThat(semester.butir("RA-012").item().context()).doesNotContainKey("usulan");

    pertama.terima();

    assertThat(semester.butir("RA-012").item().context()).containsKey("usulan");
    assertThat(semester.butir("RA-013").item().context()).doesNotContainKey("usulan");
    assertThat(semester.butir("RA-010").item().context()).doesNotContainKey("usulan");
  }

  @Test
  void asksAOneOffNoMoreThatAnEarlierSemestersReportProved() {
    terpasang("2026-01-01T08:00").hingga("2026-01-02T07:05");
    laporan("2026-TW1/dinkes").tuntas();
    kota.pada("2026-06-15T09:00");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");

    // what the first quarter proved is neither carried over nor offered in the second semester
    assertThat(kota.kasus("2026-S2/dinkes").kode()).doesNotContain("RA-010");
  }

  @Test
  void goesOnWithTheSuccessorOfAMergedOffice() {
    terpasang("2026-06-30T08:00").hingga("2026-07-01T07:05");
    var dispar = laporan("2026-TW3/dispar").isi(kode -> Isi.belum("2026-12-15"));
    kota.hingga("2026-08-03T09:00");
    assertThat(
            reorganisasi
                .preview(new OfficeCommand.Merge("dispar", "dispora", PERDA), "admin")
                .baris()
                .toString())
        .contains("Laporan rencana aksi triwulan III 2026", "2026-TW3/dispar");
    reorganisasi.carryOut(new OfficeCommand.Merge("dispar", "dispora", PERDA), "admin");

    assertThat(tenggat.find(TriwulanKinds.RENCANA_AKSI, "2026-TW3/dispar"))
        .hasValueSatisfying(
            satu -> {
              assertThat(satu.role()).isEqualTo("disporaasesor");
              assertThat(satu.due()).isEqualTo("2026-09-30");
            });
    dispar.menunggu(LAPORKAN).selesai("disporaasesor", LAPORKAN, Map.of());
    dispar.menunggu(PERIKSA_LAPORAN).diteruskanOleh("dispora").teruskan();
    dispar.menunggu(TERIMA).terima();
    laporan("2026-TW3/dispora").tuntas();

    kota.hingga("2026-10-01T07:05");
    assertThat(kota.instance("2026-TW4/dispar")).isZero();
    var berikut = laporan("2026-TW4/dispora");
    assertThat(dispar.kode())
        .allSatisfy(
            kode -> assertThat(berikut.butir(kode).item().context()).containsEntry("terbawa", "1"));
  }

  @Test
  void endsWithAClosedOffice() {
    terpasang("2026-06-30T08:00").hingga("2026-07-01T07:05");
    kota.hingga("2026-08-03T09:00");

    assertThatThrownBy(
            () -> reorganisasi.carryOut(new OfficeCommand.Close("dispar", false, PERDA), "admin"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("masih punya perkara berjalan: 2026-TW3/dispar");
    reorganisasi.carryOut(new OfficeCommand.Close("dispar", true, PERDA), "admin");

    assertThat(kota.instance("2026-TW3/dispar")).isZero();
    assertThat(tenggat.find(TriwulanKinds.RENCANA_AKSI, "2026-TW3/dispar"))
        .map(Deadline::state)
        .isEmpty();
    kota.hingga("2026-10-01T07:05");
    assertThat(kota.instance("2026-TW4/dispar")).isZero();
  }

  @Test
  void comesBackWhenAMergerIsTakenBack() {
    terpasang("2026-06-30T08:00").hingga("2026-07-01T07:05");
    kota.hingga("2026-08-03T09:00");
    reorganisasi.carryOut(new OfficeCommand.Merge("dispar", "dispora", PERDA), "admin");
    reorganisasi.carryOut(new OfficeCommand.Reopen("dispar", PERDA), "admin");

    laporan("2026-TW3/dispar").tuntas();
  }

  private Kota terpasang(String saat) {
    kota = new Kota(aplikasi).pada(saat);
    new Calendars(aplikasi).installedNow();
    return kota;
  }

  private Triwulanan laporan(String kunci) {
    return new Triwulanan(kota, kunci);
  }

  private Isi duaTertunda(String kode) {
    return TERTUNDA.contains(kode) ? Isi.belum("2026-09-15") : Isi.sudah();
  }

  /** The first semester's checklist, made before its time so that no other day matters. */
  private Kasus semesterSatu(String... kantor) {
    kota.mulai(2026, 1).rencanakan("2026-S1", "2026-09-04", kantor).tetapkan("2026-S1");
    return kota.kasus("2026-S1/" + List.of(kantor).get(0)).menunggu(ISI_DAFTAR_PERIKSA);
  }
}
