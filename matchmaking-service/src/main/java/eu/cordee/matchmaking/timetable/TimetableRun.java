package eu.cordee.matchmaking.timetable;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.TimetableMessage;
import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.assignment.RunSettings;
import eu.cordee.matchmaking.assignment.WhatIf;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt to schedule an event's accepted requests. */
@Entity
public class TimetableRun extends Aggregate {

  private UUID eventId;

  @Enumerated(EnumType.STRING)
  private RunState state = RunState.QUEUED;

  private long seed;
  private boolean thorough;
  private @Nullable Integer leastMeetings;
  private @Nullable Integer mostMeetings;
  private int requested;
  private int placed;
  private int upperBound;
  private int moreTables;
  private int moreSlots;
  private boolean stopped;

  /** Null until it is known, and in runs of earlier versions. */
  @Embedded private @Nullable Quality quality;

  private @Nullable Instant finishedAt;

  /** Belongs to the replica that works on it. */
  @Column(insertable = false, updatable = false)
  private float progress;

  /** For Hibernate. */
  protected TimetableRun() {}

  TimetableRun(UUID eventId, RunSettings settings) {
    this.eventId = eventId;
    this.seed = settings.seed();
    this.thorough = settings.thorough();
    this.leastMeetings = settings.leastMeetings();
    this.mostMeetings = settings.mostMeetings();
    this.moreTables = settings.whatIf().moreTables();
    this.moreSlots = settings.whatIf().moreSlots();
  }

  void become(RunState next) {
    if (next == RunState.PUBLISHED && !whatIf().changesNothing()) {
      throw new ProblemException(TimetableProblem.ONLY_A_WHAT_IF);
    }
    if (!state.next().contains(next)) {
      throw new ProblemException(TimetableProblem.TIMETABLE_NOT_READY, "It is " + state);
    }
    state = next;
  }

  /**
   * A run that is being worked on is asked to stop; whoever works on it keeps the best plan so far,
   * for review as {@code DONE}, and it is {@code CANCELLED} only if there is none. Any other run is
   * put aside.
   */
  void cancel() {
    if (state == RunState.RUNNING) {
      stopped = true;
    } else {
      become(RunState.CANCELLED);
    }
  }

  void result(int howManyPlaced) {
    placed = howManyPlaced;
  }

  TimetableMessage published(Header header) {
    return new TimetableMessage.TimetablePublished(header, facts());
  }

  TimetableMessage rolledBack(Header header) {
    return new TimetableMessage.TimetableRolledBack(header, facts());
  }

  TimetableMessage current(Header header) {
    return state == RunState.PUBLISHED ? published(header) : rolledBack(header);
  }

  private TimetableMessage.State facts() {
    return new TimetableMessage.State(
        id(), eventId, placed, requested, state == RunState.PUBLISHED);
  }

  WhatIf whatIf() {
    return new WhatIf(moreTables, moreSlots);
  }

  UUID eventId() {
    return eventId;
  }

  RunState state() {
    return state;
  }

  long seed() {
    return seed;
  }

  boolean thorough() {
    return thorough;
  }

  @Nullable Integer leastMeetings() {
    return leastMeetings;
  }

  @Nullable Integer mostMeetings() {
    return mostMeetings;
  }

  @Nullable Quality quality() {
    return quality;
  }

  int requested() {
    return requested;
  }

  int placed() {
    return placed;
  }

  int upperBound() {
    return upperBound;
  }

  boolean stopped() {
    return stopped;
  }

  @Nullable Instant finishedAt() {
    return finishedAt;
  }

  double progress() {
    return switch (state) {
      case QUEUED -> 0;
      case RUNNING -> progress;
      case DONE, PUBLISHED, ROLLED_BACK, FAILED, CANCELLED -> 1;
    };
  }
}
