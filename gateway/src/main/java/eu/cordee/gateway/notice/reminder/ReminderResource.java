package eu.cordee.gateway.notice.reminder;

import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** When people at an event are reminded of what begins, for who organises it. */
@Path("/api/notices/reminders/{eventId}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ReminderResource {

  private static final String RUNS =
      """
      select ? or coalesce(?::uuid = any (organiser_ids), false) as runs, status <> 'DRAFT' as seen
      from event_copy where id = ?
      """;

  private final Statements statements;
  private final ReminderRules rules;
  private final Caller caller;

  ReminderResource(Statements statements, ReminderRules rules, Caller caller) {
    this.statements = statements;
    this.rules = rules;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "getReminders",
      summary = "How long before something begins people at the event are reminded of it")
  public Reminders get(@RestPath UUID eventId) {
    requireOrganised(eventId);
    return rules.of(eventId);
  }

  @PUT
  @Operation(
      operationId = "changeReminders",
      summary = "Choose how long before something begins people at the event are reminded of it")
  public Reminders change(@RestPath UUID eventId, @NotNull @Valid Reminders wish) {
    requireOrganised(eventId);
    return rules.change(eventId, wish);
  }

  private void requireOrganised(UUID eventId) {
    Standing mine =
        statements
            .first(
                RUNS,
                row -> new Standing(row.getBoolean("runs"), row.getBoolean("seen")),
                caller.hasRole("admin"),
                caller.knownPersonId().orElse(null),
                eventId)
            .filter(known -> known.runs || known.seen)
            .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    if (!mine.runs) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only organisers of this event may");
    }
  }

  /** What the caller may do with the event, and whether everybody may know of it. */
  private record Standing(boolean runs, boolean seen) {}
}
