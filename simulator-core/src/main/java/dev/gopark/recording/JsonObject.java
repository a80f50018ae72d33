package dev.gopark.recording;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON object of a file that anybody may have written: what is asked of it is there and of the
/// right type, or else it says in which way not.
final class JsonObject {
  private final JsonNode node;
  private final String path;

  private JsonObject(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  static JsonObject parse(byte[] text) throws RecordingException {
    try {
      JsonNode root = JsonMapper.shared().readTree(text);
      if (!root.isObject()) {
        throw new RecordingException("no JSON object");
      }
      return new JsonObject(root, "");
    } catch (JacksonException e) {
      throw new RecordingException("no JSON: " + e.getOriginalMessage());
    }
  }

  boolean has(String name) {
    return node.has(name);
  }

  private RecordingException wrong(String name, String what) {
    return new RecordingException(path + name + " " + what);
  }

  private JsonNode required(String name) throws RecordingException {
    JsonNode value = node.get(name);
    if (value == null) {
      throw wrong(name, "is missing");
    }
    return value;
  }

  /// @param absent what a missing one stands for; null if it must be there
  String string(String name, @Nullable String absent) throws RecordingException {
    if (absent != null && !node.has(name)) {
      return absent;
    }
    JsonNode value = required(name);
    if (!value.isString()) {
      throw wrong(name, "is no string");
    }
    return value.stringValue();
  }

  boolean truth(String name) throws RecordingException {
    JsonNode value = required(name);
    if (!value.isBoolean()) {
      throw wrong(name, "is neither true nor false");
    }
    return value.booleanValue();
  }

  long number(String name, long least, long most) throws RecordingException {
    JsonNode value = required(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(name, "is no whole number");
    }
    long number = value.longValue();
    if (number < least || number > most) {
      throw wrong(name, "is not from %d to %d".formatted(least, most));
    }
    return number;
  }

  JsonObject object(String name) throws RecordingException {
    JsonNode value = required(name);
    if (!value.isObject()) {
      throw wrong(name, "is no object");
    }
    return new JsonObject(value, path + name + ".");
  }

  List<JsonObject> objects(String name) throws RecordingException {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonNode element : array(name)) {
      if (!element.isObject()) {
        throw wrong(name, "holds something else than objects");
      }
      objects.add(new JsonObject(element, path + name + "[" + objects.size() + "]."));
    }
    return objects;
  }

  List<String> strings(String name) throws RecordingException {
    List<String> strings = new ArrayList<>();
    for (JsonNode element : array(name)) {
      if (!element.isString()) {
        throw wrong(name, "holds something else than strings");
      }
      strings.add(element.stringValue());
    }
    return strings;
  }

  private JsonNode array(String name) throws RecordingException {
    JsonNode value = required(name);
    if (!value.isArray()) {
      throw wrong(name, "is no array");
    }
    return value;
  }

  /// The bytes that a string stands for; null if it is missing.
  byte @Nullable [] base64(String name) throws RecordingException {
    if (!node.has(name)) {
      return null;
    }
    try {
      return Base64.getDecoder().decode(string(name, null));
    } catch (IllegalArgumentException _) {
      throw wrong(name, "is not in Base64");
    }
  }
}
