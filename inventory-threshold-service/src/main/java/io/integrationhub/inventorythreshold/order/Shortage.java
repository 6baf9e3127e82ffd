package io.integrationhub.inventorythreshold.order;

import io.integrationhub.inventorythreshold.stock.Position;
import java.util.OptionalLong;

/**
 * A position of which there is not enough.
 *
 * @param available what the order could have instead, never below zero; empty if nobody knows
 */
public record Shortage(Position position, long wanted, OptionalLong available) {}
