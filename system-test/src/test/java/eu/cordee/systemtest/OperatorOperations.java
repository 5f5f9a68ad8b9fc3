package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.service.Service;
import eu.cordee.systemtest.AuthorisationTable.Row;
import eu.cordee.systemtest.Description.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What each service offers to whoever runs the system, at its own address: the joined document
 * leaves it out, and who may do it stands in the table all the same.
 */
final class OperatorOperations {

  private static final String PLACE = "/operations";
  private static final List<String> PREFIXES =
      List.of("", "/api", "/api/registry", "/api/events", "/api/matchmaking", "/api/notices");

  private static final List<String> NAMES = List.of("registry", "events", "matchmaking", "notices");

  /** A topic that the service reads, whose copy nobody needs in these tests. */
  private static final Map<Service, String> READ =
      Map.of(
          Service.REGISTRY, "findings.v1",
          Service.EVENT, "organisations.v1",
          Service.MATCHMAKING, "organisations.v1",
          Service.GATEWAY, "announcements.v1");

  /** A topic that the service owns; the gateway owns none, so there is nothing to tell again. */
  private static final Map<Service, String> OWNED =
      Map.of(
          Service.REGISTRY, "clusters.v1",
          Service.EVENT, "sessions.v1",
          Service.MATCHMAKING, "timetables.v1",
          Service.GATEWAY, "notices.v1");

  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final Map<Service, RawCall> doors = new LinkedHashMap<>();

  OperatorOperations(Ports ports) {
    for (Service service : Service.values()) {
      URI address = URI.create("http://localhost:" + service.port(ports));
      doors.put(service, new RawCall(address));
      described(service, ports).values().stream()
          .filter(operation -> operation.path().startsWith(PLACE))
          .forEach(
              operation -> {
                operations.put(operation.id(), operation);
                services.put(operation.id(), service);
              });
    }
  }

  /** By their names in the table: the service's, a dot, and that of its own document. */
  Map<String, Operation> byName() {
    return operations;
  }

  boolean has(Row row) {
    return operations.containsKey(row.operation());
  }

  /** Whoever asks the service itself. */
  RawCall door(Row row) {
    return doors.get(services.get(row.operation()));
  }

  /** The path at the service with its parts filled in. */
  String target(Row row) {
    Service service = services.get(row.operation());
    String path = operations.get(row.operation()).path();
    return path.replace("{topic}", (path.contains("/topics/") ? OWNED : READ).get(service))
            .replace("{key}", UUID.randomUUID().toString())
        // Nothing is taken out of a copy.
        + (path.endsWith("/sweep") ? "?most=0" : "");
  }

  /** What is sent along. */
  Map<String, String> body(Row row) {
    return row.operation().endsWith(".discardParkedMessages")
        ? Map.of("reason", "Nobody needs it")
        : Map.of();
  }

  /** What is read, as the gateway might be asked for it, and is for administrators. */
  List<String> throughTheGateway() {
    return operations.values().stream()
        .filter(operation -> operation.method().equals("GET"))
        .map(operation -> target(new Row(operation.id(), "")))
        .distinct()
        .flatMap(
            path ->
                Stream.concat(
                    PREFIXES.stream().map(prefix -> prefix + path),
                    NAMES.stream().map(name -> path.replace(PLACE, "/api/operations/" + name))))
        .toList();
  }

  /** What a service says of itself; the gateway does so at its port for operators. */
  private static Map<String, Operation> described(Service service, Ports ports) {
    URI document =
        URI.create("http://localhost:" + service.readinessPort(ports) + "/q/openapi?format=json");
    Map<String, Operation> own = new LinkedHashMap<>();
    try {
      for (Operation operation :
          Description.operations(JsonMapper.builder().build().readTree(document.toURL()))) {
        String name = service.database() + "." + operation.id();
        own.put(
            name, new Operation(name, operation.method(), operation.path(), operation.isPublic()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return own;
  }
}
