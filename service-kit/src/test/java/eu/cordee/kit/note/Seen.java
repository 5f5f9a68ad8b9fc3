package eu.cordee.kit.note;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it came from Kafka.
 *
 * @param version of the aggregate, or 0 where the bytes do not say
 * @param bytes of the record's value
 */
public record Seen(String key, long version, int bytes) {

  private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

  static Seen of(ConsumerRecord<String, byte[]> record) {
    byte[] value = record.value() == null ? new byte[0] : record.value();
    Matcher found = VERSION.matcher(new String(value, StandardCharsets.UTF_8));
    return new Seen(record.key(), found.find() ? Long.parseLong(found.group(1)) : 0, value.length);
  }

  /**
   * Versions that came for the first time after a later one of their key. A double of what was
   * there before is allowed: the relay repeats what it is not sure of.
   */
  public static long turnedRound(List<Seen> diary) {
    Map<String, Long> newest = new LinkedHashMap<>();
    Set<Seen> known = new HashSet<>();
    long turned = 0;
    for (Seen seen : diary) {
      boolean first = known.add(new Seen(seen.key, seen.version, 0));
      if (first && seen.version < newest.getOrDefault(seen.key, 0L)) {
        turned++;
      }
      newest.merge(seen.key, seen.version, Math::max);
    }
    return turned;
  }
}
