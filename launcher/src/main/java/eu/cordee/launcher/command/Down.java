package eu.cordee.launcher.command;

import eu.cordee.launcher.Part;
import eu.cordee.launcher.Progress;
import eu.cordee.launcher.WholeSystem;
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
            system.stop(new Progress(System.out));
          }
          return 0;
        });
  }
}
