package id.tertib.upgrade;

import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.groups.Tuple;

/** The register of deadlines as Bagian Organisasi reads it. */
final class BukuTenggat {

  private final Installation produk;

  BukuTenggat(Installation produk) {
    this.produk = produk;
  }

  /**
   * @param siklus e.g. {@code 2026-TW3}
   */
  List<JsonNode> of(String siklus) {
    return list(organisasi().get("/api/deadlines?cycle=" + siklus));
  }

  List<JsonNode> of(String siklus, String kode) {
    return of(siklus).stream()
        .filter(tenggat -> tenggat.path("perangkatDaerah").asText().equals(kode))
        .toList();
  }

  List<JsonNode> open(String siklus) {
    return of(siklus).stream()
        .filter(tenggat -> List.of("terbuka", "terlambat").contains(tenggat.path("state").asText()))
        .toList();
  }

  /** Kind and state of what one perangkat daerah owes and owed. */
  List<Tuple> states(String siklus, String kode) {
    return of(siklus, kode).stream()
        .map(tenggat -> tuple(tenggat.path("kind").asText(), tenggat.path("state").asText()))
        .toList();
  }

  /** Stage, account (none while it is planned), state, and whether it came late. */
  List<Tuple> reminders(JsonNode tenggat) {
    return list(organisasi().get("/api/reminders?deadline=" + tenggat.path("id").asLong())).stream()
        .map(
            baris ->
                tuple(
                    baris.path("stage").asText(),
                    baris.path("recipient").asText(""),
                    baris.path("state").asText(),
                    baris.path("late").asBoolean()))
        .toList();
  }

  /** By letter, of a whole cycle. */
  List<JsonNode> extensions(String siklus) {
    return of(siklus).stream()
        .flatMap(tenggat -> list(tenggat.path("extensions")).stream())
        .toList();
  }

  private Pegawai organisasi() {
    return produk.as("organisasi");
  }

  private static List<JsonNode> list(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false).toList();
  }
}
