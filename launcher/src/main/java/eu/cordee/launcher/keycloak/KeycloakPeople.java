package eu.cordee.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Logins, entered through Keycloak's API as an import of the realm would. */
final class KeycloakPeople {

  private static final String ROLES = "realmRoles";

  private final KeycloakAdmin keycloak;

  KeycloakPeople(KeycloakAdmin keycloak) {
    this.keycloak = keycloak;
  }

  /**
   * Enters a person unless the name is taken.
   *
   * @return whether somebody was entered
   */
  boolean enter(JsonNode person) {
    String name = person.path("username").asText();
    if (isThere(name)) {
      return false;
    }
    // Keycloak takes roles in a file and none at its API.
    keycloak.post(
        "/users", ((ObjectNode) person.deepCopy()).without(List.of(ROLES, "clientRoles")));
    List<String> roles = new ArrayList<>();
    person.path(ROLES).forEach(role -> roles.add(role.asText()));
    grant(name, roles);
    return true;
  }

  boolean isThere(String name) {
    return !found(name).isEmpty();
  }

  void grant(String name, List<String> roles) {
    JsonNode person = found(name).path(0);
    if (roles.isEmpty() || person.isMissingNode()) {
      return;
    }
    ArrayNode granted = JsonNodeFactory.instance.arrayNode();
    roles.stream()
        .map(role -> keycloak.get("/roles/" + KeycloakAdmin.encoded(role)))
        .filter(role -> !role.isMissingNode())
        .forEach(granted::add);
    keycloak.post("/users/" + person.path("id").asText() + "/role-mappings/realm", granted);
  }

  /**
   * Grants roles that belong to clients.
   *
   * @param roles lists of names, by the id of the client
   */
  void grantOfClients(String name, JsonNode roles) {
    JsonNode person = found(name).path(0);
    if (person.isMissingNode()) {
      return;
    }
    for (Map.Entry<String, JsonNode> ofClient : roles.properties()) {
      String client =
          keycloak
              .get("/clients?clientId=" + KeycloakAdmin.encoded(ofClient.getKey()))
              .path(0)
              .path("id")
              .asText();
      ArrayNode granted = JsonNodeFactory.instance.arrayNode();
      ofClient
          .getValue()
          .forEach(
              role ->
                  granted.add(
                      keycloak.get(
                          "/clients/"
                              + client
                              + "/roles/"
                              + KeycloakAdmin.encoded(role.asText()))));
      keycloak.post(
          "/users/" + person.path("id").asText() + "/role-mappings/clients/" + client, granted);
    }
  }

  /** The roles that the first list has and the second has not. */
  static List<String> beyond(JsonNode roles, JsonNode others) {
    List<String> beyond = new ArrayList<>();
    roles.forEach(role -> beyond.add(role.asText()));
    others.forEach(role -> beyond.remove(role.asText()));
    return beyond;
  }

  private JsonNode found(String name) {
    return keycloak.get("/users?exact=true&username=" + KeycloakAdmin.encoded(name));
  }
}
