package eu.cordee.scheduling.model;

/** What keeps a request from being placed, given everything that is placed. */
public enum Hindrance {
  /** The host has no free slot or as many meetings as wanted. */
  HOST_FULL,
  /** The guest has no free slot or as many meetings as wanted. */
  GUEST_FULL,
  /** Both have free slots, but no common one that suits the request. */
  NO_COMMON_SLOT,
  /** In every slot that suits both all tables are taken. */
  NO_TABLE,
  /** No slot suits the request even if nobody had any other meeting. */
  RULE
}
