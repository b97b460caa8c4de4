package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.LaporanBaru;
import id.tertib.pengaduan.perkara.Pelapor;
import id.tertib.pengaduan.perkara.PelaporDesk;
import id.tertib.pengaduan.perkara.Penerimaan;
import id.tertib.testing.Perkara;
import id.tertib.testing.TimeTravel;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A report, taken as the public page takes it and worked on through the addresses of staff. */
public final class LaporanUji extends Perkara {

  private final ApplicationContext beans;
  private String kode = "";

  public LaporanUji(int port, ApplicationContext beans) {
    super(port);
    this.beans = beans;
  }

  /** About a street lamp in Rawa Buntu. */
  public LaporanUji masuk() {
    return masuk("lampu-jalan", JenisLaporan.PENGADUAN);
  }

  public LaporanUji masuk(String kategori, JenisLaporan jenis) {
    return masuk(
        kategori,
        jenis,
        Kanal.WEB,
        null,
        new Pelapor(false, false, "Warga Rawa Buntu", "warga@contoh.id", ""));
  }

  public LaporanUji masuk(
      String kategori, JenisLaporan jenis, Kanal kanal, String pencatat, Pelapor pelapor) {
    return masuk(
        new LaporanBaru(
            kanal,
            pencatat,
            jenis,
            "Lampu jalan di depan rumah saya nomor 14 mati sejak tiga hari lalu.",
            kategori,
            null,
            "rawa-buntu",
            "Jalan Rawa Buntu nomor 14",
            null,
            pelapor,
            List.of(),
            UUID.randomUUID().toString()));
  }

  public LaporanUji masuk(LaporanBaru baru) {
    var receipt = beans.getBean(Penerimaan.class).terima(baru);
    key = receipt.nomor();
    kode = receipt.kode();
    jalan();
    return this;
  }

  /** One that was sent by the public form, or by a program. */
  public LaporanUji terkirim(String nomor, String rahasia) {
    key = nomor;
    kode = rahasia;
    jalan();
    return this;
  }

  public String kode() {
    return kode;
  }

  /** Runs what the engine does by itself. */
  public void jalan() {
    beans.getBean(TimeTravel.class).runDue();
  }

  public LaporanUji tulis(String account, String step, String bagian, String teks) {
    var task = claimed(account, step);
    ok(
        as(account)
            .send(
                "PUT",
                "/api/tasks/%s/pengaduan/isi/%s".formatted(task, bagian),
                "{\"teks\":\"%s\",\"revisi\":0}".formatted(teks),
                "Content-Type",
                "application/json"));
    return this;
  }

  public LaporanUji pilih(String account, String step, String json) {
    var task = claimed(account, step);
    ok(
        as(account)
            .send(
                "PUT",
                "/api/tasks/%s/pengaduan/putusan".formatted(task),
                json,
                "Content-Type",
                "application/json"));
    return this;
  }

  public LaporanUji putuskan(String account, String step, String keputusan) {
    ok(putusan(account, step, keputusan));
    jalan();
    return this;
  }

  public HttpResponse<String> putusan(String account, String step, String keputusan) {
    return as(account)
        .send(
            "POST",
            "/engine-rest/task/%s/complete".formatted(claimed(account, step)),
            "{\"variables\":{\"keputusan\":{\"value\":\"%s\"}}}".formatted(keputusan),
            "Content-Type",
            "application/json");
  }

  /** Verified for a unit, its words confirmed. */
  public LaporanUji diteruskan(String kelas, String unit) {
    return pilih(
            "admpengaduan",
            "Verifikasi laporan",
            "{\"kelas\":\"%s\",\"unit\":\"%s\"}".formatted(kelas, unit))
        .tulis(
            "admpengaduan",
            "Verifikasi laporan",
            "naskah",
            "Lampu jalan di dekat stasiun padam beberapa hari.")
        .tulis("admpengaduan", "Verifikasi laporan", "tempat", "Jalan Rawa Buntu, dekat stasiun")
        .putuskan("admpengaduan", "Verifikasi laporan", "teruskan");
  }

  /** Its words confirmed, once class and unit are chosen. */
  public LaporanUji diteruskanLagi() {
    return tulis("admpengaduan", "Verifikasi laporan", "naskah", "Lampu jalan padam.")
        .tulis("admpengaduan", "Verifikasi laporan", "tempat", "Jalan Rawa Buntu")
        .putuskan("admpengaduan", "Verifikasi laporan", "teruskan");
  }

  public LaporanUji ditanggapi(String officer) {
    return tulis(officer, "Beri tanggapan pertama", "tanggapan", "Petugas datang besok pagi.")
        .putuskan(officer, "Beri tanggapan pertama", "kirim");
  }

  public LaporanUji dijawab(String officer, String head) {
    return tulis(officer, "Tangani dan susun jawaban", "jawaban", "Dua lampu sudah diganti.")
        .putuskan(officer, "Tangani dan susun jawaban", "ajukan")
        .putuskan(head, "Setujui jawaban", "setujui");
  }

  public void dinilai(boolean puas) {
    dinilai(puas, "");
  }

  public void dinilai(boolean puas, String kata) {
    beans.getBean(PelaporDesk.class).nilai(key, puas, 4, kata);
    jalan();
  }

  public void dibalas(String teks) {
    beans.getBean(PelaporDesk.class).balas(key, teks, List.of());
    jalan();
  }

  /** Asked to complete it, by the verifier. */
  public LaporanUji ditunda() {
    return tulis("admpengaduan", "Verifikasi laporan", "permintaan", "Sebutkan nomor tiangnya.")
        .putuskan("admpengaduan", "Verifikasi laporan", "tunda");
  }

  /** Taken by the unit. */
  public LaporanUji diterima(String officer) {
    return putuskan(officer, "Terima disposisi", "terima");
  }

  public LaporanUji dikembalikan(String officer) {
    return tulis(officer, "Terima disposisi", "alasan", "Bukan ruas jalan kami.")
        .putuskan(officer, "Terima disposisi", "kembalikan");
  }

  /** Another unit is chosen for what was handed back. */
  public LaporanUji unitLain(String account, String step, String unit) {
    pilih(account, step, "{\"unit\":\"%s\"}".formatted(unit));
    ok(
        as(account)
            .send(
                "POST",
                "/engine-rest/task/%s/complete".formatted(claimed(account, step)),
                "{}",
                "Content-Type",
                "application/json"));
    jalan();
    return this;
  }

  /** State and clocks, as somebody who holds a step reads them. */
  public JsonNode keadaan(String account) {
    var answer = as(account).get("/api/complaints/" + key);
    ok(answer);
    return json(answer);
  }

  /** One clock of it. */
  public JsonNode jam(String account, String kode) {
    for (var one : keadaan(account).get("clocks")) {
      if (one.get("code").asText().equals(kode)) {
        return one;
      }
    }
    throw new AssertionError("Jam %s tidak ada: %s".formatted(kode, keadaan(account)));
  }

  /** Whether the group has an open task of this name, and nobody else has one. */
  public boolean menunggu(String group, String step) {
    return tasks(step).size() == 1
        && json(as("admin")
                    .get(
                        "/engine-rest/task?processInstanceBusinessKey=%s&candidateGroup=%s&includeAssignedTasks=true"
                            .formatted(key, group)))
                .size()
            == 1;
  }

  private static void ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
  }
}
