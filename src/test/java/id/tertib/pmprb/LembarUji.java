package id.tertib.pmprb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An instrument as the tests read it themselves from its table, and what answers to it are worth. A
 * sub-area is worth its weight times the mean of its items' shares; all else are sums of it.
 */
final class LembarUji {

  /** A cell of a workbook; several make one answer. */
  static final String JAWABAN = "Jawaban";

  private static final Pattern NOL_PER_NOL = Pattern.compile("0/0 = ([01])");

  private final List<Butir> butir;

  private LembarUji(List<Butir> butir) {
    this.butir = List.copyOf(butir);
  }

  static LembarUji kota() {
    return baca("/instrumen/pmprb-lke-kota.csv");
  }

  static LembarUji unit() {
    return baca("/instrumen/pmprb-lke-unit.csv");
  }

  static LembarUji hasilResmi() {
    return baca("/instrumen/rb-komponen-26-2020.csv");
  }

  /** A row of the table. */
  record Butir(Map<String, String> kolom) {

    String kode() {
      return kolom.get("kode");
    }

    String skala() {
      return kolom.get("skala");
    }

    private String sub() {
      return kolom.get("bagian") + "/" + kolom.get("area") + "/" + kolom.get("sub_area");
    }

    /** What the city's figures are told by: a part of Pengungkit, or an area of Hasil. */
    private String komponen() {
      return kolom.get(kolom.get("bagian").equals("Hasil") ? "area" : "bagian");
    }

    private List<String> nilai() {
      return List.of(kolom.get("nilai_opsi").split(";"));
    }
  }

  /** An answer by the columns of the workbook in which it is written. */
  record Jawaban(Map<String, String> sel) {

    static Jawaban satu(String teks) {
      return new Jawaban(Map.of(JAWABAN, teks));
    }

    private long angka(String kolom) {
      return Long.parseLong(sel.get(kolom));
    }

