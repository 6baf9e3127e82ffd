package io.integrationhub.taxadapter.tax;

import io.integrationhub.taxadapter.vat.VatId;
import java.util.Optional;

/**
 * The buyer, as far as the tax depends on it.
 *
 * @param code the customer's id at the engine
 * @param entityUse the engine's reason code for an exemption; empty if the buyer is not exempt
 * @param certificate number of an exemption certificate; empty for none
 * @param vatId VAT id of a business in the European Union; empty for none
 */
public record Buyer(String code, String entityUse, String certificate, Optional<VatId> vatId) {

    /** A buyer who is not logged in. */
    public static final Buyer GUEST = new Buyer("guest", "", "");

    /** Creates a buyer without a VAT id. */
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
