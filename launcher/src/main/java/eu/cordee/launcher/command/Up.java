package eu.cordee.launcher.command;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.Part;
import eu.cordee.launcher.Preflight;
import eu.cordee.launcher.Progress;
import eu.cordee.launcher.Realm;
import eu.cordee.launcher.WholeSystem;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Starts the whole system and returns while it goes on. */
@Command(name = "up", description = "Start everything and return when it can be used.")
public final class Up extends PlacedCommand {

  @Override
  int call(Place place) {
    boolean first = !place.home().hasData();
    return place.alone(
        () -> {
          WholeSystem system = place.system();
          place.home().requirePorts(place.ports());
          refuseSecondStart(place, system);
          new Preflight(place.ports()).check(system.parts());
          Progress progress = new Progress(System.out);
          system.start(progress);
          greet(place, progress, first);
          return 0;
        });
  }

  private void refuseSecondStart(Place place, WholeSystem system) {
    if (system.parts().stream().allMatch(Part::isReady)) {
      throw new LaunchException(
          "Cordée already runs at "
              + Realm.publicUrl(place.ports())
              + " (./cordee status; ./cordee down stops it).");
    }
  }

  private void greet(Place place, Progress progress, boolean first) {
    System.out.printf(
        Locale.ROOT,
        "%nCordée runs at %s  (after %.1f s)%n%n",
        Realm.publicUrl(place.ports()),
        progress.seconds());
    System.out.println(
        "Demo accounts, all with the password " + Realm.demoPassword(place.home().secrets()));
    System.out.println(
        "  ada    attendee, a small company     ben   attendee     dario  manages a cluster");
    System.out.println("  clara  organiser                     eva   organiser and admin");
    System.out.println();
    if (first) {
      System.out.println("It is empty: ./cordee demo loads a fair to look at.");
    }
    System.out.println(
        "./cordee status shows what runs, ./cordee down stops it; data stays in "
            + place.home().root());
  }
}
