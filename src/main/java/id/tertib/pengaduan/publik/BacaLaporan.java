package id.tertib.pengaduan.publik;

import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.pengaduan.acuan.Kategori;
import id.tertib.pengaduan.acuan.UsulKategori;
import id.tertib.pengaduan.berkas.LampiranBaru;
import id.tertib.pengaduan.perkara.IsianDitolak.Salah;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.LaporanBaru;
import id.tertib.pengaduan.perkara.LaporanBaru.Titik;
import id.tertib.pengaduan.perkara.Pelapor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a report of what was typed, and says what cannot be one. */
@Component
class BacaLaporan {

  private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}([.,][0-9]{1,15})?");
  private static final int ISO_DAY = 10;

  private final UsulKategori suggestions;

  BacaLaporan(UsulKategori suggestions) {
    this.suggestions = suggestions;
  }

  LaporanBaru laporan(Isian isi, String kiriman, List<LampiranBaru> files) {
    return new LaporanBaru(
        Kanal.WEB,
        null,
        JenisLaporan.find(isi.get("jenis")).orElse(JenisLaporan.PENGADUAN),
        isi.get("uraian"),
        kategori(isi),
        day(isi.get("waktu")).orElse(null),
        isi.get("kelurahan"),
        isi.get("alamat"),
        titik(isi),
        new Pelapor(
            isi.siapa().equals("anonim"),
            isi.siapa().equals("rahasia"),
            isi.get("nama"),
            isi.get("email"),
            isi.get("telepon")),
        files,
        kiriman);
  }

  /** What does not even reach a report. */
  List<Salah> salah(Isian isi) {
    var wrong = new ArrayList<Salah>();
    var jenis = isi.get("jenis");
    if (JenisLaporan.find(jenis).isEmpty()) {
      wrong.add(
          new Salah(
              "jenis", "Pilih jenis laporan: pengaduan, permintaan informasi, atau aspirasi."));
    }
    var waktu = isi.get("waktu");
    if (!waktu.isEmpty() && day(waktu).isEmpty()) {
      wrong.add(new Salah("waktu", "Tulis tanggal kejadian seperti 13/07/2026, atau kosongkan."));
    }
    if (hasPosition(isi) && titik(isi) == null) {
      wrong.add(
          new Salah(
              "lat",
              "Titik itu tidak dapat dibaca. Kirim tanpa titik, atau ambil lagi titiknya di tempat kejadian."));
    }
    if (!isi.setuju()) {
      wrong.add(
          new Salah(
              "setuju",
              "Centang persetujuan. Tanpa persetujuan, laporan tidak dapat kami tangani."));
    }
    return wrong;
  }

  /** Whoever chose none gets what his words speak of, or lets staff choose. */
  private String kategori(Isian isi) {
    var chosen = isi.get("kategori");
    return chosen.isEmpty()
        ? suggestions.of(isi.get("uraian")).stream()
            .map(Kategori::kode)
            .findFirst()
            .orElse(Kategori.LAINNYA)
        : chosen;
  }

  /** As a date field sends it, with a time behind it perhaps, or as people type it. */
  private static Optional<LocalDate> day(String typed) {
    return Tanggal.read(
        typed.length() > ISO_DAY && typed.charAt(ISO_DAY) == 'T'
            ? typed.substring(0, ISO_DAY)
            : typed);
  }

  private static boolean hasPosition(Isian isi) {
    return !VisibleText.isBlank(isi.get("lat")) || !VisibleText.isBlank(isi.get("long"));
  }

  private static @Nullable Titik titik(Isian isi) {
    var lat = isi.get("lat");
    var lon = isi.get("long");
    return DEGREES.matcher(lat).matches() && DEGREES.matcher(lon).matches()
        ? new Titik(new BigDecimal(lat.replace(',', '.')), new BigDecimal(lon.replace(',', '.')))
        : null;
  }
}
