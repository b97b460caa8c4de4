package id.tertib.roadmap;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants to see of the Road Map; kept in the page's address.
 *
 * @param area one of the eight areas, null for all
 * @param perangkatDaerah code of an office, null for all
 * @param triwulan {@code 2026-TW4} or a year such as {@code 2026}, null for all
 * @param usulan only what Bagian Organisasi has not confirmed yet
 * @param cari words of code, action, ideal condition or document, null for all
 */
record RoadMapFilter(
    @Nullable String area,
    @Nullable String perangkatDaerah,
    @Nullable String triwulan,
    boolean usulan,
    @Nullable String cari) {

  RoadMapFilter {
    area = orNull(area);
    perangkatDaerah = orNull(perangkatDaerah);
    triwulan = orNull(triwulan);
    cari = orNull(cari);
  }

  boolean matches(StoredAksi row) {
    var action = row.aksi();
    return (area == null || area.equals(action.area()))
        && (perangkatDaerah == null || action.appliesTo(perangkatDaerah))
        && (triwulan == null
            || action.jadwal().stream()
                .anyMatch(quarter -> quarter.toString().startsWith(triwulan)))
        && (!usulan || action.jadwalUsulan() || row.unmapped())
        && (cari == null || mentions(action, cari.toLowerCase(Locale.ROOT)));
  }

  /** Whether anything is left out at all. */
  public boolean ada() {
    return area != null || perangkatDaerah != null || triwulan != null || usulan || cari != null;
  }

  /** The part of the address after the path, with its question mark; empty without any filter. */
  public String query() {
    var address = UriComponentsBuilder.newInstance();
    add(address, "area", area);
    add(address, "perangkatDaerah", perangkatDaerah);
    add(address, "triwulan", triwulan);
    add(address, "usulan", usulan ? "true" : null);
    add(address, "cari", cari);
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
    if (value != null) {
      address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
    }
  }

  private static boolean mentions(RencanaAksi action, String words) {
    return Stream.of(action.kode(), action.rencanaAksi(), action.kondisiIdeal(), action.dokumen())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
