package eu.cordee.event.cafe.guest;

import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.CommitmentMessage.CommitmentRequested;
import eu.cordee.contracts.CommitmentMessage.CommitmentWithdrawn;
import eu.cordee.contracts.CommitmentMessage.Kind;
import eu.cordee.contracts.Header;
import eu.cordee.contracts.Topic;
import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeRepository;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the agenda to hold the time of a café's guests, and to let it go. */
@ApplicationScoped
class CafeCommitments implements Republisher {

  private final Outbox outbox;
  private final CafeRepository cafes;

  CafeCommitments(Outbox outbox, CafeRepository cafes) {
    this.outbox = outbox;
    this.cafes = cafes;
  }

  /** Stores new guests, too. */
  void requested(AlpCafe cafe, Collection<CafeGuest> asking) {
    outbox.publishAll(
        asking, (guest, header) -> new CommitmentRequested(header, state(guest, cafe)));
  }

  void withdrawn(AlpCafe cafe, Collection<CafeGuest> leaving) {
    outbox.publishAll(
        leaving, (guest, header) -> new CommitmentWithdrawn(header, state(guest, cafe)));
  }

  @Override
  public Topic topic() {
    return Topic.COMMITMENTS;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(CafeGuest.class, "true", after, limit, this::again);
  }

  private BiFunction<CafeGuest, Header, CommitmentMessage> again(List<CafeGuest> all) {
    Set<UUID> ids = all.stream().map(CafeGuest::cafeId).collect(Collectors.toSet());
    Map<UUID, AlpCafe> byId =
        cafes.list("id in ?1", ids).stream()
            .collect(Collectors.toMap(AlpCafe::id, Function.identity()));
    return (guest, header) -> current(guest, byId.get(guest.cafeId()), header);
  }

  private static CommitmentMessage current(CafeGuest guest, AlpCafe cafe, Header header) {
    return guest.holdsPlace()
        ? new CommitmentRequested(header, state(guest, cafe))
        : new CommitmentWithdrawn(header, state(guest, cafe));
  }

  private static CommitmentMessage.State state(CafeGuest guest, AlpCafe cafe) {
    return new CommitmentMessage.State(
        guest.id(),
        guest.eventId(),
        guest.participantId(),
        guest.personId(),
        Kind.CAFE,
        cafe.id(),
        cafe.title(),
        cafe.place(),
        cafe.startsAt(),
        cafe.endsAt(),
        guest.holdsPlace());
  }
}
