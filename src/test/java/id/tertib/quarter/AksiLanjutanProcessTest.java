package id.tertib.quarter;

import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import id.tertib.evidence.EvidenceStore;
import id.tertib.manager.FinishedCycle;
import id.tertib.manager.FinishedSource;
import id.tertib.monitoring.Kasus;
import id.tertib.monitoring.Kota;
import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.office.OfficeCommand;
import id.tertib.office.Reorganisasi;
import id.tertib.quarter.Triwulanan.Isi;
import id.tertib.roadmap.AksiLanjutan;
import id.tertib.roadmap.FurtherActions;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.roadmap.PembuktianAksi;
import id.tertib.roadmap.PembuktianAksi.Keadaan;
import id.tertib.roadmap.Triwulan;
import id.tertib.testing.Calendars;
import id.tertib.testing.FilledXlsx;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A further action from the quarter that first asks it until something proves it. */
@ProcessTest
class AksiLanjutanProcessTest {

  private static final OfficeCommand.Basis PERDA =
      new OfficeCommand.Basis("2026-08-03", "Perda 5/2026", null);

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired FurtherActions aksi;
  @Autowired EvidenceStore berkas;
  @Autowired Reorganisasi reorganisasi;
  @Autowired DaftarPeriksa daftarPeriksa;

  private Kota kota;

  @Test
  void isAskedBesideTheOfficesOwnActionsUntilAChecklistProvesIt() throws Exception {
    terpasang("2026-06-15T08:00");
    var kode = tambah("kec-setu", "2026-TW3");

    kota.hingga("2026-07-01T07:05");
    var ketiga = laporan("2026-TW3/kec-setu");
    assertThat(ketiga.kode()).hasSizeGreaterThan(1).endsWith(kode);
    var butir = ketiga.butir(kode).item();
    assertThat(butir.section()).isEqualTo("Aksi lanjutan");
    assertThat(butir.context())
        .containsEntry("dokumen", "SOP yang ditetapkan")
        .containsEntry("sumberLanjutan", "RATL PMPRB 2026 · Diperbaiki")
        .containsEntry("jadwal", "Triwulan III 2026");
    ketiga
        .isi(satu -> satu.equals(kode) ? Isi.belum("2026-12-15") : Isi.sudah())
        .serahkan()
        .teruskan()
        .terima();
    assertThat(keadaan(kode)).isEqualTo(Keadaan.BELUM_TERBUKTI);

    kota.hingga("2026-10-01T07:05");
    var keempat = laporan("2026-TW4/kec-setu");
    assertThat(keempat.butir(kode).item().context())
        .containsEntry("terbawa", "1")
        .hasEntrySatisfying(
            "lalu", lalu -> assertThat(lalu).contains("Triwulan III 2026", "Pengadaan tertunda"));

    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "kec-setu").tetapkan("2026-S2");
    var semester = kota.kasus("2026-S2/kec-setu").menunggu(ISI_DAFTAR_PERIKSA);
    var rencana = semester.kode().stream().filter(satu -> !satu.equals(kode)).count();
    assertThat(semester.kode()).endsWith(kode);
    semester.isi(satu -> Kasus.Isi.sudah());
    semester.jawab(kode, Kasus.Isi.sudah());
    var bukti =
        berkas.store(
            "kec-setu",
            "2026-S2/kec-setu",
            "kecsetuasesor",
            "sop.pdf",
            new ByteArrayInputStream("%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
    kota.lembar.attach(semester.lembar().id(), kode, bukti.id(), "kecsetuasesor");
    semester.hinggaReviu().setujui();

    assertThat(satu(kode).bukti())
        .hasValueSatisfying(
            terbukti -> {
              assertThat(terbukti.lembar().nama()).isEqualTo("daftar periksa semester II 2026");
              assertThat(terbukti.lembar().caseKey()).isEqualTo("2026-S2/kec-setu");
              assertThat(terbukti.pelaksanaan()).contains(Pelaksanaan.SUDAH);
              assertThat(terbukti.butir().evidence()).extracting("name").containsExactly("sop.pdf");
            });
    // the figures of the Road Map know nothing of it
    assertThat(daftarPeriksa.rows(semester.lembar())).hasSize((int) rencana);

    kota.hingga("2027-01-04T07:05");
    // nothing else opens a report in that quarter
    assertThat(kota.instance("2027-TW1/kec-setu")).isZero();
  }

  @Test
  void givesAReportToAnOfficeThatWouldHaveNoneAndIsGoneOnceItIsAccepted() {
    terpasang("2026-03-16T08:00");
    var kode = tambah("kec-setu", "2026-TW2");

    kota.hingga("2026-04-01T07:05");
    assertThat(kota.instance("2026-TW2/dinkes")).isZero();
    var laporan = laporan("2026-TW2/kec-setu");
    assertThat(laporan.kode()).containsExactly(kode);
    laporan.jawab(kode, Isi.sudah());
    assertThat(halaman("kecsetuasesor", kode)).contains("Di arsip Subbagian Umum");
    assertThat(halaman("walikota", kode)).doesNotContain("Di arsip Subbagian Umum");
    laporan.serahkan().teruskan().terima();
    assertThat(halaman("walikota", kode))
        .contains("terbukti dalam laporan triwulan II 2026", "Di arsip Subbagian Umum");
    assertThat(halaman("dinkesasesor", kode))
        .contains("terbukti dalam laporan triwulan II 2026")
        .doesNotContain("Di arsip Subbagian Umum");

    assertThat(satu(kode).bukti())
        .map(terbukti -> terbukti.lembar().nama())
        .contains("laporan triwulan II 2026");
    // its quarter counts it apart: kec-setu has nothing of the Road Map in it
    laporan("2026-TW2/bappeda").tuntas();
    assertThat(selesai("2026-TW2").lines())
        .filteredOn(satu -> satu.code().equals("kec-setu"))
        .singleElement()
        .satisfies(
            satu ->
                assertThat(satu.values().subList(0, 7))
                    .extracting(nilai -> nilai == null ? null : nilai.toPlainString())
                    .containsExactly("0", "0", "0", null, null, "1", "1"));
    kota.hingga("2026-07-01T07:05");
    assertThat(laporan("2026-TW3/kec-setu").kode()).doesNotContain(kode);
    assertThat(aksi.ofSeries("RATL-2026"))
        .filteredOn(satu -> satu.aksi().kode().equals(kode))
        .extracting(PembuktianAksi::keadaan)
        .containsExactly(Keadaan.TERBUKTI);
  }

  @Test
  void isOfferedInAnOpenChecklistWhenAReportProvesItAndAskedAgainWhenTheChecklistDeniesIt() {
    terpasang("2026-06-15T08:00");
    var kode = tambah("kec-setu", "2026-TW4");
    kota.hingga("2026-10-01T07:05");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "kec-setu").tetapkan("2026-S2");
    var semester = kota.kasus("2026-S2/kec-setu").menunggu(ISI_DAFTAR_PERIKSA);
    assertThat(semester.butir(kode).item().context()).doesNotContainKey("usulan");

    laporan("2026-TW4/kec-setu").tuntas();

    assertThat(semester.butir(kode).item().context()).containsKey("usulan");
    assertThat(keadaan(kode)).isEqualTo(Keadaan.TERBUKTI);
    kota.pada("2026-10-05T09:00");
    semester.isi(satu -> Kasus.Isi.sudah());
    semester.jawab(kode, Kasus.Isi.belum()).hinggaReviu().setujui();
    assertThat(keadaan(kode)).isEqualTo(Keadaan.BELUM_TERBUKTI);

    kota.hingga("2027-01-04T07:05");
    assertThat(laporan("2027-TW1/kec-setu").kode()).containsExactly(kode);
  }

