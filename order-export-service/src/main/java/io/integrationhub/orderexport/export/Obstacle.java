package io.integrationhub.orderexport.export;

/**
 * The reason for which an order must not be exported yet.
 *
 * @param rule violated rule of the gate, for example {@code payment-state}
 * @param detail human-readable explanation
 */
public record Obstacle(String rule, String detail) {}
