package id.tertib.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CaseKeyTest {

  @Test
  void readsTheCaseOfAnOfficeAndTheCitysOwn() {
    assertThat(CaseKey.parse("2026-S2/dinkes")).isEqualTo(new CaseKey("2026-S2", "dinkes"));
    assertThat(CaseKey.parse("2026-S2")).isEqualTo(CaseKey.of("2026-S2"));
  }

  @Test
  void isWrittenAsItWasRead() {
    for (var text : new String[] {"2026-S2/dinkes", "2026-S2", "pinjam-ruang:2026-7/dlh"}) {
      assertThat(CaseKey.parse(text)).hasToString(text);
    }
  }

  @Test
  void tellsTheCaseThatBelongsToNoOffice() {
    assertThatThrownBy(() -> CaseKey.of("2026-S2").requireOwner()).hasMessageContaining("2026-S2");
  }
}
