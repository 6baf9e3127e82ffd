package io.integrationhub.orderexport.order.content;

/**
 * The buyer of an order; unknown parts are empty.
 *
 * @param id the customer's id in commercetools; empty for a guest
 * @param email contact address
 * @param name first and last name from the billing address
 * @param company from the billing address
 * @param customerGroup id of the customer group; empty if none
 * @param purchaseOrderNumber purchase order number assigned by the buyer's company
 * @param businessUnit key of the Business Unit; empty if none
 */
public record Buyer(
        String id,
        String email,
        String name,
        String company,
        String customerGroup,
        String purchaseOrderNumber,
        String businessUnit) {

    /** Whether the buyer ordered without a customer account. */
    public boolean isGuest() {
        return id.isEmpty();
    }

    /** Omits personal data. */
    @Override
    public String toString() {
        return isGuest() ? "Buyer[guest]" : "Buyer[" + id + "]";
    }
}
