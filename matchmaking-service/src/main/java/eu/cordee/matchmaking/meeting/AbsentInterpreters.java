package eu.cordee.matchmaking.meeting;

import eu.cordee.kit.message.Outbox;
import eu.cordee.matchmaking.agenda.Encounter;
import eu.cordee.matchmaking.agenda.InterpreterDesk;
import eu.cordee.matchmaking.agenda.InterpretersGiveWay;
import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.participantcopy.ParticipantLeft;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When an interpreter leaves or turns out to have something else, somebody else interprets where
 * one is free; where nobody is, the two still have their time and table.
 */
@ApplicationScoped
class AbsentInterpreters {

  private static final String LEFT_ALONE =
      """
      select m.id, m.event_id, h.person_id as host_person, g.person_id as guest_person, m.starts_at, m.ends_at
      from meeting m
      join participant_copy h on h.id = m.host_id
      join participant_copy g on g.id = m.guest_id
      where %s and m.state = 'CONFIRMED'
      order by m.id for update of m
      """;

  private final Sql sql;
  private final Meetings meetings;
  private final InterpreterDesk desk;
  private final Outbox outbox;

  AbsentInterpreters(Sql sql, Meetings meetings, InterpreterDesk desk, Outbox outbox) {
    this.sql = sql;
    this.meetings = meetings;
    this.desk = desk;
    this.outbox = outbox;
  }

  /** After the meetings that the interpreter had as host or guest are cancelled. */
  void on(@Observes @Priority(Interceptor.Priority.APPLICATION + 1_000) ParticipantLeft left) {
    sql.update("delete from interpreter where participant_id = ?", left.participantId());
    replace(
        sql.list(
            LEFT_ALONE.formatted("m.interpreter_id = ?"),
            AbsentInterpreters::encounter,
            left.participantId()));
  }

  void on(@Observes InterpretersGiveWay giveWay) {
    replace(
        sql.list(
            LEFT_ALONE.formatted("m.id = any (?::uuid[])"),
            AbsentInterpreters::encounter,
            giveWay.meetingIds()));
  }

  private void replace(List<Encounter> alone) {
    List<UUID> ids = alone.stream().map(Encounter::meetingId).toList();
    sql.updateUnmapped(
        "delete from occupancy where resource_kind = 'INTERPRETER' and source_id = any (?::uuid[])",
        ids);
    Map<UUID, Meeting> byId =
        meetings.withIds(ids).stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
    alone.forEach(
        encounter ->
            byId.get(encounter.meetingId()).interpretedBy(desk.take(encounter).orElse(null)));
    outbox.publishAll(byId.values(), Meeting::moved);
  }

  private static Encounter encounter(Row row) throws SQLException {
    return new Encounter(
        row.id("event_id"),
        row.id("id"),
        row.id("host_person"),
        row.id("guest_person"),
        row.instant("starts_at"),
        row.instant("ends_at"),
        null,
        true,
        null);
  }
}