    /** As a program sends it. */
    String json() {
      if (!sel.containsKey(JAWABAN)) {
        return sel.entrySet().stream()
            .map(satu -> "\"%s\":%s".formatted(satu.getKey().toLowerCase(), satu.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
      }
      var teks = sel.get(JAWABAN);
      return Character.isDigit(teks.charAt(0)) ? teks : "\"" + teks + "\"";
    }
  }

  /** What a set of answers is worth: the whole, its components, its eight areas of change. */
  record Nilai(Pecahan jumlah, Map<String, Pecahan> komponen, Map<String, Pecahan> area) {}

  List<Butir> butir() {
    return butir;
  }

  Butir butir(String kode) {
    return butir.stream().filter(satu -> satu.kode().equals(kode)).findFirst().orElseThrow();
  }

  Nilai nilai(Map<String, Jawaban> isi) {
    var komponen = new LinkedHashMap<String, Pecahan>();
    var area = new LinkedHashMap<String, Pecahan>();
    var jumlah = Pecahan.NOL;
    for (var sub : butir.stream().collect(Collectors.groupingBy(Butir::sub)).values()) {
      var bagian = Pecahan.NOL;
      for (var satu : sub) {
        bagian = bagian.tambah(bagian(satu, isi.get(satu.kode())));
      }
      var satu = sub.get(0);
      var nilai = bagian.bagi(sub.size()).kali(Pecahan.dari(satu.kolom().get("bobot_sub_area")));
      jumlah = jumlah.tambah(nilai);
      komponen.merge(satu.komponen(), nilai, Pecahan::tambah);
      area.merge(satu.kolom().get("area"), nilai, Pecahan::tambah);
    }
    return new Nilai(jumlah, komponen, area);
  }

  /** The share of its weight that an answer gives, 0 to 1. */
  private static Pecahan bagian(Butir satu, Jawaban jawaban) {
    return switch (satu.skala()) {
      case "YT" -> jawaban.sel().get(JAWABAN).equals("Ya") ? Pecahan.SATU : Pecahan.NOL;
      case "ABC", "ABCD", "ABCDE" ->
          Pecahan.dari(satu.nilai().get(jawaban.sel().get(JAWABAN).charAt(0) - 'A'));
      case "PILIHAN" ->
          satu.nilai().stream()
              .map(pilihan -> pilihan.split("="))
              .filter(pilihan -> pilihan[0].equals(jawaban.sel().get(JAWABAN)))
              .map(pilihan -> Pecahan.dari(pilihan[1]))
              .findFirst()
              .orElseThrow();
      case "SKOR" -> perBagian(jawaban, satu.kolom().get("bobot_sub_area"));
      case "RASIO" -> rasio(satu, jawaban);
      default -> perBagian(jawaban, satu.skala().replace("INDEKS", ""));
    };
  }

  private static Pecahan perBagian(Jawaban jawaban, String penuh) {
    var seluruh = Pecahan.dari(penuh);
    return Pecahan.dari(jawaban.sel().get(JAWABAN))
        .kali(new Pecahan(seluruh.bawah(), seluruh.atas()));
  }

  private static Pecahan rasio(Butir satu, Jawaban jawaban) {
    var turun = satu.nilai().contains("penurunan");
    var atas = turun ? jawaban.angka("Lalu") - jawaban.angka("Kini") : jawaban.angka("Pembilang");
    var bawah = jawaban.angka(turun ? "Lalu" : "Penyebut");
    if (bawah == 0) {
      var nol = NOL_PER_NOL.matcher(satu.kolom().get("rumus"));
      return atas == 0 && nol.find() ? Pecahan.dari(nol.group(1)) : Pecahan.NOL;
    }
    return atas <= 0 ? Pecahan.NOL : Pecahan.dari(atas, bawah).palingBanyakSatu();
  }

  /** Some answer that its scale takes. */
  static Jawaban acak(Butir satu, Random acak) {
    return switch (satu.skala()) {
      case "YT" -> Jawaban.satu(acak.nextInt(5) > 0 ? "Ya" : "Tidak");
      case "ABC", "ABCD", "ABCDE" ->
          Jawaban.satu(String.valueOf((char) ('A' + acak.nextInt(satu.nilai().size()))));
      case "PILIHAN" ->
          Jawaban.satu(satu.nilai().get(acak.nextInt(satu.nilai().size())).split("=")[0]);
      case "RASIO" -> acakRasio(satu, acak);
      default ->
          Jawaban.satu(
              new BigDecimal(satu.skala().replace("INDEKS", ""))
                  .multiply(BigDecimal.valueOf(40 + acak.nextInt(60)))
                  .divide(BigDecimal.valueOf(100), 2, RoundingMode.DOWN)
                  .toPlainString());
    };
  }

  private static Jawaban acakRasio(Butir satu, Random acak) {
    if (satu.nilai().contains("penurunan")) {
      return new Jawaban(Map.of("Lalu", "" + acak.nextInt(9), "Kini", "" + acak.nextInt(9)));
    }
    var penyebut = acak.nextInt(30);
    return new Jawaban(
        Map.of("Pembilang", "" + acak.nextInt(penyebut + 1), "Penyebut", "" + penyebut));
  }

  private static LembarUji baca(String berkas) {
    try (var isi = LembarUji.class.getResourceAsStream(berkas)) {
      var baris =
          new String(isi.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(LembarUji::sel)
              .toList();
      var kepala = baris.get(0);
      var butir = new ArrayList<Butir>();
      for (var satu : baris.subList(1, baris.size())) {
        var kolom = new LinkedHashMap<String, String>();
        for (var i = 0; i < kepala.size(); i++) {
          kolom.put(kepala.get(i), satu.get(i));
        }
        butir.add(new Butir(kolom));
      }
      return new LembarUji(butir);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cells of a line; one that holds a comma stands in quotation marks. */
  private static List<String> sel(String baris) {
    return Arrays.stream(baris.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .map(satu -> satu.startsWith("\"") ? satu.substring(1, satu.length() - 1) : satu)
        .map(satu -> satu.replace("\"\"", "\""))
        .toList();
  }
}
