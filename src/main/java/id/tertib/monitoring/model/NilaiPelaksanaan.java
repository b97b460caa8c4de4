package id.tertib.monitoring.model;

import id.tertib.roadmap.Pelaksanaan;
import java.math.BigDecimal;

/**
 * What an answer counts in the figure “pelaksanaan”: parameters of ours, not set by the regulation
 * (RULES 1: open).
 */
public record NilaiPelaksanaan(BigDecimal sudah, BigDecimal sebagian, BigDecimal belum) {

  Rasio of(Pelaksanaan pelaksanaan) {
    return switch (pelaksanaan) {
      case SUDAH -> Rasio.of(sudah);
      case SEBAGIAN -> Rasio.of(sebagian);
      case BELUM -> Rasio.of(belum);
      case TIDAK_BERLAKU -> throw new IllegalArgumentException("Tidak berlaku tidak dinilai");
    };
  }
}
