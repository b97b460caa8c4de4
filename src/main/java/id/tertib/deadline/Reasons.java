package id.tertib.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reasons for what is late: written by whoever holds it, asked for by whoever leads. */
public interface Reasons {

  /** Working days that whoever is asked has. */
  int DAYS = 2;

  /**
   * What the holder of a late task may explain.
   *
   * @param deadline its number
   * @param written whether he did
   * @param until the day until which an answer is awaited; null when nobody asked or it is over
   */
  record Owed(long deadline, boolean written, @Nullable LocalDate until) {}

  /** By id of an open task; tasks that are not late are left out. */
  Map<String, Owed> ofTasks(Collection<String> tasks);

  /** Until when an answer is awaited of whoever is asked today. */
  LocalDate answerBy();

  /**
   * Keeps a reason with its moment; earlier ones stay.
   *
   * @param typed up to 300 letters
   * @throws id.tertib.engine.RefusedException 404 when there is no such deadline for this person,
   *     403 when it is not in his hands, 409 when it is not late, 400 when the reason is blank or
   *     too long
   */
  void write(long deadline, String typed, String by);

  /**
   * Mails whoever holds it, with a copy to the head of the office. No date changes.
   *
   * @return who was asked, who got a copy, and until when an answer is awaited
   * @throws id.tertib.engine.RefusedException 404 when there is no such deadline for this person,
   *     403 for whoever does not lead, 409 when it is not late or an answer is still awaited, 400
   *     when nobody else holds it
   */
  Request ask(long deadline, String by);

  /**
   * @param asked roles or people, as pages call them
   * @param copy null for nobody
   */
  record Request(String asked, @Nullable String copy, LocalDate until) {}
}
