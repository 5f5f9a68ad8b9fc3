package eu.cordee.rotation.check;

import eu.cordee.rotation.model.Rotation;
import java.util.Set;

/**
 * The rotation after a change.
 *
 * @param rotation all rounds, those that have begun as they were
 * @param figures over all rounds
 * @param bounds what nobody could beat in the rounds to come, those that have begun being as they
 *     were
 * @param newBadges people there before and still there whose way through the café is another now
 * @param leastNewBadges so many cannot be avoided
 */
public record ChangedRotation(
    Rotation rotation,
    RotationFigures figures,
    RotationBounds bounds,
    Set<Integer> newBadges,
    int leastNewBadges) {

  /** Copies the set it is given. */
  public ChangedRotation {
    newBadges = Set.copyOf(newBadges);
  }
}
