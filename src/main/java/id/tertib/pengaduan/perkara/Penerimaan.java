package id.tertib.pengaduan.perkara;

import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.berkas.BerkasDitolak;
import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.berkas.LampiranBaru;
import id.tertib.pengaduan.berkas.LampiranBersih;
import id.tertib.pengaduan.perkara.IsianDitolak.Salah;
import id.tertib.procedure.CaseStarts;
import id.tertib.vault.Vault;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a report, whichever way it comes: checks it, seals it, gives it number and code, begins its
 * case. The same form sent twice is one report.
 */
@Service
public class Penerimaan {

  private final PeriksaLaporan check;
  private final BerkasLaporan files;
  private final SimpanLaporan keeper;
  private final NomorLaporan numbers;
  private final CaseStarts starts;
  private final Vault vault;
  private final TransactionOperations transaction;

  Penerimaan(
      PeriksaLaporan check,
      BerkasLaporan files,
      SimpanLaporan keeper,
      NomorLaporan numbers,
      CaseStarts starts,
      Vault vault,
      TransactionOperations transaction) {
    this.check = check;
    this.files = files;
    this.keeper = keeper;
    this.numbers = numbers;
    this.starts = starts;
    this.vault = vault;
    this.transaction = transaction;
  }

  /** What is wrong with it but its files, for a page that has faults of its own to tell too. */
  public List<Salah> salah(LaporanBaru baru) {
    return check.salah(baru);
  }

  /** What was told when this form was sent before; empty when it was not. */
  public Optional<TandaTerima> sudah(LaporanBaru baru) {
    return keeper.earlier(form(baru), baru);
  }

  /**
   * @throws IsianDitolak naming every field that is wrong
   * @throws id.tertib.engine.RefusedException 503 while the vault is closed
   */
  public TandaTerima terima(LaporanBaru baru) {
    var form = form(baru);
    return keeper
        .earlier(form, baru)
        .orElseGet(
            () -> {
              check.periksa(baru);
              return begin(baru, form, clean(baru.lampiran()));
            });
  }

  private String form(LaporanBaru baru) {
    return vault.hash("kiriman-pengaduan", baru.kiriman());
  }

  private TandaTerima begin(LaporanBaru baru, String form, List<LampiranBersih> clean) {
    var nomor = numbers.next();
    try {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                var receipt = keeper.keep(nomor, baru, form, clean);
                starts.start(Pengaduan.KEY, nomor, Map.of());
                return receipt;
              }));
    } catch (DuplicateKeyException sentTwice) {
      return keeper.earlier(form, baru).orElseThrow(() -> sentTwice);
    }
  }

  private List<LampiranBersih> clean(List<LampiranBaru> some) {
    try {
      return files.periksa(some);
    } catch (BerkasDitolak refused) {
      throw new IsianDitolak("lampiran", refused.sentence());
    }
  }
}
