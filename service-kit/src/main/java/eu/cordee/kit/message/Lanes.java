package eu.cordee.kit.message;

import java.util.UUID;

/**
 * The lanes of the outbox. All messages of one aggregate take the same lane, so lanes may run side
 * by side.
 */
final class Lanes {

  static final int COUNT = 8;

  private Lanes() {}

  static int of(UUID key) {
    return Math.floorMod(key.hashCode(), COUNT);
  }
}
