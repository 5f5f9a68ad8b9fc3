package eu.cordee.event.cafe.guest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Guests in the database. Whoever changes one has locked its café before. */
@ApplicationScoped
public class GuestRepository implements PanacheRepositoryBase<CafeGuest, UUID> {

  /** Everybody who holds a place, in the order in which the engine numbers them. */
  public List<CafeGuest> holdingPlacesIn(UUID cafeId) {
    return list("cafeId = ?1 and claim.state in (PENDING, CONFIRMED) order by id", cafeId);
  }

  List<CafeGuest> holdingPlacesLocked(UUID cafeId) {
    return find("cafeId = ?1 and claim.state in (PENDING, CONFIRMED) order by id", cafeId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  public List<CafeGuest> allIn(UUID cafeId) {
    return list("cafeId = ?1 order by id", cafeId);
  }

  /** Some guests, in no order. */
  public List<CafeGuest> byIds(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1", ids);
  }

  /** The place that the participant holds. */
  public Optional<CafeGuest> holding(UUID cafeId, UUID participantId) {
    return find(
            "cafeId = ?1 and claim.participantId = ?2 and claim.state in (PENDING, CONFIRMED)",
            cafeId,
            participantId)
        .firstResultOptional();
  }

  /** The participant's last word and the agenda's. */
  public Optional<CafeGuest> latest(UUID cafeId, UUID participantId) {
    return find("cafeId = ?1 and claim.participantId = ?2 order by id desc", cafeId, participantId)
        .firstResultOptional();
  }

  /** In the order of their cafés' ids, in which cafés are locked. */
  List<CafeGuest> holdingPlacesOf(UUID participantId) {
    return list(
        "claim.participantId = ?1 and claim.state in (PENDING, CONFIRMED) order by cafeId",
        participantId);
  }
}
