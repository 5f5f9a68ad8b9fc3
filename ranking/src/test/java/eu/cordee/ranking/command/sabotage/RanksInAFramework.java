package eu.cordee.ranking.command.sabotage;

import org.assertj.core.api.Assertions;

/** A command that needs more than options and files. */
public final class RanksInAFramework {

  private RanksInAFramework() {}

  /** As any library would be. */
  public static void run() {
    Assertions.assertThat(1).isOne();
  }
}
