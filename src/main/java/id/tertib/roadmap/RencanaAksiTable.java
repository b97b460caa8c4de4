package id.tertib.roadmap;

import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.roadmap.RencanaAksi.DasarJadwal;
import id.tertib.roadmap.RencanaAksi.Sifat;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code rencana_aksi}, {@code …_perangkat_daerah} and {@code …_jadwal}. */
@Repository
class RencanaAksiTable {

  private final JdbcClient jdbc;
  private final PerangkatDaerahRegister register;

  RencanaAksiTable(JdbcClient jdbc, PerangkatDaerahRegister register) {
    this.jdbc = jdbc;
    this.register = register;
  }

  /**
   * Everything, in the order of the codes, with version and the text's own words. What was given to
   * an office that was merged since is its successor's, once.
   */
  List<StoredAksi> all() {
    var successors = register.successors();
    var offices = new HashMap<String, Set<String>>();
    jdbc.sql("select kode, perangkat_daerah from rencana_aksi_perangkat_daerah")
        .query(
            row -> {
              offices
                  .computeIfAbsent(row.getString(1), kode -> new TreeSet<>())
                  .add(current(row.getString(2), successors));
            });
    var quarters = new HashMap<String, Set<Triwulan>>();
    jdbc.sql("select kode, tahun, triwulan from rencana_aksi_jadwal")
        .query(
            row -> {
              quarters
                  .computeIfAbsent(row.getString(1), kode -> new TreeSet<>())
                  .add(new Triwulan(row.getInt(2), row.getInt(3)));
            });
    return jdbc.sql("select * from rencana_aksi order by urutan")
        .query(
            (row, number) -> {
              var kode = row.getString("kode");
              return new StoredAksi(
                  new RencanaAksi(
                      kode,
                      row.getString("area"),
                      row.getString("kondisi_ideal"),
                      row.getString("rencana_aksi"),
                      row.getString("dokumen"),
                      row.getBoolean("semua"),
                      Set.copyOf(offices.getOrDefault(kode, Set.of())),
                      List.copyOf(quarters.getOrDefault(kode, Set.of())),
                      DasarJadwal.valueOf(row.getString("dasar_jadwal")),
                      Sifat.valueOf(row.getString("sifat")),
                      row.getString("sama_dengan"),
                      row.getString("catatan"),
                      row.getInt("baris_naskah"),
                      row.getBoolean("dikonfirmasi")),
                  row.getString("target"),
                  row.getString("pelaksana"),
                  row.getString("penanggung_jawab"),
                  row.getInt("versi"));
            })
        .list();
  }

  private static String current(String kode, Map<String, PerangkatDaerah> successors) {
    var successor = successors.get(kode);
    return successor == null ? kode : successor.kode();
  }

  Optional<StoredAksi> find(String kode) {
    return all().stream().filter(row -> row.aksi().kode().equals(kode)).findFirst();
  }

  Set<String> areas() {
    return Set.copyOf(
        jdbc.sql("select distinct area from rencana_aksi").query(String.class).list());
  }

  Set<String> codes() {
    return new LinkedHashSet<>(
        jdbc.sql("select kode from rencana_aksi").query(String.class).list());
  }

  /** Adds new actions; twins are linked when all are there. */
  void add(Collection<RoadMapRow> rows) {
    rows.forEach(this::insert);
    rows.stream()
        .map(RoadMapRow::aksi)
        .filter(action -> action.samaDengan() != null)
        .forEach(
            action ->
                jdbc.sql("update rencana_aksi set sama_dengan = ? where kode = ?")
                    .params(action.samaDengan(), action.kode())
                    .update());
  }

  /**
   * Sets who, when and how often.
   *
   * @return false when the action no longer has this version
   */
  boolean update(String kode, int version, Penetapan penetapan) {
    var rows =
        jdbc.sql(
                """
                update rencana_aksi
                set semua = :semua, sifat = :sifat, dikonfirmasi = :dikonfirmasi, versi = versi + 1
                where kode = :kode and versi = :versi
                """)
            .param("semua", penetapan.semua())
            .param("sifat", penetapan.sifat().name())
            .param("dikonfirmasi", penetapan.dikonfirmasi())
            .param("kode", kode)
            .param("versi", version)
            .update();
    if (rows == 0) {
      return false;
    }
    jdbc.sql("delete from rencana_aksi_perangkat_daerah where kode = :kode")
        .param("kode", kode)
        .update();
    jdbc.sql("delete from rencana_aksi_jadwal where kode = :kode").param("kode", kode).update();
    addOffices(kode, penetapan.perangkatDaerah());
    addQuarters(kode, penetapan.jadwal());
    return true;
  }

  private void insert(RoadMapRow row) {
    var action = row.aksi();
    jdbc.sql(
            """
            insert into rencana_aksi
              (kode, urutan, area, kondisi_ideal, rencana_aksi, dokumen, target, pelaksana,
               penanggung_jawab, semua, dasar_jadwal, sifat, catatan, baris_naskah, dikonfirmasi,
               versi)
            values
              (:kode, :urutan, :area, :kondisiIdeal, :rencanaAksi, :dokumen, :target, :pelaksana,
               :penanggungJawab, :semua, :dasarJadwal, :sifat, :catatan, :baris, false, 0)
            """)
        .params(
            Map.ofEntries(
                Map.entry("kode", action.kode()),
                Map.entry("urutan", order(action.kode())),
                Map.entry("area", action.area()),
                Map.entry("kondisiIdeal", action.kondisiIdeal()),
                Map.entry("rencanaAksi", action.rencanaAksi()),
                Map.entry("dokumen", action.dokumen()),
                Map.entry("target", row.target()),
                Map.entry("pelaksana", row.pelaksana()),
                Map.entry("penanggungJawab", row.penanggungJawab()),
                Map.entry("semua", action.semua()),
                Map.entry("dasarJadwal", action.dasarJadwal().name()),
                Map.entry("sifat", action.sifat().name()),
                Map.entry("catatan", action.catatan()),
                Map.entry("baris", action.barisNaskah())))
        .update();
    addOffices(action.kode(), action.perangkatDaerah());
    addQuarters(action.kode(), action.jadwal());
  }

  /** Tabel 9 before Tabel 10, then by number. */
  private static int order(String kode) {
    var number = Integer.parseInt(kode.substring(3));
    return kode.startsWith("RA-") ? number : 1000 + number;
  }

  private void addOffices(String kode, Collection<String> offices) {
    offices.forEach(
        office ->
            jdbc.sql(
                    """
                    insert into rencana_aksi_perangkat_daerah (kode, perangkat_daerah)
                    values (:kode, :office)
                    """)
                .param("kode", kode)
                .param("office", office)
                .update());
  }

  private void addQuarters(String kode, Collection<Triwulan> quarters) {
    quarters.forEach(
        quarter ->
            jdbc.sql(
                    """
                    insert into rencana_aksi_jadwal (kode, tahun, triwulan)
                    values (?, ?, ?)
                    """)
                .params(kode, quarter.tahun(), quarter.ke())
                .update());
  }
}
