package eu.cordee.registry.studyranking;

import eu.cordee.registry.kept.KeptJson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works on queued rankings, one at a time per replica. A ranking belongs to whoever holds its
 * lease; a replica that dies lets it run out, and another one takes over and finds the same.
 */
@ApplicationScoped
class RankingWorker {

  private static final Logger LOG = Logger.getLogger(RankingWorker.class);

  /** After three replicas have died over it, it is the ranking that is at fault. */
  private static final String CLAIM =
      """
      update ranking_run set state = case when claims >= 3 then 'FAILED' else 'RUNNING' end,
        claims = claims + 1, lease_until = now() + interval '2 minutes', version = version + 1, changed_at = now()
      where id = (
        select id from ranking_run where state = 'QUEUED' or (state = 'RUNNING' and lease_until < now())
        order by id limit 1 for update skip locked)
      returning id, seed, inputs, claims, state
      """;

  private static final String FINISH =
      """
      update ranking_run set state = :state, result = :result, finished_at = now(),
        version = version + 1, changed_at = now()
      where id = :id and state = 'RUNNING' and claims = :claims
      """;

  private final Session session;

  RankingWorker(Session session) {
    this.session = session;
  }

  /** A ranking that this replica may work on. */
  private record Claim(UUID id, long seed, String inputs, int claims, boolean running) {}

  @Scheduled(
      every = "${cordee.rankings.look-every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void work() {
    for (Optional<Claim> claim = claim(); claim.isPresent(); claim = claim()) {
      claim.filter(Claim::running).ifPresent(this::workOn);
    }
  }

  private Optional<Claim> claim() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<Object[]> found =
                  session.createNativeQuery(CLAIM, Object[].class).getResultList();
              return found.stream()
                  .map(
                      row ->
                          new Claim(
                              (UUID) row[0],
                              ((Number) row[1]).longValue(),
                              (String) row[2],
                              ((Number) row[3]).intValue(),
                              row[4].equals(RankingState.RUNNING.name())))
                  .findFirst();
            });
  }

  private void workOn(Claim claim) {
    try {
      RankingInputs inputs = KeptJson.read(claim.inputs(), RankingInputs.class);
      String result = KeptJson.write(StudyRanking.of(inputs, claim.seed()));
      finish(claim, RankingState.DONE, result);
    } catch (RuntimeException e) {
      LOG.errorf(e, "Ranking %s failed", claim.id());
      finish(claim, RankingState.FAILED, null);
    }
  }

  private void finish(Claim claim, RankingState state, @Nullable String result) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                session
                    .createNativeMutationQuery(FINISH)
                    .setParameter("state", state.name())
                    .setParameter("result", result, StandardBasicTypes.STRING)
                    .setParameter("id", claim.id())
                    .setParameter("claims", claim.claims())
                    .executeUpdate());
  }
}
