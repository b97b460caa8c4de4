package id.tertib.instrument.shelf;

import id.tertib.data.Sha256;
import id.tertib.data.UniqueRow;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.Gate;
import id.tertib.instrument.GateReadings;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.file.InstrumentFile;
import id.tertib.instrument.score.Scoring;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The shelf. Shipped versions are read when the product starts, published ones when somebody asks,
 * so that one that another node published is found; both are kept, for they never change.
 */
@Component
public class Shelf implements Instruments, SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

  private static final Comparator<Edition> BY_NAME =
      Comparator.comparing((Edition edition) -> edition.instrument().id().key())
          .thenComparing(edition -> edition.instrument().id().version());

  private final EditionTable table;
  private final UniqueRow unique;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ShippedEditions shipped = new ShippedEditions(ShippedFile.ofClasspath());
  private final Map<InstrumentId, Edition> editions = new ConcurrentHashMap<>(shipped.all());
  private final Map<Read, Scoring> scorings = new ConcurrentHashMap<>();
  private final ObjectProvider<GateReadings> readings;

  Shelf(
      EditionTable table,
      UniqueRow unique,
      TransactionTemplate transaction,
      Clock clock,
      ObjectProvider<GateReadings> readings) {
    this.table = table;
    this.unique = unique;
    this.transaction = transaction;
    this.clock = clock;
    this.readings = readings;
  }

  /** A version with the readings of its minima. */
  private record Read(InstrumentId id, List<Gate> gates) {}

  /** Freezes what is shipped; another node may be doing the same. */
  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(
        status -> {
          table.published().forEach(this::putShippedAside);
          shipped
              .compare(table.shipped())
              .forEach(
                  edition -> {
                    var id = edition.instrument().id();
                    if (editions.get(id) == edition) {
                      unique.first(() -> table.addShipped(id, edition.sha256(), clock.instant()));
                    }
                  });
        });
  }

  /** Somebody published this name before a release brought it: what was frozen first stays. */
  private void putShippedAside(InstrumentId id) {
    var ours = shipped.all().get(id);
    if (ours == null) {
      return;
    }
    editions.remove(id);
    var theirs = find(id);
    if (theirs.isPresent()
        && !edition(id).map(Edition::sha256).equals(Optional.of(ours.sha256()))) {
      LOG.warn("Instrumen {}: versi yang diterbitkan di sini tetap dipakai, bukan bawaan", id);
    }
  }

  @Override
  public List<Instrument> all() {
    return editions().stream().map(Edition::instrument).toList();
  }

  @Override
  public Optional<Instrument> find(InstrumentId id) {
    return edition(id).map(Edition::instrument);
  }

  @Override
  public Scoring scoring(InstrumentId id) {
    var read =
        find(id)
            .map(this::read)
            .orElseThrow(
                () -> new IllegalArgumentException("Instrumen %s tidak ada".formatted(id)));
    return scorings.computeIfAbsent(new Read(id, read.gates()), same -> scoring(read));
  }

  /** With the reading of each minimum that counts today. */
  public Instrument read(Instrument instrument) {
    return instrument.gates().stream()
            .flatMap(gate -> gate.conditions().stream())
            .allMatch(condition -> condition.other() == null)
        ? instrument
        : instrument.reading(
            (id, gate, condition) ->
                readings.stream().anyMatch(one -> one.takesOther(id, gate, condition)));
  }

  /**
   * Of a version that need not be on the shelf.
   *
   * @throws RefusedException 400 when it has no tree, hence no score
   */
  public static Scoring scoring(Instrument instrument) {
    if (!instrument.hasTree()) {
      throw RefusedException.badRequest(
          "Instrumen %s tidak dinilai: butirnya tidak ada di berkasnya, melainkan datang dari kegiatan yang memakainya."
              .formatted(instrument.id()));
    }
    return new Scoring(instrument);
  }

  /** As {@link #all()}, with where each comes from. */
  public List<Edition> editions() {
    var all = new ArrayList<Edition>();
    var published = table.published();
    shipped.all().keySet().stream()
        .filter(id -> !published.contains(id))
        .forEach(id -> edition(id).ifPresent(all::add));
    published.forEach(id -> edition(id).ifPresent(all::add));
    all.sort(BY_NAME);
    return all;
  }

  /** As {@link #find}, with where it comes from. */
  public Optional<Edition> edition(InstrumentId id) {
    var known = editions.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    var read = table.find(id).map(Shelf::read);
    read.ifPresent(edition -> editions.putIfAbsent(id, edition));
    return read;
  }

  private static Edition read(EditionTable.Published row) {
    var text = row.text().getBytes(StandardCharsets.UTF_8);
    var instrument = InstrumentFile.read(text).instrument();
    if (instrument == null || !Sha256.of(text).equals(row.sha256())) {
      throw RefusedException.damaged(
          "Instrumen %s di basis data rusak. Pulihkan cadangannya.".formatted(row.id()));
    }
    return new Edition(instrument, row.text(), row.sha256(), row.by(), row.at());
  }
}
