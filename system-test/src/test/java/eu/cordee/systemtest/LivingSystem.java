package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.kit.testing.CleanSlate;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.client.ClientCredentials;
import eu.cordee.launcher.keycloak.Realm;
import eu.cordee.launcher.part.Announcer;
import eu.cordee.launcher.postgres.Database;
import eu.cordee.launcher.system.Backing;
import eu.cordee.launcher.system.WholeSystem;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The whole system, as a user starts it, once for all tests of this module: the packaged services
 * as processes of their own behind the gateway, on empty databases.
 */
final class LivingSystem {

  private static final String[] DATABASES = {"registry", "event", "matchmaking", "gateway"};

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final LivingSystem ONLY = new LivingSystem();

  private final Backing backing;

  private LivingSystem() {
    backing = Backing.startOrAttach(Path.of("target", "backing"), 0, true);
    CleanSlate.of(
        backing.kafkaBootstrapServers(),
        Stream.of(DATABASES).map(backing::database).toArray(Database[]::new));
    WholeSystem system =
        new WholeSystem(
            backing.home(), backing.ports(), Path.of("..").toAbsolutePath().normalize(), true);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> system.stopServices(quiet()), "stop-services"));
    system.start(quiet());
  }

  static LivingSystem running() {
    return ONLY;
  }

  private static Announcer quiet() {
    return new Announcer(System.out);
  }

  URI gateway() {
    return URI.create(Realm.publicUrl(backing.ports()));
  }

  String password() {
    return backing.demoPassword();
  }

  Backing backing() {
    return backing;
  }

  /** The API as one of ada, ben, clara, dario, eva uses it; the login is made known first. */
  ApiClient as(String person) {
    ApiClient client = new ApiClient(gateway(), () -> token(person));
    client.put("/api/registry/people/me", Map.of());
    return client;
  }

  /** The API as the partner system uses it. */
  ApiClient asPartner() {
    return new ApiClient(
        gateway(),
        new ClientCredentials(backing.issuer(), Realm.PARTNER_CLIENT, backing.partnerSecret()));
  }

  /** A real token from Keycloak; the client that gives it for a password exists in tests only. */
  String token(String person) {
    return token("cordee", "cordee-test", person, password());
  }

  /** Whoever adds logins to the Keycloak of the tests. */
  String keycloakAdminToken() {
    return token("master", "admin-cli", "admin", backing.home().secrets().key("keycloak-admin"));
  }

  private String token(String realm, String client, String person, String password) {
    String form =
        "grant_type=password&client_id="
            + client
            + "&username="
            + person
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    String issuer = backing.issuer().replace("/realms/cordee", "/realms/" + realm);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> response;
      // As in a browser: nobody logs in twice at the same moment.
      synchronized (SystemUnderTest.class) {
        response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      }
      JsonNode answer = JsonMapper.builder().build().readTree(response.body());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("no token for " + person + ": " + answer);
      }
      return answer.path("access_token").asText();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
