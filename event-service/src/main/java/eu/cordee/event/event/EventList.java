package eu.cordee.event.event;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.kit.json.Rfc3339;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks for events that the caller may see, the latest first. */
@ApplicationScoped
class EventList {

  private static final int MOST_WORDS = 10;

  private final EventRepository events;
  private final EventViews views;
  private final Attendance attendance;
  private final Caller caller;

  EventList(EventRepository events, EventViews views, Attendance attendance, Caller caller) {
    this.events = events;
    this.views = views;
    this.attendance = attendance;
    this.caller = caller;
  }

  /** What the caller asks for. */
  record Question(
      boolean mine,
      @Nullable String text,
      @Nullable EventKind kind,
      @Nullable String cursor,
      int limit) {}

  Page<EventCard> find(Question question) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    conditions.add(question.mine() ? mine(values) : seen(values));
    hasWords(question.text(), conditions, values);
    if (question.kind() != null) {
      conditions.add("kind = :kind");
      values.put("kind", question.kind());
    }
    after(question.cursor(), conditions, values);
    List<Event> rows =
        events
            .find(String.join(" and ", conditions) + " order by startsAt desc, id desc", values)
            .range(0, question.limit())
            .list();
    return page(rows, question.limit());
  }

  private static void hasWords(
      @Nullable String text, List<String> conditions, Map<String, Object> values) {
    if (text == null || text.isBlank()) {
      return;
    }
    for (String word : Arrays.stream(text.strip().split("\\s+", -1)).limit(MOST_WORDS).toList()) {
      String name = "word" + values.size();
      conditions.add(
          "locate(function('plain' as String, :%s), function('plain' as String, title || ' ' || venue)) > 0"
              .formatted(name));
      values.put(name, word);
    }
  }

  private Page<EventCard> page(List<Event> rows, int limit) {
    Page<Event> page =
        Page.of(rows, limit, event -> event.startsAt() + " " + event.id(), event -> event);
    return new Page<>(views.cards(page.items()), page.next());
  }

  private String seen(Map<String, Object> values) {
    Optional<UUID> me = caller.knownPersonId();
    if (me.isEmpty()) {
      return "status = PUBLISHED";
    }
    values.put("me", me.get());
    values.put("attended", attendance.eventIds(me.get()));
    // Who takes part finds a cancelled event where it was, and reads there that it is cancelled.
    return "(status = PUBLISHED or :me member of organiserIds"
        + " or (publishedAt is not null and id in :attended))";
  }

  private String mine(Map<String, Object> values) {
    if (caller.isAnonymous()) {
      throw new ProblemException(KitProblem.NOT_LOGGED_IN);
    }
    UUID me = caller.personId();
    values.put("me", me);
    values.put("attended", attendance.eventIds(me));
    return "(:me member of organiserIds or (publishedAt is not null and id in :attended))";
  }

  private static void after(
      @Nullable String cursor, List<String> conditions, Map<String, Object> values) {
    String position = Cursor.read(cursor);
    if (position == null) {
      return;
    }
    try {
      String[] parts = position.split(" ", 2);
      values.put("start", Rfc3339.parse(parts[0]));
      values.put("last", UUID.fromString(parts.length == 2 ? parts[1] : ""));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw ProblemException.badField("cursor", "is not a cursor of this list");
    }
    conditions.add("(startsAt < :start or (startsAt = :start and id < :last))");
  }
}
