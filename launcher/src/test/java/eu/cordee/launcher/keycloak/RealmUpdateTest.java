package eu.cordee.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.Addresses;
import eu.cordee.launcher.system.Backing;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Realms of earlier releases, in a real Keycloak, become that of this one. */
class RealmUpdateTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int THIS_RELEASE =
      Realm.read().path("attributes").path(Realm.NUMBER).asInt();

  private final Backing backing = Backing.startOrAttach(Path.of("target", "backing-home"), 0, true);
  private final Map<String, String> variables =
      Realm.variables(backing.home().secrets(), Addresses.local(backing.ports()), backing.ports());

  @Test
  void everyEarlierRealmBecomesThisOne() {
    for (int number : IntStream.range(1, THIS_RELEASE).toArray()) {
      // Given
      try (KeycloakAdmin keycloak = imported(number)) {
        // When
        int found = update(keycloak);
        int again = update(keycloak);
        // Then
        assertThat(found).isEqualTo(number);
        assertThat(again).isEqualTo(THIS_RELEASE);
        JsonNode newest = Realm.filled(variables);
        assertThat(RealmMerge.merge((ObjectNode) keycloak.get(""), newest, newest)).isFalse();
        assertThat(keycloak.get("").path("passwordPolicy").asText()).contains("passwordBlacklist");
        assertThat(names(keycloak.get("/roles"))).containsAll(roles(newest));
        assertThat(rolesOf(keycloak, Realm.ADMIN)).contains("admin", "organiser", "attendee");
        assertThat(rolesOf(keycloak, "service-account-" + Realm.OPERATOR_CLIENT)).contains("admin");
        assertThat(mayManagePeople(keycloak, "service-account-cordee-registry")).isTrue();
        assertThat(mayManagePeople(keycloak, "service-account-cordee-partner")).isFalse();
      }
    }
  }

  @Test
  void whatAnOperatorDecidedStays() {
    // Given
    try (KeycloakAdmin keycloak = imported(1)) {
      ObjectNode theirs = (ObjectNode) keycloak.get("");
      theirs.put("passwordPolicy", "length(16)").put("failureFactor", 7).put("displayName", "Fair");
      keycloak.put("", theirs);
      // When
      update(keycloak);
      // Then
      JsonNode now = keycloak.get("");
      assertThat(now.path("passwordPolicy").asText()).isEqualTo("length(16)");
      assertThat(now.path("failureFactor").asInt()).isEqualTo(7);
      assertThat(now.path("displayName").asText()).isEqualTo("Fair");
      assertThat(now.path("registrationAllowed").asBoolean()).isFalse();
    }
  }

  @Test
  void mailGoesWhereTheSystemSendsItsOwn() {
    // Given
    try (KeycloakAdmin keycloak = imported(1)) {
      update(keycloak);
      // When the ports are moved
      KeycloakAddresses.followMail(keycloak, server("127.0.0.1", 4711));
      // Then
      assertThat(serverOf(keycloak)).isEqualTo("127.0.0.1:4711");
      // When an operator enters a server in Keycloak
      keycloak.put("", JSON.createObjectNode().set("smtpServer", server("smtp.example", 25)));
      KeycloakAddresses.followMail(keycloak, server("127.0.0.1", 4712));
      // Then it stays, until the system names one
      assertThat(serverOf(keycloak)).isEqualTo("smtp.example:25");
      KeycloakAddresses.followMail(keycloak, server("mail.example", 587));
      assertThat(serverOf(keycloak)).isEqualTo("mail.example:587");
    }
  }

  private static JsonNode server(String host, int port) {
    ObjectNode server = (ObjectNode) Realm.read().path("smtpServer").deepCopy();
    return server.put("host", host).put("port", String.valueOf(port)).put("from", "a@b.example");
  }

  private static String serverOf(KeycloakAdmin keycloak) {
    JsonNode server = keycloak.get("").path("smtpServer");
    return server.path("host").asText() + ":" + server.path("port").asText();
  }

  @Test
  void anAdministratorWhoIsGoneStaysGone() {
    // Given
    try (KeycloakAdmin keycloak = imported(1)) {
      update(keycloak);
      String id = person(keycloak, Realm.ADMIN).path("id").asText();
      keycloak.put("/users/" + id, JSON.createObjectNode().put("enabled", false));
      // When
      update(keycloak);
      // Then
      assertThat(person(keycloak, Realm.ADMIN).path("enabled").asBoolean()).isFalse();
    }
  }

  @Test
  void aNewRealmHasOneAdministratorAndNobodyOfTheDemo() {
    assertThat(Realm.read().path("users").findValuesAsText("username"))
        .containsExactlyInAnyOrder(
            "service-account-cordee-partner",
            "service-account-cordee-operator",
            "service-account-cordee-registry",
            Realm.ADMIN);
    assertThat(Realm.read().path("registrationAllowed").asBoolean()).isFalse();
  }

  @Test
  void nobodyChoosesACommonPassword() {
    try (KeycloakAdmin keycloak = imported(1)) {
      update(keycloak);
      for (String common : List.of("qwertyuiop", "PASSWORD123", "1qaz2wsx3edc", "short")) {
        assertThatThrownBy(() -> choose(keycloak, common))
            .as(common)
            .isInstanceOf(LaunchException.class)
            .hasMessageContaining("400");
      }
      choose(keycloak, "seven-quiet-marmots");
    }
  }

  /** The sabotage twin: by the rules of the earlier realm a common password is taken. */
  @Test
  void theEarlierRealmTookOne() {
    try (KeycloakAdmin keycloak = imported(1)) {
      choose(keycloak, "qwertyuiop");
    }
  }

  private int update(KeycloakAdmin keycloak) {
    return new RealmUpdate(keycloak, Realm.filled(variables)).run();
  }

  private KeycloakAdmin imported(int number) {
    String name = "earlier-" + UUID.randomUUID();
    ObjectNode realm = (ObjectNode) Realm.earlier(number);
    realm.put("realm", name);
    // The default role is called after the realm.
    String text = realm.toString().replace("default-roles-cordee", "default-roles-" + name);
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      text = text.replace("${" + variable.getKey() + "}", variable.getValue());
    }
    try (KeycloakAdmin all = admin("")) {
      all.post("", JSON.readTree(text));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return admin(name);
  }

  private KeycloakAdmin admin(String realm) {
    return new KeycloakAdmin(backing.ports(), backing.home().secrets(), realm);
  }

  private static void choose(KeycloakAdmin keycloak, String password) {
    String path = "/users/" + person(keycloak, "ada").path("id").asText() + "/reset-password";
    keycloak.put(path, JSON.createObjectNode().put("type", "password").put("value", password));
  }

  private static JsonNode person(KeycloakAdmin keycloak, String name) {
    return keycloak.get("/users?exact=true&username=" + name).path(0);
  }

  private static List<String> rolesOf(KeycloakAdmin keycloak, String name) {
    String id = person(keycloak, name).path("id").asText();
    return names(keycloak.get("/users/" + id + "/role-mappings/realm/composite"));
  }

  private static boolean mayManagePeople(KeycloakAdmin keycloak, String name) {
    String id = person(keycloak, name).path("id").asText();
    return keycloak
        .get("/users/" + id + "/role-mappings")
        .path("clientMappings")
        .path("realm-management")
        .path("mappings")
        .findValuesAsText("name")
        .contains("manage-users");
  }

  private static List<String> roles(JsonNode realm) {
    return names(realm.path("roles").path("realm")).stream()
        .filter(name -> !name.startsWith("default-roles"))
        .toList();
  }

  private static List<String> names(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path("name").asText())
        .toList();
  }
}
