/**
 * Which jurisdiction answers for a facility: ordered rules over the text of some thousand
 * facilities, never over records. Plain Java, because rules that a person must be able to follow
 * one by one read better as methods than as joins. Start at {@link
 * org.detainerlake.place.Resolver}.
 */
package org.detainerlake.place;
