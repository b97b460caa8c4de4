package id.tertib.zona;

import id.tertib.engine.DecisionTables;
import id.tertib.instrument.score.Score;
import id.tertib.zona.syarat.LewatBatas;
import id.tertib.zona.syarat.NilaiSyarat;
import id.tertib.zona.syarat.PemeriksaanUsulan;
import id.tertib.zona.syarat.Penolakan;
import id.tertib.zona.syarat.Syarat;
import id.tertib.zona.syarat.SyaratUsulan;
import id.tertib.zona.syarat.Usulan;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.unit.UnitZona;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * For which predicate a unit is proposed on a day. What the register knows is read there: whether
 * it holds WBK, when a predicate was taken from it, and how long it builds. Who decides are the
 * tables {@code penolakan-usulan-zi} and {@code keputusan-usulan-zi}.
 */
@Component
public class KeputusanUsulan {

  private static final String TABEL = "keputusan-usulan-zi";

  private final UnitDesk desk;
  private final SyaratUsulan syarat;
  private final NilaiSyarat nilai;
  private final PemeriksaanUsulan pemeriksaan;
  private final DecisionTables tables;

  KeputusanUsulan(
      UnitDesk desk,
      SyaratUsulan syarat,
      NilaiSyarat nilai,
      PemeriksaanUsulan pemeriksaan,
      DecisionTables tables) {
    this.desk = desk;
    this.syarat = syarat;
    this.nilai = nilai;
    this.pemeriksaan = pemeriksaan;
    this.tables = tables;
  }

  /**
   * What was found for the conditions.
   *
   * @param nilai what is stated, by code; decimals with a point, {@code ya} or {@code tidak} for
   *     core service and public effect. How long the unit builds is not stated but counted
   * @param berdokumen codes of the conditions whose document is there; that of the building period
   *     is the register's own
   */
  record Temuan(Map<String, String> nilai, Set<String> berdokumen) {

    Temuan {
      nilai = Map.copyOf(nilai);
      berdokumen = Set.copyOf(berdokumen);
    }
  }

  /**
   * What the tables say.
   *
   * @param keputusan {@code WBBM}, {@code WBK} or {@code belum}
   * @param alasan in a sentence
   * @param fakta what {@code keputusan-usulan-zi} was asked with: variables for a process that asks
   *     it by a business rule task
   * @param wbk what stands in the way of WBK
   * @param wbbm what stands in the way of WBBM
   */
  record Putusan(
      String keputusan,
      String alasan,
      Map<String, Object> fakta,
      List<Penolakan> wbk,
      List<Penolakan> wbbm) {

    static final String BELUM = "belum";

    /** Whether it holds WBK already, or more. */
    boolean pemegang() {
      return Boolean.TRUE.equals(fakta.get("pemegangWbk"));
    }

    List<Penolakan> penolakan(Tingkat tingkat) {
      return tingkat == Tingkat.WBK ? wbk : wbbm;
    }
  }

  /**
   * @param hari the day of the proposal
   * @param score of the unit's sheet
   * @throws id.tertib.engine.RefusedException 404 when there is no such unit
   * @throws IllegalArgumentException when a stated value is none of its condition
   */
  Putusan putuskan(String unit, LocalDate hari, Temuan temuan, Score score) {
    return putuskan(unit, hari, temuan, score, UnaryOperator.identity());
  }

  /**
   * As {@link #putuskan(String, LocalDate, Temuan, Score)}, for the proposal of a year that the day
   * need not lie in.
   *
   * @param lewat why it is too late for that year; empty when it is not
   */
  Putusan putuskan(
      String unit, LocalDate hari, Temuan temuan, Score score, Optional<Penolakan> lewat) {
    return putuskan(
        unit,
        hari,
        temuan,
        score,
        found ->
            Stream.concat(
                    found.stream().filter(one -> !one.kode().equals(LewatBatas.KODE)),
                    lewat.stream())
                .toList());
  }

  private Putusan putuskan(
      String unit,
      LocalDate hari,
      Temuan temuan,
      Score score,
      UnaryOperator<List<Penolakan>> batas) {
    check(temuan);
    var one = desk.get(unit);
    var wbk = batas.apply(penolakan(one, Tingkat.WBK, hari, temuan, score));
    var wbbm = batas.apply(penolakan(one, Tingkat.WBBM, hari, temuan, score));
    var predikat = one.predikat(hari);
    Map<String, Object> fakta =
        Map.of(
            "penolakanWbbm", wbbm.size(),
            "penolakanWbk", wbk.size(),
            "pemegangWbk", predikat.pemegang(),
            "pemegangWbbm", predikat == Predikat.WBBM);
    var jawaban = tables.answer(TABEL, fakta);
    return new Putusan(
        jawaban.getOrDefault("keputusan", Putusan.BELUM),
        jawaban.getOrDefault("alasan", ""),
        fakta,
        wbk,
        wbbm);
  }

  private List<Penolakan> penolakan(
      UnitZona unit, Tingkat tingkat, LocalDate hari, Temuan temuan, Score score) {
    var stated = new HashMap<>(temuan.nilai());
    stated.remove(SyaratUsulan.LAMA_BANGUN);
    var months = bulan(unit, tingkat, hari);
    months.ifPresent(count -> stated.put(SyaratUsulan.LAMA_BANGUN, String.valueOf(count)));
    var documented = new HashSet<>(temuan.berdokumen());
    documented.remove(SyaratUsulan.LAMA_BANGUN);
    months.ifPresent(count -> documented.add(SyaratUsulan.LAMA_BANGUN));
    return pemeriksaan.periksa(
        new Usulan(
            tingkat,
            hari,
            unit.predikat(hari).pemegang(),
            unit.dicabutPada(hari).orElse(null),
            unit.jenis(),
            stated,
            tanpaDokumen(documented)),
        syarat.dinyatakan(),
        score);
  }

  private Set<String> tanpaDokumen(Set<String> documented) {
    return syarat.dinyatakan().stream()
        .filter(one -> !one.bukti().isEmpty())
        .map(Syarat::kode)
        .filter(kode -> !documented.contains(kode))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whole months that the unit builds towards a predicate: towards WBK since its <em>penetapan
   * unit</em>, towards WBBM since the decree of its WBK. A month is whole on the day of the same
   * number, or on the last day of a shorter month, as the bar of two years ends.
   */
  public static Optional<Long> bulan(UnitZona unit, Tingkat tingkat, LocalDate hari) {
    var since = tingkat == Tingkat.WBK ? unit.dibangunSejak(hari) : unit.wbkSejak(hari);
    return since.map(
        from -> {
          var months = ChronoUnit.MONTHS.between(from, hari);
          return from.plusMonths(months + 1).isAfter(hari) ? months : months + 1;
        });
  }

  private void check(Temuan temuan) {
    temuan
        .nilai()
        .forEach(
            (kode, value) ->
                nilai
                    .salah(syarat.get(kode), value)
                    .ifPresent(
                        wrong -> {
                          throw new IllegalArgumentException(wrong);
                        }));
  }
}
