package id.tertib.zona;

import static id.tertib.testing.Perkara.decision;
import static id.tertib.testing.Perkara.done;
import static id.tertib.testing.Perkara.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.EngineTasks;
import id.tertib.office.Jabatan;
import id.tertib.office.UnitLayananRegister;
import id.tertib.procedure.OfficeVariables;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.Tahap;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.unit.UnitZonaTable.Baru;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person may not write into a unit's case or register: dates and figures out of place. */
@ProcessTest
class IsianZonaProcessTest {

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired UnitMenunggu units;
  @Autowired UnitDesk desk;
  @Autowired PerkaraZonaTable table;
  @Autowired RuntimeService runtime;
  @Autowired EngineTasks engine;

  @BeforeEach
  void onAWorkingDay() {
    time.startAt("2026-07-13T08:00");
  }

  @Test
  void takesNoDecreeOfBeforeThePencanangan() {
    var disnaker = new SatuUnit(port, "disnaker", "disnakerkepala").started(2027);
    var pencanangan = disnaker.claimed("disnakerkepala", "Pencanangan");
    var acara =
        disnaker.row(
            "disnakerkepala",
            pencanangan,
            "pencanangan-zi",
            Map.of("tanggal", "2026-07-10", "dokumen", "BA 1/2026", "penandatangan", "Pegawai"));
    disnaker.document("disnakerkepala", pencanangan, "pencanangan-zi", acara);
    done(disnaker.complete("disnakerkepala", pencanangan, ""));
    var siapkan = disnaker.claimed("organisasi", "Siapkan penetapan unit");
    disnaker.criteria(siapkan, "ya");
    disnaker.decree(siapkan, "800/7/2026", "2026-07-09");
    refused(
        disnaker.complete("organisasi", siapkan, ""),
        "tanggal 9 Juli 2026 lebih awal daripada pencanangannya, 10 Juli 2026");
    var row = disnaker.rows("organisasi", siapkan, "sk-penetapan-zi").get(0).path("id").asText();
    done(
        disnaker.change(
            "organisasi", siapkan, "sk-penetapan-zi", row, Map.of("tanggal", "2026-07-10")));
    done(disnaker.complete("organisasi", siapkan, ""));
    done(
        disnaker.complete(
            "walikota", disnaker.claimed("walikota", "Tetapkan unit"), decision("tetapkan", "")));
    assertThat(desk.get("disnaker").tahap()).isEqualTo(Tahap.DIBANGUN);
  }

  @Test
  void takesNoResultWithoutItsDate() {
    var rsud = at("rsud", "syaratPengusulan");
    var syarat = rsud.claimed("organisasi", "Syarat pengusulan");
    refused(
        rsud.set("organisasi", syarat, "syarat-zi", "opini_bpk", Map.of("nilai", "WTP")),
        "tanggal hasilnya belum diisi");
    done(rsud.set("organisasi", syarat, "syarat-zi", "opini_bpk", Map.of("nilai", "belum ada")));
    done(
        rsud.set(
            "organisasi",
            syarat,
            "syarat-zi",
            "opini_bpk",
            Map.of("nilai", "WTP", "tanggal", "2026-06-02")));
    refused(
        rsud.set("organisasi", syarat, "syarat-zi", "opini_bpk", Map.of("tanggal", "")),
        "tanggal hasilnya belum diisi");
  }

  @Test
  void takesScoresOfTheMinistryUpToTheWeightOfTheirPart() {
    var rsud = at("rsud", "evaluasiTpn");
    var tpn = rsud.claimed("organisasi", "Evaluasi kementerian");
    for (var wrong : new String[] {"baik", "-1", "8,01", "1e1", "7,00001"}) {
      refused(
          rsud.set("organisasi", tpn, "nilai-resmi-zi", "area-1", Map.of("nilai", wrong)),
          "Isi angka 0 sampai 8,00");
    }
    refused(
        rsud.set("organisasi", tpn, "nilai-resmi-zi", "ZI-H1", Map.of("nilai", "22,51")),
        "0 sampai 22,50");
    for (var right : new String[] {"8", "0", "7,25", "7.5", ""}) {
      done(rsud.set("organisasi", tpn, "nilai-resmi-zi", "area-1", Map.of("nilai", right)));
    }
  }

  @Test
  void entersNoRevocationBesideTheCaseThatDecidesIt() {
    var perkara = new PerkaraUji(port, "CABUT-ZI-2026-1/bapenda");
    assertThat(perkara.propose("organisasi", "bapenda", "Pungutan", "2026-07-10").statusCode())
        .isEqualTo(302);
    var revoked =
        new Baru(Hal.PREDIKAT, "DICABUT", LocalDate.of(2026, 7, 6), "Keputusan 9/2026", null);

    assertThatThrownBy(() -> desk.enter("organisasi", "bapenda", revoked))
        .hasMessageContaining("sedang diproses dalam perkara CABUT-ZI-2026-1/bapenda");

    assertThat(desk.get("bapenda").predikat()).isEqualTo(Predikat.WBK);
    // Once nothing runs any more, it is entered as before.
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey("CABUT-ZI-2026-1/bapenda")
        .list()
        .forEach(one -> runtime.deleteProcessInstance(one.getId(), "Salah unit"));
    desk.enter("organisasi", "bapenda", revoked);
    assertThat(desk.get("bapenda").predikat()).isEqualTo(Predikat.DICABUT);
  }

  /** A case of the year 2027 that stands at this step. */
  private SatuUnit at(String kode, String step) {
    var key = units.begun(2027, kode);
    var unit = desk.get(kode);
    engine.whole(
        () -> {
          table.decided(key, java.util.Optional.of(Tingkat.WBK), LocalDate.of(2026, 7, 1));
          table.sent(key, "1/SPE-ZI/2027", LocalDate.of(2026, 7, 1));
          var instance =
              runtime
                  .createProcessInstanceByKey(ZonaIntegritas.KEY)
                  .businessKey(key)
                  .setVariables(OfficeVariables.of(unit.unit().office(), Jabatan.KEPALA))
                  .setVariable(
                      ZonaIntegritas.OPERATOR.name(), UnitLayananRegister.operatorGroup(kode))
                  .startBeforeActivity(step)
                  .execute();
          table.setInstance(key, instance.getId());
        });
    return new SatuUnit(port, kode, "rsudkepala").of(key);
  }
}
