package id.tertib.deadline;

import id.tertib.access.Person;
import id.tertib.engine.RefusedException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bagian Organisasi reminds by hand whoever holds the work of deadlines, of whatever procedure:
 * once a day each, one mail a person, in the ledger like every other reminder.
 */
public interface Reminders {

  /**
   * A deadline as somebody would remind of it now.
   *
   * @param people who would get a mail; empty when nobody holds it
   * @param last day of the last reminder by hand; null when there was none
   */
  record ByHand(Deadline deadline, List<Person> people, @Nullable LocalDate last) {}

  /**
   * By id of an open task the deadline that it stands for; tasks that stand for none are left out.
   */
  Map<String, ByHand> ofTasks(Collection<String> tasks);

  /** Days of the last reminder by hand, by id of an open task; nothing where there was none. */
  Map<String, LocalDate> lastOfTasks(Collection<String> tasks);

  /** Of these open tasks those whose limit stands still, so that nobody is reminded of them. */
  Set<String> pausedTasks(Collection<String> tasks);

  /**
   * What was typed, on one line.
   *
   * @throws RefusedException 400 when it is too long
   */
  String sentence(@Nullable String typed);

  /**
   * Writes one mail to each person with a card for each of his deadlines, and one row of the ledger
   * for each person and deadline. Two at once wait for one another at the deadlines' rows, so the
   * second is told. All of them are sent, or none.
   *
   * @param typed a sentence of the sender's own for all of them; null or blank for none
   * @return those who are told, each once
   * @throws RefusedException naming the deadline that cannot: 403 for others than Bagian Organisasi
   *     and administrators, 404 when there is none, 400 when it is not open or nobody holds it, or
   *     the sentence is too long, 409 when it was done today
   */
  List<Person> remind(Collection<Long> deadlines, @Nullable String typed, String by);
}
