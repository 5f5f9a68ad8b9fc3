package eu.cordee.rotation.model.sabotage;

import eu.cordee.rotation.check.RotationChecker;
import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.Rotation;
import java.util.List;

/** A model that knows who judges it, and so closes a circle. */
public final class KnowsTheChecker {

  private KnowsTheChecker() {}

  /** What is wrong with it. */
  public static List<String> faults(Cafe cafe, Rotation rotation) {
    return RotationChecker.faults(cafe, rotation);
  }
}
