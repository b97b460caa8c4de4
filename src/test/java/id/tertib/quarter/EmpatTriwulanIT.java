package id.tertib.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.deadline.Extensions;
import id.tertib.monitoring.HarapanPengingat;
import id.tertib.monitoring.HarapanPengingat.Baris;
import id.tertib.monitoring.Kota;
import id.tertib.testing.Calendars;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All offices through the four quarters of 2026 by the clock: early, late, handed on, extended by
 * letter and returned. Every reminder that the contract promises is in the ledger once, none
 * besides, and each digest says what the ledger says.
 */
@PostgresTest
class EmpatTriwulanIT {

  private static final Map<String, LocalDate> TENGGAT =
      Map.of(
          "2026-TW1", LocalDate.of(2026, 3, 31),
          "2026-TW2", LocalDate.of(2026, 6, 30),
          "2026-TW3", LocalDate.of(2026, 9, 30),
          "2026-TW4", LocalDate.of(2026, 12, 31));

  @Autowired JdbcTemplate jdbc;
  @Autowired Extensions perpanjangan;
  @Autowired TimeTravel jam;

  private final HarapanPengingat harapan = new HarapanPengingat();
  private final List<Peristiwa> agenda = new ArrayList<>();
  private Kota kota;

  /** Something that people do at a moment. */
  private record Peristiwa(LocalDateTime saat, Runnable kerja) {}

  @BeforeEach
  void pasang(@Autowired ApplicationContext aplikasi) {
    kota = new Kota(aplikasi).pada("2026-01-01T08:00");
    new Calendars(aplikasi).installedNow();
  }

  @Test
  void remindsEveryOfficeOfEveryQuarterExactlyAsPromised() {
    jalankan("2026-TW1", "2026-01-02T07:05", "2026-04-01T06:55");
    jalankan("2026-TW2", "2026-04-01T07:05", "2026-07-01T06:55");
    jalankan("2026-TW3", "2026-07-01T07:05", "2026-10-01T06:55");
    jalankan("2026-TW4", "2026-10-01T07:05", "2027-01-29T17:00");
    selesaikanAgenda(LocalDateTime.parse("2027-01-29T17:00"));

    assertThat(
            jdbc.queryForObject(
                "select count(*) from tenggat where jenis = ?",
                Integer.class,
                TriwulanKinds.RENCANA_AKSI))
        .isEqualTo(115);
    assertThat(
            jdbc.queryForList(
                "select kunci, penerima, coba_lagi, percobaan, jawaban from surel where keadaan <> 'terkirim'"))
        .as("surel yang belum terkirim")
        .isEmpty();
    assertThat(terkirim()).containsExactlyInAnyOrderElementsOf(harapan.baris());
    assertThat(
            jdbc.queryForObject(
                """
                select count(*) from pengingat p join tenggat t on t.id = p.tenggat
                where t.jenis = ? and p.keadaan not in ('diserahkan', 'batal')
                """,
                Integer.class,
                TriwulanKinds.RENCANA_AKSI))
        .as("yang masih direncanakan atau gagal")
        .isZero();
    periksaRingkasan();
  }

  /** Starts a quarter, plans what its offices will do, and goes to its end. */
  private void jalankan(String triwulan, String mulai, String hingga) {
    selesaikanAgenda(LocalDateTime.parse(mulai));
    var kantor =
        jdbc.queryForList(
            """
            select t.perangkat_daerah from tenggat t join perangkat_daerah p on p.kode = t.perangkat_daerah
            where t.siklus = ? and t.jenis = ? order by p.urutan
            """,
            String.class,
            triwulan,
            TriwulanKinds.RENCANA_AKSI);
    assertThat(kantor).hasSize(triwulan.equals("2026-TW2") ? 1 : 38);
    var geser = TENGGAT.keySet().stream().sorted().toList().indexOf(triwulan) * 3;
    for (var i = 0; i < kantor.size(); i++) {
      susun(triwulan, kantor.get(i), (i + geser) % 10, LocalDateTime.parse(mulai));
    }
    selesaikanAgenda(LocalDateTime.parse(hingga));
  }

