package id.tertib.pengaduan.lembar;

import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.berkas.BerkasDitolak;
import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.berkas.Lampiran;
import id.tertib.pengaduan.berkas.LampiranBaru;
import id.tertib.pengaduan.lembar.LembarLaporan.Berkas;
import id.tertib.pengaduan.perkara.Bagian;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Files at a step: read, attached to a draft, pictures ticked for everybody. */
@Service
class LampiranPetugas {

  private static final Set<Bagian> BERLAMPIRAN =
      Set.of(Bagian.TANGGAPAN, Bagian.JAWABAN, Bagian.PESAN, Bagian.CATATAN);

  private final BerkasLaporan files;
  private final TransactionOperations transaction;

  LampiranPetugas(BerkasLaporan files, TransactionOperations transaction) {
    this.files = files;
    this.transaction = transaction;
  }

  /** A file of this report with its content. */
  record Isi(Lampiran lampiran, byte[] bytes) {}

  /**
   * @throws RefusedException 404 when the report has no such file
   */
  Isi baca(TaskInfo task, long id) {
    var found = milik(task, id);
    return new Isi(found, files.isi(found));
  }

  /**
   * Checks outside of a transaction, since pictures are drawn anew.
   *
   * @return all that the draft has by then
   * @throws RefusedException 400 naming the file, what is wrong and the mend
   */
  List<Berkas> tambah(TaskInfo task, Bagian bagian, LampiranBaru file) {
    if (!BERLAMPIRAN.contains(bagian) || !BolehDitulis.of(task.taskKey()).contains(bagian)) {
      throw RefusedException.badRequest(
          "Langkah %s tidak melampirkan berkas pada %s.".formatted(task.name(), bagian.kode()));
    }
    try {
      var clean = files.periksa(List.of(file));
      transaction.executeWithoutResult(
          status -> files.simpanNaskah(task.businessKey(), bagian.kode(), clean));
    } catch (BerkasDitolak refused) {
      throw RefusedException.badRequest(refused.sentence());
    }
    return files.naskah(task.businessKey(), bagian.kode()).stream()
        .map(UcapanLaporan::shown)
        .toList();
  }

  /** It does not go with the draft any more. */
  void lepas(TaskInfo task, long id) {
    milik(task, id);
    transaction.executeWithoutResult(status -> files.buang(task.businessKey(), id));
  }

  /**
   * Which of the reporter's own pictures anybody may see.
   *
   * @throws RefusedException 400 when this step does not choose them or one is no picture of it
   */
  void terbitkan(TaskInfo task, Collection<Long> chosen) {
    if (!task.taskKey().equals(Pengaduan.VERIFIKASI)) {
      throw RefusedException.badRequest(
          "Langkah %s tidak memilih foto yang diterbitkan.".formatted(task.name()));
    }
    var known =
        files.milik(task.businessKey()).stream()
            .filter(one -> one.pesan() == null && one.mediaType().startsWith("image/"))
            .map(Lampiran::id)
            .collect(Collectors.toSet());
    if (!known.containsAll(chosen)) {
      throw RefusedException.badRequest(
          "Hanya foto dari pelapor dapat diterbitkan. Muat ulang, lalu pilih lagi.");
    }
    transaction.executeWithoutResult(
        status -> files.terbitkan(task.businessKey(), new HashSet<>(chosen)));
  }

  private Lampiran milik(TaskInfo task, long id) {
    return files
        .find(id)
        .filter(one -> one.nomor().equals(task.businessKey()))
        .or(() -> draf(task, id))
        .orElseThrow(() -> RefusedException.notFound("Berkas ini tidak ada pada laporan ini."));
  }

  /** Of a draft that this step writes. */
  private Optional<Lampiran> draf(TaskInfo task, long id) {
    return BolehDitulis.of(task.taskKey()).stream()
        .flatMap(bagian -> files.naskah(task.businessKey(), bagian.kode()).stream())
        .filter(one -> one.id() == id)
        .findFirst();
  }
}
