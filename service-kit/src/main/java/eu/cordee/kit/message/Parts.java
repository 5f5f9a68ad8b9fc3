package eu.cordee.kit.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bound of a record, and how a larger message is told: in parts of one message id, one after
 * the other, on the partition of their aggregate.
 */
final class Parts {

  /** A record carries at most 256 KiB; the rest is room for its key and headers. */
  static final int MOST_BYTES = 252 * 1024;

  /** About 16 MiB: what a reader holds in memory at once is bounded, too. */
  static final int MOST_PARTS = 64;

  private Parts() {}

  /** The payload itself, or its pieces in order. */
  static List<byte[]> of(byte[] payload) {
    List<byte[]> parts = new ArrayList<>();
    for (int from = 0; from < payload.length; from += MOST_BYTES) {
      parts.add(Arrays.copyOfRange(payload, from, Math.min(from + MOST_BYTES, payload.length)));
    }
    return parts;
  }
}
