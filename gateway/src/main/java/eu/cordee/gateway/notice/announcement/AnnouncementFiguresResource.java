package eu.cordee.gateway.notice.announcement;

import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What has become of an announcement, for who organises its event. */
@Path("/api/notices/announcements/{announcementId}/figures")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class AnnouncementFiguresResource {

  private static final String ORGANISED =
      """
      select 1 from announcement_copy a join event_copy e on e.id = a.event_id
      where a.id = ? and (? or ?::uuid = any (e.organiser_ids))
      """;

  private static final String FIGURES =
      """
      select count(*) as told,
        count(*) filter (where n.awaits_mail or m.state in ('OPEN', 'CLAIMED', 'SENDING')) as waiting,
        count(*) filter (where m.state = 'SENT') as sent,
        count(*) filter (where m.state = 'REFUSED') as refused,
        count(*) filter (where m.state = 'UNKNOWN') as unknown
      from notice n left join mail m on m.id = n.mail_id
      where n.object_id = ? and n.kind = 'ANNOUNCED'
      """;

  private final Statements statements;
  private final Caller caller;

  AnnouncementFiguresResource(Statements statements, Caller caller) {
    this.statements = statements;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "getAnnouncementFigures",
      summary = "How many an announcement has reached, and how; for organisers of its event")
  public AnnouncementFigures get(@RestPath UUID announcementId) {
    @Nullable UUID me = caller.knownPersonId().orElse(null);
    if (statements
        .list(ORGANISED, row -> true, announcementId, caller.hasRole("admin"), me)
        .isEmpty()) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    return statements
        .first(FIGURES, AnnouncementFiguresResource::figures, announcementId)
        .orElseThrow();
  }

  private static AnnouncementFigures figures(ResultSet row) throws SQLException {
    long told = row.getLong("told");
    long waiting = row.getLong("waiting");
    long sent = row.getLong("sent");
    long refused = row.getLong("refused");
    long unknown = row.getLong("unknown");
    return new AnnouncementFigures(
        told, waiting, sent, refused, unknown, told - waiting - sent - refused - unknown);
  }
}
