package eu.cordee.matchmaking.assignment;

import org.jspecify.annotations.Nullable;

/**
 * What an organiser asks of a run.
 *
 * @param seed every choice by chance follows from it
 * @param thorough whether closing gaps may take about ten times as long
 * @param leastMeetings how many meetings everybody should have at least if that is possible without
 *     placing less weight, those booked already included; null for no matter
 * @param mostMeetings how many meetings a person may have at most, those booked already included;
 *     null for as many as fit
 * @param whatIf the event it is about
 */
public record RunSettings(
    long seed,
    boolean thorough,
    @Nullable Integer leastMeetings,
    @Nullable Integer mostMeetings,
    WhatIf whatIf) {

  /** Whether it matters how many meetings people have already. */
  public boolean limitsMeetings() {
    return leastMeetings != null || mostMeetings != null;
  }
}
