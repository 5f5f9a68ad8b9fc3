package eu.cordee.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.launcher.home.Addresses;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.home.Secrets;
import eu.cordee.launcher.keycloak.Realm;
import eu.cordee.launcher.postgres.Databases;
import eu.cordee.launcher.postgres.Postgres;
import eu.cordee.launcher.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * No engine runs here, so at least: what docker-compose.yml says and what the code says is the
 * same.
 */
@SuppressWarnings("unchecked")
class ComposeTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

  private static final Ports PORTS = new Ports(8080);

  @TempDir private Path secrets;

  private final String text = read("docker-compose.yml");
  private final Map<String, Object> services =
      (Map<String, Object>)
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .<Map<String, Object>>load(text)
              .get("services");

  @Test
  void namesTheImagesAndVersionsTheBuildUses() {
    assertThat(service("postgres").get("image")).isEqualTo("postgres:" + Postgres.MAJOR);
    assertThat(service("kafka").get("image"))
        .isEqualTo("apache/kafka:" + inRootPom("kafka.version"));
    assertThat(service("keycloak").get("image"))
        .isEqualTo("quay.io/keycloak/keycloak:" + inRootPom("keycloak.version"));
    for (Service service : Service.values()) {
      assertThat(service(service.module()).get("image")).isEqualTo(Compose.image(service));
    }
    assertThat(services).hasSize(Service.values().length + 4);
    assertThat(inRootPom("quarkus.container-image.tag")).isEqualTo(Compose.VERSION);
  }

  @Test
  void tellsEachServiceExactlyWhatTheLauncherTellsIt() {
    for (Service service : Service.values()) {
      Set<String> launched =
          service.environment(PORTS, Addresses.local(PORTS), new Secrets(secrets)).keySet();
      Set<String> composed = new TreeSet<>(environment(service.module()).keySet());
      assertThat(composed.remove("JAVA_TOOL_OPTIONS")).isTrue();

      assertThat(composed).as(service.module()).containsExactlyInAnyOrderElementsOf(launched);
    }
  }

  @Test
  void givesEachServiceItsOwnDatabaseAndTheOthersAddresses() {
    for (Service service : Service.values()) {
      Map<String, Object> environment = environment(service.module());
      assertThat(environment.get("QUARKUS_DATASOURCE_JDBC_URL"))
          .isEqualTo("jdbc:postgresql://postgres:5432/" + service.database());
      assertThat(environment.get("QUARKUS_DATASOURCE_USERNAME")).isEqualTo(service.database());
      assertThat((String) environment.get("QUARKUS_OIDC_AUTH_SERVER_URL"))
          .endsWith("/realms/" + Realm.NAME);
    }
    for (Service service : List.of(Service.REGISTRY, Service.EVENT, Service.MATCHMAKING)) {
      assertThat(environment("gateway").get("CORDEE_" + service.name() + "_URL"))
          .isEqualTo(
              "http://"
                  + service.module()
                  + ":"
                  + environment(service.module()).get("QUARKUS_HTTP_PORT"));
    }
  }

  @Test
  void takesNoVariableThatComposeEnvDoesNotWrite() {
    Set<String> used =
        VARIABLE.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());

    assertThat(used)
        .isEqualTo(Compose.variables(new Secrets(secrets), PORTS, Addresses.local(PORTS)).keySet());
  }

  @Test
  void publishesOnlyTheAddressesBrowsersUseAndOnlyOnThisMachine() {
    List<String> published =
        services.keySet().stream()
            .flatMap(
                name -> ((List<String>) service(name).getOrDefault("ports", List.of())).stream())
            .toList();

    assertThat(published)
        .containsExactlyInAnyOrder(
            "127.0.0.1:${CORDEE_KEYCLOAK_PORT:-"
                + new Ports(Ports.DEFAULT_BASE).keycloak()
                + "}:8080",
            "127.0.0.1:${CORDEE_PORT:-" + Ports.DEFAULT_BASE + "}:8080",
            "127.0.0.1:${CORDEE_MAILBOX_PORT:-"
                + new Ports(Ports.DEFAULT_BASE).mailbox()
                + "}:8025");
  }

  @Test
  void asksEachServiceOnThePortItListensOnWhetherItIsReady() {
    for (Service service : Service.values()) {
      Object check =
          ((Map<String, Object>) service(service.module()).get("healthcheck")).get("test");
      assertThat(check.toString())
          .contains("GET " + Service.READINESS + " ")
          .contains("/127.0.0.1/" + readinessPort(service) + " ");
    }
    assertThat(services.keySet()).allMatch(name -> service(name).containsKey("healthcheck"));
  }

  @Test
  void waitsForServicesThatExistAndMountsFilesThatExist() {
    for (String name : services.keySet()) {
      Map<String, Object> needs =
          (Map<String, Object>) service(name).getOrDefault("depends_on", Map.of());
      assertThat(services.keySet()).containsAll(needs.keySet());
      for (String volume : (List<String>) service(name).getOrDefault("volumes", List.of())) {
        if (volume.startsWith("./")) {
          assertThat(PROJECT.resolve(volume.substring(2, volume.indexOf(':')))).exists();
        }
      }
    }
  }

  @Test
  void createsTheSameDatabasesRolesAndExtensions() {
    String script = read("launcher/src/main/compose/10-databases.sh");

    assertThat(loop(script, "name")).isEqualTo(Databases.NAMES);
    assertThat(loop(script, "extension")).isEqualTo(Databases.EXTENSIONS);
    assertThat((String) environment("postgres").get("POSTGRES_INITDB_ARGS"))
        .contains(Postgres.INITDB);
  }

  @Test
  void fillsEveryPlaceholderOfTheRealm() {
    Set<String> placeholders =
        VARIABLE
            .matcher(Realm.read().toString())
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());

    assertThat(placeholders)
        .isEqualTo(Realm.variables(new Secrets(secrets), Addresses.local(PORTS), PORTS).keySet())
        .isSubsetOf(environment("keycloak").keySet());
  }

  private Object readinessPort(Service service) {
    Map<String, Object> environment = environment(service.module());
    return environment.getOrDefault(
        "QUARKUS_MANAGEMENT_PORT", environment.get("QUARKUS_HTTP_PORT"));
  }

  private Map<String, Object> service(String name) {
    return (Map<String, Object>) services.get(name);
  }

  private Map<String, Object> environment(String name) {
    return (Map<String, Object>) service(name).get("environment");
  }

  private static List<String> loop(String script, String variable) {
    return Pattern.compile("for " + variable + " in ([^;]+);")
        .matcher(script)
        .results()
        .map((MatchResult match) -> Arrays.asList(match.group(1).split(" ", -1)))
        .findFirst()
        .orElseThrow();
  }

  private static String inRootPom(String property) {
    return Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<")
        .matcher(read("pom.xml"))
        .results()
        .map(match -> match.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static String read(String file) {
    try {
      return Files.readString(PROJECT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
