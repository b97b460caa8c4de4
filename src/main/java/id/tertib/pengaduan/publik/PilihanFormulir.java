package id.tertib.pengaduan.publik;

import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.acuan.DaftarKelurahan;
import id.tertib.pengaduan.acuan.Kategori;
import id.tertib.pengaduan.acuan.Kelurahan;
import id.tertib.pengaduan.acuan.NamaTempat;
import id.tertib.pengaduan.acuan.UsulKategori;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the form and the list of published reports let people choose from. */
@Component
class PilihanFormulir {

  private final DaftarKategori categories;
  private final DaftarKelurahan places;
  private final NamaTempat names;
  private final UsulKategori suggestions;

  PilihanFormulir(
      DaftarKategori categories,
      DaftarKelurahan places,
      NamaTempat names,
      UsulKategori suggestions) {
    this.categories = categories;
    this.places = places;
    this.names = names;
    this.suggestions = suggestions;
  }

  /**
   * @param kata words that speak of it, apart by spaces
   */
  record PilihanKategori(String kode, String nama, String kata) {}

  /**
   * @param kode code of its office, e.g. {@code kec-setu}
   */
  record Kecamatan(String kode, String nama, List<Kelurahan> kelurahan) {}

  List<PilihanKategori> kategori() {
    return categories.all().stream()
        .filter(one -> !one.kode().equals(Kategori.LAINNYA))
        .map(one -> new PilihanKategori(one.kode(), one.nama(), suggestions.kata(one)))
        .toList();
  }

  /** Those of which reports are published. */
  List<PilihanKategori> kategoriTerbuka() {
    return categories.all().stream()
        .filter(one -> !one.tertutup())
        .map(one -> new PilihanKategori(one.kode(), one.nama(), ""))
        .toList();
  }

  /** Codes of the kelurahan of a kecamatan; empty for none. */
  List<String> kelurahanDi(String kecamatan) {
    return places.all().stream()
        .filter(one -> one.kecamatan().equals(kecamatan))
        .map(Kelurahan::kode)
        .toList();
  }

  List<Kecamatan> kecamatan() {
    return places.all().stream()
        .collect(Collectors.groupingBy(Kelurahan::kecamatan))
        .entrySet()
        .stream()
        .map(
            entry ->
                new Kecamatan(
                    entry.getKey(),
                    names.namaKecamatan(entry.getKey()),
                    entry.getValue().stream()
                        .sorted(Comparator.comparing(Kelurahan::nama))
                        .toList()))
        .sorted(Comparator.comparing(Kecamatan::nama))
        .toList();
  }

  String namaKategori(String kode) {
    return categories.get(kode).nama();
  }

  /** {@code Rawa Buntu, Serpong}. */
  String namaTempat(String kelurahan) {
    return names.nama(kelurahan);
  }
}
