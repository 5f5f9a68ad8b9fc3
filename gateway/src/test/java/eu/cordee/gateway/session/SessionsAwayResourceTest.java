package eu.cordee.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Surroundings;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G9: sessions that cannot be read are no fault inside, and no logout: one comes again. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SessionsAwayResourceTest {

  @Inject AgroalDataSource database;

  @BeforeEach
  void takeAway() throws SQLException {
    execute("alter table browser_session rename to browser_session_away");
  }

  @AfterEach
  void bringBack() throws SQLException {
    execute("alter table browser_session_away rename to browser_session");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/registry/echo", "/api/notices", "/session"})
  void isAnsweredWithComeAgain(String path) {
    HttpResponse<String> answer =
        Edge.get(path, "Cookie", "__Host-cordee=" + SessionId.random().value());

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("retry-after")).hasValue("1");
    assertThat(answer.body()).contains("/login-unavailable");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
