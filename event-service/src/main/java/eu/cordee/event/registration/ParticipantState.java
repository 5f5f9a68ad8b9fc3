package eu.cordee.event.registration;

/** Whether a participant holds a place. Who withdrew and comes back becomes a new participant. */
public enum ParticipantState {
  REGISTERED,
  WITHDRAWN
}
