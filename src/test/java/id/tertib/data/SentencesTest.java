package id.tertib.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

class SentencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bukti kurang.|Alasan: Bukti kurang.",
        "Bukti kurang|Alasan: Bukti kurang.",
        "Bukti kurang;|Alasan: Bukti kurang.",
        "Mengapa?|Alasan: Mengapa?",
        "Katanya “belum.”|Alasan: Katanya “belum.”"
      })
  void endsASentenceOnceWhateverPeopleTyped(String typed, String said) {
    assertThat(sentences("Alasan: {0}.").of("kunci", typed)).isEqualTo(said);
  }

  @Test
  void goesOnAfterAPartThatEndedASentenceOfItsOwn() {
    assertThat(sentences("Dikirim karena Anda {0}; tercatat.").of("kunci", "Sekretaris Dinas."))
        .isEqualTo("Dikirim karena Anda Sekretaris Dinas; tercatat.");
  }

  @Test
  void leavesAQuotationAsItWasTyped() {
    assertThat(sentences("Catatan: “{0}”").of("kunci", "Bukti kurang."))
        .isEqualTo("Catatan: “Bukti kurang.”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SOP kedaluwarsa.|SOP kedaluwarsa|SOP kedaluwarsa.",
        "SOP kedaluwarsa|SOP kedaluwarsa|SOP kedaluwarsa.",
        "SOP kedaluwarsa..|SOP kedaluwarsa|SOP kedaluwarsa.",
        "dan seterusnya...|dan seterusnya...|dan seterusnya...",
        "Sudah lengkap?|Sudah lengkap?|Sudah lengkap?",
        "Katanya “belum.”|Katanya “belum.”|Katanya “belum.”",
        ".|''|''"
      })
  void readsWhatPeopleTypedAsAClauseOrASentence(String typed, String clause, String sentence) {
    assertThat(Sentences.clause(typed)).isEqualTo(clause);
    assertThat(Sentences.closed(typed)).isEqualTo(sentence);
  }

  private static Sentences sentences(String message) {
    var source = new StaticMessageSource();
    source.addMessage("kunci", java.util.Locale.forLanguageTag("id"), message);
    return new Sentences(source);
  }
}
