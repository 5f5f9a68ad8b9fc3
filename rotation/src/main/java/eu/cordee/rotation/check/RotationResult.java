package eu.cordee.rotation.check;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.Rotation;

/**
 * A rotation with its proof.
 *
 * @param rotation who sits where
 * @param figures what it achieves, counted from the seating
 * @param bounds what nobody could beat
 * @param method how it was made, for people
 */
public record RotationResult(
    Rotation rotation, RotationFigures figures, RotationBounds bounds, String method) {

  /** Counts and bounds a finished rotation. */
  public static RotationResult of(Cafe cafe, Rotation rotation, String method) {
    return new RotationResult(
        rotation, RotationChecker.figures(cafe, rotation), RotationBounds.of(cafe), method);
  }

  /** No rotation of this café that reaches as many themes has fewer repeats. */
  public boolean optimal() {
    return figures.repeats() == repeatsBound();
  }

  /** The least repeats of a rotation that reaches as many themes as this one. */
  public long repeatsBound() {
    return bounds.repeatsBeside(figures);
  }

  /** Pairs across regions as a share (0 to 1) of the most that can be, 1 if none play a part. */
  public double regionMixing() {
    return share(figures.pairs() - figures.sameRegion(), figures.pairs() - bounds.sameRegion());
  }

  /** The same for kinds of organisation. */
  public double kindMixing() {
    return share(figures.pairs() - figures.sameKind(), figures.pairs() - bounds.sameKind());
  }

  private static double share(long reached, long bound) {
    return bound == 0 ? 1 : (double) reached / bound;
  }
}
