package eu.cordee.scheduling.model;

/**
 * When and where the requests take place, and with whom; -1 stands for nothing.
 *
 * @param slots per request its slot
 * @param tables per request its table
 * @param hosts per request who represents the hosts
 * @param guests per request who represents the guests
 * @param interpreters per request who interprets
 */
public record Plan(int[] slots, int[] tables, int[] hosts, int[] guests, int[] interpreters) {

  /** Whether a request takes place. */
  public boolean isPlaced(int request) {
    return slots[request] >= 0;
  }
}
