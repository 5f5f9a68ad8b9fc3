package eu.cordee.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code waitlists.v1}: who waits for a place at an event that is full, told by
 * event-service. Whoever waits again is another one.
 */
public sealed interface WaitlistMessage extends Message {

  @Override
  State state();

  /** Where somebody stands who waits, or has waited. */
  enum Standing {
    WAITING,
    /** A place is theirs if they take it in time. */
    OFFERED,
    /** They did not take it in time. */
    EXPIRED,
    /** They have a place, or want none, or there is nothing to wait for. */
    ENDED
  }

  /**
   * Somebody who waits.
   *
   * @param offeredUntil when the place that is or was offered is lost; null as long as none was
   */
  record State(
      UUID id,
      UUID eventId,
      UUID personId,
      Standing standing,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant offeredUntil)
      implements Message.State {}

  /** They wait from now on. */
  record WaitlistJoined(Header header, State state) implements WaitlistMessage {}

  /** A place came free, and they were the next. */
  record PlaceOffered(Header header, State state) implements WaitlistMessage {}

  /** They did not take it in time: it goes to the next. */
  record PlaceOfferExpired(Header header, State state) implements WaitlistMessage {}

  /** They wait no longer. */
  record WaitlistLeft(Header header, State state) implements WaitlistMessage {}
}
