package eu.cordee.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the realm that every installation begins with promises about logins (docs/security.md). */
class RealmRulesTest {

  private final ObjectNode realm = Realm.read();

  /** Codes with a proof alone, at exact addresses of our own, and secrets for every client. */
  @Test
  void tokensAreGivenForCodesOfOurOwnPagesAlone() {
    assertThat(looseClients(realm)).isEmpty();
  }

  /** The sabotage twin: each way of being loose is seen. */
  @Test
  void aLooseClientIsSeen() {
    for (String way : List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "publicClient")) {
      ObjectNode changed = realm.deepCopy();
      ((ObjectNode) changed.at("/clients/0")).put(way, true);
      assertThat(looseClients(changed)).as(way).hasSize(1);
    }
    ObjectNode wild = realm.deepCopy();
    ((ObjectNode) wild.at("/clients/0")).putArray("redirectUris").add("https://example.org/*");
    assertThat(looseClients(wild)).hasSize(1);
    ObjectNode unproven = realm.deepCopy();
    ((ObjectNode) unproven.at("/clients/0/attributes")).remove("pkce.code.challenge.method");
    assertThat(looseClients(unproven)).hasSize(1);
  }

  /** Long ones of any kind, for as long as their owner likes; no rule of composition, no expiry. */
  @Test
  void passwordsAreLongAndOfAnyKind() {
    String policy = realm.path("passwordPolicy").asText();

    assertThat(policy)
        .contains("length(10)", "maxLength(128)", "notUsername", "notEmail", "passwordBlacklist(")
        .doesNotContain("Digits", "upperCase", "lowerCase", "specialChars")
        .doesNotContain("forceExpiredPasswordChange", "passwordHistory");
  }

  /**
   * Keycloak's own Argon2id is what OWASP advises at least; who names another names a weaker one.
   */
  @Test
  void passwordsAreHashedAsKeycloakDoes() {
    assertThat(realm.path("passwordPolicy").asText())
        .doesNotContain("hashAlgorithm", "hashIterations");
  }

  /** A fair's day needs one login, and a login ends with it. */
  @Test
  void aLoginLastsAFairsDayAndNoLonger() {
    assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isEqualTo(16 * 3600);
    assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isEqualTo(16 * 3600);
    assertThat(realm.path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
  }

  /** Nobody opens an account for themselves, and nobody who guesses locks somebody out for long. */
  @Test
  void guessingIsSlowAndLocksNobodyOut() {
    assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("permanentLockout").asBoolean(true)).isFalse();
    assertThat(realm.path("maxFailureWaitSeconds").asInt()).isBetween(1, 30);
    assertThat(realm.path("failureFactor").asInt()).isBetween(5, 100);
  }

  /** What is forgotten is set anew by a link that lives half an hour. */
  @Test
  void aForgottenPasswordIsSetAnewByALinkThatSoonEnds() {
    assertThat(realm.path("resetPasswordAllowed").asBoolean()).isTrue();
    assertThat(realm.path("actionTokenGeneratedByUserLifespan").asInt()).isBetween(300, 1800);
  }

  private static List<String> looseClients(JsonNode realm) {
    List<String> loose = new ArrayList<>();
    for (JsonNode client : realm.path("clients")) {
      boolean browsers = client.path("standardFlowEnabled").asBoolean(true);
      boolean proven = client.at("/attributes/pkce.code.challenge.method").asText().equals("S256");
      boolean exact = client.path("redirectUris").valueStream().noneMatch(RealmRulesTest::isWild);
      if (client.path("implicitFlowEnabled").asBoolean(true)
          || client.path("directAccessGrantsEnabled").asBoolean(true)
          || client.path("publicClient").asBoolean(true)
          || (browsers && !proven)
          || !exact) {
        loose.add(client.path("clientId").asText());
      }
    }
    return loose;
  }

  private static boolean isWild(JsonNode address) {
    return address.asText().contains("*");
  }
}
