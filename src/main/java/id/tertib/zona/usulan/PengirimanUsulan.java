package id.tertib.zona.usulan;

import id.tertib.data.Tanggal;
import id.tertib.procedure.CaseMessages;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.syarat.LewatBatas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sending a letter to the ministry: when it may be noted, and what it leads to. */
@Component
public class PengirimanUsulan {

  private final DaftarUsulan daftar;
  private final PerkaraZonaTable table;
  private final CaseMessages messages;
  private final LewatBatas lewat;
  private final HakUsul hak;
  private final Clock clock;

  PengirimanUsulan(
      DaftarUsulan daftar,
      PerkaraZonaTable table,
      CaseMessages messages,
      LewatBatas lewat,
      HakUsul hak,
      Clock clock) {
    this.daftar = daftar;
    this.table = table;
    this.messages = messages;
    this.lewat = lewat;
    this.hak = hak;
    this.clock = clock;
  }

  /** Why the letter cannot count as sent, naming the mend; a day that is missing is not judged. */
  public Optional<String> refuse(String key) {
    var letter = daftar.letter(key).orElseThrow();
    return late(key, letter)
        .or(() -> beforeSignature(letter))
        .or(() -> revoked(key, letter))
        .or(
            () ->
                daftar.isProven(key, letter)
                    ? Optional.empty()
                    : Optional.of(
                        "Bukti kirim surat %s belum ada. Lampirkan berkasnya pada barisnya."
                            .formatted(letter.surat())));
  }

  private Optional<String> late(String key, DaftarUsulan.Surat letter) {
    return letter
        .dikirim()
        .flatMap(day -> lewat.of(UsulanZonaIntegritas.year(key), day))
        .map(why -> "%s (%s)".formatted(why.pesan(), why.pasal()));
  }

  private Optional<String> revoked(String key, DaftarUsulan.Surat letter) {
    return hak.ofNamed(key, letter, letter.dikirim().orElseGet(() -> LocalDate.now(clock)))
        .map(
            why ->
                "%s Surat %s memuatnya, jadi tidak dapat dikirim. Periksa predikatnya pada halaman unit."
                    .formatted(why, letter.surat()));
  }

  private static Optional<String> beforeSignature(DaftarUsulan.Surat letter) {
    var signed = letter.ditandatangani().orElseThrow();
    return letter
        .dikirim()
        .filter(day -> day.isBefore(signed))
        .map(
            day ->
                "Hari kirim %s lebih awal daripada tanda tangan Wali Kota, %s. Periksa tanggalnya."
                    .formatted(Tanggal.panjang(day), Tanggal.panjang(signed)));
  }

  /** Signed today: it is not sent before. */
  public void signed(String key, String by) {
    daftar.signed(key, LocalDate.now(clock), by);
  }

  /** Each unit of the letter goes on; the year stays open for others until its last day. */
  public void sent(String key, String by) {
    daftar.hold(key);
    var letter = daftar.letter(key).orElseThrow();
    for (var one : daftar.sent(key, letter, by)) {
      table.sent(one.kunci(), letter.surat(), letter.dikirim().orElseThrow());
      messages.told(ZonaIntegritas.PESAN_DIKIRIM, one.kunci(), Map.of());
    }
  }
}
