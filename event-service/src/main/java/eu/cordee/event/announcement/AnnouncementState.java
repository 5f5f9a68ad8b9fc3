package eu.cordee.event.announcement;

/** Where an announcement stands. */
public enum AnnouncementState {
  /** It waits for its time, and can still be called off. */
  SCHEDULED,
  /** It was told; nobody takes it back. */
  SENT,
  CALLED_OFF
}
