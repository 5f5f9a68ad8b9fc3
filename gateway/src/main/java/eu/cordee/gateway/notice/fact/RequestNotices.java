package eu.cordee.gateway.notice.fact;

import eu.cordee.contracts.RequestMessage;
import eu.cordee.contracts.RequestMessage.MeetingRequested;
import eu.cordee.contracts.RequestMessage.Origin;
import eu.cordee.contracts.RequestMessage.RequestAccepted;
import eu.cordee.contracts.RequestMessage.RequestCancelled;
import eu.cordee.contracts.RequestMessage.RequestChanged;
import eu.cordee.contracts.RequestMessage.RequestDeclined;
import eu.cordee.contracts.RequestMessage.RequestExpired;
import eu.cordee.contracts.Topic;
import eu.cordee.gateway.notice.kind.NoticeKind;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Tells who is asked for a meeting, and who asked what has become of it. */
@ApplicationScoped
class RequestNotices implements MessageListener<RequestMessage> {

  private static final String TAKE_IN =
      """
      insert into request_copy (id, standing) values (?, ?)
      on conflict (id) do update set standing = excluded.standing
      returning old.standing
      """;

  private final Statements statements;
  private final NoticeWriter writer;
  private final Inbox inbox;

  RequestNotices(Statements statements, NoticeWriter writer, Inbox inbox) {
    this.statements = statements;
    this.writer = writer;
    this.inbox = inbox;
  }

  @Incoming("requests")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.REQUESTS;
  }

  @Override
  public void on(RequestMessage message) {
    RequestMessage.State request = message.state();
    Standing now = Standing.of(message);
    NoticeKind kind = whatHasBecomeOf(request, takeIn(request.id(), now), now);
    if (kind != null) {
      boolean isForGuest = kind == NoticeKind.ASKED || kind == NoticeKind.WITHDRAWN;
      writer.tell(
          isForGuest ? request.guestId() : request.hostId(),
          isForGuest ? request.hostId() : request.guestId(),
          Telling.of(kind, request.eventId(), request.id(), message.header()));
    }
  }

  @Override
  public void forget(Collection<UUID> requestIds) {
    statements.update("delete from request_copy where id = any (?)", requestIds);
  }

  private @Nullable Standing takeIn(UUID id, Standing now) {
    String before = statements.list(TAKE_IN, row -> row.getString("standing"), id, now).getFirst();
    return before == null ? null : Standing.valueOf(before);
  }

  /** Of an agreement that is given up, the meeting tells; of one made at once or elsewhere, too. */
  private @Nullable NoticeKind whatHasBecomeOf(
      RequestMessage.State request, @Nullable Standing before, Standing now) {
    boolean isNew = before == null && writer.isNew(request.id());
    boolean wasPending = before == Standing.PENDING || (isNew && request.origin() == Origin.ASKED);
    return switch (now) {
      case PENDING -> isNew ? NoticeKind.ASKED : null;
      case ACCEPTED -> wasPending ? NoticeKind.ACCEPTED : null;
      case DECLINED -> wasPending ? NoticeKind.DECLINED : null;
      case EXPIRED -> wasPending ? NoticeKind.EXPIRED : null;
      case CANCELLED -> before == Standing.PENDING ? NoticeKind.WITHDRAWN : null;
    };
  }

  private enum Standing {
    PENDING,
    ACCEPTED,
    DECLINED,
    CANCELLED,
    EXPIRED;

    static Standing of(RequestMessage message) {
      return switch (message) {
        case MeetingRequested asked -> PENDING;
        case RequestChanged otherwise -> PENDING;
        case RequestAccepted yes -> ACCEPTED;
        case RequestDeclined no -> DECLINED;
        case RequestCancelled over -> CANCELLED;
        case RequestExpired over -> EXPIRED;
      };
    }
  }
}
