package id.tertib.instrument.file;

import id.tertib.instrument.Problem;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML as texts, lists and maps and nothing else: no types, so that {@code 0.670} stays {@code
 * 0.670} and a file can make no object; aliases, depth, size and number of values are bounded.
 */
final class Tree {

  /** 1 MB. */
  static final int LARGEST = 1_048_576;

  private static final int MOST_VALUES = 60_000;
  private static final int DEEPEST = 40;
  private static final int MOST_ALIASES = 50;
  private static final int LONGEST_KEY = 200;
  private static final Set<Tag> PLAIN =
      Set.of(
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.TIMESTAMP,
          Tag.MAP,
          Tag.SEQ,
          Tag.MERGE);

  private final List<Problem> problems;
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

  /** By the node that is written, which many aliases may mean. */
  private final Map<Node, Boolean> plain = new IdentityHashMap<>();

  private int values;

  private Tree(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * @return maps, lists and strings; null when it is no YAML of ours, with the reason among the
   *     problems
   */
  static @Nullable Object read(byte[] file, List<Problem> problems) {
    if (file.length > LARGEST) {
      problems.add(
          new Problem(
              "",
              "Berkas lebih dari 1 MB. Kirim satu instrumen saja.",
              file.length + " byte",
              "paling banyak " + LARGEST + " byte"));
      return null;
    }
    var text = text(file);
    if (text == null) {
      problems.add(
          new Problem(
              "", "Berkas bukan teks UTF-8. Simpan ulang sebagai UTF-8.", "", "teks UTF-8"));
      return null;
    }
    var tree = new Tree(problems);
    try {
      var root = new Yaml(options()).compose(new StringReader(text));
      if (root == null) {
        problems.add(new Problem("", "Berkas kosong. Isi satu instrumen.", "", "satu instrumen"));
        return null;
      }
      var before = problems.size();
      var read = tree.value(root, "");
      return problems.size() > before && tree.values > MOST_VALUES ? null : read;
    } catch (YAMLException e) {
      problems.add(
          new Problem(
              "",
              "Berkas bukan YAML yang dapat dibaca%s: %s".formatted(place(e), reason(e)),
              "",
              "YAML"));
      return null;
    }
  }

  private static @Nullable String text(byte[] file) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static LoaderOptions options() {
    var options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    options.setMaxAliasesForCollections(MOST_ALIASES);
    options.setNestingDepthLimit(DEEPEST);
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    return options;
  }

  private @Nullable Object value(Node node, String path) {
    if (++values > MOST_VALUES) {
      if (values == MOST_VALUES + 1) {
        problem(
            node,
            path,
            "Berkas memuat terlalu banyak isian",
            "lebih dari " + MOST_VALUES,
            "paling banyak " + MOST_VALUES);
      }
      return null;
    }
    if (!PLAIN.contains(node.getTag())) {
      problem(
          node,
          path,
          "Tanda jenis tidak dipakai di sini. Hapus tandanya",
          node.getTag().getValue(),
          "teks, daftar, atau pasangan kunci dan isi");
      return null;
    }
    if (!open.add(node)) {
      problem(
          node, path, "Isian ini memuat dirinya sendiri. Tulis isinya", "rujukan melingkar", "");
      return null;
    }
    try {
      if (node instanceof MappingNode map) {
        return map(map, path);
      }
      if (node instanceof SequenceNode list) {
        return list(list, path);
      }
      var scalar = (ScalarNode) node;
      if (!plain.computeIfAbsent(scalar, once -> isPlainText(scalar.getValue()))) {
        problem(
            node,
            path,
            "Teks ini memuat tanda yang tidak dapat dicetak. Ketik ulang",
            "",
            "huruf, angka, dan tanda baca");
        return null;
      }
      return Tag.NULL.equals(scalar.getTag()) && !scalar.getValue().contains("~")
          ? emptyAsNull(scalar)
          : scalar.getValue();
    } finally {
      open.remove(node);
    }
  }

  /** No control signs and no half of a surrogate pair, which neither JSON nor a page can carry. */
  private static boolean isPlainText(String text) {
    return text.codePoints()
        .allMatch(
            sign ->
                sign == '\n'
                    || sign == '\t'
                    || !Character.isISOControl(sign)
                        && Character.getType(sign) != Character.SURROGATE);
  }

  private static @Nullable String emptyAsNull(ScalarNode scalar) {
    return scalar.getValue().isEmpty() || scalar.getValue().equalsIgnoreCase("null")
        ? null
        : scalar.getValue();
  }

  private Map<String, @Nullable Object> map(MappingNode node, String path) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problem(tuple.getKeyNode(), path, "Kunci harus sebuah kata", "", "sebuah kata");
        continue;
      }
      if (key.getValue().length() > LONGEST_KEY || !isPlainText(key.getValue())) {
        problem(
            key,
            path,
            "Kunci harus sebuah kata yang pendek",
            key.getValue().length() + " huruf",
            "paling banyak %d huruf".formatted(LONGEST_KEY));
        continue;
      }
      var inside = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
      if (map.containsKey(key.getValue())) {
        problem(
            key, inside, "Kunci ini sudah ada. Hapus salah satunya", key.getValue(), "sekali saja");
        continue;
      }
      map.put(key.getValue(), value(tuple.getValueNode(), inside));
    }
    return map;
  }

  private List<@Nullable Object> list(SequenceNode node, String path) {
    var list = new ArrayList<@Nullable Object>();
    for (var i = 0; i < node.getValue().size(); i++) {
      list.add(value(node.getValue().get(i), "%s[%d]".formatted(path, i + 1)));
    }
    return list;
  }

  private void problem(Node node, String path, String message, String found, String expected) {
    problems.add(
        new Problem(
            path,
            "%s (baris %d).".formatted(message, node.getStartMark().getLine() + 1),
            found,
            expected));
  }

  private static String place(YAMLException e) {
    return e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
        ? " pada baris %d".formatted(marked.getProblemMark().getLine() + 1)
        : "";
  }

  /** The library's words are English and name its classes; what matters is where. */
  private static String reason(YAMLException e) {
    var words = String.valueOf(e.getMessage());
    if (words.contains("aliases")) {
      return "terlalu banyak rujukan (&, *). Tulis isinya langsung.";
    }
    if (words.contains("tag is not allowed")) {
      return "tanda jenis (!!…) tidak dipakai di sini. Hapus tandanya.";
    }
    if (words.contains("Nesting Depth")) {
      return "bertingkat terlalu dalam. Paling banyak %d tingkat.".formatted(DEEPEST);
    }
    if (words.contains("code point") || words.contains("exceeds the limit")) {
      return "lebih dari 1 MB. Kirim satu instrumen saja.";
    }
    return "periksa lekuk baris, titik dua, dan tanda kutip di sekitarnya.";
  }
}
