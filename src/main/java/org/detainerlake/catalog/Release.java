package org.detainerlake.catalog;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * The published set of files that a file belongs to.
 *
 * @param name lower case words joined by hyphens
 * @param date the day it was made; a newer release takes precedence
 * @param kind full, update, partial or list
 * @param basis where name and date come from: flag, file_name, layout or data
 * @param from first issue date it is stated to cover; null: its rows tell
 * @param to last issue date it is stated to cover; null: its rows tell
 * @param states codes of the states it is stated to cover; empty: its rows tell
 * @param synthetic made by the sample generator
 * @param series what a full release and its updates share; null: it is in no series
 */
public record Release(
    String name,
    LocalDate date,
    String kind,
    String basis,
    LocalDate from,
    LocalDate to,
    Set<String> states,
    boolean synthetic,
    String series)
    implements Serializable {

  /** Stands for every state and for rows without a state. */
  public static final String ALL_STATES = "*";

  /** Stands for the rows without a state in a list of states. */
  public static final String NO_STATE = "none";

  /** The kind of all records of a coverage: what is counted. */
  public static final String FULL = "full";

  /** The kind of what is new or changed since the release before, by record id. */
  public static final String UPDATE = "update";

  /** The kind of some records only: kept, never current. */
  public static final String PARTIAL = "partial";

  /** The kind of a whole list as of its date: what all context is. */
  public static final String LIST = "list";

  /** What a release may be. */
  public static final Set<String> KINDS = Set.of(FULL, UPDATE, PARTIAL, LIST);

  public Release {
    states = new TreeSet<>(states);
  }

  /** Date, then name: ids sort in order of precedence. */
  public String id() {
    return date + "_" + name;
  }

  public boolean isNational() {
    return states.contains(ALL_STATES);
  }
}
