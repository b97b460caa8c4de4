package id.tertib.pengaduan.petugas;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.pengaduan.LaporanUji;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list and the figures with 100,000 reports of five years, 643 of them open at one office. */
@PostgresTest
@ExtendWith(Figures.Shared.class)
class DaftarBenchmark {

  private static final int WARM_UP = 30;
  private static final int MEASURED = 200;
  private static final Duration PAGE = Duration.ofMillis(200);

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired ApplicationContext beans;
  @Autowired JdbcClient jdbc;

  @Test
  void opensForAnOfficerWith643OpenReports(Figures figures) throws Exception {
    time.startAt("2026-07-13T08:00");
    var pattern = new LaporanUji(port, beans).masuk().diteruskan("pengaduan", "dinsos");
    fiveYears();
    open(pattern.key(), 642);
    jdbc.sql("analyze").update();

    measure(figures, "dinsospejabat", "/pengaduan", "643 laporan berjalan", "an officer, 643 open");
    measure(figures, "dinsospejabat", "/", "laporan berjalan di bagian Anda", "his front page");
    measure(figures, "dishubpejabat", "/pengaduan", "0 laporan berjalan", "an officer, none open");
    measure(figures, "sekda", "/pengaduan/keadaan", "Dinas Sosial", "the figures of the city");
  }

  private void measure(Figures figures, String account, String address, String text, String what)
      throws Exception {
    var visitor = Visitor.browser(port).signIn(account);
    assertThat(visitor.page(address).body()).contains(text);
    Timings.of(WARM_UP, () -> visitor.page(address));
    var page = Timings.of(MEASURED, () -> visitor.page(address));
    figures.add(
        "reports for staff, 100,000 in all: %s, p95 of 200".formatted(what),
        Timings.milliseconds(page.percentile(95)),
        "≤ 200 ms",
        page.percentile(95).compareTo(PAGE) <= 0);
  }

  /** 20,000 a year that are over, with their met deadlines. */
  private void fiveYears() {
    jdbc.sql(
            """
            insert into pengaduan (nomor, tahun, diterima, kanal, jenis, kategori, kelurahan, anonim,
              rahasia, kiriman, kode, status, status_sejak, kelas, unit, penangan, penyetuju,
              diteruskan, ditanggapi, dijawab, ditutup)
            select 'PGD-' || y || '-' || lpad((100000 + n)::text, 6, '0'), y,
              make_timestamptz(y, 1, 1, 8, 0, 0) + n * interval '12 minutes', 'web', 'pengaduan',
              'lampu-jalan', 'rawa-buntu', false, n % 40 = 0, 'b' || y || n, 'k', 'selesai',
              make_timestamptz(y, 6, 1, 8, 0, 0), 'pengaduan', 'dinsos',
              case when n % 3 < 2 then 'dinsos' else 'dinkes' end, 'dinsoskepala',
              make_timestamptz(y, 1, 2, 8, 0, 0), make_timestamptz(y, 1, 3, 8, 0, 0),
              make_timestamptz(y, 1, 4, 8, 0, 0), make_timestamptz(y, 6, 1, 8, 0, 0)
            from generate_series(2022, 2026) y, generate_series(1, 20000) n
            """)
        .update();
    jdbc.sql(
            """
            insert into tenggat (kunci_berlaku, jenis, perkara, siklus, tahun, triwulan, judul, dasar,
              peran, semula, jatuh_tempo, hitung, hitung_dari, hitung_hari, keadaan, terpenuhi, dibuat)
            select j || '/' || nomor, j, nomor, 'PGD-' || p.tahun, p.tahun, 1, 'x', 'x', 'dinsospejabat',
              diterima::date + 20, diterima::date + 20, 'hari_kerja', diterima::date, 14, 'terpenuhi',
              diterima, diterima
            from pengaduan p, unnest(array['pengaduan-verifikasi', 'pengaduan-disposisi',
              'pengaduan-tanggapan', 'pengaduan-penanganan']) j
            where p.status = 'selesai'
            """)
        .update();
  }

  /** Copies of a report that waits, in both tables and in the engine. */
  private void open(String nomor, int many) {
    for (var table : new String[] {"act_ru_execution", "act_ru_task", "act_ru_identitylink"}) {
      var columns =
          switch (table) {
            case "act_ru_execution" -> new String[] {"id_", "proc_inst_id_", "root_proc_inst_id_"};
            case "act_ru_task" -> new String[] {"id_", "proc_inst_id_", "execution_id_"};
            default -> new String[] {"id_", "task_id_"};
          };
      var changed = new StringBuilder();
      for (var column : columns) {
        changed.append("'%s', substr(e.%s, 1, 50) || '-' || n, ".formatted(column, column));
      }
      if (table.equals("act_ru_execution")) {
        changed.append("'business_key_', 'PGD-2026-' || lpad((200000 + n)::text, 6, '0'), ");
      }
      changed.setLength(changed.length() - 2);
      jdbc.sql(
              """
              insert into %s
              select (jsonb_populate_record(null::%s, to_jsonb(e) || jsonb_build_object(%s))).*
              from %s e, generate_series(1, :many) n where %s
              """
                  .formatted(
                      table,
                      table,
                      changed,
                      table,
                      table.equals("act_ru_identitylink")
                          ? "e.task_id_ in (select id_ from act_ru_task t join pengaduan p on p.proses_id = t.proc_inst_id_ where p.nomor = :nomor)"
                          : "e.proc_inst_id_ = (select proses_id from pengaduan where nomor = :nomor)"))
          .param("many", many)
          .param("nomor", nomor)
          .update();
    }
    for (var table : new String[] {"pengaduan", "pengaduan_terbit"}) {
      jdbc.sql(
              """
              insert into %s
              select (jsonb_populate_record(null::%s, to_jsonb(e) || jsonb_build_object('nomor',
                'PGD-2026-' || lpad((200000 + n)::text, 6, '0')%s))).*
              from %s e, generate_series(1, :many) n where e.nomor = :nomor
              """
                  .formatted(
                      table,
                      table,
                      table.equals("pengaduan")
                          ? ", 'kiriman', 'o' || n, 'proses_id', substr(e.proses_id, 1, 50) || '-' || n"
                          : "",
                      table))
          .param("many", many)
          .param("nomor", nomor)
          .update();
    }
    jdbc.sql(
            """
            insert into tenggat (kunci_berlaku, jenis, perkara, siklus, perangkat_daerah, tahun,
              triwulan, judul, dasar, peran, semula, jatuh_tempo, hitung, hitung_dari, hitung_hari,
              keadaan, dibuat)
            select t.jenis || '/o' || n, t.jenis, 'PGD-2026-' || lpad((200000 + n)::text, 6, '0'),
              t.siklus, t.perangkat_daerah, t.tahun, t.triwulan, t.judul, t.dasar, t.peran, t.semula,
              t.jatuh_tempo + n % 30, t.hitung, t.hitung_dari, t.hitung_hari, t.keadaan, t.dibuat
            from tenggat t, generate_series(1, :many) n
            where t.perkara = :nomor and t.keadaan = 'terbuka'
            """)
        .param("many", many)
        .param("nomor", nomor)
        .update();
  }
}