  /** What one office does in a quarter, and what it is therefore reminded of. */
  private void susun(String triwulan, String kode, int cara, LocalDateTime mulai) {
    var laporan = new Triwulanan(kota, triwulan + "/" + kode);
    var tempo = TENGGAT.get(triwulan);
    switch (cara) {
      case 0 -> sekaligus(laporan, kode, mulai, tempo, tempo.minusDays(20).atTime(10, 0));
      case 1 -> sekaligus(laporan, kode, mulai, tempo, tempo.minusDays(10).atTime(12, 0));
      case 2 -> sekaligus(laporan, kode, mulai, tempo, tempo.minusDays(3).atTime(12, 0));
      case 3 -> sekaligus(laporan, kode, mulai, tempo, tempo.atTime(10, 0));
      case 4 -> sekaligus(laporan, kode, mulai, tempo, tempo.plusDays(3).atTime(12, 0));
      case 5 -> sekaligus(laporan, kode, mulai, tempo, tempo.plusDays(10).atTime(12, 0));
      case 6 -> sekaligus(laporan, kode, mulai, tempo, tempo.plusDays(17).atTime(12, 0));
      case 7 -> diserahkanDulu(laporan, kode, mulai, tempo);
      case 8 -> diperpanjang(laporan, kode, mulai, tempo);
      default -> dikembalikan(laporan, kode, mulai, tempo);
    }
  }

  private void sekaligus(
      Triwulanan laporan,
      String kode,
      LocalDateTime mulai,
      LocalDate tempo,
      LocalDateTime selesai) {
    pada(selesai, laporan::tuntas);
    harapan.masa(laporan.kunci(), kode, tempo, mulai, selesai, selesai);
  }

  /** The sekretaris holds it from early on, and is the one who is late. */
  private void diserahkanDulu(
      Triwulanan laporan, String kode, LocalDateTime mulai, LocalDate tempo) {
    var diserahkan = tempo.minusDays(16).atTime(10, 0);
    var diteruskan = tempo.plusDays(3).atTime(12, 0);
    pada(diserahkan, () -> laporan.isi(butir -> Triwulanan.Isi.sudah()).serahkan());
    pada(diteruskan, () -> laporan.teruskan().terima());
    harapan.masa(laporan.kunci(), kode, tempo, mulai, diserahkan, diteruskan);
  }

  private void diperpanjang(Triwulanan laporan, String kode, LocalDateTime mulai, LocalDate tempo) {
    var dipindah = tempo.minusDays(5).atTime(9, 0);
    var baru = harapan.hariKerja(tempo.plusDays(14));
    var selesai = baru.plusDays(2).atTime(10, 0);
    pada(
        dipindah,
        () ->
            perpanjangan.extend(
                jdbc.queryForObject(
                    "select id from tenggat where perkara = ? and jenis = ?",
                    Long.class,
                    laporan.kunci(),
                    TriwulanKinds.RENCANA_AKSI),
                new Extensions.Request(
                    baru, "000.8/1127/Org", null, "Menunggu sensus", null, false),
                "organisasi"));
    pada(selesai, laporan::tuntas);
    harapan.masa(laporan.kunci(), kode, tempo, mulai, dipindah, dipindah);
    harapan.pemberitahuan(laporan.kunci(), kode, baru);
    harapan.masa(laporan.kunci(), kode, baru, dipindah, selesai, selesai);
  }

