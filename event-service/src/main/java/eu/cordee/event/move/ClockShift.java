package eu.cordee.event.move;

import eu.cordee.kit.json.Rfc3339;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Carries the times of an event to another start, another zone or both, as clocks show them: what
 * began at nine begins at nine again, also where summer time lies between. In the hour that clocks
 * skip in spring it goes forward; of the one that comes twice in autumn it is the first.
 */
final class ClockShift {

  private final ZoneId from;
  private final ZoneId to;
  private final Duration by;

  private ClockShift(ZoneId from, ZoneId to, Duration by) {
    this.from = from;
    this.to = to;
    this.by = by;
  }

  /**
   * The shift after which what began at one moment in one zone begins at the other in the other.
   */
  static ClockShift between(Instant start, ZoneId zone, Instant newStart, ZoneId newZone) {
    return new ClockShift(
        zone,
        newZone,
        Duration.between(
            LocalDateTime.ofInstant(start, zone), LocalDateTime.ofInstant(newStart, newZone)));
  }

  boolean isNone() {
    return by.isZero() && from.equals(to);
  }

  /** Where the moment is carried. */
  Instant carry(Instant time) {
    return LocalDateTime.ofInstant(time, from).plus(by).atZone(to).toInstant();
  }

  /**
   * Whether what is apart stays apart and in the same order: the hours that clocks skip or repeat
   * make others of lengths, and could make two things that followed each other meet.
   */
  boolean keepsOrder(Collection<Instant> times) {
    List<Instant> inOrder = List.copyOf(new TreeSet<>(times));
    for (int later = 1; later < inOrder.size(); later++) {
      if (!carry(inOrder.get(later - 1)).isBefore(carry(inOrder.get(later)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it carries all of these to moments that exist for this system. */
  boolean staysInReach(Collection<Instant> times) {
    return times.stream()
        .map(this::carry)
        .noneMatch(time -> time.isBefore(Rfc3339.EARLIEST) || !time.isBefore(Rfc3339.TOO_LATE));
  }
}
