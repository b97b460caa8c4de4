package id.tertib.zona.syarat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.data.Tanggal;
import id.tertib.instrument.score.BadAnswer;
import id.tertib.zona.unit.JenisUnit;
import id.tertib.zona.unit.Tingkat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a question of {@code periksa} strictly; every fault is named, nothing is guessed. */
final class PermintaanPeriksa {

  private static final String JENIS_UNIT = "jenis_unit";

  private final JsonNode body;
  private final List<BadAnswer> faults = new ArrayList<>();

  private PermintaanPeriksa(JsonNode body) {
    this.body = body;
  }

  /**
   * @param asked the conditions that a question may state
   * @param others conditions that are judged elsewhere and not looked at
   * @param faults takes what is wrong
   * @return empty when something is wrong
   */
  static Optional<Usulan> read(
      JsonNode body,
      List<Syarat> asked,
      List<String> others,
      NilaiSyarat nilai,
      List<BadAnswer> faults) {
    var one = new PermintaanPeriksa(body);
    var usulan = one.usulan(asked, others, nilai);
    faults.addAll(one.faults);
    return one.faults.isEmpty() ? usulan : Optional.empty();
  }

  private Optional<Usulan> usulan(List<Syarat> asked, List<String> others, NilaiSyarat nilai) {
    var tingkat = tingkat();
    var tanggal = tanggal("tanggalUsulan");
    if (tanggal == null && !salah("tanggalUsulan")) {
      fault("tanggalUsulan", "tanggalUsulan belum ada. Isi tanggal, misalnya 2027-05-31.");
    }
    var dicabut = tanggal("dicabutPada");
    if (tanggal != null && dicabut != null && dicabut.isAfter(tanggal)) {
      fault(
          "dicabutPada",
          "dicabutPada %s sesudah tanggalUsulan %s. Periksa kedua tanggal."
              .formatted(Tanggal.panjang(dicabut), Tanggal.panjang(tanggal)));
    }
    var pemegang = pemegang();
    var jenis = jenis();
    var syarat = syarat(asked, others, nilai);
    return tingkat == null || tanggal == null
        ? Optional.empty()
        : Optional.of(new Usulan(tingkat, tanggal, pemegang, dicabut, jenis, syarat, Set.of()));
  }

  private @Nullable Tingkat tingkat() {
    var text = body.path("tingkat").asText();
    var found = Arrays.stream(Tingkat.values()).filter(one -> one.name().equals(text)).findFirst();
    if (found.isEmpty()) {
      fault("tingkat", "tingkat harus WBK atau WBBM.");
    }
    return found.orElse(null);
  }

  private @Nullable LocalDate tanggal(String field) {
    var value = body.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    var text = value.isTextual() ? value.textValue() : "";
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      try {
        return LocalDate.parse(text);
      } catch (java.time.DateTimeException noSuchDay) {
        // Said below, as for anything else that is no date.
      }
    }
    fault(field, "%s bukan tanggal. Tulis seperti 2027-05-31.".formatted(field));
    return null;
  }

  private boolean pemegang() {
    var value = body.get("pemegangWbk");
    if (value != null && !value.isNull() && !value.isBoolean()) {
      fault("pemegangWbk", "pemegangWbk harus true atau false.");
    }
    return value != null && value.asBoolean();
  }

  private JenisUnit jenis() {
    var value = body.path("syarat").get(JENIS_UNIT);
    if (value == null || value.isNull()) {
      return JenisUnit.LAINNYA;
    }
    var found = JenisUnit.of(value.asText());
    if (found.isEmpty()) {
      fault(
          "syarat." + JENIS_UNIT,
          "jenis_unit tidak dikenal. Isi salah satu dari %s."
              .formatted(
                  String.join(
                      ", ", Arrays.stream(JenisUnit.values()).map(JenisUnit::kode).toList())));
    }
    return found.orElse(JenisUnit.LAINNYA);
  }

  private Map<String, String> syarat(List<Syarat> asked, List<String> others, NilaiSyarat nilai) {
    var stated = new LinkedHashMap<String, String>();
    var values = body.get("syarat");
    if (values != null && !values.isNull() && !values.isObject()) {
      fault("syarat", "syarat harus berisi nilai menurut kodenya, misalnya {\"spip\":3}.");
      return stated;
    }
    if (values == null || values.isNull()) {
      return stated;
    }
    for (var names = values.fieldNames(); names.hasNext(); ) {
      var kode = names.next();
      var one = asked.stream().filter(syarat -> syarat.kode().equals(kode)).findFirst();
      if (one.isPresent()) {
        state(one.get(), Objects.requireNonNull(values.get(kode)), nilai, stated);
      } else if (!others.contains(kode) && !kode.equals(JENIS_UNIT)) {
        fault(
            "syarat." + kode,
            "Syarat ini tidak dikenal. Isi %s, atau %s."
                .formatted(
                    String.join(", ", asked.stream().map(Syarat::kode).toList()), JENIS_UNIT));
      }
    }
    return stated;
  }

  private void state(Syarat one, JsonNode value, NilaiSyarat nilai, Map<String, String> stated) {
    if (value.isNull()) {
      return;
    }
    var text = text(value);
    var wrong = nilai.salah(one, text);
    wrong.ifPresent(message -> fault("syarat." + one.kode(), message));
    if (wrong.isEmpty()) {
      stated.put(one.kode(), text);
    }
  }

  /** Numbers may be strings; a number too large to be written out is no condition's. */
  private static String text(JsonNode value) {
    if (!value.isNumber()) {
      return value.isValueNode() ? value.asText() : value.toString();
    }
    BigDecimal number = value.decimalValue();
    return Math.abs((long) number.scale()) + number.precision() > 60
        ? value.toString()
        : number.toPlainString();
  }

  private boolean salah(String field) {
    return faults.stream().anyMatch(fault -> fault.code().equals(field));
  }

  private void fault(String field, String message) {
    faults.add(new BadAnswer(field, message));
  }
}
