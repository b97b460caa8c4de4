package id.tertib.pengaduan.open311;

import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsianDitolak;
import id.tertib.pengaduan.perkara.IsianDitolak.Salah;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.LaporanBaru;
import id.tertib.pengaduan.perkara.LaporanBaru.Titik;
import id.tertib.pengaduan.perkara.Pelapor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a report of a program's form; whether it has all it needs, the intake checks. */
@Component
class BacaKiriman {

  private static final Pattern DERAJAT = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,15})?");
  private static final Pattern TAUTAN = Pattern.compile("https?://[^\\s<>\"]+");
  private static final String LIHAT_TITIK = "Lihat titiknya";

  private final DaftarKategori categories;

  BacaKiriman(DaftarKategori categories) {
    this.categories = categories;
  }

  /**
   * @throws IsianDitolak for what only a program can get wrong
   */
  LaporanBaru baca(Kiriman form) {
    var wrong = new ArrayList<Salah>();
    var titik = titik(form, wrong);
    tautan(form.get("media_url"), wrong);
    if (form.get("service_code").isEmpty()) {
      wrong.add(new Salah("service_code", "Sebutkan service_code dari daftar services."));
    }
    if (form.get("email").length() > Bagian.EMAIL.terpanjang()) {
      wrong.add(new Salah("email", "Alamat surel terlalu panjang. Periksa."));
    }
    if (!wrong.isEmpty()) {
      throw new IsianDitolak(wrong);
    }
    var kategori = form.get("service_code");
    var alamat = form.get("address_string");
    return new LaporanBaru(
        Kanal.OPEN311,
        null,
        jenis(kategori),
        form.get("description"),
        kategori,
        null,
        form.kelurahan(),
        alamat.isEmpty() && titik != null ? LIHAT_TITIK : alamat,
        titik,
        pelapor(form),
        List.of(),
        form.get("media_url"),
        UUID.randomUUID().toString());
  }

  /** GeoReport knows no kinds of reports; the category tells it. */
  private JenisLaporan jenis(String kategori) {
    return categories
        .find(kategori)
        .flatMap(found -> JenisLaporan.find(found.kelas()))
        .orElse(JenisLaporan.PENGADUAN);
  }

  /** Who leaves a contact and no name is called by the contact. */
  private static Pelapor pelapor(Kiriman form) {
    var email = form.get("email");
    var phone = form.get("phone");
    var name =
        Stream.of(form.get("first_name"), form.get("last_name"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    var called = Stream.of(name, email, phone).filter(one -> !one.isEmpty()).findFirst();
    return called
        .map(one -> new Pelapor(false, false, one, email, phone))
        .orElse(Pelapor.TANPA_NAMA);
  }

  private static @Nullable Titik titik(Kiriman form, List<Salah> wrong) {
    if (form.get("lat").isEmpty() && form.get("long").isEmpty()) {
      return null;
    }
    var lintang = derajat(form.get("lat"));
    var bujur = derajat(form.get("long"));
    if (lintang.isEmpty() || bujur.isEmpty()) {
      wrong.add(
          new Salah("lat", "Kirim keduanya, dalam derajat WGS 84, misalnya -6.3001 dan 106.6702."));
      return null;
    }
    return new Titik(lintang.get(), bujur.get());
  }

  private static Optional<BigDecimal> derajat(String text) {
    return DERAJAT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static void tautan(String text, List<Salah> wrong) {
    if (text.length() > Bagian.TAUTAN.terpanjang()
        || !text.isEmpty() && !TAUTAN.matcher(text).matches()) {
      wrong.add(
          new Salah(
              "media_url",
              "Tulis alamat http atau https, paling panjang 2.000 huruf, atau kosongkan."));
    }
  }
}
