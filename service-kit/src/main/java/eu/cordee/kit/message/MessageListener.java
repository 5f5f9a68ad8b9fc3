package eu.cordee.kit.message;

import eu.cordee.contracts.Message;
import eu.cordee.contracts.Topic;
import java.util.Collection;
import java.util.UUID;

/**
 * A reader of one topic. The bean also holds the SmallRye channel and hands its records on:
 *
 * <pre>{@code
 * @Incoming("people") @Blocking
 * void receive(ConsumerRecords<String, byte[]> records) { inbox.receive(records, this); }
 * }</pre>
 *
 * @param <M> the family of facts on the topic
 */
public interface MessageListener<M extends Message> {

  /** The topic that this listener reads. */
  Topic topic();

  /**
   * Applies one fact, inside the inbox's transaction. Called only when the fact is newer than what
   * was applied before to the same aggregate, so an upsert of the full state is all it takes.
   * Flushes its own SQL if it needs it ordered.
   */
  void on(M message);

  /**
   * Deletes some aggregates from the copy: the owner has told that it deleted them, or did not tell
   * them again in a rebuild, so it does not know them any more.
   */
  void forget(Collection<UUID> aggregateIds);
}