  private void dikembalikan(Triwulanan laporan, String kode, LocalDateTime mulai, LocalDate tempo) {
    var diteruskan = tempo.minusDays(8).atTime(10, 0);
    var dikembalikan = tempo.minusDays(6).atTime(10, 0);
    var baru = harapan.hariKerja(tempo.plusDays(5));
    var lagi = baru.plusDays(1).atTime(10, 0);
    pada(diteruskan, () -> laporan.isi(butir -> Triwulanan.Isi.sudah()).serahkan().teruskan());
    pada(dikembalikan, () -> laporan.kembalikan("Bukti tidak terbaca", baru.toString()));
    pada(lagi, () -> laporan.serahkan().teruskan().terima());
    harapan.masa(laporan.kunci(), kode, tempo, mulai, diteruskan, diteruskan);
    harapan.masa(laporan.kunci(), kode, baru, dikembalikan, lagi, lagi);
  }

  private void pada(LocalDateTime saat, Runnable kerja) {
    agenda.add(new Peristiwa(saat, kerja));
  }

  private void selesaikanAgenda(LocalDateTime hingga) {
    agenda.sort(Comparator.comparing(Peristiwa::saat));
    while (!agenda.isEmpty() && agenda.get(0).saat().isBefore(hingga)) {
      var berikut = agenda.remove(0);
      jam.forwardTo(berikut.saat().toString());
      berikut.kerja().run();
      jam.runDue();
    }
    jam.forwardTo(hingga.toString());
  }

  private List<Baris> terkirim() {
    return jdbc.query(
        """
        select t.perkara, p.jatuh_tempo, p.tahap, p.penerima
        from pengingat p join tenggat t on t.id = p.tenggat
        where t.jenis = ? and p.keadaan = 'diserahkan'
        """,
        (hasil, nomor) ->
            new Baris(
                hasil.getString("perkara"),
                hasil.getObject("jatuh_tempo", LocalDate.class),
                hasil.getString("tahap"),
                hasil.getString("penerima")),
        TriwulanKinds.RENCANA_AKSI);
  }

  /** One mail a person and day, with a card for each row of the ledger and no other. */
  private void periksaRingkasan() {
    var menurutSurel = new HashMap<Long, List<String>>();
    jdbc.query(
        """
        select p.surel, pd.nama from pengingat p join tenggat t on t.id = p.tenggat
          left join perangkat_daerah pd on pd.kode = t.perangkat_daerah
        where p.keadaan = 'diserahkan'
        """,
        hasil -> {
          menurutSurel
              .computeIfAbsent(hasil.getLong("surel"), surel -> new ArrayList<>())
              .add(String.valueOf(hasil.getString("nama")));
        });
    var surat =
        jdbc.queryForList(
            """
            select nomor, penerima, teks, cast(dibuat at time zone 'Asia/Jakarta' as date) as hari
            from surel where jenis = 'ringkasan'
            """);
    assertThat(surat).hasSizeGreaterThan(300);
    assertThat(surat.stream().map(satu -> satu.get("penerima") + "|" + satu.get("hari")))
        .doesNotHaveDuplicates();
    for (var satu : surat) {
      var kantor = menurutSurel.get(satu.get("nomor"));
      var teks = StringUtils.normalizeSpace(String.valueOf(satu.get("teks")));
      assertThat(StringUtils.countMatches(teks, "http://localhost:8080/"))
          .as("kartu surel %s", satu.get("nomor"))
          // One more at the head: what waits in all.
          .isEqualTo(kantor.size() + 1);
      for (var nama : kantor.stream().filter(nama -> !nama.equals("null")).distinct().toList()) {
        assertThat(StringUtils.countMatches(teks, nama + ". Tenggat"))
            .as("%s dalam surel %s", nama, satu.get("nomor"))
            .isEqualTo((int) kantor.stream().filter(nama::equals).count());
      }
    }
    assertThat(
            menurutSurel.keySet().stream()
                .filter(nomor -> surat.stream().noneMatch(satu -> satu.get("nomor").equals(nomor))))
        .as("surel pemberitahuan perpanjangan")
        .hasSize(
            (int)
                harapan.baris().stream()
                    .filter(baris -> baris.tahap().equals("Pemberitahuan"))
                    .count());
  }
}
