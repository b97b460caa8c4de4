package id.tertib.pmprb;

import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.instrument.Instrument;
import id.tertib.pmprb.HasilResmi.Isi;
import id.tertib.pmprb.HasilResmi.Sumber;
import id.tertib.pmprb.InstrumenHasil.Komponen;
import id.tertib.pmprb.IsianDitolakException.Salah;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a result must be like to be recorded. */
@Component
class SyaratHasil {

  /** Fields of the form; a component's has its code after {@link #KOMPONEN}. */
  static final String TAHUN = "tahun";

  static final String INSTRUMEN = "instrumen";
  static final String KOMPONEN = "n_";
  static final String TOTAL = "total";
  static final String PREDIKAT = "predikat";
  static final String JUDUL = "judul";
  static final String NOMOR = "nomor";
  static final String TANGGAL = "tanggal";
  static final String ALAMAT = "alamat";
  static final String DOKUMEN = "dokumen";

  /** No municipality was evaluated before. */
  static final int FIRST_YEAR = 2010;

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_ADDRESS = 500;

  private final InstrumenHasil instruments;
  private final Sentences words;
  private final Clock clock;

  SyaratHasil(InstrumenHasil instruments, Sentences words, Clock clock) {
    this.instruments = instruments;
    this.words = words;
    this.clock = clock;
  }

  /** Everything that is wrong with it; empty when it can be recorded. */
  List<Salah> check(Isi isi) {
    var salah = new ArrayList<Salah>();
    var today = LocalDate.now(clock);
    if (isi.tahun() < FIRST_YEAR || isi.tahun() > today.getYear()) {
      add(salah, TAHUN, "tahun", isi.tahun(), FIRST_YEAR, today.getYear());
    }
    var instrument = instruments.find(isi.instrumen());
    if (instrument.isEmpty()) {
      add(salah, INSTRUMEN, "instrumen", isi.instrumen());
    } else {
      scores(isi, instrument.get(), salah);
    }
    source(isi.sumber(), today, salah);
    return salah;
  }

  private void scores(Isi isi, Instrument instrument, List<Salah> salah) {
    var known = InstrumenHasil.byCode(instrument);
    isi.nilai()
        .komponen()
        .forEach(
            (kode, nilai) -> {
              var komponen = known.get(kode);
              if (komponen == null) {
                add(salah, KOMPONEN + kode, "komponen", kode, instrument.id());
              } else {
                figure(KOMPONEN + kode, komponen.judul(), nilai, komponen.bobot(), instrument)
                    .ifPresent(salah::add);
              }
            });
    var total = isi.nilai().total();
    if (total != null) {
      figure(TOTAL, words.of("pmprb.hasil.total"), total, instrument.weight(), instrument)
          .ifPresent(salah::add);
    } else if (!isi.nilai().komponen().keySet().containsAll(known.keySet())) {
      add(
          salah,
          TOTAL,
          isi.nilai().komponen().isEmpty() ? "tanpa-nilai" : "tanpa-total",
          missing(isi, instrument));
    }
    var predikat = isi.nilai().predikat();
    var codes = InstrumenHasil.predikat(instrument);
    if (!predikat.isEmpty() && !codes.contains(predikat)) {
      add(salah, PREDIKAT, "predikat", predikat, instrument.id(), String.join(", ", codes));
    }
  }

  private static String missing(Isi isi, Instrument instrument) {
    return Sentences.enumerated(
        InstrumenHasil.komponen(instrument).stream()
            .filter(komponen -> !isi.nilai().komponen().containsKey(komponen.kode()))
            .map(Komponen::judul)
            .toList());
  }

  private Optional<Salah> figure(
      String field, String name, BigDecimal figure, BigDecimal most, Instrument instrument) {
    var shown = figure.toPlainString().replace('.', ',');
    if (figure.signum() < 0) {
      return Optional.of(salah(field, "negatif", name, shown));
    }
    if (figure.compareTo(most) > 0) {
      return Optional.of(salah(field, "bobot", name, shown, Resmi.bobot(most)));
    }
    return figure.stripTrailingZeros().scale() > instrument.places()
        ? Optional.of(salah(field, "desimal", name, shown, instrument.places()))
        : Optional.empty();
  }

  private void source(Sumber sumber, LocalDate today, List<Salah> salah) {
    if (sumber.judul().isEmpty()) {
      add(salah, JUDUL, "judul");
    }
    Stream.of(
            tooLong(JUDUL, "pmprb.hasil.sumber.judul", sumber.judul(), LONGEST_TITLE),
            tooLong(NOMOR, "pmprb.hasil.sumber.nomor", sumber.nomor(), LONGEST_NUMBER),
            tooLong(ALAMAT, "pmprb.hasil.sumber.alamat", sumber.alamat(), LONGEST_ADDRESS))
        .flatMap(Optional::stream)
        .forEach(salah::add);
    if (sumber.tanggal().isAfter(today)) {
      add(salah, TANGGAL, "tanggal.depan", Tanggal.panjang(sumber.tanggal()));
    }
    if (!sumber.alamat().isEmpty() && !sumber.alamat().matches("https?://[^\\s<>\"]+")) {
      add(salah, ALAMAT, "alamat");
    }
  }

  private Optional<Salah> tooLong(String field, String name, String text, int most) {
    return text.length() <= most
        ? Optional.empty()
        : Optional.of(salah(field, "panjang", words.of(name), text.length(), most));
  }

  private void add(List<Salah> salah, String field, String sentence, @Nullable Object... parts) {
    salah.add(salah(field, sentence, parts));
  }

  /** Something wrong with a field, in the words of {@code pmprb.hasil.tolak.<sentence>}. */
  Salah salah(String field, String sentence, @Nullable Object... parts) {
    return new Salah(
        field,
        words.of(
            "pmprb.hasil.tolak." + sentence,
            Stream.of(parts).map(part -> part == null ? null : part.toString()).toArray()));
  }
}
