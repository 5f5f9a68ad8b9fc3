package eu.cordee.registry.survey;

/** How far somebody who was asked has come. */
public enum Participation {
  /** Nothing has come. */
  NONE,
  /** Some of it is there. */
  PARTIAL,
  /** All of it is. */
  COMPLETE,
  /** They do not want to. */
  REFUSED
}
