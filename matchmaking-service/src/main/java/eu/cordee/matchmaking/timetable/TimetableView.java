package eu.cordee.matchmaking.timetable;

import eu.cordee.kit.Ids;
import eu.cordee.kit.http.Versioned;
import eu.cordee.matchmaking.assignment.WhatIf;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A timetable run as organisers see it.
 *
 * @param thorough whether it may take about ten times as long to close the gaps in people's days
 * @param leastMeetings how many meetings everybody should have at least; null for no matter
 * @param mostMeetings how many meetings a person may have at most; null for as many as fit
 * @param progress from 0 to 1
 * @param requested accepted requests that it has to place; 0 until it has read them
 * @param placed how many it places; while it is RUNNING, how many at this moment
 * @param upperBound how many any timetable could place at most; proved; 0 until it is known, which
 *     is soon after the start
 * @param stopped whether it was stopped before its end. While it is RUNNING, it is about to; then
 *     it is DONE with the best plan so far, or CANCELLED if there was none
 * @param standing how many of its meetings stand: a roll-back takes them away; null unless a single
 *     published run is read
 * @param quality how good it is besides; null until it is known, and in runs of earlier versions
 * @param whatIf the event it is about, where that is not the real one; such a run has no placements
 * @param reasons why requests have no place, the most frequent first; only when a single run is
 *     read
 * @param advice what would place more, the most first; only when a single run is read
 */
@Schema(name = "Timetable")
public record TimetableView(
    UUID id,
    UUID eventId,
    RunState state,
    long seed,
    boolean thorough,
    @Nullable Integer leastMeetings,
    @Nullable Integer mostMeetings,
    double progress,
    int requested,
    int placed,
    int upperBound,
    boolean stopped,
    @Nullable Long standing,
    @Nullable Quality quality,
    @Nullable WhatIf whatIf,
    List<ReasonCount> reasons,
    List<Advice> advice,
    Instant createdAt,
    @Nullable Instant finishedAt,
    long version)
    implements Versioned {

  /** As one of many. */
  static TimetableView of(TimetableRun run) {
    return of(run, List.of(), List.of(), null);
  }

  static TimetableView of(
      TimetableRun run, List<ReasonCount> reasons, List<Advice> advice, @Nullable Long standing) {
    return new TimetableView(
        run.id(),
        run.eventId(),
        run.state(),
        run.seed(),
        run.thorough(),
        run.leastMeetings(),
        run.mostMeetings(),
        run.progress(),
        run.requested(),
        run.placed(),
        run.upperBound(),
        run.stopped(),
        standing,
        run.quality(),
        run.whatIf().changesNothing() ? null : run.whatIf(),
        reasons,
        advice,
        Ids.madeAt(run.id()),
        run.finishedAt(),
        run.version());
  }
}
