package id.tertib.pengaduan.perkara;

import id.tertib.pengaduan.acuan.DaftarKelurahan;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether words for the public hold the reporter's name, or a part of it. */
@Component
class NamaDalamNaskah {

  /** Shorter parts stand in too many words. */
  private static final int TERPENDEK = 4;

  /** How people are called, and what no name is. */
  private static final Set<String> SAPAAN =
      Set.of("bapak", "haji", "hajah", "warga", "saudara", "saudari", "bang", "mbak");

  private final Set<String> tempat;

  NamaDalamNaskah(DaftarKelurahan places) {
    tempat =
        places.all().stream()
            .flatMap(place -> Arrays.stream(polos(place.nama()).split(" ")))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** How much of a name was found. */
  enum Cocok {
    TIDAK,
    /** One word of it, or the only one: it may be a street's, too. */
    SEBAGIAN,
    UTUH
  }

  Cocok cari(String nama, String naskah) {
    var name = polos(nama);
    var words = " " + polos(naskah) + " ";
    if (name.contains(" ") && words.contains(" " + name + " ")) {
      return Cocok.UTUH;
    }
    return bagian(name).anyMatch(part -> words.contains(" " + part + " "))
        ? Cocok.SEBAGIAN
        : Cocok.TIDAK;
  }

  private Stream<String> bagian(String name) {
    return Arrays.stream(name.split(" "))
        .filter(part -> part.length() >= TERPENDEK)
        .filter(part -> !SAPAAN.contains(part) && !tempat.contains(part));
  }

  private static String polos(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
