package eu.cordee.registry.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Looks into the database, past the service. */
@ApplicationScoped
public class Truth {

  private final Session session;

  Truth(Session session) {
    this.session = session;
  }

  /** How many. */
  @Transactional
  public long count(String sql) {
    return session.createNativeQuery(sql, Long.class).getSingleResult();
  }

  /** One text. */
  @Transactional
  public String text(String sql) {
    return session.createNativeQuery(sql, String.class).getSingleResult();
  }

  /** Changes rows or the schema; for sabotage. */
  @Transactional
  public void execute(String sql) {
    session.createNativeMutationQuery(sql).executeUpdate();
  }
}
