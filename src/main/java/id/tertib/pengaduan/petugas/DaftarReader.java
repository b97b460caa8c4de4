package id.tertib.pengaduan.petugas;

import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.acuan.NamaTempat;
import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.petugas.Antrean.Satu;
import id.tertib.pengaduan.petugas.Daftar.Bagian;
import id.tertib.pengaduan.petugas.Daftar.Gabungan;
import id.tertib.pengaduan.petugas.Daftar.Halaman;
import id.tertib.pengaduan.petugas.Daftar.Henti;
import id.tertib.pengaduan.petugas.Daftar.Kepala;
import id.tertib.pengaduan.petugas.Daftar.Saring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the list together: the most urgent first, then what stands still, then what was joined. In
 * one transaction, so that calendar and offices are read once for all rows.
 */
@Component
class DaftarReader {

  static final int SEHALAMAN = 100;

  /** Of what stands still and what was joined, so many are named. */
  private static final int DISEBUT = 50;

  private final Antrean queue;
  private final AntreanTable table;
  private final JamAntrean clocks;
  private final NamaTempat places;
  private final DaftarKategori categories;
  private final TugasTerbuka tasks;
  private final Sentences sentences;

  DaftarReader(
      Antrean queue,
      AntreanTable table,
      JamAntrean clocks,
      NamaTempat places,
      DaftarKategori categories,
      TugasTerbuka tasks,
      Sentences sentences) {
    this.queue = queue;
    this.table = table;
    this.clocks = clocks;
    this.places = places;
    this.categories = categories;
    this.tasks = tasks;
    this.sentences = sentences;
  }

  /**
   * What of it somebody wants to see.
   *
   * @param langkah null for all
   * @param kecamatan code of its office; null for all
   * @param halaman from 1
   */
  record Pilihan(@Nullable KelompokLangkah langkah, @Nullable String kecamatan, int halaman) {}

  /** A report with the clock that it is sorted by. */
  private record Terurut(Satu satu, @Nullable JamBaris jam) {}

  @Transactional(readOnly = true)
  Daftar of(Peran peran, Pilihan chosen) {
    var all = queue.of(peran);
    var here = all.semua().stream().filter(inPlace(chosen)).toList();
    var working = here.stream().filter(one -> one.kelompok().dikerjakan()).toList();
    var stopped = here.stream().filter(one -> one.kelompok() == KelompokLangkah.BERHENTI).toList();
    var named = stopped.stream().limit(DISEBUT).map(Satu::nomor);
    var read = clocks.of(Stream.concat(working.stream().map(Satu::nomor), named).toList());
    var sorted = sorted(working, read);
    var shown =
        sorted.stream()
            .filter(one -> chosen.langkah() == null || one.satu().kelompok() == chosen.langkah())
            .toList();
    var pages = Math.max(1, (shown.size() + SEHALAMAN - 1) / SEHALAMAN);
    var page = Math.min(Math.max(1, chosen.halaman()), pages);
    var from = (page - 1) * SEHALAMAN;
    var ofPage = shown.subList(from, Math.min(shown.size(), from + SEHALAMAN));
    var joined = joined(here, ofPage);
    return new Daftar(
        judul(peran),
        kepala(sorted, stopped.size()),
        saring(working, chosen.langkah()),
        places.semuaKecamatan().entrySet().stream()
            .map(
                one ->
                    new Daftar.Kecamatan(
                        one.getKey(), one.getValue(), one.getKey().equals(chosen.kecamatan())))
            .toList(),
        rows(ofPage, read, joined),
        new Halaman(page, pages),
        new Bagian<>(
            stopped.stream().limit(DISEBUT).map(one -> henti(one, read)).toList(), stopped.size()),
        gabungan(joined),
        all.rahasia());
  }

  private Predicate<Satu> inPlace(Pilihan chosen) {
    var known = chosen.kecamatan();
    var everywhere = known == null || !places.semuaKecamatan().containsKey(known);
    return one -> everywhere || places.kecamatan(one.antre().laporan().kelurahan()).equals(known);
  }

