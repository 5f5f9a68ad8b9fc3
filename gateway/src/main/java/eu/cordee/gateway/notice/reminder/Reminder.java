package eu.cordee.gateway.notice.reminder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * One rule of an event: how long before something begins people are told.
 *
 * @param minutesBefore at most thirty days; null for never
 */
public record Reminder(
    @NotNull ReminderSubject subject,
    @Nullable @Min(1) @Max(Reminder.THIRTY_DAYS) Integer minutesBefore) {

  static final int THIRTY_DAYS = 30 * 24 * 60;
}
