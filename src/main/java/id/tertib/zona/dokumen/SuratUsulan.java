package id.tertib.zona.dokumen;

import static id.tertib.zona.dokumen.NaskahZona.left;
import static id.tertib.zona.dokumen.NaskahZona.right;
import static id.tertib.zona.dokumen.NaskahZona.table;

import id.tertib.data.Tanggal;
import id.tertib.report.Block;
import id.tertib.report.Block.Row;
import id.tertib.report.ReportDocument;
import id.tertib.zona.nilai.Angka;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.unit.Tingkat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The two letters of a proposal: <em>Surat Pengajuan Evaluasi</em> and <em>SPTJM</em>. Their
 * sentences are ours until the city brings its own form.
 */
final class SuratUsulan {

  private static final List<String> KOP = List.of("PEMERINTAH KOTA TANGERANG SELATAN", "WALI KOTA");
  private static final String DASAR = "PermenPANRB 90/2021 yang diubah dengan PermenPANRB 5/2024";

  private SuratUsulan() {}

  static String judulSurat(UsulanKota usulan) {
    return "Surat Pengajuan Evaluasi Zona Integritas " + usulan.edisi();
  }

  static String judulSptjm(UsulanKota usulan) {
    return "Surat Pernyataan Tanggung Jawab Mutlak Zona Integritas " + usulan.edisi();
  }

  static ReportDocument surat(UsulanKota usulan, String sidik, Terbitan terbit) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Paragraph(
            "Yth. Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi\ndi Jakarta"));
    blocks.add(
        new Block.Paragraph(
            "Menurut %s, kami mengajukan %s untuk dievaluasi menuju predikat Wilayah Bebas dari Korupsi (WBK) dan Wilayah Birokrasi Bersih dan Melayani (WBBM). Lembar kerja setiap unit sudah dievaluasi Tim Penilai Internal.%s"
                .formatted(
                    DASAR,
                    Block.bold(ringkas(usulan)),
                    usulan.isSusulan()
                        ? " Usulan ini menyusul Surat Pengajuan Evaluasi tahun %d yang sudah dikirim; unit pada surat itu tidak berubah."
                            .formatted(usulan.tahun())
                        : "")));
    blocks.add(daftar(usulan));
    blocks.add(
        new Block.Paragraph(
            "Surat Pernyataan Tanggung Jawab Mutlak menyertai surat ini. Lembar kerja, laporan hasil evaluasi, dan dokumen syarat setiap unit siap diperiksa."));
    blocks.add(
        new Block.Paragraph(
            "Demikian pengajuan ini kami sampaikan. Atas perhatian Bapak atau Ibu Menteri, kami ucapkan terima kasih."));
    blocks.add(tanda(usulan));
    blocks.add(NaskahZona.made(usulan.hari(), sidik));
    return document("Surat Pengajuan Evaluasi Zona Integritas", usulan, terbit, blocks);
  }

  /**
   * @param nomorSurat of the letter that it goes with
   */
  static ReportDocument sptjm(UsulanKota usulan, String nomorSurat, String sidik, Terbitan terbit) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Paragraph(
            "Yang bertanda tangan di bawah ini, Wali Kota Tangerang Selatan, untuk dan atas nama Pemerintah Kota Tangerang Selatan, menyatakan dengan sebenarnya bahwa:"));
    blocks.add(
        new Block.Numbered(
            List.of(
                "%s pada daftar di bawah ini diusulkan dengan Surat Pengajuan Evaluasi nomor %s tanggal %s;"
                    .formatted(ringkas(usulan), nomorSurat, Tanggal.panjang(usulan.hari())),
                "data, jawaban lembar kerja, dan dokumen setiap unit benar dan dapat dipertanggungjawabkan;",
                "setiap unit memenuhi syarat pengusulan menurut %s, atau termasuk jenis unit yang menurut peraturan itu boleh melengkapi syaratnya menyusul;"
                    .formatted(DASAR),
                "kami bersedia memberi keterangan dan dokumen yang diminta, serta menanggung akibatnya menurut peraturan perundang-undangan bila pernyataan ini tidak benar.")));
    blocks.add(daftar(usulan));
    blocks.add(
        new Block.Paragraph(
            "Pernyataan ini dibuat dengan sadar dan tanggung jawab penuh, untuk dipergunakan sebagaimana mestinya."));
    blocks.add(tanda(usulan));
    blocks.add(NaskahZona.made(usulan.hari(), sidik));
    return document("Surat Pernyataan Tanggung Jawab Mutlak", usulan, terbit, blocks);
  }

  private static ReportDocument document(
      String judul, UsulanKota usulan, Terbitan terbit, List<Block> blocks) {
    return new ReportDocument(
        KOP,
        List.of(
            judul,
            "%sTahun %s"
                .formatted(judul.endsWith("Mutlak") ? "Zona Integritas " : "", usulan.edisi())),
        "Nomor %s · %s".formatted(terbit.nomor(), Tanggal.hari(usulan.hari())),
        "%s · %s%s · versi %d"
            .formatted(
                judul,
                ZonaIntegritas.key(usulan.tahun()),
                usulan.isSusulan() ? ", susulan " + usulan.susulan() : "",
                terbit.versi()),
        blocks,
        List.of());
  }

  /** “3 unit (2 menuju WBK, 1 menuju WBBM)”, or “1 unit menuju WBK”. */
  private static String ringkas(UsulanKota usulan) {
    var levels = Arrays.stream(Tingkat.values()).filter(level -> usulan.banyak(level) > 0).toList();
    return levels.size() == 1
        ? "%d unit menuju %s".formatted(usulan.unit().size(), levels.get(0))
        : "%d unit (%s)"
            .formatted(
                usulan.unit().size(),
                levels.stream()
                    .map(level -> "%d menuju %s".formatted(usulan.banyak(level), level))
                    .collect(Collectors.joining(", ")));
  }

  private static Block daftar(UsulanKota usulan) {
    return table(
        List.of(
            right("No."),
            left("Unit"),
            left("Perangkat daerah"),
            left("Menuju"),
            right("Nilai evaluasi"),
            left("Dasar")),
        List.of(6, 27, 23, 10, 12, 22),
        IntStream.range(0, usulan.unit().size())
            .mapToObj(at -> row(at + 1, usulan.unit().get(at)))
            .toList());
  }

  private static Row row(int number, UsulanKota.Unit unit) {
    return Row.of(
        String.valueOf(number),
        unit.nama(),
        unit.kantor(),
        unit.tingkat().name(),
        Angka.dua(unit.nilai()),
        "%s\n%s"
            .formatted(
                switch (unit.tingkat()) {
                  case WBK -> "Penetapan unit";
                  case WBBM -> "Keputusan WBK";
                },
                unit.dasar() == null ? "menyusul" : Tanggal.panjang(unit.dasar())));
  }

  private static Block tanda(UsulanKota usulan) {
    return new Block.Signatures(
        List.of(),
        List.of(
            "Tangerang Selatan, " + Tanggal.panjang(usulan.hari()),
            "Wali Kota Tangerang Selatan",
            "Nama"));
  }
}
