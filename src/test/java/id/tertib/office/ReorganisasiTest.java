package id.tertib.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.access.People;
import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerah.Keadaan;
import id.tertib.testing.ProcessTest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.assertj.core.api.AbstractThrowableAssert;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators may do to the offices, and what they may not. */
@ProcessTest
class ReorganisasiTest {

  private static final OfficeCommand.Basis PERDA =
      new OfficeCommand.Basis("2026-01-05", "Perda 5/2026", "Penyederhanaan organisasi");

  @Autowired Reorganisasi reorganisasi;
  @Autowired PerangkatDaerahRegister register;
  @Autowired PerangkatDaerahTable table;
  @Autowired People people;
  @Autowired Workplaces workplaces;
  @Autowired IdentityService identity;
  @Autowired AuthorizationService authorizations;
  @Autowired AuditTrail trail;

  @BeforeEach
  void monday() {
    pada("2026-07-13T08:00");
  }

  @Test
  void renamesAnOfficeItsGroupsFollowAndTheOldNameStaysAnAlias() {
    laksanakan(
        new OfficeCommand.Rename("dinkes", "Dinas Kesehatan dan Keluarga", "Dinkeskel", PERDA));

    assertThat(register.get("dinkes").nama()).isEqualTo("Dinas Kesehatan dan Keluarga");
    assertThat(people.groupName("dinkesasesor")).isEqualTo("Asesor Dinas Kesehatan dan Keluarga");
    assertThat(register.findByNameOrAlias("dinas kesehatan"))
        .map(PerangkatDaerah::kode)
        .contains("dinkes");
    assertThat(trail.of("perangkat-daerah/dinkes"))
        .extracting(AuditRow::what, AuditRow::before, AuditRow::after, AuditRow::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "mengganti nama",
                "Dinas Kesehatan (Dinkes)",
                "Dinas Kesehatan dan Keluarga (Dinkeskel)",
                "Perda 5/2026, berlaku 5 Januari 2026. Penyederhanaan organisasi"));
  }

  @Test
  void renamesBackToAFormerName() {
    laksanakan(
        new OfficeCommand.Rename("dinkes", "Dinas Kesehatan dan Keluarga", "Dinkeskel", PERDA));
    laksanakan(new OfficeCommand.Rename("dinkes", "Dinas Kesehatan", "Dinkes", PERDA));

    assertThat(register.get("dinkes").nama()).isEqualTo("Dinas Kesehatan");
    assertThat(table.aliases())
        .extracting(Alias::nama)
        .containsExactlyInAnyOrder("Dinas Kesehatan dan Keluarga", "Dinkeskel");
  }

  @Test
  void mergesTheirPeopleIntoTheSameRolesAndKeepsTheOldGroups() {
    laksanakan(new OfficeCommand.Merge("dispar", "dispora", PERDA));

    assertThat(people.groupsOf("disparasesor"))
        .containsExactlyInAnyOrder("disparasesor", "dispar", "disporaasesor", "dispora");
    assertThat(people.groupsOf("disparkepala")).contains("disporakepala");
    assertThat(workplaces.of("disporaasesor"))
        .extracting(PerangkatDaerah::kode)
        .containsExactly("dispora", "dispar");
    assertThat(register.get("dispar").keadaan()).isEqualTo(Keadaan.DIGABUNG);
    assertThat(register.all()).hasSize(37);
    assertThat(register.allEver()).hasSize(38);
  }

  @Test
  void neverMakesAHeadSekdaByAMerger() {
    laksanakan(new OfficeCommand.Merge("setwan", "setda", PERDA));

    assertThat(people.groupsOf("setwankepala")).contains("setda").doesNotContain("sekda");
  }

  @Test
  void takesAMergerBackOnTheSameDayAndNotLater() {
    identity.createMembership("disparasesor", "dispora");
    try {
      laksanakan(new OfficeCommand.Merge("dispar", "dispora", PERDA));
      laksanakan(new OfficeCommand.Reopen("dispar", PERDA));

      assertThat(register.get("dispar").aktif()).isTrue();
      // What an administrator gave before stays; what the merger gave goes.
      assertThat(people.groupsOf("disparasesor"))
          .containsExactlyInAnyOrder("disparasesor", "dispar", "dispora");

      laksanakan(new OfficeCommand.Merge("dispar", "dispora", PERDA));
      pada("2026-07-14T08:00");
      refused(new OfficeCommand.Reopen("dispar", PERDA))
          .hasMessageContaining("hanya dapat dibatalkan pada hari yang sama");
    } finally {
      identity.deleteMembership("disparasesor", "dispora");
    }
  }

  @Test
  void takesNoMergerBackOnceItsHeirChangedAgain() {
    laksanakan(new OfficeCommand.Merge("dispar", "dispora", PERDA));
    laksanakan(new OfficeCommand.Rename("dispora", "Dinas Pemuda dan Wisata", "Dispewi", PERDA));

    refused(new OfficeCommand.Reopen("dispar", PERDA)).hasMessageContaining("berubah lagi");
  }

  @Test
  void closesAnOfficeAndOpensItAgainEvenMuchLater() {
    laksanakan(new OfficeCommand.Close("bpbd", false, PERDA));
    assertThat(register.all()).extracting(PerangkatDaerah::kode).doesNotContain("bpbd");
    assertThat(people.groupsOf("bpbdasesor")).contains("bpbdasesor");

    pada("2027-02-01T08:00");
    laksanakan(new OfficeCommand.Reopen("bpbd", PERDA));

    assertThat(register.all()).extracting(PerangkatDaerah::kode).contains("bpbd");
  }

  @Test
  void addsAnOfficeWithItsGroupsAndGrantsAtItsPlace() {
    laksanakan(
        new OfficeCommand.Add(
            "badan-riset", "Badan Riset Daerah", "Brida", "badan", "bappeda", PERDA));

    assertThat(people.groupName("badanrisetasesor")).isEqualTo("Asesor Badan Riset Daerah");
    assertThat(
            authorizations
                .createAuthorizationQuery()
                .groupIdIn("badanrisetsekretaris")
                .resourceType(Resources.APPLICATION)
                .resourceId("tasklist")
                .count())
        .isEqualTo(1);
    assertThat(register.all())
        .extracting(PerangkatDaerah::kode)
        .containsSubsequence("bappeda", "badan-riset", "bkpsdm")
        .hasSize(39);
    laksanakan(
        new OfficeCommand.Add("kec-baru", "Kecamatan Baru", "Kec. Baru", "kecamatan", null, PERDA));
    assertThat(register.all())
        .extracting(PerangkatDaerah::kode)
        .containsSubsequence("kec-serpong-utara", "kec-baru", "rsud");
  }

  @Test
  void letsANewOfficeBearTheNameOfOneThatIsNoMore() {
    laksanakan(new OfficeCommand.Merge("dispar", "dispora", PERDA));
    laksanakan(
        new OfficeCommand.Add("pariwisata", "Dinas Pariwisata", "Dispar", "dinas", null, PERDA));

    assertThat(register.findByNameOrAlias("Dinas Pariwisata"))
        .map(PerangkatDaerah::kode)
        .contains("pariwisata");
    laksanakan(new OfficeCommand.Close("pariwisata", false, PERDA));
  }

  @Test
  void addsAndRemovesAnAlias() {
    reorganisasi.addAlias("diskominfo", " Dinas   Kominfo ", "admin");

    assertThat(table.aliases()).containsExactly(new Alias("diskominfo", "Dinas Kominfo", false));
    assertThatThrownBy(() -> reorganisasi.addAlias("dlh", "dinas kominfo", "admin"))
        .hasMessageContaining("sudah menjadi alias Dinas Komunikasi dan Informatika");
    assertThatThrownBy(() -> reorganisasi.addAlias("dlh", "DINKES", "admin"))
        .hasMessageContaining("sudah menjadi nama, singkatan, atau kode Dinas Kesehatan");
    reorganisasi.removeAlias("diskominfo", "dinas kominfo", "admin");
    assertThat(table.aliases()).isEmpty();
    assertThatThrownBy(() -> reorganisasi.removeAlias("diskominfo", "Dinas Kominfo", "admin"))
        .hasMessageContaining("tidak mempunyai alias");
  }

  @Test
  void refusesToMergeAnOfficeIntoItself() {
    refused(new OfficeCommand.Merge("dispar", "dispar", PERDA))
        .hasMessageContaining("Dinas Pariwisata tidak dapat digabung ke dirinya sendiri");
  }

  @Test
  void refusesACircleAndASuccessorThatIsNoMore() {
    laksanakan(new OfficeCommand.Merge("dispar", "dispora", PERDA));
    refused(new OfficeCommand.Merge("dispora", "dispar", PERDA))
        .hasMessageContaining(
            "sudah digabung ke Dinas Kepemudaan dan Olahraga sejak 5 Januari 2026");
    refused(new OfficeCommand.Merge("dispar", "dlh", PERDA))
        .hasMessageContaining("jadi tidak dapat diubah");
    laksanakan(new OfficeCommand.Close("bpbd", false, PERDA));
    refused(new OfficeCommand.Merge("dlh", "bpbd", PERDA)).hasMessageContaining("sudah ditutup");
  }

  @Test
  void refusesAnOfficeThatNobodyKnows() {
    refused(new OfficeCommand.Merge("dispar", "dinas-angkasa", PERDA))
        .hasMessageContaining("'dinas-angkasa' tidak dikenal");
    refused(new OfficeCommand.Merge("dispar", " ", PERDA)).hasMessageContaining("penerus kosong");
    assertThat(status(new OfficeCommand.Close("dinas-angkasa", false, PERDA))).isEqualTo(404);
  }

  @Test
  void refusesToTakeAwayTheOfficesOfSekdaAndInspektur() {
    refused(new OfficeCommand.Merge("setda", "bappeda", PERDA)).hasMessageContaining("sekda");
    refused(new OfficeCommand.Close("inspektorat", false, PERDA)).hasMessageContaining("inspektur");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-          | Perda 5/2026 | Tanggal berlaku kosong",
        "5 Januari  | Perda 5/2026 | bukan tanggal",
        "2026-02-30 | Perda 5/2026 | bukan tanggal",
        "2026-07-14 | Perda 5/2026 | belum tiba",
        "1026-01-05 | Perda 5/2026 | Periksa tahunnya",
        "2026-01-05 | -            | Dasar hukum kosong",
        "2026-01-05 | '   '        | Dasar hukum kosong",
      })
  void refusesAChangeWithoutItsDecree(String tanggal, String nomor, String message) {
    var dasar = new OfficeCommand.Basis(tanggal, nomor, null);
    refused(new OfficeCommand.Merge("dispar", "dispora", dasar)).hasMessageContaining(message);
    refused(new OfficeCommand.Rename("dispar", "Dinas Wisata", "Diswis", dasar))
        .hasMessageContaining(message);
    refused(new OfficeCommand.Close("dispar", true, dasar)).hasMessageContaining(message);
    refused(new OfficeCommand.Add("wisata", "Dinas Wisata", "Diswis", "dinas", null, dasar))
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "Wisata,tidak dapat dipakai",
    "dinas--wisata,tidak dapat dipakai",
    "1wisata,tidak dapat dipakai",
    "'',tidak dapat dipakai",
    "tambah,dipakai halaman",
    "dispar,sudah dipakai Dinas Pariwisata",
    "dis-par,yang sudah menjadi nama kelompok",
    "sekda,yang sudah menjadi nama kelompok",
    "ketuatim,yang sudah menjadi nama kelompok",
    "dinkesasesor,yang sudah menjadi nama kelompok",
    "asesor1,yang sudah menjadi nama kelompok atau akun",
  })
  void refusesACodeThatCannotBeOrThatMeansSomethingElse(String kode, String message) {
    refused(new OfficeCommand.Add(kode, "Dinas Wisata", "Diswis", "dinas", null, PERDA))
        .hasMessageContaining(message);
    assertThat(register.allEver()).hasSize(38);
  }

  @Test
  void refusesANameThatAnotherOfficeHas() {
    reorganisasi.addAlias("dlh", "Dinas Hijau", "admin");

    refused(new OfficeCommand.Rename("dispar", "dinas kesehatan", "Dispar", PERDA))
        .hasMessageContaining("Dinas Kesehatan");
    refused(new OfficeCommand.Rename("dispar", "Dinas Hijau", "Dispar", PERDA))
        .hasMessageContaining("alias Dinas Lingkungan Hidup");
    refused(new OfficeCommand.Rename("dispar", "Dinas Pariwisata", "Dispar", PERDA))
        .hasMessageContaining("Tidak ada yang diubah");
    refused(new OfficeCommand.Rename("dispar", "x".repeat(201), "Dispar", PERDA))
        .hasMessageContaining("Ringkas");
    refused(new OfficeCommand.Add("baru", "Badan Baru", "Baru", "kantor", null, PERDA))
        .hasMessageContaining("Jenis 'kantor' tidak dikenal");
  }

  @Test
  void letsNobodyButAnAdministratorChangeOrPreview() {
    var perintah = new OfficeCommand.Merge("dispar", "dispora", PERDA);
    for (var orang : new String[] {"organisasi", "sekda", "dinkesasesor"}) {
      assertThatThrownBy(() -> reorganisasi.carryOut(perintah, orang))
          .isInstanceOfSatisfying(
              RefusedException.class, refusal -> assertThat(refusal.status()).isEqualTo(403));
      assertThatThrownBy(() -> reorganisasi.preview(perintah, orang))
          .isInstanceOf(RefusedException.class);
      assertThatThrownBy(() -> reorganisasi.addAlias("dlh", "Dinas Hijau", orang))
          .isInstanceOf(RefusedException.class);
    }
    assertThat(register.all()).hasSize(38);
  }

  @Test
  void tellsBeforeAMergerWhoJoinsAndChangesNothing() {
    var pratinjau =
        reorganisasi.preview(new OfficeCommand.Merge("dispar", "dispora", PERDA), "admin");

    assertThat(pratinjau.baris())
        .extracting(baris -> baris.what() + ": " + baris.now() + " > " + baris.then())
        .contains(
            "Dinas Pariwisata: ada > digabung ke Dinas Kepemudaan dan Olahraga",
            "Anggota kelompok disparasesor: 1 orang > juga anggota kelompok disporaasesor");
    assertThat(pratinjau.peringatan()).anyMatch(satu -> satu.contains("disporakepala"));
    assertThat(register.get("dispar").aktif()).isTrue();
    assertThat(trail.of("perangkat-daerah/dispar")).isEmpty();
  }

  private void laksanakan(OfficeCommand perintah) {
    reorganisasi.carryOut(perintah, "admin");
  }

  private AbstractThrowableAssert<?, ?> refused(OfficeCommand perintah) {
    return assertThatThrownBy(() -> laksanakan(perintah)).isInstanceOf(RefusedException.class);
  }

  private int status(OfficeCommand perintah) {
    try {
      laksanakan(perintah);
    } catch (RefusedException refusal) {
      return refusal.status();
    }
    throw new AssertionError("not refused");
  }

  private static void pada(String saat) {
    ClockUtil.setCurrentTime(
        Date.from(LocalDateTime.parse(saat).atZone(ZoneId.of("Asia/Jakarta")).toInstant()));
  }
}
