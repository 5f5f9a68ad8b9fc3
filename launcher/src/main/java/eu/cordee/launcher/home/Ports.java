package eu.cordee.launcher.home;

import eu.cordee.launcher.LaunchException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The block of ports one copy of the system uses: everything is counted from one base, so that one
 * variable moves all.
 *
 * @param base the gateway's port, the only one people need to know
 */
public record Ports(int base) {

  /** The variable that moves the block. */
  public static final String VARIABLE = "CORDEE_PORT";

  public static final int DEFAULT_BASE = 8080;

  /** How many ports follow each other from the base on. */
  public static final int BLOCK = 12;

  private static final int KAFKA = 6;

  public Ports {
    if (base < 1024 || base + BLOCK > 65535) {
      throw new LaunchException(
          VARIABLE + " must lie between 1024 and " + (65535 - BLOCK) + ", not " + base + ".");
    }
  }

  public static Ports fromEnvironment(Map<String, String> environment) {
    String value = environment.getOrDefault(VARIABLE, String.valueOf(DEFAULT_BASE));
    try {
      return new Ports(Integer.parseInt(value.strip()));
    } catch (NumberFormatException e) {
      throw new LaunchException(VARIABLE + " must be a port number, not \"" + value + "\".", e);
    }
  }

  /**
   * A block that is free now, for tests; far from the default so that a running system is left
   * alone.
   */
  public static Ports free() {
    for (int attempt = 0; attempt < 200; attempt++) {
      Ports candidate = new Ports(20000 + 12 * ThreadLocalRandom.current().nextInt(1000));
      if (candidate.byName().values().stream().allMatch(Ports::isFree)) {
        return candidate;
      }
    }
    throw new LaunchException(
        "No free block of " + BLOCK + " ports was found between 20000 and 32000.");
  }

  public static Ports ofKafka(int port) {
    return new Ports(port - KAFKA);
  }

  public int gateway() {
    return base;
  }

  public int registry() {
    return base + 1;
  }

  public int event() {
    return base + 2;
  }

  public int matchmaking() {
    return base + 3;
  }

  public int keycloak() {
    return base + 4;
  }

  public int postgres() {
    return base + 5;
  }

  public int kafka() {
    return base + KAFKA;
  }

  public int kafkaController() {
    return base + 7;
  }

  public int keycloakManagement() {
    return base + 8;
  }

  public int gatewayManagement() {
    return base + 9;
  }

  /** Where an operator reads what the local mailbox has taken. */
  public int mailbox() {
    return base + 10;
  }

  /** Where the local mailbox takes mail. */
  public int mailboxSmtp() {
    return base + 11;
  }

  /** Every port with the words a person knows it by. */
  public Map<String, Integer> byName() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("gateway", gateway());
    ports.put("registry-service", registry());
    ports.put("event-service", event());
    ports.put("matchmaking-service", matchmaking());
    ports.put("Keycloak", keycloak());
    ports.put("PostgreSQL", postgres());
    ports.put("Kafka", kafka());
    ports.put("Kafka's controller", kafkaController());
    ports.put("Keycloak's management", keycloakManagement());
    ports.put("gateway's management", gatewayManagement());
    ports.put("mailbox", mailbox());
    ports.put("mailbox's SMTP", mailboxSmtp());
    return ports;
  }

  /** Whether nobody listens on this port of the loopback interface. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