  private static List<Terurut> sorted(List<Satu> some, JamAntrean.Bacaan read) {
    return some.stream()
        .map(one -> new Terurut(one, read.mendesak(one.nomor())))
        .sorted(
            Comparator.comparing(
                    (Terurut one) -> one.jam() == null ? null : one.jam().sampai(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(one -> one.satu().nomor()))
        .toList();
  }

  private String judul(Peran peran) {
    if (peran.verifikator()) {
      return sentences.of("pengaduan.petugas.judul.verifikasi");
    }
    return peran.kantor().size() == 1
        ? sentences.of("pengaduan.petugas.judul.kantor", peran.kantor().get(0).nama())
        : sentences.of("pengaduan.petugas.judul");
  }

  private Kepala kepala(List<Terurut> sorted, int stopped) {
    var next = clocks.berikutnya();
    return new Kepala(
        sorted.size(),
        count(sorted, JamBaris::lewat),
        count(sorted, JamBaris::hariIni),
        count(sorted, one -> one.sampai().equals(next)),
        clocks.kapan(next),
        stopped);
  }

  private static int count(List<Terurut> some, Predicate<JamBaris> which) {
    return (int) some.stream().map(Terurut::jam).filter(Objects::nonNull).filter(which).count();
  }

  /** Only what there is, and what is chosen. */
  private List<Saring> saring(List<Satu> working, @Nullable KelompokLangkah chosen) {
    Map<KelompokLangkah, Long> counts =
        working.stream().collect(Collectors.groupingBy(Satu::kelompok, Collectors.counting()));
    var filters = new ArrayList<Saring>();
    filters.add(
        new Saring(
            "", sentences.of("pengaduan.petugas.saring.semua"), working.size(), chosen == null));
    Arrays.stream(KelompokLangkah.values())
        .filter(KelompokLangkah::dikerjakan)
        .filter(one -> counts.containsKey(one) || one == chosen)
        .forEach(
            one ->
                filters.add(
                    new Saring(
                        one.kode(),
                        sentences.of("pengaduan.petugas.saring." + one.kode()),
                        counts.getOrDefault(one, 0L).intValue(),
                        one == chosen)));
    return filters;
  }

  private List<Baris> rows(
      List<Terurut> some, JamAntrean.Bacaan read, Map<String, List<String>> joined) {
    var reminded =
        clocks.diingatkan(
            some.stream()
                .map(Terurut::jam)
                .filter(Objects::nonNull)
                .map(JamBaris::tenggat)
                .toList());
    var open =
        tasks.of(
            some.stream()
                .map(Terurut::satu)
                .filter(Satu::dipegang)
                .map(one -> one.antre().laporan())
                .toList());
    return some.stream()
        .map(
            one -> {
              var laporan = one.satu().antre().laporan();
              var step = one.satu().antre().langkah();
              var jam = one.jam();
              return new Baris(
                  laporan.nomor(),
                  laporan.kategori(),
                  categories.get(laporan.kategori()).nama(),
                  places.nama(laporan.kelurahan()),
                  places.kecamatan(laporan.kelurahan()),
                  one.satu().antre().naskah(),
                  one.satu().tertutup(),
                  one.satu().kelompok(),
                  sentences.of("pengaduan.petugas.langkah." + step),
                  jam,
                  read.jamLain(jam, step),
                  jam == null ? null : reminded.get(jam.tenggat()),
                  joined.getOrDefault(laporan.nomor(), List.of()),
                  laporan.putaran(),
                  open.get(laporan.nomor()));
            })
        .toList();
  }

  private Henti henti(Satu one, JamAntrean.Bacaan read) {
    var laporan = one.antre().laporan();
    return new Henti(
        laporan.nomor(),
        categories.get(laporan.kategori()).nama(),
        places.nama(laporan.kelurahan()),
        sebab(one, read));
  }

  private String sebab(Satu one, JamAntrean.Bacaan read) {
    var step = one.antre().langkah();
    if (step.equals(Pengaduan.TUNGGU_PELAPOR)) {
      var until = read.pelapor(one.nomor(), Jam.BALASAN_PELAPOR);
      return until == null
          ? sentences.of("pengaduan.petugas.henti.pelapor.tanpa")
          : sentences.of("pengaduan.petugas.henti.pelapor", Tanggal.hari(until));
    }
    var stopped = read.berhenti(one.nomor());
    var left =
        stopped == null
            ? ""
            : sentences.of(
                "pengaduan.petugas.henti.jam", stopped.terpakai(), stopped.batas(), stopped.sisa());
    var until = read.pelapor(one.nomor(), Jam.MELENGKAPI);
    return (until == null
            ? sentences.of("pengaduan.petugas.henti.hidup")
            : sentences.of("pengaduan.petugas.henti.lengkapi", Tanggal.hari(until)))
        + (left.isEmpty() ? "" : " " + left);
  }

  /** What was joined to the rows of this page, and what waits joined in the reader's own part. */
  private Map<String, List<String>> joined(List<Satu> here, List<Terurut> ofPage) {
    var numbers = ofPage.stream().map(one -> one.satu().nomor()).collect(Collectors.toSet());
    here.stream()
        .filter(one -> one.kelompok() == KelompokLangkah.DIGABUNG)
        .map(one -> one.antre().laporan().induk())
        .filter(Objects::nonNull)
        .limit(DISEBUT)
        .forEach(numbers::add);
    return table.joinedTo(numbers);
  }

  private static Bagian<Gabungan> gabungan(Map<String, List<String>> joined) {
    var all =
        joined.entrySet().stream()
            .map(one -> new Gabungan(one.getKey(), one.getValue()))
            .sorted(Comparator.comparing(Gabungan::induk))
            .toList();
    return new Bagian<>(
        all.stream().limit(DISEBUT).toList(),
        all.stream().map(Gabungan::nomor).mapToInt(Collection::size).sum());
  }
}
