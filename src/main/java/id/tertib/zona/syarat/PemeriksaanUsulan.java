package id.tertib.zona.syarat;

import id.tertib.data.Tanggal;
import id.tertib.engine.DecisionTables;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Score.ConditionResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges a proposal (PermenPANRB 90/2021 and 5/2024, Tabel 5). Which facts stand in the way is said
 * by the decision table {@code penolakan-usulan-zi}; which conditions those are, by the data.
 */
@Component
public class PemeriksaanUsulan {

  /** Within the time after a revocation. */
  public static final String MASA_LARANGAN = "masa-larangan";

  private static final String TABEL = "penolakan-usulan-zi";

  private final DecisionTables tables;
  private final SyaratUsulan syarat;
  private final NilaiSyarat nilai;
  private final BatasUsulan batas;

  PemeriksaanUsulan(
      DecisionTables tables, SyaratUsulan syarat, NilaiSyarat nilai, BatasUsulan batas) {
    this.tables = tables;
    this.syarat = syarat;
    this.nilai = nilai;
    this.batas = batas;
  }

  /**
   * @param dijalankan the conditions that are judged here
   * @param score of the unit's sheet
   * @return all that stands in the way, in the order of the table; empty when nothing does
   */
  public List<Penolakan> periksa(Usulan usulan, List<Syarat> dijalankan, Score score) {
    var kurang =
        score.gates().stream()
            .filter(gate -> gate.gate().level().equals(usulan.tingkat().name()))
            .flatMap(gate -> gate.conditions().stream())
            .filter(condition -> !condition.met())
            .toList();
    var gagal = dijalankan.stream().filter(one -> !terpenuhi(usulan, one)).toList();
    Map<String, Object> keadaan =
        Map.of(
            "tingkat", usulan.tingkat().name(),
            "ambangTerpenuhi", kurang.isEmpty(),
            "syaratKotaTerpenuhi", gagal.stream().noneMatch(Syarat::kota),
            "syaratUnitTerpenuhi", gagal.stream().allMatch(Syarat::kota),
            "bolehMenyusul", usulan.jenis().bolehMenyusul() && dapatMenyusul(gagal),
            "pemegangWbk", usulan.pemegangWbk(),
            "masaLarangan", dilarang(usulan),
            "lewatBatas", usulan.tanggal().isAfter(batas.of(usulan.tanggal().getYear())));
    return tables.ask(TABEL, keadaan, "kode").stream()
        .flatMap(kode -> sebab(kode, usulan, kurang, gagal))
        .toList();
  }

  /** What the register of units says against it, everything else being fulfilled. */
  public List<Penolakan> menurutDaftar(Usulan usulan) {
    Map<String, Object> keadaan =
        Map.of(
            "tingkat", usulan.tingkat().name(),
            "ambangTerpenuhi", true,
            "syaratKotaTerpenuhi", true,
            "syaratUnitTerpenuhi", true,
            "bolehMenyusul", false,
            "pemegangWbk", usulan.pemegangWbk(),
            "masaLarangan", dilarang(usulan),
            "lewatBatas", false);
    return tables.ask(TABEL, keadaan, "kode").stream()
        .flatMap(kode -> sebab(kode, usulan, List.of(), List.of()))
        .toList();
  }

  private static boolean dapatMenyusul(List<Syarat> gagal) {
    return gagal.stream().filter(one -> !one.kota()).allMatch(Syarat::menyusul);
  }

  private boolean terpenuhi(Usulan usulan, Syarat one) {
    var diminta = one.diminta(usulan.tingkat());
    var ada = usulan.syarat().get(one.kode());
    return diminta.isEmpty()
        || ada != null
            && nilai.cukup(one, diminta, ada)
            && !usulan.tanpaDokumen().contains(one.kode());
  }

  /** On the second anniversary of the decision the unit may be proposed again. */
  private boolean dilarang(Usulan usulan) {
    return usulan.dicabutPada() != null
        && usulan.tanggal().isBefore(bolehLagi(usulan.dicabutPada()));
  }

  private LocalDate bolehLagi(LocalDate dicabut) {
    return dicabut.plusYears(Integer.parseInt(syarat.get(SyaratUsulan.MASA_LARANGAN).wbk()));
  }

