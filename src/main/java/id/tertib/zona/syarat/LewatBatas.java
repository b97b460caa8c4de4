package id.tertib.zona.syarat;

import id.tertib.data.Tanggal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a day is too late for a year's proposals, and by which rule. */
@Component
public class LewatBatas {

  public static final String KODE = "lewat-batas";

  private final BatasUsulan batas;
  private final SyaratUsulan syarat;

  LewatBatas(BatasUsulan batas, SyaratUsulan syarat) {
    this.batas = batas;
    this.syarat = syarat;
  }

  /** The article that sets the last day. */
  public String pasal() {
    return syarat.get(SyaratUsulan.BATAS_USULAN).pasal();
  }

  /**
   * @param year of the proposal, whatever year the day lies in
   * @return empty up to the last day, that day included
   */
  public Optional<Penolakan> of(int year, LocalDate day) {
    var last = batas.of(year);
    return day.isAfter(last)
        ? Optional.of(
            new Penolakan(
                KODE,
                pasal(),
                "Usulan %d dikirim paling lambat %s, bukan %s. Usulkan tahun berikutnya."
                    .formatted(year, Tanggal.panjang(last), Tanggal.panjang(day))))
        : Optional.empty();
  }
}
