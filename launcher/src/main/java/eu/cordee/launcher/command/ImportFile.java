package eu.cordee.launcher.command;

import eu.cordee.launcher.brokerage.BrokerageFile;
import eu.cordee.launcher.brokerage.BrokerageImport;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Loads a brokerage event's participants, availability and meeting requests from a file. */
@Command(
    name = "import-requests",
    description = "Load participants, availability and meeting requests of a .csv or .dzn file.")
public final class ImportFile extends PlacedCommand {

  @Parameters(
      index = "0",
      paramLabel = "EVENT",
      description = "id of the event, or new:TITLE to create it")
  private String event = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "see docs/import.md for the formats")
  private Path file = Path.of("");

  @Override
  int call(Place place) {
    BrokerageFile brokerage = BrokerageImport.read(file);
    BrokerageImport load =
        new BrokerageImport(ApiOfPlace.of(place), step -> System.out.println("  " + step));
    BrokerageImport.Loaded loaded =
        event.startsWith("new:")
            ? load.loadIntoNewEvent(event.substring("new:".length()), brokerage)
            : load.load(event, brokerage);
    System.out.printf(
        "Loaded %d participants and %d meeting requests into event %s%n",
        loaded.participants(), loaded.requests(), loaded.eventId());
    return 0;
  }
}
