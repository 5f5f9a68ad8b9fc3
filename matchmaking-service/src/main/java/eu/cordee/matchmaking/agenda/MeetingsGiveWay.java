package eu.cordee.matchmaking.agenda;

import java.util.List;
import java.util.UUID;

/** Fired where meetings take time that their participant has given to something else. */
public record MeetingsGiveWay(UUID eventId, List<UUID> meetingIds) {
  /** Copies the list. */
  public MeetingsGiveWay {
    meetingIds = List.copyOf(meetingIds);
  }
}
