package eu.cordee.rotation.search.sabotage;

import org.assertj.core.api.Assertions;

/** An engine that needs more than Java. */
public final class UsesALibrary {

  private UsesALibrary() {}

  /** As any library would be. */
  public static void search() {
    Assertions.assertThat(1).isOne();
  }
}
