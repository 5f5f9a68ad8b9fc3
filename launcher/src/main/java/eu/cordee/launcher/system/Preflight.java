package eu.cordee.launcher.system;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.process.Memory;
import eu.cordee.launcher.process.PortOwner;
import eu.cordee.launcher.service.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is looked at before anything is started, so that nothing has to be undone. */
public final class Preflight {

  /**
   * What the whole system needs, in megabytes, with some air for the builds and browsers beside it.
   */
  static final long NEEDED_MEGABYTES = 4000;

  private final Ports ports;

  public Preflight(Ports ports) {
    this.ports = ports;
  }

  /** Throws a sentence when the parts that do not run yet could not start. */
  public void check(List<Part> parts) {
    if (parts.stream().noneMatch(Part::isAlive)) {
      Memory.availableMegabytes().ifPresent(Preflight::requireMemory);
    }
    parts.stream().filter(part -> !part.isAlive()).forEach(this::requireFreePorts);
  }

  /** Throws a sentence when services of this home still run on other ports. */
  public void requireSamePorts(Home home) {
    Ports last = home.lastPorts(ports);
    if (!last.equals(ports) && Stream.of(Service.values()).anyMatch(it -> runs(it, home, last))) {
      throw new LaunchException(
          "Cordée already runs from "
              + home.root()
              + " on port "
              + last.base()
              + ": ./cordee down stops it.");
    }
  }

  private static boolean runs(Service service, Home home, Ports ports) {
    return home.processes()
        .alive(service.module())
        .filter(it -> it.port() == service.port(ports))
        .isPresent();
  }

  static void requireMemory(long available) {
    if (available < NEEDED_MEGABYTES) {
      throw new LaunchException(
          "Cordée needs "
              + NEEDED_MEGABYTES
              + " MB of free memory and only "
              + available
              + " MB are available: close something, or use a larger machine.");
    }
  }

  private void requireFreePorts(Part part) {
    for (Map.Entry<String, Integer> port : ports.byName().entrySet()) {
      if (port.getKey().startsWith(part.name()) && !Ports.isFree(port.getValue())) {
        throw new LaunchException(
            busy(port.getKey(), port.getValue(), PortOwner.of(port.getValue())));
      }
    }
  }

  String busy(String wantedBy, int port, Optional<String> owner) {
    return "Port "
        + port
        + ", which "
        + wantedBy
        + " needs, is taken by "
        + owner.orElse("another program")
        + ": stop that, or move all ports, for example with "
        + Ports.VARIABLE
        + "="
        + (ports.base() + 100)
        + " ./cordee up.";
  }
}
