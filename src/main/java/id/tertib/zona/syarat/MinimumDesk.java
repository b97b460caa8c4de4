package id.tertib.zona.syarat;

import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.Gate;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.procedure.Parameters;
import id.tertib.zona.perkara.ZonaIntegritas;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The minima that sources read differently, and the city's choice between the readings. */
@Service
public class MinimumDesk {

  private final Instruments instruments;
  private final Parameters parameters;
  private final Sentences words;

  MinimumDesk(Instruments instruments, Parameters parameters, Sentences words) {
    this.instruments = instruments;
    this.parameters = parameters;
    this.words = words;
  }

  /** In the order of the sheet's file. */
  public List<MinimumTerbuka> all() {
    return instruments.find(ZonaIntegritas.LKE).orElseThrow().gates().stream()
        .flatMap(
            gate -> gate.conditions().stream().flatMap(one -> open(gate.level(), one).stream()))
        .toList();
  }

  private Optional<MinimumTerbuka> open(String level, Gate.Condition one) {
    return Optional.ofNullable(one.other())
        .flatMap(
            other ->
                parameters
                    .find(BacaanMinimum.kode(level, one.code()))
                    .map(chosen -> open(level, one, other, chosen)));
  }

  private static MinimumTerbuka open(
      String level, Gate.Condition one, BigDecimal other, Parameters.Parameter chosen) {
    return new MinimumTerbuka(
        chosen.kode(),
        level,
        one.label(),
        one.minimum().max(other),
        one.minimum().min(other),
        chosen.nilai().equals(Parameters.LOWER),
        !chosen.status().equals("open"),
        chosen.sumber());
  }

  /**
   * @param bacaan {@link Parameters#HIGHER} or {@link Parameters#LOWER}
   * @throws RefusedException 403, 404 or 400, with the mend
   */
  public void choose(String kode, String bacaan, boolean ditetapkan, String alasan, String by) {
    if (all().stream().noneMatch(one -> one.kode().equals(kode))) {
      throw RefusedException.notFound(words.of("zona.minimal.tidak-ada"));
    }
    if (Stream.of(Parameters.HIGHER, Parameters.LOWER).noneMatch(bacaan::equals)) {
      throw RefusedException.badRequest(words.of("zona.minimal.pilih"));
    }
    parameters.change(kode, bacaan, ditetapkan ? "ditetapkan" : "open", alasan, by);
  }
}
