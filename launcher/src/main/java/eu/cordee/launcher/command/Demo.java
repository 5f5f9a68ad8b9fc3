package eu.cordee.launcher.command;

import eu.cordee.launcher.demo.Story;
import eu.cordee.launcher.keycloak.Realm;
import picocli.CommandLine.Command;

/** Loads the Micronora story into a running copy. */
@Command(name = "demo", description = "Load the story of a fair through the API.")
public final class Demo extends PlacedCommand {

  @Override
  int call(Place place) {
    Story.Loaded loaded =
        new Story(ApiOfPlace.of(place), step -> System.out.println("  " + step)).load();
    System.out.println(loaded.wasThere() ? "The story is there already:" : "The story is loaded:");
    System.out.println(
        "  "
            + Realm.publicUrl(place.home().lastPorts(place.ports()))
            + "/events/"
            + loaded.eventId());
    System.out.println("Log in as ada to find partners, as clara to publish the timetable.");
    return 0;
  }
}
