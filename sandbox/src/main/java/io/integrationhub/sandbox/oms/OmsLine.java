package io.integrationhub.sandbox.oms;

/**
 * Some pieces of an order's line.
 *
 * @param lineId the line
 * @param quantity how many pieces
 */
public record OmsLine(String lineId, long quantity) {}
