package eu.cordee.matchmaking.meetingrequest;

import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells {@code requests.v1} what becomes of meeting requests. */
@ApplicationScoped
public class RequestFacts implements Republisher {

  /** So many are in memory at once. */
  private static final int AT_ONCE = 1000;

  private final MeetingRequests requests;
  private final Outbox outbox;

  RequestFacts(MeetingRequests requests, Outbox outbox) {
    this.requests = requests;
    this.outbox = outbox;
  }

  /** Where these stand now. */
  void stand(List<MeetingRequest> changed) {
    outbox.publishAll(changed, MeetingRequest::current);
  }

  /** The host asks otherwise. */
  void changed(MeetingRequest request) {
    outbox.publish(request, request::changed);
  }

  /** Where those stand that a statement of this transaction has written. */
  public void written(List<UUID> ids) {
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<MeetingRequest> next =
          requests.list("id in ?1", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
      outbox.publishWritten(next, MeetingRequest::current);
      next.forEach(requests.getEntityManager()::detach);
    }
  }

  @Override
  public Topic topic() {
    return Topic.REQUESTS;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(
        MeetingRequest.class, "true", after, limit, all -> MeetingRequest::current);
  }
}
