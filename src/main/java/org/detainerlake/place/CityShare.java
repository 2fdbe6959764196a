package org.detainerlake.place;

import java.io.Serializable;

/**
 * A county that a city lies in.
 *
 * @param share of the city's ZIP codes, 0 to 1
 */
record CityShare(County county, double share) implements Serializable {}
