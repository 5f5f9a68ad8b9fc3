package eu.cordee.launcher.command;

import eu.cordee.launcher.keeper.Keeper;
import eu.cordee.launcher.keeper.KeeperPart;
import eu.cordee.launcher.keeper.LogRotation;
import eu.cordee.launcher.system.WholeSystem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;

/**
 * What goes on when {@code up} has ended: starts again what ended by itself, and keeps logs short.
 * Its output is a log.
 */
@Command(name = Keep.NAME, hidden = true, description = "Start again what ends by itself.")
public final class Keep extends PlacedCommand {

  static final String NAME = "keep";

  private static final Duration BETWEEN_ROTATIONS = Duration.ofMinutes(1);
  private static final Duration LEAVING = Duration.ofSeconds(20);

  @Override
  int call(Place place) throws InterruptedException {
    WholeSystem system =
        new WholeSystem(place.home(), place.home().lastPorts(place.ports()), null, false);
    Keeper keeper = new Keeper(system.parts(), Keep::say);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> keeper.leave(LEAVING), KeeperPart.NAME + "-leaves"));
    keeper.begin();
    say("watches " + system.parts().size() + " processes");
    LogRotation logs = LogRotation.usual(place.home().directory("logs"));
    while (true) {
      try {
        logs.look();
      } catch (IOException e) {
        say("Could not shorten the logs: " + e);
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_ROTATIONS.toMillis());
    }
  }

  private static void say(String what) {
    System.out.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + what);
  }
}
