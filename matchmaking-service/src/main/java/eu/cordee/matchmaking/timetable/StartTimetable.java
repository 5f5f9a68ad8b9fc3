package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.assignment.RunSettings;
import eu.cordee.matchmaking.assignment.WhatIf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Starts a run. With more tables or slots than the event has it answers a what-if: such a run can
 * be compared with others, not published.
 *
 * @param seed the same requests and the same seed give the same timetable; 1 if left out
 * @param thorough whether it may take about ten times as long to close the gaps in people's days;
 *     false if left out
 * @param leastMeetings how many meetings everybody should have at least, those that are booked
 *     already included, where it costs no meeting that is wanted more; no matter if left out
 * @param mostMeetings how many meetings a person may have at most, those that are booked already
 *     included; as many as fit if left out
 * @param moreTables as if there were so many more in every slot
 * @param moreSlots as if there were so many more at the end, with everybody there
 */
public record StartTimetable(
    @Nullable Long seed,
    @Nullable Boolean thorough,
    @Min(1) @Max(1000) @Nullable Integer leastMeetings,
    @Min(1) @Max(1000) @Nullable Integer mostMeetings,
    @Min(0) @Max(1000) @Nullable Integer moreTables,
    @Min(0) @Max(50) @Nullable Integer moreSlots) {

  static final StartTimetable DEFAULT = new StartTimetable(null, null, null, null, null, null);

  RunSettings settings() {
    return new RunSettings(
        seed == null ? 1 : seed,
        thorough != null && thorough,
        leastMeetings,
        mostMeetings,
        new WhatIf(moreTables == null ? 0 : moreTables, moreSlots == null ? 0 : moreSlots));
  }
}
