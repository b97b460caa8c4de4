package id.tertib.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.office.PerangkatDaerah.Keadaan;
import id.tertib.testing.ProcessTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the shipped file does to a city that has changed its offices since. */
@ProcessTest
class PerangkatDaerahRegisterTest {

  private static final OfficeCommand.Basis PERDA =
      new OfficeCommand.Basis("2022-01-05", "Perda 5/2022", null);

  @Autowired PerangkatDaerahRegister register;
  @Autowired PerangkatDaerahTable table;
  @Autowired Reorganisasi reorganisasi;

  @Test
  void keepsWhatTheCityChangedWhenItStartsAgain() {
    reorganisasi.carryOut(
        new OfficeCommand.Rename("dinkes", "Dinas Kesehatan dan Keluarga", "Dinkeskel", PERDA),
        "admin");
    reorganisasi.carryOut(new OfficeCommand.Merge("dispar", "dispora", PERDA), "admin");
    reorganisasi.carryOut(new OfficeCommand.Close("bpbd", false, PERDA), "admin");
    reorganisasi.carryOut(
        new OfficeCommand.Add("badan-riset", "Badan Riset Daerah", "Brida", "badan", null, PERDA),
        "admin");
    var before = register.allEver();
    var aliases = table.aliases();

    register.load();

    assertThat(register.allEver()).isEqualTo(before).hasSize(39);
    assertThat(table.aliases()).isEqualTo(aliases);
    assertThat(register.get("dinkes").singkatan()).isEqualTo("Dinkeskel");
    assertThat(register.get("dispar").keadaan()).isEqualTo(Keadaan.DIGABUNG);
    assertThat(register.all()).hasSize(37).extracting(PerangkatDaerah::kode).doesNotContain("bpbd");
  }

  @Test
  void addsAnOfficeThatANewVersionBringsBehindItsNeighbour() {
    var file = new ArrayList<>(PerangkatDaerahFile.read());
    file.add(1, new PerangkatDaerah("brida", "Badan Riset Daerah", "Brida", "badan", "umum", 2));

    register.load(file);

    assertThat(register.all())
        .extracting(PerangkatDaerah::kode)
        .startsWith("setda", "brida", "setwan");
    assertThat(register.all())
        .extracting(PerangkatDaerah::urutan)
        .isSorted()
        .doesNotHaveDuplicates()
        .hasSize(39);
    reorganisasi.carryOut(new OfficeCommand.Close("brida", false, PERDA), "admin");
  }

  @Test
  void startsAlsoWhenTheCityAlreadyHasAnOfficeOfThatName() {
    reorganisasi.carryOut(
        new OfficeCommand.Add("badanriset", "Badan Riset Daerah", "Brida", "badan", null, PERDA),
        "admin");
    var file = new ArrayList<>(PerangkatDaerahFile.read());
    file.add(new PerangkatDaerah("badan-riset", "Badan Riset", "BR", "badan", "umum", 39));
    file.add(new PerangkatDaerah("brida", "Badan Riset Daerah", "BRD", "badan", "umum", 40));

    register.load(file);

    assertThat(register.find("badan-riset")).isEmpty();
    assertThat(register.find("brida")).isEmpty();
  }

  @Test
  void refusesAFileThatLostAnOfficeOfTodayButNotOneThatIsNoMore() {
    var shipped = PerangkatDaerahFile.read();
    var lost = shipped.subList(0, 37);

    assertThatThrownBy(() -> register.load(lost)).hasMessageContaining("tidak lagi memuat rsud");

    reorganisasi.carryOut(new OfficeCommand.Merge("rsud", "dinkes", PERDA), "admin");
    register.load(lost);

    assertThat(register.get("rsud").penerus()).isEqualTo("dinkes");
  }

  @Test
  void followsSuccessorsToTheOneThatCarriesOnToday() {
    reorganisasi.carryOut(new OfficeCommand.Merge("dispar", "dispora", PERDA), "admin");
    reorganisasi.carryOut(new OfficeCommand.Merge("dispora", "dikbud", PERDA), "admin");

    assertThat(register.current("dispar").kode()).isEqualTo("dikbud");
    assertThat(register.successor("dispar")).map(PerangkatDaerah::kode).contains("dikbud");
    assertThat(register.successor("dikbud")).isEmpty();
    assertThat(register.lineage("dikbud")).containsExactly("dispar", "dispora", "dikbud");
    assertThat(register.lineage("dinkes")).containsExactly("dinkes");
    assertThat(register.successors()).containsOnlyKeys("dispar", "dispora");
  }

  @Test
  void findsAnOfficeByAnyOfItsNames() {
    reorganisasi.carryOut(
        new OfficeCommand.Rename("diskominfo", "Dinas Komunikasi dan Digital", "Diskomdigi", PERDA),
        "admin");
    reorganisasi.addAlias("diskominfo", "Dinas Kominfo", "admin");
    reorganisasi.carryOut(new OfficeCommand.Merge("dispar", "dispora", PERDA), "admin");

    assertThat(
            List.of(
                "diskominfo",
                "DISKOMDIGI",
                "Dinas Komunikasi dan Digital",
                "dinas  komunikasi dan informatika",
                " Dinas KOMINFO "))
        .allSatisfy(
            name ->
                assertThat(register.findByNameOrAlias(name))
                    .as(name)
                    .map(PerangkatDaerah::kode)
                    .contains("diskominfo"));
    assertThat(register.findByNameOrAlias("Dinas Pariwisata"))
        .map(PerangkatDaerah::kode)
        .contains("dispora");
    assertThat(register.findByNameOrAlias("Dinas Angkasa")).isEmpty();
  }
}
