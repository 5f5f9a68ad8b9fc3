package eu.cordee.matchmaking.access;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.eventcopy.CopyLock;
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
  private final CopyLock copies;

  EventDoor(Sql sql, Caller caller, CopyLock copies) {
    this.sql = sql;
    this.caller = caller;
    this.copies = copies;
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

  /**
   * Who is calling, to book: what is known of the event, its slots and its people stays so until
   * the transaction ends. Before anything else is locked.
   *
   * @throws ProblemException 404 {@code event-unknown} when it is unknown or hidden from the caller
   */
  public EventCaller enterToBook(UUID eventId) {
    copies.share(eventId);
    return enter(eventId);
  }

  private record Entry(String status, EventCaller who) {}
}
