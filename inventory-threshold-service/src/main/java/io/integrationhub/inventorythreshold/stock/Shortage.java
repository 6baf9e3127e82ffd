package io.integrationhub.inventorythreshold.stock;

import java.util.OptionalLong;

/**
 * A position of which there is not enough.
 *
 * @param available what the order could have instead, never below zero; empty if nobody knows
 */
public record Shortage(Position position, long wanted, OptionalLong available) {}
