package eu.cordee.event.registration;

/** Something that a participant holds and loses by withdrawing, in the same transaction. */
public interface FollowsParticipant {

  /** The place was given back. */
  void withdrawn(Participant participant);
}
