package eu.cordee.event.event;

/** What the caller is at an event; an organiser who also takes part is shown as organiser. */
public enum EventRole {
  ORGANISER,
  PARTICIPANT
}
