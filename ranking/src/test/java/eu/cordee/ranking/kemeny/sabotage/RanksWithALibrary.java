package eu.cordee.ranking.kemeny.sabotage;

import org.assertj.core.api.Assertions;

/** An engine that needs more than Java. */
public final class RanksWithALibrary {

  private RanksWithALibrary() {}

  /** As any library would be. */
  public static void rank() {
    Assertions.assertThat(1).isOne();
  }
}
