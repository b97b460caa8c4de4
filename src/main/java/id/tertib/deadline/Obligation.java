package id.tertib.deadline;

import org.jspecify.annotations.Nullable;

/**
 * Something that is owed by a day, as its procedure tells the register.
 *
 * @param kind e.g. {@code rencana-aksi-triwulan}; its procedure names it by a {@link
 *     DeadlineKindSource}
 * @param caseKey business key of the instance, e.g. {@code 2026-TW4/dinkes}; with the kind unique
 *     among the deadlines that count
 * @param cycle what belongs together and is extended together, e.g. {@code 2026-TW4}
 * @param office code of the perangkat daerah; null for the city's own
 * @param title what is owed, e.g. “Laporan rencana aksi triwulan IV 2026”
 * @param basis the article, decree or letter that the date rests on
 * @param role group, or account, that owes it now, e.g. {@code dinkesasesor}; of a kind that {@link
 *     DeadlineKind#outsider outsiders} owe, what pages call them
 * @param rule how the due date comes about
 */
public record Obligation(
    String kind,
    String caseKey,
    String cycle,
    @Nullable String office,
    String title,
    String basis,
    String role,
    DueRule rule) {}
