package id.tertib.calendar;

import id.tertib.data.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What would become of the calendar and of open deadlines, before anything is changed.
 *
 * @param perubahan the change as it was understood
 * @param akibat what it does to open deadlines
 * @param peringatan what somebody should see to
 */
record PratinjauKalender(PerubahanLibur perubahan, CalendarImpact akibat, List<String> peringatan) {

  /** Deadlines of one kind. */
  record Kelompok(String jenis, List<CalendarImpact.Move> pindah) {}

  /** By kind, in the order of the moves. */
  public List<Kelompok> kelompok() {
    var jenis = new LinkedHashMap<String, List<CalendarImpact.Move>>();
    akibat
        .moves()
        .forEach(move -> jenis.computeIfAbsent(move.kind(), nama -> new ArrayList<>()).add(move));
    return jenis.entrySet().stream()
        .map(entry -> new Kelompok(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The same for the same preview alone: what was seen is what is done. */
  public String sidik() {
    return Sha256.of(perubahan + "\n" + akibat + "\n" + peringatan);
  }
}
