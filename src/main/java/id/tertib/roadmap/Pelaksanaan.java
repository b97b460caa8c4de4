package id.tertib.roadmap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an action is carried out (column “Pelaksanaan” of Tabel 11). */
public enum Pelaksanaan {
  SUDAH("Sudah"),
  SEBAGIAN("Sebagian"),
  BELUM("Belum"),
  TIDAK_BERLAKU("Tidak berlaku");

  private final String label;
  private final String kode = name().toLowerCase(Locale.ROOT);

  Pelaksanaan(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** As it is stored and sent: {@code tidak_berlaku}. */
  public String kode() {
    return kode;
  }

  public static Optional<Pelaksanaan> find(String kode) {
    return Arrays.stream(values()).filter(value -> value.kode().equals(kode)).findFirst();
  }

  /** A row proves its action with these two only (RULES 1). */
  public boolean isProven() {
    return this == SUDAH || this == TIDAK_BERLAKU;
  }

  /** What an answer in its normal form says. */
  public static Pelaksanaan of(JsonNode answer) {
    return find(answer.path("pelaksanaan").asText())
        .orElseThrow(() -> new IllegalStateException("Jawaban tidak dikenal: " + answer));
  }
}
