package eu.cordee.gateway.notice.reminder;

import eu.cordee.gateway.notice.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the organisers of each event have chosen; where nothing stands, the usual counts. */
@ApplicationScoped
class ReminderRules {

  private static final String CHOOSE =
      """
      insert into reminder_rule (event_id, subject, minutes_before) values (?, ?, ?::int)
      on conflict (event_id, subject) do update set minutes_before = excluded.minutes_before
      """;

  private final Statements statements;

  ReminderRules(Statements statements) {
    this.statements = statements;
  }

  Reminders of(UUID eventId) {
    Map<ReminderSubject, Optional<Integer>> chosen = new HashMap<>();
    statements.list(
        "select subject, minutes_before from reminder_rule where event_id = ?",
        row ->
            chosen.put(
                ReminderSubject.valueOf(row.getString("subject")),
                Optional.ofNullable(row.getObject("minutes_before", Integer.class))),
        eventId);
    return new Reminders(
        Arrays.stream(ReminderSubject.values())
            .map(
                one ->
                    new Reminder(
                        one,
                        chosen.getOrDefault(one, Optional.of(one.usualMinutes())).orElse(null)))
            .toList());
  }

  @Transactional
  Reminders change(UUID eventId, Reminders wish) {
    // Two who write at once take the rows in the same order, so that neither waits for the other
    // for ever.
    wish.reminders().stream()
        .sorted(Comparator.comparing(Reminder::subject))
        .forEach(one -> statements.update(CHOOSE, eventId, one.subject(), one.minutesBefore()));
    return of(eventId);
  }
}
