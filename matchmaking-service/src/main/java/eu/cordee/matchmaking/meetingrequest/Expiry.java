package eu.cordee.matchmaking.meetingrequest;

import eu.cordee.matchmaking.database.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Lets requests that nobody answered expire, by the database's clock. Any number of replicas may
 * try: each takes rows that no other holds.
 */
@ApplicationScoped
class Expiry {

  private static final String EXPIRE =
      """
      update meeting_request set state = 'EXPIRED', version = version + 1, changed_at = now()
      where id in (
        select id from meeting_request where state = 'PENDING' and expires_at <= now()
        order by id limit 1000 for update skip locked)
      returning id
      """;

  private final Sql sql;
  private final RequestFacts facts;

  Expiry(Sql sql, RequestFacts facts) {
    this.sql = sql;
    this.facts = facts;
  }

  /** Takes the overdue ones. */
  @Scheduled(every = "${cordee.requests.expiry-every:20s}")
  @Transactional
  public void expire() {
    facts.written(sql.list(EXPIRE, row -> row.id("id")));
  }
}
