package id.tertib.pengaduan.lembar;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.JamLaporan;
import id.tertib.pengaduan.perkara.Kelas;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** State and clocks of a report for whoever holds a step of it (CONTRACT 9). */
@RestController
@RequestMapping("/api/complaints")
@Tag(name = "Pengaduan", description = "Laporan warga (complaints)")
class ComplaintApi {

  private static final String HARI_KERJA = "hari_kerja";

  private final TugasLaporan tasks;
  private final LaporanTable table;
  private final JamLaporan clocks;
  private final CurrentUser user;

  ComplaintApi(TugasLaporan tasks, LaporanTable table, JamLaporan clocks, CurrentUser user) {
    this.tasks = tasks;
    this.table = table;
    this.clocks = clocks;
    this.user = user;
  }

  /**
   * @param number as the reporter has it
   * @param kelas null before it was verified
   * @param unit code of the office whose matter it is; null before
   */
  record Complaint(
      String number,
      String state,
      @JsonProperty("class") @Nullable String kelas,
      @Nullable String unit,
      List<ClockReading> clocks) {}

  /**
   * @param limit in working days
   * @param remainingWorkingDays negative when late; null while it stands still
   */
  record ClockReading(
      String code,
      int limit,
      String unit,
      LocalDate due,
      boolean paused,
      @Nullable Integer remainingWorkingDays) {}

  @GetMapping("/{number}")
  @Operation(summary = "Keadaan dan jam laporan (state and clocks of a report)")
  Complaint get(@PathVariable String number) {
    tasks.requireReader(user.id(), number);
    return table
        .find(number)
        .map(this::shown)
        .orElseThrow(() -> RefusedException.notFound("Laporan ini tidak ada."));
  }

  private Complaint shown(Laporan laporan) {
    Kelas kelas = laporan.kelas();
    return new Complaint(
        laporan.nomor(),
        laporan.status().kode(),
        kelas == null ? null : kelas.kode(),
        laporan.unit(),
        clocks.terbuka(laporan).stream()
            .filter(one -> one.jam() != Jam.DISPOSISI)
            .map(
                one ->
                    new ClockReading(
                        one.jam().kode(),
                        one.batas(),
                        HARI_KERJA,
                        one.tenggat(),
                        one.jeda() != null,
                        one.sisa()))
            .toList());
  }
}
