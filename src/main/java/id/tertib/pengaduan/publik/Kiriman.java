package id.tertib.pengaduan.publik;

import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.berkas.LampiranBaru;
import id.tertib.pengaduan.perkara.IsianDitolak.Salah;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form, before anybody reads them. */
record Kiriman(List<MultipartFile> berkas) {

  /** Of one file. */
  static final DataSize TERBESAR = DataSize.ofMegabytes(10);

  /** A field for files that was left empty sends one without a name. */
  static Kiriman of(@Nullable List<MultipartFile> sent) {
    return new Kiriman(
        sent == null ? List.of() : sent.stream().filter(one -> !one.isEmpty()).toList());
  }

  boolean ada() {
    return !berkas.isEmpty();
  }

  List<Salah> salah() {
    var wrong = new ArrayList<Salah>();
    if (berkas.size() > BerkasLaporan.PALING_BANYAK) {
      wrong.add(
          new Salah(
              "lampiran",
              "Paling banyak %d berkas; Anda memilih %d. Pilih lagi yang paling menjelaskan."
                  .formatted(BerkasLaporan.PALING_BANYAK, berkas.size())));
    }
    berkas.stream()
        .filter(one -> one.getSize() > TERBESAR.toBytes())
        .findFirst()
        .ifPresent(
            one ->
                wrong.add(
                    new Salah(
                        "lampiran",
                        "Berkas %s lebih besar daripada 10 MB. Kecilkan atau pilih yang lain."
                            .formatted(nama(one)))));
    return wrong;
  }

  List<LampiranBaru> isi() {
    return berkas.stream().map(one -> new LampiranBaru(nama(one), bytes(one))).toList();
  }

  private static String nama(MultipartFile one) {
    return Objects.requireNonNullElse(one.getOriginalFilename(), "berkas");
  }

  private static byte[] bytes(MultipartFile one) {
    try {
      return one.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
