package id.tertib.portal.leader;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.monitoring.Kota;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The leaders' front page after five years: ten semesters and twenty quarters of 38 offices in
 * history, register and reports, and one of each at work with every office late.
 */
@PostgresTest
@ExtendWith(Figures.Shared.class)
class LeaderBenchmark {

  private static final int WARM_UP = 30;
  private static final int MEASURED = 200;
  private static final Duration TARGET = Duration.ofMillis(300);

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void fiveYears() {
    var city = new Kota(application).pada("2026-07-14T08:00");
    city.mulai(2026, 2).rencanakanSemua("2026-S2", "2026-12-18").tetapkan("2026-S2");
    semesters();
    quarters();
    deadlines();
    reports();
    city.pada("2026-09-01T08:00");
    jdbc.execute("vacuum analyze");
  }

  @AfterEach
  void forget() {
    jdbc.update("delete from act_ru_task where id_ like 'uji-%'");
    jdbc.update("delete from act_ru_execution where id_ like 'uji-%'");
    jdbc.update("delete from act_hi_taskinst where id_ like 'uji-%'");
    jdbc.update("delete from act_hi_procinst where id_ like 'uji-%'");
  }

  @Test
  void readsTheFrontPage(Figures figures) throws Exception {
    for (var reader : List.of("sekda", "dinkeskepala")) {
      var browser = Visitor.browser(port).signIn(reader);
      var first = browser.page("/");
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(first.body()).contains("Siklus yang berjalan", "Semester II 2026", "Minta alasan");
      Timings.of(WARM_UP, () -> browser.page("/"));
      var timings = Timings.of(MEASURED, () -> browser.page("/"));
      figures.add(
          "leaders' front page of %s after five years (%d deadlines, %d cases in history), on PostgreSQL, over HTTP in a web session, %d times"
              .formatted(reader, count("tenggat"), count("act_hi_procinst"), MEASURED),
          timings.percentiles(),
          "p95 ≤ 300 ms",
          timings.percentile(95).compareTo(TARGET) <= 0);
    }
  }

  private int count(String table) {
    return jdbc.queryForObject("select count(*) from " + table, Integer.class);
  }

  /** 2021-S2 to 2026-S1, closed. */
  private void semesters() {
    jdbc.update(
        """
        insert into siklus (proses, kunci, berlaku, dimulai_oleh, dimulai_pada)
        select 'monitoring-semester', k, k, 'organisasi', now() from (
          select (2021 + n / 2) || '-S' || (1 + mod(n, 2)) as k from generate_series(1, 10) n) x
        """);
    jdbc.update(
        """
        insert into rencana_monitoring (siklus_id, keadaan)
        select id, 'ditutup' from siklus where kunci <> '2026-S2'
        """);
    jdbc.update(
        """
        insert into kasus (siklus_id, kunci, perangkat_daerah, lembar_id, proses_id, dimulai_pada,
          hasil, hasil_pada)
        select s.id, s.kunci || '/' || p.kode, p.kode, 'uji', 'uji-m-' || s.kunci || p.kode, now(),
          'laporan', now()
        from siklus s cross join perangkat_daerah p where s.kunci <> '2026-S2'
        """);
    jdbc.update(
        """
        insert into kasus_monitoring (kasus_id, asesor, laporan_id, selesai_pada)
        select id, 'asesor2', 'uji', now() from kasus where proses_id like 'uji-m-%'
        """);
    history("monitoring-perangkat-daerah", "uji-m-", "-S", 10, 2);
  }

  /** 2021-TW4 to 2026-TW2 done, 2026-TW3 at work. */
  private void quarters() {
    history("rencana-aksi-triwulan", "uji-t-", "-TW", 20, 4);
    jdbc.update(
        """
        update act_hi_procinst set end_time_ = null, state_ = 'ACTIVE'
        where id_ like 'uji-t-%' and business_key_ like '2026-TW2/%'
        """);
    jdbc.update(
        """
        insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_,
          proc_def_id_, act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_,
          suspension_state_, cached_ent_state_)
        select id_, 1, id_, id_, business_key_, proc_def_id_, 'isiLaporan', true, false, true, false,
          1, 2
        from act_hi_procinst where id_ like 'uji-t-%' and end_time_ is null
        """);
    jdbc.update(
        """
        insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,
          task_def_key_, assignee_, priority_, create_time_, due_date_, suspension_state_)
        select 'uji-' || id_, 1, id_, id_, proc_def_id_, 'Isi laporan', 'isiLaporan',
          replace(split_part(business_key_, '/', 2), '-', '') || 'asesor', 50, now(),
          timestamp '2026-06-30 23:59', 1
        from act_hi_procinst where id_ like 'uji-t-%' and end_time_ is null
        """);
  }

