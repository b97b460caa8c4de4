package id.tertib.procedure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;

/** The Camunda properties of one element that are ours and not blank, by name. */
record Properties(Map<String, String> values) {

  static final String PREFIX = "tertib.";

  static final String JUDUL = "tertib.judul";
  static final String PETUNJUK = "tertib.petunjuk";
  static final String TAUTAN = "tertib.tautan";
  static final String TOMBOL = "tertib.tombol";
  static final String KEADAAN = "tertib.keadaan";
  static final String LEMBAR = "tertib.lembar";
  static final String LAPIS = "tertib.lapis";
  static final String TERKUNCI = "tertib.terkunci";
  static final String PERBAIKAN = "tertib.lembar.perbaikan";
  static final String DAFTAR = "tertib.daftar";
  static final String TENGGAT = "tertib.tenggat";
  static final String TENGGAT_JUDUL = "tertib.tenggat.judul";
  static final String TENGGAT_DASAR = "tertib.tenggat.dasar";
  static final String TENGGAT_HARI = "tertib.tenggat.hari";
  static final String TENGGAT_TERPENUHI = "tertib.tenggat.terpenuhi";
  static final String TENGGAT_ATASAN = "tertib.tenggat.atasan";
  static final String EMPAT_MATA = "tertib.empatMata";
  static final String EMPAT_MATA_KALIMAT = "tertib.empatMata.kalimat";
  static final String EMPAT_MATA_KANTOR = "tertib.empatMata.kantor";
  static final String KEMBALI = "tertib.kembali";
  static final String KEMBALI_BUTIR = "tertib.kembali.butir";
  static final String JEJAK = "tertib.jejak";
  static final String JEJAK_KEMBALI = "tertib.jejak.kembali";
  static final String JEJAK_PUTUSAN = "tertib.jejak.putusan";
  static final String SUREL = "tertib.surel";
  static final String RAHASIA = "tertib.rahasia";
  static final String PEMBACA = "tertib.pembaca";
  static final String INSTRUMEN = "tertib.instrumen";
  static final String PERKARA = "tertib.perkara";
  static final String PENUTUPAN = "tertib.penutupan";

  static final Set<String> OF_STEPS =
      Set.of(
          JUDUL,
          PETUNJUK,
          TAUTAN,
          TOMBOL,
          KEADAAN,
          LEMBAR,
          LAPIS,
          TERKUNCI,
          PERBAIKAN,
          DAFTAR,
          TENGGAT,
          TENGGAT_JUDUL,
          TENGGAT_DASAR,
          TENGGAT_HARI,
          TENGGAT_TERPENUHI,
          TENGGAT_ATASAN,
          EMPAT_MATA,
          EMPAT_MATA_KALIMAT,
          EMPAT_MATA_KANTOR,
          KEMBALI,
          KEMBALI_BUTIR,
          JEJAK,
          JEJAK_KEMBALI,
          JEJAK_PUTUSAN,
          SUREL);

  /** Of the process itself; a step's own word comes before its process's. */
  static final Set<String> OF_PROCESSES =
      Set.of(RAHASIA, PEMBACA, PERKARA, PENUTUPAN, INSTRUMEN, TENGGAT_DASAR, SUREL);

  static Properties of(BaseElement element) {
    var values = new LinkedHashMap<String, String>();
    Optional.ofNullable(element.getExtensionElements()).stream()
        .flatMap(
            extensions ->
                extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> isOurs(property.getCamundaName()))
        .forEach(property -> put(values, property));
    return new Properties(values);
  }

  private static boolean isOurs(@Nullable String name) {
    return name != null && name.startsWith(PREFIX);
  }

  /** An element template writes every field, also those that were left blank. */
  private static void put(Map<String, String> values, CamundaProperty property) {
    var value = Optional.ofNullable(property.getCamundaValue()).orElse("").strip();
    if (!value.isEmpty()) {
      values.put(property.getCamundaName(), value);
    }
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** Null when it is not there. */
  @Nullable String find(String name) {
    return values.get(name);
  }

  String text(String name) {
    return Optional.ofNullable(find(name)).orElse("");
  }

  boolean says(String name) {
    return text(name).equals("ya");
  }

  /** Entries apart by semicolons. */
  List<String> entries(String name) {
    return split(text(name), ";").map(String::strip).toList();
  }

  /** Entries apart by commas or blanks. */
  List<String> words(String name) {
    return split(text(name), "[,\\s]+").toList();
  }

  private static Stream<String> split(String text, String by) {
    return Arrays.stream(text.split(by)).filter(word -> !word.isEmpty());
  }
}
