package eu.cordee.matchmaking.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Moves a meeting to another slot, at any free table. */
public record MoveMeeting(@NotNull UUID slotId) {}
