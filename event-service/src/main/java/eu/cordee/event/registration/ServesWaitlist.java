package eu.cordee.event.registration;

import java.util.Collection;
import java.util.UUID;

/**
 * Those who wait for a place, who themselves stand on registration. Everything happens in the
 * caller's transaction, under the event's row lock.
 */
public interface ServesWaitlist {

  /**
   * Places may have come free: they are offered to those who have waited longest. Offers that were
   * not taken in time end before.
   */
  void placesMayBeFree(UUID eventId);

  /** These people have places now, and wait no longer. */
  void havePlaces(UUID eventId, Collection<UUID> personIds);
}
