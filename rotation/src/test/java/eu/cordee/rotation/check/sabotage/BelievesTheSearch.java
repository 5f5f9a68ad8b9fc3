package eu.cordee.rotation.check.sabotage;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.search.RotationEngine;

/** A checker that asks the engine what it should check. */
public final class BelievesTheSearch {

  private BelievesTheSearch() {}

  /** The least repeats, as the engine has them. */
  public static long least(Cafe cafe) {
    return RotationEngine.rotate(cafe, 1).figures().repeats();
  }
}
