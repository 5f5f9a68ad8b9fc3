package eu.cordee.matchmaking.access;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Authorisation by object: every resource of an event enters through here first. */
@ApplicationScoped
public class EventDoor {

  /** Drafts do not exist for those who do not make them. */
  private static final String CALLER =
      """
      select e.status, e.organiser_ids @> array[?::uuid] as organiser,
        (select p.id from participant_copy p where p.event_id = e.id and p.person_id = ? and p.active limit 1) as participant_id
      from event_copy e where e.id = ?
      """;

  private final Sql sql;
  private final Caller caller;

  EventDoor(Sql sql, Caller caller) {
    this.sql = sql;
    this.caller = caller;
  }

  /**
   * Who is calling, at this event.
   *
   * @throws ProblemException 404 {@code event-unknown} when it is unknown or hidden from the caller
   */
  public EventCaller enter(UUID eventId) {
    UUID personId = caller.personId();
    boolean admin = caller.hasRole("admin");
    Entry entry =
        sql.first(
                CALLER,
                row ->
                    new Entry(
                        row.text("status"),
                        new EventCaller(
                            eventId,
                            personId,
                            row.idOrNull("participant_id"),
                            admin || row.flag("organiser"),
                            row.text("status").equals("CANCELLED"))),
                personId,
                personId,
                eventId)
            .orElseThrow(() -> new ProblemException(AccessProblem.EVENT_UNKNOWN));
    if (entry.status.equals("DRAFT") && !entry.who.organiser()) {
      throw new ProblemException(AccessProblem.EVENT_UNKNOWN);
    }
    return entry.who;
  }

  private record Entry(String status, EventCaller who) {}
}
