package id.tertib.pengaduan.petugas;

import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.perkara.LaporanTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The running reports that somebody has a part in, by one question. */
@Repository
class AntreanTable {

  private static final List<String> DI_PENGELOLA =
      List.of(
          Pengaduan.VERIFIKASI,
          Pengaduan.LENGKAPI,
          Pengaduan.TUNGGU_HIDUP,
          Pengaduan.TUNGGU_INDUK,
          Pengaduan.DISPOSISI_ULANG);

  private static final String ALL =
      """
      select p.*, t.naskah from pengaduan p left join pengaduan_terbit t on t.nomor = p.nomor
      where p.langkah is not null and (%s)
      """;

  private final JdbcClient jdbc;

  AntreanTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Antre> of(Peran peran) {
    var values = new HashMap<String, Object>();
    var ways = ways(peran, values);
    return ways.isEmpty()
        ? List.of()
        : jdbc.sql(ALL.formatted(String.join(" or ", ways)))
            .params(values)
            .query(
                (row, number) ->
                    new Antre(
                        LaporanTable.row(row, number),
                        row.getString("langkah"),
                        row.getString("naskah")))
            .list();
  }

  private static List<String> ways(Peran peran, Map<String, Object> values) {
    var ways = new ArrayList<String>();
    if (!peran.asal().isEmpty()) {
      ways.add("(p.penangan in (:asal) and p.langkah not in (:dikembalikan))");
      put(values, "asal", peran.asal());
      put(values, "dikembalikan", Pengaduan.DIKEMBALIKAN);
    }
    if (peran.verifikator()) {
      ways.add("p.langkah in (:diPengelola)");
      put(values, "diPengelola", DI_PENGELOLA);
    }
    if (!peran.menyetujui().isEmpty()) {
      ways.add("(p.langkah = :persetujuan and p.penyetuju in (:menyetujui))");
      values.put("persetujuan", Pengaduan.PERSETUJUAN);
      put(values, "menyetujui", peran.menyetujui());
    }
    if (peran.memutus()) {
      ways.add("(p.langkah = :putuskan and p.pemutus in (:kelompok))");
      values.put("putuskan", Pengaduan.PUTUSKAN_UNIT);
      put(values, "kelompok", peran.kelompok());
    }
    if (peran.petugas()) {
      ways.add("(p.langkah = :sampaikan and coalesce(p.pencatat, :pengelola) in (:kelompok))");
      values.put("sampaikan", Pengaduan.SAMPAIKAN_JAWABAN);
      values.put("pengelola", Peran.PENGELOLA);
      put(values, "kelompok", peran.kelompok());
    }
    return ways;
  }

  private static void put(Map<String, Object> values, String name, Collection<String> some) {
    values.put(name, List.copyOf(Set.copyOf(some)));
  }

  /** Numbers of those that wait, joined to one of these, by the number that they were joined to. */
  Map<String, List<String>> joinedTo(Collection<String> numbers) {
    var found = new HashMap<String, List<String>>();
    if (!numbers.isEmpty()) {
      jdbc.sql(
              """
              select induk, nomor from pengaduan
              where induk in (:induk) and langkah is not null order by nomor
              """)
          .param("induk", List.copyOf(numbers))
          .query(
              row -> {
                found
                    .computeIfAbsent(row.getString(1), one -> new ArrayList<>())
                    .add(row.getString(2));
              });
    }
    return found;
  }
}
