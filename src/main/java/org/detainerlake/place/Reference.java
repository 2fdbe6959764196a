package org.detainerlake.place;

import java.io.Serializable;
import java.util.Map;

/**
 * All tables that the rules look in.
 *
 * @param gazetteer counties and cities
 * @param vocabulary the words in facilities' names
 * @param crosswalk decisions of people
 * @param register public registers that an operator gave
 * @param holders holder type to what it says
 */
public record Reference(
    Gazetteer gazetteer,
    Vocabulary vocabulary,
    Crosswalk crosswalk,
    Register register,
    Map<String, HolderKind> holders)
    implements Serializable {}
