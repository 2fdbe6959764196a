package org.detainerlake.silver;

import static org.detainerlake.catalog.RecordFields.FACILITY_CITY_TEXT;
import static org.detainerlake.catalog.RecordFields.FACILITY_CODE_TEXT;
import static org.detainerlake.catalog.RecordFields.FACILITY_NAME_TEXT;
import static org.detainerlake.catalog.RecordFields.FACILITY_STATE_TEXT;
import static org.detainerlake.catalog.Spelling.capitals;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The facility that a detainer was addressed to, in capital letters.
 *
 * @param stateName as published; null where no state was
 * @param stateCode null where the name is no state's
 * @param name of the facility
 * @param id of the texts alone: the same facility has the same id in every release, order and lake
 */
record Place(String stateName, String stateCode, String name, String city, String code, String id) {

  private static final int STATE = PublishedRow.position(FACILITY_STATE_TEXT);
  private static final int NAME = PublishedRow.position(FACILITY_NAME_TEXT);
  private static final int CITY = PublishedRow.position(FACILITY_CITY_TEXT);
  private static final int CODE = PublishedRow.position(FACILITY_CODE_TEXT);

  private static final int ID_LENGTH = 16;

  /** The place of a row, looked up where its texts were seen before. */
  static Place of(PublishedRow row, Meanings meanings, Memo<Published, Place> known) {
    Published published =
        new Published(row.value(STATE), row.value(NAME), row.value(CITY), row.value(CODE));
    return known.get(published, texts -> of(texts, meanings));
  }

  /** Whether the facility's name is blacked out. */
  static boolean isRedacted(PublishedRow row) {
    return row.isRedacted(NAME);
  }

  /** The four texts that tell a facility. */
  record Published(String state, String name, String city, String code) {}

  private static Place of(Published texts, Meanings meanings) {
    String stateName = capitals(texts.state());
    String state = meanings.states().get(stateName);
    String name = capitals(texts.name());
    String city = capitals(texts.city());
    String code = capitals(texts.code());
    return new Place(stateName, state, name, city, code, id(state, city, name, code));
  }

  /** Tidy texts hold no new line. */
  private static String id(String... texts) {
    String text =
        Stream.of(texts).map(one -> Objects.toString(one, "")).collect(Collectors.joining("\n"));
    return DigestUtils.sha256Hex(text).substring(0, ID_LENGTH);
  }
}
