package eu.cordee.launcher.command;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.backup.Backups;
import eu.cordee.launcher.postgres.Postgres;
import eu.cordee.launcher.system.Compose;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Backs up a running system, which goes on meanwhile. */
@Command(name = "backup", description = "Back up all databases at one moment, passwords and keys.")
public final class BackUp extends PlacedCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "missing or empty; a new one in .cordee/backups unless named")
  private @Nullable Path directory;

  @Override
  int call(Place place) {
    Postgres postgres = place.runningSystem().postgres();
    if (!postgres.isReady()) {
      throw new LaunchException("PostgreSQL does not run: ./cordee up starts it.");
    }
    Backups backups = new Backups(place.home(), Compose.VERSION);
    Path target = Optional.ofNullable(directory).orElseGet(backups::nextPlace);
    backups.write(postgres, target);
    System.out.println(
        "All databases, passwords and keys are in "
            + target.toAbsolutePath().normalize()
            + ", read once more and whole.");
    System.out.println(
        "Whoever reads it can do everything: keep a copy on another machine, and keep it to yourself.");
    return 0;
  }
}
