package id.tertib.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.monitoring.Kota;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One office's quarterly report in the small language of the monitoring tests. */
public final class Triwulanan {

  private final Kota kota;
  private final String kunci;
  private final String kelompok;

  public Triwulanan(Kota kota, String kunci) {
    this(kota, kunci, kunci.substring(kunci.indexOf('/') + 1));
  }

  private Triwulanan(Kota kota, String kunci, String kantor) {
    this.kota = kota;
    this.kunci = kunci;
    this.kelompok = kantor.replace("-", "");
  }

  /** The same report in the hands of the office that carries on for its own. */
  Triwulanan diteruskanOleh(String penerus) {
    return new Triwulanan(kota, kunci, penerus);
  }

  /** An answer of the sheet. */
  record Isi(String pelaksanaan, int tersedia, String catatan, @Nullable String tanggalBaru) {

    static Isi sudah() {
      return new Isi("sudah", 1, "Di arsip Subbagian Umum", null);
    }

    static Isi belum(String tanggalBaru) {
      return new Isi("belum", 0, "Pengadaan tertunda, menunggu anggaran perubahan", tanggalBaru);
    }
  }

  String kunci() {
    return kunci;
  }

  Sheet lembar() {
    return kota.lembar.find("laporan-triwulan", kunci).orElseThrow();
  }

  public List<String> kode() {
    return lembar().items().stream().map(butir -> butir.item().code()).toList();
  }

  AnsweredItem butir(String kode) {
    return lembar().items().stream()
        .filter(satu -> satu.item().code().equals(kode))
        .findFirst()
        .orElseThrow();
  }

  Triwulanan isi(Function<String, Isi> jawaban) {
    kode().forEach(kode -> jawab(kode, jawaban.apply(kode)));
    return this;
  }

  Triwulanan jawab(String kode, Isi isi) {
    return jawabSebagai(kelompok + "asesor", kode, isi);
  }

  Triwulanan jawabSebagai(String akun, String kode, Isi isi) {
    var nilai =
        JsonNodeFactory.instance
            .objectNode()
            .put("pelaksanaan", isi.pelaksanaan())
            .put("dibutuhkan", 1)
            .put("tersedia", isi.tersedia());
    if (isi.tanggalBaru() != null) {
      nilai.put("tanggalBaru", isi.tanggalBaru());
    }
    var lama = butir(kode).layers().get(Layer.SELF);
    kota.lembar.save(
        lembar().id(),
        kode,
        Layer.SELF,
        akun,
        nilai,
        isi.catatan(),
        null,
        lama == null ? 0 : lama.revision());
    return this;
  }

  Triwulanan serahkan() {
    return selesai(kelompok + "asesor", RencanaAksiTriwulan.LAPORKAN, Map.of());
  }

  Triwulanan teruskan() {
    return selesai(
        kelompok + "sekretaris",
        RencanaAksiTriwulan.PERIKSA_LAPORAN,
        Map.of("keputusan", "teruskan"));
  }

  Triwulanan kembaliKeAsesor(String catatan) {
    return selesai(
        kelompok + "sekretaris",
        RencanaAksiTriwulan.PERIKSA_LAPORAN,
        Map.of("keputusan", "kembali", "catatan", catatan));
  }

  Triwulanan terima() {
    return selesai("organisasi", RencanaAksiTriwulan.TERIMA, Map.of("keputusan", "terima"));
  }

  /**
   * @param tenggat null for the usual days
   */
  Triwulanan kembalikan(String catatan, @Nullable String tenggat) {
    var isi = new HashMap<String, Object>(Map.of("keputusan", "kembali", "catatan", catatan));
    if (tenggat != null) {
      isi.put("tenggatPerbaikan", tenggat);
    }
    return selesai("organisasi", RencanaAksiTriwulan.TERIMA, isi);
  }

  /** Everything done and accepted. */
  public Triwulanan tuntas() {
    return isi(kode -> Isi.sudah()).serahkan().teruskan().terima();
  }

  Triwulanan menunggu(String... langkah) {
    assertThat(kota.langkahTerbuka(kunci)).as("langkah terbuka %s", kunci).containsExactly(langkah);
    return this;
  }

  Triwulanan selesai(String akun, String langkah, Map<String, Object> isi) {
    kota.selesaikan(akun, kunci, langkah, isi);
    return this;
  }
}
