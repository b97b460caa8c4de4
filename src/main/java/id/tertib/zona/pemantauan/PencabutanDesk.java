package id.tertib.zona.pemantauan;

import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.evidence.Evidence;
import id.tertib.procedure.CaseStarts;
import id.tertib.worksheet.ListRow;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.pemantauan.BerkasPencabutan.Informasi;
import id.tertib.zona.perkara.PencabutanBerjalan;
import id.tertib.zona.perkara.PencabutanTable;
import id.tertib.zona.unit.UnitZona;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Proposes that a unit's predicate be taken away: one proposal of a unit at a time. */
@Service
public class PencabutanDesk {

  private static final int URAIAN = 4000;
  private static final int SUMBER = 300;
  private static final LocalDate TERAWAL = LocalDate.of(2010, 1, 1);

  private final UnitDesk desk;
  private final PencabutanTable table;
  private final BerkasPencabutan berkas;
  private final PencabutanBerjalan berjalan;
  private final CaseStarts starts;
  private final Sentences words;
  private final Clock clock;

  PencabutanDesk(
      UnitDesk desk,
      PencabutanTable table,
      BerkasPencabutan berkas,
      PencabutanBerjalan berjalan,
      CaseStarts starts,
      Sentences words,
      Clock clock) {
    this.desk = desk;
    this.table = table;
    this.berkas = berkas;
    this.berjalan = berjalan;
    this.starts = starts;
    this.words = words;
    this.clock = clock;
  }

  /** What a person typed of the information. */
  public record Isian(
      String uraian, String sumber, @Nullable LocalDate tanggal, @Nullable MultipartFile dokumen) {}

  /**
   * From the register.
   *
   * @return business key of the case
   * @throws RefusedException 400, 403, 404 or 409, naming the rule and the mend
   */
  @Transactional
  public String usulkan(String by, String kode, Isian isian) throws IOException {
    desk.requireKeeper(by);
    var unit = desk.hold(kode);
    refuse(unit)
        .ifPresent(
            sentence -> {
              throw RefusedException.conflict(sentence);
            });
    var told = checked(isian);
    var file = isian.dokumen();
    if (file == null || file.isEmpty()) {
      throw RefusedException.badRequest(words.of("zona.cabut.tolak.berkas"));
    }
    var key = nextKey(kode);
    return start(unit, key, null, told, List.of(berkas.keep(key, kode, by, file)), by);
  }

  /**
   * From the TPI's monitoring, as whoever wrote the row.
   *
   * @return business key of the case, or why none was started
   */
  @Transactional
  String dariPemantauan(String pemantauan, ListRow row, List<Evidence> documents) {
    var unit = desk.hold(row.key());
    var refused = refuse(unit);
    if (refused.isPresent()) {
      return refused.get();
    }
    var semester = PemantauanZona.semester(pemantauan).orElseThrow();
    var told =
        new Informasi(
            row.value(Pemantauan.CATATAN),
            words.of("zona.pantau.sumber", semester.text()),
            Tanggal.date(row.at()));
    return start(unit, nextKey(row.key()), pemantauan, told, documents, row.by());
  }

  private String start(
      UnitZona unit,
      String key,
      @Nullable String pemantauan,
      Informasi told,
      List<Evidence> documents,
      String by) {
    table.add(key, unit.kode(), pemantauan, by);
    berkas.open(key, unit.nama(), told, documents, by);
    starts.startByMessage(PencabutanZona.PESAN_DIUSULKAN, key);
    return key;
  }

  /** Why nothing can be proposed of this unit now; empty when it can. */
  Optional<String> refuse(UnitZona unit) {
    if (!unit.predikat().pemegang()) {
      return Optional.of(words.of("zona.cabut.tolak.tidak-memegang", unit.nama()));
    }
    return running(unit.kode())
        .map(row -> words.of("zona.cabut.tolak.berjalan", unit.nama(), row.kunci()));
  }

  /** The proposal of this unit whose case still runs. */
  Optional<PencabutanTable.Row> running(String kode) {
    return berjalan.of(kode);
  }

  boolean runs(PencabutanTable.Row row) {
    return berjalan.runs(row);
  }

  private String nextKey(String kode) {
    var year = Year.now(clock).getValue();
    var number = 1;
    while (table.find(PencabutanZona.key(year, number, kode)).isPresent()) {
      number++;
    }
    return PencabutanZona.key(year, number, kode);
  }

  private Informasi checked(Isian isian) {
    var uraian = VisibleText.orEmpty(isian.uraian());
    var sumber = VisibleText.orEmpty(isian.sumber());
    if (uraian.isEmpty() || uraian.length() > URAIAN) {
      throw RefusedException.badRequest(
          words.of("zona.cabut.tolak.uraian", String.valueOf(URAIAN)));
    }
    if (sumber.isEmpty() || sumber.length() > SUMBER) {
      throw RefusedException.badRequest(
          words.of("zona.cabut.tolak.sumber", String.valueOf(SUMBER)));
    }
    var today = LocalDate.now(clock);
    var tanggal = isian.tanggal();
    if (tanggal == null || tanggal.isBefore(TERAWAL) || tanggal.isAfter(today)) {
      throw RefusedException.badRequest(
          words.of("zona.cabut.tolak.tanggal", Tanggal.panjang(TERAWAL), Tanggal.panjang(today)));
    }
    return new Informasi(uraian, sumber, tanggal);
  }
}
