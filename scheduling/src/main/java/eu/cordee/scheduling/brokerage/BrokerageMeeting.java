package eu.cordee.scheduling.brokerage;

/**
 * One requested meeting of the published problem; every number counts from 0.
 *
 * @param first one participant
 * @param second the other participant
 * @param session the part of the day it is restricted to
 * @param fixedSlot the slot it must have, or {@link #FREE}
 */
public record BrokerageMeeting(int first, int second, BrokerageSession session, int fixedSlot) {

  /** No slot is prescribed. */
  public static final int FREE = -1;
}
