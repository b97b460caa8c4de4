package id.tertib.deadline;

import id.tertib.office.PerangkatDaerah;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** More deadlines than a test could register one by one, straight into PostgreSQL. */
public final class BanyakTenggat {

  private final JdbcTemplate jdbc;

  public BanyakTenggat(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Open deadlines of the offices in turn, each owed by its assessor. */
  public void open(int many, List<PerangkatDaerah> offices, String due) {
    for (var place = 0; place < offices.size(); place++) {
      var kode = offices.get(place).kode();
      insert(place + 1, many, offices.size(), kode, assessor(kode), due, "terbuka");
    }
  }

  /** Open deadlines, each owed by an account of its own: prefix and number. */
  void people(int many, String prefix, String due) {
    insert(1, many, 1, "dinkes", "'%s' || n".formatted(prefix), due, "terbuka");
  }

  /** Deadlines that were met, for one office. */
  void met(int many, PerangkatDaerah office, String due) {
    insert(1, many, 1, office.kode(), assessor(office.kode()), due, "terpenuhi");
  }

  private static String assessor(String office) {
    return "'%sasesor'".formatted(office.replace("-", ""));
  }

  /** One reminder of a stage for every deadline due on a date, planned for a moment. */
  public void planned(String due, String stage, int days, String moment) {
    reminders(due, stage, days, moment, "direncanakan", "peran", "null");
  }

  /** The same, decided long ago for a person. */
  void decided(String due, String stage, int days, String moment) {
    reminders(due, stage, days, moment, "batal", "null", "peran");
  }

  private void reminders(
      String due, String stage, int days, String moment, String state, String role, String who) {
    jdbc.update(
        """
        insert into pengingat (tenggat, jatuh_tempo, tahap, hari, sasaran, peran, peran_rencana,
          penerima, direncanakan, keadaan, terlambat)
        select id, jatuh_tempo, ?, ?, 'pemegang', peran, %s, %s, ?::timestamptz, ?, false
        from tenggat where jatuh_tempo = ?::date
        """
            .formatted(role, who),
        stage,
        days,
        moment,
        state,
        due);
  }

  private void insert(
      int from, int to, int step, String office, String role, String due, String state) {
    jdbc.update(
        """
        insert into tenggat (kunci_berlaku, jenis, perkara, siklus, perangkat_daerah, tahun,
          triwulan, judul, dasar, peran, semula, jatuh_tempo, hitung, hitung_dari, hitung_hari,
          keadaan, terpenuhi, dibuat)
        select 'uji/' || ?::date || '/' || n, 'uji', 'uji/' || n, 'uji', ?, 2026, 4,
          'Kewajiban ' || n, 'Uji', %s, ?::date, ?::date, 'tetap', ?::date, 0, ?,
          case when ? = 'terpenuhi' then ?::date::timestamptz end, now()
        from generate_series(?, ?, ?) as n
        """
            .formatted(role),
        due,
        office,
        due,
        due,
        due,
        state,
        state,
        due,
        from,
        to,
        step);
  }
}
