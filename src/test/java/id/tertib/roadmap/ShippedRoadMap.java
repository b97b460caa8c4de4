package id.tertib.roadmap;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings the Road Map back to what was shipped, for tests that change it. */
public final class ShippedRoadMap {

  private final JdbcTemplate jdbc;
  private final RoadMapLoader loader;

  private ShippedRoadMap(JdbcTemplate jdbc, RoadMapLoader loader) {
    this.jdbc = jdbc;
    this.loader = loader;
  }

  public static ShippedRoadMap of(ApplicationContext application) {
    return new ShippedRoadMap(
        application.getBean(JdbcTemplate.class), application.getBean(RoadMapLoader.class));
  }

  public void restore() {
    jdbc.update("delete from rencana_aksi_perubahan");
    jdbc.update("delete from rencana_aksi_jadwal");
    jdbc.update("delete from rencana_aksi_perangkat_daerah");
    jdbc.update("update rencana_aksi set sama_dengan = null");
    jdbc.update("delete from rencana_aksi");
    loader.afterSingletonsInstantiated();
  }

  void unmap(String kode) {
    jdbc.update("delete from rencana_aksi_jadwal where kode = ?", kode);
    jdbc.update("delete from rencana_aksi_perangkat_daerah where kode = ?", kode);
    jdbc.update("update rencana_aksi set semua = false where kode = ?", kode);
  }
}
