package eu.cordee.matchmaking.timetable;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The {@link Proof} of every finished run. */
@ApplicationScoped
class Proofs {

  private static final String WRITE = "insert into timetable_proof (run_id, files) values (?, ?)";
  private static final String READ = "select files from timetable_proof where run_id = ?";

  private final Sql sql;

  Proofs(Sql sql) {
    this.sql = sql;
  }

  void write(UUID runId, byte[] files) {
    sql.update(WRITE, runId, files);
  }

  byte[] read(UUID runId) {
    return sql.first(READ, row -> row.bytes("files"), runId)
        .orElseThrow(() -> new ProblemException(TimetableProblem.NO_PROOF));
  }
}
