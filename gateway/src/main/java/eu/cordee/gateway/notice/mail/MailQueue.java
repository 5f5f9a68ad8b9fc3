package eu.cordee.gateway.notice.mail;

import eu.cordee.gateway.notice.kind.NoticeKind;
import eu.cordee.gateway.notice.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The mails of the database, each in exactly one {@link MailState}; every step is one statement, so
 * that two replicas never hold the same mail.
 */
@ApplicationScoped
class MailQueue {

  private static final int AT_ONCE = 5_000;

  /** What comes while a mail is open joins it, and puts it off, but not for ever. */
  private static final String COLLECT =
      """
      with due as (
        select n.number, n.person_id,
          ? and (n.kind = any (?::text[]) or coalesce(c.mailed, n.kind = any (?::text[]))) as wanted,
          (n.kind = any (?::text[]) or coalesce(c.pushed, n.kind = any (?::text[]))) and exists (select from push_device d where d.person_id = n.person_id) as pushed
        from notice n left join notice_choice c on c.person_id = n.person_id and c.kind = n.kind
        where n.awaits_mail and n.person_id is not null order by n.number limit ? for update of n skip locked),
      opened as (
        insert into mail (id, person_id, deliver_after)
        select uuidv7(), person_id, now() + make_interval(secs => ?)
        from (select distinct person_id from due where wanted order by person_id) as people
        on conflict (person_id) where state = 'OPEN' do update
          set deliver_after = least(mail.opened_at + make_interval(secs => ?), excluded.deliver_after)
        returning id, person_id),
      pushing as (
        insert into push (id, person_id, deliver_after)
        select uuidv7(), person_id, now() + make_interval(secs => ?)
        from (select distinct person_id from due where pushed order by person_id) as people
        on conflict (person_id) where state = 'OPEN' do update
          set deliver_after = least(push.opened_at + make_interval(secs => ?), excluded.deliver_after)
        returning id, person_id)
      update notice set awaits_mail = false, mail_id = opened.id, push_id = pushing.id
      from due left join opened on opened.person_id = due.person_id and due.wanted
        left join pushing on pushing.person_id = due.person_id and due.pushed
      where notice.number = due.number
      """;

  private static final String CLAIM =
      """
      update mail set state = 'CLAIMED', begun_at = clock_timestamp(), tries = tries + 1
      where id in (select id from mail where state = 'OPEN' and deliver_after <= now()
        order by deliver_after limit ? for update skip locked)
      returning id, person_id, tries, unsubscribe, opened_at
      """;

  private static final String REOPEN =
      """
      update mail set state = 'OPEN', begun_at = null, deliver_after = now() + make_interval(secs => ?)
      where id = ? and state in ('CLAIMED', 'SENDING')
        and not exists (select from mail as other where other.person_id = mail.person_id and other.state = 'OPEN')
      """;

  /** Joins the mail that was opened meanwhile: a person has one open mail. */
  private static final String JOIN_OPEN =
      """
      update notice set mail_id = other.id from mail as other, mail as mine
      where notice.mail_id = mine.id and mine.id = ? and other.person_id = mine.person_id and other.state = 'OPEN'
      """;

  private static final String LEFT_BEHIND =
      """
      select id from mail where state = 'CLAIMED' and begun_at < clock_timestamp() - make_interval(secs => ?)
      """;

  private static final String UNKNOWN =
      """
      update mail set state = 'UNKNOWN', settled_at = now(), reason = 'its sender ended while sending'
      where state = 'SENDING' and begun_at < clock_timestamp() - make_interval(secs => ?)
      """;

  private final Statements statements;

  MailQueue(Statements statements) {
    this.statements = statements;
  }

  /**
   * A mail that this replica sends.
   *
   * @param unsubscribe the secret with which its receiver ends such mails
   */
  record Claimed(UUID id, UUID personId, int tries, UUID unsubscribe, Instant opened) {}

  /**
   * Puts new notices into the open mails of their people, and into what is pushed to their devices.
   *
   * @param isMailed whether anybody is sent mail at all
   * @return how many notices there were
   */
  int collect(boolean isMailed, Duration quiet, Duration longest) {
    return statements.update(
        COLLECT,
        isMailed,
        kinds(NoticeKind::mustBeTold),
        kinds(NoticeKind::isMailedByDefault),
        kinds(NoticeKind::mustBeTold),
        kinds(NoticeKind::isPushed),
        AT_ONCE,
        seconds(quiet),
        seconds(longest),
        seconds(quiet),
        seconds(longest));
  }

  private static List<String> kinds(Predicate<NoticeKind> which) {
    return Arrays.stream(NoticeKind.values()).filter(which).map(NoticeKind::name).toList();
  }

  List<Claimed> claim(int most) {
    return statements.list(
        CLAIM,
        row ->
            new Claimed(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getInt("tries"),
                row.getObject("unsubscribe", UUID.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant()),
        most);
  }

  /** From now on nobody but this replica knows whether it has left. */
  boolean begin(UUID mailId) {
    return statements.update(
            "update mail set state = 'SENDING', begun_at = clock_timestamp() where id = ? and state = 'CLAIMED'",
            mailId)
        == 1;
  }

  /** Whoever comes back after its lease, and knows, is believed. */
  void settle(UUID mailId, MailState state, @Nullable String reason) {
    statements.update(
        "update mail set state = ?, settled_at = now(), reason = ? where id = ? and state in ('CLAIMED', 'SENDING', 'UNKNOWN')",
        state,
        reason,
        mailId);
  }

  /** Nothing has left: it is due again later, with what has come meanwhile. */
  void putBack(UUID mailId, Duration pause) {
    if (statements.update(REOPEN, seconds(pause), mailId) == 0) {
      statements.update(JOIN_OPEN, mailId);
      settle(mailId, MailState.DROPPED, "joined a later one");
    }
  }

  /** Its receiver wants it later; that is no try. */
  void postpone(UUID mailId, Duration pause) {
    statements.update("update mail set tries = tries - 1 where id = ?", mailId);
    putBack(mailId, pause);
  }

  /** Of a replica that ended in between: what it had not begun is due again, the rest unknown. */
  void takeOver(Duration lease) {
    statements
        .list(LEFT_BEHIND, row -> row.getObject("id", UUID.class), seconds(lease))
        .forEach(id -> putBack(id, Duration.ZERO));
    statements.update(UNKNOWN, seconds(lease));
  }

  /** Mails that were settled long ago say nothing to anybody. */
  void forgetOld(int days) {
    statements.update("delete from mail where settled_at < now() - make_interval(days => ?)", days);
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
