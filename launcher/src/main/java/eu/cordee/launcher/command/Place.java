package eu.cordee.launcher.command;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.Addresses;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.keeper.KeeperPart;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.system.WholeSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which copy of the system a command is about.
 *
 * @param project where the sources and their builds are
 */
record Place(Home home, Ports ports, Path project) {

  static Place fromEnvironment() {
    String given = System.getenv("CORDEE_PROJECT");
    Path project = Path.of(given == null ? "" : given).toAbsolutePath();
    return new Place(
        Home.fromEnvironment(System.getenv(), project),
        Ports.fromEnvironment(System.getenv()),
        project);
  }

  WholeSystem system() {
    return new WholeSystem(home, ports, project, false);
  }

  /** Where browsers find it. */
  Addresses addresses() {
    return Addresses.fromEnvironment(System.getenv(), home.lastPorts(ports));
  }

  /** What may run already, on the ports it was started with, whatever the environment says now. */
  WholeSystem runningSystem() {
    return new WholeSystem(home, home.lastPorts(ports), project, false);
  }

  /** Who starts again what ended by itself. */
  KeeperPart keeper() {
    return new KeeperPart(home, ports, List.of(Main.class.getName(), Keep.NAME));
  }

  /**
   * Two commands that change who runs must not meet in one home; the lock goes with the process.
   * The keeper is sent away meanwhile, and afterwards stays where something runs.
   */
  <T> T alone(Supplier<T> work) {
    Path file = home.directory("run").resolve("command.lock");
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new LaunchException(
            "Another ./cordee command is starting or stopping this system: wait for it.");
      }
      keeper().stop();
      try {
        return work.get();
      } finally {
        if (home.hasData() && runningSystem().parts().stream().anyMatch(Part::isAlive)) {
          keeper().start();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