  /** Cases of all offices with four steps each, in cycles that end in the middle of 2026. */
  private void history(String process, String prefix, String sign, int cycles, int aYear) {
    var definition =
        jdbc.queryForObject(
            "select id_ from act_re_procdef where key_ = ? order by version_ desc limit 1",
            String.class,
            process);
    jdbc.update(
        """
        insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,
          start_time_, end_time_, state_)
        select ? || k || p.kode, ? || k || p.kode, k || '/' || p.kode, ?, ?, at, at + interval '60 days',
          'COMPLETED'
        from (select (2021 + n / ?) || ? || (1 + mod(n, ?)) as k,
            timestamp '2021-01-05' + n * (interval '1 day' * (365 / ?)) as at
          from generate_series(?, ?) n) x cross join perangkat_daerah p
        """,
        prefix,
        prefix,
        process,
        definition,
        aYear,
        sign,
        aYear,
        aYear,
        aYear / 2,
        aYear / 2 + cycles - 1);
    jdbc.update(
        """
        insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_inst_id_, name_,
          assignee_, start_time_, end_time_, priority_)
        select 'uji-' || id_ || n, 'langkah' || n, proc_def_key_, id_, 'Langkah', 'asesor2',
          start_time_, end_time_, 50
        from act_hi_procinst cross join generate_series(1, 4) n where id_ like ?
        """,
        prefix + "%");
  }

  private void deadlines() {
    jdbc.update(
        """
        insert into tenggat (kunci_berlaku, jenis, perkara, siklus, perangkat_daerah, tahun,
          triwulan, judul, dasar, peran, semula, jatuh_tempo, hitung, hitung_dari, hitung_hari,
          keadaan, terpenuhi, dibuat)
        select jenis || '|' || k, jenis, k, split_part(k, '/', 1), split_part(k, '/', 2),
          extract(year from due), 1, 'Kewajiban', 'Uji',
          replace(split_part(k, '/', 2), '-', '') || 'asesor', due, due, 'tetap', due, 0,
          case when k like '2026-TW2/%' then 'terbuka' else 'terpenuhi' end,
          case when k not like '2026-TW2/%' then
            due + (mod(length(k) + n, 10) - 8) * interval '1 day' end, now()
        from (
          select business_key_ as k, jenis, n,
            case when business_key_ like '2026-TW2/%' then date '2026-06-30'
              else (start_time_ + n * interval '10 days')::date end as due
          from act_hi_procinst cross join (values
            ('monitoring-daftar-periksa', 1), ('monitoring-lapangan', 2),
            ('monitoring-analisis', 3), ('monitoring-tanggapan', 4), ('monitoring-reviu', 5),
            ('monitoring-tindak-lanjut', 6), ('rencana-aksi-triwulan', 7)) j (jenis, n)
          where id_ like 'uji-%'
            and (id_ like 'uji-t-%') = (jenis = 'rencana-aksi-triwulan')) x
        """);
    jdbc.update(
        """
        insert into tenggat_tugas (tugas, tenggat, terbuka)
        select t.id_, d.id, true from act_ru_task t
        join act_hi_procinst h on h.id_ = t.proc_inst_id_
        join tenggat d on d.perkara = h.business_key_ where t.id_ like 'uji-%'
        """);
    jdbc.update(
        """
        insert into alasan_terlambat (tenggat, jatuh_tempo, isi, oleh, pada)
        select id, jatuh_tempo, 'Menunggu data.', peran, now() from tenggat
        where keadaan = 'terbuka' and mod(id, 2) = 0
        """);
    jdbc.update(
        """
        insert into permintaan_alasan (tenggat, jatuh_tempo, oleh, ditunggu, pada)
        select id, jatuh_tempo, 'sekda', date '2026-09-03', now() from tenggat
        where keadaan = 'terbuka' and mod(id, 5) = 1
        """);
  }

  private void reports() {
    jdbc.update(
        """
        insert into laporan (id, perkara, siklus, perangkat_daerah, jenis, versi, judul, nomor,
          tanggal, sidik_data, berkas_docx, sidik_docx, ukuran_docx, berkas_pdf, sidik_pdf,
          ukuran_pdf, waktu)
        select md5(business_key_), business_key_, split_part(business_key_, '/', 1),
          split_part(business_key_, '/', 2), 'monitoring', 1, 'Laporan monitoring', 'Nomor',
          start_time_::date, md5(business_key_), md5(business_key_) || '.docx', repeat('b', 64), 1,
          md5(business_key_) || '.pdf', repeat('c', 64), 1, start_time_
        from act_hi_procinst where id_ like 'uji-m-%'
        """);
  }
}
