package eu.cordee.event.event;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What events need to know of registration, which itself stands on events. */
public interface Attendance {

  /** As which participant the person takes part, by event; events without them are absent. */
  Map<UUID, UUID> participantIds(UUID personId, Collection<UUID> eventIds);

  /** Whether others entered this participant, who has not accepted it yet. */
  boolean awaitsAcceptance(UUID participantId);

  /** The events that the person takes part in. */
  Collection<UUID> eventIds(UUID personId);
}
