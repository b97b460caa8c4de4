package id.tertib.pengaduan.berkas;

import id.tertib.data.Sha256;
import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.berkas.BerkasTable.Tempat;
import id.tertib.pengaduan.berkas.BerkasTable.Tersegel;
import id.tertib.storage.DataDirectory;
import id.tertib.storage.KeptFiles;
import id.tertib.storage.PrivateFiles;
import id.tertib.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sealed contents under {@code pengaduan/} of the data directory, sealed names in the table. A file
 * without a row, after the power went, opens for nobody: its key went with its row.
 */
@Component
class BerkasTersegel implements BerkasLaporan {

  private static final Logger LOG = LoggerFactory.getLogger(BerkasTersegel.class);
  private static final String FOLDER = "pengaduan";
  private static final String ISI = "berkas/";

  private final PeriksaBerkas check;
  private final BerkasTable table;
  private final Vault vault;
  private final KeptFiles kept;
  private final DataDirectory directory;

  BerkasTersegel(
      PeriksaBerkas check,
      BerkasTable table,
      Vault vault,
      KeptFiles kept,
      DataDirectory directory) {
    this.check = check;
    this.table = table;
    this.vault = vault;
    this.kept = kept;
    this.directory = directory;
  }

  @Override
  public List<LampiranBersih> periksa(List<LampiranBaru> baru) {
    if (baru.isEmpty()) {
      return List.of();
    }
    if (directory.trouble().isPresent()) {
      throw new BerkasDitolak(
          "Berkas sedang tidak dapat disimpan. Kirim tanpa berkas, lalu susulkan fotonya nanti.");
    }
    return check.periksa(baru);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void simpan(String nomor, @Nullable Long pesan, List<LampiranBersih> berkas) {
    berkas.forEach(one -> keep(new Tempat(nomor, pesan, null), one));
  }

  @Override
  @Transactional
  public void simpanNaskah(String nomor, String bagian, List<LampiranBersih> berkas) {
    var there = table.draft(nomor, bagian).size();
    if (there + berkas.size() > PALING_BANYAK) {
      throw new BerkasDitolak(
          "Paling banyak %d berkas pada satu pesan; sudah ada %d. Hapus yang tidak perlu."
              .formatted(PALING_BANYAK, there));
    }
    berkas.forEach(one -> keep(new Tempat(nomor, null, bagian), one));
  }

  private void keep(Tempat at, LampiranBersih file) {
    var path = path();
    var sealed = vault.seal(BerkasTable.milik(at.nomor()), ISI + path, file.isi());
    TransactionSynchronizationManager.registerSynchronization(new UnlessKept(path));
    try {
      PrivateFiles.write(directory.root().resolve(path), sealed);
    } catch (IOException e) {
      LOG.error("Lampiran laporan {} tidak dapat disimpan; periksa disknya", at.nomor(), e);
      throw RefusedException.unavailable(
          "Berkas tidak dapat disimpan, jadi tidak ada yang terkirim. Kirim tanpa berkas, atau coba lagi nanti.");
    }
    table.insert(at, file, new Tersegel(path, Sha256.of(sealed), file.isi().length));
  }

  /** Says nothing of report, day or sender. */
  private static String path() {
    var name = UUID.randomUUID().toString();
    return "%s/%s/%s".formatted(FOLDER, name.substring(0, 2), name);
  }

  @Override
  public List<Lampiran> naskah(String nomor, String bagian) {
    return table.draft(nomor, bagian);
  }

  @Override
  public Optional<Lampiran> cariNaskah(String nomor, long id) {
    return table.findDraft(nomor, id);
  }

  @Override
  @Transactional
  public void buang(String nomor, long id) {
    cariNaskah(nomor, id).ifPresent(this::remove);
  }

  @Override
  @Transactional
  public void buangNaskah(String nomor, String bagian) {
    table.draft(nomor, bagian).forEach(this::remove);
  }

  private void remove(Lampiran one) {
    TransactionSynchronizationManager.registerSynchronization(
        new OnceGone(table.file(one.id()).path()));
    table.delete(one.id());
  }

  @Override
  @Transactional
  public void kirimNaskah(String nomor, String bagian, long pesan) {
    table.send(nomor, bagian, pesan);
  }

  @Override
  public List<Lampiran> milik(String nomor) {
    return table.sent(nomor);
  }

  @Override
  public Optional<Lampiran> find(long id) {
    return table.findSent(id);
  }

  @Override
  public byte[] isi(Lampiran satu) {
    var file = table.file(satu.id());
    return vault.open(BerkasTable.milik(satu.nomor()), ISI + file.path(), kept.read(file));
  }

  @Override
  @Transactional
  public void terbitkan(String nomor, Collection<Long> id) {
    table.publish(nomor, id);
  }

  private void delete(String path) {
    try {
      Files.deleteIfExists(directory.root().resolve(path));
    } catch (IOException e) {
      LOG.warn("Berkas {} tidak dapat dihapus; hapus dengan tangan", path, e);
    }
  }

  /** A file whose transaction failed; whether an unknown one did, its row tells. */
  private final class UnlessKept implements TransactionSynchronization {

    private final String path;

    UnlessKept(String path) {
      this.path = path;
    }

    @Override
    public void afterCompletion(int status) {
      if (status == STATUS_ROLLED_BACK) {
        delete(path);
      }
    }
  }

  /** A file whose row was deleted. */
  private final class OnceGone implements TransactionSynchronization {

    private final String path;

    OnceGone(String path) {
      this.path = path;
    }

    @Override
    public void afterCommit() {
      delete(path);
    }
  }
}
