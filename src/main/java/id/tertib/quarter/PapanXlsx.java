package id.tertib.quarter;

import id.tertib.data.Tanggal;
import id.tertib.quarter.PapanTriwulan.Laporan;
import id.tertib.report.DataBook;
import id.tertib.report.DataBook.Head;
import id.tertib.report.XlsxWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The board of a quarter as a workbook: one row for each office. */
@Component
class PapanXlsx {

  private static final List<Head> HEADS =
      List.of(
          new Head("Perangkat daerah", 42),
          new Head("Keadaan", 22),
          new Head("Putaran", 9),
          new Head("Di tangan", 34),
          new Head("Tenggat", 20),
          new Head("Terlambat (hari kerja)", 12),
          new Head("Terakhir diingatkan", 20),
          new Head("Butir", 8),
          new Head("Lengkap", 9),
          new Head("Isi", 34),
          new Head("Berkas bukti", 9),
          new Head("Pertanyaan terbuka", 50),
          new Head("Diteruskan", 20),
          new Head("Berakhir", 20),
          new Head("Catatan pengembalian terakhir", 50));

  private final XlsxWriter writer;

  PapanXlsx(XlsxWriter writer) {
    this.writer = writer;
  }

  byte[] write(PapanTriwulan board) {
    var title = "Laporan rencana aksi " + board.triwulan();
    var tab =
        new DataBook.Tab(
            StringUtils.capitalize(board.triwulan()),
            title,
            "Keadaan %s, %s WIB".formatted(Tanggal.hari(board.pada()), Tanggal.jam(board.pada())),
            HEADS,
            board.laporan().stream().map(PapanXlsx::row).toList());
    return writer.write(new DataBook(List.of(tab)), title, board.pada());
  }

  private static List<? extends @Nullable Object> row(Laporan one) {
    var step = Optional.ofNullable(one.langkah());
    var content = one.isian();
    return Arrays.<@Nullable Object>asList(
        one.nama(),
        one.keadaan().text(),
        one.putaran(),
        step.map(PapanTriwulan.Langkah::pemegang).orElse(null),
        step.map(PapanTriwulan.Langkah::tenggat).orElse(null),
        step.map(PapanTriwulan.Langkah::terlambat).orElse(0),
        step.map(PapanTriwulan.Langkah::diingatkan).orElse(null),
        content.butir(),
        content.terisi(),
        content.ringkas(),
        content.berkas(),
        content.pertanyaan().stream()
            .map(each -> each.butir() + ": " + each.kalimat())
            .collect(Collectors.joining("\n")),
        day(one.diteruskan()),
        day(one.berakhir()),
        Optional.ofNullable(one.dikembalikan()).map(PapanTriwulan.Kembalian::catatan).orElse(null));
  }

  private static @Nullable LocalDate day(@Nullable Instant moment) {
    return moment == null ? null : Tanggal.date(moment);
  }
}
