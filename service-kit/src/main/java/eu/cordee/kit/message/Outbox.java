package eu.cordee.kit.message;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.Message;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.Aggregate;
import eu.cordee.kit.Ids;
import eu.cordee.kit.message.lane.Lanes;
import eu.cordee.kit.message.lane.OutboxRelay;
import eu.cordee.kit.request.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * The way a fact leaves a service: a row written in the transaction that changes the aggregate.
 *
 * <p>The aggregate's row is flushed first, so that its version is raised under its row lock before
 * the message takes its place in the order: two transactions on one aggregate can never write their
 * messages in the wrong order.
 */
@ApplicationScoped
public class Outbox {

  private static final Logger LOG = Logger.getLogger(Outbox.class);

  private static final String INSERT =
      """
      insert into outbox (lane, topic, key, payload, part, parts, message_id, request_id)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String PUT_ASIDE =
      """
      insert into unsent_message (lane, topic, key, payload, part, parts, message_id, request_id, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?, 'larger than a message may be, even in parts')
      """;

  private final Session session;
  private final TransactionSynchronizationRegistry transaction;
  private final MessageJson json;
  private final OutboxRelay relay;

  Outbox(
      Session session,
      TransactionSynchronizationRegistry transaction,
      MessageJson json,
      OutboxRelay relay) {
    this.session = session;
    this.transaction = transaction;
    this.json = json;
    this.relay = relay;
  }

  /**
   * Tells a change of one aggregate, once the current transaction has committed. Persists the
   * aggregate where it is new, flushes, and so leaves it with the version that the message carries.
   *
   * @param aggregate the entity that changed
   * @param fact makes the message from its header
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <A extends Aggregate> void publish(A aggregate, Function<Header, ? extends Message> fact) {
    publishAll(List.of(aggregate), (same, header) -> fact.apply(header));
  }

  /**
   * The same for many aggregates with one flush and one batch; use it for imports and timetables.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <A extends Aggregate> void publishAll(
      Collection<A> aggregates, BiFunction<A, Header, ? extends Message> fact) {
    if (aggregates.isEmpty()) {
      return;
    }
    aggregates.forEach(this::touchOrPersist);
    session.flush();
    tell(aggregates, fact);
  }

  /**
   * Tells the state of aggregates that a statement of this transaction has written, thousands at
   * once, and raised the version of. They are read after it, so none may have been read before.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <A extends Aggregate> void publishWritten(
      Collection<A> aggregates, BiFunction<A, Header, ? extends Message> fact) {
    if (!aggregates.isEmpty()) {
      tell(aggregates, fact);
    }
  }

  /**
   * Tells the current state of the next aggregates again without changing them, in order of their
   * ids, for readers that rebuild their copies. Their rows are locked against changes meanwhile, so
   * that no older state is told after a newer one.
   *
   * @param condition in HQL, about the aggregate itself; {@code true} for all of them
   * @param facts makes the messages of these aggregates
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <A extends Aggregate> Republisher.Batch republish(
      Class<A> type,
      String condition,
      UUID after,
      int limit,
      Function<List<A>, BiFunction<A, Header, ? extends Message>> facts) {
    List<A> next =
        session
            .createSelectionQuery(
                "from " + type.getName() + " where id > :after and " + condition + " order by id",
                type)
            .setParameter("after", after)
            .setMaxResults(limit)
            .setHibernateLockMode(LockMode.PESSIMISTIC_READ)
            .getResultList();
    if (next.isEmpty()) {
      return new Republisher.Batch(0, after);
    }
    tell(next, facts.apply(next));
    return new Republisher.Batch(next.size(), next.getLast().id());
  }

  private <A extends Aggregate> void tell(
      Collection<A> aggregates, BiFunction<A, Header, ? extends Message> fact) {
    Moment moment = moment();
    List<Message> messages =
        aggregates.stream()
            .<Message>map(a -> fact.apply(a, moment.header(a.version() + 1)))
            .toList();
    session.doWork(connection -> insert(connection, messages));
    transaction.registerInterposedSynchronization(new WakeAfterCommit(lanesOf(messages)));
  }

  private static Set<Integer> lanesOf(List<Message> messages) {
    return messages.stream()
        .map(message -> Lanes.of(message.aggregateId()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void touchOrPersist(Aggregate aggregate) {
    if (session.contains(aggregate)) {
      aggregate.touch();
    } else {
      session.persist(aggregate);
    }
  }

  private Moment moment() {
    Object[] row =
        session
            .createNativeQuery("select now(), epoch from epoch", Object[].class)
            .getSingleResult();
    return new Moment((Instant) row[0], ((Number) row[1]).longValue());
  }

  private void insert(Connection connection, List<Message> messages) throws SQLException {
    try (PreparedStatement rows = connection.prepareStatement(INSERT);
        PreparedStatement aside = connection.prepareStatement(PUT_ASIDE)) {
      for (Message message : messages) {
        byte[] payload = json.write(message);
        if (payload.length > (long) Parts.MOST_BYTES * Parts.MOST_PARTS) {
          LOG.errorf(
              "Put aside a message of %s with key %s that is %d bytes long",
              Topic.of(message).topicName(), message.aggregateId(), payload.length);
          add(aside, message, payload, 1, 1);
        } else {
          List<byte[]> parts = Parts.of(payload);
          for (int part = 1; part <= parts.size(); part++) {
            add(rows, message, parts.get(part - 1), part, parts.size());
          }
        }
      }
      rows.executeBatch();
      aside.executeBatch();
    }
  }

  private static void add(
      PreparedStatement statement, Message message, byte[] payload, int part, int parts)
      throws SQLException {
    statement.setInt(1, Lanes.of(message.aggregateId()));
    statement.setString(2, Topic.of(message).topicName());
    statement.setObject(3, message.aggregateId());
    statement.setBytes(4, payload);
    statement.setInt(5, part);
    statement.setInt(6, parts);
    statement.setObject(7, message.header().messageId());
    statement.setString(8, RequestId.current());
    statement.addBatch();
  }

  /** Database time and epoch, read once per call. */
  private record Moment(Instant time, long epoch) {
    Header header(long version) {
      return new Header(Ids.next(), time, epoch, version);
    }
  }

  private final class WakeAfterCommit implements Synchronization {
    private final Set<Integer> lanes;

    WakeAfterCommit(Set<Integer> lanes) {
      this.lanes = lanes;
    }

    @Override
    public void beforeCompletion() {
      // The rows are written; only the commit is missing.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.wake(lanes);
      }
    }
  }
}
