package eu.cordee.event.event;

/** Something of an event that has to follow its changes, in the same transaction. */
public interface FollowsEvent {

  /** The description changed; refuse with a problem where this cannot follow. */
  void changed(Event event);

  /** It will not take place. */
  void cancelled(Event event);

  /** Its draft is thrown away, and with it all rows that stand on it. */
  default void deleted(Event event) {
    cancelled(event);
  }
}
