package id.tertib.training;

import id.tertib.office.PerangkatDaerah;
import id.tertib.worksheet.SheetItem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A small real PDF as an office would attach it, marked as an example on its face. */
final class ContohBukti {

  private static final int BARIS = 80;

  private ContohBukti() {}

  static String nama(SheetItem butir) {
    var pokok = Kata.dokumen(butir).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var pendek = pokok.length() > 60 ? pokok.substring(0, 60) : pokok;
    return pendek.replaceAll("^-|-$", "") + ".pdf";
  }

  static byte[] pdf(PerangkatDaerah pd, SheetItem butir, String keterangan) {
    var isi = new ArrayList<String>();
    isi.add("PEMERINTAH KOTA TANGERANG SELATAN");
    isi.add(pd.nama().toUpperCase(Locale.ROOT));
    isi.add("");
    isi.addAll(potong(Kata.besar(Kata.dokumen(butir))));
    isi.add("");
    isi.addAll(potong("Butir " + butir.code() + ": " + Kata.kegiatan(butir) + "."));
    isi.add(keterangan);
    isi.add("");
    isi.add("Contoh dokumen untuk latihan, bukan dokumen resmi.");
    return pdf(isi);
  }

  private static List<String> potong(String teks) {
    var hasil = new ArrayList<String>();
    var sisa = teks;
    while (sisa.length() > BARIS) {
      var akhir = sisa.lastIndexOf(' ', BARIS);
      hasil.add(sisa.substring(0, akhir > 0 ? akhir : BARIS));
      sisa = sisa.substring(akhir > 0 ? akhir + 1 : BARIS);
    }
    hasil.add(sisa);
    return hasil;
  }

  /** One page of A4 with the reader's own Helvetica: all that such a note needs. */
  private static byte[] pdf(List<String> baris) {
    var tulisan = new StringBuilder("BT /F1 12 Tf 72 770 Td 18 TL\n");
    for (var satu : baris) {
      tulisan.append('(').append(satu.replaceAll("([\\\\()])", "\\\\$1")).append(") '\n");
    }
    tulisan.append("ET\n");
    var objek =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length %d >>\nstream\n%sendstream".formatted(tulisan.length(), tulisan),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    var berkas = new StringBuilder("%PDF-1.4\n");
    var letak = new ArrayList<Integer>();
    for (int i = 0; i < objek.size(); i++) {
      letak.add(berkas.length());
      berkas.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objek.get(i)));
    }
    var awalXref = berkas.length();
    berkas.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objek.size() + 1));
    letak.forEach(satu -> berkas.append("%010d 00000 n \n".formatted(satu)));
    berkas.append(
        "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objek.size() + 1, awalXref));
    return berkas.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
