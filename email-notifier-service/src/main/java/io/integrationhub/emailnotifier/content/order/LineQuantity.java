package io.integrationhub.emailnotifier.content.order;

/**
 * Pieces of a line: in a delivery, or returned.
 *
 * @param quantity number of pieces
 */
public record LineQuantity(Line line, long quantity) {}
