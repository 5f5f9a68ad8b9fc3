package eu.cordee.launcher.command;

import picocli.CommandLine.Command;

/**
 * Brings the realm of a Keycloak that runs up to this release. {@code up} does so by itself; a
 * container engine does not.
 */
@Command(
    name = "realm",
    description = "Bring the realm of a running Keycloak up to this release (Compose).")
public final class UpdateRealm extends PlacedCommand {

  @Override
  int call(Place place) {
    place.runningSystem().keycloak().bringUpToDate();
    System.out.println("The realm is that of this release.");
    return 0;
  }
}
