package eu.cordee.event.waitlist;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.Topic;
import eu.cordee.contracts.WaitlistMessage;
import eu.cordee.contracts.WaitlistMessage.PlaceOfferExpired;
import eu.cordee.contracts.WaitlistMessage.PlaceOffered;
import eu.cordee.contracts.WaitlistMessage.Standing;
import eu.cordee.contracts.WaitlistMessage.WaitlistJoined;
import eu.cordee.contracts.WaitlistMessage.WaitlistLeft;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Tells the other services who waits, and whom a place is offered to. */
@ApplicationScoped
class WaitingFacts implements Republisher {

  private final Outbox outbox;

  WaitingFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  /** As they stand now; new ones are stored, too. */
  void tell(Collection<Waiting> changed) {
    outbox.publishAll(changed, WaitingFacts::fact);
  }

  @Override
  public Topic topic() {
    return Topic.WAITLISTS;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(Waiting.class, "true", after, limit, all -> WaitingFacts::fact);
  }

  private static WaitlistMessage fact(Waiting one, Header header) {
    return switch (one.state()) {
      case WAITING -> new WaitlistJoined(header, state(one, Standing.WAITING));
      case OFFERED -> new PlaceOffered(header, state(one, Standing.OFFERED));
      case EXPIRED -> new PlaceOfferExpired(header, state(one, Standing.EXPIRED));
      case ACCEPTED, DECLINED, LEFT, CLOSED -> new WaitlistLeft(header, state(one, Standing.ENDED));
    };
  }

  private static WaitlistMessage.State state(Waiting one, Standing standing) {
    return new WaitlistMessage.State(
        one.id(), one.eventId(), one.personId(), standing, one.offeredUntil());
  }
}
