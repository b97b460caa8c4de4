package id.tertib.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.data.CsvTable;
import id.tertib.data.DataFileException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerangkatDaerahFileTest {

  private static final String HEAD = "kode,nama,singkatan,jenis,sumber\n";

  @Test
  void readsTheOfficesOfTheCity() {
    assertThat(PerangkatDaerahFile.read()).hasSize(38);
  }

  @Test
  void refusesAKindThatNobodyKnows() {
    assertRefused(
        "dinkes,Dinas Kesehatan,Dinkes,kantor,umum\n",
        "data/perangkat-daerah.csv, baris 2, kolom jenis: 'kantor'");
  }

  @Test
  void refusesACodeThatIsNoCode() {
    assertRefused("Din Kes,Dinas Kesehatan,Dinkes,dinas,umum\n", "baris 2, kolom kode: 'Din Kes'");
  }

  @Test
  void refusesTwoCodesThatWouldBeOneGroup() {
    assertRefused(
        "kec-setu,Kecamatan Setu,Setu,kecamatan,naskah\n"
            + "kecsetu,Kecamatan Setu,Setu,kecamatan,naskah\n",
        "baris 3, kolom kode: 'kecsetu' sudah ada");
  }

  @Test
  void refusesAUnitOfAnOfficeThatIsNotThere() {
    assertThatThrownBy(
            () ->
                UnitZonaIntegritas.read(
                    table(
                        UnitZonaIntegritas.PATH,
                        String.join(",", UnitZonaIntegritas.COLUMNS)
                            + "\nsmpn-6,SMP Negeri 6,dikbut,pendidikan,dibangun,,usulan\n",
                        UnitZonaIntegritas.COLUMNS),
                    PerangkatDaerahFile.read()))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining(
            "data/unit-zi.csv, baris 2, kolom perangkat_daerah: 'dikbut' tidak dikenal");
  }

  private static void assertRefused(String lines, String message) {
    assertThatThrownBy(
            () ->
                PerangkatDaerahFile.read(
                    table(PerangkatDaerahFile.PATH, HEAD + lines, PerangkatDaerahFile.COLUMNS)))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining(message);
  }

  private static CsvTable table(String file, String text, List<String> columns) {
    return CsvTable.of(file, text.getBytes(StandardCharsets.UTF_8), columns);
  }
}
