package eu.cordee.launcher.command;

import eu.cordee.launcher.part.Announcer;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.system.WholeSystem;
import picocli.CommandLine.Command;

/** Stops the whole system; its data stays. */
@Command(name = "down", description = "Stop everything; data stays.")
public final class Down extends PlacedCommand {

  @Override
  int call(Place place) {
    return place.alone(
        () -> {
          WholeSystem system = place.runningSystem();
          if (system.parts().stream().noneMatch(Part::isAlive)) {
            System.out.println("Nothing runs in " + place.home().root() + ".");
          } else {
            system.stop(new Announcer(System.out));
          }
          return 0;
        });
  }
}
