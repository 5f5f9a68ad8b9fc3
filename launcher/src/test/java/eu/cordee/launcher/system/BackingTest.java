package eu.cordee.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** One start of the real three; everything else that needs them attaches. */
class BackingTest {

  private final Backing backing = Backing.startOrAttach(Path.of("target", "backing-home"), 0, true);

  @Test
  void givesEveryServiceADatabaseOfItsOwnWithTheExtensionsItNeeds() throws Exception {
    for (String name : new String[] {"registry", "event", "matchmaking", "gateway"}) {
      try (Connection connection = backing.database(name).connect();
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT string_agg(extname, ' ' ORDER BY extname) FROM pg_extension")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("btree_gist pg_trgm plpgsql unaccent");
      }
    }
  }

  @Test
  void issuesTokensWithTheAudienceAndRolesTheServicesExpect() throws Exception {
    String claims =
        claims(
            "grant_type=password&client_id=cordee-test&username=clara&password="
                + backing.demoPassword());

    assertThat(claims)
        .contains(
            "\"aud\":[\"cordee\"",
            "organiser",
            "attendee",
            "\"email\":\"clara@example.org\"",
            "Novak",
            "\"sub\"");
  }

  @Test
  void letsAPartnerSystemInWithItsOwnCredentials() throws Exception {
    String claims =
        claims(
            "grant_type=client_credentials&client_id=cordee-partner&client_secret="
                + backing.partnerSecret());

    assertThat(claims).contains("\"aud\":\"cordee\"", "organiser", "attendee", "\"sub\"");
  }

  private String claims(String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(backing.issuer() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      assertThat(answer).contains("access_token");
      String token = answer.replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
      return new String(
          Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }
  }
}
