package id.tertib.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTest {

  @ParameterizedTest
  @CsvSource({
    "kec-pamulang, KEPALA, Camat Pamulang",
    "kec-pamulang, SEKRETARIS, Sekretaris Kecamatan Pamulang",
    "setda, KEPALA, Sekretaris Daerah",
    "setwan, KEPALA, Sekretaris Dewan Perwakilan Rakyat Daerah",
    "setwan, SEKRETARIS, Koordinator asesor Sekretariat Dewan Perwakilan Rakyat Daerah",
    "inspektorat, KEPALA, Inspektur",
    "rsud, KEPALA, Direktur Rumah Sakit Umum Daerah",
    "satpolpp, KEPALA, Kepala Satuan Polisi Pamong Praja",
    "dinkes, KEPALA, Kepala Dinas Kesehatan",
    "dinkes, ASESOR, Asesor Dinas Kesehatan"
  })
  void callsPeopleByTheTitleOfTheirKindOfOffice(String kode, Jabatan jabatan, String title) {
    assertThat(office(kode).title(jabatan)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "kecpamulangkepala, Kepala, kec-pamulang, Camat Pamulang",
    "kecpamulang, Pegawai, kec-pamulang, Pegawai Kecamatan Pamulang",
    "dinkespejabat, Pejabat pengaduan, dinkes, Pejabat pengaduan Dinas Kesehatan"
  })
  void saysTheSameWhereARoleIsReadAlone(String group, String nama, String kode, String title) {
    assertThat(new Peran(group, nama, office(kode)).lengkap()).isEqualTo(title);
  }

  private static PerangkatDaerah office(String kode) {
    return PerangkatDaerahFile.read().stream()
        .filter(each -> each.kode().equals(kode))
        .findFirst()
        .orElseThrow();
  }
}
