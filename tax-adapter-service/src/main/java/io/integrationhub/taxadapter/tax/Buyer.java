package io.integrationhub.taxadapter.tax;

import java.util.Optional;

/**
 * Who buys, as far as tax depends on it.
 *
 * @param code by which the engine knows the customer
 * @param entityUse why the customer is exempt, in the engine's words; empty if not
 * @param certificate number of an exemption certificate; empty for none
 * @param vatId of a business in the European Union; empty for none
 */
public record Buyer(String code, String entityUse, String certificate, Optional<VatId> vatId) {

    /** Somebody who did not log in. */
    public static final Buyer GUEST = new Buyer("guest", "", "");

    /** One without a VAT id. */
    public Buyer(String code, String entityUse, String certificate) {
        this(code, entityUse, certificate, Optional.empty());
    }

    public boolean isExempt() {
        return !entityUse.isEmpty() || !certificate.isEmpty();
    }

    public Buyer withVatId(Optional<VatId> other) {
        return new Buyer(code, entityUse, certificate, other);
    }
}
