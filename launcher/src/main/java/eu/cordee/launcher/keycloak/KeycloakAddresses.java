package eu.cordee.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.cordee.launcher.home.MailServer;

/**
 * Keeps the addresses to which Keycloak sends browsers back equal to where the system is now, and
 * the server that takes its mail. The realm is imported once, but its ports can be moved at every
 * start, and Keycloak allows exact addresses only.
 */
final class KeycloakAddresses {

  private KeycloakAddresses() {}

  /**
   * Names the server that takes mail. One that an operator has entered in Keycloak itself stays as
   * long as the system names none but its own mailbox.
   *
   * @param server the realm's {@code smtpServer}, filled
   */
  static void followMail(KeycloakAdmin keycloak, JsonNode server) {
    String inForce = keycloak.get("").path("smtpServer").path("host").asText();
    boolean isTheirs = !inForce.isEmpty() && !inForce.equals(MailServer.MAILBOX_HOST);
    if (!isTheirs || !server.path("host").asText().equals(MailServer.MAILBOX_HOST)) {
      keycloak.put("", JsonNodeFactory.instance.objectNode().set("smtpServer", server));
    }
  }

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
