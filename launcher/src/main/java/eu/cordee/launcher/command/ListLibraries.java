package eu.cordee.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.inventory.CycloneDx;
import eu.cordee.launcher.inventory.Inventory;
import java.io.IOException;
import picocli.CommandLine.Command;

/** Which libraries of others are delivered. */
@Command(
    name = "sbom",
    description = "Print which libraries of others are delivered, as CycloneDX.")
public final class ListLibraries extends PlacedCommand {

  @Override
  int call(Place place) throws IOException {
    System.out.println(
        new ObjectMapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(
                CycloneDx.of(Inventory.of(place.project(), Installation.standard()))));
    return 0;
  }
}
