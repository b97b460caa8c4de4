package id.tertib.instrument.check;

import static id.tertib.instrument.check.Findings.words;

import id.tertib.instrument.Gate;
import id.tertib.instrument.score.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gates ask for what there is and what can be reached, the higher level for no less. */
final class GateRules {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  static final List<Rule> ALL =
      List.of(
          new Rule("gabungan berisi simpul", GateRules::groupsNameNodes),
          new Rule("syarat menunjuk simpul", GateRules::conditionsNameNodes),
          new Rule("tingkat bersyarat", GateRules::gatesAskForSomething),
          new Rule("syarat tercapai", GateRules::canBeReached),
          new Rule("tingkat naik", GateRules::riseWithTheLevel));

  private GateRules() {}

  private static String place(Gate gate, Gate.Condition condition) {
    return "syarat %s, %s".formatted(gate.level(), condition.code());
  }

  private static String path(Gate gate, Gate.Condition condition, String key) {
    return "syarat[%s].syarat[%s].%s".formatted(gate.level(), condition.code(), key);
  }

  private static String minimumPath(Gate gate, Gate.Condition condition) {
    return path(gate, condition, condition.percent() ? "minimumPersen" : "minimum");
  }

  private static void groupsNameNodes(Sheet sheet, Findings findings) {
    for (var group : sheet.instrument().groups()) {
      var path = "gabungan[%s].simpul".formatted(group.code());
      var place = "gabungan " + group.code();
      if (group.nodes().isEmpty()) {
        findings.add(
            place, path, "belum menyebut simpul. Isi kode simpulnya.", "kosong", "kode simpul");
      }
      var seen = new HashSet<String>();
      for (var code : group.nodes()) {
        if (sheet.node(code).isEmpty()) {
          findings.add(
              place,
              path,
              "simpul %s tidak ada. Periksa kodenya.".formatted(code),
              code,
              "kode simpul yang ada");
        } else if (!seen.add(code)) {
          findings.add(
              place,
              path,
              "simpul %s disebut dua kali. Hapus salah satunya.".formatted(code),
              code,
              "sekali saja");
        }
      }
    }
  }

  private static void conditionsNameNodes(Sheet sheet, Findings findings) {
    var groups = sheet.instrument().groups().stream().map(group -> group.code()).toList();
    for (var gate : sheet.instrument().gates()) {
      for (var condition : gate.conditions()) {
        var from = condition.from();
        if (!from.isEmpty()
            && !from.equals(Gate.TOTAL)
            && !groups.contains(from)
            && sheet.node(from).isEmpty()) {
          findings.add(
              place(gate, condition),
              path(gate, condition, "dari"),
              "simpul %s tidak ada. Pakai total, kode simpul%s."
                  .formatted(
                      from, groups.isEmpty() ? "" : ", atau gabungan seperti " + groups.get(0)),
              from,
              "total atau kode simpul");
        }
      }
    }
  }

  private static void gatesAskForSomething(Sheet sheet, Findings findings) {
    for (var gate : sheet.instrument().gates()) {
      if (gate.conditions().isEmpty()) {
        findings.add(
            "syarat " + gate.level(),
            "syarat[%s].syarat".formatted(gate.level()),
            "tanpa satu syarat pun tingkat ini selalu terpenuhi. Isi syaratnya.",
            "kosong",
            "paling sedikit satu syarat");
      }
      for (var condition : gate.conditions()) {
        if (condition.minimum().signum() <= 0) {
          findings.add(
              place(gate, condition),
              minimumPath(gate, condition),
              "minimumnya %s, sehingga selalu terpenuhi. Isi angka di atas 0."
                  .formatted(words(condition.minimum())),
              condition.minimum().toPlainString(),
              "di atas 0");
        }
      }
    }
  }

  private static void canBeReached(Sheet sheet, Findings findings) {
    for (var gate : sheet.instrument().gates()) {
      for (var condition : gate.conditions()) {
        var most = condition.percent() ? Fraction.of(HUNDRED) : weight(sheet, condition.from());
        if (most != null && Fraction.of(condition.minimum()).compareTo(most) > 0) {
          findings.add(
              place(gate, condition),
              minimumPath(gate, condition),
              "minimumnya %s, padahal paling tinggi %s%s. Turunkan minimumnya."
                  .formatted(
                      words(condition.minimum()),
                      most.exact().replace('.', ','),
                      condition.percent() ? " persen" : ""),
              condition.minimum().toPlainString(),
              "paling banyak " + most.exact());
        }
      }
    }
  }

  /** Points that the whole, a node or a group can reach; null where that cannot be told. */
  private static @Nullable Fraction weight(Sheet sheet, String from) {
    if (from.equals(Gate.TOTAL)) {
      return Fraction.of(sheet.instrument().weight());
    }
    var nodes = new ArrayList<String>();
    if (sheet.node(from).isPresent()) {
      nodes.add(from);
    } else {
      sheet.instrument().groups().stream()
          .filter(group -> group.code().equals(from))
          .findFirst()
          .ifPresent(group -> nodes.addAll(group.nodes()));
    }
    var sum = Fraction.ZERO;
    for (var code : nodes) {
      var weight = sheet.node(code).map(Sheet.PlacedNode::weight).orElse(null);
      if (weight == null) {
        return null;
      }
      sum = sum.plus(weight);
    }
    return nodes.isEmpty() ? null : sum;
  }

  private static void riseWithTheLevel(Sheet sheet, Findings findings) {
    Map<String, Asked> lower = new HashMap<>();
    for (var gate : sheet.instrument().gates()) {
      for (var condition : gate.conditions()) {
        var before = lower.get(condition.code());
        if (before != null) {
          compare(sheet, before, new Asked(gate, condition), findings);
        }
      }
      gate.conditions()
          .forEach(condition -> lower.put(condition.code(), new Asked(gate, condition)));
    }
  }

  private record Asked(Gate gate, Gate.Condition condition) {

    @Nullable Fraction points(Sheet sheet) {
      var minimum = Fraction.of(condition.minimum());
      var weight = condition.percent() ? weight(sheet, condition.from()) : Fraction.of(HUNDRED);
      return weight == null ? null : minimum.times(weight).over(Fraction.of(HUNDRED));
    }
  }

  private static String minimum(Gate.Condition condition) {
    return words(condition.minimum()) + (condition.percent() ? " persen" : "");
  }

  private static void compare(Sheet sheet, Asked lower, Asked higher, Findings findings) {
    var least = lower.points(sheet);
    var asked = higher.points(sheet);
    if (least != null && asked != null && asked.compareTo(least) < 0) {
      findings.add(
          place(higher.gate(), higher.condition()),
          minimumPath(higher.gate(), higher.condition()),
          "minimumnya %s, lebih mudah daripada %s pada tingkat %s di bawahnya. Periksa kedua minimum dan urutan tingkat."
              .formatted(
                  minimum(higher.condition()), minimum(lower.condition()), lower.gate().level()),
          higher.condition().minimum().toPlainString(),
          "paling sedikit " + lower.condition().minimum().toPlainString());
    }
  }
}
