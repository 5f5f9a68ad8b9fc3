package eu.cordee.event.cafe;

import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventAccess;
import eu.cordee.event.registration.Participant;
import eu.cordee.event.registration.ParticipantRepository;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may see and who may run the cafés of an event; everything below a café asks here first. */
@ApplicationScoped
public class CafeAccess {

  private final EventAccess events;
  private final CafeRepository cafes;
  private final ParticipantRepository participants;
  private final Caller caller;

  CafeAccess(
      EventAccess events, CafeRepository cafes, ParticipantRepository participants, Caller caller) {
    this.events = events;
    this.cafes = cafes;
    this.participants = participants;
    this.caller = caller;
  }

  /**
   * Somebody inside the event.
   *
   * @param me as which participant the caller takes part; null for organisers who do not
   */
  public record Insider(Event event, @Nullable Participant me, boolean organiser) {

    /** The caller as a participant. */
    public Optional<Participant> participant() {
      return Optional.ofNullable(me);
    }
  }

  /**
   * The caller takes part in the event or runs it.
   *
   * @throws ProblemException 404 when the caller may not know of the event, 403 for everybody else
   */
  public Insider insider(UUID eventId) {
    Event event = events.visible(eventId);
    boolean organiser = events.organises(event);
    Participant me =
        caller.knownPersonId().flatMap(id -> participants.registered(eventId, id)).orElse(null);
    if (!organiser && me == null) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED, "Only participants and organisers of this event may");
    }
    return new Insider(event, me, organiser);
  }

  /** A café that the caller may see. */
  public AlpCafe visible(UUID eventId, UUID cafeId) {
    insider(eventId);
    return cafes.ofEvent(eventId, cafeId);
  }

  /** A café that the caller runs. */
  public AlpCafe organised(UUID eventId, UUID cafeId) {
    events.organised(eventId);
    return cafes.ofEvent(eventId, cafeId);
  }

  /** The same with the café's row locked until the transaction ends. */
  public AlpCafe organisedLocked(UUID eventId, UUID cafeId) {
    events.organised(eventId);
    return cafes.locked(eventId, cafeId);
  }
}
