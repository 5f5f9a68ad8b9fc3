package eu.cordee.launcher.command;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.part.Announcer;
import eu.cordee.launcher.system.Backing;
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

  @Parameters(arity = "0..*", hidden = true)
  private List<String> maven = new ArrayList<>();

  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  int call(Place place) throws IOException, InterruptedException {
    Home home = new Home(place.project().resolve("target").resolve("test-home"));
    Backing.stopLeftovers(home);
    home.clear();
    Ports ports = Ports.free();
    // They get ready while the first modules are compiled; the tests wait for them.
    Thread.ofPlatform().name("backing-systems").daemon().start(() -> start(home, ports));
    return runMaven(place, home, ports);
  }

  private static void start(Home home, Ports ports) {
    Announcer announcer = new Announcer(System.out);
    announcer.say("backing systems", "starting (PostgreSQL, Kafka, Keycloak)");
    try {
      Backing.startOrAttach(home.root(), ports.base(), true);
      announcer.say("backing systems", "ready on the ports from " + ports.base());
    } catch (LaunchException e) {
      // The first test that needs them tries again, and fails with the same words.
      announcer.say("backing systems", e.getMessage());
    }
  }

  private int runMaven(Place place, Home home, Ports ports)
      throws IOException, InterruptedException {
    // Three modules side by side on two cores: while the tests of one wait, those of the others
    // work.
    List<String> command = new ArrayList<>(List.of("mvn", "--batch-mode", "--threads=3", "verify"));
    command.addAll(options);
    command.addAll(maven);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(place.project().toFile()).inheritIO();
    builder.environment().put(Backing.HOME_VARIABLE, home.root().toString());
    builder.environment().put(Backing.PORT_VARIABLE, String.valueOf(ports.base()));
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
