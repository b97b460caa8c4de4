package id.tertib.pengaduan.berkas;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes no file yet. */
@Component
class BerkasTersegel implements BerkasLaporan {

  BerkasTersegel() {}

  @Override
  public List<LampiranBersih> periksa(List<LampiranBaru> baru) {
    if (!baru.isEmpty()) {
      throw new BerkasDitolak("Berkas belum dapat dikirim. Kirim laporan tanpa berkas.");
    }
    return List.of();
  }

  @Override
  public void simpan(String nomor, @Nullable Long pesan, List<LampiranBersih> berkas) {}

  @Override
  public List<Lampiran> milik(String nomor) {
    return List.of();
  }

  @Override
  public Optional<Lampiran> find(long id) {
    return Optional.empty();
  }

  @Override
  public byte[] isi(Lampiran satu) {
    return new byte[0];
  }

  @Override
  public void terbitkan(String nomor, Collection<Long> id) {}
}
