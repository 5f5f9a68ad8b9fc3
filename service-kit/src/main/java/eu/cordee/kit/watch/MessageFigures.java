package eu.cordee.kit.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.ToDoubleFunction;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * How messages are: what waits, since when, and what is parked. Looked up now and then and not when
 * somebody reads the figures, who must not have to wait for the database.
 */
@ApplicationScoped
public class MessageFigures {

  private static final Logger LOG = Logger.getLogger(MessageFigures.class);

  /**
   * The age is that of the first row, whose lane waits the longest; counting ends where it is bad.
   */
  private static final String LOOK =
      """
      select (select count(*) from (select 1 from outbox limit 100000) waiting),
        coalesce((select extract(epoch from clock_timestamp() - told_at) from outbox order by id limit 1), 0),
        (select count(*) from parked_message),
        (select count(*) from unsent_message),
        coalesce((select extract(epoch from clock_timestamp() - min(at)) from
          (select parked_at as at from parked_message union all select unsent_at from unsent_message) parked), 0),
        (select count(*) from forgotten_copy)
      """;

  private final Session session;
  private volatile Look last = new Look(0, 0, 0, 0, 0, 0);

  private record Look(
      double waiting,
      double waitingSeconds,
      double parked,
      double unsent,
      double parkedSeconds,
      double forgotten) {}

  MessageFigures(Session session, MeterRegistry meters) {
    this.session = session;
    show(meters, "cordee.outbox.waiting", "rows", "Messages not yet sent", Look::waiting);
    show(meters, "cordee.outbox.age", "seconds", "Since the oldest was told", Look::waitingSeconds);
    show(meters, "cordee.messages.parked", "rows", "Could not be applied", Look::parked);
    show(meters, "cordee.messages.unsent", "rows", "Could not be sent", Look::unsent);
    show(meters, "cordee.parked.age", "seconds", "Since the oldest is parked", Look::parkedSeconds);
    show(meters, "cordee.copies.forgotten", "rows", "Forgotten after a restore", Look::forgotten);
  }

  private void show(
      MeterRegistry meters,
      String name,
      String unit,
      String description,
      ToDoubleFunction<Look> figure) {
    Gauge.builder(name, this, figures -> figure.applyAsDouble(figures.last))
        .baseUnit(unit)
        .description(description)
        .strongReference(true)
        .register(meters);
  }

  /** Looks once. */
  @Scheduled(every = "10s")
  public void look() {
    try {
      Object[] row = QuarkusTransaction.requiringNew().call(this::read);
      last =
          new Look(
              number(row[0]),
              number(row[1]),
              number(row[2]),
              number(row[3]),
              number(row[4]),
              number(row[5]));
    } catch (RuntimeException e) {
      LOG.debugf(e, "The figures of messages stay as they were");
    }
  }

  private Object[] read() {
    return session.createNativeQuery(LOOK, Object[].class).getSingleResult();
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
