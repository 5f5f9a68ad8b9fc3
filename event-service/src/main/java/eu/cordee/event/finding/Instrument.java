package eu.cordee.event.finding;

import eu.cordee.contracts.FindingMessage;

/** The five kinds of help to go international; the same words as in the published language. */
public enum Instrument {
  PILOT,
  PROMOTION,
  STRATEGY,
  EVENT,
  TRAINING;

  FindingMessage.Instrument told() {
    return FindingMessage.Instrument.valueOf(name());
  }
}
