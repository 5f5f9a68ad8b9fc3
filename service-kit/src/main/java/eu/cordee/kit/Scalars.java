package eu.cordee.kit;

import org.hibernate.query.NativeQuery;
import org.hibernate.query.QueryProducer;

/** Questions in SQL whose answer has one column. */
public final class Scalars {

  private Scalars() {}

  /**
   * The same as {@code createNativeQuery(sql, type)}, only that it is planned once. To Hibernate
   * 7.2 a result class that is no entity makes every query a new one, because its {@code
   * ImplicitResultClassBuilder} equals no other: each call would search a cache full of plans that
   * hash alike, and add one more.
   *
   * @param column name of the column, as the answer has it
   */
  @SuppressWarnings("unchecked")
  public static <T> NativeQuery<T> of(
      QueryProducer session, String sql, String column, Class<T> type) {
    return (NativeQuery<T>) session.createNativeQuery(sql).addScalar(column, type);
  }
}
