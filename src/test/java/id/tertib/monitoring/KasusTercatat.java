package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.monitoring.BukuTulis.Hasil;
import id.tertib.monitoring.BukuTulis.Temuan;
import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.monitoring.checklist.PerangkatDaerahResults;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * An office's case whose people answer, correct, find and respond by a plain pattern, and of which
 * every deed is written down.
 */
final class KasusTercatat {

  private final BukuTulis buku;
  private final BukuTulis.Perkara perkara;
  private final int nomor;
  private final int putaran;
  private final Kasus kasus;

  KasusTercatat(Kota kota, BukuTulis buku, PetaUji peta, String kunci) {
    this(
        buku,
        buku.perkara(kunci),
        peta.semuaKantor().indexOf(kunci.substring(kunci.indexOf('/') + 1)),
        kota.kasus(kunci));
  }

  private KasusTercatat(BukuTulis buku, BukuTulis.Perkara perkara, int nomor, Kasus kasus) {
    this.buku = buku;
    this.perkara = perkara;
    this.nomor = nomor;
    this.putaran = perkara.semester.endsWith("1") ? 1 : 2;
    this.kasus = kasus;
  }

  KasusTercatat diteruskan(String penerus) {
    return new KasusTercatat(buku, perkara, nomor, kasus.diteruskan(penerus));
  }

  /** The checklist holds the rows of RULES 1 and the open findings, in their order. */
  KasusTercatat dibuka() {
    var semua = kasus.lembar().items();
    assertThat(semua.stream().filter(DaftarPeriksa::isAksi).map(satu -> satu.item().code()))
        .as("butir %s", kasus.kunci())
        .containsExactlyElementsOf(perkara.butir.keySet());
    assertThat(semua.stream().filter(satu -> !DaftarPeriksa.isAksi(satu)))
        .as("temuan sebelumnya dalam lembar %s", kasus.kunci())
        .hasSameSizeAs(buku.temuanTerbuka(perkara.semester, perkara.kantor));
    perkara.menunggu(hariIni(), "Isi daftar periksa");
    return this;
  }

  KasusTercatat isi() {
    kasus.isi(
        kode -> {
          var butir = perkara.butir.get(kode);
          butir.isi = jawaban(List.copyOf(perkara.butir.keySet()).indexOf(kode));
          return butir.isi;
        });
    return this;
  }

  /** Only the first rows; the rest stays blank. */
  KasusTercatat isiSebagian(int banyak) {
    perkara.butir.values().stream()
        .limit(banyak)
        .forEach(satu -> jawab(satu.aksi.kode(), Kasus.Isi.sebagian(5, 2)));
    return this;
  }

  KasusTercatat jawab(String kode, Kasus.Isi isi) {
    kasus.jawab(kode, isi);
    perkara.butir.get(kode).isi = isi;
    return this;
  }

  /** After a return: the first row has one document more, of four. */
  KasusTercatat jawabUlang() {
    var kode = perkara.butir.keySet().iterator().next();
    return jawab(kode, new Kasus.Isi("sebagian", 4, 3, "Tambahan dari lemari arsip"));
  }

  KasusTercatat serahkan() {
    kasus.serahkan();
    perkara.menunggu(hariIni(), "Observasi", "Wawancara");
    return this;
  }

  KasusTercatat observasi() {
    kasus.observasi();
    perkara.langkah.removeIf(satu -> satu.nama().equals("Observasi"));
    return lapangan();
  }

  KasusTercatat wawancara() {
    kasus.wawancara();
    perkara.langkah.removeIf(satu -> satu.nama().equals("Wawancara"));
    return lapangan();
  }

  /** Once nothing of the fieldwork is open, the analysis is, with what is to be confirmed. */
  private KasusTercatat lapangan() {
    if (perkara.langkah.isEmpty()) {
      perkara.menunggu(hariIni(), "Analisis");
      buku.temuanTerbuka(perkara.semester, perkara.kantor)
          .forEach(temuan -> perkara.temuanLama.put(temuan, (nomor + temuan.nomor()) % 3 != 0));
    }
    return this;
  }

