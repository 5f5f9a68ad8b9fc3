package eu.cordee.launcher.keycloak;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Keeps the addresses to which Keycloak sends browsers back equal to where the system is now, and
 * the server that takes its mail. The realm is imported once, but its ports can be moved at every
 * start, and Keycloak allows exact addresses only.
 */
final class KeycloakAddresses {

  private KeycloakAddresses() {}

  /** Writes the client's addresses anew when they differ. */
  static void follow(KeycloakAdmin keycloak, String publicUrl) {
    ObjectNode client =
        (ObjectNode) keycloak.get("/clients?clientId=" + Realm.WEB_CLIENT).required(0);
    if (client.path("baseUrl").asText().equals(publicUrl + "/")) {
      return;
    }
    client.put("baseUrl", publicUrl + "/");
    client.putArray("redirectUris").add(publicUrl + "/login/callback");
    ((ObjectNode) client.get("attributes")).put("post.logout.redirect.uris", publicUrl + "/");
    keycloak.put("/clients/" + client.get("id").asText(), client);
  }
}
