package eu.cordee.matchmaking.interpreter;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.participantcopy.ParticipantCopies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who interprets at an event, in the database. */
@ApplicationScoped
class InterpreterList {

  /**
   * Even nothing differs from all of an empty list, so a meeting without one is left out by name.
   */
  private static final String PLANNED =
      """
      select 1 from meeting m
      where m.event_id = ? and m.state = 'CONFIRMED' and m.ends_at > now()
        and m.interpreter_id is not null and m.interpreter_id <> all (?::uuid[])
      limit 1
      """;

  private static final String WRITE =
      """
      insert into interpreter (participant_id, event_id, languages) values (?, ?, ?::text[])
      on conflict (participant_id) do update set languages = excluded.languages
      """;

  private final Sql sql;
  private final ParticipantCopies participants;

  InterpreterList(Sql sql, ParticipantCopies participants) {
    this.sql = sql;
    this.participants = participants;
  }

  List<EventInterpreter> of(UUID eventId) {
    return sql.list(
        "select participant_id, languages from interpreter where event_id = ? order by 1",
        row -> new EventInterpreter(row.id("participant_id"), row.texts("languages")),
        eventId);
  }

  /** Nobody books meanwhile: the caller has locked the event. */
  void replace(UUID eventId, List<EventInterpreter> all) {
    for (int i = 0; i < all.size(); i++) {
      if (!participants.isKnown(eventId, all.get(i).participantId())) {
        throw ProblemException.badField(
            "interpreters[" + i + "].participantId", "is no participant of this event");
      }
      if (all.get(i).languages().size() < 2) {
        throw ProblemException.badField(
            "interpreters[" + i + "].languages", "must be two different ones or more");
      }
    }
    List<UUID> ids = all.stream().map(EventInterpreter::participantId).toList();
    if (sql.first(PLANNED, row -> true, eventId, ids).isPresent()) {
      throw new ProblemException(InterpreterProblem.INTERPRETER_PLANNED);
    }
    sql.update(
        "delete from interpreter where event_id = ? and participant_id <> all (?::uuid[])",
        eventId,
        ids);
    all.forEach(one -> sql.update(WRITE, one.participantId(), eventId, one.languages()));
  }
}
