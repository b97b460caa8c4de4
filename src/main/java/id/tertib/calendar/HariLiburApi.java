package id.tertib.calendar;

import id.tertib.calendar.KalenderDesk.Command;
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

  private final KalenderDesk desk;

  HariLiburApi(KalenderDesk desk) {
    this.desk = desk;
  }

  /** A day off without its date, which stands in the address. */
  record LiburEntry(@Nullable String nama, @Nullable String jenis, @Nullable String dasar) {}

  /**
   * @param moved how many open deadlines moved
   */
  record Moved(int moved) {}

  /** Enters the day, or replaces what was entered for it. */
  @PutMapping
  Moved put(@PathVariable String tanggal, @RequestBody LiburEntry content, Principal user) {
    // who may not is told so before what is wrong with the rest
    desk.requireAdministrator(user.getName());
    var form = new LiburForm(null, tanggal, content.nama(), content.jenis(), content.dasar());
    return change(form, user);
  }

  /** Takes the day away; 404 when it is none. */
  @DeleteMapping
  Moved delete(@PathVariable String tanggal, Principal user) {
    desk.requireAdministrator(user.getName());
    return change(new LiburForm(LiburForm.REMOVE, tanggal, null, null, null), user);
  }

  private Moved change(LiburForm form, Principal user) {
    return new Moved(desk.carryOut(Command.of(form), null, user.getName()).pindah());
  }
}
