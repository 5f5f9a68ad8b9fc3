package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.client.ClientCredentials;
import eu.cordee.launcher.keycloak.Realm;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One living person (or machine) for each kind of caller. The demo people are too few, so Keycloak
 * gets some more.
 */
final class Cast {

  private static final Map<String, List<String>> MORE =
      Map.of(
          "noah", List.of(),
          "paul", List.of(),
          "otto", List.of(),
          "olga", List.of("organiser"));

  private final LivingSystem system;
  private final ClientCredentials partner;
  private final Map<CallerKind, Token> tokens = new EnumMap<>(CallerKind.class);
  private final Map<CallerKind, String> personIds = new EnumMap<>(CallerKind.class);

  private record Token(String value, long until) {}

  Cast(LivingSystem system) {
    this.system = system;
    this.partner =
        new ClientCredentials(
            system.backing().issuer(), Realm.PARTNER_CLIENT, system.backing().partnerSecret());
    MORE.forEach(new Logins(system)::add);
    for (CallerKind kind : CallerKind.values()) {
      if (kind != CallerKind.anonymous) {
        JsonNode person = as(kind).put("/api/registry/people/me", Map.of());
        personIds.put(kind, person.path("id").asText());
      }
    }
  }

  /** The API as this one uses it. */
  ApiClient as(CallerKind kind) {
    return new ApiClient(system.gateway(), () -> token(kind));
  }

  String personId(CallerKind kind) {
    return personIds.get(kind);
  }

  /** A valid access token; empty for nobody. */
  synchronized String token(CallerKind kind) {
    return switch (kind) {
      case anonymous -> "";
      case partner -> partner.get();
      default -> {
        Token token = tokens.get(kind);
        if (token == null || token.until < System.nanoTime()) {
          // Keycloak's live for five minutes.
          token = new Token(system.token(kind.login()), System.nanoTime() + 200_000_000_000L);
          tokens.put(kind, token);
        }
        yield token.value;
      }
    };
  }
}
