package org.detainerlake.place;

import java.io.Serializable;

/**
 * Who holds people at a facility, and what it is.
 *
 * @param holderType code of {@link org.detainerlake.catalog.ReferenceTables#HOLDERS}
 * @param facilityType what it is
 * @param method which rule told the holder
 * @param evidence what it saw, in words
 */
record Holder(String holderType, String facilityType, String method, String evidence)
    implements Serializable {}
