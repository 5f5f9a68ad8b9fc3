package eu.cordee.matchmaking.calendar;

import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Counts the states of each entry in one participant's calendar. What an entry shows comes from
 * many copies (title, venue, table, names), each with its own version or none; so what was written
 * is compared with what is written now, when somebody reads.
 */
@ApplicationScoped
class Revisions {

  /** Who has been followed before counts on from the version that was its sequence then. */
  private static final String COUNT =
      """
      insert into calendar_revision (participant_id, entry_id, fingerprint, sequence, since)
      select ?::uuid, n.* from unnest(?::uuid[], ?::text[], ?::int[], ?::timestamptz[])
        as n (entry_id, fingerprint, sequence, since)
      order by n.entry_id
      on conflict (participant_id, entry_id) do update
        set fingerprint = excluded.fingerprint, sequence = calendar_revision.sequence + 1, since = now()
        where calendar_revision.fingerprint <> excluded.fingerprint
      """;

  private final Sql sql;

  Revisions(Sql sql) {
    this.sql = sql;
  }

  /** An entry and the fingerprint of all that it shows. */
  record Shown(CalendarEntry entry, String fingerprint) {}

  /** The revisions of these entries, by their ids. */
  Map<UUID, Revision> of(UUID participantId, Collection<Shown> shown) {
    if (shown.isEmpty()) {
      return Map.of();
    }
    sql.update(
        COUNT,
        participantId,
        shown.stream().map(one -> one.entry().id()).toList(),
        shown.stream().map(Shown::fingerprint).toList(),
        shown.stream().map(one -> Math.toIntExact(one.entry().version())).toList(),
        shown.stream().map(one -> one.entry().changedAt()).toList());
    Map<UUID, Revision> revisions = new HashMap<>();
    sql.list(
            "select entry_id, sequence, since from calendar_revision where participant_id = ?",
            row ->
                Map.entry(
                    row.id("entry_id"), new Revision(row.number("sequence"), row.instant("since"))),
            participantId)
        .forEach(entry -> revisions.put(entry.getKey(), entry.getValue()));
    return revisions;
  }
}
