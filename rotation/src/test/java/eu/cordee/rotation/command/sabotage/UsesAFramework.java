package eu.cordee.rotation.command.sabotage;

import org.assertj.core.api.Assertions;

/** A command that needs more than options and files. */
public final class UsesAFramework {

  private UsesAFramework() {}

  /** As any library would be. */
  public static void run() {
    Assertions.assertThat(1).isOne();
  }
}
