package eu.cordee.launcher.command;

import eu.cordee.launcher.keycloak.Realm;
import eu.cordee.launcher.system.Compose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** Writes the file {@code .env} from which docker-compose takes ports, passwords and keys. */
@Command(name = "compose-env", description = "Write .env for docker-compose.yml.")
public final class ComposeEnvironment extends PlacedCommand {

  @Override
  int call(Place place) throws IOException {
    Path file = place.project().resolve(".env");
    String content =
        Compose.variables(place.home().secrets(), place.ports(), place.addresses())
            .entrySet()
            .stream()
            .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
            .collect(Collectors.joining());
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, content);
    System.out.println(
        file + " is written; docker compose up --detach reads it. Keep it to yourself.");
    System.out.println(
        "Log in as "
            + Realm.ADMIN
            + " with the password "
            + Realm.adminPassword(place.home().secrets())
            + " and change it; ./cordee realm brings the realm of an earlier version up to date.");
    return 0;
  }
}
