package eu.cordee.launcher.command;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.part.Announcer;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.system.WholeSystem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stops and starts one part, or everything. */
@Command(name = "restart", description = "Stop and start one part, or everything; data stays.")
public final class Restart extends PlacedCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "PART",
      description = "as ./cordee status names it; everything unless named")
  private @Nullable String name;

  @Override
  int call(Place place) {
    return place.alone(
        () -> {
          WholeSystem system = place.runningSystem();
          Announcer announcer = new Announcer(System.out);
          if (name == null) {
            system.stop(announcer);
            system.start(announcer);
          } else {
            restart(part(system.parts(), name), announcer);
          }
          return 0;
        });
  }

  private static void restart(Part part, Announcer announcer) {
    part.stop();
    announcer.say(part.name(), "stopped");
    part.start();
    announcer.say(part.name(), "ready");
  }

  /** People leave out what does not tell two parts apart. */
  static Part part(List<Part> parts, String wanted) {
    return parts.stream()
        .filter(part -> plain(part.name()).equals(plain(wanted)))
        .findFirst()
        .orElseThrow(
            () ->
                new LaunchException(
                    "There is no part \""
                        + wanted
                        + "\", but "
                        + parts.stream().map(Part::name).collect(Collectors.joining(", "))
                        + "."));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("(-service|ql)$", "");
  }
}
