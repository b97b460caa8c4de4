package id.tertib.training;

import static java.util.stream.Collectors.toUnmodifiableMap;

import id.tertib.data.CsvTable;
import id.tertib.engine.CaseKey;
import id.tertib.office.CaseOwners;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.worksheet.AnswerScales;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetItem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is known of a case and of an item of its sheet, by the names that words hold in braces. */
@Component
@Profile("demo")
class Known {

  private static final String NAMES = "latihan/nama-butir.csv";
  static final List<String> COLUMNS = List.of("kode", "dokumen", "kegiatan");

  private final PerangkatDaerahRegister offices;
  private final CaseOwners owners;
  private final AnswerScales scales;
  private final Map<String, CsvTable.Line> names;

  Known(PerangkatDaerahRegister offices, CaseOwners owners, AnswerScales scales) {
    this.offices = offices;
    this.owners = owners;
    this.scales = scales;
    this.names =
        CsvTable.ofClasspath(NAMES, COLUMNS).lines().stream()
            .collect(toUnmodifiableMap(line -> line.required("kode"), line -> line));
  }

  Scale scale(AnsweredItem item) {
    return scales.of(item.item());
  }

  Map<String, String> of(String subject) {
    var known = new HashMap<String, String>();
    var owner = CaseKey.parse(subject).owner();
    if (owner != null) {
      owners.name(owner).ifPresent(name -> known.put("kantor", name));
      owners.office(owner).ifPresent(office -> known.put("jenis", office.jenis()));
      offices
          .find(owner)
          .map(PerangkatDaerah::singkatan)
          .or(() -> owners.name(owner))
          .ifPresent(name -> known.put("singkatan", name));
    }
    return known;
  }

  /** Of an item with its last answer; a document by the file of short names, else as asked for. */
  Map<String, String> of(String subject, AnsweredItem answered) {
    var known = of(subject);
    var item = answered.item();
    var scale = scale(answered);
    known.put("kode", item.code());
    known.put("area", item.section());
    known.put("skala", item.scaleName());
    known.put("terbawa", item.context().getOrDefault("terbawa", "0").equals("0") ? "tidak" : "ya");
    var name = Optional.ofNullable(names.get(item.code()));
    known.put(
        "dokumen", name.map(line -> line.text("dokumen")).orElseGet(() -> asked(scale, item)));
    known.put("kegiatan", name.map(line -> line.text("kegiatan")).orElse(item.text()));
    answered.last().map(answer -> answer.value()).map(scale::toCells).ifPresent(known::putAll);
    return known;
  }

  /** Within a sentence: “keputusan tim RB”, but “SKP pegawai”. */
  private static String asked(Scale scale, SheetItem item) {
    var first = scale.documents(item).stream().findFirst().orElse("dokumen butir ini");
    return first.matches("\\p{Lu}\\p{Ll}.*")
        ? first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1)
        : first;
  }
}
