package id.tertib.monitoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.monitoring.model.DataKota.Hasil;
import id.tertib.roadmap.Pelaksanaan;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the city's figures whatever its offices answered. */
class KotaFiguresProperties {

  private static final List<String> AREA = List.of("Penataan", "Penguatan", "Pelayanan");

  private static final List<ToIntFunction<Capaian>> HITUNGAN =
      List.of(
          capaian -> capaian.kode().size(),
          Capaian::applicable,
          Capaian::sudah,
          Capaian::sebagian,
          Capaian::belum,
          Capaian::tidakBerlaku,
          Capaian::dibutuhkan,
          Capaian::tersedia);

  @Property
  void countsTheSameByAreaByOfficeAndInAll(@ForAll("kota") DataKota data) {
    var angka = KotaFigures.of(data);

    for (var hitungan : HITUNGAN) {
      var seluruhnya = hitungan.applyAsInt(angka.seluruhnya());
      assertThat(jumlah(angka.menurutArea().values(), hitungan)).isEqualTo(seluruhnya);
      assertThat(jumlah(angka.menurutKantor().values(), hitungan)).isEqualTo(seluruhnya);
      assertThat(jumlah(List.of(angka.pasti(), angka.usulan()), hitungan)).isEqualTo(seluruhnya);
    }
  }

  @Property
  void weighsPartsByTheirRows(@ForAll("kota") DataKota data) {
    var angka = KotaFigures.of(data);

    for (var bagian :
        List.of(
            angka.menurutArea().values(),
            angka.menurutKantor().values(),
            List.of(angka.pasti(), angka.usulan()))) {
      assertThat(bobot(bagian)).isEqualTo(bobot(List.of(angka.seluruhnya())));
    }
  }

  @Property
  void liesBetweenTheLowestAndTheHighestOffice(@ForAll("kota") DataKota data) {
    var angka = KotaFigures.of(data);
    var kantor =
        angka.menurutKantor().values().stream()
            .flatMap(capaian -> capaian.pencapaian().stream())
            .toList();

    assertThat(angka.seluruhnya().pencapaian().isPresent()).isEqualTo(!kantor.isEmpty());
    angka
        .seluruhnya()
        .pencapaian()
        .ifPresent(
            kota -> assertThat(kota).isBetween(Collections.min(kantor), Collections.max(kantor)));
  }

  @Property
  void doesNotDependOnTheOrderOfTheOffices(@ForAll("kota") DataKota data, @ForAll long benih) {
    var acak = new ArrayList<>(data.kantor());
    Collections.shuffle(acak, new Random(benih));

    var satu = KotaFigures.of(data);
    var dua = KotaFigures.of(dengan(data, acak));

    assertThat(angka(dua.seluruhnya())).isEqualTo(angka(satu.seluruhnya()));
    assertThat(angka(dua.menurutArea())).isEqualTo(angka(satu.menurutArea()));
    assertThat(angka(dua.menurutKantor())).isEqualTo(angka(satu.menurutKantor()));
    assertThat(dua.temuan()).isEqualTo(satu.temuan());
    assertThat(dua.tindakLanjut()).isEqualTo(satu.tindakLanjut());
    assertThat(dua.terbawa())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("rencanaAksi")
        .isEqualTo(satu.terbawa());
  }

  @Property
  void isLeftAloneByAnOfficeWithoutAReport(
      @ForAll("kota") DataKota data, @ForAll("tanpaLaporan") DataKota.Kantor tambahan) {
    var lebih = new ArrayList<>(data.kantor());
    lebih.add(tambahan);

    assertThat(KotaFigures.of(dengan(data, lebih))).isEqualTo(KotaFigures.of(data));
  }

  @Property
  void countsEveryCarriedRowAndEveryFindingOnce(@ForAll("kota") DataKota data) {
    var angka = KotaFigures.of(data);
    var terbawa = data.allRows().filter(baris -> baris.terbawa() > 0).toList();

    assertThat(angka.terbawa().stream().mapToInt(KotaFigures.Terbawa::kantor).sum())
        .isEqualTo(terbawa.size());
    assertThat(angka.terbawa().stream().mapToInt(KotaFigures.Terbawa::terbukti).sum())
        .isEqualTo((int) terbawa.stream().filter(baris -> baris.pelaksanaan().isProven()).count());
    assertThat(angka.countTemuan())
        .isEqualTo(data.reported().stream().mapToInt(satu -> satu.temuan().size()).sum());
    assertThat(angka.allTindakLanjut().jumlah())
        .isEqualTo(data.reported().stream().mapToInt(satu -> satu.temuanLama().size()).sum());
  }

