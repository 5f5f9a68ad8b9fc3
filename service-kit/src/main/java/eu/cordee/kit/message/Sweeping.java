package eu.cordee.kit.message;

import eu.cordee.contracts.Message;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The end of a rebuild: what the owner did not tell again goes, in batches. */
@ApplicationScoped
class Sweeping {

  private static final int BATCH = 500;

  private final ReadCopies readCopies;

  Sweeping(ReadCopies readCopies) {
    this.readCopies = readCopies;
  }

  /**
   * Deletes from the copy.
   *
   * @param most deletes nothing where it would be more: then not everything has arrived yet
   */
  int sweep(MessageListener<? extends Message> listener, long most) {
    long leftBehind =
        QuarkusTransaction.requiringNew()
            .call(() -> readCopies.progress(listener.topic()))
            .leftBehind();
    if (leftBehind > most) {
      throw new ProblemException(
          KitProblem.REBUILD_INCOMPLETE, leftBehind + " were not told again, more than " + most);
    }
    int swept = 0;
    int batch;
    do {
      batch = QuarkusTransaction.requiringNew().call(() -> sweepSome(listener));
      swept += batch;
    } while (batch == BATCH);
    return swept;
  }

  private int sweepSome(MessageListener<? extends Message> listener) {
    List<UUID> gone = readCopies.takeLeftBehind(listener.topic(), BATCH);
    if (!gone.isEmpty()) {
      listener.forget(gone);
    }
    return gone.size();
  }
}
