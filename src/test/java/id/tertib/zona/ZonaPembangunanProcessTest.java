package id.tertib.zona;

import static id.tertib.testing.Perkara.decision;
import static id.tertib.testing.Perkara.done;
import static id.tertib.testing.Perkara.json;
import static id.tertib.testing.Perkara.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.engine.RefusedException;
import id.tertib.office.OfficeCommand;
import id.tertib.office.Reorganisasi;
import id.tertib.roadmap.FurtherActions;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.unit.Tahap;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the pencanangan of a unit to the judgement of the TPI, with every way back. */
@ProcessTest
class ZonaPembangunanProcessTest {

  private static final String ANGGOTA = "Evaluasi anggota TPI";
  private static final OfficeCommand.Basis PERDA =
      new OfficeCommand.Basis("2026-02-01", "Perda 5/2026", null);

  private static final String TIM = "ZI-P1.1-a";
  private static final String RENCANA = "ZI-P1.2-a";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired Deadlines deadlines;
  @Autowired FurtherActions actions;
  @Autowired UnitDesk desk;
  @Autowired PerkaraZonaTable table;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired Reorganisasi reorganisasi;

  @BeforeEach
  void onAWorkingDay() {
    time.startAt("2026-02-02T07:00");
  }

  @Test
  void beginsWithThePencananganAndComesBackFromEveryLayer() {
    var disnaker = new SatuUnit(port, "disnaker", "disnakerkepala").started(2027);

    var pencanangan = disnaker.claimed("disnakerkepala", "Pencanangan");
    refused(
        disnaker.add(
            "disnakerkepala", pencanangan, "pencanangan-zi", Map.of("tanggal", "2026-02-03")),
        "belum tiba");
    var acara =
        disnaker.row(
            "disnakerkepala",
            pencanangan,
            "pencanangan-zi",
            Map.of("tanggal", "2026-01-12", "dokumen", "BA 1/2026", "penandatangan", "Pegawai"));
    refused(disnaker.complete("disnakerkepala", pencanangan, ""), "Lampirkan berita acaranya");
    disnaker.document("disnakerkepala", pencanangan, "pencanangan-zi", acara);
    done(disnaker.complete("disnakerkepala", pencanangan, ""));
    assertThat(desk.get("disnaker").tahap()).isEqualTo(Tahap.DICANANGKAN);
    assertThat(desk.get("disnaker").tahapKini().sejak()).isEqualTo(LocalDate.of(2026, 1, 12));

    var siapkan = disnaker.claimed("organisasi", "Siapkan penetapan unit");
    disnaker.criteria(siapkan, "tidak");
    disnaker.decree(siapkan, "800/7/2026", "2026-02-02");
    refused(disnaker.complete("organisasi", siapkan, ""), "Ketiga kriteria dinilai Tidak");
    disnaker.criteria(siapkan, "ya");
    done(disnaker.complete("organisasi", siapkan, ""));
    done(
        disnaker.complete(
            "walikota",
            disnaker.claimed("walikota", "Tetapkan unit"),
            decision("kembali", "Jelaskan risikonya")));
    assertThat(desk.get("disnaker").tahap()).isEqualTo(Tahap.DICANANGKAN);
    done(
        disnaker.complete(
            "organisasi", disnaker.claimed("organisasi", "Siapkan penetapan unit"), ""));
    done(
        disnaker.complete(
            "walikota", disnaker.claimed("walikota", "Tetapkan unit"), decision("tetapkan", "")));
    assertThat(desk.get("disnaker").tahap()).isEqualTo(Tahap.DIBANGUN);
    assertThat(desk.get("disnaker").tahapKini().dokumen()).isEqualTo("800/7/2026");

    // A plan over all six areas; its days are owed from then on.
    var rencana = disnaker.claimed("disnakerkepala", "Rencana pembangunan");
    disnaker.row(
        "disnakerkepala", rencana, "tim-zi", Map.of("jabatan", "Sekretaris", "peran", "Ketua tim"));
    for (var area = 1; area <= 5; area++) {
      disnaker.activity(rencana, area, "2026-05-0" + area);
    }
    refused(disnaker.complete("disnakerkepala", rencana, ""), "Rencana untuk area 6");
    disnaker.activity(rencana, 6, "2026-06-10");
    done(disnaker.complete("disnakerkepala", rencana, ""));
    assertThat(due("zi-rencana-3")).isEqualTo(LocalDate.of(2026, 5, 3));
    assertThat(due("zi-kemajuan")).isEqualTo(LocalDate.of(2026, 3, 31));

    // What is done is owed no longer; what is put off has another day; progress has its quarter.
    var bangun = disnaker.claimed("disnakerkepala", "Pembangunan");
    var rows = disnaker.rows("disnakerkepala", bangun, "rencana-zi");
    done(
        disnaker.change(
            "disnakerkepala",
            bangun,
            "rencana-zi",
            rows.get(2).path("id").asText(),
            Map.of("keadaan", "selesai", "hasil", "Sudah")));
    assertThat(deadlines.find("zi-rencana-3", disnaker.key()).orElseThrow().state())
        .isEqualTo(Deadline.State.TERPENUHI);
    done(
        disnaker.change(
            "disnakerkepala",
            bangun,
            "rencana-zi",
            rows.get(3).path("id").asText(),
            Map.of("tenggat", "2026-08-03")));
    assertThat(due("zi-rencana-4")).isEqualTo(LocalDate.of(2026, 8, 3));
    disnaker.row(
        "disnakerkepala",
        bangun,
        "kemajuan-zi",
        Map.of("triwulan", "2026-TW1", "kemajuan", "Baik"));
    assertThat(due("zi-kemajuan")).isEqualTo(LocalDate.of(2026, 6, 30));
    done(disnaker.complete("disnakerkepala", bangun, ""));
    assertThat(deadlines.find("zi-kemajuan", disnaker.key())).isEmpty();

    // Each layer may return single items; only these are open, and only they are judged anew.
    disnaker.assessed("Penilaian mandiri", Map.of(TIM, "\"Tidak\""));
    var anggota = disnaker.claimed("tpianggota", ANGGOTA);
    disnaker.judge("tpianggota", anggota);
    disnaker.row(
        "tpianggota",
        anggota,
        "temuan-zi",
        Map.of("butir", TIM, "temuan", "Tim belum ada", "rekomendasi", "Bentuk tim"));
    disnaker.mark("tpianggota", anggota, TIM, "Bentuk tim dahulu");
    done(
        disnaker.complete(
            "tpianggota",
            anggota,
            decision("kembali", "Lengkapi tim")
                + ",\"tenggatPerbaikan\":{\"value\":\"2026-02-18\"}"));
    assertThat(due("zi-perbaikan")).isEqualTo(LocalDate.of(2026, 2, 18));
    time.forwardTo("2026-02-03T08:00");
    mended(disnaker, TIM, 1);
    time.forwardTo("2026-02-04T08:00");
    var again = disnaker.claimed("tpianggota", ANGGOTA);
    assertThat(hints(disnaker, "tpianggota", again)).contains("Putaran perbaikan ke-1");
    assertThat(disnaker.items("tpianggota", again, item -> !item.path("missing").isNull()))
        .extracting(item -> item.path("code").asText())
        .containsExactly(TIM);
    disnaker.judge("tpianggota", again);
    done(disnaker.complete("tpianggota", again, decision("teruskan", "")));

    returned(disnaker, "tpiketua", "Evaluasi ketua TPI", RENCANA);
    time.forwardTo("2026-02-05T08:00");
    mended(disnaker, RENCANA, 1);
    time.forwardTo("2026-02-06T08:00");
    disnaker.evaluated("tpianggota");
    disnaker.evaluated("tpiketua");
    returned(disnaker, "tpidalnis", "Pengendalian teknis", RENCANA);
    time.forwardTo("2026-02-09T08:00");
    mended(disnaker, RENCANA, 2);
    time.forwardTo("2026-02-10T08:00");
    disnaker.evaluated();
    time.forwardTo("2026-02-10T12:00");

    // Without the city's opinion it is not proposed: what is missing is named, with its article.
    disnaker.conditions(Map.of("opini_bpk", ""));
    assertThat(table.get(disnaker.key()).tingkat()).isNull();
    var pembinaan = disnaker.claimed("organisasi", "Pembinaan");
    assertThat(disnaker.rows("organisasi", pembinaan, "penolakan-zi").toString())
        .contains("Opini BPK", "Tabel 5");
    var row =
        disnaker.row(
            "organisasi",
            pembinaan,
            "rekomendasi-zi",
            Map.of(
                "rekomendasi", "Lengkapi opini",
                "triwulan", "2026-TW2",
                "bukti", "Laporan BPK"));
    done(disnaker.complete("organisasi", pembinaan, ""));
    assertThat(actions.ofSeries("RZI-2027"))
        .singleElement()
        .satisfies(one -> assertThat(one.aksi().isi().perangkatDaerah()).isEqualTo("disnaker"));
    assertThat(row).isNotEmpty();
    assertThat(table.get(disnaker.key()).hasil()).isEqualTo(PerkaraZona.Hasil.PEMBINAAN);
    assertThat(desk.get("disnaker").tahap()).isEqualTo(Tahap.DIBANGUN);

    // Next year's sheet has this year's answers, to be confirmed.
    var next = new SatuUnit(port, "disnaker", "disnakerkepala").started(2028);
    next.built();
    var sheet = next.sheet(next.operator(), next.claimed(next.operator(), "Penilaian mandiri"));
    assertThat(sheet.toString()).contains("Zona integritas 2027");
  }

