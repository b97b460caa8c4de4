package id.tertib.pengaduan.perkara;

import org.springframework.stereotype.Component;

/** Mails to reporters who left an address: number and state, never a code, never content. */
@Component
public class KabarPelapor {

  KabarPelapor() {}

  void diterima(String nomor) {}

  /** It stands elsewhere now, or something waits to be read. */
  public void berubah(String nomor) {}
}
