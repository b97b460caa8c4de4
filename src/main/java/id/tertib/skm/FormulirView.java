package id.tertib.skm;

import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.Instrument;
import id.tertib.skm.RefusedIsianException.Salah;
import id.tertib.skm.Survei.Cara;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the forms of a survey show. */
@Component
class FormulirView {

  private final SurveiShelf shelf;
  private final Skala skala;
  private final Sentences words;
  private final Clock clock;

  FormulirView(SurveiShelf shelf, Skala skala, Sentences words, Clock clock) {
    this.shelf = shelf;
    this.skala = skala;
    this.words = words;
    this.clock = clock;
  }

  /**
   * An element as the form asks it.
   *
   * @param jawaban the answers, with what each means
   */
  record Butir(String kode, String judul, String teks, List<Jawaban> jawaban) {

    public String arti() {
      return jawaban.stream()
          .map(one -> "%d %s".formatted(one.nilai(), one.teks()))
          .collect(Collectors.joining(" · "));
    }
  }

  /**
   * @param isian name of the field of how often it was given
   */
  record Jawaban(int nilai, String teks, String isian) {}

  /**
   * @param fields what was typed or stands in the address
   * @return the view
   * @throws RefusedException 403 for whoever is no assessor of an office
   */
  String form(String userId, Map<String, String> fields, Model model) {
    var units = shelf.entered(userId);
    if (units.isEmpty()) {
      throw RefusedException.forbidden(words.of("skm.tolak.bukan-asesor"));
    }
    var scales = skala.all();
    var chosen =
        scales.stream()
            .filter(one -> one.id().version().equals(fields.get("skala")))
            .findFirst()
            .orElseGet(() -> skala.require(""));
    var shown = new HashMap<>(fields);
    shown.putIfAbsent("tahun", String.valueOf(Year.now(clock).getValue()));
    var asked = shown.get("cara");
    var cara =
        Cara.HITUNGAN.kode().equals(asked) || Cara.CSV.kode().equals(asked)
            ? asked
            : Cara.JUMLAH.kode();
    model.addAttribute("units", units);
    model.addAttribute("periode", Periode.values());
    model.addAttribute("skalaPilihan", scales);
    model.addAttribute("skala", chosen);
    model.addAttribute("cara", cara);
    model.addAttribute("butir", butir(chosen));
    model.addAttribute("isi", shown);
    return "skm/baru";
  }

  static List<Butir> butir(Instrument instrument) {
    return instrument.items().stream()
        .map(
            item ->
                new Butir(
                    item.code(),
                    Skala.judul(instrument, item.code()),
                    item.text(),
                    Isian.jawaban(instrument, item).stream()
                        .map(
                            nilai ->
                                new Jawaban(
                                    nilai,
                                    item.levels().getOrDefault(String.valueOf(nilai), ""),
                                    Isian.banyak(item.code(), nilai)))
                        .toList()))
        .toList();
  }

  /** Puts what was wrong beside its fields and into a list above them. */
  static void tell(RefusedIsianException refused, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    model.addAttribute("salah", refused.salah());
    model.addAttribute(
        "salahPada", refused.salah().stream().map(Salah::isian).collect(Collectors.toSet()));
  }
}
