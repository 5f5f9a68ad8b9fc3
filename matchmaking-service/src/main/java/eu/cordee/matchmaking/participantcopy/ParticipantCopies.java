package eu.cordee.matchmaking.participantcopy;

import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The copies of participants. */
@ApplicationScoped
public class ParticipantCopies {

  private final Sql sql;

  ParticipantCopies(Sql sql) {
    this.sql = sql;
  }

  /** Active participants of one event among these ids. */
  public Map<UUID, ParticipantCopy> among(UUID eventId, Collection<UUID> ids) {
    return sql
        .list(
            "select id, person_id from participant_copy where event_id = ? and active and id = any (?::uuid[])",
            row -> new ParticipantCopy(row.id("id"), row.id("person_id")),
            eventId,
            ids)
        .stream()
        .collect(Collectors.toMap(ParticipantCopy::id, Function.identity()));
  }

  /** Those of these ids that this service has heard of, at whatever event, also if they left. */
  public Set<UUID> knownAnywhere(Collection<UUID> ids) {
    return Set.copyOf(
        sql.list(
            "select id from participant_copy where id = any (?::uuid[])",
            row -> row.id("id"),
            ids));
  }

  /** Those of these ids that are not a participant's, but the person's who takes part. */
  public Set<UUID> peopleAmong(UUID eventId, Collection<UUID> ids) {
    return Set.copyOf(
        sql.list(
            "select person_id from participant_copy where event_id = ? and active and person_id = any (?::uuid[])",
            row -> row.id("person_id"),
            eventId,
            ids));
  }

  /** Whether this is an active participant of the event. */
  public boolean isKnown(UUID eventId, UUID id) {
    return among(eventId, Set.of(id)).containsKey(id);
  }

  /** Summaries of participants by id, of any event. */
  public Map<UUID, ParticipantSummary> summaries(Collection<UUID> participantIds) {
    return sql
        .list(
            """
            select p.id, p.person_id, o.name from participant_copy p
            left join organisation_copy o on o.id = p.organisation_id where p.id = any (?::uuid[])
            """,
            row ->
                new ParticipantSummary(row.id("id"), row.id("person_id"), row.textOrNull("name")),
            participantIds)
        .stream()
        .collect(Collectors.toMap(ParticipantSummary::participantId, Function.identity()));
  }
}
