package eu.cordee.scheduling.command;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of an event file with its path and line, so that whatever is wrong with it can be said in
 * one sentence.
 *
 * @param content a Map of values, a List of values, a String, a Long, a Double, a Boolean, or null
 */
record EventValue(String path, int line, @Nullable Object content) {

  Usage wrong(String reason) {
    return new Usage("Line " + line + ": " + path + " " + reason + ".");
  }

  /** The members of an object, all of which have to be known. */
  Members members(String... known) throws Usage {
    if (!(content instanceof Map<?, ?> members)) {
      throw wrong("has to be an object");
    }
    for (Object name : members.keySet()) {
      if (!List.of(known).contains(name)) {
        throw wrong("has the member '" + name + "', which is not known");
      }
    }
    return new Members(this, members);
  }

  List<EventValue> elements() throws Usage {
    if (!(content instanceof List<?> elements)) {
      throw wrong("has to be a list");
    }
    List<EventValue> values = new ArrayList<>();
    elements.forEach(element -> values.add((EventValue) element));
    return values;
  }

  String text() throws Usage {
    if (!(content instanceof String text) || text.isEmpty()) {
      throw wrong("has to be a text that is not empty");
    }
    return text;
  }

  boolean truth() throws Usage {
    if (!(content instanceof Boolean truth)) {
      throw wrong("has to be true or false");
    }
    return truth;
  }

  int number(int least, int most) throws Usage {
    if (!(content instanceof Long number) || number < least || number > most) {
      throw wrong("has to be a whole number from " + least + " to " + most);
    }
    return number.intValue();
  }

  /** Slot numbers from 1 as a set of slots from 0. */
  BitSet slots(int slots) throws Usage {
    BitSet set = new BitSet(slots);
    for (EventValue slot : elements()) {
      set.set(slot.number(1, slots) - 1);
    }
    return set;
  }

  /** The members of an object by name. */
  record Members(EventValue owner, Map<?, ?> values) {

    @Nullable EventValue get(String name) {
      return (EventValue) values.get(name);
    }

    EventValue require(String name) throws Usage {
      EventValue value = get(name);
      if (value == null) {
        throw owner.wrong("lacks the member '" + name + "'");
      }
      return value;
    }

    int number(String name, int otherwise, int least, int most) throws Usage {
      EventValue value = get(name);
      return value == null ? otherwise : value.number(least, most);
    }

    boolean truth(String name) throws Usage {
      EventValue value = get(name);
      return value != null && value.truth();
    }

    List<EventValue> elements(String name) throws Usage {
      EventValue value = get(name);
      return value == null ? List.of() : value.elements();
    }
  }
}
