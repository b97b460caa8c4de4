package id.tertib.roadmap;

import id.tertib.data.CsvTable;
import id.tertib.data.CsvTable.Line;
import id.tertib.roadmap.RencanaAksi.DasarJadwal;
import id.tertib.roadmap.RencanaAksi.Sifat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The shipped Road Map: Tabel 9, Tabel 10 and the mapping of both, read together and checked
 * against one another.
 */
final class RoadMapFiles {

  static final String TABEL_9 = "data/tabel-09-rencana-aksi.csv";
  static final String TABEL_10 = "data/tabel-10-quick-wins.csv";
  static final String PEMETAAN = "data/pemetaan-rencana-aksi.csv";
  static final String PERANGKAT_DAERAH = "data/perangkat-daerah.csv";

  static final List<String> TABEL_9_COLUMNS =
      List.of(
          "kode",
          "area",
          "no",
          "kondisi_eksisting",
          "kondisi_ideal",
          "dokumen",
          "rencana_aksi",
          "tahun",
          "jumlah_tanda",
          "status_jadwal",
          "target",
          "pembiayaan",
          "pelaksana",
          "perangkat_daerah",
          "baris_naskah");
  static final List<String> TABEL_10_COLUMNS =
      List.of(
          "kode",
          "sasaran",
          "kondisi_ideal",
          "rencana_aksi",
          "jadwal",
          "status_jadwal",
          "target",
          "baris_naskah");
  static final List<String> PEMETAAN_COLUMNS =
      List.of(
          "kode",
          "area",
          "perangkat_daerah",
          "jadwal",
          "dasar_jadwal",
          "sifat",
          "sama_dengan",
          "catatan");
  static final List<String> PERANGKAT_DAERAH_COLUMNS =
      List.of("kode", "nama", "singkatan", "jenis", "sumber");

  static final String ALL = "semua";

  private static final List<String> TABEL_9_STATUS = List.of("tahun", "target", "tidak terbaca");
  private static final List<String> TABEL_10_STATUS = List.of("triwulan", "tahun", "target");

  private static final Pattern RA = Pattern.compile("RA-\\d{3}");
  private static final Pattern QW = Pattern.compile("QW-\\d{2}");

