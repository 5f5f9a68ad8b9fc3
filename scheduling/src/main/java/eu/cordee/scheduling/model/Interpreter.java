package eu.cordee.scheduling.model;

import java.util.BitSet;

/** Somebody who sits in on meetings of people without a common language. */
public record Interpreter(BitSet languages, BitSet available) {

  /** Whether this one can interpret between two people. */
  public boolean between(Attendee host, Attendee guest) {
    return languages.intersects(host.languages()) && languages.intersects(guest.languages());
  }
}
