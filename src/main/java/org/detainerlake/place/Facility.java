package org.detainerlake.place;

import java.io.Serializable;

/**
 * A facility as releases name it; every part may be null.
 *
 * @param state two-letter code
 * @param city as published
 * @param name as published
 * @param code the agency's facility code (DETLOC)
 */
public record Facility(String state, String city, String name, String code)
    implements Serializable {}
