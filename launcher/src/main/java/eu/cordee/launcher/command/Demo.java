package eu.cordee.launcher.command;

import eu.cordee.launcher.demo.Story;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.keycloak.DemoPeople;
import eu.cordee.launcher.keycloak.Realm;
import picocli.CommandLine.Command;

/** Loads the Micronora story into a running copy. */
@Command(name = "demo", description = "Load the story of a fair through the API.")
public final class Demo extends PlacedCommand {

  @Override
  int call(Place place) {
    Ports ports = place.home().lastPorts(place.ports());
    DemoPeople.enter(place.home(), ports);
    Story.Loaded loaded =
        new Story(ApiOfPlace.of(place), step -> System.out.println("  " + step)).load();
    System.out.println(loaded.wasThere() ? "The story is there already:" : "The story is loaded:");
    System.out.println("  " + place.addresses().gateway() + "/events/" + loaded.eventId());
    System.out.println(
        "Demo accounts, all with the password " + Realm.demoPassword(place.home().secrets()));
    System.out.println(
        "  ada    attendee, a small company     ben   attendee     dario  manages a cluster");
    System.out.println("  clara  organiser                     eva   organiser and admin");
    System.out.println("Log in as ada to find partners, as clara to publish the timetable.");
    return 0;
  }
}
