package org.detainerlake.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A contract as its file says it, read by nothing that wrote it. */
record PublishedContract(Map<String, Object> fields) {

  static PublishedContract of(String yaml) {
    try {
      return new PublishedContract(
          new YAMLMapper().readValue(yaml, new TypeReference<Map<String, Object>>() {}));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  String version() {
    return (String) fields.get("version");
  }

  /** Its columns by name, in order. */
  @SuppressWarnings("unchecked")
  Map<String, Map<String, Object>> columns() {
    Map<String, Object> table = ((List<Map<String, Object>>) fields.get("schema")).get(0);
    Map<String, Map<String, Object>> columns = new LinkedHashMap<>();
    ((List<Map<String, Object>>) table.get("properties"))
        .forEach(column -> columns.put((String) column.get("name"), column));
    return columns;
  }
}