  /** Some offices are corrected in one row, and findings of every class are made. */
  KasusTercatat analisis(String tenggatTemuan) {
    if (nomor % 4 == 1) {
      koreksi();
    }
    if (perkara.temuan.isEmpty()) {
      for (var kelas : kelas()) {
        var ke = perkara.temuan.size() + 1;
        var area = PetaUji.AREA.get((nomor + ke * putaran) % PetaUji.AREA.size());
        var uraian = "Hal %d pada %s perlu perhatian".formatted(ke, perkara.kantor);
        kasus.temuan(area, kelas, uraian, kelas.equals("Dipertahankan") ? null : tenggatTemuan);
        perkara.temuan.add(
            new Temuan(
                perkara.semester, perkara.kantor, ke, area, kelas, uraian, tenggatTemuan, ""));
      }
    }
    kasus.tenggatTemuan(tenggatTemuan);
    perkara.temuan.replaceAll(satu -> satu.bertenggat(tenggatTemuan));
    kasus.tutupTemuanLama(this::ditutup).kirimAnalisis();
    perkara.menunggu(hariIni(), "Tanggapan perangkat daerah");
    return this;
  }

  private void koreksi() {
    var butir =
        perkara.butir.values().stream()
            .filter(satu -> satu.isi.pelaksanaan().equals("sudah"))
            .findFirst()
            .orElseThrow();
    butir.isi = new Kasus.Isi("sebagian", 3, 1, null);
    kasus.koreksi(butir.aksi.kode(), butir.isi, "Hanya satu dari tiga dokumen ada");
  }

  private boolean ditutup(String uraian) {
    return perkara.temuanLama.entrySet().stream()
        .filter(satu -> uraian.startsWith(satu.getKey().uraian()))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(kasus.kunci() + " ditanya di luar catatan: " + uraian))
        .getValue();
  }

  KasusTercatat tanggapi() {
    kasus.tanggapi(this::tanggapan);
    perkara.temuan.replaceAll(satu -> satu.ditanggapi(tanggapan(satu.uraian())));
    return menungguReviu(hariIni());
  }

  /** The office did not respond; the review opened by itself on that day. */
  KasusTercatat menungguReviu(LocalDate sejak) {
    perkara.menunggu(sejak, "Reviu ketua tim");
    return this;
  }

  private String tanggapan(String uraian) {
    return (nomor + uraian.charAt(4)) % 3 == 0 ? "keberatan" : "setuju";
  }

  KasusTercatat kembalikan(String langkah, String nama) {
    kasus.kembalikan(langkah, "Periksa sekali lagi");
    perkara.menunggu(hariIni(), nama);
    return this;
  }

  KasusTercatat setujui() {
    kasus.setujui();
    perkara.selesai(Hasil.LAPORAN, hariIni(), null);
    return this;
  }

  KasusTercatat rencanakanTindakLanjut(String tanggal) {
    if (perkara.temuan.stream().anyMatch(Temuan::perluTindakLanjut)) {
      kasus.rencanakanTindakLanjut(tanggal);
    }
    return this;
  }

  KasusTercatat tanpaHasil(PerangkatDaerahResults results, String alasan) {
    results.closeWithoutResult(kasus.kunci(), alasan, "asesor1");
    perkara.selesai(Hasil.TANPA_HASIL, hariIni(), alasan);
    return this;
  }

  /** All kinds of answer, with documents missing, complete and more than needed. */
  private Kasus.Isi jawaban(int baris) {
    var catatan = "Lihat arsip Subbagian Umum";
    return switch ((nomor * 5 + baris * 7 + putaran * 3) % 13) {
      case 0 -> new Kasus.Isi("belum", 1, 0, catatan);
      case 1 -> new Kasus.Isi("sebagian", 2, 1, catatan);
      case 2 -> new Kasus.Isi("sebagian", 4, 3, catatan);
      case 3 -> new Kasus.Isi("tidak_berlaku", 2, 1, catatan);
      case 4 -> new Kasus.Isi("sudah", 3, 3, catatan);
      case 5 -> new Kasus.Isi("sudah", 2, 5, catatan);
      case 6 -> new Kasus.Isi("belum", 6, 1, catatan);
      case 7 -> new Kasus.Isi("sebagian", 118, 59 + nomor, catatan);
      case 8 -> new Kasus.Isi("sudah", 7, 6, catatan);
      case 9 -> new Kasus.Isi("sebagian", 8, 3, catatan);
      case 10 -> new Kasus.Isi("sudah", 12, 12, catatan);
      default -> new Kasus.Isi("sudah", 1, 1, catatan);
    };
  }

  private List<String> kelas() {
    return switch (nomor % 5) {
      case 0 -> List.of("Dipertahankan", "Diperbaiki");
      case 1 -> List.of("Ditingkatkan");
      case 2 -> List.of("Diperbaiki", "Ditingkatkan", "Ditingkatkan");
      case 3 -> List.of("Dipertahankan");
      default -> List.of();
    };
  }

  private static LocalDate hariIni() {
    return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Asia/Jakarta"));
  }
}
