package io.integrationhub.orderexport.order;

/**
 * What keeps an order from leaving for now.
 *
 * @param rule which rule of the gate, for example {@code payment-state}
 * @param detail one sentence for people
 */
public record Obstacle(String rule, String detail) {}
