package eu.cordee.event.cafe;

import eu.cordee.contracts.CommitmentMessage.Kind;
import eu.cordee.event.commitment.Occasion;
import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A World Café at an event: the whole of it, or one item of its programme. */
@Entity
@Table(name = "cafe")
public class AlpCafe extends Aggregate {

  @Column(name = "event_id", updatable = false)
  private UUID eventId;

  @Column(name = "title")
  private String title;

  @Column(name = "place")
  private String place;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private CafeState state = CafeState.PLANNED;

  @Column(name = "round")
  private int round;

  @Column(name = "phase_since")
  private @Nullable Instant phaseSince;

  @Column(name = "phase_until")
  private @Nullable Instant phaseUntil;

  @Column(name = "published_plan_id")
  private @Nullable UUID publishedPlanId;

  @Column(name = "capacity")
  private int capacity;

  /** Read only: the statements that may change it are in {@link CafeRepository}. */
  @Column(name = "taken", insertable = false, updatable = false)
  private int taken;

  @ElementCollection
  @CollectionTable(name = "cafe_table", joinColumns = @JoinColumn(name = "cafe_id"))
  @OrderBy("number")
  private List<CafeTablePlan> tables = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "cafe_round", joinColumns = @JoinColumn(name = "cafe_id"))
  @OrderBy("number")
  private List<CafeRoundPlan> rounds = new ArrayList<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected AlpCafe() {}

  @SuppressWarnings("this-escape")
  AlpCafe(UUID eventId, WriteCafe wish) {
    this.eventId = eventId;
    describe(wish);
  }

  final void describe(WriteCafe wish) {
    title = wish.title().strip();
    place = wish.place().strip();
    startsAt = wish.startsAt();
    endsAt = wish.endsAt();
    tables.clear();
    tables.addAll(wish.plannedTables());
    rounds.clear();
    rounds.addAll(WriteCafe.plannedRounds(wish.rounds(), 1));
    capacity = openSeats();
    publishedPlanId = null;
  }

  /** All its times; people sit where they sat in the plan of before. */
  void move(UnaryOperator<Instant> times) {
    startsAt = times.apply(startsAt);
    endsAt = times.apply(endsAt);
    rounds.replaceAll(round -> round.moved(times));
  }

  private int openSeats() {
    return tables.stream().filter(CafeTablePlan::isOpen).mapToInt(CafeTablePlan::seats).sum();
  }

  public void changeTables(UnaryOperator<CafeTablePlan> change) {
    tables.replaceAll(change);
    capacity = openSeats();
  }

  /** Rounds that have begun stay; the rest becomes these. */
  public void changeRoundsToCome(List<CafeRoundPlan> toCome) {
    rounds.removeIf(planned -> planned.number() > roundsDone());
    rounds.addAll(toCome);
  }

  public void publish(UUID planId) {
    publishedPlanId = planId;
  }

  void cancel() {
    state = CafeState.CANCELLED;
  }

  /** The clock goes on; who asks for where it stands already is heard and nothing happens. */
  public void moveClock(CafeState to, int toRound, Instant now) {
    if (state == to && round == toRound) {
      return;
    }
    if (!mayBecome(to, toRound)) {
      throw new ProblemException(
          CafeProblem.CLOCK_ELSEWHERE, "It is " + state + " in round " + round);
    }
    state = to;
    round = toRound;
    phaseSince = now;
    phaseUntil = until(now);
  }

  private boolean mayBecome(CafeState to, int toRound) {
    return switch (to) {
      case RUNNING ->
          toRound == round + 1
              && toRound <= rounds.size()
              && (state == CafeState.PLANNED || state == CafeState.MOVING);
      case MOVING -> state == CafeState.RUNNING && toRound == round && round < rounds.size();
      case FINISHED ->
          toRound == round && (state == CafeState.RUNNING || state == CafeState.MOVING);
      case PLANNED, CANCELLED -> false;
    };
  }

  private @Nullable Instant until(Instant now) {
    return switch (state) {
      case RUNNING -> now.plus(rounds.get(round - 1).length());
      case MOVING ->
          now.plus(
              CafeClockTimes.toMove(rounds.get(round - 1).endsAt(), rounds.get(round).startsAt()));
      case PLANNED, FINISHED, CANCELLED -> null;
    };
  }

  /** Rounds that nothing can change any more, the one that runs among them. */
  public int roundsDone() {
    return round;
  }

  public UUID eventId() {
    return eventId;
  }

  /** What a place in it is to the agenda. */
  public Occasion occasion() {
    return new Occasion(Kind.CAFE, id(), title(), place(), startsAt(), endsAt());
  }

  public String title() {
    return title;
  }

  public String place() {
    return place;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public CafeState state() {
    return state;
  }

  public @Nullable Instant phaseSince() {
    return phaseSince;
  }

  public @Nullable Instant phaseUntil() {
    return phaseUntil;
  }

  public @Nullable UUID publishedPlanId() {
    return publishedPlanId;
  }

  public int capacity() {
    return capacity;
  }

  public int taken() {
    return taken;
  }

  public List<CafeTablePlan> tables() {
    return tables.stream()
        .sorted(java.util.Comparator.comparingInt(CafeTablePlan::number))
        .toList();
  }

  public List<CafeRoundPlan> rounds() {
    return rounds.stream()
        .sorted(java.util.Comparator.comparingInt(CafeRoundPlan::number))
        .toList();
  }
}
