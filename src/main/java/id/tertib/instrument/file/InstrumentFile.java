package id.tertib.instrument.file;

import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.Category;
import id.tertib.instrument.Formula;
import id.tertib.instrument.Gate;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.Item;
import id.tertib.instrument.Node;
import id.tertib.instrument.Problem;
import id.tertib.instrument.ReviewLayer;
import id.tertib.instrument.RollUp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An instrument as its YAML file writes it; docs/instruments.md tells the format. */
public final class InstrumentFile {

  /** Bytes of the largest file that is read: 1 MB. */
  public static final int LARGEST = Tree.LARGEST;

  private static final List<String> LEVELS = List.of("kota", "perangkat-daerah", "unit", "layanan");
  private static final List<String> STATUSES = List.of("berlaku", "terbuka");
  private static final List<String> SOURCES = List.of("peta-jalan");

  /** Kinds of scales in a tree. */
  private static final List<AnswerScale.Kind> SCORED =
      Arrays.stream(AnswerScale.Kind.values())
          .filter(kind -> kind != AnswerScale.Kind.FORM)
          .toList();

  private InstrumentFile() {}

  /**
   * @param instrument null when the file cannot be read as one at all
   * @param problems none when it was read without doubt
   */
  public record Read(@Nullable Instrument instrument, List<Problem> problems) {}

  /** Reads as much as can be read, and names everything that cannot. */
  public static Read read(byte[] file) {
    var problems = new ArrayList<Problem>();
    var tree = Tree.read(file, problems);
    if (tree == null) {
      return new Read(null, problems);
    }
    var root = Entry.of(tree, "", problems);
    if (!(tree instanceof Map)) {
      return new Read(null, problems);
    }
    var instrument = instrument(root);
    root.finish();
    return new Read(instrument, List.copyOf(problems));
  }

  private static Instrument instrument(Entry root) {
    return root.has("baris") ? withoutTree(root) : withTree(root);
  }

  /** Items come from elsewhere: weights, nodes, categories and gates are not known here. */
  private static Instrument withoutTree(Entry root) {
    return new Instrument(
        new InstrumentId(key(root, "kunci"), key(root, "versi")),
        root.text("judul"),
        root.text("dasar"),
        root.oneOf("jenjang", LEVELS, "unit"),
        open(root),
        openPoints(root),
        root.entry("berlaku", InstrumentFile::validity),
        root.oneOf("baris", SOURCES, SOURCES.get(0)),
        false,
        0,
        BigDecimal.ZERO,
        RollUp.SUM,
        Map.of(),
        root.map("skala", entry -> scale(entry, List.of(AnswerScale.Kind.FORM))),
        root.list("lapis", "kode", InstrumentFile::layer),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        Map.of());
  }

  private static Instrument withTree(Entry root) {
    return new Instrument(
        new InstrumentId(key(root, "kunci"), key(root, "versi")),
        root.text("judul"),
        root.text("dasar"),
        root.oneOf("jenjang", LEVELS, "unit"),
        open(root),
        openPoints(root),
        root.entry("berlaku", InstrumentFile::validity),
        null,
        root.oneOf("bukti", List.of("diminta", "tidak"), "diminta").equals("diminta"),
        places(root),
        root.number("bobot"),
        rollUp(root, RollUp.SUM),
        root.map("parameter", InstrumentFile::parameter),
        root.map("skala", entry -> scale(entry, SCORED)),
        root.list("lapis", "kode", InstrumentFile::layer),
        root.list("simpul", "kode", InstrumentFile::node),
        root.list(
            "gabungan",
            "kode",
            group ->
                new Instrument.Group(
                    group.code("kode"), group.text("judul"), group.texts("simpul"))),
        root.lists("kategori", "kode", InstrumentFile::category),
        root.list("syarat", "tingkat", InstrumentFile::gate),
        root.textsByKey("sinarX"));
  }

  private static boolean open(Entry root) {
    return root.oneOf("status", STATUSES, "berlaku").equals("terbuka");
  }

  private static List<Instrument.OpenPoint> openPoints(Entry root) {
    return root.list(
        "terbuka", "hal", open -> new Instrument.OpenPoint(open.text("hal"), open.text("sebab")));
  }

  private static String key(Entry root, String name) {
    var key = root.text(name);
    if (!key.isEmpty() && !key.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      root.problem(
          name,
          "%s hanya huruf kecil, angka, dan tanda hubung, paling banyak 40".formatted(name),
          key,
          "misalnya zi-lke");
    }
    return key;
  }

  private static int places(Entry root) {
    var places = root.numberOrNull("desimal");
    if (places == null) {
      return 2;
    }
    if (places.stripTrailingZeros().scale() > 0
        || places.signum() < 0
        || places.compareTo(BigDecimal.TEN) > 0) {
      root.problem(
          "desimal", "desimal harus bilangan bulat 0 sampai 10", places.toPlainString(), "2");
      return 2;
    }
    return places.intValue();
  }

  private static RollUp rollUp(Entry entry, RollUp usual) {
    var codes = Arrays.stream(RollUp.values()).map(RollUp::code).toList();
    return RollUp.of(entry.oneOf("hitung", codes, usual.code())).orElse(usual);
  }

  private static Instrument.Validity validity(Entry entry) {
    var since = entry.date("sejak");
    var until = entry.date("sampai");
    if (since != null && until != null && until.isBefore(since)) {
      entry.problem(
          "sampai",
          "berlaku.sampai lebih awal daripada berlaku.sejak",
          until.toString(),
          "sesudah " + since);
    }
    return new Instrument.Validity(since, until);
  }

