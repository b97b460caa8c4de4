package id.tertib.account;

import id.tertib.data.CsvTable;
import id.tertib.data.DataFileException;
import id.tertib.data.SpreadsheetCsv;
import id.tertib.engine.RefusedException;
import id.tertib.notification.MailAddress;
import id.tertib.office.Peran;
import id.tertib.office.PeranList;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The file of all people, as it comes in and goes out: one person a line. */
@Component
class AccountFile {

  static final List<String> COLUMNS =
      List.of("id", "nama", "alamat_surel", "perangkat_daerah", "peran");

  static final int LARGEST = 600_000;
  static final int MOST = 5_000;

  private static final String NAME = "yang diunggah";

  private final PerangkatDaerahRegister offices;
  private final PeranList roles;

  AccountFile(PerangkatDaerahRegister offices, PeranList roles) {
    this.offices = offices;
    this.roles = roles;
  }

  /**
   * @throws RefusedException 400 naming line, column and reason of the first fault; nothing of the
   *     file is taken then
   */
  List<AccountLine> read(byte[] content) {
    if (content.length > LARGEST) {
      throw RefusedException.badRequest(
          "Berkas %s lebih besar daripada %d KB. Simpan hanya lembar daftar orangnya sebagai CSV."
              .formatted(NAME, LARGEST / 1000));
    }
    try {
      return read(CsvTable.ofSpreadsheet(NAME, content, COLUMNS));
    } catch (DataFileException e) {
      throw RefusedException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private List<AccountLine> read(CsvTable table) {
    var filled =
        table.lines().stream()
            .filter(line -> COLUMNS.stream().anyMatch(column -> !line.text(column).isEmpty()))
            .toList();
    if (filled.isEmpty()) {
      throw RefusedException.badRequest(
          "Berkas %s tidak memuat seorang pun. Isi minimal satu baris di bawah nama kolom."
              .formatted(NAME));
    }
    if (filled.size() > MOST) {
      throw RefusedException.badRequest(
          "Berkas %s memuat %d orang, paling banyak %d. Periksa apakah ini berkas kota Anda."
              .formatted(NAME, filled.size(), MOST));
    }
    var words = new RoleWords(roles.all(), offices()::apply);
    var seen = new HashMap<String, Integer>();
    var lines = new ArrayList<AccountLine>();
    for (var line : filled) {
      var person = person(line, words);
      var before = seen.putIfAbsent(person.id().toLowerCase(Locale.ROOT), line.number());
      if (before != null) {
        throw line.problem(
            "id",
            "'%s' sudah ada pada baris %d".formatted(person.id(), before),
            "Satu orang satu baris; hapus salah satunya.");
      }
      lines.add(person);
    }
    return List.copyOf(lines);
  }

  private AccountLine person(CsvTable.Line line, RoleWords words) {
    var id = line.required("id");
    AccountRules.idProblem(id).ifPresent(problem -> refuse(line, "id", id, problem));
    var name = text(line.required("nama"));
    AccountRules.nameProblem(name).ifPresent(problem -> refuse(line, "nama", name, problem));
    var office = office(line);
    return new AccountLine(line.number(), id, name, address(line), roles(line, words, office));
  }

  private static void refuse(CsvTable.Line line, String column, String value, String mend) {
    throw line.problem(column, "'%s' tidak dapat dipakai".formatted(value), mend);
  }

  private static @Nullable String address(CsvTable.Line line) {
    var typed = line.text("alamat_surel");
    if (typed.isEmpty()) {
      return null;
    }
    return MailAddress.usable(typed)
        .orElseThrow(
            () ->
                line.problem(
                    "alamat_surel",
                    "'%s' bukan alamat surel".formatted(typed),
                    "Tulis satu alamat lengkap, misalnya nama@tangerangselatankota.go.id, atau"
                        + " kosongkan."));
  }

  private @Nullable PerangkatDaerah office(CsvTable.Line line) {
    var typed = line.text("perangkat_daerah");
    if (typed.isEmpty()) {
      return null;
    }
    return offices()
        .apply(typed)
        .orElseThrow(
            () ->
                line.problem(
                    "perangkat_daerah",
                    "'%s' bukan perangkat daerah kota ini".formatted(typed),
                    "Pakai kode atau nama dari halaman Perangkat daerah."));
  }

  private static List<Peran> roles(
      CsvTable.Line line, RoleWords words, @Nullable PerangkatDaerah office) {
    var typed = line.text("peran");
    if (typed.isEmpty() && office != null) {
      throw line.problem("peran", "kosong", "Isi perannya, misalnya Pegawai.");
    }
    try {
      return words.read(typed, office);
    } catch (IllegalArgumentException e) {
      throw line.problem(
          "peran",
          String.valueOf(e.getMessage()),
          "Pakai kata dari daftar peran, dipisah tanda +, misalnya Asesor + Pegawai.");
    }
  }

  /** By code in whatever state it is, else as people call it. Looked up once for each spelling. */
  private Function<String, Optional<PerangkatDaerah>> offices() {
    return typed -> {
      var code = offices.find(typed.strip());
      return code.isPresent() ? code : offices.findByNameOrAlias(typed);
    };
  }

  /** A spreadsheet keeps the mark that stops a text from being a formula. */
  private static String text(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  /** The same form as {@link #read} takes. */
  String write(List<Account> accounts) {
    var rows = new ArrayList<List<String>>();
    rows.add(COLUMNS);
    for (var account : accounts) {
      var office = account.office().orElse(null);
      rows.add(
          List.of(
              account.id(),
              account.nama(),
              account.surel() == null ? "" : account.surel(),
              office == null ? "" : office.kode(),
              RoleWords.write(account.peran(), office)));
    }
    return SpreadsheetCsv.write(rows);
  }
}
