package io.integrationhub.orderexport.order.content;

/**
 * The buyer of an order; unknown parts are empty.
 *
 * @param id the customer's id in commercetools; empty for a guest
 * @param email contact address
 * @param name first and last name from the billing address
 * @param company from the billing address
 * @param customerGroup customer group at the time of the order
 * @param purchaseOrderNumber purchase order number assigned by the buyer's company
 * @param businessUnit key of the Business Unit; empty if none
 */
public record Buyer(
        String id,
        String email,
        String name,
        String company,
        ResourceReference customerGroup,
        String purchaseOrderNumber,
        String businessUnit) {

    /** Whether the buyer ordered without a customer account. */
    public boolean isGuest() {
        return id.isEmpty();
    }

    Buyer contentOnly() {
        return new Buyer(id, email, name, company, customerGroup.contentOnly(), purchaseOrderNumber, businessUnit);
    }

    /** Omits personal data. */
    @Override
    public String toString() {
        return isGuest() ? "Buyer[guest]" : "Buyer[" + id + "]";
    }
}
