package id.tertib.monitoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Road Map's mapping and the list of offices as a test reads them itself, so that what it
 * expects rests on the files and on RULES 1, never on the product's own reading of them.
 */
final class PetaUji {

  /** The areas in the order of the regulation. */
  static final List<String> AREA =
      List.of(
          "Manajemen Perubahan",
          "Deregulasi Kebijakan",
          "Penataan Organisasi",
          "Penataan Tatalaksana",
          "Penataan Sistem Manajemen SDM Aparatur",
          "Penguatan Akuntabilitas",
          "Penguatan Pengawasan",
          "Peningkatan Kualitas Pelayanan Publik");

  /**
   * @param kantor codes; empty for every office
   * @param triwulan e.g. {@code 2026-TW3}
   * @param usulan whether its quarter is a proposal
   * @param sekali one-off: asked from its quarter on until it is proven once
   */
  record Aksi(
      String kode,
      String area,
      Set<String> kantor,
      List<String> triwulan,
      boolean usulan,
      boolean sekali) {

    boolean bagi(String kode) {
      return kantor.isEmpty() || kantor.contains(kode);
    }

    /** By its quarters alone, whatever was proven before. */
    boolean jatuhTempo(String semester) {
      var tahun = semester.substring(0, 4);
      var awal = semester.endsWith("1") ? tahun + "-TW1" : tahun + "-TW3";
      var akhir = semester.endsWith("1") ? tahun + "-TW2" : tahun + "-TW4";
      return triwulan.stream()
          .anyMatch(satu -> satu.compareTo(akhir) <= 0 && (sekali || satu.compareTo(awal) >= 0));
    }
  }

  /** An office's line in the file. */
  record Kantor(String kode, String nama, String singkatan) {}

  private final Map<String, Aksi> aksi = new LinkedHashMap<>();
  private final Map<String, Kantor> kantor = new LinkedHashMap<>();

  PetaUji() {
    for (var baris : baca("/data/pemetaan-rencana-aksi.csv")) {
      var kode = baris.get("kode");
      if (kode.startsWith("QW-") && !baris.get("sama_dengan").isEmpty()) {
        continue; // a twin is asked under its code of Tabel 9
      }
      var siapa = baris.get("perangkat_daerah");
      aksi.put(
          kode,
          new Aksi(
              kode,
              baris.get("area"),
              siapa.equals("semua") ? Set.of() : Set.of(siapa.split(" ")),
              List.of(baris.get("jadwal").split(" ")),
              !baris.get("dasar_jadwal").equals("naskah"),
              baris.get("sifat").equals("sekali")));
    }
    for (var baris : baca("/data/perangkat-daerah.csv")) {
      kantor.put(
          baris.get("kode"),
          new Kantor(baris.get("kode"), baris.get("nama"), baris.get("singkatan")));
    }
  }

  /** In the order of a checklist: by area, then as the file has them. */
  List<Aksi> bagi(String kode) {
    return AREA.stream()
        .flatMap(area -> aksi.values().stream().filter(satu -> satu.area().equals(area)))
        .filter(satu -> satu.bagi(kode))
        .toList();
  }

  Aksi aksi(String kode) {
    return aksi.get(kode);
  }

  /** Bagian Organisasi stands behind these quarters from now on. */
  void tetapkan(String kode, List<String> triwulan) {
    var lama = aksi.get(kode);
    aksi.put(kode, new Aksi(kode, lama.area(), lama.kantor(), triwulan, false, lama.sekali()));
  }

  List<String> semuaKantor() {
    return List.copyOf(kantor.keySet());
  }

  Kantor kantor(String kode) {
    return kantor.get(kode);
  }

  private static List<Map<String, String>> baca(String berkas) {
    try (var isi =
        new BufferedReader(
            new InputStreamReader(
                PetaUji.class.getResourceAsStream(berkas), StandardCharsets.UTF_8))) {
      var kepala = sel(isi.readLine());
      return isi.lines()
          .map(
              baris -> {
                var hasil = new LinkedHashMap<String, String>();
                var sel = sel(baris);
                for (int i = 0; i < kepala.size(); i++) {
                  hasil.put(kepala.get(i), i < sel.size() ? sel.get(i) : "");
                }
                return (Map<String, String>) hasil;
              })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> sel(String baris) {
    var hasil = new ArrayList<String>();
    var satu = new StringBuilder();
    var dikutip = false;
    for (var huruf : baris.toCharArray()) {
      if (huruf == '"') {
        dikutip = !dikutip;
      } else if (huruf == ',' && !dikutip) {
        hasil.add(satu.toString());
        satu.setLength(0);
      } else {
        satu.append(huruf);
      }
    }
    hasil.add(satu.toString());
    return hasil;
  }
}
