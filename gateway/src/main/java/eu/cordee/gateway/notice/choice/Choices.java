package eu.cordee.gateway.notice.choice;

import eu.cordee.gateway.notice.kind.NoticeKind;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people have chosen; where nothing stands, each kind's own way counts. */
@ApplicationScoped
public class Choices {

  private static final String CHOOSE =
      """
      insert into notice_choice (person_id, kind, mailed, pushed) values (?, ?, ?, ?)
      on conflict (person_id, kind) do update
        set mailed = excluded.mailed, pushed = coalesce(excluded.pushed, notice_choice.pushed)
      """;

  private static final String MANNER =
      """
      insert into notice_manner (person_id, digest, quiet_from, quiet_until, zone) values (?, ?, ?, ?, ?)
      on conflict (person_id) do update set digest = excluded.digest, quiet_from = excluded.quiet_from,
        quiet_until = excluded.quiet_until, zone = excluded.zone
      """;

  /** All that a mail tells of, but for what nobody can switch off. */
  private static final String END =
      """
      insert into notice_choice (person_id, kind, mailed)
      select distinct mail.person_id, notice.kind, false from mail join notice on notice.mail_id = mail.id
      where mail.unsubscribe = ? and notice.kind <> all (?::text[])
      on conflict (person_id, kind) do update set mailed = false
      """;

  private static final String WRITTEN_OF =
      """
      select distinct notice.kind from mail join notice on notice.mail_id = mail.id
      where mail.unsubscribe = ? and notice.kind <> all (?::text[]) order by notice.kind
      """;

  private final Statements statements;

  Choices(Statements statements) {
    this.statements = statements;
  }

  /** Those who have said nothing are absent. */
  public Map<UUID, Manner> manners(Collection<UUID> personIds) {
    return statements
        .list(
            "select * from notice_manner where person_id = any (?)",
            row -> Map.entry(row.getObject("person_id", UUID.class), manner(row)),
            personIds)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  NoticeSettings of(UUID personId) {
    Map<NoticeKind, KindChoice> chosen =
        statements
            .list(
                "select kind, mailed, pushed from notice_choice where person_id = ?",
                Choices::choice,
                personId)
            .stream()
            .collect(Collectors.toMap(KindChoice::kind, choice -> choice));
    Manner manner = manners(List.of(personId)).getOrDefault(personId, Manner.USUAL);
    List<KindChoice> kinds =
        Arrays.stream(NoticeKind.values())
            .map(kind -> chosen.getOrDefault(kind, usual(kind)))
            .toList();
    return new NoticeSettings(
        kinds,
        always(),
        manner.digest(),
        manner.quietHours(),
        manner.zone().getId(),
        statements
            .first(
                "select since from mail_stop where person_id = ?",
                row -> Statements.instant(row, "since"),
                personId)
            .orElse(null));
  }

  @Transactional
  NoticeSettings change(UUID personId, ChangeNoticeSettings change) {
    for (KindChoice choice : change.kinds()) {
      if (!choice.mayBeChosen()) {
        throw ProblemException.badField("kinds", choice.kind() + " cannot be switched off");
      }
      statements.update(CHOOSE, personId, choice.kind(), choice.mail(), choice.push());
    }
    QuietHours quiet = change.quietHours();
    statements.update(
        MANNER,
        personId,
        change.digest(),
        quiet == null ? null : quiet.from(),
        quiet == null ? null : quiet.until(),
        checked(change.zone()));
    return of(personId);
  }

  /** Their address takes mail again, they say. */
  NoticeSettings resume(UUID personId) {
    statements.update("delete from mail_stop where person_id = ?", personId);
    return of(personId);
  }

  /** The kinds that whoever has the secret of a mail may end; none where there is no such mail. */
  List<NoticeKind> writtenOf(UUID secret) {
    return statements.list(
        WRITTEN_OF, row -> NoticeKind.valueOf(row.getString("kind")), secret, always());
  }

  void end(UUID secret) {
    statements.update(END, secret, always());
  }

  boolean isKnown(UUID secret) {
    return !statements
        .list("select 1 from mail where unsubscribe = ?", row -> true, secret)
        .isEmpty();
  }

  private static List<NoticeKind> always() {
    return Arrays.stream(NoticeKind.values()).filter(NoticeKind::mustBeTold).toList();
  }

  private static String checked(String zone) {
    try {
      return ZoneId.of(zone).getId();
    } catch (DateTimeException unknown) {
      throw ProblemException.badField("zone", "is not an IANA zone");
    }
  }

  private static KindChoice usual(NoticeKind kind) {
    return new KindChoice(kind, kind.isMailedByDefault(), kind.isPushed());
  }

  private static KindChoice choice(ResultSet row) throws SQLException {
    NoticeKind kind = NoticeKind.valueOf(row.getString("kind"));
    Boolean pushed = row.getObject("pushed", Boolean.class);
    return new KindChoice(
        kind, row.getBoolean("mailed"), pushed == null ? kind.isPushed() : pushed);
  }

  private static Manner manner(ResultSet row) throws SQLException {
    String from = row.getString("quiet_from");
    return new Manner(
        Digest.valueOf(row.getString("digest")),
        from == null ? null : new QuietHours(from, row.getString("quiet_until")),
        ZoneId.of(row.getString("zone")));
  }
}
