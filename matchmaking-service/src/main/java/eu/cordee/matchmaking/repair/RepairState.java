package eu.cordee.matchmaking.repair;

/** Whether a repair was done. */
public enum RepairState {
  /** Looked at; nothing has changed. */
  PROPOSED,
  /** In the agendas. */
  APPLIED,
  /** In the agendas, but the slot or table that it closed can be used again. */
  REOPENED
}
