package id.tertib.account;

import id.tertib.office.Peran;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as a file has him.
 *
 * @param line in the file, from 1
 * @param surel null when the cell is empty
 */
record AccountLine(int line, String id, String nama, @Nullable String surel, List<Peran> peran) {

  List<String> groups() {
    return peran.stream().map(Peran::kelompok).toList();
  }

  public String peranLengkap() {
    return RoleWords.full(peran);
  }
}
