package eu.cordee.event.waitlist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an event's waitlist works.
 *
 * @param offerHours how long a place is offered to one person before the next one has it
 */
@Schema(description = "How an event's waitlist works")
public record WaitlistRules(
    @Schema(
            required = true,
            description = "How many hours a place is offered to one person before it goes on")
        @Min(1)
        @Max(WaitlistRules.MOST_HOURS)
        int offerHours) {

  /** Two weeks. */
  static final int MOST_HOURS = 336;

  /** What counts where the organisers have said nothing. */
  static final WaitlistRules USUAL = new WaitlistRules(24);
}
