package io.integrationhub.emailnotifier.content.order;

/**
 * A line whose quantity changed.
 *
 * @param before number of pieces before; zero if the line was added
 * @param after number of pieces now; zero if the line was removed
 */
public record LineChange(Line line, long before, long after) {}
