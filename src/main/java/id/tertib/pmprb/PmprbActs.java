package id.tertib.pmprb;

import id.tertib.evidence.EvidenceStore;
import id.tertib.instrument.InstrumentId;
import id.tertib.pmprb.HasilResmi.Isi;
import id.tertib.pmprb.HasilResmi.Nilai;
import id.tertib.pmprb.HasilResmi.Sumber;
import id.tertib.training.ExamplePdf;
import id.tertib.training.SpecialActs;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.RowLists;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens beside the tasks of PMPRB in the history of the training. */
@Component
@Profile("demo")
class PmprbActs implements SpecialActs {

  private static final String KOMPONEN = "komponen.";

  private final RowLists lists;
  private final Ratl ratl;
  private final HasilDesk hasil;
  private final HasilResmiTable table;
  private final EvidenceStore evidence;
  private final ExamplePdf example;
  private final TransactionTemplate transaction;

  PmprbActs(
      RowLists lists,
      Ratl ratl,
      HasilDesk hasil,
      HasilResmiTable table,
      EvidenceStore evidence,
      ExamplePdf example,
      PlatformTransactionManager transactions) {
    this.lists = lists;
    this.ratl = ratl;
    this.hasil = hasil;
    this.table = table;
    this.evidence = evidence;
    this.example = example;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Map<String, Act> acts() {
    return Map.of("ratl", this::takeOver, "hasil", this::record);
  }

  /** A follow-up of a year before the product, under its item and with a code of its own. */
  private boolean takeOver(Occasion occasion) {
    var row = new HashMap<>(occasion.values());
    var there =
        lists.rows(Ratl.KIND, occasion.subject()).stream()
            .anyMatch(each -> each.value("tindakLanjut").equals(row.get("tindakLanjut")));
    if (!there) {
      transaction.executeWithoutResult(
          status -> {
            lists.add(Ratl.KIND, occasion.subject(), row, occasion.account());
            ratl.adopt(occasion.subject(), occasion.account());
          });
    }
    return !there;
  }

  /** A result of a year before the product, with its document. */
  private boolean record(Occasion occasion) {
    var isi = isi(occasion);
    if (table.find(isi.tahun(), isi.sumber()).isPresent()) {
      return false;
    }
    transaction.executeWithoutResult(
        status -> hasil.enter(occasion.account(), isi, List.of(document(occasion, isi))));
    return true;
  }

  private static Isi isi(Occasion occasion) {
    var komponen = new LinkedHashMap<String, BigDecimal>();
    occasion
        .values()
        .forEach(
            (key, value) -> {
              if (key.startsWith(KOMPONEN)) {
                komponen.put(key.substring(KOMPONEN.length()), new BigDecimal(value));
              }
            });
    var instrument = occasion.value("instrumen").split(" ");
    var total = occasion.values().get("total");
    return new Isi(
        SiklusPmprb.year(occasion.subject()).orElseThrow(),
        new InstrumentId(instrument[0], instrument[1]),
        new Nilai(
            komponen, total == null ? null : new BigDecimal(total), occasion.value("predikat")),
        new Sumber(
            occasion.value("sumber"),
            occasion.values().getOrDefault("nomor", ""),
            LocalDate.parse(occasion.value("tanggal")),
            ""));
  }

  private String document(Occasion occasion, Isi isi) {
    var pdf =
        example.of(
            "Pemerintah Kota Tangerang Selatan",
            isi.sumber().judul(),
            "Hasil evaluasi " + isi.tahun());
    try {
      return evidence
          .store(
              Owner.city().code(),
              occasion.subject(),
              occasion.account(),
              "hasil-evaluasi-%d.pdf".formatted(isi.tahun()),
              new ByteArrayInputStream(pdf))
          .id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
