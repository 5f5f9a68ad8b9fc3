package eu.cordee.event.commitment;

import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.CommitmentMessage.CommitmentRequested;
import eu.cordee.contracts.CommitmentMessage.CommitmentWithdrawn;
import eu.cordee.contracts.Header;
import eu.cordee.kit.Aggregate;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the agenda to hold people's time, and to let it go. */
@ApplicationScoped
public class CommitmentFacts {

  private final Outbox outbox;

  CommitmentFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Stores new ones, too. */
  public <C extends Aggregate & CommittedPlace> void requested(
      Occasion occasion, Collection<C> asking) {
    outbox.publishAll(
        asking, (one, header) -> new CommitmentRequested(header, occasion.asked(one)));
  }

  /** Lets the time go of those who gave their place back or lost it. */
  public <C extends Aggregate & CommittedPlace> void withdrawn(
      Occasion occasion, Collection<C> leaving) {
    outbox.publishAll(
        leaving, (one, header) -> new CommitmentWithdrawn(header, occasion.asked(one)));
  }

  /**
   * Tells what holds of the next ones of a kind, for {@link Republisher#republish}.
   *
   * @param occasionId what a place is a place in
   * @param occasions those with these ids, found at once
   */
  public <C extends Aggregate & CommittedPlace> Republisher.Batch again(
      Class<C> kind,
      UUID after,
      int limit,
      Function<C, UUID> occasionId,
      Function<Set<UUID>, Stream<Occasion>> occasions) {
    return outbox.republish(
        kind,
        "true",
        after,
        limit,
        places -> {
          Set<UUID> ids = places.stream().map(occasionId).collect(Collectors.toSet());
          Map<UUID, Occasion> byId =
              occasions.apply(ids).collect(Collectors.toMap(Occasion::id, Function.identity()));
          return (one, header) -> current(one, byId.get(occasionId.apply(one)), header);
        });
  }

  private static CommitmentMessage current(CommittedPlace one, Occasion occasion, Header header) {
    return one.holdsPlace()
        ? new CommitmentRequested(header, occasion.asked(one))
        : new CommitmentWithdrawn(header, occasion.asked(one));
  }
}
