package id.tertib.worksheet.sheet;

import id.tertib.data.JsonText;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.SheetItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies a sheet, and puts other rows under its answers; under the sheet's lock. */
@Repository
class VersionTables {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final JsonText json;

  VersionTables(JdbcClient jdbc, JdbcTemplate batch, JsonText json) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.json = json;
  }

  /** With all its rows, answers and proofs, for a subject that has no sheet of the instrument. */
  void copy(String id, String copyId, String subject) {
    jdbc.sql(
            """
            insert into lembar (id, instrumen, versi, perkara, pemilik_jenis, pemilik)
            select ?, instrumen, versi, ?, pemilik_jenis, pemilik from lembar where id = ?
            """)
        .params(copyId, subject, id)
        .update();
    for (var table : TABLES) {
      jdbc.sql(
              "insert into %s (lembar_id, %s) select ?, %s from %s where lembar_id = ?"
                  .formatted(table.name(), table.columns(), table.columns(), table.name()))
          .params(copyId, id)
          .update();
    }
  }

  private record Table(String name, String columns) {}

  private static final List<Table> TABLES =
      List.of(
          new Table("lembar_lapis", "kode, urutan, nama, beralasan, setiap_butir"),
          new Table(
              "lembar_butir", "kode, urutan, bagian, bagian_atas, teks, skala, wajib, konteks"),
          new Table("lembar_jawaban", "kode, lapis, jawaban, catatan, alasan, oleh, waktu, revisi"),
          new Table("lembar_bukti", "kode, bukti_id, lapis, oleh, waktu"),
          new Table("lembar_sinar_x", "aturan, kode, sidik, alasan, oleh, waktu"));

  void setVersion(String id, String version) {
    jdbc.sql("update lembar set versi = ? where id = ?").params(version, id).update();
  }

  /** The answers of these items are blank again; a later revision follows the one before. */
  void blank(String id, Collection<String> codes) {
    if (!codes.isEmpty()) {
      jdbc.sql(
              """
              update lembar_jawaban set jawaban = null, revisi = revisi + 1
              where lembar_id = :id and kode in (:codes)
              """)
          .param("id", id)
          .param("codes", codes)
          .update();
    }
  }

  void remove(String id, Collection<String> codes) {
    if (codes.isEmpty()) {
      return;
    }
    for (var table : List.of("lembar_bukti", "lembar_jawaban", "lembar_butir")) {
      jdbc.sql("delete from %s where lembar_id = :id and kode in (:codes)".formatted(table))
          .param("id", id)
          .param("codes", codes)
          .update();
    }
  }

  /** Items in their new order, those that were there with their new words. */
  void put(String id, List<SheetItem> items, Collection<String> known) {
    jdbc.sql("update lembar_butir set urutan = -urutan where lembar_id = ?").param(id).update();
    var changed = new ArrayList<Object[]>();
    var added = new ArrayList<Object[]>();
    for (var at = 0; at < items.size(); at++) {
      var item = items.get(at);
      var above = item.headings().size() < 2 ? null : json.write(above(item));
      (known.contains(item.code()) ? changed : added)
          .add(
              new Object[] {
                at + 1,
                item.section(),
                above,
                item.text(),
                item.scale(),
                item.required(),
                json.write(item.context()),
                id,
                item.code()
              });
    }
    batch.batchUpdate(
        """
        update lembar_butir set urutan = ?, bagian = ?, bagian_atas = ?, teks = ?, skala = ?,
          wajib = ?, konteks = ?
        where lembar_id = ? and kode = ?
        """,
        changed);
    batch.batchUpdate(
        """
        insert into lembar_butir
          (urutan, bagian, bagian_atas, teks, skala, wajib, konteks, lembar_id, kode)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        added);
  }

  private static List<String> above(SheetItem item) {
    return item.headings().subList(0, item.headings().size() - 1);
  }

  /** Layers that the new version adds stand behind those that are there. */
  void putLayers(String id, List<Layer> layers, Collection<String> known) {
    jdbc.sql("update lembar_lapis set urutan = -urutan where lembar_id = ?").param(id).update();
    for (var at = 0; at < layers.size(); at++) {
      var layer = layers.get(at);
      jdbc.sql(
              known.contains(layer.code())
                  ? """
                    update lembar_lapis set urutan = ?, nama = ?, beralasan = ?, setiap_butir = ?
                    where lembar_id = ? and kode = ?
                    """
                  : """
                    insert into lembar_lapis
                      (urutan, nama, beralasan, setiap_butir, lembar_id, kode)
                    values (?, ?, ?, ?, ?, ?)
                    """)
          .params(at + 1, layer.name(), layer.reasonAsked(), layer.everyItem(), id, layer.code())
          .update();
    }
  }
}
