package id.tertib.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import id.tertib.office.Peran;
import id.tertib.testing.ProcessTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class AccountFileTest {

  private static final String HEAD = "id,nama,alamat_surel,perangkat_daerah,peran\n";

  @Autowired AccountFile files;
  @Autowired Accounts accounts;

  @Test
  void readsWhatASpreadsheetSetToIndonesianWrites() {
    var lines =
        read(
            "\uFEFFid;nama;alamat_surel;perangkat_daerah;peran\r\n"
                + "\"siti.aminah\";\"Siti Aminah, S.Sos.\";siti@uji.example;Dinas Kesehatan;"
                + "asesor + Pegawai + pegawai (dinsos) + Tim asesor\r\n"
                + ";;;;\r\n"
                + "budi;Budi;;;\r\n");

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).nama()).isEqualTo("Siti Aminah, S.Sos.");
    assertThat(lines.get(0).peran())
        .extracting(Peran::kelompok)
        .containsExactlyInAnyOrder("dinkesasesor", "dinkes", "dinsos", "timasesor");
    assertThat(lines.get(1).surel()).isNull();
    assertThat(lines.get(1).peran()).isEmpty();
  }

  @Test
  void readsBackWhatItWritesOfEveryAccount() {
    var all = accounts.all();
    var again = files.read(files.write(all).getBytes(StandardCharsets.UTF_8));

    assertThat(again).hasSameSizeAs(all).hasSizeGreaterThan(150);
    for (var i = 0; i < all.size(); i++) {
      assertThat(new AccountChange(all.get(i), again.get(i)).isEmpty())
          .as(all.get(i).id())
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a b,Budi,,, | baris 3, kolom id: 'a b' tidak dapat dipakai",
        "../etc,Budi,,, | kolom id: '../etc'",
        "budi.,Budi,,, | kolom id: 'budi.'",
        ",Budi,,, | kolom id: kosong",
        "budi,,,, | kolom nama: kosong",
        "budi,\u200b\u200b,,, | kolom nama:",
        "budi,=1+1,,, | kolom nama: '=1+1'",
        "budi,Budi,budi.uji.example,, | baris 3, kolom alamat_surel: 'budi.uji.example' bukan",
        "budi,Budi,a@b.example c@d.example,, | kolom alamat_surel",
        "budi,Budi,,dinas-bandung,Pegawai | kolom perangkat_daerah: 'dinas-bandung' bukan",
        "budi,Budi,,dinkes, | kolom peran: kosong",
        "budi,Budi,,dinkes,Raja | kolom peran: peran 'Raja' tidak dikenal",
        "budi,Budi,,setda,Kepala | kolom peran: peran 'Kepala' tidak ada di Sekretariat Daerah",
        "budi,Budi,,,Asesor | kolom peran: peran 'Asesor' memerlukan perangkat daerah",
        "budi,Budi,,dinkes,Pegawai (bandung) | kolom peran: perangkat daerah 'bandung'",
        "siti,Siti,,, | kolom id: 'siti' sudah ada pada baris 2",
        "SITI,Siti,,, | kolom id: 'SITI' sudah ada pada baris 2",
        "budi,Budi,, | baris 3: berisi 4 kolom, seharusnya 5",
      })
  void refusesTheWholeFileWithLineColumnAndReason(String line, String reason) {
    var file = HEAD + "siti,Siti Aminah,siti@uji.example,dinkes,Pegawai\n" + line + "\n";

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void refusesAFileThatIsNoneOfThese() {
    assertThatThrownBy(() -> read("nip,nama\n1,Budi\n")).hasMessageContaining("baris 1");
    assertThatThrownBy(() -> read(HEAD)).hasMessageContaining("tidak memuat seorang pun");
    assertThatThrownBy(() -> read("")).hasMessageContaining("kosong");
    assertThatThrownBy(() -> files.read("id,nama\u00e9".getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> files.read(new byte[AccountFile.LARGEST + 1]))
        .hasMessageContaining("lebih besar daripada 600 KB");
  }

  @Test
  void takesFiveThousandPeopleAndNotOneMore() {
    assertThat(read(people(AccountFile.MOST))).hasSize(AccountFile.MOST);
    assertThatThrownBy(() -> read(people(AccountFile.MOST + 1)))
        .hasMessageContaining("memuat 5001 orang, paling banyak 5000");
  }

  private static String people(int count) {
    return HEAD
        + IntStream.range(0, count)
            .mapToObj(
                i ->
                    "orang.%d,Orang %d,o%d@uji.example,Dinas Kesehatan,Pegawai\n"
                        .formatted(i, i, i))
            .collect(Collectors.joining());
  }

  private List<AccountLine> read(String text) {
    return files.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
