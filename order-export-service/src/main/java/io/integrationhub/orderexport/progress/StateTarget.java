package io.integrationhub.orderexport.progress;

import java.util.Locale;

/**
 * The states in commercetools that correspond to one status of the order master; an empty state remains unchanged.
 *
 * @param orderState for example {@code Confirmed}
 * @param shipmentState for example {@code Shipped}
 * @param state key of a custom State of type OrderState
 * @param lineState key of a custom State of type LineItemState
 */
public record StateTarget(String orderState, String shipmentState, String state, String lineState) {

    /**
     * Returns the form in which a status of the master is looked up: lower case without punctuation, because the name
     * of an environment variable cannot contain either.
     */
    public static String normalized(String status) {
        return status.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
