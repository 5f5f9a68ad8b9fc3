package eu.cordee.launcher.command;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.backup.Backups;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.system.Compose;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup in the place of what is there. */
@Command(name = "restore", description = "Put a backup in place; ./cordee up then starts from it.")
public final class Restore extends PlacedCommand {

  @Parameters(index = "0", paramLabel = "DIR", description = "what ./cordee backup has written")
  private Path directory = Path.of("");

  @Option(names = "--replace", description = "set aside what is there, instead of refusing")
  private boolean replace;

  @Override
  int call(Place place) {
    return place.alone(
        () -> {
          if (place.runningSystem().parts().stream().anyMatch(Part::isAlive)) {
            throw new LaunchException("Cordée runs: ./cordee down stops it, then restore.");
          }
          new Backups(place.home(), Compose.VERSION)
              .restore(directory, replace)
              .forEach(aside -> System.out.println("What was there is in " + aside + "."));
          System.out.println(
              directory + " is in place. ./cordee up starts from it, and tells everything again.");
          return 0;
        });
  }
}
