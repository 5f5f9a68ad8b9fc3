package eu.cordee.gateway.notice.store;

import java.sql.SQLException;

/** The database refused, or does not answer; the inbox looks at the cause. */
public final class StatementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StatementException(SQLException cause) {
    super(cause);
  }
}
