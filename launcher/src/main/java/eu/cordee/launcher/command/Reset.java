package eu.cordee.launcher.command;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.part.Announcer;
import java.io.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Throws away all data, passwords and keys. */
@Command(
    name = "reset",
    description = "Stop everything and throw away all data, passwords and keys.")
public final class Reset extends PlacedCommand {

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  @Override
  int call(Place place) {
    if (!yes && !confirmed(place)) {
      throw new LaunchException("Nothing was thrown away.");
    }
    return place.alone(
        () -> {
          place.runningSystem().stop(new Announcer(System.out));
          place.home().clear();
          System.out.println(
              "All data in " + place.home().root() + " is gone; ./cordee up begins anew.");
          return 0;
        });
  }

  private boolean confirmed(Place place) {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new LaunchException(
          "Nobody is there to ask: ./cordee reset --yes throws all data away without asking.");
    }
    String answer =
        console.readLine(
            "This throws away everything in %s. Type yes to go on: ", place.home().root());
    return "yes".equals(answer);
  }
}
