/**
 * Synthetic releases for the demo and for tests. A hidden history of detainers is made from a seed;
 * each release is what that history looked like on one day, with the dirt of real files. Nothing
 * here is a fact about any place: every facility says SYNTHETIC.
 */
package org.detainerlake.sample;
