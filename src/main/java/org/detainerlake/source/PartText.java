package org.detainerlake.source;

import static org.detainerlake.source.InputLimits.LONGEST_TEXT;
import static org.detainerlake.source.InputLimits.MOST_SHEET_ROWS;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The bytes of one xml part of a workbook, looked at as they pass. The reader of workbooks keeps a
 * cell's whole text, and makes room for as many columns as a cell's address tells: column ZZZZZZ is
 * two gigabytes of nothing.
 */
final class PartText {
  private static final byte[] ROW = "<row".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_LETTERS = 3;

  /** How far into an attribute called r the bytes have come. */
  private enum Address {
    ELSEWHERE,
    BLANK,
    NAME,
    EQUALS,
    LETTERS
  }

  private int sinceTag;
  private int ofRow;
  private int rows;
  private Address address = Address.ELSEWHERE;
  private int letters;

  /** What is wrong with the part as of this byte; null where nothing is. */
  String fault(byte b) {
    sinceTag = b == '<' ? 0 : sinceTag + 1;
    countRows(b);
    follow(b);
    if (sinceTag > LONGEST_TEXT) {
      return String.format(Locale.ROOT, "a text of over %,d bytes", LONGEST_TEXT);
    }
    if (rows > MOST_SHEET_ROWS) {
      return String.format(Locale.ROOT, "over %,d rows", MOST_SHEET_ROWS);
    }
    if (letters > MOST_LETTERS) {
      return "a cell whose address is beyond the last column";
    }
    return b == 0 ? "a byte 0, where text is UTF-8" : null;
  }

  private void countRows(byte b) {
    if (ofRow == ROW.length) {
      rows += b == ' ' || b == '>' || b == '/' ? 1 : 0;
      ofRow = 0;
    }
    ofRow = b == ROW[ofRow] ? ofRow + 1 : b == '<' ? 1 : 0;
  }

  private void follow(byte b) {
    if (address == Address.LETTERS) {
      // a reference such as &#90; is a letter in disguise: no program writes one here
      letters = b == '&' ? MOST_LETTERS + 1 : isLetter(b) ? letters + 1 : 0;
      address = isLetter(b) ? address : Address.ELSEWHERE;
    } else if (b == ' ' || b == '\t' || b == '\n' || b == '\r') {
      address = address == Address.ELSEWHERE ? Address.BLANK : address;
    } else if (b == 'r' && address == Address.BLANK) {
      address = Address.NAME;
    } else if (b == '=' && address == Address.NAME) {
      address = Address.EQUALS;
    } else if ((b == '"' || b == '\'') && address == Address.EQUALS) {
      address = Address.LETTERS;
    } else {
      address = Address.ELSEWHERE;
    }
  }

  private static boolean isLetter(byte b) {
    return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }
}
