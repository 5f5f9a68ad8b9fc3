package eu.cordee.kit.message;

import eu.cordee.contracts.Topic;

/** The owner's side of a rebuild: tells the current state of every aggregate of a topic again. */
public interface Republisher {

  /** The topic that this service owns. */
  Topic topic();

  /**
   * Writes every aggregate's state to the outbox, in the current transaction, through {@link
   * Outbox#republish}.
   *
   * @return how many aggregates were told
   */
  int republish();
}