  @Test
  void isHeldByTheOfficeOfTheUnitAndJudgedByNobodyOfIt() {
    var sdn = new SatuUnit(port, "sdn-keranggan", "dikbudkepala").started(2027);
    var siapkan = sdn.claimed("organisasi", "Siapkan penetapan unit");
    sdn.criteria(siapkan, "ya");
    sdn.decree(siapkan, "800/8/2026", "2026-02-02");
    done(sdn.complete("organisasi", siapkan, ""));
    done(
        sdn.complete(
            "walikota", sdn.claimed("walikota", "Tetapkan unit"), decision("tetapkan", "")));
    sdn.built();
    sdn.assessed("Penilaian mandiri", Map.of());

    // A member of the TPI who works for the unit, or at its office, does not judge it.
    var evaluasi = sdn.task(ANGGOTA);
    identity.createMembership("sdnkerangganoperator", "tpianggota");
    identity.createMembership("dikbudsekretaris", "tpianggota");
    try {
      refused(
          sdn.claim("dikbudsekretaris", evaluasi),
          "Anda bekerja di Dinas Pendidikan dan Kebudayaan");
      refused(sdn.claim("sdnkerangganoperator", evaluasi), "Anda ikut mengisi");
    } finally {
      identity.deleteMembership("sdnkerangganoperator", "tpianggota");
      identity.deleteMembership("dikbudsekretaris", "tpianggota");
    }

    // A layer does not judge what it filled below.
    sdn.evaluated("tpianggota");
    identity.createMembership("tpianggota", "tpiketua");
    try {
      refused(sdn.claim("tpianggota", sdn.task("Evaluasi ketua TPI")), "lapis sebelumnya");
    } finally {
      identity.deleteMembership("tpianggota", "tpiketua");
    }
  }