  /** “1. Rapat Internal…”: the number of a list whose other items became rows of their own. */
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}\\.\\s+(?=\\p{Lu})");

  private static final Pattern OTHER_NUMBER = Pattern.compile("\\s\\d{1,2}\\.\\s");

  private RoadMapFiles() {}

  /** Reads the four files that come with the product. */
  static List<RoadMapRow> ofClasspath() {
    return read(
        CsvTable.ofClasspath(TABEL_9, TABEL_9_COLUMNS),
        CsvTable.ofClasspath(TABEL_10, TABEL_10_COLUMNS),
        CsvTable.ofClasspath(PEMETAAN, PEMETAAN_COLUMNS),
        CsvTable.ofClasspath(PERANGKAT_DAERAH, PERANGKAT_DAERAH_COLUMNS).lines().stream()
            .map(line -> line.required("kode"))
            .collect(Collectors.toSet()));
  }

  /**
   * @param offices codes of the perangkat daerah that exist
   * @return the actions in the order of their codes, RA before QW
   * @throws id.tertib.data.DataFileException naming the first damaged place
   */
  static List<RoadMapRow> read(
      CsvTable tabel9, CsvTable tabel10, CsvTable mappings, Set<String> offices) {
    var mapping = mapping(mappings);
    var actions = new LinkedHashMap<String, RoadMapRow>();
    for (var line : tabel9.lines()) {
      add(actions, line, tabel9(line, mapped(line, RA, "RA-001", mapping), offices));
    }
    for (var line : tabel10.lines()) {
      add(actions, line, tabel10(line, mapped(line, QW, "QW-01", mapping), offices));
    }
    for (var entry : mapping.entrySet()) {
      checkMapping(entry.getKey(), entry.getValue(), actions, mapping);
    }
    return List.copyOf(actions.values());
  }

  private static Map<String, Line> mapping(CsvTable mappings) {
    var mapping = new HashMap<String, Line>();
    for (var line : mappings.lines()) {
      var kode = line.required("kode");
      var first = mapping.putIfAbsent(kode, line);
      if (first != null) {
        throw line.problem(
            "kode",
            "%s sudah dipetakan di baris %d".formatted(kode, first.number()),
            "Hapus salah satu barisnya.");
      }
    }
    return mapping;
  }

  private static Line mapped(
      Line line, Pattern pattern, String example, Map<String, Line> mapping) {
    var kode = line.required("kode");
    if (!pattern.matcher(kode).matches()) {
      throw line.problem(
          "kode", "'%s' bukan kode".formatted(kode), "Tulis kode seperti %s.".formatted(example));
    }
    var mapped = mapping.get(kode);
    if (mapped == null) {
      throw line.problem(
          "kode",
          "%s belum ada di %s".formatted(kode, PEMETAAN),
          "Tambahkan baris %s di berkas pemetaan itu.".formatted(kode));
    }
    return mapped;
  }

  private static void add(Map<String, RoadMapRow> actions, Line line, RoadMapRow action) {
    if (actions.put(action.aksi().kode(), action) != null) {
      throw line.problem(
          "kode", "%s ada dua kali".formatted(action.aksi().kode()), "Beri kode lain.");
    }
  }

  private static RoadMapRow tabel9(Line line, Line mapped, Set<String> offices) {
    var area = area(line);
    checkText(line, TABEL_9_STATUS);
    if (line.text("status_jadwal").equals("tahun")) {
      words(line, "tahun").forEach(year -> checkYear(line, "tahun", year));
    }
    if (!area(mapped).equals(area)) {
      throw mapped.problem(
          "area",
          "'%s', sedangkan %s baris %d menyebut '%s'"
              .formatted(mapped.text("area"), TABEL_9, line.number(), area),
          "Samakan keduanya.");
    }
    return action(
        line,
        mapped,
        offices,
        line.text("dokumen"),
        line.text("pelaksana"),
        line.text("perangkat_daerah"));
  }

  /** Tabel 10 names no document, no executor and no perangkat daerah. */
  private static RoadMapRow tabel10(Line line, Line mapped, Set<String> offices) {
    checkText(line, TABEL_10_STATUS);
    var action = action(line, mapped, offices, "", "", "");
    if (line.text("status_jadwal").equals("triwulan")) {
      var text = schedule(line);
      if (action.aksi().dasarJadwal() == DasarJadwal.NASKAH
          && !text.equals(action.aksi().jadwal())) {
        throw mapped.problem(
            "jadwal",
            "%s, sedangkan %s baris %d menyebut %s"
                .formatted(
                    Jadwal.text(action.aksi().jadwal()),
                    TABEL_10,
                    line.number(),
                    Jadwal.text(text)),
            "Samakan keduanya, atau ubah dasar_jadwal.");
      }
    } else if (line.text("status_jadwal").equals("tahun")) {
      words(line, "jadwal").forEach(year -> checkYear(line, "jadwal", year));
    }
    return action;
  }

  private static void checkText(Line line, List<String> states) {
    if (!states.contains(line.required("status_jadwal"))) {
      throw line.problem(
          "status_jadwal",
          "'%s' tidak dikenal".formatted(line.text("status_jadwal")),
          "Isi salah satu: %s.".formatted(String.join(", ", states)));
    }
  }

  private static void checkYear(Line line, String column, String year) {
    if (!year.matches("202[1-6]")) {
      throw line.problem(
          column,
          "'%s' bukan tahun Road Map".formatted(year),
          "Isi tahun 2021 sampai 2026, dipisahkan spasi.");
    }
  }

  private static RoadMapRow action(
      Line line,
      Line mapped,
      Set<String> offices,
      String documents,
      String executor,
      String penanggungJawab) {
    var who = offices(mapped, offices);
    var schedule = schedule(mapped);
    if (who.isEmpty() != schedule.isEmpty()) {
      var blank = who.isEmpty() ? "perangkat_daerah" : "jadwal";
      throw mapped.problem(
          blank, "kosong", "Isi kolom ini, atau kosongkan keduanya bila belum dipetakan.");
    }
    var twin = mapped.text("sama_dengan");
    return new RoadMapRow(
        new RencanaAksi(
            line.required("kode"),
            area(mapped),
            line.text("kondisi_ideal"),
            withoutNumber(line.required("rencana_aksi")),
            documents,
            who.contains(ALL),
            who.contains(ALL) ? Set.of() : who,
            schedule,
            mapped.parsed(
                "dasar_jadwal",
                RoadMapFiles::dasarJadwal,
                "Isi naskah, naskah-tahun, atau usulan."),
            mapped.parsed(
                "sifat", RoadMapFiles::sifat, "Isi sekali, triwulanan, semesteran, atau tahunan."),
            twin.isEmpty() ? null : twin,
            mapped.text("catatan"),
            line.parsed("baris_naskah", RoadMapFiles::rowNumber, "Isi nomor baris naskah."),
            false),
        line.text("target"),
        executor,
        penanggungJawab);
  }

  private static String area(Line line) {
    return line.parsed(
        "area",
        AreaPerubahan::parse,
        "Isi salah satu: %s.".formatted(String.join(", ", AreaPerubahan.NAMES)));
  }

  private static Set<String> offices(Line mapped, Set<String> known) {
    var codes = words(mapped, "perangkat_daerah");
    if (codes.contains(ALL) && codes.size() > 1) {
      throw mapped.problem(
          "perangkat_daerah",
          "'semua' bersama kode lain",
          "Tulis 'semua' saja, atau kodenya saja.");
    }
    var offices = new LinkedHashSet<String>();
    for (var code : codes) {
      if (!code.equals(ALL) && !known.contains(code)) {
        throw mapped.problem(
            "perangkat_daerah",
            "'%s' tidak dikenal".formatted(code),
            "Pakai kode dari %s.".formatted(PERANGKAT_DAERAH));
      }
      if (!offices.add(code)) {
        throw mapped.problem(
            "perangkat_daerah", "'%s' ada dua kali".formatted(code), "Hapus salah satunya.");
      }
    }
    return offices;
  }

  private static List<Triwulan> schedule(Line mapped) {
    var quarters = new ArrayList<Triwulan>();
    for (var word : words(mapped, "jadwal")) {
      Triwulan quarter;
      try {
        quarter = Jadwal.triwulan(word);
      } catch (IllegalArgumentException e) {
        throw mapped.problem(
            "jadwal", String.valueOf(e.getMessage()), "Pisahkan triwulan dengan spasi.");
      }
      if (quarters.contains(quarter)) {
        throw mapped.problem(
            "jadwal", "%s ada dua kali".formatted(quarter), "Hapus salah satunya.");
      }
      quarters.add(quarter);
    }
    return quarters.stream().sorted().toList();
  }

  private static List<String> words(Line mapped, String column) {
    return Arrays.stream(mapped.text(column).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static void checkMapping(
      String kode, Line line, Map<String, RoadMapRow> actions, Map<String, Line> mapping) {
    if (!actions.containsKey(kode)) {
      throw line.problem(
          "kode",
          "%s tidak ada di %s maupun %s".formatted(kode, TABEL_9, TABEL_10),
          "Hapus barisnya atau perbaiki kodenya.");
    }
    var twin = line.text("sama_dengan");
    if (twin.isEmpty()) {
      return;
    }
    var other = mapping.get(twin);
    if (other == null || twin.equals(kode)) {
      throw line.problem(
          "sama_dengan",
          "'%s' bukan rencana aksi lain".formatted(twin),
          "Isi kode rencana aksi yang sama di tabel yang lain, atau kosongkan.");
    }
    if (twin.substring(0, 2).equals(kode.substring(0, 2))) {
      throw line.problem(
          "sama_dengan",
          "%s dan %s dari tabel yang sama".formatted(kode, twin),
          "Kembaran %s harus dari tabel yang lain.".formatted(kode));
    }
    if (!other.text("sama_dengan").equals(kode)) {
      throw line.problem(
          "sama_dengan",
          "%s menyebut %s, tetapi tidak sebaliknya (baris %d)"
              .formatted(kode, twin, other.number()),
          "Isi kolom itu pada kedua baris.");
    }
  }

  /** Without the number of a list, where it is the only one in the text. */
  static String withoutNumber(String text) {
    var found = NUMBER.matcher(text);
    return found.find() && !OTHER_NUMBER.matcher(text).find() ? text.substring(found.end()) : text;
  }

  private static int rowNumber(String text) {
    var number = Integer.parseInt(text);
    if (number < 1) {
      throw new IllegalArgumentException("Baris %d".formatted(number));
    }
    return number;
  }

  static DasarJadwal dasarJadwal(String text) {
    return switch (text) {
      case "naskah" -> DasarJadwal.NASKAH;
      case "naskah-tahun" -> DasarJadwal.NASKAH_TAHUN;
      case "usulan" -> DasarJadwal.USULAN;
      default -> throw new IllegalArgumentException("Dasar jadwal %s".formatted(text));
    };
  }

  static Sifat sifat(String text) {
    return switch (text) {
      case "sekali" -> Sifat.SEKALI;
      case "triwulanan" -> Sifat.TRIWULANAN;
      case "semesteran" -> Sifat.SEMESTERAN;
      case "tahunan" -> Sifat.TAHUNAN;
      default -> throw new IllegalArgumentException("Sifat %s".formatted(text));
    };
  }

  /** As files and the API write it, e.g. {@code naskah-tahun}. */
  static String kode(DasarJadwal basis) {
    return basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As files and the API write it, e.g. {@code sekali}. */
  static String kode(Sifat sifat) {
    return sifat.name().toLowerCase(Locale.ROOT);
  }
}
