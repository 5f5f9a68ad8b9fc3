package eu.cordee.kit.time;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jboss.logging.Logger;

/** Asks the database what time it is: before anything else begins, and every minute. */
@ApplicationScoped
class DatabaseClockReader {

  private static final Logger LOG = Logger.getLogger(DatabaseClockReader.class);

  /** An answer that took longer says too little about the moment it was given. */
  private static final long SLOW = Duration.ofMillis(500).toNanos();

  private final AgroalDataSource database;

  DatabaseClockReader(AgroalDataSource database) {
    this.database = database;
  }

  void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
    read();
  }

  @Scheduled(every = "1m", delayed = "1m")
  void read() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      // Once for the way, so that the second answer is quick.
      for (int i = 0; i < 2; i++) {
        long asked = System.nanoTime();
        try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
          long answered = System.nanoTime();
          if (row.next() && answered - asked < SLOW) {
            DatabaseTime.read(row.getObject(1, OffsetDateTime.class).toInstant(), asked, answered);
          }
        }
      }
    } catch (SQLException e) {
      LOG.debugf("The clock goes on by itself: %s", e.getMessage());
    }
  }
}
