package eu.cordee.launcher.command;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.MailServer;
import eu.cordee.launcher.keycloak.Realm;
import eu.cordee.launcher.mailbox.Mailbox;
import eu.cordee.launcher.part.Announcer;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.system.Preflight;
import eu.cordee.launcher.system.WholeSystem;
import java.io.Console;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the whole system and returns while it goes on. */
@Command(name = "up", description = "Start everything and return when it can be used.")
public final class Up extends PlacedCommand {

  @Option(names = "--demo", description = "load the story of a fair as well, without asking")
  private boolean demo;

  @Override
  int call(Place place) {
    boolean first = !place.home().hasData();
    int code = place.alone(() -> start(place));
    if (demo || (first && isDemoWanted())) {
      return new Demo().call(place);
    }
    if (first) {
      System.out.println("It is empty: ./cordee demo loads a fair to look at.");
    }
    return code;
  }

  private int start(Place place) {
    WholeSystem system = place.system();
    Preflight preflight = new Preflight(place.ports());
    preflight.requireSamePorts(place.home());
    refuseSecondStart(place, system);
    preflight.check(system.parts());
    place.home().keepPorts(place.ports());
    Announcer announcer = new Announcer(System.out);
    boolean hadAdmin = Realm.hasAdmin(place.home().secrets());
    system.start(announcer);
    greet(place, announcer, !hadAdmin);
    return 0;
  }

  /** Asked only where somebody can answer: a script must not wait for ever. */
  private static boolean isDemoWanted() {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return false;
    }
    String answer = console.readLine("It is empty. Load a fair to look at? [Y/n] ");
    return answer != null && !answer.strip().toLowerCase(Locale.ROOT).startsWith("n");
  }

  private void refuseSecondStart(Place place, WholeSystem system) {
    if (system.parts().stream().allMatch(Part::isReady)) {
      throw new LaunchException(
          "Cordée already runs at "
              + Realm.publicUrl(place.ports())
              + " (./cordee status; ./cordee down stops it).");
    }
  }

  private static String mail(Place place) {
    MailServer server = MailServer.fromEnvironment(System.getenv(), place.ports());
    return server.isLocal()
        ? "Every mail ends in " + Mailbox.page(place.ports()) + ", nothing leaves this machine"
        : "Mail leaves through " + server.host() + ":" + server.port();
  }

  private void greet(Place place, Announcer announcer, boolean newAdmin) {
    System.out.printf(
        Locale.ROOT,
        "%nCordée runs at %s  (after %.1f s)%n%n",
        place.addresses().gateway(),
        announcer.seconds());
    if (newAdmin) {
      System.out.printf(
          "Log in as %s with the password %s and change it. This is said once; it is kept in %s.%n%n",
          Realm.ADMIN,
          Realm.adminPassword(place.home().secrets()),
          place.home().root().resolve("secrets/admin-password"));
    }
    System.out.println(mail(place));
    System.out.println();
    System.out.println(
        "./cordee status shows what runs, ./cordee down stops it; data stays in "
            + place.home().root());
  }
}
