package id.tertib.calendar;

import id.tertib.calendar.UbahKalender.Perintah;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Days off for programs of administrators: enter, replace, remove (CONTRACT 5). */
@RestController
@RequestMapping("/api/calendar/holidays/{tanggal}")
class HariLiburApi {

  private final UbahKalender kalender;

  HariLiburApi(UbahKalender kalender) {
    this.kalender = kalender;
  }

  /** A day off without its date, which stands in the address. */
  record Isi(@Nullable String nama, @Nullable String jenis, @Nullable String dasar) {}

  /**
   * @param moved how many open deadlines moved
   */
  record Moved(int moved) {}

  /** Enters the day, or replaces what was entered for it. */
  @PutMapping
  Moved put(@PathVariable String tanggal, @RequestBody Isi isi, Principal user) {
    // who may not is told so before what is wrong with the rest
    kalender.hanyaAdministrator(user.getName());
    var isian = new IsianLibur(null, tanggal, isi.nama(), isi.jenis(), isi.dasar());
    return change(isian, user);
  }

  /** Takes the day away; 404 when it is none. */
  @DeleteMapping
  Moved delete(@PathVariable String tanggal, Principal user) {
    kalender.hanyaAdministrator(user.getName());
    return change(new IsianLibur(IsianLibur.HAPUS, tanggal, null, null, null), user);
  }

  private Moved change(IsianLibur isian, Principal user) {
    return new Moved(kalender.laksanakan(Perintah.dari(isian), null, user.getName()).pindah());
  }
}
