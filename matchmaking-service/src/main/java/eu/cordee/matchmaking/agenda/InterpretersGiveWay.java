package eu.cordee.matchmaking.agenda;

import java.util.List;
import java.util.UUID;

/**
 * Fired where somebody was to interpret in meetings whose time they have given to something else;
 * they are not occupied for them any more.
 */
public record InterpretersGiveWay(List<UUID> meetingIds) {
  /** Copies the list. */
  public InterpretersGiveWay {
    meetingIds = List.copyOf(meetingIds);
  }
}
