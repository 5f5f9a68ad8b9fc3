package eu.cordee.event.cafe.guest;

import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.CommitmentMessage.CommitmentRequested;
import eu.cordee.contracts.CommitmentMessage.CommitmentWithdrawn;
import eu.cordee.contracts.CommitmentMessage.Kind;
import eu.cordee.contracts.Header;
import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeRepository;
import eu.cordee.kit.message.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the agenda to hold the time of a café's guests, and to let it go. */
@ApplicationScoped
class CafeCommitments {

  private final Outbox outbox;
  private final CafeRepository cafes;
  private final GuestRepository guests;

  CafeCommitments(Outbox outbox, CafeRepository cafes, GuestRepository guests) {
    this.outbox = outbox;
    this.cafes = cafes;
    this.guests = guests;
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

  int allAgain() {
    Map<UUID, AlpCafe> byId =
        cafes.listAll().stream().collect(Collectors.toMap(AlpCafe::id, Function.identity()));
    List<CafeGuest> all = guests.listAll();
    outbox.republish(all, (guest, header) -> current(guest, byId.get(guest.cafeId()), header));
    return all.size();
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
