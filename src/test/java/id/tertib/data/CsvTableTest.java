package id.tertib.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  private static final List<String> COLUMNS = List.of("kode", "nama", "dasar");

  @Test
  void readsCellsWithCommasQuotesAndLineBreaks() {
    var table =
        read("kode,nama,dasar\r\na,\"satu, dua\",\"kata \"\"tiga\"\"\"\r\nb,\"dua\nbaris\",\r\n");

    assertThat(table.lines()).hasSize(2);
    assertThat(table.lines().get(0).text("nama")).isEqualTo("satu, dua");
    assertThat(table.lines().get(0).text("dasar")).isEqualTo("kata \"tiga\"");
    assertThat(table.lines().get(1).text("nama")).isEqualTo("dua\nbaris");
    assertThat(table.lines().get(1).text("dasar")).isEmpty();
  }

  @Test
  void readsAFileOfASpreadsheetWithItsByteOrderMark() {
    assertThat(read("\uFEFFkode,nama,dasar\na,b,c\n").lines()).hasSize(1);
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatThrownBy(() -> CsvTable.ofClasspath("data/tidak-ada.csv", COLUMNS))
        .isInstanceOf(DataFileException.class)
        .hasMessage(
            "Berkas data/tidak-ada.csv: tidak ada. Pasang kembali berkas itu dari rilis yang"
                + " sama.");
  }

  @Test
  void refusesAnEmptyFile() {
    refuses("").hasMessageContaining("kosong").hasMessageContaining("kode, nama, dasar");
  }

  @Test
  void refusesAWrongColumnNamingItsPlace() {
    refuses("kode,name,dasar\na,b,c\n")
        .hasMessage(
            "Berkas contoh.csv, baris 1, kolom name: kolom ke-2 seharusnya 'nama'. Nama kolom"
                + " menurut urutan: kode,nama,dasar.");
    refuses("kode,nama\n").hasMessageContaining("kolom ke-3 seharusnya 'dasar'");
    refuses("kode,nama,dasar,lain\n").hasMessageContaining("kolom ke-4 seharusnya '(tidak ada)'");
  }

  @Test
  void refusesALineWithTooManyCells() {
    refuses("kode,nama,dasar\na,b,c\nd,e,f,g\n")
        .hasMessage(
            "Berkas contoh.csv, baris 3: berisi 4 kolom, seharusnya 3. Beri tanda kutip pada isi"
                + " yang mengandung koma.");
  }

  @Test
  void refusesAnUnclosedQuoteWhereItWasOpened() {
    refuses("kode,nama,dasar\na,\"b,c\nd,e,f\n")
        .hasMessageStartingWith(
            "Berkas contoh.csv, baris 2, kolom nama: tanda kutip tidak ditutup.");
    // a later quote would close it: still told where it began
    refuses("kode,nama,dasar\na,\"b,c\nd,\"e, f\",g\n")
        .hasMessageStartingWith(
            "Berkas contoh.csv, baris 2, kolom nama: tanda kutip tidak ditutup.");
    refuses("kode,nama,dasar\n\"x\ny\",b,c\na,b,\"c\n")
        .hasMessageStartingWith(
            "Berkas contoh.csv, baris 4, kolom dasar: tanda kutip tidak ditutup.");
  }

  @Test
  void refusesAnotherEncodingNamingTheFirstWrongLetter() {
    assertThatThrownBy(
            () -> read("kode,nama,dasar\na,b,c\nd,caf\u00e9,f\n", StandardCharsets.ISO_8859_1))
        .isInstanceOf(DataFileException.class)
        .hasMessage(
            "Berkas contoh.csv, baris 3, kolom nama: bukan teks UTF-8. Simpan ulang sebagai CSV"
                + " UTF-8.");
  }

  @Test
  void namesThePlaceOfABlankOrUnknownCell() {
    var line = read("kode,nama,dasar\na,,x\n").lines().get(0);

    assertThatThrownBy(() -> line.required("nama"))
        .hasMessage("Berkas contoh.csv, baris 2, kolom nama: kosong. Isi kolom ini.");
    assertThatThrownBy(() -> line.parsed("dasar", Integer::parseInt, "Isi bilangan."))
        .hasMessage("Berkas contoh.csv, baris 2, kolom dasar: 'x' tidak dikenal. Isi bilangan.");
  }

  private static AbstractThrowableAssert<?, ?> refuses(String text) {
    return assertThatThrownBy(() -> read(text)).isInstanceOf(DataFileException.class);
  }

  private static CsvTable read(String text) {
    return read(text, StandardCharsets.UTF_8);
  }

  private static CsvTable read(String text, Charset charset) {
    return CsvTable.of("contoh.csv", text.getBytes(charset), COLUMNS);
  }
}
