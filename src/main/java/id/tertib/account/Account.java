package id.tertib.account;

import id.tertib.access.Groups;
import id.tertib.office.Peran;
import id.tertib.office.PerangkatDaerah;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param id what its owner types to sign in
 * @param nama what pages and mails call its owner
 * @param surel address of mail; null when none is known
 * @param peran roles in their fixed order; groups of other kinds are left out and left alone
 */
record Account(String id, String nama, @Nullable String surel, List<Peran> peran, Keadaan keadaan) {

  /** Whether somebody can sign in with it. */
  enum Keadaan {
    AKTIF,
    /** Made, and its owner has not set a password yet. */
    MENUNGGU,
    DITUTUP;

    /** As addresses write it. */
    public String kode() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean ditutup() {
    return keadaan == Keadaan.DITUTUP;
  }

  /** The office it is shown under: the first that it has a role in; empty for the city's people. */
  public Optional<PerangkatDaerah> office() {
    return peran.stream().map(Peran::kantor).filter(Objects::nonNull).findFirst();
  }

  public List<String> groups() {
    return peran.stream().map(Peran::kelompok).toList();
  }

  boolean administrator() {
    return groups().contains(Groups.ADMIN);
  }
}
