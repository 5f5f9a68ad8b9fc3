package eu.cordee.scheduling.model;

import java.util.BitSet;

/**
 * Somebody who sits in on meetings of people without a common language.
 *
 * @param languages what they speak, by the event's numbers from 0
 * @param available the slots in which they are there, from 0
 */
public record Interpreter(BitSet languages, BitSet available) {

  /** Whether this one can interpret between two people. */
  public boolean between(Attendee host, Attendee guest) {
    return languages.intersects(host.languages()) && languages.intersects(guest.languages());
  }
}
