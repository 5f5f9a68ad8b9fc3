package eu.cordee.kit.message.lane;

import java.util.UUID;

/**
 * The lanes of the outbox. All messages of one aggregate take the same lane, so lanes may run side
 * by side.
 */
public final class Lanes {

  static final int COUNT = 8;

  private Lanes() {}

  /** The lane of all messages of an aggregate, from 0. */
  public static int of(UUID key) {
    return Math.floorMod(key.hashCode(), COUNT);
  }
}
