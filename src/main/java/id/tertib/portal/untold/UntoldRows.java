package id.tertib.portal.untold;

import id.tertib.access.People;
import id.tertib.access.Visibility;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.engine.TaskInfo;
import id.tertib.notification.FailureReason;
import id.tertib.notification.MailRow;
import id.tertib.notification.UndeliveredMails;
import id.tertib.office.Peran;
import id.tertib.office.PeranList;
import id.tertib.portal.CaseNames;
import id.tertib.portal.untold.Untold.Account;
import id.tertib.portal.untold.Untold.Refusal;
import id.tertib.portal.untold.Untold.Step;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The list in words. Addresses, subjects and the pages that mend stand there for administrators
 * alone, as everywhere; Bagian Organisasi is told whom to ask and led to what is owed.
 */
@Component
class UntoldRows {

  private final Sentences text;
  private final PeranList roles;
  private final CaseNames cases;
  private final Visibility visibility;
  private final People people;

  UntoldRows(
      Sentences text, PeranList roles, CaseNames cases, Visibility visibility, People people) {
    this.text = text;
    this.roles = roles;
    this.cases = cases;
    this.visibility = visibility;
    this.people = people;
  }

  /**
   * @param what whom or which step it is about
   * @param why what keeps word from arriving
   * @param todo what to do
   * @param address where that is done; null where the reader cannot
   * @param link name of the way there
   */
  record Row(String what, String why, String todo, @Nullable String address, String link) {}

  /**
   * @param kode suffix of its title
   * @param count of all there are
   * @param rows of which some may be left out
   * @param rest where the others are; null when all are here or the reader cannot see them
   */
  record Section(String kode, long count, List<Row> rows, @Nullable String rest) {

    public long left() {
      return count - rows.size();
    }
  }

  /**
   * @param administrator whether the reader may mend accounts and mails
   */
  List<Section> sections(Untold untold, String reader, boolean administrator) {
    var byGroup =
        roles.all().stream()
            .collect(Collectors.toMap(Peran::kelompok, Function.identity(), (one, other) -> one));
    return List.of(
        section("langkah", untold.steps(), step -> step(step, reader, administrator, byGroup)),
        section("alamat", untold.accounts(), account -> account(account, administrator)),
        section("ditolak", untold.refused(), refusal -> refusal(refusal, administrator)),
        mails("gagal", untold.givenUp(), administrator),
        mails("menunggu", untold.waiting(), administrator));
  }

  private static <T> Section section(String kode, List<T> found, Function<T, Row> row) {
    return new Section(kode, found.size(), found.stream().map(row).toList(), null);
  }

  private Section mails(String kode, UndeliveredMails.Found found, boolean administrator) {
    return new Section(
        kode,
        found.count(),
        found.mails().stream().map(mail -> mail(kode, mail, administrator)).toList(),
        administrator ? "/surel?keadaan=" + kode : null);
  }

  private Row step(
      Step unreachable, String reader, boolean administrator, Map<String, Peran> byGroup) {
    var step = unreachable.step();
    var task = step.task();
    var groups =
        step.groups().stream()
            .map(group -> called(group, byGroup))
            .collect(Collectors.joining(", "));
    var seen = visibility.mayRead(reader, task);
    var why =
        groups.isEmpty()
            ? text("langkah.tanpa-kelompok")
            : text(unreachable.empty() ? "langkah.kosong" : "langkah.tak-terjangkau", groups);
    var todo =
        text(
            (unreachable.empty() ? "langkah.isi" : "langkah.alamati")
                + (administrator ? "" : ".minta"));
    return administrator
        ? new Row(
            seen ? named(task) : text("langkah.rahasia"),
            why,
            todo,
            accounts(step.groups(), byGroup),
            text("langkah.buka.akun"))
        : new Row(
            seen ? named(task) : text("langkah.rahasia"),
            why,
            todo,
            seen ? "/camunda/app/tasklist/default/#/?task=" + task.id() : null,
            text("langkah.buka"));
  }

  private String named(TaskInfo task) {
    var name = cases.name(task.businessKey());
    return name.isEmpty() ? task.name() : task.name() + ", " + name;
  }

  /** As roles are called; a group of no role as in Administrasi. */
  private String called(String group, Map<String, Peran> byGroup) {
    var role = byGroup.get(group);
    return role == null ? people.groupName(group) : role.lengkap();
  }

  /** The accounts of the office that it is offered to. */
  private static String accounts(List<String> groups, Map<String, Peran> byGroup) {
    return groups.stream()
        .map(byGroup::get)
        .filter(role -> role != null && role.kantor() != null)
        .map(role -> "/akun?kantor=" + Objects.requireNonNull(role.kantor()).kode())
        .findFirst()
        .orElse("/akun");
  }

  private Row account(Account account, boolean administrator) {
    return new Row(
        account.name(),
        account.held() == 0 ? text("alamat.kosong") : text("alamat.ditahan", account.held()),
        text(administrator ? "alamat.isi" : "alamat.isi.minta"),
        person(account.id(), administrator),
        text(administrator ? "alamat.buka" : "orang.buka"));
  }

  private Row refusal(Refusal refusal, boolean administrator) {
    var since = Tanggal.panjang(refusal.since());
    return new Row(
        administrator ? "%s, %s".formatted(refusal.name(), refusal.address()) : refusal.name(),
        text("ditolak.sejak", since, refusal.held()),
        text(administrator ? "ditolak.perbaiki" : "alamat.isi.minta"),
        administrator ? "/surel#alamat" : person(refusal.account(), false),
        text(administrator ? "ditolak.buka" : "orang.buka"));
  }

  private Row mail(String kode, MailRow mail, boolean administrator) {
    var reason = mail.reason();
    return new Row(
        administrator ? "%s: %s".formatted(mail.name(), mail.subject()) : mail.name(),
        kode.equals("gagal") ? text("gagal.sebab", why(reason)) : waits(mail, reason),
        text(kode + ".langkah" + (administrator ? "" : ".minta")),
        address(mail, administrator),
        text(administrator ? "surel.buka" : "orang.buka"));
  }

  /** Nobody but administrators can do anything about a mail to somebody without an account. */
  private static @Nullable String address(MailRow mail, boolean administrator) {
    if (administrator) {
      return "/surel/" + mail.number();
    }
    return mail.isToStranger() ? null : person(mail.recipient(), false);
  }

  private String waits(MailRow mail, @Nullable FailureReason reason) {
    return mail.attempts() == 0
        ? text("menunggu.belum", Tanggal.waktu(mail.createdAt()))
        : text("menunggu.sebab", why(reason), mail.attempts(), Tanggal.waktu(mail.nextAttempt()));
  }

  private String why(@Nullable FailureReason reason) {
    return reason == null ? text("sebab.tiada") : reason.label();
  }

  private static String person(String account, boolean administrator) {
    return (administrator ? "/akun/orang/" : "/tenggat/orang/") + account;
  }

  private String text(String key, Object... values) {
    return text.of("belum." + key, values);
  }
}
