package eu.cordee.launcher.command;

import eu.cordee.launcher.Backing;
import eu.cordee.launcher.Home;
import eu.cordee.launcher.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/**
 * Runs every test there is, on one shared set of backing systems that ends with this process,
 * however that ends.
 */
@Command(name = "test", description = "Run every test.")
public final class RunTests extends PlacedCommand {

  /** Maven compiles and packages for some minutes: too short for the thorough compiler. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  @Parameters(arity = "0..*", hidden = true)
  private List<String> maven = new ArrayList<>();

  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  int call(Place place) throws IOException, InterruptedException {
    Home home = new Home(place.project().resolve("target").resolve("test-home"));
    Progress progress = new Progress(System.out);
    progress.say("backing systems", "starting (PostgreSQL, Kafka, Keycloak)");
    Backing.stopLeftovers(home);
    home.clear();
    Backing backing = Backing.startOrAttach(home.root(), 0, true);
    progress.say("backing systems", "ready on the ports from " + backing.ports().base());
    return runMaven(place, backing);
  }

  private int runMaven(Place place, Backing backing) throws IOException, InterruptedException {
    // Two modules side by side: tests wait about as long as they work.
    List<String> command = new ArrayList<>(List.of("mvn", "--batch-mode", "--threads=2", "verify"));
    command.addAll(options);
    command.addAll(maven);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(place.project().toFile()).inheritIO();
    builder.environment().put(Backing.HOME_VARIABLE, backing.home().root().toString());
    builder.environment().put(Backing.PORT_VARIABLE, String.valueOf(backing.ports().base()));
    // What the user wishes comes last, and wins.
    builder.environment().merge("MAVEN_OPTS", QUICK_START, (wished, quick) -> quick + " " + wished);
    builder.environment().put("JAVA_HOME", Path.of(System.getProperty("java.home")).toString());
    Process running = builder.start();
    // Whoever ends this command ends the tests as well, which could do nothing without the backing.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(running), "end-tests"));
    return running.waitFor();
  }

  private static void end(Process running) {
    running.descendants().forEach(ProcessHandle::destroy);
    running.destroy();
  }
}
