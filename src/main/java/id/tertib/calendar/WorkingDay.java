package id.tertib.calendar;

import java.time.LocalDate;

/**
 * A day counted by the calendar.
 *
 * @param date the day
 * @param assumed true when a day of a year without a holiday decree was counted: only an estimate
 */
public record WorkingDay(LocalDate date, boolean assumed) {}
