package id.tertib.account;

import id.tertib.access.Groups;
import id.tertib.account.ImportPreview.Leaver;
import id.tertib.engine.RefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * All people of the city from one file: shown first, then done as it was shown, whole or not at
 * all. Whoever imports never takes his own access away, so that an administrator always remains.
 */
@Service
class AccountImport {

  private static final String CLOSED_BECAUSE = "tidak ada lagi dalam berkas daftar orang";

  private final AccountFile files;
  private final Accounts accounts;
  private final AccountWriter writer;
  private final Handover handover;
  private final PasswordMails mails;
  private final Administrators administrators;

  AccountImport(
      AccountFile files,
      Accounts accounts,
      AccountWriter writer,
      Handover handover,
      PasswordMails mails,
      Administrators administrators) {
    this.files = files;
    this.accounts = accounts;
    this.writer = writer;
    this.handover = handover;
    this.mails = mails;
    this.administrators = administrators;
  }

  /** The preview would read differently now; nothing was changed. */
  static final class OutdatedPreviewException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param dibuat how many accounts are new
   * @param surel how many of them are sent a link
   */
  record Result(int dibuat, int diubah, int ditutup, int surel) {}

  /**
   * What the file would do; changes nothing.
   *
   * @throws RefusedException 400 naming line, column and reason; 403 for anyone but administrators
   */
  ImportPreview preview(byte[] content, String by) {
    administrators.require(by);
    return plan(files.read(content), by);
  }

  /**
   * Does what was shown.
   *
   * @param seen fingerprint of the preview
   * @param close ids of those that are missing in the file and shall be closed
   * @param send whether new people are sent the link to their first password
   * @throws OutdatedPreviewException when the preview would read differently now
   * @throws RefusedException as {@link #preview}
   */
  Result perform(byte[] content, String seen, Set<String> close, boolean send, String by) {
    administrators.require(by);
    return administrators.alone(
        () -> {
          var plan = plan(files.read(content), by);
          var missing =
              plan.hilang().stream().map(each -> each.akun().id()).collect(Collectors.toSet());
          if (!plan.sidik().equals(seen) || !missing.containsAll(close)) {
            throw new OutdatedPreviewException();
          }
          return perform(plan, close, send, by);
        });
  }

  private Result perform(ImportPreview plan, Set<String> close, boolean send, String by) {
    plan.baru().forEach(person -> writer.create(person, by));
    for (var change : plan.berubah()) {
      writer.change(change, by);
      if (change.peran()) {
        handover.giveOn(
            change.dari().id(),
            handover.leftBehind(change.dari().id(), change.menjadi().groups()),
            Map.of(),
            by);
      }
    }
    close.stream().sorted().forEach(id -> close(id, by));
    var sent = 0;
    if (send) {
      for (var person : plan.baru()) {
        mails.first(person);
        sent += person.surel() == null ? 0 : 1;
      }
    }
    return new Result(plan.baru().size(), plan.berubah().size(), close.size(), sent);
  }

  private void close(String id, String by) {
    handover.giveOn(id, handover.of(id), Map.of(), by);
    writer.close(id, by, CLOSED_BECAUSE);
  }

  private ImportPreview plan(List<AccountLine> lines, String by) {
    var all = accounts.all().stream().collect(Collectors.toMap(Account::id, Function.identity()));
    var spellings = new HashMap<String, String>();
    all.keySet().forEach(id -> spellings.put(id.toLowerCase(Locale.ROOT), id));
    var created = new ArrayList<AccountLine>();
    var changed = new ArrayList<AccountChange>();
    var same = 0;
    for (var line : lines) {
      var there = all.get(line.id());
      refuseOtherSpelling(line, spellings);
      refuseClosedOffices(line, there);
      if (there == null) {
        created.add(line);
        continue;
      }
      var change = new AccountChange(there, line);
      refuseOwnAccess(change, by);
      if (change.isEmpty()) {
        same++;
      } else {
        changed.add(change);
      }
    }
    return new ImportPreview(
        created,
        changed,
        leavers(all, lines, by),
        same,
        warnings(lines, created, changed, all, by));
  }

