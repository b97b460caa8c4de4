package id.tertib.pengaduan.petugas;

import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pengaduan.acuan.DaftarKelurahan;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Places as lists name them. */
@Component
class Tempat {

  private static final String KECAMATAN = "Kecamatan ";

  private final DaftarKelurahan places;
  private final PerangkatDaerahRegister offices;

  Tempat(DaftarKelurahan places, PerangkatDaerahRegister offices) {
    this.places = places;
    this.offices = offices;
  }

  /** {@code Serua Indah, Ciputat}. */
  String nama(String kelurahan) {
    var place = places.get(kelurahan);
    return place.diketahui()
        ? place.nama() + ", " + namaKecamatan(place.kecamatan())
        : place.nama();
  }

  String kecamatan(String kelurahan) {
    return places.get(kelurahan).kecamatan();
  }

  /** {@code Ciputat}, by the code of its office. */
  String namaKecamatan(String kode) {
    var name = offices.find(kode).map(office -> office.nama()).orElse(kode);
    return name.startsWith(KECAMATAN) ? name.substring(KECAMATAN.length()) : name;
  }

  /** Names of the kecamatan by their codes, in the order of the file. */
  Map<String, String> semuaKecamatan() {
    var all = new LinkedHashMap<String, String>();
    places.all().forEach(one -> all.computeIfAbsent(one.kecamatan(), this::namaKecamatan));
    return all;
  }
}
