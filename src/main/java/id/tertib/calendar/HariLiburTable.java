package id.tertib.calendar;

import id.tertib.data.TransactionMemory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code hari_libur} and {@code tahun_libur}. */
@Repository
class HariLiburTable {

  private record All() implements TransactionMemory.Question<Kalender> {

    @Override
    public boolean isSetting() {
      return true;
    }
  }

  private final JdbcClient jdbc;

  HariLiburTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The days off of a year, in order. */
  List<HariLibur> ofYear(int year) {
    return jdbc.sql(
            """
            select tanggal, nama, jenis, dasar from hari_libur
            where tanggal between ? and ? order by tanggal
            """)
        .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
        .query(
            (row, number) ->
                new HariLibur(
                    row.getObject("tanggal", LocalDate.class),
                    row.getString("nama"),
                    JenisLibur.parse(row.getString("jenis")),
                    row.getString("dasar")))
        .list();
  }

  Kalender kalender() {
    return TransactionMemory.recall(new All(), this::read);
  }

  private Kalender read() {
    return new Kalender(
        Set.copyOf(jdbc.sql("select tanggal from hari_libur").query(LocalDate.class).list()),
        decreedYears());
  }

  Set<Integer> decreedYears() {
    return Set.copyOf(jdbc.sql("select tahun from tahun_libur").query(Integer.class).list());
  }

  /** A whole year at once: its days off, and that they are decreed. */
  void addYear(int year, List<HariLibur> days) {
    TransactionMemory.forget(new All());
    decree(year);
    var entered = ofYear(year).stream().map(HariLibur::tanggal).collect(Collectors.toSet());
    days.stream().filter(day -> !entered.contains(day.tanggal())).forEach(this::insert);
  }

  /** Waits for whoever changes the calendar just now, and holds back the next. */
  void lock() {
    jdbc.sql("select nomor from kalender_kunci where nomor = 1 for update")
        .query(Integer.class)
        .single();
    TransactionMemory.forget(new All());
  }

  /** Makes the days off of a year what the change says. */
  void apply(LiburChange change) {
    TransactionMemory.forget(new All());
    if (change.menetapkan()) {
      decree(change.tahun());
    }
    change.hilang().forEach(day -> delete(day.tanggal()));
    change.berubah().forEach(day -> delete(day.dari().tanggal()));
    change.berubah().forEach(day -> insert(day.menjadi()));
    change.baru().forEach(this::insert);
  }

  private void decree(int year) {
    jdbc.sql("insert into tahun_libur (tahun) values (?)").params(year).update();
  }

  private void delete(LocalDate date) {
    jdbc.sql("delete from hari_libur where tanggal = :tanggal").param("tanggal", date).update();
  }

  private void insert(HariLibur day) {
    jdbc.sql("insert into hari_libur (tanggal, nama, jenis, dasar) values (?, ?, ?, ?)")
        .params(day.tanggal(), day.nama(), day.jenis().kode(), day.dasar())
        .update();
  }
}
