package id.tertib.zona.pemantauan;

import static id.tertib.testing.Perkara.decision;
import static id.tertib.testing.Perkara.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.zona.PerkaraUji;
import id.tertib.zona.SatuUnit;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.UsulanUji;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.Tahap;
import id.tertib.zona.unit.Tingkat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A unit wins WBK by the city's letter, WBBM by that of the next year, loses it, and may not be
 * proposed before the second anniversary. Every step by its task.
 */
@PostgresTest
class ZonaSeutuhnyaIT {

  private static final String RSUD = "Rumah Sakit Umum Daerah";
  private static final String HASIL = "Hasil seleksi administrasi";

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired UnitDesk desk;
  @Autowired PerkaraZonaTable table;

  @Test
  void winsBothPredicatesLosesThemAndWaitsTwoYears() {
    time.startAt("2026-02-02T07:00");
    won(2026, Tingkat.WBK, "2026-02-09");
    assertThat(desk.get("rsud").predikat()).isEqualTo(Predikat.WBK);

    time.forwardTo("2027-02-09T07:00");
    won(2027, Tingkat.WBBM, "2027-02-15");
    assertThat(desk.get("rsud").predikat()).isEqualTo(Predikat.WBBM);
    assertThat(desk.get("rsud").predikatKini().sejak()).isEqualTo("2027-02-15");

    time.forwardTo("2027-06-14T08:00");
    var cabut = new PerkaraUji(port, "CABUT-ZI-2027-1/rsud");
    assertThat(cabut.propose("organisasi", "rsud", "Pungutan", "2027-06-11").statusCode())
        .isEqualTo(302);
    var konfirmasi = cabut.claimed("tpiketua", "Konfirmasi TPI");
    done(
        cabut.set(
            "tpiketua",
            konfirmasi,
            BerkasPencabutan.KONFIRMASI,
            RSUD,
            "\"hasil\":\"ya\",\"alasan\":\"Terbukti\""));
    done(cabut.complete("tpiketua", konfirmasi));
    var putus = cabut.claimed("organisasi", "Catat keputusan pencabutan");
    done(
        cabut.set(
            "organisasi",
            putus,
            BerkasPencabutan.KEPUTUSAN,
            RSUD,
            "\"keputusan\":\"dicabut\",\"nomor\":\"9/2027\",\"tanggal\":\"2027-06-14\""));
    done(cabut.attach("organisasi", putus, BerkasPencabutan.KEPUTUSAN, RSUD));
    done(cabut.complete("organisasi", putus));
    assertThat(desk.get("rsud").predikat()).isEqualTo(Predikat.DICABUT);

    time.forwardTo("2028-03-06T07:00");
    var refused = judged(2028);
    assertThat(table.get(refused.key()).tingkat()).isNull();
    var pembinaan = refused.claimed("organisasi", "Pembinaan");
    assertThat(refused.rows("organisasi", pembinaan, "penolakan-zi").toString())
        .contains("14 Juni 2029");
  }

  /** From the plan to the decree, all within days. */
  private void won(int year, Tingkat tingkat, String decree) {
    var rsud = judged(year);
    assertThat(table.get(rsud.key()).tingkat()).isEqualTo(tingkat);
    var kota = new UsulanUji(port, year, time::runDue);
    kota.composed(UsulanUji.SUSUN, Map.of("rsud", UsulanUji.YA));
    kota.signed();
    var today = time.now().toLocalDate().toString();
    kota.sent("1", today);
    assertThat(desk.get("rsud").tahap()).isEqualTo(Tahap.DIUSULKAN);
    time.forwardTo(decree + "T08:00");
    var hasil = rsud.claimed("organisasi", HASIL);
    rsud.answered(hasil, decree, "B/1");
    done(rsud.complete("organisasi", hasil, decision("lulus", "")));
    var tpn = rsud.claimed("organisasi", "Evaluasi kementerian");
    rsud.row("organisasi", tpn, "evaluasi-tpn-zi", Map.of("jenis", "panel", "tanggal", decree));
    done(rsud.complete("organisasi", tpn, "\"keputusan\":{\"value\":\"penetapan\"}"));
    var penetapan = rsud.claimed("organisasi", "Catat penetapan predikat");
    var row =
        rsud.row(
            "organisasi",
            penetapan,
            "penetapan-zi",
            Map.of("predikat", tingkat.name(), "nomor", "1/" + year, "tanggal", decree));
    rsud.document("organisasi", penetapan, "penetapan-zi", row);
    done(rsud.complete("organisasi", penetapan, ""));
  }

  private SatuUnit judged(int year) {
    var rsud = new SatuUnit(port, "rsud", "rsudkepala").started(year);
    rsud.built();
    rsud.assessed("Penilaian mandiri", Map.of());
    rsud.evaluated();
    time.runDue();
    rsud.conditions(Map.of());
    return rsud;
  }
}
