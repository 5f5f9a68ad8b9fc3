package eu.cordee.gateway.erasure;

import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.kit.identity.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;

/**
 * Somebody was erased: what they were told goes, how they wanted to be told it, and where. What
 * others were told about them names them by id.
 */
@ApplicationScoped
class ErasedReceivers {

  private static final List<String> FORGET =
      List.of(
          """
          delete from notice where person_id = ?
            or receiver_id in (select id from participant_copy where person_id = ?)
          """,
          "delete from mail where person_id = ?",
          "delete from push where person_id = ?",
          "delete from push_device where person_id = ?",
          "delete from notice_choice where person_id = ?",
          "delete from notice_manner where person_id = ?",
          "delete from mail_stop where person_id = ?");

  private final Statements statements;

  ErasedReceivers(Statements statements) {
    this.statements = statements;
  }

  /** In the transaction that stores the registry's message. */
  void follow(@Observes PersonErased gone) {
    for (String statement : FORGET) {
      Object[] ids = new Object[(int) statement.chars().filter(letter -> letter == '?').count()];
      Arrays.fill(ids, gone.personId());
      statements.update(statement, ids);
    }
  }
}
