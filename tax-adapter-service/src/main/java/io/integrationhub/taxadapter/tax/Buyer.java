package io.integrationhub.taxadapter.tax;

/**
 * Who buys, as far as tax depends on it.
 *
 * @param code by which the engine knows the customer
 * @param entityUse why the customer is exempt, in the engine's words; empty if not
 * @param certificate number of an exemption certificate; empty for none
 */
public record Buyer(String code, String entityUse, String certificate) {

    /** Somebody who did not log in. */
    public static final Buyer GUEST = new Buyer("guest", "", "");

    public boolean isExempt() {
        return !entityUse.isEmpty() || !certificate.isEmpty();
    }
}
