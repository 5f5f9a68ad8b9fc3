package eu.cordee.registry.instrument.call;

import eu.cordee.kit.Ids;
import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.time.DatabaseTime;
import eu.cordee.registry.instrument.programme.FundingAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Questions about calls: what one is answered, all read. */
@ApplicationScoped
class CallQuestions {

  private static final UUID FIRST = new UUID(0, 0);

  private static final String SHOWN =
      """
      select id, question, asked_at, answer, answered_at from call_question
      where call_id = :call and (answer is not null or :manages or asked_by = :me)
      """;

  private final Session session;
  private final FundingCalls calls;
  private final FundingAccess access;

  CallQuestions(Session session, FundingCalls calls, FundingAccess access) {
    this.session = session;
    this.calls = calls;
    this.access = access;
  }

  @Transactional
  Page<CallQuestionView> list(UUID callId, @Nullable String cursor, int limit) {
    FundingCall call = calls.seen(callId);
    List<CallQuestionView> found =
        views(
                asked(SHOWN + " and id > :last order by id", call)
                    .setParameter("last", Objects.requireNonNullElse(Cursor.readId(cursor), FIRST))
                    .setMaxResults(limit + 1))
            .toList();
    return Page.of(found, limit, one -> one.id().toString(), Function.identity());
  }

  @Transactional
  CallQuestionView ask(UUID callId, String text) {
    FundingCall call = calls.seen(callId);
    call.requireOpen(DatabaseTime.now());
    UUID id = Ids.next();
    session
        .createNativeMutationQuery(
            "insert into call_question values (:id, :call, :question, :me, now(), null, null, null)")
        .setParameter("id", id)
        .setParameter("call", callId)
        .setParameter("question", text.strip())
        .setParameter("me", access.me())
        .executeUpdate();
    return one(call, id);
  }

  @Transactional
  CallQuestionView answer(UUID callId, UUID questionId, String text) {
    FundingCall call = calls.managed(callId);
    session
        .createNativeMutationQuery(
            """
            update call_question set answer = :answer, answered_by = :me, answered_at = now()
            where id = :id and call_id = :call
            """)
        .setParameter("answer", text.strip())
        .setParameter("me", access.me())
        .setParameter("id", questionId)
        .setParameter("call", callId)
        .executeUpdate();
    return one(call, questionId);
  }

  private CallQuestionView one(FundingCall call, UUID id) {
    return views(asked(SHOWN + " and id = :id", call).setParameter("id", id))
        .findFirst()
        .orElseThrow(FundingCalls::unknown);
  }

  private NativeQuery<Object[]> asked(String question, FundingCall call) {
    return session
        .createNativeQuery(question, Object[].class)
        .setParameter("call", call.id())
        .setParameter("manages", calls.manages(call))
        .setParameter("me", access.me());
  }

  private static Stream<CallQuestionView> views(NativeQuery<Object[]> query) {
    return query
        .getResultStream()
        .map(Object[].class::cast)
        .map(
            row ->
                new CallQuestionView(
                    (UUID) row[0],
                    (String) row[1],
                    (Instant) row[2],
                    (String) row[3],
                    (Instant) row[4]));
  }
}