  @Provide
  Arbitrary<DataKota> kota() {
    return kantor(Arbitraries.of(Hasil.values()))
        .list()
        .ofMaxSize(12)
        .map(KotaFiguresProperties::bernomor)
        .map(
            kantor ->
                new DataKota(
                    "2026-S1",
                    Instant.EPOCH,
                    LocalDate.EPOCH,
                    CapaianTest.NILAI,
                    true,
                    AREA,
                    kantor));
  }

  @Provide
  Arbitrary<DataKota.Kantor> tanpaLaporan() {
    return kantor(Arbitraries.of(Hasil.TANPA_HASIL, Hasil.BELUM));
  }

  private static Arbitrary<DataKota.Kantor> kantor(Arbitrary<Hasil> hasil) {
    var temuan =
        Combinators.combine(Arbitraries.of(AREA), Arbitraries.of(KelasTemuan.values()))
            .as((area, kelas) -> new DataKota.TemuanKota(1, area, kelas, "T", "R", "", ""));
    var lama = Arbitraries.of(true, false).map(ya -> new DataKota.TemuanLama("2025-S2", "T", ya));
    return Combinators.combine(
            hasil,
            baris().list().ofMaxSize(8),
            temuan.list().ofMaxSize(3),
            lama.list().ofMaxSize(3))
        .as(
            (bagaimana, baris, temuannya, lamanya) ->
                new DataKota.Kantor(
                    "lain", "Lain", "Lain", "Dinas", bagaimana, null, null, null, List.of(), baris,
                    temuannya, lamanya, List.of()));
  }

  private static Arbitrary<DataKota.BarisKota> baris() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9),
            Arbitraries.of(Pelaksanaan.values()),
            Arbitraries.integers().between(1, 200),
            Arbitraries.integers().between(0, 300),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(true, false))
        .as(
            (kode, pelaksanaan, perlu, ada, terbawa, usulan) ->
                new DataKota.BarisKota(
                    "RA-00" + kode,
                    AREA.get(kode % AREA.size()),
                    "Rencana",
                    pelaksanaan,
                    perlu,
                    ada,
                    terbawa,
                    usulan));
  }

  /** Every office has a code of its own. */
  private static List<DataKota.Kantor> bernomor(List<DataKota.Kantor> semua) {
    var hasil = new ArrayList<DataKota.Kantor>();
    for (var satu : semua) {
      var kode = "kantor" + hasil.size();
      hasil.add(
          new DataKota.Kantor(
              kode,
              kode,
              kode,
              satu.kelompok(),
              satu.hasil(),
              satu.hasilPada(),
              satu.alasan(),
              satu.nomor(),
              satu.langkah(),
              satu.baris(),
              satu.temuan(),
              satu.temuanLama(),
              satu.lanjutan()));
    }
    return hasil;
  }

  private static DataKota dengan(DataKota data, List<DataKota.Kantor> kantor) {
    return new DataKota(
        data.siklus(),
        data.pada(),
        data.penutupan(),
        data.nilai(),
        data.rumusTerbuka(),
        data.area(),
        kantor);
  }

  private static int jumlah(Collection<Capaian> bagian, ToIntFunction<Capaian> hitungan) {
    return bagian.stream().mapToInt(hitungan).sum();
  }

  /** Mean times rows, both figures added up: what a mean of means would get wrong. */
  private static Rasio bobot(Collection<Capaian> bagian) {
    return bagian.stream()
        .filter(satu -> satu.applicable() > 0)
        .map(KotaFiguresProperties::bobot)
        .reduce(Rasio.ZERO, Rasio::plus);
  }

  private static Rasio bobot(Capaian satu) {
    var rerata = satu.pelaksanaan().orElseThrow().plus(satu.pencapaian().orElseThrow());
    return new Rasio(
        rerata.pembilang().multiply(BigInteger.valueOf(satu.applicable())), rerata.penyebut());
  }

  /** Without the codes, whose order follows the offices. */
  private static List<Object> angka(Capaian satu) {
    return List.of(
        satu.kode().size(),
        satu.sudah(),
        satu.sebagian(),
        satu.belum(),
        satu.tidakBerlaku(),
        satu.dibutuhkan(),
        satu.tersedia(),
        satu.pelaksanaan(),
        satu.pencapaian());
  }

  private static Map<String, List<Object>> angka(Map<String, Capaian> semua) {
    var hasil = new HashMap<String, List<Object>>();
    semua.forEach((nama, satu) -> hasil.put(nama, angka(satu)));
    return hasil;
  }
}
