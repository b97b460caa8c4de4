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
record KalenderPreview(LiburChange perubahan, CalendarImpact akibat, List<String> peringatan) {

  /** Deadlines of one kind. */
  record Group(String jenis, List<CalendarImpact.Move> pindah) {}

  /** By kind, in the order of the moves. */
  public List<Group> kelompok() {
    var kinds = new LinkedHashMap<String, List<CalendarImpact.Move>>();
    akibat
        .moves()
        .forEach(move -> kinds.computeIfAbsent(move.kind(), name -> new ArrayList<>()).add(move));
    return kinds.entrySet().stream()
        .map(entry -> new Group(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The same for the same preview alone: what was seen is what is done. */
  public String sidik() {
    return Sha256.of(perubahan + "\n" + akibat + "\n" + peringatan);
  }
}
