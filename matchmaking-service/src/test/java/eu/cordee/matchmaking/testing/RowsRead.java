package eu.cordee.matchmaking.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How much work a query is, counted in rows and not in time, which other load would change. */
@ApplicationScoped
public class RowsRead {

  private static final List<String> COUNTED =
      List.of("Actual Rows", "Rows Removed by Filter", "Rows Removed by Join Filter");

  private final AgroalDataSource dataSource;

  RowsRead(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Rows that all steps of its plan made or threw away. */
  public long by(String query, Object... arguments) {
    return Math.round(rows(plan(query, arguments)));
  }

  /** Pages of tables and indexes that were looked at. */
  public long pagesBy(String query, Object... arguments) {
    JsonNode plan = plan(query, arguments);
    return plan.path("Shared Hit Blocks").asLong() + plan.path("Shared Read Blocks").asLong();
  }

  private JsonNode plan(String query, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement explain =
            connection.prepareStatement(
                "explain (analyze, buffers, timing off, format json) " + query)) {
      for (int i = 0; i < arguments.length; i++) {
        explain.setObject(i + 1, arguments[i]);
      }
      try (ResultSet result = explain.executeQuery()) {
        result.next();
        return new ObjectMapper().readTree(result.getString(1)).get(0).get("Plan");
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double rows(JsonNode step) {
    double rows = 0;
    for (String counted : COUNTED) {
      rows += step.path(counted).asDouble() * step.path("Actual Loops").asDouble();
    }
    for (JsonNode part : step.path("Plans")) {
      rows += rows(part);
    }
    return rows;
  }
}
