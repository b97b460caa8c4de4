package id.tertib.pengaduan.acuan;

import id.tertib.office.PerangkatDaerahRegister;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Places as people name them. */
@Component
public class NamaTempat {

  private static final String KECAMATAN = "Kecamatan ";

  private final DaftarKelurahan places;
  private final PerangkatDaerahRegister offices;

  NamaTempat(DaftarKelurahan places, PerangkatDaerahRegister offices) {
    this.places = places;
    this.offices = offices;
  }

  /** {@code Serua Indah, Ciputat}. */
  public String nama(String kelurahan) {
    var place = places.get(kelurahan);
    return place.diketahui()
        ? place.nama() + ", " + namaKecamatan(place.kecamatan())
        : place.nama();
  }

  /** Code of the office of its kecamatan; empty while it is unknown. */
  public String kecamatan(String kelurahan) {
    return places.get(kelurahan).kecamatan();
  }

  /** {@code Ciputat}, by the code of its office. */
  public String namaKecamatan(String kode) {
    var name = offices.find(kode).map(office -> office.nama()).orElse(kode);
    return name.startsWith(KECAMATAN) ? name.substring(KECAMATAN.length()) : name;
  }

  /** Names of the kecamatan by their codes, in the order of the file. */
  public Map<String, String> semuaKecamatan() {
    var all = new LinkedHashMap<String, String>();
    places.all().forEach(one -> all.computeIfAbsent(one.kecamatan(), this::namaKecamatan));
    return all;
  }
}
