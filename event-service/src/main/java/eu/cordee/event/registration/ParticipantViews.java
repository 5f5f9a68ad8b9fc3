package eu.cordee.event.registration;

import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventAccess;
import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Puts participants and their names together, as the caller may know them. Whom an organiser of the
 * event found by their address alone has no name there; they themselves and admins see it.
 */
@ApplicationScoped
public class ParticipantViews {

  private static final String NAMES =
      """
      select person_id, given_name, family_name from signed_in
      where person_id = any (:people) and (person_id = :me or :seesAll or not unknown_to && array(
        select o.person_id from event_organiser o where o.event_id = :event))
      """;

  private final Session session;
  private final EventAccess access;
  private final Caller caller;

  ParticipantViews(Session session, EventAccess access, Caller caller) {
    this.session = session;
    this.access = access;
    this.caller = caller;
  }

  ParticipantView of(Event event, Participant participant) {
    return of(event, List.of(participant)).getFirst();
  }

  /** Several, with one query for their names. References are for those who run the event. */
  @Transactional
  public List<ParticipantView> of(Event event, Collection<Participant> some) {
    Map<UUID, ParticipantName> names =
        names(event.id(), some.stream().map(Participant::personId).toList());
    boolean isOrganiser = access.organises(event);
    return some.stream()
        .map(
            one ->
                ParticipantView.of(
                    one,
                    names.getOrDefault(one.personId(), ParticipantName.UNKNOWN),
                    isOrganiser ? one.reference() : null,
                    one.awaitsAcceptance() && (isOrganiser || isMe(one))))
        .toList();
  }

  private boolean isMe(Participant one) {
    return caller.knownPersonId().filter(one.personId()::equals).isPresent();
  }

  private Map<UUID, ParticipantName> names(UUID eventId, Collection<UUID> personIds) {
    return session
        .createNativeQuery(NAMES, Object[].class)
        .setParameter("me", caller.personId())
        .setParameter("seesAll", caller.hasRole("admin"))
        .setParameter("event", eventId)
        .setParameter("people", personIds.toArray(UUID[]::new))
        .getResultStream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0],
                row -> new ParticipantName((String) row[1], (String) row[2])));
  }
}
