package eu.cordee.event.registration;

import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventAccess;
import eu.cordee.event.personcopy.KnownNames;
import eu.cordee.event.personcopy.PersonName;
import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts participants and their names together, as the caller may know them. Whom an organiser of the
 * event found by their address alone has no name there; they themselves and admins see it.
 */
@ApplicationScoped
public class ParticipantViews {

  private final KnownNames names;
  private final EventAccess access;
  private final Caller caller;

  ParticipantViews(KnownNames names, EventAccess access, Caller caller) {
    this.names = names;
    this.access = access;
    this.caller = caller;
  }

  ParticipantView of(Event event, Participant participant) {
    return of(event, List.of(participant)).getFirst();
  }

  /** Several, with one query for their names. References are for those who run the event. */
  @Transactional
  public List<ParticipantView> of(Event event, Collection<Participant> some) {
    Map<UUID, PersonName> known =
        names.at(event.id(), some.stream().map(Participant::personId).toList());
    boolean isOrganiser = access.organises(event);
    return some.stream()
        .map(
            one ->
                ParticipantView.of(
                    one,
                    known.getOrDefault(one.personId(), PersonName.UNKNOWN),
                    isOrganiser ? one.reference() : null,
                    one.awaitsAcceptance() && (isOrganiser || isMe(one))))
        .toList();
  }

  private boolean isMe(Participant one) {
    return caller.knownPersonId().filter(one.personId()::equals).isPresent();
  }
}
