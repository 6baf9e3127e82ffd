package io.integrationhub.orderexport.progress;

import java.util.Locale;

/**
 * What one status of the master means in commercetools; empty leaves that state alone.
 *
 * @param orderState for example {@code Confirmed}
 * @param shipmentState for example {@code Shipped}
 * @param state the key of a custom State of type OrderState
 * @param lineState the key of a custom State of type LineItemState
 */
public record StateTarget(String orderState, String shipmentState, String state, String lineState) {

    /**
     * A master's status as it is looked up: without case and punctuation, because an environment variable cannot carry
     * them.
     */
    public static String plain(String status) {
        return status.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
