package id.tertib.pengaduan.lembar;

import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import id.tertib.notification.MailMessage;
import id.tertib.notification.Outbox;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Pesan.Jenis;
import id.tertib.pengaduan.perkara.PesanTable;
import id.tertib.pengaduan.proses.GabunganLaporan;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports about the same thing: verifiers part them, units say what they suspect. */
@Service
class HubunganLaporan {

  private static final String PENGELOLA = "admpengaduan";
  private static final Set<String> MENGGABUNG =
      Set.of(Pengaduan.VERIFIKASI, Pengaduan.DISPOSISI_ULANG);
  private static final Set<String> MENDUGA =
      Set.of(Pengaduan.DISPOSISI, Pengaduan.TANGGAPAN_PERTAMA, Pengaduan.PENANGANAN);

  private final LaporanTable table;
  private final GabunganLaporan joined;
  private final PesanTable messages;
  private final UcapanPetugas sayings;
  private final Outbox outbox;

  HubunganLaporan(
      LaporanTable table,
      GabunganLaporan joined,
      PesanTable messages,
      UcapanPetugas sayings,
      Outbox outbox) {
    this.table = table;
    this.joined = joined;
    this.messages = messages;
    this.sayings = sayings;
    this.outbox = outbox;
  }

  /** Whether this step parts reports by itself. */
  static boolean memisahkan(String step) {
    return MENGGABUNG.contains(step);
  }

  /**
   * Parts a report that was joined to the one of this step.
   *
   * @throws RefusedException 400 when the step does not part, 404 when it was not joined to it, 409
   *     when it has moved on meanwhile
   */
  @Transactional
  void pisahkan(TaskInfo task, String nomor) {
    if (!memisahkan(task.taskKey())) {
      throw RefusedException.badRequest(
          "Pemisahan dilakukan petugas verifikasi. Minta dipisah, alasannya sampai kepada mereka.");
    }
    requireMember(task, nomor);
    joined.part(nomor);
  }

  /**
   * Tells the verifiers that two reports may be the same, or are not: numbers alone.
   *
   * @param sama false to ask that a joined one is parted
   * @throws RefusedException 400 when the step does not ask or there is no such report, 404 when it
   *     was not joined to this one
   */
  @Transactional
  void duga(TaskInfo task, String nomor, boolean sama) {
    if (!MENDUGA.contains(task.taskKey())) {
      throw RefusedException.badRequest("Langkah %s tidak mengirim dugaan.".formatted(task.name()));
    }
    if (sama) {
      requireOther(task, nomor);
    } else {
      requireMember(task, nomor);
    }
    messages.add(
        task.businessKey(),
        UcapanPetugas.dari(task.taskKey()),
        sayings.kantor(task),
        Jenis.CATATAN,
        sama
            ? "Dugaan: laporan ini sama dengan %s. Diputuskan petugas verifikasi.".formatted(nomor)
            : "Diminta dipisah: %s. Diputuskan petugas verifikasi.".formatted(nomor));
    outbox.toGroup(PENGELOLA, mail(task.businessKey(), nomor, sama));
  }

  private void requireOther(TaskInfo task, String nomor) {
    if (nomor.equals(task.businessKey()) || table.find(nomor).isEmpty()) {
      throw RefusedException.badRequest(
          "Laporan %s tidak ada. Periksa nomornya.".formatted(shortened(nomor)));
    }
  }

  private void requireMember(TaskInfo task, String nomor) {
    if (table.joinedTo(task.businessKey()).stream().map(Laporan::nomor).noneMatch(nomor::equals)) {
      throw RefusedException.notFound(
          "Laporan %s tidak digabung ke laporan ini.".formatted(shortened(nomor)));
    }
  }

  private static String shortened(String nomor) {
    return nomor.length() > 20 ? nomor.substring(0, 20) + "…" : nomor;
  }

  private static MailMessage mail(String nomor, String other, boolean same) {
    return new MailMessage(
        "%s:%s/%s".formatted(same ? "dugaan-sama" : "minta-pisah", nomor, other),
        "pengaduan",
        same
            ? "Laporan %s mungkin sama dengan %s".formatted(nomor, other)
            : "Laporan %s diminta dipisah dari %s".formatted(other, nomor),
        same
            ? "unit yang menangani laporan %s menduga laporan itu sama dengan %s."
                .formatted(nomor, other)
            : "unit yang menangani laporan %s meminta %s dipisah.".formatted(nomor, other),
        new MailMessage.Card(
            null,
            "biasa",
            "%s dan %s".formatted(nomor, other),
            List.of("Penggabungan dan pemisahan diputuskan petugas verifikasi."),
            "Buka daftar pengaduan",
            "/pengaduan#digabung"),
        null,
        "Dikirim karena Anda petugas verifikasi pengaduan",
        List.of(),
        nomor);
  }
}
