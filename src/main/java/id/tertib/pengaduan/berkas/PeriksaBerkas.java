package id.tertib.pengaduan.berkas;

import id.tertib.data.FileName;
import id.tertib.pengaduan.berkas.PdfBersih.Akhir;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a file must be to be kept, and what is left of it then. */
@Component
class PeriksaBerkas {

  /** Bytes of one file. */
  static final int TERBESAR = 10 * 1024 * 1024;

  private static final int CETAK = 4;

  private final PdfAnak pdfs;
  private final Giliran turns;

  PeriksaBerkas(PdfAnak pdfs, Giliran turns) {
    this.pdfs = pdfs;
    this.turns = turns;
  }

  /**
   * @throws BerkasDitolak naming the file, what is wrong and the mend
   */
  List<LampiranBersih> periksa(List<LampiranBaru> baru) {
    if (baru.size() > BerkasLaporan.PALING_BANYAK) {
      throw new BerkasDitolak(
          "Paling banyak %d berkas sekali kirim. Hapus %d, lalu kirim lagi."
              .formatted(BerkasLaporan.PALING_BANYAK, baru.size() - BerkasLaporan.PALING_BANYAK));
    }
    // What is refused at a glance makes nobody wait
    baru.forEach(PeriksaBerkas::sekilas);
    return baru.stream().map(this::bersihkan).toList();
  }

  private static void sekilas(LampiranBaru baru) {
    if (baru.isi().length == 0) {
      throw refused(baru, "kosong (0 byte). Pilih berkas yang lain.");
    }
    if (baru.isi().length > TERBESAR) {
      throw refused(baru, "lebih besar dari 10 MB. Kecilkan atau bagi berkasnya, lalu kirim lagi.");
    }
    var kind = JenisBerkas.of(baru.isi());
    if (!kind.diterima()) {
      throw refused(baru, kind.tolak());
    }
  }

  private LampiranBersih bersihkan(LampiranBaru baru) {
    var kind = JenisBerkas.of(baru.isi());
    if (kind == JenisBerkas.PDF) {
      return clean(baru, kind, turns.tunggu(() -> pdf(baru)));
    }
    try {
      var drawn = kind == JenisBerkas.JPEG ? jpeg(baru) : png(baru);
      return clean(baru, drawn.jenis(), drawn.isi());
    } catch (GambarRusak broken) {
      throw broken(baru);
    }
  }

  private GambarBaru.Hasil jpeg(LampiranBaru baru) throws GambarRusak {
    var plain = JpegPolos.of(baru.isi());
    requireSize(baru, plain.lebar(), plain.tinggi());
    if (plain.warna() == CETAK) {
      throw refused(
          baru, "memakai warna cetak (CMYK). Simpan sebagai JPEG biasa (RGB), lalu kirim lagi.");
    }
    return draw(baru, () -> GambarBaru.dari(plain));
  }

  private GambarBaru.Hasil png(LampiranBaru baru) throws GambarRusak {
    var plain = PngPolos.of(baru.isi());
    requireSize(baru, plain.lebar(), plain.tinggi());
    return draw(baru, () -> GambarBaru.dari(plain));
  }

  private interface Drawing {
    GambarBaru.Hasil draw() throws GambarRusak;
  }

  private GambarBaru.Hasil draw(LampiranBaru baru, Drawing drawing) {
    return turns.tunggu(
        () -> {
          try {
            return drawing.draw();
          } catch (GambarRusak broken) {
            throw broken(baru);
          }
        });
  }

  private byte[] pdf(LampiranBaru baru) {
    var end = pdfs.bersihkan(baru.isi());
    if (end.akhir() == Akhir.TERKUNCI) {
      throw refused(baru, "terkunci. Simpan PDF tanpa kata sandi, lalu kirim lagi.");
    }
    if (end.akhir() == Akhir.BERTINDAK) {
      throw refused(
          baru,
          "membawa program atau berkas lain di dalamnya. Cetak ulang ke PDF, atau kirim foto halamannya.");
    }
    if (end.akhir() == Akhir.RUSAK) {
      throw refused(
          baru, "tidak dapat dibuka. Simpan atau cetak ulang sebagai PDF, atau kirim fotonya.");
    }
    if (end.akhir() == Akhir.BERAT) {
      throw refused(baru, "terlalu berat untuk dibuka. Bagi PDF-nya, atau kirim foto halamannya.");
    }
    return end.isi();
  }

  private static LampiranBersih clean(LampiranBaru baru, JenisBerkas kind, byte[] content) {
    return new LampiranBersih(kind.bernama(FileName.clean(baru.nama())), kind.mediaType(), content);
  }

  private static void requireSize(LampiranBaru baru, int lebar, int tinggi) {
    if (GambarBaru.terlaluBesar(lebar, tinggi)) {
      throw refused(
          baru,
          "berukuran %d × %d piksel, lebih dari 40 megapiksel. Kecilkan gambarnya, lalu kirim lagi."
              .formatted(lebar, tinggi));
    }
  }

  private static BerkasDitolak broken(LampiranBaru baru) {
    return refused(
        baru,
        "rusak atau terpotong dan tidak dapat dibuka. Foto atau simpan ulang, lalu kirim lagi.");
  }

  private static BerkasDitolak refused(LampiranBaru baru, String why) {
    return new BerkasDitolak("Berkas “%s” %s".formatted(FileName.clean(baru.nama()), why));
  }
}
