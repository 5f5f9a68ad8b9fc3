package eu.cordee.event.cafe;

import java.util.Set;

/**
 * The rotation after a change.
 *
 * @param newBadges people there before and still there whose way through the café is another now
 * @param leastNewBadges so many cannot be avoided
 */
public record ChangedRotation(
    Rotation rotation, RotationFigures figures, Set<Integer> newBadges, int leastNewBadges) {

  public ChangedRotation {
    newBadges = Set.copyOf(newBadges);
  }
}