  private Stream<Penolakan> sebab(
      String kode, Usulan usulan, List<ConditionResult> kurang, List<Syarat> gagal) {
    return switch (kode) {
      case "ambang" -> kurang.stream().map(condition -> ambang(kode, condition));
      case "syarat-kota" ->
          gagal.stream().filter(Syarat::kota).map(one -> syarat(kode, one, usulan));
      case "syarat-unit" ->
          gagal.stream().filter(one -> !one.kota()).map(one -> syarat(kode, one, usulan));
      case "bukan-wbk" ->
          Stream.of(
              new Penolakan(
                  kode,
                  pasal(SyaratUsulan.PEMEGANG_WBK),
                  "WBBM hanya bagi unit yang berpredikat WBK pada hari usulan. Usulkan WBK lebih"
                      + " dulu."));
      case MASA_LARANGAN -> Stream.of(larangan(kode, Objects.requireNonNull(usulan.dicabutPada())));
      case "lewat-batas" -> Stream.of(lewat(kode, usulan.tanggal()));
      default ->
          Stream.of(new Penolakan(kode, "", "Tabel keputusan %s: %s.".formatted(TABEL, kode)));
    };
  }

  private Penolakan larangan(String kode, LocalDate dicabut) {
    return new Penolakan(
        kode,
        pasal(SyaratUsulan.MASA_LARANGAN),
        "Predikat unit ini dicabut dengan keputusan tanggal %s. Unit dapat diusulkan lagi mulai %s."
            .formatted(Tanggal.panjang(dicabut), Tanggal.panjang(bolehLagi(dicabut))));
  }

  private Penolakan lewat(String kode, LocalDate tanggal) {
    return new Penolakan(
        kode,
        pasal(SyaratUsulan.BATAS_USULAN),
        "Usulan %d dikirim paling lambat %s, bukan %s. Kirim tahun depan, atau catat surat"
                .formatted(
                    tanggal.getYear(),
                    Tanggal.panjang(batas.of(tanggal.getYear())),
                    Tanggal.panjang(tanggal))
            + " perpanjangan dari kementerian.");
  }

  private static Penolakan ambang(String kode, ConditionResult condition) {
    return new Penolakan(
        kode,
        sumber(condition.condition().source(), condition.condition().status()),
        "%s %s, paling sedikit %s; kurang %s."
            .formatted(
                condition.condition().label(),
                dua(condition.actual()),
                dua(condition.required()),
                condition.gap().toPlainString().replace('.', ',')));
  }

  private Penolakan syarat(String kode, Syarat one, Usulan usulan) {
    var diminta = one.diminta(usulan.tingkat());
    var ada = usulan.syarat().get(one.kode());
    var tanpa = usulan.tanpaDokumen().contains(one.kode());
    var kalimat = new ArrayList<String>();
    if (ada == null && one.kode().equals(SyaratUsulan.LAMA_BANGUN) && tanpa) {
      return new Penolakan(
          kode,
          sumber(one.pasal(), one.status()),
          "%s belum dapat dihitung, paling sedikit %s: tanggal keputusannya belum tercatat. Catat pada halaman unit."
              .formatted(one.nama(), diminta));
    }
    if (ada == null) {
      kalimat.add("%s belum diisi, %s.".formatted(one.nama(), paling(one, diminta)));
    } else if (!nilai.cukup(one, diminta, ada)) {
      kalimat.add("%s: %s, %s.".formatted(one.nama(), angka(ada), paling(one, diminta)));
    }
    if (tanpa) {
      kalimat.add(
          "%s %s belum ada. Lampirkan dokumennya."
              .formatted(kalimat.isEmpty() ? one.nama() + ": dokumen" : "Dokumen", one.bukti()));
    }
    return new Penolakan(kode, sumber(one.pasal(), one.status()), String.join(" ", kalimat));
  }

  private static String paling(Syarat one, String diminta) {
    return one.jenis() == Syarat.Jenis.YA
        ? "harus %s".formatted(diminta)
        : "paling sedikit %s".formatted(angka(diminta));
  }

  private String pasal(String kode) {
    var one = syarat.get(kode);
    return sumber(one.pasal(), one.status());
  }

  private static String sumber(@Nullable String pasal, @Nullable String status) {
    return "open".equals(status) ? pasal + " (masih terbuka)" : String.valueOf(pasal);
  }

  private static String dua(Fraction number) {
    return angka(number.rounded(2).toPlainString());
  }

  private static String angka(String nilai) {
    return nilai.matches("\\d+\\.\\d+") ? nilai.replace('.', ',') : nilai;
  }
}
