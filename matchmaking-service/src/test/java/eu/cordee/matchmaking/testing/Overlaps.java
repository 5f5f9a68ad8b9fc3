package eu.cordee.matchmaking.testing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Looks for double bookings, independently of the constraint that forbids them: from the meetings
 * themselves, and from the occupancy by comparing every row with every other.
 */
@ApplicationScoped
public class Overlaps {

  private static final String CONSTRAINT =
      "alter table occupancy add constraint nobody_is_in_two_places exclude using gist (time_of with =, during with &&)";

  private final AgroalDataSource dataSource;

  Overlaps(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  private record Booked(Instant from, Instant to, String what) {}

  /** Everything that is wrong at one event. */
  public List<String> of(UUID eventId) {
    List<String> wrong = new ArrayList<>(fromMeetings(eventId));
    wrong.addAll(
        texts(
            """
            select a.source_id || ' and ' || b.source_id || ' both have ' || a.resource_id
            from occupancy a join occupancy b on a.resource_id = b.resource_id and a.source_id < b.source_id
              and a.during && b.during
            where a.event_id = ?
            """,
            eventId));
    wrong.addAll(
        texts(
            """
            select 'meeting ' || m.id || ' is ' || m.state || ' with ' || count(o.source_id) || ' rows of occupancy'
            from meeting m left join occupancy o on o.source_id = m.id
              and o.during = tstzrange(m.starts_at, m.ends_at)
            where m.event_id = ? group by m.id
            having count(o.source_id) <> case m.state when 'CONFIRMED' then 3 + num_nonnulls(m.interpreter_id) else 0 end
            """,
            eventId));
    return wrong;
  }

  /** Without the constraint, for the twin of a test: the check must then find something. */
  public <T> T withoutConstraint(java.util.concurrent.Callable<T> work) throws Exception {
    execute("alter table occupancy drop constraint nobody_is_in_two_places");
    try {
      return work.call();
    } finally {
      execute("delete from occupancy");
      execute(CONSTRAINT);
    }
  }

  private List<String> fromMeetings(UUID eventId) {
    Map<UUID, List<Booked>> byResource = new HashMap<>();
    String sql =
        """
        select m.id, m.host_id, m.guest_id, m.table_id, m.starts_at, m.ends_at from meeting m
        where m.event_id = ? and m.state = 'CONFIRMED'
        """;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, eventId);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Booked booked =
              new Booked(
                  row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                  row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                  row.getString("id"));
          for (String column : List.of("host_id", "guest_id", "table_id")) {
            byResource
                .computeIfAbsent(row.getObject(column, UUID.class), id -> new ArrayList<>())
                .add(booked);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    List<String> wrong = new ArrayList<>();
    byResource.forEach((resource, booked) -> addOverlaps(resource, booked, wrong));
    return wrong;
  }

  private static void addOverlaps(UUID resource, List<Booked> booked, List<String> wrong) {
    booked.sort(Comparator.comparing(Booked::from));
    for (int i = 1; i < booked.size(); i++) {
      if (booked.get(i).from.isBefore(booked.get(i - 1).to)) {
        wrong.add(
            "meetings "
                + booked.get(i - 1).what
                + " and "
                + booked.get(i).what
                + " share "
                + resource);
      }
    }
  }

  private List<String> texts(String sql, UUID eventId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, eventId);
      List<String> texts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