  private List<Leaver> leavers(Map<String, Account> all, List<AccountLine> lines, String by) {
    var named = lines.stream().map(AccountLine::id).collect(Collectors.toSet());
    var missing =
        all.values().stream()
            .filter(account -> !account.ditutup())
            .filter(account -> !named.contains(account.id()) && !account.id().equals(by))
            .sorted(Comparator.comparing(Account::id))
            .toList();
    var tasks = handover.counts(missing.stream().map(Account::id).toList());
    return missing.stream()
        .map(account -> new Leaver(account, tasks.getOrDefault(account.id(), 0L)))
        .toList();
  }

  private static void refuseOtherSpelling(AccountLine line, Map<String, String> spellings) {
    var there = spellings.get(line.id().toLowerCase(Locale.ROOT));
    if (there != null && !there.equals(line.id())) {
      throw refused(
          line,
          "id",
          "'%s' sudah ada sebagai '%s'".formatted(line.id(), there),
          "Tulis id itu sama persis, atau pilih id lain.");
    }
  }

  /** Who is in a group of an office that is no more stays in it; nobody joins one. */
  private static void refuseClosedOffices(AccountLine line, @Nullable Account there) {
    var had = there == null ? Set.<String>of() : Set.copyOf(there.groups());
    line.peran().stream()
        .filter(role -> !had.contains(role.kelompok()))
        .filter(role -> role.kantor() != null && !role.kantor().aktif())
        .findFirst()
        .ifPresent(
            role -> {
              throw refused(
                  line,
                  "perangkat_daerah",
                  "%s tidak ada lagi".formatted(Objects.requireNonNull(role.kantor()).nama()),
                  "Pakai perangkat daerah yang masih ada.");
            });
  }

  private static void refuseOwnAccess(AccountChange change, String by) {
    if (change.dari().id().equals(by) && !change.menjadi().groups().contains(Groups.ADMIN)) {
      throw refused(
          change.menjadi(),
          "peran",
          "peran Administrator akun Anda sendiri akan hilang",
          "Pertahankan peran itu; administrator lain dapat mencabutnya.");
    }
  }

  private static RefusedException refused(
      AccountLine line, String column, String what, String mend) {
    return RefusedException.badRequest(
        "Berkas yang diunggah, baris %d, kolom %s: %s. %s"
            .formatted(line.line(), column, what, mend));
  }

  private static List<String> warnings(
      List<AccountLine> lines,
      List<AccountLine> created,
      List<AccountChange> changed,
      Map<String, Account> all,
      String by) {
    var warnings = new ArrayList<String>();
    if (created.size() == lines.size() && all.size() > 1) {
      warnings.add(
          "Tidak seorang pun dalam berkas ini sudah punya akun di sini. Pastikan ini berkas kota"
              + " Anda.");
    }
    if (lines.stream().noneMatch(line -> line.id().equals(by))) {
      warnings.add("Akun Anda sendiri tidak ada dalam berkas; akun itu tetap seperti sekarang.");
    }
    administrators(created, changed)
        .ifPresent(names -> warnings.add("Menjadi administrator: %s.".formatted(names)));
    shared(lines)
        .ifPresent(
            addresses ->
                warnings.add(
                    "Dipakai lebih dari seorang: %s. Siapa pun yang membaca kotak surat itu dapat mengatur kata sandi semua akunnya."
                        .formatted(addresses)));
    return List.copyOf(warnings);
  }

  private static Optional<String> administrators(
      List<AccountLine> created, List<AccountChange> changed) {
    var names = new ArrayList<String>();
    created.stream()
        .filter(person -> person.groups().contains(Groups.ADMIN))
        .forEach(person -> names.add(person.nama()));
    changed.stream()
        .filter(change -> change.menjadi().groups().contains(Groups.ADMIN))
        .filter(change -> !change.dari().administrator())
        .forEach(change -> names.add(change.menjadi().nama()));
    return joined(names);
  }

  private static Optional<String> shared(List<AccountLine> lines) {
    var seen = new HashSet<String>();
    return joined(
        lines.stream()
            .map(AccountLine::surel)
            .filter(Objects::nonNull)
            .map(address -> address.toLowerCase(Locale.ROOT))
            .filter(address -> !seen.add(address))
            .distinct()
            .toList());
  }

  private static Optional<String> joined(Collection<String> words) {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.stream().limit(10).collect(Collectors.joining(", "))
                + (words.size() > 10 ? ", …" : ""));
  }
}
