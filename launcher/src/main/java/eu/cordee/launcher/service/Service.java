package eu.cordee.launcher.service;

import eu.cordee.launcher.home.Addresses;
import eu.cordee.launcher.home.MailServer;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.home.Secrets;
import eu.cordee.launcher.kafka.KafkaLogins;
import eu.cordee.launcher.keycloak.Realm;
import eu.cordee.launcher.part.Jvm;
import eu.cordee.launcher.postgres.Database;
import eu.cordee.launcher.postgres.Databases;
import java.util.LinkedHashMap;
import java.util.Map;

/** The four services: what each is called, where it listens and what it is told. */
public enum Service {
  REGISTRY("registry-service", "registry", 1, 320),
  EVENT("event-service", "event", 2, 320),
  MATCHMAKING("matchmaking-service", "matchmaking", 3, 448),
  GATEWAY("gateway", "gateway", 0, 256);

  /** What every service answers with 200 when it can be used. */
  public static final String READINESS = "/q/health/ready";

  private final String module;
  private final String database;
  private final int offset;
  private final int heap;

  Service(String module, String database, int offset, int heap) {
    this.module = module;
    this.database = database;
    this.offset = offset;
    this.heap = heap;
  }

  /** The Maven module, also the name of its log and of its image. */
  public String module() {
    return module;
  }

  public String database() {
    return database;
  }

  public int port(Ports ports) {
    return ports.base() + offset;
  }

  /**
   * Where {@link #READINESS} is answered: strangers reach the gateway, so it has a port for that.
   */
  public int readinessPort(Ports ports) {
    return this == GATEWAY ? ports.gatewayManagement() : port(ports);
  }

  /** Most megabytes of heap. */
  int heap() {
    return heap;
  }

  /** The gateway is small, and everything goes through it: it gets all of the compiler at once. */
  String[] compiler() {
    return this == GATEWAY ? new String[0] : Jvm.PATIENT;
  }

  /** What the service reads from its environment; the same names are in docker-compose.yml. */
  public Map<String, String> environment(Ports ports, Addresses addresses, Secrets secrets) {
    Database own = new Databases(secrets, ports.postgres()).of(database);
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    variables.put("QUARKUS_HTTP_PORT", String.valueOf(port(ports)));
    variables.put("QUARKUS_DATASOURCE_JDBC_URL", own.jdbcUrl());
    variables.put("QUARKUS_DATASOURCE_USERNAME", own.user());
    variables.put("QUARKUS_DATASOURCE_PASSWORD", own.password());
    // While everything starts at once, the first connection may take longer than a request would
    // ever wait for one.
    variables.put("QUARKUS_FLYWAY_CONNECT_RETRIES", "5");
    variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
    variables.putAll(KafkaLogins.environment(secrets));
    variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", Realm.issuer(ports));
    variables.put("CORDEE_INNER_KEY", secrets.key("inner-key"));
    if (this == REGISTRY) {
      variables.put(Realm.REGISTRY_VARIABLE, Realm.registrySecret(secrets));
    }
    if (this == GATEWAY) {
      variables.putAll(gatewayOnly(ports, addresses, secrets));
    }
    return variables;
  }

  private static Map<String, String> gatewayOnly(
      Ports ports, Addresses addresses, Secrets secrets) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(Addresses.GATEWAY_VARIABLE, addresses.gateway());
    variables.put(Addresses.LOGIN_VARIABLE, addresses.login());
    variables.put("QUARKUS_OIDC_CLIENT_ID", Realm.WEB_CLIENT);
    variables.put("QUARKUS_OIDC_CREDENTIALS_SECRET", Realm.webSecret(secrets));
    variables.put("CORDEE_SESSION_KEY", secrets.key("session-key"));
    variables.put("CORDEE_PUSH_KEY", secrets.keyPair("push-key"));
    variables.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(GATEWAY.readinessPort(ports)));
    variables.putAll(MailServer.fromEnvironment(System.getenv(), ports).variables());
    variables.put(MailServer.PER_DOMAIN, MailServer.perDomain(System.getenv()));
    for (Service service : new Service[] {REGISTRY, EVENT, MATCHMAKING}) {
      variables.put("CORDEE_" + service.name() + "_URL", "http://127.0.0.1:" + service.port(ports));
    }
    return variables;
  }
}