  @Test
  void goesOnWithTheSuccessorOfAMergedOffice() {
    terpasang("2026-06-15T08:00");
    var kode = tambah("dispar", "2026-TW3");
    var nanti = tambah("dispar", "2026-TW4");
    kota.hingga("2026-07-01T07:05");
    laporan("2026-TW3/dispar").isi(satu -> Isi.belum("2026-12-15")).serahkan().teruskan().terima();
    kota.hingga("2026-08-03T09:00");
    var penggabungan = new OfficeCommand.Merge("dispar", "dispora", PERDA);
    assertThat(reorganisasi.preview(penggabungan, "admin").baris().toString())
        .contains("2 aksi lanjutan (%s, %s)".formatted(kode, nanti));
    reorganisasi.carryOut(penggabungan, "admin");

    kota.hingga("2026-10-01T07:05");

    var penerus = laporan("2026-TW4/dispora");
    assertThat(penerus.kode()).endsWith(kode, nanti);
    assertThat(penerus.butir(kode).item().context()).containsEntry("terbawa", "1");
    penerus.tuntas();
    assertThat(satu(kode).keadaan()).isEqualTo(Keadaan.TERBUKTI);
    assertThat(satu(kode).kantor().kode()).isEqualTo("dispora");
    assertThat(satu(kode).aksi().asal()).isEqualTo("dispar");
  }

