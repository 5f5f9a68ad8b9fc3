package eu.cordee.matchmaking.eventcopy;

import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import eu.cordee.matchmaking.database.Sql;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copy of {@code events.v1}, and says when it did, or the event was called off. */
@ApplicationScoped
class EventListener implements MessageListener<EventMessage> {

  private final Sql sql;
  private final Inbox inbox;
  private final Event<EventCalledOff> calledOff;
  private final Event<EventPlanCopied> copied;
  private final CopyLock lock;

  EventListener(
      Sql sql,
      Inbox inbox,
      Event<EventCalledOff> calledOff,
      Event<EventPlanCopied> copied,
      CopyLock lock) {
    this.sql = sql;
    this.inbox = inbox;
    this.calledOff = calledOff;
    this.copied = copied;
    this.lock = lock;
  }

  @Incoming("events")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.EVENTS;
  }

  @Override
  public void on(EventMessage message) {
    EventMessage.State event = message.state();
    lock.alone(event.id());
    upsertEvent(event);
    replaceSlots(event);
    replaceTables(event);
    if (event.status() == EventMessage.Status.CANCELLED) {
      calledOff.fire(new EventCalledOff(event.id()));
    } else {
      copied.fire(new EventPlanCopied(event.id()));
    }
  }

  @Override
  public void forget(Collection<UUID> eventIds) {
    eventIds.stream()
        .sorted()
        .forEach(
            id -> {
              lock.alone(id);
              calledOff.fire(new EventCalledOff(id));
            });
    sql.update("delete from event_copy where id = any (?::uuid[])", eventIds);
    sql.update("delete from slot_copy where event_id = any (?::uuid[])", eventIds);
    sql.update("delete from table_copy where event_id = any (?::uuid[])", eventIds);
  }

  private void upsertEvent(EventMessage.State event) {
    sql.update(
        """
        insert into event_copy (id, kind, status, title, zone, venue, starts_at, ends_at, organiser_ids)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[])
        on conflict (id) do update set kind = excluded.kind, status = excluded.status, title = excluded.title,
          zone = excluded.zone, venue = excluded.venue, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
          organiser_ids = excluded.organiser_ids
        """,
        event.id(),
        event.kind(),
        event.status(),
        event.title(),
        event.zone(),
        event.venue(),
        event.startsAt(),
        event.endsAt(),
        event.organiserIds());
  }

  private void replaceSlots(EventMessage.State event) {
    List<UUID> ids = event.slots().stream().map(EventMessage.Slot::id).toList();
    sql.update(
        "delete from slot_copy where event_id = ? and id <> all (?::uuid[])", event.id(), ids);
    sql.update(
        """
        insert into slot_copy (event_id, id, number, starts_at, ends_at)
        select ?::uuid, n.* from unnest(?::uuid[], ?::int[], ?::timestamptz[], ?::timestamptz[]) as n
        on conflict (id) do update set number = excluded.number, starts_at = excluded.starts_at, ends_at = excluded.ends_at
        """,
        event.id(),
        ids,
        event.slots().stream().map(EventMessage.Slot::number).toList(),
        event.slots().stream().map(EventMessage.Slot::startsAt).toList(),
        event.slots().stream().map(EventMessage.Slot::endsAt).toList());
  }

  private void replaceTables(EventMessage.State event) {
    List<UUID> ids = event.tables().stream().map(EventMessage.Table::id).toList();
    sql.update(
        "delete from table_copy where event_id = ? and id <> all (?::uuid[])", event.id(), ids);
    sql.update(
        """
        insert into table_copy (event_id, id, number, label)
        select ?::uuid, n.* from unnest(?::uuid[], ?::int[], ?::text[]) as n
        on conflict (id) do update set number = excluded.number, label = excluded.label
        """,
        event.id(),
        ids,
        event.tables().stream().map(EventMessage.Table::number).toList(),
        event.tables().stream().map(EventMessage.Table::label).toList());
  }
}
