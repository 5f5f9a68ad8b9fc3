package eu.cordee.matchmaking.meetingrequest;

/** Why an accepted request has no place in a timetable. */
public enum UnplacedReason {
  /** The host has no free slot left. */
  HOST_FULL,
  /** The guest has no free slot left. */
  GUEST_FULL,
  /** One of the two has as many meetings as the timetable allows everybody. */
  CAP,
  /** Both have free slots, but none at the same time. */
  NO_COMMON_SLOT,
  /** They have a slot in common, but every table is taken then. */
  NO_TABLE,
  /** They have a slot in common, but share no language, and all who interpret are taken then. */
  NO_INTERPRETER,
  /** The slots they have in common are ruled out by window, fixed slot or order. */
  RULE,
  /** There would be a place: the search was stopped, or was not to move more meetings. */
  LEFT_OUT
}