  private static Instrument.Parameter parameter(Entry entry) {
    var value = entry.text("nilai");
    var choices = entry.texts("pilihan");
    if (!choices.contains(value)) {
      entry.problem(
          "nilai",
          "%s bukan salah satu pilihannya".formatted(entry.path("nilai")),
          value,
          String.join(", ", choices));
    }
    return new Instrument.Parameter(
        value,
        choices,
        Objects.requireNonNullElse(entry.textOrNull("status"), ""),
        Objects.requireNonNullElse(entry.textOrNull("keterangan"), ""));
  }

  private static AnswerScale scale(Entry entry, List<AnswerScale.Kind> kinds) {
    var codes = kinds.stream().map(AnswerScale.Kind::code).toList();
    var kind = AnswerScale.Kind.of(entry.oneOf("jenis", codes, "")).orElse(AnswerScale.Kind.COUNT);
    if (!entry.has("jenis")) {
      entry.problem("jenis", entry.path("jenis") + " belum diisi", "", String.join(", ", codes));
    }
    var chosen = kind == AnswerScale.Kind.LEVEL || kind == AnswerScale.Kind.CHOICE;
    var measured = kind == AnswerScale.Kind.INDEX || kind == AnswerScale.Kind.SURVEY;
    return new AnswerScale(
        entry.path().substring(entry.path().lastIndexOf('.') + 1),
        kind,
        chosen ? entry.list("pilihan", "kode", InstrumentFile::option) : List.of(),
        kind == AnswerScale.Kind.SURVEY ? entry.number("dari") : null,
        measured ? entry.number("sampai") : null,
        kind == AnswerScale.Kind.FORM ? FormEntries.form(entry) : null);
  }

  private static AnswerScale.Option option(Entry entry) {
    return new AnswerScale.Option(entry.text("kode"), entry.number("nilai"));
  }

  private static ReviewLayer layer(Entry entry) {
    var code = entry.text("kode");
    if (!code.isEmpty() && !code.matches("[a-z][a-z0-9-]{0,31}")) {
      entry.problem(
          "kode",
          "Kode lapis hanya huruf kecil, angka, dan tanda hubung, paling banyak 32",
          code,
          "misalnya koordinator");
    }
    return new ReviewLayer(code, entry.text("nama"), entry.yes("alasan"), entry.yes("tiapButir"));
  }

  private static Node node(Entry entry) {
    var leaf = entry.has("butir");
    var node =
        new Node(
            entry.code("kode"),
            entry.text("judul"),
            entry.numberOrNull("bobot"),
            rollUp(entry, leaf ? RollUp.MEAN : RollUp.SUM),
            entry.list("isi", "kode", InstrumentFile::node),
            entry.list("butir", "kode", InstrumentFile::item));
    if (node.children().isEmpty() == node.items().isEmpty()) {
      entry.problem(
          leaf ? "butir" : "isi",
          "%s harus berisi simpul (isi) atau butir, salah satu".formatted(entry.path()),
          leaf ? "keduanya" : "kosong",
          "isi atau butir");
    }
    return node;
  }

  private static Item item(Entry entry) {
    return new Item(
        entry.code("kode"),
        entry.text("teks"),
        entry.text("skala"),
        entry.textsByKey("tingkat"),
        entry.texts("bukti"),
        entry.textOrNull("panduan"),
        entry.numberOrNull("bobot"),
        entry.entry("rumus", InstrumentFile::formula),
        entry.texts("dicatat"),
        entry.textsByKey("sama"),
        entry.textOrNull("status"),
        entry.textOrNull("sumber"));
  }

  private static Formula formula(Entry entry) {
    var kind = entry.has("lalu") || entry.has("kini") ? Formula.Kind.DECREASE : Formula.Kind.RATIO;
    return new Formula(
        kind,
        entry.text(kind.first()),
        entry.text(kind.second()),
        zeroByZero(entry),
        Objects.requireNonNullElse(entry.textOrNull("keterangan"), ""));
  }

  private static BigDecimal zeroByZero(Entry entry) {
    if (!entry.has("nolPerNol")) {
      entry.problem(
          "nolPerNol",
          "%s belum mengatakan berapa nilai 0/0".formatted(entry.path()),
          "",
          "nolPerNol antara 0 dan 1");
      return BigDecimal.ZERO;
    }
    return entry.number("nolPerNol");
  }

  private static Category category(Entry entry) {
    return new Category(
        entry.text("kode"),
        entry.text("label"),
        entry.number("dari"),
        entry.yes("dariTermasuk"),
        entry.number("sampai"),
        entry.yes("sampaiTermasuk"),
        entry.textOrNull("status"),
        entry.textOrNull("sumber"));
  }

  private static Gate gate(Entry entry) {
    return new Gate(
        entry.text("tingkat"),
        Objects.requireNonNullElse(entry.textOrNull("judul"), ""),
        entry.list("syarat", "kode", InstrumentFile::condition));
  }

  private static Gate.Condition condition(Entry entry) {
    var percent = entry.has("minimumPersen");
    if (percent && entry.has("minimum")) {
      entry.problem(
          "minimum",
          "%s memuat minimum dan minimumPersen. Pakai salah satu".formatted(entry.path()),
          "keduanya",
          "minimum atau minimumPersen");
    }
    return new Gate.Condition(
        entry.text("kode"),
        entry.text("label"),
        entry.text("dari"),
        percent ? entry.number("minimumPersen") : entry.number("minimum"),
        percent,
        entry.numberOrNull("lain"),
        entry.textOrNull("status"),
        entry.textOrNull("sumber"));
  }
}
