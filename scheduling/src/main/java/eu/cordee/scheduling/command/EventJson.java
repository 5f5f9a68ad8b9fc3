package eu.cordee.scheduling.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into values that know their line; without data binding, which would start slowly. */
final class EventJson {

  private final JsonParser parser;

  private EventJson(JsonParser parser) {
    this.parser = parser;
  }

  static EventValue read(String text) throws Usage {
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(text)) {
      EventJson json = new EventJson(parser);
      parser.nextToken();
      EventValue value = json.value("the document");
      if (parser.nextToken() != null) {
        throw new Usage("Line " + json.line() + ": something follows after the document.");
      }
      return value;
    } catch (JsonProcessingException malformed) {
      String reason = malformed.getOriginalMessage().split("\n", -1)[0];
      // What is nested too deeply has no location.
      String where =
          malformed.getLocation() == null
              ? ""
              : "Line " + malformed.getLocation().getLineNr() + ": ";
      throw new Usage(where + "this is not JSON: " + reason + ".");
    } catch (IOException impossible) {
      throw new Usage("The document cannot be read.");
    }
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private EventValue value(String path) throws IOException, Usage {
    JsonToken token = parser.currentToken();
    int line = line();
    if (token == null) {
      throw new Usage("Line " + line + ": the document is empty.");
    }
    return switch (token) {
      case START_OBJECT -> new EventValue(path, line, object(path));
      case START_ARRAY -> new EventValue(path, line, list(path));
      case VALUE_STRING -> new EventValue(path, line, parser.getText());
      case VALUE_NUMBER_INT -> number(path, line);
      case VALUE_NUMBER_FLOAT -> new EventValue(path, line, parser.getDoubleValue());
      case VALUE_TRUE, VALUE_FALSE -> new EventValue(path, line, parser.getBooleanValue());
      case VALUE_NULL -> new EventValue(path, line, null);
      default -> throw new Usage("Line " + line + ": " + path + " is no value.");
    };
  }

  private EventValue number(String path, int line) throws IOException, Usage {
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw new Usage("Line " + line + ": " + path + " is too large.");
    }
    return new EventValue(path, line, parser.getLongValue());
  }

  private Map<String, EventValue> object(String path) throws IOException, Usage {
    Map<String, EventValue> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(path.equals("the document") ? name : path + "." + name));
    }
    return members;
  }

  private List<EventValue> list(String path) throws IOException, Usage {
    List<EventValue> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(path + "[" + elements.size() + "]"));
    }
    return elements;
  }
}
