package id.tertib.pengaduan.proses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.LaporanUji;
import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.berkas.Lampiran;
import id.tertib.pengaduan.berkas.LampiranBaru;
import id.tertib.pengaduan.berkas.LampiranBersih;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.Pesan;
import id.tertib.pengaduan.perkara.Pesan.Dari;
import id.tertib.pengaduan.perkara.Pesan.Jenis;
import id.tertib.pengaduan.perkara.PesanTable;
import id.tertib.testing.ProcessTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that staff attach before they send. */
@ProcessTest
class LampiranDrafTest {

  private static final byte[] ISI = {1, 2, 3};

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired JdbcClient jdbc;
  @Autowired PesanTable messages;

  private final DiMemori files = new DiMemori();
  private LampiranDraf attachments;
  private String nomor;

  @BeforeEach
  void report() {
    nomor = new LaporanUji(port, beans).masuk().key();
    attachments = new LampiranDraf(jdbc, files, messages);
  }

  @Test
  void standWithANoteUntilTheirWordsAreSent() {
    tambah(Bagian.JAWABAN, "foto.png");
    tambah(Bagian.PESAN, "surat.pdf");

    assertThat(messages.of(nomor)).extracting(Pesan::jenis).containsOnly(Jenis.CATATAN);
    assertThat(attachments.milik(nomor, Bagian.JAWABAN))
        .extracting(Lampiran::nama)
        .containsExactly("foto.png");

    var sent = messages.add(nomor, Dari.UNIT, "dishub", Jenis.JAWABAN, "Sudah diganti.");
    attachments.kirim(nomor, Bagian.JAWABAN, sent);

    assertThat(files.milik(nomor).stream().filter(one -> Long.valueOf(sent).equals(one.pesan())))
        .extracting(Lampiran::nama)
        .containsExactly("foto.png");
    assertThat(attachments.milik(nomor, Bagian.JAWABAN)).isEmpty();
    assertThat(attachments.milik(nomor, Bagian.PESAN)).hasSize(1);
  }

  @Test
  void stayWithTheirNoteWhenTheyAreTakenOff() {
    tambah(Bagian.PESAN, "foto.png");
    var one = attachments.milik(nomor, Bagian.PESAN).get(0);
    attachments.lepas(nomor, one.id());

    assertThat(attachments.milik(nomor, Bagian.PESAN)).isEmpty();
    assertThat(files.find(one.id())).isPresent();
  }

  @Test
  void areNotMoreThanAReporterMaySend() {
    for (var count = 0; count < BerkasLaporan.PALING_BANYAK; count++) {
      tambah(Bagian.PESAN, "foto%d.png".formatted(count));
    }
    assertThatThrownBy(() -> tambah(Bagian.PESAN, "satu lagi.png"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("paling banyak 5");
  }

  private void tambah(Bagian bagian, String name) {
    attachments.tambah(
        nomor,
        bagian,
        Dari.UNIT,
        "dishub",
        "Lampiran.",
        List.of(new LampiranBersih(name, "image/png", ISI)));
  }

  /** A store that keeps what it is given. */
  private static final class DiMemori implements BerkasLaporan {

    private final List<Lampiran> all = new ArrayList<>();

    @Override
    public List<LampiranBersih> periksa(List<LampiranBaru> baru) {
      return List.of();
    }

    @Override
    public void simpan(String nomor, @Nullable Long pesan, List<LampiranBersih> berkas) {
      berkas.forEach(
          one ->
              all.add(
                  new Lampiran(
                      all.size() + 1,
                      nomor,
                      pesan,
                      one.nama(),
                      one.mediaType(),
                      one.isi().length,
                      false,
                      Instant.EPOCH)));
    }

    @Override
    public List<Lampiran> milik(String nomor) {
      return Collections.unmodifiableList(all);
    }

    @Override
    public Optional<Lampiran> find(long id) {
      return all.stream().filter(one -> one.id() == id).findFirst();
    }

    @Override
    public byte[] isi(Lampiran satu) {
      return ISI;
    }

    @Override
    public void terbitkan(String nomor, Collection<Long> id) {}
  }
}
