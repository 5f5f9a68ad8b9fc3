package eu.cordee.event.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Participants in the database. */
@ApplicationScoped
public class ParticipantRepository implements PanacheRepositoryBase<Participant, UUID> {

  /** As which participant the person takes part in the event now. */
  public Optional<Participant> registered(UUID eventId, UUID personId) {
    return find("eventId = ?1 and personId = ?2 and state = REGISTERED", eventId, personId)
        .firstResultOptional();
  }

  /** The same, and they cannot withdraw until the transaction ends. */
  public Optional<Participant> registeredShared(UUID eventId, UUID personId) {
    return find("eventId = ?1 and personId = ?2 and state = REGISTERED", eventId, personId)
        .withLock(LockModeType.PESSIMISTIC_READ)
        .firstResultOptional();
  }

  List<Participant> registered(UUID eventId, Collection<UUID> personIds) {
    return list("eventId = ?1 and personId in ?2 and state = REGISTERED", eventId, personIds);
  }

  /** Those whom the organisers call by one of these references. */
  List<Participant> referredTo(UUID eventId, Collection<String> references) {
    return list("eventId = ?1 and reference in ?2 and state = REGISTERED", eventId, references);
  }

  List<Participant> registeredIn(UUID eventId) {
    return list("eventId = ?1 and state = REGISTERED order by id", eventId);
  }

  List<Participant> registeredAnywhere(UUID personId) {
    return list("personId = ?1 and state = REGISTERED order by id", personId);
  }

  /** Those of the ids that are participants. */
  public Map<UUID, Participant> byId(Collection<UUID> ids) {
    return list("id in ?1", ids).stream().collect(Collectors.toMap(Participant::id, one -> one));
  }
}
