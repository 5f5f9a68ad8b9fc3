package eu.cordee.event.commitment;

import eu.cordee.contracts.AgendaMessage;

/** Something that asks the agenda for people's time, and has to follow its answers. */
public interface AsksAgenda {

  /**
   * The agenda has spoken, in the current transaction.
   *
   * @return whether it was asked here
   */
  boolean answered(AgendaMessage message);
}
