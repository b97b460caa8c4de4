package id.tertib.pengaduan.perkara;

import id.tertib.data.VisibleText;
import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.acuan.DaftarKelurahan;
import id.tertib.pengaduan.acuan.KotakKota;
import id.tertib.pengaduan.perkara.IsianDitolak.Salah;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a report must have, whichever way it comes. */
@Component
class PeriksaLaporan {

  private static final int SHORTEST = 10;
  private static final int OLDEST_YEARS = 5;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9-]{1,63}(\\.[a-zA-Z0-9-]{1,63})+");
  private static final Pattern TELEPON = Pattern.compile("\\+?[0-9][0-9 .()-]{5,24}");

  private final DaftarKategori categories;
  private final DaftarKelurahan places;
  private final KotakKota box;
  private final Clock clock;

  PeriksaLaporan(DaftarKategori categories, DaftarKelurahan places, KotakKota box, Clock clock) {
    this.categories = categories;
    this.places = places;
    this.box = box;
    this.clock = clock;
  }

  /**
   * @throws IsianDitolak with all that is wrong
   */
  void periksa(LaporanBaru baru) {
    var wrong = salah(baru);
    if (!wrong.isEmpty()) {
      throw new IsianDitolak(wrong);
    }
  }

  /** All that is wrong, in the order of the form. */
  List<Salah> salah(LaporanBaru baru) {
    var wrong = new ArrayList<Salah>();
    uraian(baru.uraian(), wrong);
    if (categories.find(baru.kategori()).isEmpty()) {
      wrong.add(
          new Salah(
              "kategori",
              "Perihal '%s' tidak dikenal. Pilih satu dari daftar, atau Lainnya."
                  .formatted(shortened(baru.kategori()))));
    }
    waktu(baru, wrong);
    tempat(baru, wrong);
    if (!baru.pelapor().anonim()) {
      pelapor(baru.pelapor(), baru.pencatat() != null, wrong);
    }
    return wrong;
  }

  private static void uraian(String text, List<Salah> wrong) {
    var visible = text.codePoints().filter(sign -> !VisibleText.isBlank(Character.toString(sign)));
    if (visible.limit(SHORTEST).count() < SHORTEST) {
      wrong.add(
          new Salah("uraian", "Ceritakan dengan singkat apa yang terjadi, sedikitnya 10 huruf."));
    }
    tooLong("uraian", "Cerita", text, Bagian.URAIAN, wrong);
  }

  private static void tooLong(
      String field, String name, String text, Bagian bagian, List<Salah> wrong) {
    if (text.codePointCount(0, text.length()) > bagian.terpanjang()) {
      wrong.add(
          new Salah(
              field,
              "%s terlalu panjang: paling banyak %,d huruf. Persingkat."
                  .formatted(name, bagian.terpanjang())
                  .replace(',', '.')));
    }
  }

  private void waktu(LaporanBaru baru, List<Salah> wrong) {
    var day = baru.terjadi();
    var today = LocalDate.now(clock);
    if (day != null && day.isAfter(today)) {
      wrong.add(new Salah("waktu", "Tanggal kejadian belum tiba. Pilih hari ini atau sebelumnya."));
    } else if (day != null && day.isBefore(today.minusYears(OLDEST_YEARS))) {
      wrong.add(
          new Salah(
              "waktu",
              "Tanggal kejadian lebih dari %d tahun lalu. Periksa tahunnya, atau kosongkan."
                  .formatted(OLDEST_YEARS)));
    }
  }

  private void tempat(LaporanBaru baru, List<Salah> wrong) {
    if (baru.kelurahan().isEmpty()) {
      kelurahanKosong(baru, wrong);
    } else if (places.find(baru.kelurahan()).isEmpty()) {
      wrong.add(
          new Salah(
              "kelurahan",
              "'%s' bukan kelurahan di Kota Tangerang Selatan. Pilih dari daftar."
                  .formatted(shortened(baru.kelurahan()))));
    }
    if (baru.jenis() == JenisLaporan.PENGADUAN && VisibleText.isBlank(baru.alamat())) {
      wrong.add(new Salah("alamat", "Tulis patokan tempatnya: nama jalan, gedung, atau tikungan."));
    }
    tooLong("alamat", "Patokan", baru.alamat(), Bagian.ALAMAT, wrong);
    var titik = baru.titik();
    if (titik != null) {
      box.refuse(titik.lintang(), titik.bujur())
          .ifPresent(sentence -> wrong.add(new Salah("lat", sentence)));
    }
  }

  /** People choose it; a program may leave it to the verifier. */
  private static void kelurahanKosong(LaporanBaru baru, List<Salah> wrong) {
    if (baru.kanal() != Kanal.OPEN311) {
      wrong.add(new Salah("kelurahan", "Pilih kelurahan tempat kejadiannya."));
    }
  }

  /**
   * @param dicatat whether somebody at a counter types it for the reporter
   */
  private static void pelapor(Pelapor pelapor, boolean dicatat, List<Salah> wrong) {
    if (VisibleText.isBlank(pelapor.nama())) {
      wrong.add(
          new Salah(
              "nama",
              "Tulis nama %s, atau pilih Tanpa nama.".formatted(dicatat ? "pelapor" : "Anda")));
    }
    tooLong("nama", "Nama", pelapor.nama(), Bagian.NAMA, wrong);
    if (!pelapor.email().isBlank() && !EMAIL.matcher(pelapor.email().strip()).matches()) {
      wrong.add(
          new Salah("email", "Tulis alamat lengkap, misalnya warga@contoh.id, atau kosongkan."));
    }
    if (!pelapor.telepon().isBlank() && !TELEPON.matcher(pelapor.telepon().strip()).matches()) {
      wrong.add(
          new Salah(
              "telepon",
              "Tulis nomor telepon dengan angka, misalnya 0812 3456 7890, atau kosongkan."));
    }
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
