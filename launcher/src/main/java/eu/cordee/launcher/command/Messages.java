package eu.cordee.launcher.command;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.operation.ParkedMessages;
import eu.cordee.launcher.operation.ParkedMessages.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at parked messages, and does something about them. Ends with 1 where some are parked. */
@Command(
    name = "messages",
    description = "Messages that could not be applied or sent: list, show, replay, discard.")
public final class Messages extends PlacedCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      defaultValue = "list",
      paramLabel = "ACTION",
      description = "${COMPLETION-CANDIDATES}; list if nothing is said")
  private Action action = Action.list;

  @Parameters(index = "1..*", paramLabel = "SERVICE TOPIC KEY", description = "as list prints them")
  private List<String> which = List.of();

  @Option(names = "--reason", paramLabel = "TEXT", description = "why they are discarded")
  private @Nullable String reason;

  @Override
  int call(Place place) {
    ParkedMessages messages = new ParkedMessages(ApiOfPlace.ofOperator(place), System.out::println);
    if (action == Action.list) {
      return messages.list() == 0 ? 0 : 1;
    }
    if (which.size() != 3) {
      throw new LaunchException("Say which: ./cordee messages " + action + " SERVICE TOPIC KEY");
    }
    switch (action) {
      case show -> messages.show(which.get(0), which.get(1), which.get(2));
      case replay -> messages.replay(which.get(0), which.get(1), which.get(2));
      default -> messages.discard(which.get(0), which.get(1), which.get(2), reason);
    }
    return 0;
  }
}
