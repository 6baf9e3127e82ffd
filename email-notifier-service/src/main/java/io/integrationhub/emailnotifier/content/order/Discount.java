package io.integrationhub.emailnotifier.content.order;

import io.integrationhub.emailnotifier.content.value.LocalizedText;
import io.integrationhub.emailnotifier.content.value.Money;

/**
 * A discount on an order.
 *
 * @param name for customers; may be empty
 * @param amount by how much it reduces the order, positive
 */
public record Discount(LocalizedText name, Money amount) {}
