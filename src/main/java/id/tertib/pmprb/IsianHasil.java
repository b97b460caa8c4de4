package id.tertib.pmprb;

import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.pmprb.HasilResmi.Isi;
import id.tertib.pmprb.HasilResmi.Nilai;
import id.tertib.pmprb.HasilResmi.Sumber;
import id.tertib.pmprb.IsianDitolakException.Salah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what was typed of a result, and writes one as it would be typed. */
@Component
class IsianHasil {

  private static final String FIGURE = "-?\\d{1,3}([.,]\\d{1,8})?";

  private final InstrumenHasil instruments;
  private final SyaratHasil rules;

  IsianHasil(InstrumenHasil instruments, SyaratHasil rules) {
    this.instruments = instruments;
    this.rules = rules;
  }

  /**
   * @param fields of the form, by name
   * @throws IsianDitolakException naming every field that cannot be read
   */
  Isi read(Map<String, String> fields) {
    var salah = new ArrayList<Salah>();
    var tahun = text(fields, SyaratHasil.TAHUN);
    if (!tahun.matches("\\d{4}")) {
      salah.add(rules.salah(SyaratHasil.TAHUN, "tahun.angka"));
    }
    var instrument = instrument(fields);
    var komponen = new LinkedHashMap<String, BigDecimal>();
    for (var one : InstrumenHasil.komponen(instrument)) {
      figure(fields, SyaratHasil.KOMPONEN + one.kode(), one.judul(), salah)
          .ifPresent(nilai -> komponen.put(one.kode(), nilai));
    }
    var total = figure(fields, SyaratHasil.TOTAL, "Total", salah);
    var tanggal = Tanggal.read(text(fields, SyaratHasil.TANGGAL));
    if (tanggal.isEmpty()) {
      salah.add(rules.salah(SyaratHasil.TANGGAL, "tanggal"));
    }
    if (!salah.isEmpty()) {
      throw new IsianDitolakException(salah);
    }
    return new Isi(
        Integer.parseInt(tahun),
        instrument.id(),
        new Nilai(komponen, total.orElse(null), text(fields, SyaratHasil.PREDIKAT)),
        new Sumber(
            line(fields, SyaratHasil.JUDUL),
            line(fields, SyaratHasil.NOMOR),
            tanggal.orElse(LocalDate.EPOCH),
            text(fields, SyaratHasil.ALAMAT)));
  }

  /** The instrument that the form is about: the one that it names, else that of its year. */
  Instrument instrument(Map<String, String> fields) {
    var named = text(fields, SyaratHasil.INSTRUMEN).split("\\s+", 2);
    return Optional.of(named)
        .filter(parts -> parts.length == 2)
        .flatMap(parts -> instruments.find(new InstrumentId(parts[0], parts[1])))
        .orElseGet(() -> instruments.ofYear(year(fields)));
  }

  private static int year(Map<String, String> fields) {
    var tahun = text(fields, SyaratHasil.TAHUN);
    return tahun.matches("\\d{4}") ? Integer.parseInt(tahun) : SyaratHasil.FIRST_YEAR;
  }

  static Map<String, String> fields(Isi isi) {
    var fields = new HashMap<String, String>();
    fields.put(SyaratHasil.TAHUN, String.valueOf(isi.tahun()));
    fields.put(SyaratHasil.INSTRUMEN, isi.instrumen().toString());
    isi.nilai()
        .komponen()
        .forEach((kode, nilai) -> fields.put(SyaratHasil.KOMPONEN + kode, Resmi.angka(nilai)));
    var total = isi.nilai().total();
    fields.put(SyaratHasil.TOTAL, total == null ? "" : Resmi.angka(total));
    fields.put(SyaratHasil.PREDIKAT, isi.nilai().predikat());
    fields.put(SyaratHasil.JUDUL, isi.sumber().judul());
    fields.put(SyaratHasil.NOMOR, isi.sumber().nomor());
    fields.put(SyaratHasil.TANGGAL, isi.sumber().tanggal().toString());
    fields.put(SyaratHasil.ALAMAT, isi.sumber().alamat());
    return fields;
  }

  private Optional<BigDecimal> figure(
      Map<String, String> fields, String field, String name, List<Salah> salah) {
    var typed = text(fields, field);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!typed.matches(FIGURE)) {
      salah.add(rules.salah(field, "angka", name, cut(typed)));
      return Optional.empty();
    }
    var figure = new BigDecimal(typed.replace(',', '.'));
    return Optional.of(figure.setScale(Math.max(2, figure.scale())));
  }

  private static String text(Map<String, String> fields, String field) {
    return VisibleText.orEmpty(fields.get(field));
  }

  private static String line(Map<String, String> fields, String field) {
    return text(fields, field).replaceAll("\\s+", " ");
  }

  private static String cut(String typed) {
    return typed.length() <= 40 ? typed : typed.substring(0, 39) + "…";
  }
}
