package eu.cordee.kit.message;

import eu.cordee.contracts.Message;
import java.util.List;

/**
 * A reader that applies many facts at the cost of one: for copies that do nothing but write rows.
 * What it tells or logs in turn does not bear the id of the request behind each fact.
 *
 * @param <M> the family of facts on the topic
 */
public interface BatchListener<M extends Message> extends MessageListener<M> {

  /** Applies facts of different aggregates, as {@link #on} would each of them. */
  void onAll(List<M> messages);

  @Override
  default void on(M message) {
    onAll(List.of(message));
  }
}