  @Test
  void isNoLongerAskedOnceItIsWithdrawnAndSaysSoWhereItIsAskedAlready() {
    terpasang("2026-06-15T08:00");
    var ditanyakan = tambah("kec-setu", "2026-TW3");
    var nanti = tambah("kec-setu", "2026-TW4");
    kota.hingga("2026-07-01T07:05");

    aksi.withdraw(ditanyakan, "Digantikan RATL-2026-009", "organisasi");
    aksi.withdraw(nanti, "Digantikan RATL-2026-009", "organisasi");

    var ketiga = laporan("2026-TW3/kec-setu");
    assertThat(ketiga.butir(ditanyakan).item().context())
        .containsEntry("ditarik", "Digantikan RATL-2026-009");
    ketiga.isi(satu -> Isi.sudah()).serahkan().teruskan().terima();
    assertThat(keadaan(ditanyakan)).isEqualTo(Keadaan.DITARIK);
    kota.hingga("2026-10-01T07:05");
    assertThat(laporan("2026-TW4/kec-setu").kode()).doesNotContain(ditanyakan, nanti);
  }

  @Test
  void changesOnlyUntilItIsAsked() {
    terpasang("2026-06-15T08:00");
    var kode = tambah("kec-setu", "2026-TW3");
    aksi.change(kode, 0, isi("dinkes", "2026-TW3"), "organisasi");
    assertThatThrownBy(() -> aksi.change(kode, 0, isi("dinkes", "2026-TW4"), "organisasi"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(kode + " sudah diubah");

    kota.hingga("2026-07-01T07:05");

    assertThat(laporan("2026-TW3/dinkes").kode()).contains(kode);
    assertThatThrownBy(() -> aksi.change(kode, 1, isi("kec-setu", "2026-TW4"), "organisasi"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("sudah ditanyakan dalam laporan triwulan III 2026");
  }

  @Test
  void goesOutAndHomeInTheWorkbookOfTheReport() {
    terpasang("2026-03-16T08:00");
    var kode = tambah("kec-setu", "2026-TW2");
    kota.hingga("2026-04-01T07:05");
    var laporan = laporan("2026-TW2/kec-setu");
    kota.sebagai(
        "kecsetuasesor",
        () -> {
          kota.tugas.claim(
              kota.tugas(laporan.kunci(), RencanaAksiTriwulan.LAPORKAN).getId(), "kecsetuasesor");
          return null;
        });
    var asesor = Visitor.program(port, "kecsetuasesor");
    var alamat = "/api/worksheets/%s/lke.xlsx".formatted(laporan.lembar().id());
    var buku = FilledXlsx.of(asesor.download(alamat).body());
    assertThat(buku.text(kode, "Kondisi ideal"))
        .isEqualTo("Aksi lanjutan: RATL PMPRB 2026 · Diperbaiki");
    assertThat(buku.text(kode, "Dokumen")).isEqualTo("SOP yang ditetapkan");

    var jawaban =
        asesor.upload(
            alamat,
            "isian.xlsx",
            buku.set(kode, "Pelaksanaan", "Sudah").set(kode, "Catatan", "Di arsip").bytes());

    assertThat(jawaban.statusCode()).as(jawaban.body()).isEqualTo(200);
    assertThat(laporan.butir(kode).last().orElseThrow().value().path("pelaksanaan").asText())
        .isEqualTo("sudah");
  }

  private String halaman(String akun, String kode) {
    return Visitor.browser(port).signIn(akun).page("/road-map/aksi-lanjutan/" + kode).body();
  }

  private FinishedCycle selesai(String triwulan) {
    return aplikasi
        .getBeanProvider(FinishedSource.class)
        .orderedStream()
        .filter(sumber -> sumber.unit().equals("triwulan"))
        .findFirst()
        .flatMap(sumber -> sumber.read(triwulan, "walikota"))
        .orElseThrow();
  }

  private void terpasang(String saat) {
    kota = new Kota(aplikasi).pada(saat);
    new Calendars(aplikasi).installedNow();
  }

  private String tambah(String kantor, String mulai) {
    return aksi.add("RATL-2026", isi(kantor, mulai), "organisasi").kode();
  }

  private static AksiLanjutan.Isi isi(String kantor, String mulai) {
    return new AksiLanjutan.Isi(
        "Tetapkan SOP layanan",
        kantor,
        Triwulan.parse(mulai),
        "SOP yang ditetapkan",
        "RATL PMPRB 2026",
        "Diperbaiki");
  }

  private PembuktianAksi satu(String kode) {
    return aksi.find(kode).orElseThrow();
  }

  private Keadaan keadaan(String kode) {
    return satu(kode).keadaan();
  }

  private Triwulanan laporan(String kunci) {
    return new Triwulanan(kota, kunci);
  }
}
