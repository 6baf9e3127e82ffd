package io.integrationhub.inventorythreshold.order;

import io.integrationhub.inventorythreshold.stock.Position;
import java.util.OptionalLong;

/**
 * A position of which an order demands more than is available.
 *
 * @param available quantity the order could have instead, never negative; empty if it is unknown
 */
public record Shortage(Position position, long demanded, OptionalLong available) {}