  @Test
  void followsItsOfficeToTheSuccessorAndEndsWithIt() {
    var smpn = new SatuUnit(port, "smpn-6", "dikbudkepala").started(2027);
    smpn.planned();
    assertThatThrownBy(
            () -> reorganisasi.carryOut(new OfficeCommand.Close("dikbud", false, PERDA), "admin"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("ZI-2027/smpn-6");

    reorganisasi.carryOut(new OfficeCommand.Merge("dikbud", "dispora", PERDA), "admin");
    var open = smpn.task("Pembangunan");
    done(smpn.claim("disporakepala", open));
    assertThat(deadlines.find("zi-rencana-2", smpn.key()).orElseThrow())
        .extracting(Deadline::office, Deadline::role)
        .containsExactly("dispora", "disporakepala");

    reorganisasi.carryOut(new OfficeCommand.Close("dispora", true, PERDA), "admin");
    assertThat(smpn.tasks("Pembangunan")).isEmpty();
    assertThat(table.get(smpn.key()).hasil()).isEqualTo(PerkaraZona.Hasil.DITUTUP);
    assertThat(deadlines.find("zi-rencana-2", smpn.key())).isEmpty();
  }

  private LocalDate due(String kind) {
    return deadlines.find(kind, "ZI-2027/disnaker").orElseThrow().due();
  }

  private static String hints(SatuUnit unit, String account, String task) {
    return json(done(unit.as(account).get("/api/tasks/" + task + "/context"))).toString();
  }

  private static void returned(SatuUnit unit, String account, String step, String code) {
    // What goes back need not be judged first.
    var task = unit.claimed(account, step);
    unit.mark(account, task, code, "Perjelas");
    done(unit.complete(account, task, decision("kembali", "Perjelas buktinya")));
  }

  /** Only the returned item is open. */
  private static void mended(SatuUnit unit, String code, int revision) {
    var task = unit.claimed(unit.operator(), "Perbaikan unit");
    var open =
        StreamSupport.stream(unit.sheet(unit.operator(), task).path("items").spliterator(), false)
            .filter(item -> item.path("outside").isNull())
            .map(item -> item.path("code").asText())
            .toList();
    assertThat(open).containsExactly(code);
    done(unit.save(unit.operator(), task, code, "\"Ya\"", "Map " + revision, "", revision));
    done(unit.complete(unit.operator(), task, ""));
  }
}
