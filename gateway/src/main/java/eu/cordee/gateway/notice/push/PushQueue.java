package eu.cordee.gateway.notice.push;

import eu.cordee.gateway.notice.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What is to be pushed: one at a time collects what a person is told, as one mail does, until it is
 * due. What somebody was pushing when they ended is not pushed again.
 */
@ApplicationScoped
class PushQueue {

  private static final String CLAIM =
      """
      update push set state = 'SENDING', begun_at = clock_timestamp()
      where id in (select id from push where state = 'OPEN' and deliver_after <= now()
        order by deliver_after limit ? for update skip locked)
      returning id, person_id, opened_at
      """;

  /** Together with what has come meanwhile: a person has one that is open. */
  private static final String POSTPONE =
      """
      update push set state = 'OPEN', begun_at = null, deliver_after = now() + make_interval(secs => ?)
      where id = ? and state = 'SENDING'
        and not exists (select from push as other where other.person_id = push.person_id and other.state = 'OPEN')
      """;

  private static final String JOIN_OPEN =
      """
      update notice set push_id = other.id from push as other, push as mine
      where notice.push_id = mine.id and mine.id = ? and other.person_id = mine.person_id and other.state = 'OPEN'
      """;

  private final Statements statements;

  PushQueue(Statements statements) {
    this.statements = statements;
  }

  /** One that this replica pushes. */
  record Claimed(UUID id, UUID personId, Instant opened) {}

  List<Claimed> claim(int most) {
    return statements.list(
        CLAIM,
        row ->
            new Claimed(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant()),
        most);
  }

  void settle(UUID id, PushState state) {
    statements.update(
        "update push set state = ?, settled_at = now() where id = ? and state in ('SENDING', 'UNKNOWN')",
        state,
        id);
  }

  void postpone(UUID id, Duration pause) {
    if (statements.update(POSTPONE, pause.toMillis() / 1000.0, id) == 0) {
      statements.update(JOIN_OPEN, id);
      settle(id, PushState.DROPPED);
    }
  }

  /** Whoever was pushing it has ended. */
  void takeOver(Duration lease) {
    statements.update(
        "update push set state = 'UNKNOWN', settled_at = now() where state = 'SENDING' and begun_at < clock_timestamp() - make_interval(secs => ?)",
        lease.toMillis() / 1000.0);
  }

  void forgetOld(int days) {
    statements.update("delete from push where settled_at < now() - make_interval(days => ?)", days);
  }
}
