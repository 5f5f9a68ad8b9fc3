package eu.cordee.matchmaking.meeting;

/** Where a meeting stands. */
public enum MeetingState {
  CONFIRMED,
  CANCELLED
}
