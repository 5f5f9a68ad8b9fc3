package eu.cordee.kit.message;

import eu.cordee.contracts.Topic;
import java.util.UUID;

/**
 * The owner's side of a rebuild: tells the current state of every aggregate of a topic again, some
 * at a time. Where aggregates of several kinds travel on one topic, each kind has its own.
 */
public interface Republisher {

  /** The topic that this service owns. */
  Topic topic();

  /**
   * Writes the state of the next aggregates to the outbox, in the current transaction, through
   * {@link Outbox#republish}.
   *
   * @param after the last id that was told before
   * @param limit how many at most
   */
  Batch republish(UUID after, int limit);

  /**
   * What was told.
   *
   * @param count fewer than the limit when these were the last
   * @param last id of the last one told; the given one when there was none
   */
  record Batch(int count, UUID last) {}
}
