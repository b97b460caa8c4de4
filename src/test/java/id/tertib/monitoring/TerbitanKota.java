package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.report.Laporan;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A published report of the city, read back from its own files. */
final class TerbitanKota {

  /** By which columns a row is named, and which are words of the Road Map and not compared. */
  private static final Map<String, List<String>> KUNCI =
      Map.of(
          "Area", List.of("Area"),
          "Perangkat daerah", List.of("Kode"),
          "Jadwal usulan", List.of("Jadwal"),
          "Butir", List.of("Perangkat daerah", "Kode"),
          "Terbawa", List.of("Kode"),
          "Temuan", List.of("Perangkat daerah", "No."),
          "Tindak lanjut", List.of("Perangkat daerah", "Temuan"));

  private static final String BUKAN_ANGKA = "Rencana aksi";

  private final LaporanRegister register;
  private final Laporan laporan;

  TerbitanKota(LaporanRegister register, Laporan laporan) {
    this.register = register;
    this.laporan = laporan;
  }

  /** Every figure of the workbook and the figures of the document; one line for each mismatch. */
  void samaDengan(HarapanKota harapan) {
    var salah = new ArrayList<String>();
    try (var buku = new XSSFWorkbook(new ByteArrayInputStream(isi(LaporanFile.XLSX)))) {
      assertThat(IntStream.range(0, buku.getNumberOfSheets()).mapToObj(buku::getSheetName))
          .containsExactlyInAnyOrderElementsOf(harapan.tab.keySet());
      harapan.tab.forEach((tab, baris) -> banding(tab, baris, buku.getSheet(tab), salah));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var teks = teks();
    harapan.kalimat.forEach(
        (tentang, kalimat) -> {
          if (!teks.contains(kalimat)) {
            salah.add("PDF, %s: seharusnya memuat “%s”".formatted(tentang, kalimat));
          }
        });
    assertThat(salah).as("%s (%s)", laporan.title(), laporan.number()).isEmpty();
  }

  /** An addendum: the city's figures before and after, and each office that it adds. */
  void menambahkan(HarapanKota sebelum, HarapanKota sesudah, String... kantor) {
    var lama = sebelum.seluruhnya;
    var kini = sesudah.seluruhnya;
    var harapan = new LinkedHashMap<String, String>();
    harapan.put(
        "ringkasan",
        "hasil %d perangkat daerah menyusul. Pencapaian target kota berubah dari %s menjadi %s, pelaksanaan dari %s menjadi %s."
            .formatted(
                kantor.length,
                HitunganUji.teks(lama.pencapaian()),
                HitunganUji.teks(kini.pencapaian()),
                HitunganUji.teks(lama.pelaksanaan()),
                HitunganUji.teks(kini.pelaksanaan())));
    harapan.put("sebelum", "Kota, sebelum " + lama.teks());
    harapan.put("sesudah", "Kota, sesudah " + kini.teks());
    for (var kode : kantor) {
      harapan.put("perangkat daerah " + kode, sesudah.kalimatKantor(kode));
    }
    harapan.put("yang masih ditunggu", sesudah.ditunggu());
    var teks = teks();
    assertThat(
            harapan.entrySet().stream()
                .filter(satu -> !teks.contains(satu.getValue()))
                .map(
                    satu -> "%s: seharusnya memuat “%s”".formatted(satu.getKey(), satu.getValue())))
        .as("%s (%s): %s", laporan.title(), laporan.number(), teks)
        .isEmpty();
  }

  String teks() {
    try (var dokumen = Loader.loadPDF(isi(LaporanFile.PDF))) {
      return new PDFTextStripper().getText(dokumen).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] isi(LaporanFile berkas) throws IOException {
    return register.read(laporan, berkas);
  }

  private static void banding(
      String tab, Map<String, List<String>> harapan, Sheet lembar, List<String> salah) {
    var kepala = new ArrayList<String>();
    var tertulis = new LinkedHashMap<String, List<String>>();
    for (var nomor = awal(lembar); nomor <= lembar.getLastRowNum(); nomor++) {
      var baris = lembar.getRow(nomor);
      if (kepala.isEmpty()) {
        baris.forEach(sel -> kepala.add(sel.getStringCellValue()));
        continue;
      }
      var nama =
          String.join(
              " ",
              KUNCI.get(tab).stream().map(k -> nilai(baris.getCell(kepala.indexOf(k)))).toList());
      if (tertulis.put(nama, nilai(baris, kepala)) != null) {
        salah.add("%s, %s: ada dua baris".formatted(tab, nama));
      }
    }
    kepala.remove(BUKAN_ANGKA);
    harapan.forEach(
        (nama, seharusnya) -> {
          var baris = tertulis.get(nama);
          if (baris == null) {
            salah.add("%s, %s: tidak ada, seharusnya %s".formatted(tab, nama, seharusnya));
            return;
          }
          for (var i = 0; i < seharusnya.size(); i++) {
            if (!Objects.equals(seharusnya.get(i), baris.get(i))) {
              salah.add(
                  "%s, %s, %s: seharusnya %s, tertulis %s"
                      .formatted(tab, nama, kepala.get(i), seharusnya.get(i), baris.get(i)));
            }
          }
        });
    tertulis.keySet().stream()
        .filter(nama -> !harapan.containsKey(nama))
        .forEach(nama -> salah.add("%s, %s: seharusnya tidak ada".formatted(tab, nama)));
    if (salah.isEmpty() && !List.copyOf(tertulis.keySet()).equals(List.copyOf(harapan.keySet()))) {
      salah.add(
          "%s: urutan seharusnya %s, tertulis %s"
              .formatted(tab, harapan.keySet(), tertulis.keySet()));
    }
  }

  /** The head stands below the first blank line. */
  private static int awal(Sheet lembar) {
    var nomor = 0;
    while (lembar.getRow(nomor) != null) {
      nomor++;
    }
    return nomor + 1;
  }

  private static List<String> nilai(Row baris, List<String> kepala) {
    return IntStream.range(0, kepala.size())
        .filter(kolom -> !kepala.get(kolom).equals(BUKAN_ANGKA))
        .mapToObj(kolom -> nilai(baris.getCell(kolom)))
        .toList();
  }

  private static String nilai(Cell sel) {
    if (sel.getCellType() != CellType.NUMERIC) {
      return sel.getStringCellValue();
    }
    return DateUtil.isCellDateFormatted(sel)
        ? sel.getLocalDateTimeCellValue().toLocalDate().toString()
        : BigDecimal.valueOf(sel.getNumericCellValue()).stripTrailingZeros().toPlainString();
  }
}
