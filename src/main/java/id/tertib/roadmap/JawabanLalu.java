package id.tertib.roadmap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.data.Tanggal;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.worksheet.Answer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last answer of an earlier sheet to the same row, as the screen shows it. */
@Component
public class JawabanLalu {

  /** Where a sheet keeps the new date that was promised. */
  public static final String TANGGAL_BARU = "tanggalBaru";

  private final PerangkatDaerahRegister register;
  private final ObjectMapper json;

  JawabanLalu(PerangkatDaerahRegister register, ObjectMapper json) {
    this.register = register;
    this.json = json;
  }

  /**
   * Of several offices that were merged, the one that left the row unproven.
   *
   * @param kantor code of the office that is asked now
   * @param lama in the order of time, the office's own last
   */
  Optional<String> dari(String kode, String kantor, List<EarlierSheet> lama) {
    Lalu terakhir = null;
    for (var satu : lama) {
      var jawaban = satu.answer(kode);
      if (jawaban.isPresent()) {
        var calon = new Lalu(satu, jawaban.get());
        terakhir = terakhir == null || calon.mendahului(terakhir) ? calon : terakhir;
      }
    }
    return Optional.ofNullable(terakhir)
        .map(
            satu -> {
              var asal = satu.lembaran().office();
              var isi = isi(satu.jawaban());
              isi.put(
                  "semester",
                  satu.lembaran().title()
                      + (asal.equals(kantor)
                          ? ""
                          : " (%s)".formatted(register.get(asal).singkatan())));
              return tulis(isi);
            });
  }

  /** An earlier answer and where it stood. */
  private record Lalu(EarlierSheet lembaran, Answer jawaban) {

    boolean mendahului(Lalu lain) {
      return !lembaran.cycle().equals(lain.lembaran().cycle()) || !terbukti() || lain.terbukti();
    }

    private boolean terbukti() {
      return lembaran.sah()
          && SkalaPelaksanaan.pelaksanaan(Objects.requireNonNull(jawaban.value())).terbukti();
    }
  }

  public static Map<String, Object> isi(Answer jawaban) {
    var nilai = Objects.requireNonNull(jawaban.value());
    var isi = new LinkedHashMap<String, Object>();
    isi.put("pelaksanaan", nilai.path("pelaksanaan").asText());
    isi.put("dibutuhkan", nilai.path("dibutuhkan").asInt(1));
    isi.put("tersedia", nilai.path("tersedia").asInt(0));
    isi.put("catatan", catatan(jawaban.note(), nilai.path(TANGGAL_BARU).asText()));
    return isi;
  }

  public String tulis(Map<String, Object> isi) {
    try {
      return json.writeValueAsString(isi);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The new date that was promised belongs to the note. */
  private static String catatan(@Nullable String catatan, String tanggalBaru) {
    var teks = catatan == null ? "" : catatan;
    return tanggalBaru.isEmpty()
        ? teks
        : (teks + " Tanggal baru: " + Tanggal.panjang(LocalDate.parse(tanggalBaru)) + ".").strip();
  }
}
