package id.tertib.pengaduan.perkara;

import id.tertib.data.VisibleText;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.berkas.LampiranBersih;
import id.tertib.pengaduan.perkara.Pesan.Dari;
import id.tertib.pengaduan.perkara.Pesan.Jenis;
import id.tertib.procedure.CaseMessages;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reporter does who has shown number and code. */
@Service
public class PelaporDesk {

  /** How often a report is opened again. */
  public static final int PALING_SERING = 2;

  /** What is told to all whose reports were joined; the rest is between one reporter and staff. */
  private static final Set<Jenis> BERSAMA = EnumSet.of(Jenis.TANGGAPAN, Jenis.JAWABAN);

  private final LaporanTable table;
  private final PesanTable messages;
  private final BerkasLaporan files;
  private final CaseMessages cases;

  PelaporDesk(LaporanTable table, PesanTable messages, BerkasLaporan files, CaseMessages cases) {
    this.table = table;
    this.messages = messages;
    this.files = files;
    this.cases = cases;
  }

  /**
   * Answers, or completes what was asked for. The same words with the same files, when nobody said
   * anything since, are a double click or a page sent again: one reply.
   *
   * @throws IsianDitolak when there is nothing in it, or the report is over
   */
  @Transactional
  public void balas(String nomor, String teks, List<LampiranBersih> lampiran) {
    var laporan = table.hold(nomor);
    if (sudahDibalas(laporan, teks.strip(), lampiran)) {
      return;
    }
    if (laporan.selesai()) {
      throw new IsianDitolak(
          "balasan", "Laporan ini sudah ditutup. Buat laporan baru bila masalahnya masih ada.");
    }
    if (VisibleText.isBlank(teks) && lampiran.isEmpty()) {
      throw new IsianDitolak("balasan", "Tulis balasan Anda, atau lampirkan foto.");
    }
    if (teks.codePointCount(0, teks.length()) > Bagian.PESAN.terpanjang()) {
      throw new IsianDitolak("balasan", "Balasan paling banyak 4.000 huruf. Persingkat.");
    }
    var number = messages.add(nomor, Dari.PELAPOR, null, Jenis.PESAN, teks.strip());
    files.simpan(nomor, number, lampiran);
    if (laporan.status() == Status.DITUNDA || laporan.dapatDihidupkan()) {
      cases.told(Pengaduan.PESAN_DILENGKAPI, nomor, Map.of());
    }
  }

  private boolean sudahDibalas(Laporan laporan, String teks, List<LampiranBersih> lampiran) {
    return terbaca(laporan)
        .max(Comparator.comparing(Pesan::pada).thenComparing(Pesan::id))
        .filter(last -> last.dari() == Dari.PELAPOR && last.jenis() == Jenis.PESAN)
        .filter(last -> last.teks().equals(teks) && cameWith(laporan, last, lampiran))
        .isPresent();
  }

  /**
   * What this reporter reads: his own talk with staff, and of the report that his was joined to
   * what is told to all.
   */
  public Stream<Pesan> terbaca(Laporan laporan) {
    var own = messages.of(laporan.nomor()).stream().filter(one -> one.jenis().bagiPelapor());
    var induk = laporan.induk();
    return induk == null
        ? own
        : Stream.concat(
            own,
            messages.of(induk).stream()
                .filter(one -> BERSAMA.contains(one.jenis()) && one.dari() != Dari.PELAPOR));
  }

  private boolean cameWith(Laporan laporan, Pesan pesan, List<LampiranBersih> lampiran) {
    var kept =
        files.milik(laporan.nomor()).stream()
            .filter(one -> Objects.equals(one.pesan(), pesan.id()))
            .toList();
    return kept.size() == lampiran.size()
        && IntStream.range(0, kept.size())
            .allMatch(
                place ->
                    kept.get(place).nama().equals(lampiran.get(place).nama())
                        && Arrays.equals(files.isi(kept.get(place)), lampiran.get(place).isi()));
  }

  /** Whether the reporter may say now that it is solved, or is not. */
  public boolean dapatMenilai(Laporan laporan) {
    return laporan.dinilai() == null
        && answered(laporan).status() == Status.MENUNGGU_PELAPOR
        && !laporan.selesai();
  }

  /** Whether he said just this of the answer already: a double click, or a page sent again. */
  public boolean sudahMenilai(Laporan laporan, boolean puas, @Nullable Integer nilai) {
    var status = answered(laporan).status();
    var content = status == Status.SELESAI || status == Status.MENUNGGU_PELAPOR;
    return laporan.dinilai() != null
        && content == puas
        && (nilai == null || nilai.equals(laporan.nilai()));
  }

  /** How often it was opened again so far. */
  public int putaran(Laporan laporan) {
    return answered(laporan).putaran();
  }

  /** Whether it can be opened again; no third time. */
  public boolean dapatDibukaKembali(Laporan laporan) {
    return dapatMenilai(laporan) && answered(laporan).putaran() < PALING_SERING;
  }

  /** The report whose answer is this one's: its own, or the one that it was joined to. */
  public Laporan answered(Laporan laporan) {
    var induk = laporan.induk();
    return induk == null ? laporan : table.get(induk);
  }

  /**
   * Rates the answer, and opens the report again where it solved nothing. Said again, it is said
   * once.
   *
   * @param nilai 1 to 5; null for none
   * @throws IsianDitolak when nothing waits for him, or it was opened again twice
   */
  @Transactional
  public void nilai(String nomor, boolean puas, @Nullable Integer nilai, String kata) {
    var laporan = table.hold(nomor);
    if (sudahMenilai(laporan, puas, nilai)) {
      return;
    }
    if (!dapatMenilai(laporan)) {
      throw new IsianDitolak(
          "selesai", "Laporan ini tidak menunggu penilaian Anda. Muat ulang halaman ini.");
    }
    if (nilai != null && (nilai < 1 || nilai > 5)) {
      throw new IsianDitolak("nilai", "Nilai 1 sampai 5. Pilih satu.");
    }
    if (kata.codePointCount(0, kata.length()) > 500) {
      throw new IsianDitolak("kata", "Kalimat penilaian paling banyak 500 huruf. Persingkat.");
    }
    if (!puas && !dapatDibukaKembali(laporan)) {
      throw new IsianDitolak(
          "selesai",
          "Laporan sudah dua kali dibuka kembali. Bila belum selesai, sampaikan ke SP4N-LAPOR! (lapor.go.id) atau Ombudsman Republik Indonesia.");
    }
    table.rate(nomor, nilai);
    if (!VisibleText.isBlank(kata)) {
      messages.add(nomor, Dari.PELAPOR, null, Jenis.PENILAIAN, kata.strip());
    }
    var answered = answered(laporan);
    // One of several who is content does not close it for the others.
    if (!puas || answered.nomor().equals(nomor)) {
      cases.send(
          Pengaduan.PESAN_BALASAN,
          answered.nomor(),
          Map.of(Pengaduan.PUAS.name(), Pengaduan.PUAS.encode(puas)));
    }
  }
}
