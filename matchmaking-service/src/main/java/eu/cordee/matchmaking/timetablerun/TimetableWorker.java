package eu.cordee.matchmaking.timetablerun;

import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.timetablerun.Scheduler.Plan;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;

/**
 * Works on queued runs, one at a time per replica. A run belongs to whoever holds its lease; a
 * replica that dies lets the lease run out, and another one takes the run over.
 */
@ApplicationScoped
class TimetableWorker {

  private static final Logger LOG = Logger.getLogger(TimetableWorker.class);
  private static final long NANOS_BETWEEN_HEARTBEATS = 1_000_000_000L;

  /** After that many replicas have died over it, it is the run that is at fault. */
  private static final String CLAIM =
      """
      update timetable_run set state = case when claims >= 3 then 'FAILED' else 'RUNNING' end, claims = claims + 1,
        lease_until = now() + interval '30 seconds', version = version + 1, changed_at = now()
      where id = (
        select id from timetable_run where state = 'QUEUED' or (state = 'RUNNING' and lease_until < now())
        order by id limit 1 for update skip locked)
      returning id, event_id, seed, claims, state
      """;

  private static final String HEARTBEAT =
      """
      update timetable_run set progress = ?, lease_until = now() + interval '30 seconds'
      where id = ? and state = 'RUNNING' and claims = ?
      """;

  private static final String FINISH =
      """
      update timetable_run set state = ?, finished_at = now(), requested = ?, placed = ?, upper_bound = ?,
        version = version + 1, changed_at = now()
      where id = ? and state = 'RUNNING' and claims = ?
      """;

  private final Sql sql;
  private final Assignments assignments;
  private final Placements placements;
  private final Scheduler scheduler;

  TimetableWorker(Sql sql, Assignments assignments, Placements placements, Scheduler scheduler) {
    this.sql = sql;
    this.assignments = assignments;
    this.placements = placements;
    this.scheduler = scheduler;
  }

  /** A run that this replica may work on. */
  private record Claim(UUID runId, UUID eventId, long seed, int claims, boolean running) {}

  @Scheduled(
      every = "${cordee.timetables.look-every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void work() {
    for (Optional<Claim> claim = claim(); claim.isPresent(); claim = claim()) {
      claim.filter(Claim::running).ifPresent(this::workOn);
    }
  }

  private Optional<Claim> claim() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql.first(
                    CLAIM,
                    row ->
                        new Claim(
                            row.id("id"),
                            row.id("event_id"),
                            row.large("seed"),
                            row.number("claims"),
                            row.text("state").equals("RUNNING"))));
  }

  private void workOn(Claim claim) {
    try {
      Assignment assignment =
          QuarkusTransaction.requiringNew().call(() -> assignments.read(claim.eventId, claim.seed));
      Plan plan = scheduler.schedule(assignment.task(), new Heartbeat(claim));
      QuarkusTransaction.requiringNew().run(() -> finish(claim, assignment, plan));
    } catch (CancellationException cancelled) {
      LOG.infof("Timetable run %s was cancelled or taken over", claim.runId);
    } catch (RuntimeException e) {
      LOG.errorf(e, "Timetable run %s failed", claim.runId);
      QuarkusTransaction.requiringNew()
          .run(() -> sql.update(FINISH, RunState.FAILED, 0, 0, 0, claim.runId, claim.claims));
    }
  }

  private void finish(Claim claim, Assignment assignment, Plan plan) {
    int finished =
        sql.update(
            FINISH,
            RunState.DONE,
            plan.slotOf().length,
            plan.placed(),
            scheduler.upperBound(assignment.task()),
            claim.runId,
            claim.claims);
    if (finished == 0) {
      throw new CancellationException();
    }
    Reasons reasons = new Reasons(assignment.task(), plan);
    int[] tables = Seating.seat(assignment.task(), plan, assignment.freeTables());
    List<Placement> placed = new ArrayList<>();
    List<Unplaced> unplaced = new ArrayList<>();
    for (int i = 0; i < plan.slotOf().length; i++) {
      UUID request = assignment.requestIds().get(i);
      int slot = plan.slotOf()[i];
      if (slot == Plan.NOWHERE) {
        unplaced.add(new Unplaced(request, reasons.of(i)));
      } else {
        UUID slotId = assignment.slots().get(slot).id();
        placed.add(new Placement(request, slotId, assignment.tables().get(tables[i]).id()));
      }
    }
    placements.write(claim.runId, placed, unplaced);
  }

  /** Renews the lease; stops the work when the run is ours no more. */
  private final class Heartbeat implements Scheduler.Progress {
    private final Claim claim;
    private long last;

    Heartbeat(Claim claim) {
      this.claim = claim;
    }

    @Override
    public void report(double share) {
      if (System.nanoTime() - last < NANOS_BETWEEN_HEARTBEATS) {
        return;
      }
      last = System.nanoTime();
      int ours =
          QuarkusTransaction.requiringNew()
              .call(() -> sql.update(HEARTBEAT, share, claim.runId, claim.claims));
      if (ours == 0) {
        throw new CancellationException();
      }
    }
  }
}
