package id.tertib.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

  @Test
  void keepsAnOrdinaryName() {
    assertThat(FileName.clean("SK Kadinkes tim RB (2026), rev. 2.pdf"))
        .isEqualTo("SK Kadinkes tim RB (2026), rev. 2.pdf");
  }

  @Test
  void takesPathsAway() {
    assertThat(FileName.clean("C:\\Users\\dinkes\\SK.pdf")).isEqualTo("SK.pdf");
    assertThat(FileName.clean("../../etc/SK.pdf")).isEqualTo("SK.pdf");
    assertThat(FileName.clean("..")).isEqualTo("berkas");
    assertThat(FileName.clean("map/")).isEqualTo("berkas");
  }

  @Test
  void takesInvisibleCharactersAway() {
    assertThat(FileName.clean("SK\r\nSet-Cookie: a.pdf")).isEqualTo("SKSet-Cookie_ a.pdf");
    // a right-to-left override would show fdp.exe as exe.pdf
    assertThat(FileName.clean("SK\u202efdp.exe")).isEqualTo("SKfdp.exe");
    assertThat(FileName.clean("\u0000")).isEqualTo("berkas");
  }

  @Test
  void cutsALongNameButNotItsEnding() {
    var name = FileName.clean("x".repeat(400) + ".pdf");

    assertThat(name).hasSize(FileName.LONGEST).endsWith(".pdf");
  }
}
