package eu.cordee.scheduling.model;

/**
 * If both requests are placed, one must have a strictly earlier slot than the other.
 *
 * @param before the request with the earlier slot, from 0
 * @param after the request with the later slot, from 0
 */
public record Order(int before, int after) {

  /**
   * One request before another.
   *
   * @throws IllegalArgumentException if a request is to come before itself
   */
  public Order {
    Numbers.require(before != after, "after", after, "another request than the one before");
  }
}
