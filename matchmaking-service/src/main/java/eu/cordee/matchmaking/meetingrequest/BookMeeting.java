package eu.cordee.matchmaking.meetingrequest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Books a meeting at once with a participant who allows it. */
public record BookMeeting(@NotNull UUID guestId, @NotNull UUID slotId) {}
