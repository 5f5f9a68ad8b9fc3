package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.assignment.Assignment;
import eu.cordee.matchmaking.assignment.Assignments;
import eu.cordee.matchmaking.assignment.Reasons;
import eu.cordee.matchmaking.assignment.RunSettings;
import eu.cordee.matchmaking.assignment.WhatIf;
import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
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

  /**
   * After that many replicas have died over it, it is the run that is at fault. One that was to
   * stop has no plan any more once its replica has died.
   */
  private static final String CLAIM =
      """
      update timetable_run set state = case when stopped then 'CANCELLED' when claims >= 3 then 'FAILED' else 'RUNNING' end,
        claims = claims + 1,
        lease_until = now() + interval '30 seconds', version = version + 1, changed_at = now()
      where id = (
        select id from timetable_run where state = 'QUEUED' or (state = 'RUNNING' and lease_until < now())
        order by id limit 1 for update skip locked)
      returning id, event_id, seed, thorough, least_meetings, most_meetings, claims, state, more_tables, more_slots
      """;

  private static final String BEGIN =
      """
      update timetable_run set requested = ?, upper_bound = ?, placed = 0, progress = 0,
        lease_until = now() + interval '30 seconds'
      where id = ? and state = 'RUNNING' and claims = ?
      """;

  private static final String HEARTBEAT =
      """
      update timetable_run set progress = ?, placed = ?, lease_until = now() + interval '30 seconds'
      where id = ? and state = 'RUNNING' and claims = ? returning stopped
      """;

  private static final String FINISH =
      """
      update timetable_run set state = ?, finished_at = now(), requested = ?, placed = ?, upper_bound = ?, stopped = ?,
        weight = ?, weight_bound = ?, bound_method = ?, people = ?, shortfall = ?, least_shortfall = ?,
        people_with_avoidable_breaks = ?, breaks = ?, least_breaks = ?,
        version = version + 1, changed_at = now()
      where id = ? and state = 'RUNNING' and claims = ?
      """;

  private static final String FAIL =
      """
      update timetable_run set state = 'FAILED', finished_at = now(), requested = 0, placed = 0, upper_bound = 0, stopped = false,
        version = version + 1, changed_at = now()
      where id = ? and state = 'RUNNING' and claims = ?
      """;

  private final Sql sql;
  private final Assignments assignments;
  private final Placements placements;
  private final Proofs proofs;
  private final Scheduler scheduler;

  TimetableWorker(
      Sql sql, Assignments assignments, Placements placements, Proofs proofs, Scheduler scheduler) {
    this.sql = sql;
    this.assignments = assignments;
    this.placements = placements;
    this.proofs = proofs;
    this.scheduler = scheduler;
  }

  /** A run that this replica may work on. */
  private record Claim(
      UUID runId, UUID eventId, RunSettings settings, int claims, boolean running) {}

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
                            settings(row),
                            row.number("claims"),
                            row.text("state").equals("RUNNING"))));
  }

  private static RunSettings settings(Row row) throws SQLException {
    return new RunSettings(
        row.large("seed"),
        row.flag("thorough"),
        row.numberOrNull("least_meetings"),
        row.numberOrNull("most_meetings"),
        new WhatIf(row.number("more_tables"), row.number("more_slots")));
  }

  private void workOn(Claim claim) {
    try {
      Assignment assignment =
          QuarkusTransaction.requiringNew()
              .call(() -> assignments.read(claim.eventId, claim.settings));
      WhatIf whatIf = claim.settings.whatIf();
      SchedulingProblem problem = whatIf.applyTo(assignment.problem());
      int upperBound = scheduler.upperBound(problem);
      begin(claim, problem, upperBound);
      Heartbeat heartbeat = new Heartbeat(claim);
      Timetable timetable = scheduler.schedule(problem, claim.settings, heartbeat);
      Quality quality = Quality.of(problem, timetable);
      Outcome outcome =
          whatIf.changesNothing() ? outcome(assignment, problem, timetable) : Outcome.NONE;
      byte[] proof = Proof.zip(assignment, problem, timetable);
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                finish(claim, timetable, quality, upperBound, heartbeat.stopped);
                placements.write(claim.runId, outcome.placed, outcome.unplaced);
                placements.writeAdvice(claim.runId, outcome.advice);
                proofs.write(claim.runId, proof);
              });
    } catch (CancellationException cancelled) {
      LOG.infof("Timetable run %s was cancelled or taken over", claim.runId);
    } catch (RuntimeException e) {
      LOG.errorf(e, "Timetable run %s failed", claim.runId);
      QuarkusTransaction.requiringNew().run(() -> sql.update(FAIL, claim.runId, claim.claims));
    }
  }

  /** What is shown while it works. */
  private void begin(Claim claim, SchedulingProblem problem, int upperBound) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.update(
                    BEGIN, problem.requests().size(), upperBound, claim.runId, claim.claims));
  }

  private void finish(
      Claim claim, Timetable timetable, Quality quality, int upperBound, boolean stopped) {
    boolean nothingYet = stopped && timetable.placed() == 0;
    int finished =
        sql.update(
            FINISH,
            nothingYet ? RunState.CANCELLED : RunState.DONE,
            timetable.slots().length,
            timetable.placed(),
            upperBound,
            stopped,
            quality.weight(),
            quality.weightBound(),
            quality.boundMethod(),
            quality.people(),
            quality.shortfall(),
            quality.leastShortfall(),
            quality.peopleWithAvoidableBreaks(),
            quality.breaks(),
            quality.leastBreaks(),
            claim.runId,
            claim.claims);
    if (finished == 0) {
      throw new CancellationException();
    }
  }

  /** What is kept of a run besides its figures; of an event that does not exist, nothing. */
  private record Outcome(List<Placement> placed, List<Unplaced> unplaced, List<Advice> advice) {
    private static final Outcome NONE = new Outcome(List.of(), List.of(), List.of());
  }

  private static Outcome outcome(
      Assignment assignment, SchedulingProblem problem, Timetable timetable) {
    Plan plan = timetable.plan();
    Reasons reasons = new Reasons(problem, plan.slots());
    AdviceWriter advice = new AdviceWriter(assignment, problem, plan);
    int[] tables = MeetingTables.seat(problem, plan);
    List<Placement> placed = new ArrayList<>();
    List<Unplaced> unplaced = new ArrayList<>();
    for (int i = 0; i < plan.slots().length; i++) {
      UUID request = assignment.requestIds().get(i);
      UUID host = assignment.host(i);
      UUID guest = assignment.guest(i);
      if (plan.isPlaced(i)) {
        UUID slotId = assignment.slots().get(plan.slots()[i]).id();
        UUID tableId = assignment.tables().get(tables[i]).id();
        placed.add(
            new Placement(
                request,
                host,
                guest,
                slotId,
                tableId,
                assignment.interpreter(plan.interpreters()[i])));
      } else {
        unplaced.add(new Unplaced(request, host, guest, reasons.of(i), advice.remedy(i)));
      }
    }
    return new Outcome(placed, unplaced, advice.advice());
  }

  /** Renews the lease and tells how far it is; gives up when the run is ours no more. */
  private final class Heartbeat implements Scheduler.Progress {
    private final Claim claim;
    private long last;
    private boolean stopped;

    Heartbeat(Claim claim) {
      this.claim = claim;
    }

    @Override
    public boolean report(Scheduler.Moment moment) {
      if (System.nanoTime() - last >= NANOS_BETWEEN_HEARTBEATS) {
        last = System.nanoTime();
        stopped =
            QuarkusTransaction.requiringNew()
                .call(() -> beat(moment))
                .orElseThrow(CancellationException::new);
      }
      return !stopped;
    }

    private Optional<Boolean> beat(Scheduler.Moment moment) {
      return sql.first(
          HEARTBEAT,
          row -> row.flag("stopped"),
          moment.share(),
          moment.placed(),
          claim.runId,
          claim.claims);
    }
  }
}
