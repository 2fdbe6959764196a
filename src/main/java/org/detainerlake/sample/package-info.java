/**
 * Synthetic releases for the demo, for tests and for measuring. One hidden history of detainers is
 * made from a seed; each release is what that history looked like on one day, in the layout of one
 * schema generation, with the dirt of real files. Nothing here is a fact about any place or person:
 * every facility says SYNTHETIC.
 *
 * <p>A detainer is drawn from the seed and its number alone, so a history is never held in memory:
 * {@code SampleHistory.told} lists the rows of a release beside their truth, {@code
 * SampleHistory.stream} gives them one by one. What stands in which column of a layout is said by a
 * table of the layout's name beside these classes.
 */
package org.detainerlake.sample;
