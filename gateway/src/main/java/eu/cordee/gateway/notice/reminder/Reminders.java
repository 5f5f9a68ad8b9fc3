package eu.cordee.gateway.notice.reminder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * When people at an event are reminded.
 *
 * @param reminders one for each subject; in a change, those that are left out stay as they are
 */
public record Reminders(@NotNull @Size(max = 20) List<@NotNull @Valid Reminder> reminders) {}
