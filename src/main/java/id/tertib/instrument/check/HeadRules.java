package id.tertib.instrument.check;

import static id.tertib.instrument.check.Findings.list;

import id.tertib.instrument.Instrument;
import id.tertib.instrument.xray.XRay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an instrument says of itself. */
final class HeadRules {

  private static final int MOST_ITEMS = 1000;
  private static final String OWNER = "self";

  static final List<Rule> ALL =
      List.of(
          new Rule("ada butir", HeadRules::hasItems),
          new Rule("paling banyak 1.000 butir", HeadRules::hasNoMoreThanAThousand),
          new Rule("yang terbuka disebut", HeadRules::namesWhatIsOpen),
          new Rule("lapis pertama self", HeadRules::beginsWithTheOwner),
          new Rule("tabel kategori ada", HeadRules::hasTheTable),
          new Rule("batas sinar-X terbaca", HeadRules::setsKnownLimits));

  private HeadRules() {}

  private static void hasItems(Sheet sheet, Findings findings) {
    if (sheet.instrument().hasTree() && sheet.items().isEmpty()) {
      findings.add(
          "",
          "simpul",
          "belum memuat satu butir pun. Isi simpul dengan butirnya.",
          "0",
          "paling sedikit satu butir");
    }
  }

  private static void hasNoMoreThanAThousand(Sheet sheet, Findings findings) {
    var count = sheet.items().size();
    if (count > MOST_ITEMS) {
      findings.add(
          "",
          "simpul",
          String.format(
              Locale.forLanguageTag("id"),
              "memuat %,d butir, paling banyak 1.000. Bagi menjadi beberapa instrumen.",
              count),
          Integer.toString(count),
          "paling banyak " + MOST_ITEMS);
    }
  }

  private static void namesWhatIsOpen(Sheet sheet, Findings findings) {
    if (sheet.instrument().open() && sheet.instrument().openPoints().isEmpty()) {
      findings.add(
          "",
          "terbuka",
          "statusnya terbuka, tetapi tidak menyebut apa yang terbuka. Isi hal dan sebabnya.",
          "kosong",
          "paling sedikit satu hal dan sebabnya");
    }
  }

  private static void beginsWithTheOwner(Sheet sheet, Findings findings) {
    var layers = sheet.instrument().layers();
    if (layers.isEmpty()) {
      findings.add(
          "",
          "lapis",
          "belum mempunyai lapis. Mulai dengan lapis self, penilaian pemiliknya sendiri.",
          "kosong",
          OWNER);
    } else if (!layers.get(0).code().equals(OWNER)) {
      var first = layers.get(0).code();
      findings.add(
          "lapis " + first,
          "lapis[%s].kode".formatted(first),
          "lapis pertama harus self, penilaian pemiliknya sendiri. Pindahkan self ke urutan"
              + " pertama.",
          first,
          OWNER);
    }
  }

  private static void setsKnownLimits(Sheet sheet, Findings findings) {
    var known = XRay.limits();
    sheet
        .instrument()
        .xray()
        .forEach(
            (name, value) -> {
              var usual = known.get(name);
              if (usual == null) {
                findings.add(
                    "sinarX",
                    "sinarX." + name,
                    "batas %s tidak ada. Pakai %s."
                        .formatted(name, list(known.keySet().stream().toList())),
                    name,
                    String.join(", ", known.keySet()));
              } else if (!XRay.takes(name, value)) {
                findings.add(
                    "sinarX",
                    "sinarX." + name,
                    "batas ini tidak terbaca. Tulis seperti bawaannya, %s.".formatted(usual),
                    value,
                    usual);
              }
            });
  }

  private static void hasTheTable(Sheet sheet, Findings findings) {
    var tables = new ArrayList<>(sheet.instrument().categories().keySet());
    var chosen = sheet.instrument().parameters().get(Instrument.CATEGORY_PARAMETER);
    if (chosen == null) {
      if (tables.size() > 1) {
        findings.add(
            "",
            "parameter.kategori",
            "mempunyai %d tabel kategori, tetapi tidak menyebut yang dipakai. Isi parameter kategori dengan %s."
                .formatted(tables.size(), list(tables)),
            "kosong",
            String.join(", ", tables));
      }
      return;
    }
    for (var choice : chosen.choices()) {
      if (!tables.contains(choice)) {
        findings.add(
            "parameter kategori",
            "parameter.kategori.pilihan",
            "tabel kategori %s tidak ada. %s"
                .formatted(
                    choice,
                    tables.isEmpty()
                        ? "Tambahkan tabelnya pada kategori."
                        : "Pakai %s, atau tambahkan tabelnya.".formatted(list(tables))),
            choice,
            String.join(", ", tables));
      }
    }
  }
}
